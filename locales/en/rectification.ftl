### The rectification ledger: items, plans, work, judging, striking off, looking back.

## The ledger.
rectify-overview = The rectification ledger
    { $mine } wait for you, { $open } open, { $late } late, { $struck } to look back on, { $ended } finished.
    { $bare } opinions without an item.
rectify-overview-more = The rectification ledger: what else can be done.
rectify-on-card = { $open } open, { $late } late, { $mine } for you
rectify-list-mine = Waiting for you, { $count }:
    { $list }
rectify-list-open = Open items, { $count }:
    { $list }
rectify-list-late = Late items, { $count }:
    { $list }
rectify-list-struck = Struck off, to be looked back on, { $count }:
    { $list }
rectify-list-ended = Finished items, { $count }:
    { $list }
rectify-list-empty = There are no items here now.
rectify-line = { $number } { $unit }: { $title }, { $status }, { $when }
rectify-card = { $number } { $unit }: { $status }
    { $problem }
    { $when }. { $triage }; { $weighing }. Round { $round }, judged by { $rung }.
    From: { $opinions }.
rectify-plan-card = The plan of { $number }
    Task: { $task }
    Measures: { $measure }
    Standard: { $standard }
    Cause: { $cause }
    Day: { $finish }. Responsible: { $owner }
    Accountable: { $accountable }; drives it: { $driver }; does it: { $doer }
    { $phase }, { $campaign }.
rectify-history = What happened to { $number }:
    { $list }
rectify-history-line = { $date } { $what } ({ $who }): { $text }
rectify-history-line-files = { $date } { $what } ({ $who }): { $text } (files: { $count })
rectify-history-judged = Round { $round }, { $rung }: { $verdict }. { $reason }
rectify-history-empty = Nothing has been written yet.
rectify-files-none = No files yet.
rectify-no-date = no date now
rectify-not-said = not written yet
rectify-no-limit = special study, no limit
rectify-found-by-inspection = found by inspection
rectify-found-opinion = an opinion
rectify-found-inspection = an inspection
rectify-phase-before = before the appraisal
rectify-phase-during = during the appraisal
rectify-phase-after = after the appraisal
rectify-triage-solve_now = solve now
rectify-triage-planned = planned
rectify-triage-special_study = special study
rectify-ease-1 = easy
rectify-ease-2 = neither easy nor hard
rectify-ease-3 = hard
rectify-weight-1 = heavy
rectify-weight-2 = of ordinary weight
rectify-weight-3 = light
rectify-urgency-1 = urgent
rectify-urgency-2 = soon
rectify-urgency-3 = later
rectify-rung-organiser = the appraisal group
rectify-rung-chair = a chair of the standing committee
rectify-rung-office = the chairpersons' meeting
rectify-measures-yes = measures satisfy
rectify-measures-no = measures do not satisfy
rectify-timeliness-yes = timing satisfies
rectify-timeliness-no = timing does not satisfy
rectify-quality-yes = quality satisfies
rectify-quality-no = quality does not satisfy
rectify-line-study = written explanation
rectify-line-plan = plan
rectify-line-rejected = plan sent back
rectify-line-progress = progress
rectify-line-report = result
rectify-line-judged = judged
rectify-line-looked_back = looked back
rectify-line-relapsed = came back
rectify-line-dropped = no item of its own any more
export-title-rectification = Rectification ledger
export-column-problem = To be put right
export-column-found-by = Found by
export-column-phase = Phase
export-column-triage = Way
export-column-cause = Cause
export-column-task = Task
export-column-measure = Measures
export-column-rectify-due = Put right by
export-column-accountable = Accountable
export-column-driver = Drives it
export-column-doer = Does it
export-column-round = Round
export-column-struck = Struck off

## Opening.
rectify-bare = Opinions without an item, { $count }:
    { $list }
    Every opinion becomes at least one item.
rectify-bare-line = { $number } { $unit }: { $text }
rectify-bare-none = Every opinion has an item.
rectify-of = { $number } { $unit }
    “{ $text }”
    Items so far:
    { $list }
rectify-of-item = { $number } { $text }
rectify-of-none = none yet
rectify-add-ask = { $number }: what is to be put right?
    The opinion says: “{ $text }”. Several matters in one opinion become several items.
rectify-add-done = { $number } is on the ledger. The opinion may become further items.
rectify-problem-please = What is to be put right? Please write a whole sentence.
rectify-no-such-opinion = This opinion was not handed to this unit.
rectify-join-none = This unit has no other item. Please open one.
rectify-join-which = To which item does it belong? { $count } of them:
    { $list }
rectify-joined = It belongs to { $number } now.
    Whoever raised it will hear what becomes of that item.
rectify-found-where = At which unit was it found? { $count } of them:
    { $list }
rectify-found-ask = What did the inspection find? One sentence, please.
rectify-found-done = { $number } is on the ledger, the unit has been told.
rectify-opened = { $number }: to be put right, plan by { $due }
    “{ $problem }” ({ $campaign }). First say which way it goes, then write the plan.
rectify-opened-organiser = { $number }: a new item of { $unit }
    “{ $problem }” ({ $campaign }).

## Which way, what comes first, the plan.
rectify-triage-ask = { $number }: which way?
    “{ $problem }”. What can be solved is solved now; what cannot is studied, and explained to those who raised it.
rectify-triage-done = { $number }: { $triage }. The plan comes next.
rectify-study-ask = { $number }: why can it not be solved now, and how will it be studied?
    Those who raised it read these words as they are.
rectify-study-done = { $number } is a special study; the explanation is on its way to those who raised it.
rectify-study-told = { $number }: special study by { $unit }
    Those who raised it were told: “{ $reason }”.
rectify-weigh-ask = { $number }: easy or hard, heavy or light, urgent or later?
    Example: easy heavy urgent. The ledger shows easy, heavy and urgent ones first.
rectify-weigh-please = Please write easy or hard, heavy or light, urgent or later. Example: easy heavy urgent.
rectify-weigh-done = { $number } has its place: { $weighing }.
rectify-plan-ask = The plan of { $number }, in one message.
    Still missing: { $missing }.
    The latest day: { $latest }. Example: task: repaint the bays; measures: work at night, east street first; date: 30 April; owner: Zhang Tao; cause: old drawings; standard: clear lines, new map; accountable: Wang Qiang; driver: Zhang Tao; doer: Chen Liang
rectify-plan-missing = Still missing: { $missing }.
    Please go on; what is written stays.
rectify-missing = The plan still lacks:
    { $missing }
rectify-item-task = task
rectify-item-measure = measures
rectify-item-due = the day
rectify-item-owner = who is responsible
rectify-item-cause = cause
rectify-item-standard = standard
rectify-item-accountable = who is accountable
rectify-item-driver = who drives it
rectify-item-doer = who does it
rectify-vague-day = “{ $words }” is no day. Please name one, such as 30 April.
rectify-day-past = { $due } is over. Please write a later day.
rectify-day-too-late = { $due } is the latest day.
    For what takes longer, choose special study first and write the explanation.
rectify-plan-check = Hand it to the appraisal group like this?
    Task: { $task }
    Measures: { $measure }
    Standard: { $standard }
    Cause: { $cause }
    Day: { $finish }. Responsible: { $owner }
    Accountable: { $accountable }; drives it: { $driver }; does it: { $doer }
rectify-plan-sent = The appraisal group has the plan of { $number }. You will hear what it says.
rectify-plan-filed = The appraisal group has the plan of { $number }
    Handed in by { $who }; put right by { $finish }.
rectify-plan-decide = { $number }: a plan of { $unit }, decide by { $due }
    “{ $problem }”, put right by { $finish }.
rectify-accept-done = The plan of { $number } is accepted; the result is due by { $finish }.
rectify-plan-accepted = The plan of { $number } is accepted
    Report the result by { $finish }, with photos or files.
rectify-reject-ask = { $number }: what does the plan lack? Please give the reason.
rectify-reject-done = The plan of { $number } went back: “{ $reason }”.
rectify-plan-rejected = { $number }: plan sent back, again by { $due }
    “{ $reason }” ({ $who })

## Working, reporting.
rectify-progress-ask = { $number }: how far has it come? One sentence, with photos or files if you like.
    Then press “That's all”.
rectify-progress-done = The progress of { $number } is noted; the appraisal group sees it.
rectify-progress-told = { $number }: progress by { $unit }
    “{ $reason }”
rectify-report-ask = { $number }: what is it like now? One sentence, then photos or files.
    Then press “That's all”.
rectify-shown-more = Received: { $words } { $count }.
    Send more, or press “That's all”.
rectify-words-please = One sentence, please: what was done, or what was seen.
rectify-evidence-please = What was put right can be seen. Please add photos or files.
rectify-report-done = The result of { $number } is reported; { $rung } will judge it.
rectify-reported = The result of { $number } is reported
    Reported by { $who }; { $rung } will judge it.

## Judging, striking off.
rectify-judge-ask = { $number }: please judge the result by { $due }
    { $unit }, round { $round }: “{ $reason }”. By measures, timing and quality.
rectify-judge-measures = { $number }, first: do the measures satisfy?
    { $measure }
rectify-judge-timeliness = { $number }, second: does the timing satisfy?
    The plan said { $finish }.
rectify-judge-quality = { $number }, third: does the quality satisfy?
    Standard: { $standard }
rectify-judge-check = { $number }: { $verdict }
    All three satisfy, so it may be struck off. Write it down?
rectify-judge-reason = { $number }: { $verdict }
    What is wanting? The unit and those who raised it read your reason.
rectify-other-rung = Round { $round } is judged by { $who }, not here.
rectify-judged-yes = { $number }: satisfied. It may be struck off.
rectify-judged-no = { $number } is noted: { $verdict }.
    The unit goes on; the next round is judged by { $next }.
rectify-satisfied = { $number }: the result satisfies
    { $unit }, round { $round }, { $rung } ({ $who }). It may be struck off.
rectify-not-satisfied = { $number } does not satisfy: again by { $due }
    { $verdict }: “{ $reason }” (round { $round }, { $rung }). The next round is judged by { $next }.
rectify-not-satisfied-organiser = { $number } of { $unit } does not satisfy
    { $verdict }: “{ $reason }” (round { $round }, { $rung }). The next round is judged by { $next }.
rectify-strike-done = { $number } is struck off; look back by { $due }.
rectify-strike-refused = A unit cannot strike off its own item.
    The appraisal group judges the result; people of the congress strike it off. This press is on record.
rectify-not-by-the-unit = { $number } is your unit's own. Somebody else of the congress strikes it off.
rectify-struck-off = { $number } is struck off
    “{ $problem }”. Somebody will look back by { $due }.
rectify-struck-off-organiser = { $number } of { $unit } is struck off
    “{ $problem }”. Look back by { $due }.

## Looking back, dropping, handing on.
rectify-look-back-ask = { $number }: what is it like now? One sentence, with photos or files if you like.
    Then press “That's all”.
rectify-look-back-done = The look-back on { $number } is noted. The appraisal group says what it means.
rectify-looked-back = { $number }: looked back, decide by { $due }
    { $unit }: “{ $reason }” ({ $who })
rectify-holds-done = { $number } holds. It is finished.
rectify-lasting = { $number } holds and is finished
    “{ $problem }”
rectify-relapse-ask = { $number }: what came back? Please give the reason.
rectify-relapse-done = { $number } is open again; round { $round } is judged by { $rung }.
rectify-relapsed = { $number } came back: new plan by { $due }
    “{ $reason }” ({ $who })
rectify-drop-ask = { $number }: why is it no item of its own any more?
rectify-drop-done = { $number } is no item of its own any more: “{ $reason }”.
rectify-dropped = { $number } is no item of its own any more
    “{ $reason }” ({ $who })
rectify-last-item = { $number } is the only item of an opinion and stays.
rectify-hand-on-done = { $count } items go on with the office.
rectify-handed-on = { $count } items are yours to follow up
    From “{ $campaign }”.

## What those who raised it hear.
rectify-said-opened = What you raised ({ $number }) is to be put right.
    { $unit }: “{ $problem }” ({ $item }). You will hear how and by when, once that is settled.
rectify-said-study = What you raised ({ $number }) cannot be solved now.
    { $unit } says: “{ $reason }” ({ $item }).
rectify-said-plan = There is a plan for what you raised ({ $number }).
    { $unit } will have it put right by { $finish }: “{ $problem }” ({ $item }). You will hear how the result was judged.
rectify-said-satisfied = What you raised ({ $number }): the result satisfies.
    { $unit }: “{ $problem }” ({ $item }), judged by { $rung }.
rectify-said-again = What you raised ({ $number }): the result does not satisfy yet.
    { $unit } goes on ({ $item }). { $rung }: “{ $reason }”.
rectify-said-struck-off = What you raised ({ $number }) is put right and struck off.
    { $unit }: “{ $problem }” ({ $item }). Somebody will look back by { $due }. If it looks different to you, tell us again.
rectify-said-lasting = What you raised ({ $number }): looked back on, it holds.
    { $unit }: “{ $problem }” ({ $item }).
rectify-said-relapsed = What you raised ({ $number }): a look-back found it again.
    { $unit } has to put it right anew ({ $item }): “{ $reason }”.
rectify-said-dropped = What you raised ({ $number }): one item of it is dropped.
    { $item }: “{ $reason }”. The other items of the matter go on.

## Reminders.
remind-rectify-plan = { $number }: the plan is due by { $due }
    { $unit }: “{ $problem }”.
remind-rectify-plan-late = { $number }: the plan is { $days } days late
    { $unit }, it was due by { $due }.
remind-rectify-decide = { $number }: to be decided by { $due }
    { $unit }: { $status }.
remind-rectify-decide-late = { $number }: undecided for { $days } days
    { $unit }: { $status }, it was due by { $due }.
remind-rectify-report = { $number }: the result is due by { $due }
    { $unit }, { $left } days left: “{ $problem }”.
remind-rectify-report-late = { $number }: the result is { $days } days late
    { $unit }, it was due by { $due }.
remind-rectify-judge = { $number }: to be judged by { $due }
    { $unit }, round { $round }.
remind-rectify-judge-late = { $number }: not judged for { $days } days
    { $unit }, round { $round }, it was due by { $due }.
remind-look-back = { $number }: look back by { $due }
    { $unit }: “{ $problem }”.
remind-look-back-late = { $number }: the look-back is { $days } days late
    { $unit }, it was due by { $due }.

## What a stage still lacks.
rectify-gate-unsorted = opinion { $number } is not sorted yet
rectify-gate-no-item = opinion { $number } ({ $unit }) has no item yet
rectify-gate-no-plan = item { $number } ({ $unit }) has no accepted plan yet
rectify-gate-not-handed = item { $number } ({ $unit }) is not handed on yet

## Buttons.
button-rectify-ledger = Rectification
button-rectify-new = No item yet ({ $count })
button-rectify-mine = For me ({ $count })
button-rectify-open = Open ({ $count })
button-rectify-late = Late ({ $count })
button-rectify-struck = Look back ({ $count })
button-rectify-ended = Finished ({ $count })
button-rectify-ended-list = Finished ones
button-rectify-bare = Without an item
button-rectify-add = Open an item
button-rectify-add-more = One more item
button-rectify-join = Join another item
button-rectify-same-words = In the same words
button-rectify-found = Inspection found
button-rectify-hand-on = Hand on to office
button-rectify-triage = Which way
button-rectify-now = Solve now
button-rectify-later = Plan it
button-rectify-study = Special study
button-rectify-weigh = What comes first
button-rectify-plan = Write the plan
button-rectify-send-plan = Hand it in
button-rectify-accept = Accept the plan
button-rectify-reject = Send it back
button-rectify-report = Report the result
button-rectify-judge = Judge the result
button-rectify-look-back = Note a look-back
button-rectify-holds = It holds
button-rectify-relapse = It came back
button-rectify-drop = Drop the item

## Words: kind, statuses, actions, clocks.
kind-rectification = rectification item
status-rectification-new = being written down
status-rectification-opened = open, plan awaited
status-rectification-triaged = way chosen, plan awaited
status-rectification-planned = plan to be decided
status-rectification-plan_rejected = plan sent back
status-rectification-in_progress = being put right
status-rectification-reported = result to be judged
status-rectification-accepted = satisfies, to be struck off
status-rectification-struck_off = struck off
status-rectification-rechecked = looked back on, to be decided
status-rectification-reopened = open again, plan awaited
status-rectification-lasting = holds, finished
status-rectification-dropped = no item of its own any more
action-rectification-open = open an item
action-rectification-triage = say which way
action-rectification-study = study and explain
action-rectification-plan = hand in the plan
action-rectification-accept_plan = accept the plan
action-rectification-reject_plan = send the plan back
action-rectification-progress = report progress
action-rectification-report = report the result
action-rectification-satisfy = judge it satisfactory
action-rectification-not_satisfy = judge it unsatisfactory
action-rectification-strike_off = strike off
action-rectification-look_back = look back
action-rectification-holds = say that it holds
action-rectification-relapse = say that it came back
action-rectification-drop = drop
clock-rectification_plan = rectification plan
clock-rectification_replan = rectification plan again
clock-rectification_decide = deciding on rectification
clock-rectification_report = rectification result
clock-rectification_redo = rectification result again
clock-rectification_judge = judging the result
clock-look_back = look-back
noted-rectification-join = an opinion joined
noted-rectification-weigh = given its place in the order
noted-rectification-hand_on = handed on to the office
noted-rectification-refuse_strike_off = somebody of the unit tried to strike it off, in vain
rectify-not-open = { $number } is struck off or finished and stays as it is.
