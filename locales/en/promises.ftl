### The ledger of commitments.

reply-commitment-ask = What is promised?
    In one message: what, who, which day, by which standard. Example: 200 parking spaces; Zhang Tao, Housing Office; 2026-12-31; ready for use.
reply-commitment-undated = “{ $words }” has no date, so it cannot be recorded.
    Please name the day; if that is impossible, choose another result.
reply-gap-commitment = what is promised: by which day, by whom, to which standard
promise-missing = The promise still lacks:
    { $missing }
promise-item-text = what will be done
promise-item-owner = who does it
promise-item-due = the day (year, month, day)
promise-item-standard = the standard
promise-date-past = { $due } does not lie ahead. Please write a later day.
promise-check = Put it on the ledger like this?
    What: { $promise }
    Who: { $owner }. By: { $due }. Standard: { $standard }
promise-proposed = Written into the draft, which holds { $count } now.
    They go onto the ledger when the reply is signed.
promise-draft-list = The draft of { $suggestion } promises { $count } things. Which one should go?
    { $list }
promise-draft-line = { $promise }, { $owner }, by { $due }, { $standard }
promise-dropped = Taken out of the draft: { $promise }
reply-hint-promises = { $count } promises will go onto the ledger

promise-extract-ask = Record a promise from the reply to { $suggestion }.
    Please write what, who, which day, by which standard. Without a date, write what, then press “No date”.
promise-extracted = On the ledger: { $number }. { $unit } has been told.
promise-extract-not-now = { $suggestion }: a promise can be recorded after the reply and before the matter is concluded.
promise-undated-unit = A promise has no date: { $promise }
    From the reply to { $suggestion }. Please add day, person and standard by { $due }.
promise-date-ask = { $promise }
    Please write who, which day, by which standard. Example: Zhang Tao; 2026-12-31; ready for use.
promise-taken-back = Not a promise any more: { $promise }
    { $suggestion }. { $officer }: “{ $reason }”

promise-recorded = On the ledger: { $promise }
    { $number }, { $unit } { $owner }, by { $due }. From the reply to { $suggestion }.
ledger-overview = The ledger of commitments
    { $open } open: { $overdue } overdue, { $soon } due within 30 days, { $mine } waiting for you.
    This year { $failed } not kept, { $struck } struck off.
ledger-list-open = Open commitments, { $count }:
    { $list }
ledger-list-mine = Waiting for you, { $count }:
    { $list }
ledger-list-overdue = Overdue commitments, { $count }:
    { $list }
ledger-list-soon = Due within 30 days, { $count }:
    { $list }
ledger-list-failed = Commitments not kept in { $year }, { $count }:
    { $list }
ledger-list-struck = Struck off in { $year }, { $count }:
    { $list }
ledger-line = { $number } { $promise }: { $unit }, { $when }, { $status }
ledger-undated = no date yet
ledger-empty = No commitments here.
ledger-empty-year = No commitments here in { $year }.
promise-card = { $number } { $promise }
    { $unit } { $owner }, { $when }. Now: { $status }.
    Standard: { $standard }. From { $suggestion } “{ $title }”. { $more }
promise-more-renegotiated = First promised for { $old }, put off once.
promise-more-new-day = The unit asks for { $new }: “{ $reason }”.
promise-more-agrees = The deputy agrees to the new date.
promise-more-objects = The deputy does not agree to the new date.
promise-more-explain = The head is asked for written reasons.
promise-more-carried = Carried over to { $year }.
promise-history = { $number }, what happened so far:
    { $list }
promise-history-line = { $date } { $what }: “{ $text }”
promise-history-line-files = { $date } { $what }: “{ $text }” ({ $count } files)
promise-history-empty = nothing recorded yet
promise-entry-progress = progress, the unit
promise-entry-comment = the deputy said
promise-entry-receipt = receipt, the deputy
promise-entry-done = reported done, the unit
promise-entry-inspected = inspected, the office
promise-entry-disputed = not done, the deputy says
promise-entry-meeting = the office met both sides
promise-entry-cannot = cannot be kept, the unit says
promise-entry-consent = on a new date
promise-entry-decided = decided, the office
promise-entry-explained = written reasons, the unit
promise-files-none = There are no files yet, or they are still on their way.
promise-not-open = { $number }: this step is not open now.

promise-progress-ask = Progress on a promise is due ({ $suggestion })
    { $promise }, due { $finish }. Please write a line by { $due }; the deputy reads it.
promise-progress-late = Progress has not been reported for { $days } days
    { $promise } ({ $suggestion }). It was due { $due }.
promise-progress-late-office = { $unit } has not reported progress
    { $promise } ({ $suggestion }), due { $due }.
promise-progress-say = How far is it? A line or two; deputy and office read it.
promise-progress-saved = Saved; deputy and office can read it. Still due { $due }.
promise-progress-told = { $unit } reports progress ({ $suggestion })
    “{ $words }”
    Promise: { $promise }, due { $due }.
promise-report-empty = Please be concrete: how far is it?
promise-comment-say = What do you think of the progress? Unit and office read it.
promise-complain-say = What is not satisfactory? The office will bring both sides together.
promise-comment-saved = Passed on to { $unit } and the office.
promise-comment-told = Deputy { $deputy } on the promise ({ $suggestion })
    “{ $words }”
    Promise: { $promise }
promise-complaint-office = Deputy { $deputy } is dissatisfied with progress
    “{ $words }” ({ $suggestion }). Please meet the deputy and { $unit } by { $due }.
promise-receipt-told = Receipt from deputy { $deputy }: { $promise }
promise-receipt-saved = { $unit } has your receipt.
promise-receipt-reminder = { $unit } waits for your receipt ({ $suggestion })
    { $promise }. By { $due }.
promise-receipt-silent = No receipt from deputy { $deputy }: { $promise }
    { $suggestion }, { $due } is over. Silence does not count as satisfied.
promise-meet-say = Which day, who was there, what was agreed? Deputy and unit read it.
promise-met = The office met both sides: { $promise }
    “{ $words }” ({ $suggestion })
promise-met-saved = On the ledger; the deputy and { $unit } have it.

promise-due-soon = A promise is due in { $days } days: { $promise }
    { $suggestion }, { $due }. When it is done, report it with a photo; if it cannot be done, say so in time.
promise-due-soon-again = The new date is { $days } days away: { $promise }
    { $suggestion }, { $due }. A date moves once only; after it the promise counts as not kept.
promise-overdue-unit = A promise is overdue: { $promise }
    Due { $due }, { $days } days ago ({ $suggestion }). Please report it done, or let the head explain. Deputy and office know.
promise-overdue-deputy = { $unit } has not done what it promised
    { $promise } ({ $suggestion }), due { $due }. The head has been asked to explain; you will get it.
promise-overdue-office = A promise is { $days } days overdue: { $promise }
    { $unit }, { $suggestion }, due { $due }. The head has been asked to explain.
promise-overdue-citizen = { $number }: the promised date is over
    { $unit } promised “{ $promise }” by { $due }. It has been asked to explain; you will hear.

promise-done-ask = What has been done?
    Write a line and send photos or files; after a visit with the deputy, name its day. Then press “Done”.
promise-done-more = Received: { $words } Files: { $count }.
    You can send more; then press “Done”.
promise-done-nothing = It does not say yet what has been done.
promise-evidence-please = It needs something to show: a photo, a file, or the day of a visit (“20 May on site with the deputy”).
promise-done-sent = Reported. Deputy and office will check.
    { $promise }. The deputy answers by { $due }.
promise-done-check = { $unit } says it is done: { $promise }
    “{ $words }”, files: { $count }. Is it so? Have a look first; by { $due }.
promise-done-office = { $unit } reports it done: { $promise }
    “{ $words }”, files: { $count } ({ $suggestion }). The deputy answers by { $due }; you can inspect, too.
promise-check-reminder = Please check what { $unit } says is done
    { $promise }. { $suggestion }, by { $due }. If it is not done, press “Not so”.
promise-check-silent = Deputy { $deputy } has not answered: { $promise }
    { $unit }, { $suggestion }, by { $due }. Please inspect it; silence is no confirmation.
promise-confirmed = Noted: it is so. The office will strike it off after a check.
promise-verified = Deputy { $deputy } confirms: { $promise }
    { $suggestion }. It can be struck off.
promise-inspect-say = Which day did you look, and what did you see? It is kept as the record.
promise-inspected = The office has inspected it: { $promise }
    “{ $words }” ({ $suggestion })
promise-inspect-saved = Recorded. It can be struck off.
promise-dispute-say = What is not done? The office will bring both sides together.
promise-dispute-saved = Back with { $unit }; the office will bring both sides together.
promise-disputed-unit = The deputy says it is not done: { $promise }
    “{ $words }” ({ $suggestion }). Please go on; the office will bring both sides together.
promise-disputed-office = Deputy { $deputy } says it is not done: { $promise }
    “{ $words }”. Please meet the deputy and { $unit } by { $due } and write down what was agreed.
promise-struck-off = Struck off the ledger: { $promise }
    { $suggestion }, checked by { $officer }, { $date }.
promise-struck-off-citizen = { $number }: what was promised is done
    { $unit }: “{ $promise }”. If you see something else, press “Something new”.
promise-struck-done = Struck off: { $promise }
promise-ballot-none = { $number }: the committee votes first; it is struck off when they are satisfied.
promise-ballot-open = { $number }: the vote has no result yet.
promise-ballot-unsatisfied = { $number }: the vote was not “satisfied”, so it cannot be struck off.
    Give it back to the unit, or let them vote again.
promise-vote-planned = A vote is planned: { $promise }
    Its day is set in the poll; it is struck off when they are satisfied.
promise-take-back-say = Why is it not a promise? The unit reads it.
promise-taken-back-done = Taken back; { $unit } has been told.
second-answer-to-sign = The second answer on { $suggestion } waits for your signature:
    “{ $words }”
promise-reopen-say = Why must it be done again? Unit and deputy read it.
promise-reopened = Back to the unit: { $promise }
    “{ $words }” ({ $suggestion })
promise-reopen-saved = Back with { $unit }.

promise-cannot-ask = Why can it not be kept, how far can you get, which new day?
    One message; the head confirms it, then deputy and office have it.
promise-cannot-needs-date = Please name the new day, for example 2027-06-30.
promise-new-not-later = The new day must lie ahead and after { $due }.
promise-cannot-saved = { $head } is asked to confirm; then deputy and office have it.
promise-cannot-sign = Please confirm why it cannot be kept: { $promise }
    “{ $reason }”. New day asked for: { $new } ({ $suggestion }). Then deputy and office have it.
promise-send-back-say = What should be changed?
promise-sent-back-done = Back with the clerk.
promise-cannot-sent-back = { $head } sent it back: { $promise }
    “{ $words }”
promise-explained-done = Deputy and office have it. The old day still stands.
promise-explained = The head has sent the reasons: { $promise }
promise-explained-deputy = { $unit } explains in writing and asks for a new day
    { $promise }, promised for { $old }, asked for { $new }: “{ $reason }”. Do you agree?
promise-explained-office = { $unit } cannot keep it: { $promise }
    Promised for { $old }, asked for { $new }: “{ $reason }”. Please decide with the deputy by { $due }.
promise-agreed-done = Noted: you agree to the new day. The office decides.
promise-object-say = Why do you not agree? The office reads it.
promise-objected-done = The office knows that you do not agree.
promise-deputy-said = Deputy { $deputy } on the new day: { $what }
    { $promise }. { $said }
promise-deputy-words = “{ $words }”
promise-says-agrees = agrees
promise-says-objects = does not agree
promise-consent-say = What did the deputy say, on which day, how? It is recorded and the deputy is told.
promise-consent-saved = Recorded. The date can be moved.
promise-consent-recorded = The office recorded your consent: { $promise }
    “{ $words }”. If that is not so, please tell the office.
promise-ask-deputy-first = First ask deputy { $deputy }: a date is moved with the deputy’s consent.
promise-once-only = { $number } was put off once already and cannot be put off again.
promise-first-miss = This promise has not been put off yet.
promise-not-due-yet = { $due } is not over and the unit has not said it cannot: it is not a failure yet.
promise-renegotiated = A new date: { $promise }
    { $due } (was { $old }). Reason: “{ $reason }”. Office and deputy agreed; the change is on record.
promise-renegotiated-citizen = { $number }: a new date
    { $unit }: { $due } (was { $old }). Reason: “{ $reason }”.
promise-renegotiated-done = Put off: { $promise }, now { $due }.
promise-keep-say = Why does the date stand? Unit and deputy read it.
promise-date-kept = The date stands: { $promise }
    { $due }. The office: “{ $words }” ({ $suggestion })
promise-kept-done = { $unit } knows that the date stands.
promise-fail-say = Why is it not kept? It counts in the assessment of { $unit }.
promise-failed = Not kept: { $promise }
    { $suggestion }; it counts in the assessment of { $unit }. Reason: “{ $words }”
promise-failed-citizen = { $number }: a promise was not kept
    { $unit }: “{ $promise }”. It must explain in writing; you will hear.
promise-failed-done = Recorded as not kept. { $unit } must explain in writing.
promise-missed-again = Missed again after a new date: { $promise }
    { $suggestion }, first { $old }, then { $due }. Not kept; it counts in the assessment of { $unit }. The head must explain.
promise-explain-say = Please explain in writing: why it is not done, how far it is, what follows.
promise-explain-saved = Deputy and office have it.
promise-explained-already = No reasons are asked for here now.
promise-explanation-given = { $unit } explains: { $promise }
    “{ $words }” ({ $suggestion })
promise-term-explain = A new term: please explain what is still open: { $promise }
    { $suggestion }, due { $finish }. The head writes to deputy { $deputy }, who made the suggestion, by { $due }. The work goes on.
promise-carried-over = { $count } commitments carried over to { $year }
    Promised in earlier years and not done yet. See “Commitments”.

remind-promise-date = A promise without a date, to be dated by { $due }: { $promise }
remind-promise-date-late = A promise has had no date for { $days } days: { $promise }
    { $unit }, { $suggestion }, to be dated by { $due }.
remind-promise-decide = { $unit } asks for a new day, decide by { $due }: { $promise }
remind-promise-decide-late = A new day has waited { $days } days for a decision: { $promise }
    { $suggestion }, by { $due }. Silence is not consent.
remind-promise-meet = Meet the deputy and { $unit } by { $due }: { $promise }
remind-promise-meet-late = The meeting is { $days } days late: { $promise }
    { $suggestion }, by { $due }.
remind-promise-explain = Written reasons are due { $due }: { $promise }
remind-promise-explain-late = Written reasons are { $days } days late: { $promise }
    { $unit }, { $suggestion }, by { $due }.
remind-second-answer = { $suggestion }: every promise has an outcome. Answer once more by { $due }.
remind-second-answer-late = { $suggestion }: the second answer is { $days } days late.
    { $unit }, by { $due }.

follow-up-deputy = { $suggestion }: promises are still open
    { $count } on the ledger. You will hear of every new date and of the end.
follow-up-citizen = { $number }: what was promised is followed up
    { $unit } promised { $count } things. You will hear of every new date and of the end.
follow-up-office = { $suggestion } is followed up now: { $count } promises.
follow-up-nothing = { $suggestion } promises nothing; there is nothing to follow up.
follow-up-still-open = { $suggestion } cannot be concluded yet:
    { $missing }
follow-up-open = { $number } is not struck off: { $promise }
follow-up-unexplained = { $number } was not kept and not explained
follow-up-no-answer = { $unit } has not answered once more
second-answer-ask = { $suggestion }: please answer once more
    Every promise has an outcome. Tell deputy and citizens what was done and why the rest was not, by { $due }; the head signs.
second-answer-say = Please write the second answer.
    Deputy and citizens read it in full: what was done, what was not and why.
second-answer-saved = With { $head } to sign.
second-answer-sign-ask = Please sign the second answer on { $suggestion }
    “{ $words }”. By { $due }.
second-answer-back-say = What should be changed?
second-answer-back-done = Back with the clerk.
second-answer-sent-back = { $head } sent the second answer back ({ $suggestion }): “{ $words }”
second-answer-given = Second answer on { $suggestion }: { $unit }
    “{ $words }”
second-answer-citizen = { $number }: { $unit } answers you once more
    “{ $words }”
second-answer-signed = The second answer is out: { $suggestion }.
promise-withdrawn = Off the ledger, nothing more to do: { $promise }
    The deputy withdrew { $suggestion }. It does not count as a broken promise.
second-answer-withdrawn = No second answer is needed on { $suggestion }.
    The deputy withdrew the suggestion.
second-answer-none = No second answer is asked for here now.

record-promise = Promise: { $promise }, { $owner }, by { $due }, { $status }
file-promise = Commitment { $number }: { $promise }, { $unit } { $owner }, { $when }, { $status }
file-second-answer = Second answer ({ $unit }, { $date }): { $words }

export-title-commitments = Commitments
export-column-promise = Commitment
export-column-owner = Who
export-column-standard = Standard
export-column-suggestion = Suggestion
export-column-first-due = First date
export-column-promise-due = Date now
export-column-fulfilled = Done on
export-column-renegotiated = Times put off
export-column-failed = Not kept
export-column-carried = Carried over to

button-ledger = Commitments
button-promises = Promises
button-add-promise = Record a promise
button-see-promises = Promises
button-mark-undated = No date
button-report-progress = Report progress
button-report-done = Report done
button-cannot-do = Cannot be done
button-give-date = Add the date
button-comment = Comment
button-receipt = Received
button-not-a-promise = Not a promise
button-promise-met = Record a meeting
button-inspect = Record a check
button-strike-off = Strike off
button-do-again = Back to the unit
button-confirm-explain = Confirm and send
button-explain = Explain in writing
button-agree-new-date = Agree to new date
button-object-new-date = Do not agree
button-record-consent = Record consent
button-keep-date = Keep the date
button-mark-failed = Not kept
button-open-ballot = Let them vote
button-history = History
button-second-answer = Second answer
button-sign-second = Sign
button-more-results = Other results
button-ledger-mine = For me ({ $count })
button-ledger-overdue = Overdue ({ $count })
button-ledger-soon = Due soon ({ $count })
button-ledger-open = Open ({ $count })
button-ledger-failed = Not kept ({ $count })
button-ledger-struck = Struck off ({ $count })
button-ledger-year = Those of { $year }

state-follow-up = answered; what was promised is still being done
next-follow-up = { $unit } goes on; you hear of every new date and of the end
timeline-follow-up = what was promised is followed up
timeline-promise-moved = { $unit } moved its promised date
timeline-promise-kept = { $unit } kept its promise
timeline-promise-failed = { $unit } did not keep its promise
timeline-second-answer = { $unit } answered once more
