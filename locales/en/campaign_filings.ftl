### What targets of an appraisal file, and appraisers. $what: the paper; $title: the campaign; $number: its number; $organiser: who steers it; $who: who did it.

## Filings: statuses, actions, conditions.
kind-filing = filing
status-filing-new = just asked for
status-filing-asked = the unit is to file it
status-filing-to_confirm = the head of the unit is to confirm it
status-filing-filed = filed, to be looked at
status-filing-sent_back = sent back, to be changed
status-filing-accepted = accepted
status-filing-lapsed = the campaign is over, no longer needed
action-filing-ask = ask for it
action-filing-file = file it
action-filing-propose = put it to the head of the unit
action-filing-confirm = confirm it
action-filing-accept = accept it
action-filing-send_back = send it back
action-filing-set_day = set another day
action-filing-remind = remind the unit
action-filing-lapse = end it with the campaign
guard-files_alone = needs no word of the head
guard-head_confirms = needs a word of the head
guard-filing_is_complete = every question answered, problems not empty
guard-day_lies_ahead = the day is still to come
clock-filing = papers for the appraisal

## What the papers are called.
filing-kind-leading_group = Leading group
filing-kind-contact = Contact
filing-kind-plan = Plan of work
filing-kind-duty_report = Duty report
filing-kind-self_check = Self-check report
filing-kind-meeting_minutes = Minutes
filing-kind-progress = Progress report
filing-kind-again = { $kind } (no. { $times })
filing-day-none = no day set
filing-not-filed = not yet
filing-last-word = ; last remark: “{ $reason }”

## Notices to clerk and head of a unit.
filings-asked = { $unit } has to file: { $what }
    { $number } “{ $title }” asks for these now. The last day of each stands on the checklist.
filing-asked = Please file: { $what }, last day { $due }
    { $number } “{ $title }”, by { $unit }.
filing-to-confirm = Please confirm: { $what } of { $unit }
    { $who } has written it. It counts as filed once you confirm it; you can send it back as well.
filing-head-sent-back = { $what }: please change it first
    { $who } has read it: “{ $reason }”
filing-accepted = { $what } of { $unit } is accepted
    { $number } “{ $title }”. { $organiser } has read it and asks for nothing else.
filing-sent-back = { $what } of { $unit } was sent back
    { $who }: “{ $reason }”
    Please file it again, last day { $due }.
filing-day-set = { $what }: last day { $day }
    { $number } “{ $title }”, by { $unit }.
filing-reminded = Please file: { $what }
    { $organiser } reminds you: { $what } of { $unit } has not come, last day { $due }.
filing-arrived = { $unit } has filed: { $what }
    { $number } “{ $title }”, filed by { $who }.
remind-filing = Not filed: { $what }, last day { $due }
    { $number } “{ $title }”, { $unit }, { $left }.
remind-filing-late = { $what } of { $unit } is { $days } days late
    { $number } “{ $title }”, the last day was { $due }.

## Checklists.
filings-line = { $filed } to be looked at, { $count } missing, { $late } of them late
filings-line-unit = { $count } missing, { $late } of them late
filings-line-none = nothing asked for yet
filings-list = Checklists of { $count } units:
    { $list }
filings-unit-line = { $unit }: { $filed } of { $asked } filed, missing: { $missing }
filings-none = No unit has anything to file.
filing-unit-official = { $unit } ({ $official })
filing-nothing-missing = nothing
filing-list = { $unit }: { $filed } of { $count } filed
    { $list }
filing-list-empty = { $unit } has nothing to file now.
filing-line-asked = { $what }: not filed, last day { $due }
filing-line-to_confirm = { $what }: with the head, last day { $due }
filing-line-filed = { $what }: filed { $filed }, to be looked at
filing-line-sent_back = { $what }: sent back, last day { $due }
filing-line-accepted = { $what }: filed { $filed }, accepted
filing-line-lapsed = { $what }: the campaign is over
filing-line-reminded = { $line }; { $who } reminded { $when }
filings-to-file = Papers for an appraisal to file, { $count }:
    { $list }
filings-to-confirm = Papers for an appraisal to confirm, { $count }:
    { $list }
filing-waiting-line = { $what }, last day { $due } ({ $number })
filing-card = { $unit }: { $what }
    { $number } “{ $title }”
    Now: { $status }. Last day: { $due }. Filed: { $filed } { $filer }{ $last_word }
filing-files-none = The files are not here yet; please look again later.
filing-reminders = { $what } of { $unit }, reminders:
    { $list }
filing-reminded-line = { $when } { $who }
filing-reminded-by = { $when } { $who } of the organisers reminded the unit
filing-reminded-none = Nobody has been reminded.

## Writing, question by question.
filing-ask = { $asked }
    { $hint } (question { $n } of { $total }; files may come at any time)
filing-asks-leader = Who leads the leading group?
filing-asks-members = Deputy leaders and members?
filing-asks-contact = Contact and telephone?
filing-asks-stage = What will you do in “{ $point }”?
filing-asks-duty = How have the duties been done?
filing-asks-shortfalls = Which problems are there?
filing-asks-good = “{ $point }”: what was achieved?
filing-asks-problems = “{ $point }”: which problems are left?
filing-asks-held = When was the meeting, who came?
filing-asks-decided = What did the meeting decide?
filing-asks-done = What has been put right so far?
filing-asks-next = What comes next, by which day?
filing-hint-leader = The head of the unit leads; name and post.
filing-hint-members = Names, posts and who does what.
filing-hint-contact = One person and a number that rings.
filing-hint-stage = What, who, when.
filing-hint-duty = As it was; the full text may come as a file.
filing-hint-shortfalls = Real ones: “no problems” cannot be filed.
filing-hint-good = As it was, no more.
filing-hint-problems = Real ones: “no problems” cannot be filed.
filing-hint-held = Day, place and people.
filing-hint-decided = One after the other.
filing-hint-done = What is done and what is under way.
filing-hint-next = Matters and days.
filing-said = [{ $asked }]
    { $text }
filing-check = File it like this? ({ $files })
    You can send more files, or change an answer.
filing-change-which = Which answer?
    { $list }
filing-handed-in = Filed; the organisers have been told.
filing-with-head = Written and put to the head of your unit.
    It counts as filed once the head confirms it.

## What does not do while writing.
filing-missing = Still to be answered:
    { $missing }
filing-problems-empty = Problems must not be empty.
    Achievements without exaggeration, problems without avoidance; what is named here is put right later.
filing-head-leads = The head of the unit, { $head }, leads the group.
    Please name the head.
filing-telephone = Please add a telephone number that rings.
filing-too-short = That is too short; please say more.
filing-head-first = The head of the unit confirms this first.
filing-without-head = This is filed directly, without the head.
filing-day-ahead = Please write a day to come.
filing-no-more-files = Please send words, photos or files; { $limit } files at most.

## The organiser: read, send back, set days, remind.
filing-accept-done = Accepted; the unit has been told.
filing-back-ask = { $what } of { $unit }: what is to be changed?
    The unit reads your words as they are.
filing-back-done = Sent back; they have been told.
filing-day-ask = { $what }: what is the last day?
    For example: 10 April.
filing-day-done = The day is changed; the unit knows, reminders go by it.
filing-which-kind = Which paper?
filing-days-done = { $what }: { $count }, last day { $due }.
    The units know; reminders go by this day.
filing-remind-done = Clerk and head of the unit have been reminded.
filing-gate-line = { $unit } lacks: { $what } ({ $who })
filing-nobody = no clerk

filing-steer = Set days, or ask for one more?
button-filing-steer = Days and more
button-filings = Checklists
button-filing-list = Checklist
button-filing-write = Write it
button-filing-confirm = Confirm
button-filing-accept = Accept
button-filing-day = Change the day
button-filing-days = Set the days
button-filing-more = Ask once more
button-filing-remind = Remind the unit
button-reminded = Who was reminded

## Appraisers: statuses, actions, conditions.
kind-appraiser = appraiser
status-appraiser-new = just named
status-appraiser-invited = invited, not here yet
status-appraiser-appointed = appointed, declaration to come
status-appraiser-declared = declared free of conflicts
status-appraiser-conflicted = has a conflict, to be replaced
status-appraiser-replaced = replaced
status-appraiser-released = no appraiser any more
action-appraiser-invite = invite
action-appraiser-appoint = appoint
action-appraiser-take_up = take up the invitation
action-appraiser-declare = declare no conflict
action-appraiser-declare_conflict = declare a conflict
action-appraiser-find_conflict = find a conflict
action-appraiser-ask_again = ask for another declaration
action-appraiser-replace = replace
action-appraiser-release = release
noted-campaign-refuse_appraiser = tried to appoint somebody of a unit that is appraised
noted-appraiser-refuse_declaration = declared no conflict while serving in a unit that is appraised
guard-criteria_noted = the three criteria noted, the person described
guard-every_target_declared = every target declared
guard-nothing_stands_between = no conflict with any
guard-something_stands_between = a conflict with one of them
clock-declaration = declaration of conflicts
criterion-political = politically sound
criterion-able = able to take part in public affairs
criterion-fair = fair and upright
relation-none = nothing
relation-own_unit = holds or held a post there
relation-relatives = close relatives work there
relation-business = does business with it
relation-with = { $unit }: { $relation }
relation-nothing = none

## Notices to appraisers and organisers.
appraiser-appointed = You are asked to be an appraiser
    { $number } “{ $title }”. Before scoring, please say by { $due } whether anything stands between you and each target.
appraiser-ask-again = Please declare your interests once more
    { $number } “{ $title }”, by { $due }.
appraiser-conflict-found = You cannot score in this appraisal
    { $number } “{ $title }”. A conflict was found: “{ $reason }”. If you see it otherwise, please ask { $organiser }.
appraiser-replaced = Somebody else appraises in your place
    { $number } “{ $title }”. Thank you for saying how it is.
appraiser-released = You are no appraiser of this one any more
    { $number } “{ $title }”. Why: “{ $reason }”
appraiser-taken-up = { $name } has taken up the invitation
    { $number } “{ $title }”, the declaration is to come.
appraiser-declared = { $name } has declared: no conflict
    { $number } “{ $title }”.
appraiser-conflict = { $name } has a conflict, please replace
    { $number } “{ $title }”. { $relations }
remind-declaration = Your declaration is due by { $due }
    { $number } “{ $title }”, { $left }. Without it nobody scores.
remind-declaration-late = Declaration of { $name }: { $days } days late
    { $number } “{ $title }”. Without it nobody scores.

## The organiser: names, appointing, replacing.
appraisers-line = { $count } in all, { $free } may score, { $conflicts } to be replaced
appraisers-none = There are no appraisers.
appraisers-list = { $count } appraisers:
    { $list }
appraiser-line = { $name }: { $status }
appraiser-card = Appraiser { $name }: { $status }
    { $number } “{ $title }”
    About: { $background }
    Criteria: { $criteria }
    Conflicts: { $relations }; declared: { $declared }
appraiser-not-declared = not yet
appraiser-ask = Who is to be an appraiser?
    The name, then why suitable. For example: He Ping, retired teacher, speaks for residents of district 3.
appraiser-replace-ask = Who in the place of { $name }?
    The name, then why suitable. For example: He Ping, retired teacher, speaks for residents of district 3.
appraiser-background = Please write the name, then who that is.
    For example: He Ping, retired teacher, speaks for residents of district 3.
appraiser-which = Somebody called { $name } is known here: who is it?
    { $list }
appraiser-check = Appoint { $name } as an appraiser?
    About: { $background }
    Three criteria: politically sound, able to take part in public affairs, fair and upright. Press only if all hold.
appraiser-done = Written down: { $name } is an appraiser.
    They score once they have declared that nothing stands between.
appraiser-invited = { $name } is invited.
    Once taken up, { $name } is asked to declare; they score if nothing stands between.
appraiser-criteria = All three criteria are looked at first.
appraiser-already = { $name } is an appraiser of this one already.
appraiser-refused = { $name } cannot: holds a post at { $unit }
    Nothing may stand between an appraiser and a target. This attempt is on record.
appraiser-conflict-ask = Which conflict does { $name } have?
    With which unit, of what kind; they will read it.
appraiser-release-ask = Why is { $name } no appraiser any more?
    They will read your words.
appraiser-again-done = They have been asked to declare again.
appraiser-gate-line = appraiser { $name }: { $status }
appraiser-gate-few = { $least } appraisers free of conflicts are needed, { $count } have declared

## The appraiser: declaring.
declare-none = You are no appraiser of this one.
declare-ask = Does anything stand between you and { $unit }?
    Target { $n } of { $total }.
declare-check = Declare it like this?
    { $list }
    It stays on record; the auditor reads it.
declare-done = Declared: no conflict. You can take part in scoring.
declare-done-conflict = Declared: there is a conflict.
    Somebody else will be asked. Thank you for saying how it is.
declare-refused = You hold a post at { $unit }.
    Please declare again as it is. This attempt is on record.
appraiser-undeclared = Targets without a declaration:
    { $missing }
appraiser-target = { $unit }
appraiser-has-conflict = With a conflict, none cannot be declared.
appraiser-no-conflict = There is no conflict: please declare none.

button-appraisers = Appraisers
button-appraiser-new = Appoint one
button-appraiser-this = At { $where }
button-appraiser-other = Somebody else
button-appraiser-appoint = All hold, appoint
button-appraiser-replace = Replace
button-appraiser-again = Ask again
button-appraiser-conflict = Has a conflict
button-appraiser-release = Release
button-declare = Declare conflicts
button-declare-sign = Declare it
button-declare-anew = Begin again
button-relation-none = Nothing
button-relation-own_unit = A post there
button-relation-relatives = Relatives there
button-relation-business = Business with it
button-relation-no-one = Nothing with any
