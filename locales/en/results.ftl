### Results of campaigns: computed, announced, answered, appealed against, low places, papers. Read by the organiser, units, the office, the chairs, the auditor.

## Names.
kind-appraisal_result = result of a campaign
kind-appeal = appeal against a result
status-appraisal_result-new = new
status-appraisal_result-computed = computed, not announced
status-appraisal_result-announced = announced
status-appraisal_result-final = final
status-appraisal_result-replaced = replaced by a new edition
status-appraisal_result-dropped = void
status-appeal-new = new
status-appeal-filed = waiting for a decision
status-appeal-upheld = upheld
status-appeal-dismissed = dismissed
status-appeal-withdrawn = withdrawn
action-appraisal_result-compute = compute the result
action-appraisal_result-announce = announce the result
action-appraisal_result-state = statement of a unit
action-appraisal_result-stand = the result is final
action-appraisal_result-replace = replaced by a new edition
action-appraisal_result-criticise = record criticism by the government
action-appraisal_result-decide = decide what follows
action-appraisal_result-drop = void, the campaign was called off
action-appeal-file = appeal
action-appeal-uphold = uphold an appeal
action-appeal-dismiss = dismiss an appeal
action-appeal-withdraw = withdraw an appeal
action-appeal-drop = void, the campaign was called off
clock-result_appeal = appeal against the result
clock-appeal_decide = decision on an appeal
guard-nothing_is_announced = nothing is announced so far
guard-campaign_goes_on = the campaign was not called off
guard-numbers_stand = the numbers have not changed
guard-appeals_are_decided = every appeal is decided
guard-stands_low = stands low
guard-criticism_has_a_paper = the criticism has a day and a document
guard-was_criticised = criticism by the government is on record
guard-is_not_decided = not decided before
guard-within_the_appeal_term = within the term for appeals
guard-not_appealed_before = no appeal against this edition before
guard-decided_by_another = decided by somebody else than who computed or announced it
guard-correction_is_sound = the part counts, and has 0 to 100 points
placed-unqualified = unqualified
placed-too_few = sample too small, not ranked
placed-unranked = appraised, not ranked
placed-incomplete = a part of the score is missing, not ranked
placed-polled = polled only
placed-polled-few = polled only, sample too small
edition-because-opened = Computed when the seal was opened
edition-because-again = Computed again before it was announced
edition-because-violation = Computed again, a violation was decided
edition-because-appeal = Computed again, an appeal was upheld

## Buttons.
button-result = Result
button-result-compute = Compute result
button-result-again = Compute again
button-result-announce = Announce result
button-result-papers = Papers
button-result-state = Write a statement
button-result-low = Low places
button-result-word = Word report
button-result-book = Spreadsheet
button-assessment = Yearly assessment
button-appeal = Appeal
button-appeals = Appeals
button-appeal-uphold = Uphold
button-appeal-dismiss = Dismiss
button-appeal-withdraw = Withdraw appeal
button-correct-inspection = Inspection points
button-correct-rectification = Rectification pts
button-correct-nothing = As numbers stand
button-criticised = Record criticism
button-consequence-cancelled = Cancel honours
button-consequence-kept = Keep honours

## A line on the campaign's card, and the gate.
result-line = edition { $edition }, { $status }
result-line-appeals = edition { $edition }, { $status }, appeals waiting: { $count }
result-line-to-compute = the seal is open, it can be computed
result-in-the-making = being computed again, then announced
result-not-there = There is no result so far
gate-lacks-result = the result is not computed
gate-lacks-announcing = the result is computed and not announced
gate-lacks-appeals = appeals without a decision by office or chairs: { $count }

## The result. $list: a line for each unit.
appraised-card-computed = { $number } edition { $edition }, not announced
    { $title }. { $because }.
    { $list }
    Check code: { $digest }
    Only the organiser, the office and the auditor see this.
appraised-card-announced = { $number } result
    { $title }, edition { $edition }, announced.
    { $list }
    Units may write a statement, or appeal by { $until }.
appraised-card-final = { $number } result (final)
    { $title }, edition { $edition }.
    { $list }
    Check code: { $digest }
result-card-none = { $number } { $now }
    { $title }
result-heading-ranked = [Ranked]
result-heading-apart = [Not ranked]
result-heading-polled = [Polled only, points of the survey]
result-rank = No. { $rank }
result-rank-tied = No. { $rank } (tied)
result-row = { $outcome } { $unit } { $score }
result-row-without = { $outcome } { $unit }
result-made-of = - { $parts }
result-part = { $component } { $points }
result-row-said = - The unit says: { $text }
result-no-term = its announcement
result-announce-sure = Announce the result of { $number }?
    Everybody concerned sees it at once; units may answer and appeal from now on.
    After that it is computed again only when an appeal is upheld or a violation is decided.
result-chart-title = { $title }
result-chart-below = { $number } result, edition { $edition }
result-bar = { $score }  { $outcome }
result-chart-sent = The chart of { $number } is above.

## When it cannot be done.
result-survey-open = The survey is not over. The result can be computed when it is.
result-announced-stands = The result is announced and stands
    A new edition comes when an appeal is upheld or a violation is decided.
result-called-off = The campaign was called off. It has no result.
result-numbers-moved = The numbers have changed since. Please press “Compute again” first.
result-appeals-open = Appeals without a decision: { $count }.
result-not-final = The result is final when the term is over and every appeal is decided. It is not yet.
consequence-not-low = This unit does not stand low.
consequence-not-criticised = A low place alone cancels nothing
    Criticism by the government has to be on record as well. The organiser records it first.
consequence-decided = This has been decided before.
criticism-please = Please give the day and the document, for example:
    20 June Circular 5 of 2026
appeal-nothing-announced = This edition is not announced or has been replaced. There is nothing to appeal against.
appeal-too-late = Appeals were possible until { $due }. That day is over.
appeal-once = Your unit has appealed against this edition before.
appeal-another-decides = You computed or announced this result. Somebody else decides the appeal.
appeal-points-please = Please write points from 0 to 100
    With at most one decimal, for example: 92.5

## Who is told.
result-computed = { $number } result computed, not announced
    { $title }. Check code: { $digest }
result-again = { $number } edition { $edition } of the result
    { $because }. The organiser looks at it and announces it; the edition before no longer counts.
result-announced = { $number } result announced
    { $title }, edition { $edition }.
    { $list }
    Units may write a statement, or appeal by { $due }.
result-stated = { $number } a unit has written a statement
    { $who }: “{ $text }”
    It is printed beside the unit's line.
result-final = { $number } result is final
    { $title }, edition { $edition }. The term is over, every appeal is decided.
    { $list }
result-final-deputy = { $number } result is final
    { $title }.
    { $list }
    You hear of what you passed on, step by step, in messages of their own.
result-criticised = { $number } { $unit } was criticised
    { $paper }. It stands low as well. Please decide about its honours and give the reason.
result-consequence = { $number } { $unit }: { $what }
    Decided by { $who }. Reason: { $reason }
appeal-filed = { $number } appeal of { $unit }
    “{ $text }”
    Please decide by { $due } and give the reason.
appeal-filed-told = { $number } { $unit } appeals
    “{ $text }”
    The office or a chair decides.
appeal-upheld = { $number } appeal of { $unit } upheld
    Decided by { $who }. Reason: { $reason }{ $correction }
appeal-dismissed = { $number } appeal of { $unit } dismissed
    Decided by { $who }. Reason: { $reason }
appeal-withdrawn = { $number } { $unit } withdrew its appeal
appeal-set-anew = . { $component } is now { $points }
remind-result-appeal = { $number } appeal possible by { $due }
    Or write a statement only; it is printed beside the result.
remind-appeal = { $number } appeal of { $unit } waits for you
    Last day { $due }, { $left }.
remind-appeal-late = { $number } appeal of { $unit } is not decided
    It was due by { $due }, { $days } days ago.

## A unit answers or appeals.
result-which-line = Which line?
result-state-ask = What do you say to “{ $unit }: { $outcome }”?
    It is printed as it is beside the line; writing again replaces it.
result-state-done = Your statement is printed beside the result.
appeal-ask = Why do you appeal: “{ $unit }: { $outcome }”?
    Say what is wrong and what shows it. Possible by { $until }, once for each edition.
appeal-sure = { $unit } appeals like this?
    “{ $text }”
    Once sent it cannot be changed, and there is one for each edition. To change it, write it again now.
button-appeal-send = Send the appeal
appeal-done = Your appeal has been filed
    You will be told the decision and the reason.

## Appeals: list and card.
appeals-none = { $number } has no appeals.
appeals-list = { $number } appeals: { $count }
    { $list }
appeal-row = { $unit }, edition { $edition }, { $status }
appeal-card = { $number } appeal of { $unit }: { $status }
    Against edition { $edition }, { $filed_by }, { $filed }.
    “{ $text }”
appeal-card-decided = { $number } appeal of { $unit }: { $status }
    Against edition { $edition }, { $filed_by }, { $filed }.
    “{ $text }”
    Decided by { $who }. Reason: { $reason }{ $correction }
appeal-how = The appeal of { $unit } is right. What changes?
    Survey and appraisers' scores are sealed and stay.
    Wrong inspection points are changed here; a wrong violation is lifted by the office first, then press “As numbers stand”.
appeal-points-ask = How many points for { $part }?
    0 to 100, at most one decimal, for example: 92.5
appeal-reason-ask = What is the reason? The unit reads it, and it stands in the report.

## Low places: criticism on record, then a person decides.
result-low-list = { $number } units that stand low
    { $list }
    A low place alone leads to nothing. Of units the government criticised, people decide about the honours.
consequence-row = { $outcome } { $unit }
    - { $criticism }
    - { $decision }
criticism-none = no criticism by the government on record
criticism-on-record = criticised on { $date }: { $paper }
consequence-open = not decided
consequence-cancelled = honours of this year cancelled
consequence-kept = honours not cancelled
consequence-said = { $what } ({ $who }: { $reason })
criticism-ask = When was the unit criticised, and in which document?
    For example: 20 June Circular 5 of 2026
criticism-done = Recorded. The office and the chairs will decide.
consequence-ask = { $what }: what is the reason?
    The unit reads the reason and your name.
consequence-done = The decision is recorded, and the unit has been told.

## Papers: report, spreadsheet, yearly assessment.
result-papers = { $number } papers of the result, edition { $edition }
    The report has the method, scores, statements, appeals and check codes; nobody's answers or score sheets.
result-paper-sent = “{ $title }” is above.
report-title = Result report { $title }
report-how = { $number }, organised by { $organiser }. Edition { $edition }: { $because }; { $status }. Announced by { $by }: { $announced }. Below { $least } answers that count a unit is not ranked; “don't know” does not count; scores are rounded half up to one decimal, equal scores share a rank; a confirmed violation makes a unit unqualified and the others move up.
report-weights = Weights: { $list }
report-part-table = Scores
report-part-statements = Statements
report-part-appeals = Appeals
report-part-low = Low places
report-part-check = Check
report-check = Check code of the plan (SHA-256): { $plan }. Check code of the result (SHA-256): { $digest }.
report-statement = { $unit }: { $text }
result-not-announced = not so far
assessment-title = Yearly assessment
report-column-unit = Unit
report-column-satisfied = Satisfied
report-column-basically_satisfied = Basically satisfied
report-column-dissatisfied = Dissatisfied
report-column-unknown = Don't know
report-column-margin = Margin of error (points, 95%)
report-column-survey = Survey
report-column-appraisers = Appraisers
report-column-inspection = Inspection
report-column-rectification = Rectification
report-column-score = Score
report-column-outcome = Outcome
report-column-said = Statement
report-column-filed = Day
report-column-text = Appeal
report-column-state = Decision
report-column-decided-by = Decided by
report-column-reason = Reason
report-column-year = Year
report-column-number = Number
report-column-title = Campaign
report-column-canonical = Canonical text (the check code is made over it)
report-column-rank = Rank
report-column-ranked = Units ranked
report-column-criticised = Criticised on
report-column-paper = Document
report-column-decision = Honours
report-column-digest = Check code of the result
