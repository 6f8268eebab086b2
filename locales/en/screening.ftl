### Every way an opinion can go at the station: ask for more, decline, transfer, answer, undo.

screening-added-text = Added: “{ $text }”
screening-files = Files: { $count }.
screening-hint-none = none
screening-hint-similar = like { $other } ({ $count } people)
screening-hint-litigation = may be a court case, please judge
screening-hint-accusation = may be an accusation: never to the accused unit
screening-hint-petition = says a petition is in process, please check
screening-hint-abuse = insults: leave them out
screening-hint-threat = threats: leave them out
screening-hint-personal_data = ID or bank numbers: leave them out
screening-hint-danger = may be an emergency
screening-hint-despair = the author may be in despair
screening-hint-silent = the author may not be able to talk
screening-hint-upwards = the author asks deputies to carry it upwards
waiting-info-list = Waiting for their authors ({ $count }):
    { $list }
    Send a number to open one.
waiting-info-none = Nothing is waiting for its author.
answer-line = { $date }, answered: “{ $text }”
answer-rated-line = The author: { $level }, { $reason }
answer-no-reason = no reason given
who-station = { $station }, { $officer }
ask-missing-what = { $number }: what is missing? Choose or write.
    All is asked at once; the screening clock stands still until the author has answered.
ask-missing-text = { $notice }
ask-missing-check = { $number }: ask it like this?
    You can still choose or write more. The screening clock stands still after that.
ask-missing-sent = Asked. { $number } waits until { $due }.
opinion-missing-time = · when it happens, and how often
opinion-missing-photo = · a photo that shows the place
opinion-missing-own-words = · { $text }
button-missing-matter = What it is about
button-missing-place = Where
button-missing-wish = What to do
button-missing-time = When
button-missing-photo = Photo
button-missing-matter-off = ✓ What it is about
button-missing-place-off = ✓ Where
button-missing-wish-off = ✓ What to do
button-missing-time-off = ✓ When
button-missing-photo-off = ✓ Photo
button-ask-them = Ask the author
need-info = { $number }: a few things are needed to go on:
    { $missing }
    Please tell us in one message by { $due }. Asked by { $officer }, { $station }. If you are not sure, say so.
need-info-closed = { $number }: nothing came, so it rests for now.
    We waited until { $date }. Nothing was deleted. Add it any time and we go on.
need-info-came = { $number }: the author has answered.
    “{ $text }” (files: { $files }). Screening until { $due }.
complete-ask = { $number }: please tell us what was missing:
    { $missing }
    Words, voice or photos are fine.
complete-check = Add it like this?
    “{ $text }”
    Send more if there is more.
complete-sent = Added. { $number } goes on.
    By { $due } the station tells you whether it is taken up.
button-complete = Add it
decline-reason = { $number }: for which reason is it declined?
    You can still change it; you will see what the citizen reads.
decline-preview-text = The citizen will read:
    { $notice }
decline-preview = Tell the citizen like this?
    Signed: { $station }, { $officer }. The citizen can ask for a second look.
decline-ask-words = Please write the reason, for the citizen to read.
    Number, door and signature are added.
decline-done = { $number } was declined and the citizen told.
    Reason: { $reason }
button-yes-decline = Answer like this
button-edit-words = Edit the words
button-other-door = Another door
reason-litigation = Court, arbitration
reason-petition = Petition in process
reason-accusation = Accusation
reason-emergency = Emergency
reason-secret = Secrets
reason-personal = Private matter
reason-no-content = Unclear
reason-unlawful = Unlawful content
reason-other-place = Not for this place
opinion-declined = { $text }
declined-litigation = { $number } was not taken up: it is a court case.
    Deputies may not step into single cases. Ways that are open: { $door }
    Decided by { $officer }, { $station }; it was not passed to a deputy. If we got it wrong, press “Look again”.
declined-petition = { $number }: the petition office has this already.
    You can ask about it here: { $door }
    Decided by { $officer }, { $station }. If we got it wrong, press “Look again”.
declined-accusation = { $number } is an accusation.
    It is for those who investigate. Go to them directly, it stays safer: { $door }
    We tell nothing to the people or unit it is about. Decided by { $officer }, { $station }.
declined-emergency = { $number } is urgent and cannot wait here.
    { $door }
    Decided by { $officer }, { $station }. Once you are safe, tell me the rest.
declined-secret = { $number }: it may hold secrets.
    They must not be passed on here. Please delete them from your phone and use: { $door }
    Decided by { $officer }, { $station }.
declined-personal = { $number } is a private matter.
    Deputies cannot act in it. You can turn to: { $door }
    Decided by { $officer }, { $station }. If we got it wrong, press “Look again”.
declined-no-content = { $number } rests: what is it, and where?
    Add these two and we go on; no need to start again. Seen by { $officer }, { $station }.
declined-unlawful = { $number } holds words we may not pass on.
    If there is a real problem besides, tell us that alone and we take it up. Decided by { $officer }, { $station }.
declined-other-place = { $number } is decided at a higher level.
    You can turn to: { $door }
    Or ask deputies to carry it upwards: press “Carry it upwards”. Decided by { $officer }, { $station }.
declined-own-words = { $number } was not taken up.
    { $text }
    Ways that are open: { $door }
    Decided by { $officer }, { $station }. If we got it wrong, press “Look again”.
button-look-again = Look again
button-pass-upwards = Carry it upwards
look-again-received = Somebody else will look, by { $due }.
    You can ask for this once for each matter.
look-again-upheld = { $number }: looked at again, no change.
    { $reason }
    Decided by { $officer } this time. Other ways: { $door }
look-again-changed = { $number }: looked at again, taken up.
    { $station } goes on and tells you by { $due } who has it.
look-again-task = { $number }: a second look is asked for.
    First decision: { $officer }, { $reason }. Somebody else decides by { $due }.
look-again-overruled = { $number } is to be taken up, the office found.
    Please give it on or answer it by { $due }.
look-again-by-another = You decided this one: somebody else looks again.
    Where the station has nobody else, the office does.
door-litigation = the last page of the judgment names the court and time for an appeal; court service { $court_line }; legal aid { $legal_aid_line }
door-arbitration = the labour arbitration commission, { $labour_line }
door-petition = the county petition office, by your petition number
door-accusation = the supervision commission { $discipline_line }, also without a name
door-neighbour = the community mediation committee, free of charge
door-consumer = consumer complaints { $consumer_line }
door-labour = labour advice { $labour_line }
door-hotline = the government hotline { $hotline }
door-upwards = the hotline { $hotline } tells which level is in charge
door-emergency = Please call now: danger 110, fire or trapped 119, injured or ill 120
door-secret = in person at the secrecy office or the police; no photos, no forwarding
door-unknown = { $station } ({ $address }); people there help you find the way
choose-unit = { $number }: to which unit?
    A few letters of its name are enough.
choose-unit-list = Which unit? { $count } in all
    { $list }
    Send a number, or a name.
unit-unknown = There is no unit like “{ $name }”.
    Send a part of the name, or choose from the list.
transfer-brief-text = { $unit } will read:
    “{ $text }”
transfer-check = { $number } to { $unit }?
    The citizen will read: “{ $notice }”
transfer-check-found = { $number } to { $unit }? The author is anonymous.
    These may give them away: { $found }. The citizen will read: “{ $notice }”
transfer-ask-brief = Please write what the unit will read.
    Without insults, ID numbers and what could show who an anonymous author is. The citizen's own words stay as they are.
transfer-done = Transferred: { $number } → { $unit }
    Objection until { $return_by }, answer by { $due }.
button-to-unit = To a unit
button-answer-directly = Answer it
button-ask-missing = Ask for more
button-decline = Decline
button-merge = Merge with that one
button-waiting-info = Waiting for authors
button-enter-answer = Enter unit's answer
opinion-accepted-unit = { $number } goes to { $unit }.
    It has been taken up. { $unit } will answer you by { $due }.
opinion-objected = { $number }: { $unit } objects.
    “{ $reason }”. Please find another way by { $due }.
opinion-continued = { $number }: { $unit } goes on with it.
    “{ $reason }”. Answer by { $due }, without the author's name.
station-answer-ask = Please write the answer: { $number }
    What was found, who does what next, and when. A unit's answer on paper: word for word.
answer-too-short = Too short: people cannot see what came of it.
    Please say what was found, who does what next, and when.
opinion-answered-here = { $number } was answered by { $who }:
    “{ $text }”
    What do you think of it? You can choose until { $due }; any choice is fine.
button-decided-today = My decisions today
decided-today = You decided { $count } today:
    { $list }
    Send a number to open one. On the day, while nobody has acted, it can be undone.
decided-today-line = { $number } { $title }: { $state }
decided-today-none = You have decided nothing today.
opinion-undo-done = { $number } was undone and waits again.
    The author has been told. This step stands in the record too.
opinion-undone = { $number }: the last message was a mistake.
    Please leave it aside. { $station } will tell you anew by { $due }.
opinion-undone-deputy = { $number } came by mistake and was taken back.
opinion-undone-unit = { $number } came by mistake and was taken back.
opinion-disputed = { $number }: not satisfied for the second time.
    { $title }. Please decide by { $due }; the author will read it.
disputed-waiting = { $count } citizens are dissatisfied for the second time.
disputed-list = Waiting for the office ({ $count }):
    { $list }
    Send a number to open one.
opinion-file-open = { $number } { $title }
    Now: { $state }; until { $due }
    Place: { $place }; topic: { $topic }; signed: { $signature }; files: { $files }
opinion-file-read = { $number } { $title }
    Now: { $state }; { $station }
    Place: { $place }; topic: { $topic }; signed: { $signature }; files: { $files }
button-settle = Decide
button-take-up = Take it up
button-disputed = Twice dissatisfied
settle-ask = { $number }: what is decided? For the citizen to read.
    Say why, and what follows. With it the matter is over.
settle-done = { $number } was decided and the citizen told.
take-up-done = { $number } is taken up; the station goes on.
opinion-settled = { $number }: the office has decided.
    “{ $text }”
    Decided by { $officer } of the deputies' office. With this the matter is concluded.

button-send-anyway = Send it anyway
hint-litigation = This looks like a case of a court.
    Deputies may not step into single cases; passing it on does not change a judgment.
    Ways that are open: { $door }
    This is a hint of the program. Whether it is taken up, people decide.
hint-personal-data = There is an ID or bank number in it.
    It is not needed here: better change it before sending. I will not pass it on.

error-once-only = This can be asked for once; it has been.
    If there is something new, press “Add something”.
error-first-time = It is too early for this step; nothing has changed.
