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
    By { $due }, { $station } will tell you whether it is taken up and by whom. Send this number or “progress” at any time.
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
    · The result comes to you here.
    · Station staff keep it confidential, except where the law requires disclosure.
    · They do see your words and photos, so leave out what could identify you.
anonymous-reread = Before you send: some parts could show who you are.
    { $found }
    Press “Change” to edit them. You may also send as it is.
anonymous-needs-words = The deputy cannot hear anonymous recordings. Please add a few words.
    Press “Add more”, or “Change” to give your name.
opinion-received-anonymous = We have received your opinion (anonymous), number { $number }.
    By { $due }, { $station } will tell you whether it is taken up. Send this number or “progress” at any time.
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
