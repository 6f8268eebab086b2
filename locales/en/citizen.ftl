### What citizens read. To change the wording change only this file; leave the names in { } alone.

start-welcome = Hello, this is { $service }.
    You can tell the deputies of the people's congress what is wrong, make a suggestion, or check progress. I am a program; staff and deputies decide. In danger, call 110 (police), 119 (fire) or 120 (ambulance).
start-welcome-back = Hello. Opinions of yours still open: { $count }.
    Latest: { $number } { $title }: { $state }.
opinion-noticed = I have noted this. Shall it go to the deputies?
    Keep writing, or add photos and voice messages. Press “That's all” when you are done.
opinion-ask-matter = Please tell me what happened.
    Where, when, what, and what you would like done. Text, voice or photos, in as many messages as you like. Then press “That's all”.
opinion-part-saved = Received: { $parts }.
    Send more, or press “That's all”.
opinion-ask-missing = A few things are missing. One message is enough:
    { $missing }
    Not sure? Press “Skip”; you can still send it.
opinion-missing-place = · where (road, estate, village, or send a location)
opinion-missing-wish = · what you would like done
opinion-missing-matter = · what it is about (so far I only have photos)
opinion-ask-name = Do you want to give your name?
    With a name, the deputy can contact you. Anonymous: deputies and units will not know who you are. Both are handled the same way.
opinion-ask-contact = How should we address you, and what is your phone number?
    One message, e.g. “Ms Wang 13800000000”. The phone is optional; I can pass messages on here.
opinion-preview-text = “{ $text }”
    Place: { $place }
    Topic: { $topic }
    Files: { $files }
    Signed: { $signature }
opinion-confirm = Please check it. If it is right, press “Send”.
    Your words are kept exactly as written. By sending you agree that we use them to deal with this matter (write “privacy” for details).
opinion-change-what = What would you like to change?
    Everything else stays as it is.
opinion-changed = Changed: { $what }. Send it now?
    New: “{ $text }”. Everything else is as before.
opinion-received = We have received your opinion, number { $number }.
    By { $due }, { $station } will tell you whether it is taken up and by whom. { $back }
opinion-draft-kept = Nothing was sent. I keep your draft until { $due }.
    To go on, press “Report a problem”.
opinion-discarded = Deleted. Nothing was kept.
opinion-draft-found-new = I have noted this. Does it go on with what you began?
    { $date }: “{ $text }”
    “Start over” keeps only what you have just written.
opinion-add-this = Shall this be added to what you wrote?
    “{ $text }”
opinion-add-more = What else is there? Just send it.
    Text, voice or photos. Then press “That's all”.
opinion-sent-already = It is sent, number { $number }. No need to press again.
    “progress” shows where it stands.
opinion-gone = This one has been sent, or you dropped it. Nothing was changed.
    “progress” shows what you have sent; to tell something new, simply write.
opinion-not-a-matter = I cannot see what this is about.
    One sentence is enough, e.g. “The street light at 18 Renmin Road is out”.
anonymous-explained = This is what “anonymous” means here:
    · Deputies and units see “anonymous citizen”: no name, account or phone, no voice recording.
    · If they have a question, I pass it on; the result comes to you here.
    · Station staff keep it confidential, except where the law requires disclosure.
    · They do see your words and photos, so leave out what could identify you.
anonymous-reread = Before you send: some parts could show who you are.
    { $found }
    Press “Change” to edit them. You may also send as it is.
anonymous-needs-words = The deputy cannot hear anonymous recordings. Please add a few words.
    Press “Add more”, or “Change” to give your name.
opinion-received-anonymous = We have received your opinion (anonymous), number { $number }.
    By { $due }, { $station } will tell you whether it is taken up. { $back }
my-opinions = Your opinions: { $count }
    { $list }
    Send a number from the list for details.
my-opinions-none = You have not reported anything yet.
    Simply write what is on your mind.
timeline = { $number } { $title }
    { $lines }
    Next: { $next }
opinion-accepted-deputy = { $number } has been taken up and given to deputy { $deputy }.
    By { $due } the deputy decides what to do. Whether it can be done depends on the facts; you will be told the result.
opinion-adopted = Progress on { $number }: deputy { $deputy } has written a formal suggestion.
    It is the deputy's own text, without your name. Next, the congress office reviews, numbers and assigns it; I will tell you when. You will be told the result and the reasons.
opinion-change-words = Please send the new words; they replace the old ones.
    Old: “{ $text }”
opinion-change-place = Please write the new place, or send a location.
    Old: { $place }
opinion-change-topic = Choose the closest one; if unsure, “Other”.
opinion-change-files = So far: { $files }.
    Send more to add them; write “remove 1” to take the first one out.
opinion-draft-found = You began to write something. Go on, or start over?
    { $date }: “{ $text }”
anonymous-reread-clean = I see nothing that shows who you are. Please read it once more.
my-opinion-line = { $number } { $title }: { $state }
opinion-assigned = Progress on { $number }: { $unit } is dealing with it.
    It handles the deputy's suggestion { $suggestion } and answers by { $due }.

## Timeline and what comes next
date-short = { $day }/{ $month }
timeline-line = { $date } { $what }
timeline-submitted = you sent it
timeline-given = { $station } took it up and gave it to deputy { $deputy }
timeline-adopted = deputy { $deputy } wrote a suggestion
timeline-suggestion-submitted = the suggestion went to { $office }
timeline-assigned = suggestion { $suggestion } was assigned to { $unit }
timeline-replied = { $unit } answered
timeline-rehandled = the deputy was not satisfied; { $unit } handles it again
timeline-escalated = not settled in two rounds; people will meet
timeline-concluded = concluded
state-submitted = received, the station will look at it
state-accepted = taken up
state-with-deputy = with deputy { $deputy }
state-adopted = the deputy has written a suggestion
state-handling = { $unit } is working on it
state-answered = answered, waiting for your rating
state-replied = answered, the deputy evaluates it
state-evaluated = evaluated, about to be concluded
state-reopened = in round { $round }
state-escalated-meeting = people meet about it
state-closed = concluded
next-screening = by { $due } { $station } tells you whether it is taken up
next-accepted = { $station } chooses a deputy
next-deputy = by { $due } deputy { $deputy } decides what to do
next-deputy-writes = deputy { $deputy } is writing and then submits it to { $office }
next-office = by { $due } { $office } reviews, numbers and assigns it
next-unit = { $unit } answers by { $due }
next-deputy-rates = deputy { $deputy } evaluates it by { $due }
next-conclude = { $office } concludes it
next-meeting = by { $due } { $office } tells you the outcome of the meeting
next-you-rate = you may rate it until { $due }
next-none = nothing more
case-found = { $number } { $title }
date-none-running = No date is running at the moment.

## Short words inside an opinion
part-text = texts: { $count }
part-photo = photos: { $count }
part-voice = voice messages: { $count }
part-video = videos: { $count }
files-counted = { $count }
files-none = none
part-document = files: { $count }
part-location = location: 1
part-nothing = none
list-comma = ,{" "}
signature-none = no name given
changed-words = words
changed-place = place
changed-topic = topic
changed-files = files
topic-guessed = { $topic } (my guess, you can change it)
words-none = (no text, see the files)
topic-traffic = Roads and traffic
topic-urban = Housing and town
topic-education = Schools
topic-health = Health
topic-elderly = Elderly care
topic-social_security = Social security
topic-employment = Work
topic-water = Water
topic-environment = Environment
topic-agriculture = Farming
topic-safety = Public safety
topic-other = Other
place-not-ready = There is no station here yet, so your opinion was not sent; it is kept.
    Press “Send” again once it is open.
this-case = this matter
this-person = this person

opinion-another-way = { $number } goes another way from here.
    { $station } will tell you by { $due } who takes it. You need not do anything.

## A similar matter, reported together
similar-found = There is one like this, from { $count } people so far:
    { $number } { $title } ({ $place }): { $state }. If it is the same, join it: more voices make it clearer. You still get the result and can rate it.
similar-details = { $number } { $title }
    Place: { $place }. First reported: { $date }. Now: { $state }.
    Next: { $next }
similar-own = You seem to have reported this: { $number }
    { $title }: { $state }. If it is the same, add what you have just written; if not, press “Report separately”.
similar-alone = Fine, it goes by itself. Send it now?
    Everything you wrote is still here.
similar-closed = { $number } cannot be joined any more: it is over.
    Press “Report separately” to send yours as a new one.
joined = You have joined { $number } as number { $count }.
    Your own words go with it: “{ $text }”
    { $next }. You will be told the result. Your own number is { $own }. { $back }
joined-already = You are in this one already: { $number }
    { $state }. If there is news, add what you have just written.
joined-left = You have left { $number }; your words are deleted.
    { $master } itself goes on.
resubmitted-closed = This matter is closed: { $number }
    The result of { $date }: { $result }. With something new (a new photo, it happened again) press “Something new” and it is taken up again; otherwise the result stands.
result-none = no result was written
new-facts-please = This is what was said before; the result stands.
    If there is a new photo, or it happened again, say so and press once more.
opinion-merged = { $number } is handled together with { $master }.
    They are about the same matter. { $station }, { $officer }, decided this. All you wrote is kept; you get the result and can rate it.
    If it is not the same, press “Not the same”.
separated = Fine, { $number } goes by itself.
    The station looks at it again and tells you.

## Adding
add-which = Which one do you want to add to?
    { $list }
withdraw-which = Which one do you want to withdraw?
    { $list }
add-info-ask = What would you like to add? Text, photos or voice.
    Press “That's all” when done. The original of { $number } stays unchanged.
add-part-saved = Received: { $parts }, for { $number }.
    This is about “{ $title }”. Send more, or press “That's all”; for another one, press “Another one”.
add-info-saved = Added to { $number }; { $handler } has been told.
    The date stays the same: by { $due }.
add-info-saved-plain = Added to { $number }.
    { $handler } has been told.
add-info-again = { $number } is taken up again: something is new.
    By { $due }, { $handler } tells you whether it is taken up and by whom.
add-over = { $number } was withdrawn and cannot be added to.
    To report it, simply write it as a new one.
which-matter = Which one is “{ $text }” about?
    { $list }
    If none of them, press “A new one”.

## Withdrawing
withdraw-ask-early = Withdraw { $number }?
    It has not been taken up yet. The content will be deleted; only number and date remain. You can report it again later.
withdraw-done-early = { $number } is withdrawn and its content deleted.
withdraw-ask-accepted = Withdraw { $number }?
    { $handler } is already working on it and will be asked to stop. Your name and contact will be removed.
withdraw-done-accepted = { $number } is withdrawn; { $handler } has been told.
    Your name and contact have been removed.
withdraw-ask-handling = Withdraw { $number }?
    { $unit } is already working on it and will be asked to stop. If public safety is concerned they go on, without your name.
withdraw-done-handling = { $number } is withdrawn; { $unit } has been told.
    Your name and contact have been removed.
withdraw-ask-adopted = { $number } has become { $suggestion }.
    It belongs to the deputy and cannot be withdrawn by us. I can remove your name, contact and link, and stop notices to you.
withdraw-done-adopted = Done: { $suggestion } holds nothing about you.
    The deputy goes on with it.
withdraw-ask-joined = Withdraw { $number }?
    Your words will be deleted. { $count } more people stand behind { $master }; that goes on.
withdraw-joined = { $number } is withdrawn; your words are deleted.
    { $count } more people stand behind { $master }; it goes on.
withdraw-ask-shared = Withdraw { $number }?
    Your words and name will be deleted. { $count } more people report the same; the matter goes on.
withdraw-shared = Your part is withdrawn; words and name are deleted.
    { $count } more people stand behind { $number }; it goes on.
withdraw-over = { $number } is over; nothing is left to withdraw.
    To have your content deleted, write “my data”.

## Rating an answer
answer-closed = Noted: { $rating }. { $number } is closed.
    If it happens again, press “Something new”.
answer-again = Noted: not satisfied. { $number } is handled again.
    { $handler } will answer again by { $due }. The number stays the same.
answer-disputed = Noted: still not satisfied ({ $number }).
    It will not simply go back: { $handler } decides what comes next and tells you by { $due }.
answer-reason-noted = Noted: “{ $reason }”
    It has been passed on to whoever handles { $number }.
answer-noted = Fine, no reason needed.
    { $number } is handled again all the same.

## The code
found-again = Send this number or “progress” at any time.
found-again-by = Send this number or “progress” at any time. From another phone or browser, send the number and this code: { $code }.
code-linked = Found: { $number } and all you sent in are here now.
    Notices come here from now on. The code you used is void; the new one is { $code }, please write it down.
# When an account is linked: the codes it was given before no longer work.
code-renewed = The opinions from that account have a new code; the old one is void.
    The new code is { $code }, please write it down.
code-yours = { $number } is yours already; no code is needed.
code-wrong = Number and code do not match. Please check.
    For example: YJ-2026-0001 K7M2-9QXT. You can try 5 times a day.
    Both are right? Wrong codes may have locked it for today: try tomorrow, or talk to staff.
code-locked = Too many wrong codes today; it is locked.
    Try again tomorrow, or talk to staff.
code-staff = A code does not work here: people in office use their link.
    Please ask the congress office.

## My data
my-data = What I keep of you: name { $name }, phone { $phone }
    Opinions: { $count } (open: { $still }), files: { $files }, accounts: { $accounts }.
    You can have a copy, or have it erased.
export-ready = The two files above are all I keep of you.
    One is for reading, one for programs. They are sent to nobody else.
export-head = Your data
    Name: { $name }
    Phone: { $phone }
export-opinion = { $number } { $title }
    sent on { $date }: { $state }
    Place: { $place }
    { $text }
erase-ask = Erase everything I keep of you?
    Name, phone and accounts go; opinions that are over go with their content. Open ones ({ $still }) go on anonymously and are emptied when they are over, unless you withdraw them first.
    Numbers, dates, the units' answers and the deputies' own suggestions stay; you are not in them.
erase-done = Erased. I no longer know who you are.
    Code { $code }, with the number, still finds your open opinions. Please write it down; it is shown only now.
erase-done-all = Erased. I no longer know who you are.
    To report something, simply write.
erase-in-office = You hold an office; the roster is kept by the congress office.
    Your own opinions can be withdrawn one by one.

## Finding the deputy
find-deputy-ask = Which estate, village or road do you live in?
    I look for the deputies of your district; or choose a station.
find-deputy-found = The deputies of { $district }:
    { $list }
    Meet them: { $station }, { $address }, { $hours }, phone { $phone }. Your next opinion goes to this district.
find-deputy-poster = Hello, this is { $district }. Its deputies:
    { $list }
    Meet them: { $station }, { $address }, { $hours }. Simply write; it goes to this district.
find-deputy-several = “{ $place }” may lie in these districts:
    { $list }
find-deputy-not-found = I did not find “{ $place }”.
    Try another word, such as a road, or choose a station.
find-deputy-pin = I have the place, but districts go by roads and villages.
    Please name one, or choose a station.
find-deputy-stations = Which station is near you?
    { $list }
find-deputy-districts = The districts of { $station }:
    { $list }
find-deputy-vacant = vacant for now
station-line = { $station } ({ $address })
district-line = { $district }: { $deputy }

## Harsh words with a matter inside; many messages at once
abuse-matter-found = This is the matter I heard in your words. Right?
    “{ $matter }”
    Only this is passed on, not the insults.
abuse-warning = I go on with your matter; please do not insult people.
    Threats are kept for the staff to see. { $number }: not affected.
abuse-paused = Let us pause: I answer such words again after { $time }.
    { $number }: handled as before. If there is a matter, write at any time; I keep it.
your-matters = your matters
flood-one-receipt = Received: { $count } messages, all kept together.
    No need to repeat; one is enough.
flood-notice = Received. That was a lot at once; no need to repeat.
    Everything you sent is kept and was done, only not answered one by one. Pause for half a minute and I answer again.

## States, next steps, timeline
state-need-info = waits for you to add something
state-declined = not taken up (with reasons)
state-merged = handled together with { $master }
state-disputed = two answers did not satisfy; being discussed
state-withdrawn = withdrawn by you
state-as-letter = handled as a letter
next-you-info = please add what is missing by { $due }
next-with-master = handled together with { $master }; you will be told
next-disputed = { $office } decides by { $due }
next-letter = { $office } answers the deputy by { $due }
timeline-asked = { $station } asked you for more
timeline-added = you added something
timeline-lapsed = nothing came; put aside
timeline-declined = not taken up
timeline-look-again = you asked somebody else to look
timeline-joined = you joined others ({ $master })
timeline-merged = put together with another one
timeline-separated = you said it is not the same; by itself again
timeline-transferred = taken up by { $station }, given to a unit
timeline-another-way = another way: { $station } arranges it
timeline-undone = { $station } changed its decision
timeline-answered = answered
timeline-rated = you rated it
timeline-not-rated = the time for rating is over
timeline-reopened = not satisfied: handled again
timeline-disputed = still not satisfied: somebody decides
timeline-settled = decided
timeline-new-facts = something new: taken up again
timeline-withdrawn = withdrawn by you
number-none = Somebody without a number
