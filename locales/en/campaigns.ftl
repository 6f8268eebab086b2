### Appraisal campaigns: plan, stages, gates, who does what, the record.

## Kinds, statuses, deeds, clocks.
kind-campaign = appraisal
kind-campaign_stage = appraisal stage
status-campaign-new = not founded yet
status-campaign-preparing = being prepared
status-campaign-running = under way
status-campaign-ended = over
status-campaign-called_off = called off
status-campaign_stage-new = not planned yet
status-campaign_stage-pending = not open yet
status-campaign_stage-open = open
status-campaign_stage-exit_check = being checked
status-campaign_stage-closed = closed
status-campaign_stage-waived = closed by a waiver
action-campaign-found = found an appraisal
action-campaign-change = change the settings
action-campaign-write_plan = write the plan
action-campaign-appoint = settle who does what
action-campaign-publish = publish the plan
action-campaign-begin = begin the appraisal
action-campaign-end = end the appraisal
action-campaign-call_off = call the appraisal off
action-campaign_stage-plan = plan the stage
action-campaign_stage-set_days = set the days of the stage
action-campaign_stage-open = open the stage
action-campaign_stage-check = check whether it can end
action-campaign_stage-go_on = go on with the stage
action-campaign_stage-close = close the stage
action-campaign_stage-waive = close by a waiver
action-campaign_stage-drop = drop with the appraisal
noted-campaign-refuse_change = tried to change what stands fast; refused
noted-campaign-refuse_result = tried to compute the result before the opening
noted-campaign-refuse_result_asked = tried to compute the result before the survey was over
noted-recount_date = a date was counted again
noted-campaign-fix = weights, targets and prohibitions fixed
clock-campaign_stage = appraisal stage
clock-stage_begin = start of an appraisal stage

## Kinds of campaign, stages, targets, components.
campaign-kind-special = special work
campaign-kind-duty_report = duty report
campaign-kind-conduct = conduct
campaign-kind-suggestion_handling = suggestion handling
stage-name-prepare = preparation
stage-name-mobilise = mobilisation
stage-name-investigate = inquiry
stage-name-collect = opinions and self-check
stage-name-rectify = feedback and rectification
stage-name-appraise = appraisal and scoring
stage-name-inspect_and_score = inspection and scoring
stage-name-announce = announcement
target-kind-appraised = appraised
target-kind-polled = polled only
target-kind-unranked = appraised, not ranked
component-survey = survey
component-appraisers = appraisers
component-inspection = inspection
component-rectification = rectification
body-group = organising group
body-office = appraisal office

## Gates.
gate-plan_published = the plan is published
gate-targets_fixed = the targets are settled
gate-appraisers_declared = every appraiser has declared conflicts
gate-prohibitions_published = the prohibitions are published
gate-filings_in = everything due from the units is filed
gate-frame_frozen = the sampling frame is frozen
gate-survey_closed = the survey is closed
gate-inspections_entered = inspection scores are entered
gate-scores_sealed = the scores are sealed
gate-minutes_signed = the minutes are signed
gate-seal_opened = the seal was opened before witnesses
gate-results_published = the results are published
gate-opinions_have_items = every opinion has a rectification item
gate-plans_accepted = every rectification plan is accepted
gate-items_handed_on = open rectification items are handed on
gate-met = ✓ { $gate }
gate-unmet = ✗ { $gate }
gate-missing = · { $what }
gates-more = · and more, to be seen when these are done
gate-lacks-plan = the plan is not published yet
gate-plan-changed = changed after publication: publish it once more
gate-lacks-prohibitions = the published plan has no prohibitions

## Menus and lists.
menu-organiser = { $name }, you organise { $campaigns } appraisal(s)
menu-appraiser = { $name }, appraiser in { $campaigns } appraisal(s)
menu-operator = { $name }, you survey for { $campaigns } appraisal(s)
menu-inspector = { $name }, you inspect for { $campaigns } appraisal(s)
menu-auditor = { $name }, you watch { $campaigns } appraisal(s)
button-campaigns = Appraisals
button-campaign-new = New appraisal
campaigns-none = No appraisal concerns you now.
campaigns-list = Appraisals that concern you: { $count }
    { $list }
campaign-row = { $number } { $title } ({ $kind }, { $status })
campaign-card = { $number } { $kind }
    { $title }
    Organised by { $organiser }, { $status }
    { $list }
subject-line = { $label }: { $line }
subjects-idle = Nothing to do: { $list }
button-stages = Stages
button-campaign-setup = Set up
button-campaign-plan = Read the plan
button-campaign-people = People
button-campaign-record = Record
stage-now = Stage { $place }, { $stage }, until { $last }, { $lacks }
stage-next = Next is stage { $place }, { $stage } ({ $days }), { $lacks }
stage-lacks = { $count } missing
stage-lacks-nothing = nothing missing
stage-undated = no date yet
stage-days = { $first } to { $last }
plan-line = version { $version }, published { $date }
setup-lacks = { $count } missing before it can be published
setup-out = version { $version } is out, unchanged since
setup-whole = complete, can be published
setup-fixed = weights, targets and prohibitions stand since { $date }
people-line = { $count } people
call-off-line = with a reason
record-count = { $count } entries

## Founding (the office).
campaign-which-kind = Which kind of appraisal?
button-unit-organises = A unit organises
campaign-title-ask = What is this appraisal called?
    If the congress organises it, write the name. If a unit does, for the units below it, press “A unit organises” first.
campaign-title-ask-unit = { $unit } organises. What is it called?
campaign-title-please = Please write a name, such as: Appraisal of conduct 2026.
campaign-unit-ask = Which unit organises it? Please write its name.
campaign-unit-unknown = No unit recognised in “{ $text }”. Please write the unit's name.
campaign-founded = { $number } founded; you organise it
    { $title }
    Next: people, the plan, days and targets; then publish.

## Setting up (the organiser).
setup-card = { $number } set up
    { $missing }
    Weights: { $weights }. Least valid answers: { $least }.
    Focus points:
    { $focus }
    Prohibitions:
    { $prohibitions }
    Targets:
    { $targets }
    Stages:
    { $stages }
button-campaign-write = Write the plan
button-set-days = Set the days
button-targets = Targets
button-set-focus = Focus points
button-set-weights = Weights
button-set-least = Least answers
button-set-prohibited = Prohibitions
button-publish-plan = Publish the plan
button-call-off = Call it off
weight-row = { $component } { $percent }
target-row = { $unit } { $official } { $how }
stage-row = { $stage } { $days }, { $status }
set-focus-ask = Which focus points? One on each line.
    Units answer them one by one.
set-prohibitions-ask = What is prohibited? One on each line.
    A confirmed violation makes a unit unqualified.
set-weights-ask = How much for each part? Together 100.
    Now: { $weights }
    For example: survey 50 appraisers 30 inspection 20
set-weights-please = No weights recognised. Please write: survey 50 appraisers 30 inspection 20.
set-weight-whole = Each part is a whole number from 0 to 100, not “{ $number }”. For example: survey 50 appraisers 30 inspection 20.
set-least-ask = From how many valid answers on is a unit ranked?
    Now { $least }. Please write a number.
set-number-please = Please write one number, such as 30.
campaign-weights-whole = That makes { $sum }; it must be exactly 100. Please write it again.
campaign-not-below = Only units directly below can be appraised. Not below: { $units }.
campaign-fixed = Collecting has begun: this stands
    Weights, targets, the least number of answers, focus points and prohibitions stay until the end. Your attempt is on record.
campaign-plan-ask = Please send the plan, typed or as a file
    Several messages are fine; then press “Use this”.
campaign-plan-check = Received: { $length } letters, files: { $files }
    Send more, or press “Use this”.
button-keep-plan = Use this
plan-publish-check = Publish the plan of { $number } now?
    Everybody concerned is told. Once collecting begins, weights, targets and prohibitions stand.
    Weights: { $weights }. Least valid answers: { $least }.
    { $targets }
    { $stages }
plan-published = Version { $version } of the plan is out
    SHA-256: { $digest }
plan-card = { $number } plan, version { $version }
    { $title }
    Published { $date }.
    Weights: { $weights }. Least valid answers: { $least }.
    Focus points:
    { $focus }
    Prohibitions:
    { $prohibitions }
    Targets:
    { $targets }
    Stages:
    { $stages }
    SHA-256: { $digest }
campaign-not-published = The plan is not published yet. Once it is, the same button shows it.
campaign-publish-first = The plan is not published yet; nothing can begin.
campaign-plan-lacks = Not yet. Missing: { $missing }.
campaign-lacks-text = the text of the plan
campaign-lacks-file = the file is still being received; publish a little later
campaign-lacks-targets = at least one unit that is appraised
campaign-lacks-focus = focus points
campaign-lacks-prohibitions = prohibitions
campaign-lacks-days = the days of “{ $stage }”
campaign-stages-open = Some stages are not over yet.
campaign-call-off-ask = Why is { $number } called off?
    Everybody concerned reads the reason.
campaign-called-off-done = { $number } is called off; everybody concerned has been told.

## Targets.
targets-list = Targets of { $number }: { $count }
    { $list }
    To take one out, press its number.
targets-list-empty = { $number } has no targets yet.
target-out-sure = Take { $target } out of { $number }?
    What it was asked to file lapses; everything stays in the record.
button-target-out = Take out
button-target-add = Add units
button-all-polled = Poll all others
target-which-kind = In which way?
target-units-ask = Which units? Several at once are fine.
target-official-ask = Which unit, and whose report?
    For example: name of the unit, a space, name of the person
target-official-please = Please write the unit and the name with a space between them.

## Stages.
stages-list = Stages of { $number }
    { $list }
button-stage-n = Stage { $n }
button-all-days = Set the days
stage-card = { $number } stage { $place }, { $stage }
    { $status }, { $days }
    { $list }
stage-card-plain = { $number } stage { $place }, { $stage }
    { $status }, { $days }
    { $who } { $reason }
button-stage-open = Open this stage
button-stage-check = Check the end
button-stage-close = Close this stage
button-stage-waive = Close by waiver
button-stage-go-on = Go on
button-stage-days = Change the days
stage-days-ask = From when to when is “{ $stage }”?
    For example: 15 June to 10 July
stage-all-days-ask = From when to when?
    In this order, one on each line, such as: 15 June to 10 July
    { $list }
stage-days-please = Please write { $count } line(s) with two days each, such as: 15 June to 10 July.
stage-days-backwards = The last day cannot be before the first, nor in the past.
stage-days-before = It begins after the stage before it: { $day } at the earliest.
stage-days-after = It ends before the next stage begins: { $day } at the latest.
stage-earlier-open = “{ $stage }” is not over yet; stages cannot be skipped.
stage-gate-holds = Not yet. Missing: { $missing }.
stage-waive-ask = Why close it although this is missing?
    { $list }
    Write the reason. Everybody concerned reads it with your name.

## Announcements.
campaign-published = The plan of { $number } is out (version { $version })
    Organised by { $organiser }: { $title }
    Press “Open” for the plan and the days.
campaign-ended = { $number } is over
    { $title }
    Open rectification goes on; whoever raised an opinion hears what comes of it.
campaign-called-off = { $number } is called off
    { $title }
    Reason given by { $who }: { $why }
stage-opened = { $number } stage “{ $stage }” is open
    { $title }
    Until { $last }. Appraised units file: { $filings }.
stage-collecting-deputy = { $number } collects opinions now
    { $title }
    Until { $last }. What you hear on visits can be written down for it.
stage-closed = { $number } stage “{ $stage }” is closed
    { $title }
stage-waived = { $number } “{ $stage }” closed by a waiver
    { $title }
    Not met: { $gates }.
    Reason given by { $who }: { $why }
stage-days-changed = { $number } “{ $stage }” has other days
    Now { $first } to { $last }.
campaign-post-ended = You are no longer { $role }
    { $number } { $title }, by { $who }.

## Reminders.
remind-stage = { $number } “{ $stage }” ends { $left }
    The last day is { $due }.
remind-stage-late = { $number } “{ $stage }” is { $days } days over
    It was to end on { $due }. Check whether it can end, or change the days.
remind-stage-begin = { $number } “{ $stage }” is to open { $due }
    Press “Open” to see what is missing.
remind-stage-begin-late = { $number } “{ $stage }” is not open yet
    It was to open on { $due }. Open it, or change the days.

## Who does what.
posts-list = People of { $number }: { $count }
    { $list }
    Organising group and office:
    { $bodies }
post-row = { $role } { $name }
body-row = { $body } { $post } { $name }
button-appoint = Invite somebody
button-bodies = Organising group
post-which = Into which post?
post-name-ask = Who becomes { $role }? Write the name.
post-invited = Invitation for { $name }: { $role }
    Pass this on; it works until { $due }:
    { $link }
post-end-check = { $name } is no longer { $role }. Sure?
body-which = On which side?
post-ask = Which post, and who? A post, a space, a name
    A name alone: that person holds none any more.
post-left = { $name } holds no post in the organising group or its office any more.
post-entered = Written down: { $name }.
campaign-post-clash = { $name } is { $other } in this appraisal and cannot be { $role } as well.
campaign-no-such-post = { $name } holds no post in the organising group or its office.
campaign-last-organiser = This is the last organiser; please name another first.

## The record, for the auditor.
record-list = { $count } entries, page { $page }
    { $list }
record-line = { $when } { $who } ({ $part }) { $what }{ $reason }
record-reason = : { $reason }
record-done = { $case } · { $deed }
record-noted = something noted; see the table to take along
button-verify-chain = Verify
button-plan-versions = Plan versions
button-take-along = Take along
chain-whole = The record is whole
    { $cases } cases, { $events } entries; each follows from the one before.
    SHA-256 of all: { $digest }
chain-broken = The record does not hold in { $count } place(s)
    { $list }
    { $cases } cases, { $events } entries. SHA-256 of all: { $digest }
chain-fault = { $case } { $id } entry { $seq }: { $what }
chain-hash = was altered
chain-previous = does not follow from the one before
chain-seq = one is missing before it
chain-status = the case does not stand where its record left it
chain-unrecorded = no record
chain-orphaned = only the record is left
plan-versions = Plans of { $number }
    { $list }
plan-version = version { $version }, { $date }, SHA-256 { $digest }
export-title-campaign_record = Record of an appraisal
export-column-when = when
export-column-case = case
export-column-who = who
export-column-part = part
export-column-action = deed
export-column-from = before
export-column-to = after
export-column-reason = reason
export-column-data = data
export-column-hash = SHA-256
