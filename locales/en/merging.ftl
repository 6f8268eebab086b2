### Handled together: the station looks and decides. What handlers hear of what citizens do.

flood-suggested = { $count } of the same within { $hours } hours: merge?
    Only proposed: please look before you decide. The earliest: { $master }
merge-list = With which one does { $number } go together?
    { $list }
    A number from the list shows both texts; for another one send the digits of its number.
merge-line = { $number } { $title } ({ $place }, people: { $count })
merge-none = Nothing like { $number } was found.
    If you know which one, send the digits of its number.
merge-words = { $number }:
    “{ $text }”
merge-check = Put { $number } to { $master }?
    Both texts stand above. Each keeps its number and words; each author is told and rates.
merge-done = { $number } goes with { $master }; people now: { $count }.
    The author has been told and can say that it is something else.
merge-all-check = Put all { $count } to { $master }?
    Each text stands above: please look before you press. Each keeps its number; each author is told.
merge-all-line = { $number }: “{ $text }”
merge-all-done = { $count } put to { $master }; people now: { $people }.
    Each author has been told and can say that it is something else.
merge-itself = This one cannot be put to itself. Please choose another.
merge-unknown = { $number } was not found, or is not your station's.
    Please check the digits.
merge-nothing-left = Nothing like { $number } waits any more.
    It may have been merged or handled.
opinion-separated = { $number } is not the same as { $master }, says its author.
    { $title }. Please screen it by itself by { $due }.
voice-text = { $number } ({ $signature }):
    “{ $text }”
voice-added = { $number }, added later:
    “{ $text }”
voices-shown = These are the words of all { $count }.

## What citizens did, for whoever handles it
case-got-info = { $number }: its author added something:
    “{ $text }” (files: { $count })
opinion-new-facts = { $number } was over; something is new. Please screen.
    “{ $text }” (files: { $count }). By { $due }.
opinion-reopened = { $number }: the answer did not satisfy. Once more.
    { $title }. Please answer again by { $due }; a reason, if there is one, follows.
opinion-reason = { $number }: why it did not satisfy:
    “{ $reason }”
case-withdrawn-station = { $number } was withdrawn; it goes no further.
    Name and contact have been removed.
case-withdrawn-unit = { $number } was withdrawn: stop handling it.
    If public safety demands it, press “Continue ex officio” and give the reason.
case-withdrawn-deputy = The author of { $number } has left; no data is kept.
    Your suggestion { $suggestion } is not affected.

## The restricted log
alert-threat = { $number }: threats or repeated abuse; slowed down.
    The words are in the restricted log; please judge whether to call the police. Send “restricted log” to read them.
conduct-none = The restricted log is empty.
conduct-entry = { $at } ({ $kind })
    { $text }
conduct-kind-abuse = abuse
conduct-kind-matter = insults around a matter
conduct-kind-threat = threat
conduct-shown = The newest { $count }; only the station reads them.
voices-offer = { $count } people stand behind this matter.
    What each of them wrote and added can be read.
