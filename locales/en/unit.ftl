### What units read: acknowledgement, the six fixed items, contacts, co-opinions, replies, signatures.

## New assignments
assignment-new-lead = New, you lead: { $suggestion } { $title }
    Deputy { $deputy }; co-handling: { $co }. Acknowledge by { $ack_by }; reply by { $due }. If it is not yours, press “Ask to return it” by { $return_by }.
assignment-new-co = New, you help: { $suggestion } { $title }
    Lead unit: { $lead }. Acknowledge by { $ack_by }; written opinion to the lead unit by { $co_opinion_by }. The lead unit answers the deputy.

## Lists and cards
unit-list-todo = Not finished yet: { $count }
    { $list }
unit-list-unit-cases = In your unit's hands: { $count }
    { $list }
unit-list-to-sign = Waiting for your signature: { $count }
    { $list }
unit-line = { $suggestion } { $title } ({ $part }): { $state }, { $when }
part-lead = lead
part-co = co-handling
unit-card = { $suggestion } { $title }
    { $part }, { $state }; deputy { $deputy }; lead { $lead }, co-handling { $co }
    Now: { $holding }
    Still to do: { $missing }
unit-card-done = { $suggestion } { $title }
    { $part }, { $state }; deputy { $deputy }; lead { $lead }, co-handling { $co }
    Now: { $holding }
undone-acknowledge = acknowledge
undone-plan = six fixed items
undone-contact = contact the deputy
undone-reply = write the reply
undone-sign = sign
undone-co-opinion = give the co-opinion
vice-head-none = none

## Acknowledgement
acknowledged = Acknowledged: { $suggestion }
    { $clerk }, { $time }. Next: the six fixed items; contact the deputy by { $contact_by }.
acknowledged-co = Acknowledged: { $suggestion }
    { $clerk }, { $time }. Next: your co-opinion to { $lead } by { $co_opinion_by }.
acknowledged-again = Acknowledged: { $suggestion } (handled again)
    { $clerk }, { $time }. Next: contact the deputy again, write what went wrong, and reply anew by { $due }.

## The six fixed items
plan-ask = Still open in the six items: { $count }. One message will do:
    { $missing }
    Filled in: { $filled }
    One line each, with its name, such as “measures: new lamps”.
plan-item-leader = leader: who leads it
plan-item-handler = handler: who does the work
plan-item-measures = measures: what will be done
plan-item-finish = finish: the day you mean to be done
plan-item-standard = standard: when it counts as done
plan-name-leader = leader
plan-name-handler = handler
plan-name-measures = measures
plan-name-finish = finish
plan-name-standard = standard
plan-limit-known = time limit { $due }
plan-missing = Still missing: { $missing }. The rest is kept; just add these.
plan-check = The six items of { $suggestion }:
    Leader: { $leader }; handler: { $handler }; measures: { $measures }
    Finish: { $finish }; standard: { $standard }; time limit: { $due }
plan-change = Write the item you want to change with its name.
    For example: standard: zebra crossing and signs in place. Everything else stays.
plan-finish-too-late = This finish is later than the date of the reply.
    You wrote { $finish }; the reply is due by { $due }. Please choose an earlier day.
plan-filed = The six items are kept: { $suggestion }
    Contact with the deputy before handling: by { $contact_by }.
plan-first = { $suggestion } has no six items yet; please fill them in before the reply.

## Contacts with the deputy
contact-ask = A contact: which day, how, where, what was said?
    One message will do. How: in person, on site, phone, video, letter.
contact-item-day = which day
contact-item-kind = how (in person, on site, phone, video, letter)
contact-item-summary = what was said
contact-more = Still missing: { $missing }. What you wrote is kept; just add it.
contact-still-ahead = { $date } is still to come. Only talks that took place are noted.
contact-too-early = { $date } is before the assignment ({ $issued }) and does not count here.
    Please give a contact after it.
contact-check = Contact ({ $phase }):
    { $date } { $kind }, { $place }
    “{ $text }”
contact-phase-before = before handling
contact-phase-during = during handling
contact-phase-after = after handling
contact-kind-face_to_face = in person
contact-kind-on_site = on site
contact-kind-phone = phone
contact-kind-video = video
contact-kind-letter = letter
contact-place-none = no place given
contact-saved = Contact kept ({ $phase }). Of the three still open: { $missing }
    The deputy gets it and can say whether it is true.
contact-to-confirm = { $unit } noted a contact ({ $suggestion }):
    { $date } { $kind }, { $place }. “{ $text }”
    Is it true? Saying nothing does not count as yes.
contact-confirmed = Noted: the contact of { $date } is true.
contact-deny-ask = What is not true about { $date }? A line or two.
    The unit will read it; both accounts are kept.
contact-denied = Noted: not true, “{ $reason }”.
    The unit has been asked to contact you once more.
contact-disputed = The deputy tells the contact of { $date } differently:
    “{ $reason }”
    Both accounts are kept. Please contact the deputy once more ({ $suggestion }).

## Co-opinions
co-opinion-ask = Please write the co-opinion: your part of { $suggestion }
    How far it is, whether it can be done, when, and by which rule. The lead unit will read it.
co-opinion-empty = “Agreed” or “no comment” is not enough for the lead unit.
    Please write one thing at least: done, to be done (date), or not possible (why).
co-opinion-filed = Co-opinion sent to { $lead } ({ $suggestion }). Your part is done.
co-opinion-arrived = The co-opinion of { $co } is here ({ $suggestion }):
    “{ $text }”
co-opinion-not-yet = not given yet

## The record, one line each
record-plan = Six items: leader { $leader }; handler { $handler }; measures: { $measures }; finish { $finish }; standard: { $standard }
record-contact = Contact { $phase }: { $date } { $kind }, { $place }, “{ $text }” (deputy: { $deputy_says })
record-deputy-says-true = true
record-deputy-says-not_true = not true
record-deputy-says-nothing = said nothing
record-co-opinion = Co-opinion, { $unit }: { $text }
record-feedback = The deputy on reply { $round }: { $levels } { $reason }

## Replies
reply-proposal-text = The deputy proposes: { $proposal }
reply-ask = Please write the reply to { $suggestion }, point by point.
    Paste it whole or send it in parts; every part is kept.
reply-checked = Draft of { $suggestion } kept ({ $length } characters); still missing:
    { $missing }
    With these it can be signed.
reply-hints = Please note: { $list }.
reply-hint-co-missing = { $co } has given no co-opinion; the letter will say “not given”
reply-gap-text = the text of the reply
reply-gap-class = the result (solved, partly solved …)
reply-gap-letter-number = the number of the letter
reply-gap-contact = a contact with the deputy (in this round)
reply-gap-own-fault = what went wrong (needed when handled again)
reply-gap-signer = somebody to sign (your unit has no head yet)
reply-incomplete = { $suggestion } cannot be signed yet. Missing:
    { $missing }
reply-ready = { $suggestion } can be signed: “{ $result_class }”, letter { $letter }
    Reply due by { $due }. { $hints }
reply-class = Which result is it?
    As this place counts them: { $scheme }. The unit decides; deputy and office will see it. The two kinds with a date need a promise on the ledger.
result-solved = solved
result-partly_solved = partly solved
result-in_progress_dated = in progress, dated
result-planned_dated = planned, dated
result-deferred = deferred
result-referred_upwards = passed upwards
result-reference_only = for reference
result-not_feasible = not possible
reply-ask-number-proposed = Use “{ $letter }” as the number of the letter?
    If not, just write the right one.
reply-ask-number = What is the number of the letter? For example: 云交函〔2026〕12号
reply-ask-own-fault = { $suggestion } is handled again: what went wrong before?
    A line or two; it will stand in the letter.
reply-previewed = This is the letter of reply to { $suggestion }. It is not signed yet.
reply-sent = { $suggestion } is with { $head } to be signed.
    Reply due by { $due }.

## Signing
sign-ask = Please sign the reply to { $suggestion }: “{ $result_class }”
    Clerk { $clerk }; letter { $letter }; due by { $due }. Please read it all first.
send-back-ask = { $suggestion }: what should be changed? One line, for { $clerk }.
send-back-done = Sent back to the clerk: “{ $reason }”
sign-sent-back = { $head } sent the draft back ({ $suggestion }): “{ $reason }”
signed = Signed: { $suggestion }{ $late }
    { $time }, letter { $letter }. Sent to deputy { $deputy }, copies to { $copies }.
signed-late-by = , { $days } days late, recorded as it is
reply-arrived = { $suggestion } has a reply: { $unit }, “{ $result_class }”
    Please rate attitude and result by { $due }.

## The letter of reply. It is a document and goes out in Chinese; in English its frame only.
reply-letter-text = { $unit }
    { $letter }    Result: { $result }
    Reply to suggestion No. { $suggestion }, term { $term }, session { $session } of { $congress }
    Deputy { $deputy },
    we have received your suggestion “{ $title }”. Our reply:
    { $text }
    { $own_fault }
    Co-handling units:
    { $co_opinions }
    Signed by: { $signer }  Contact: { $clerk }
    { $date }
    Copies: { $copies }
letter-open = (still open)
letter-unsigned = (not signed yet)
letter-result = { $letter } { $result }
letter-own-fault = What went wrong: { $text }
letter-co-none = none
letter-co-opinion = { $unit }: { $text }
letter-co-missing = { $unit }: not given
letter-clerk = { $name }  phone: { $phone }
letters-shown = All letters of reply to { $suggestion } are above: { $count }.

form-words-please = Please write words here; I take nothing else now. What you filled in is kept.
