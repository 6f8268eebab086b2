### The further ways of a suggestion: merged, split, withdrawn, sessions, the assignment meeting, the archive; deputies who come and go.

## Statuses and deeds
kind-withdrawal = wish to withdraw
status-suggestion-merged = handled with another one
status-suggestion-withdrawn = withdrawn by the deputy
status-suggestion-archived = archived
action-suggestion-split_off = make another one of it
action-suggestion-receive_in_session = receive during the session
action-suggestion-merge = merge
action-suggestion-unmerge = handle apart again
action-suggestion-release = set free
action-suggestion-withdraw = withdraw
action-suggestion-archive = archive
action-assignment-halt = stop (suggestion withdrawn)
action-opinion-set_free = back to the station (suggestion withdrawn)
status-withdrawal-new = to be asked
status-withdrawal-asked = waiting for the co-signers
status-withdrawal-done = withdrawn
status-withdrawal-refused = refused by a co-signer
status-withdrawal-cancelled = cancelled by the lead deputy
status-withdrawal-lapsed = too late to withdraw
action-withdrawal-ask = ask to withdraw
action-withdrawal-agree = agree
action-withdrawal-refuse = refuse
action-withdrawal-cancel = cancel
action-withdrawal-complete = all agree, withdraw
action-withdrawal-lapse = lapse

## Merging: the office
merge-suggestion-list = What does “{ $title }” go with? Only words are compared; you decide.
    { $list }
    If it is not here, send its number.
merge-suggestion-none = Nothing alike is being handled.
    To merge, send the other number, like JY-2026-0014.
merge-suggestion-line = { $suggestion } { $title } ({ $deputy }, { $state })
merge-suggestion-text = { $number } { $deputy }: { $title }
    { $facts }
    { $proposal }
merge-suggestion-check = Put “{ $title }” to { $master }?
    Both keep their numbers and are handled once; each deputy gets an own reply and gives an own feedback. The people behind are told as always. It can be undone today.
merge-suggestion-done = Merged: { $suggestion } into { $master }.
    Deputies and people have been told.
merge-suggestion-unknown = No suggestion without a reply has the number “{ $text }”.
merge-suggestion-closed = { $suggestion } takes no other: not registered, or answered.
unmerge-ask = Why is { $suggestion } no longer handled with { $master }? One sentence.
    The deputy reads it. It is registered again, with a new day for assigning.
unmerge-done = { $suggestion } stands alone; please assign it.
    The deputy and the people have been told.
suggestion-joined = { $joined } is handled together with your { $suggestion }.
    Deputy { $joined_deputy } says the same, the office found. Yours goes on; you get your own reply.
suggestion-merged = { $suggestion } is handled together with { $master }.
    The same matter, found { $officer } of the office. Your number stays; you get your own reply and give your own feedback. If you disagree, tell the office.
suggestion-merged-citizen = { $number }: handled together with one that says the same.
    You hear the result and are asked about it as always. Nothing to do for you.
suggestion-unmerged = { $suggestion } is handled apart again.
    The office: “{ $reason }”. It is assigned by { $due }.
suggestion-unmerged-citizen = { $number } is handled apart now.
    A unit gets it by { $due }; you will hear.
suggestion-released = { $suggestion }: the one it went with was withdrawn.
    Please assign it by { $due }.

## On the card
kin-title = Where { $suggestion } belongs:
    { $list }
kin-formal = Formal number: { $formal } (congress { $term }, { $session })
kin-in-session = session { $session }
kin-recess = between sessions
kin-master = Handled with { $master } ({ $deputy }: { $title })
kin-joined = With it: { $joined } ({ $deputy }: { $title })
kin-split-from = Made out of { $other }
kin-split-into = Out of it was made { $other }
kin-planned = For the assignment meeting: lead { $lead }; with { $co }
kin-withdrawal = Deputy { $deputy } wishes to withdraw: “{ $reason }”; waiting for { $names }
kin-confidential = { $other } (confidential, title only)

## Splitting: the deputy
button-split = Make two of it
split-ask = Write the other matter as a new suggestion: title, facts, proposal.
    Then shorten this one. Both will show the link.
    Title: … Facts: … Proposal: …
split-missing = Still missing: { $missing }. Please send it all again.
split-done = Made out of it: { $title }
    It is among your drafts, not submitted. Shorten the first one with “Change something”.

## Withdrawing: the deputy
button-withdraw-suggestion = Withdraw it
button-yes-withdraw-suggestion = Yes, withdraw
button-agree-withdrawal = Agree
button-refuse-withdrawal = Do not agree
button-cancel-withdrawal = Keep it after all
suggestion-withdraw-ask = Withdraw { $suggestion }? Please write why, for the file.
    { $rule }. Then units stop and all co-signers are told. { $who }
withdraw-rule-assignment = The rule here: until it is assigned
withdraw-rule-closing = The rule here: until it is concluded
withdraw-who-all = It needs the consent of { $names }.
withdraw-who-lead = It is for you to decide.
suggestion-withdraw-check = Withdraw { $named }
    Why: “{ $reason }”
suggestion-withdraw-done = { $suggestion } is withdrawn; everybody concerned is told.
    The opinions behind it are at their station again.
suggestion-withdraw-waits = { $names } were asked to agree to withdraw { $suggestion }.
    Only when all agree; silence is no consent. You can cancel at any time.
withdraw-too-late = It cannot be withdrawn now.
    { $rule }.
withdrawal-not-yet = Still waiting for { $names }.
withdrawal-agreed-already = You have agreed already; the others have not.
withdrawal-ask = Deputy { $deputy } wishes to withdraw { $named }
    Why: “{ $reason }”. You signed it, so it needs your consent. Silence is no consent.
withdrawal-card = Deputy { $deputy } wishes to withdraw { $named }
    Why: “{ $reason }”. Not agreed yet: { $names }
withdrawal-progress = Withdrawing { $suggestion }: deputy { $co_signer } agrees.
    Not agreed yet: { $names }
withdrawal-refused = { $suggestion } stays: deputy { $co_signer } does not agree.
    It goes on as before.
withdrawal-over = { $suggestion } is not withdrawn and goes on.
withdrawal-lapsed = It is too late to withdraw { $suggestion }; it goes on.
withdrawal-agreed-done = Noted: you agree to withdraw { $suggestion }.
withdrawal-refused-done = Noted: you do not agree; { $suggestion } goes on.
withdrawal-cancelled-done = { $suggestion } stays; the co-signers are told.
withdrawal-asked-office = Deputy { $deputy } wishes to withdraw { $named }
    Why: “{ $reason }”; the co-signers are asked. Until then it goes on.
suggestion-withdrawn-office = Deputy { $deputy } has withdrawn { $named }
    Why: “{ $reason }”. The units were told to stop.
suggestion-withdrawn-co-signer = Withdrawn, you had signed it: { $named }
    Deputy { $deputy }: “{ $reason }”.
suggestion-withdrawn-lead = All agreed: { $suggestion } is withdrawn.
    The opinions behind it are at their station again.
withdrawn-unit = { $suggestion } was withdrawn, please stop: { $title }
    No reply is needed; no day is counted any more.
suggestion-withdrawn-citizen = { $number } is still here and goes another way.
    The deputy withdrew the suggestion, not your opinion. { $station } tells you by { $due } what comes next. Nothing to do for you.
opinion-set-free = { $number } needs another way: { $title }
    The deputy withdrew { $suggestion }. Please decide by { $due }.

## What citizens read
state-suggestion-merged = Handled with one that says the same
next-suggestion-merged = Answered together; you are told by yourself
timeline-suggestion-merged = Put together with one that says the same
timeline-suggestion-unmerged = Handled apart again
timeline-set-free = The suggestion was withdrawn; back at the station

## Sessions: the office
button-sessions = Sessions
button-enter-session = Enter a session
sessions-list = Congress { $term }. Sessions ({ $count }):
    { $list }
sessions-none = No session entered yet.
    What is submitted during one is numbered by it and assigned after it.
session-line = Congress { $term }, session { $session }: { $from } to { $until }, { $amount } suggestions
session-ask = Congress, session, first and last day, in one message.
    Congress 18 session 6, 10 March to 13 March
session-missing = I need congress, session, first day and last day.
    Congress 18 session 6, 10 March to 13 March
session-check = Congress { $term }, session { $session }: { $from } to { $until }?
    What is submitted then belongs to it and is assigned by { $due }.
session-done = Entered: congress { $term }, session { $session }.
session-backwards = The last day cannot come before the first.
session-overlaps = It overlaps with congress { $term }, session { $session }.
session-has-suggestions = Congress { $term }, session { $session } has { $amount } suggestions already.
    Its days stay: what was counted is not moved in silence.
session-other-term = This is congress { $term }. For a new one press “New term”.

## The assignment meeting: the office
button-assignment-meeting = Assignment meeting
button-to-meeting = For the meeting
button-assign-all = Assign all
button-assign-all-yes = Assign all now
button-take-off-meeting = Take this one off
batch-planned = { $suggestion } waits for the meeting.
    Lead { $lead }; with { $co }. Its days count from the day you press “Assign all”.
batch-list = Assignment meeting: { $count } with units, { $rest } without.
    { $list }
batch-none = Nothing has its units yet.
    Open a registered one, choose units, press “For the meeting”. Without units: { $rest }.
batch-line = { $suggestion } { $title }: { $lead }; with { $co }
batch-check = Assign all { $count } today ({ $date })?
    All days count from today, the reply by { $due }. What fails is listed, the others go out.
batch-done = { $count } assigned; deputies, units and people are told.
batch-done-but = { $count } assigned; { $failed } not:
    { $list }
batch-failed-line = { $suggestion }: { $why }
batch-nothing-planned = Nothing has its units; nothing was assigned.
batch-taken-off = { $suggestion } is off the list and can be assigned by itself.

## The archive: the office
button-archive = Archive
archive-check = Archive the { $count } concluded in { $year }?
    After the yearly report. They stay in the deputies' duty files and can be read.
archive-none = Nothing to archive.
archive-done = Archived: { $count } of { $year }.
archive-too-early = { $year } is not over; archive after its report.
suggestions-archived = Archived: { $count } suggestions you led, concluded in { $year }.
    They count in your duty file and can be read: { $list }

## Deputies come and go
error-suspended = Your mandate is suspended; this step has to wait.
    You can read your own matters; afterwards all is as before.
mandate-moved_away = moved away
mandate-resigned = resigned
mandate-absent_twice = absent twice without leave
mandate-recalled = recalled
mandate-lost_nationality = lost nationality
mandate-deprived_of_rights = deprived of political rights
mandate-incapacitated = incapacitated
mandate-died = died
mandate-term_over = end of term
button-suspend = Suspend
button-suspend-off = Resume
button-mandates = Deputies
button-change-term = New term
mandates-menu = Deputies: end, suspend, resume, new term.
    Suspended: { $list }
mandates-nobody = nobody
mandate-why = Why does the mandate of { $name } end? (Deputies Law, art. 62)
    { $list }
suspend-ask = Who is suspended? Name, first and last day.
    For example: Li Mei 20 May to 31 August; without a last day write the first only.
suspend-missing = I need the name and the first day (the last, if known).
suspend-check = Suspend { $name } from { $from }, { $until }?
    No submitting, signing, feedback; { $opinions } opinions go back to the station.
suspend-several = Several deputies are called “{ $name }”. Please send it again with the district before the name:
    { $list }
suspend-until = until { $until }
suspend-open-end = without a last day
suspend-done = Noted: { $name } is suspended from { $from }, { $until }.
suspend-off-done = { $name } serves again.
suspension-line = { $name }: from { $from }, { $until }
suspended-deputy = Your mandate is suspended from { $from }, { $until }.
    You can read your own matters; the station takes the opinions. Afterwards all is as before.
resumed-deputy = Your mandate runs again; all is as before.
suspension-over-office = { $name } serves again; the suspension is over.
why-ended = { $deputy } is no longer a deputy
why-suspended = { $deputy } cannot act for now
change-term-check = New term: end the mandates of { $count } deputies of congress { $term } today?
    { $unfinished } open suggestions go on, replies go to who submitted them; { $opinions } opinions go back to the stations.
    Then import the roster of congress { $next }. This cannot be undone.
change-term-done = This is congress { $next } now; { $count } mandates ended.
    { $promises } open promises are explained in writing. { $unfinished } suggestions go on:
    { $list }
change-term-nobody = No deputy is in office; nothing to change.
change-term-line = { $suggestion } { $title } ({ $deputy }, { $state })
term-ended-deputy-short = You are no longer a deputy as of { $date }. Thank you for your work.
    Your suggestions go on; the replies still come to you.
suggestion-joined-unit = { $joined } is handled together with { $suggestion }.
    Deputy { $joined_deputy } says the same; the text is under “Read all”. One answer, a letter to each. Your days stay.
why-not-accepted = The suggestion was not accepted
kin-none = Nothing merged, split or planned.
button-unmerge = Handle apart
merge-suggestion-hint = { $count } say something alike and could be merged (only words are compared).
quoted = “{ $title }”
words-kept = (a citizen’s own words: not shown)
button-merge-suggestion = Merge
not-numbered = (not numbered)
session-too-long = { $from } to { $until } is too long; please check the days.
merge-taken-out-twice = { $number }: its author said twice it is something else; please handle it by itself.
