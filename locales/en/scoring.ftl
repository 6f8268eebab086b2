### Scoring sessions, sheets, the seal, inspections, prohibitions.

## Statuses, deeds, clocks, the record.
kind-scoring = scoring session
kind-violation = violation of a prohibition
status-scoring-new = not called yet
status-scoring-called = called
status-scoring-under_way = scoring
status-scoring-sealed = sealed
status-scoring-opened = seal opened
status-scoring-void = void
status-scoring-called_off = called off
status-violation-new = not reported yet
status-violation-reported = to be decided
status-violation-confirmed = confirmed
status-violation-dismissed = dismissed
action-scoring-call = call the session
action-scoring-sign_in = sign in
action-scoring-mark_present = sign somebody in
action-scoring-begin = begin scoring
action-scoring-close_sheet = hand in a sheet
action-scoring-issue_paper = give sheets on paper
action-scoring-enter_papers = enter sheets on paper
action-scoring-seal = seal on the spot
action-scoring-void = declare void
action-scoring-sign = sign the minutes
action-scoring-turn_key = agree to open
action-scoring-open = open the seal
action-scoring-call_off = call the session off
action-violation-report = report a violation
action-violation-confirm = confirm a violation
action-violation-dismiss = dismiss a violation
action-violation-take_back = take a finding back
clock-scoring_session = scoring session
noted-scoring-refuse_sign_in = somebody not free to score tried to sign in
noted-scoring-refuse_sheet = tried to score what was not theirs, or to change a closed sheet
noted-scoring-refuse_read = tried to read points before the opening
noted-campaign-inspect = entered an inspection
noted-campaign-withdraw_inspect = withdrew an inspection
noted-campaign-refuse_inspect = tried to change an inspection after the opening

## What is scored.
dimension-law = acting by law
dimension-openness = openness
dimension-approval = permits
dimension-service = service to people
dimension-efficiency = efficiency
dimension-diligence = diligence
dimension-integrity = integrity

## What gates still ask for.
gate-lacks-inspection = the inspection of { $target } is not entered
gate-lacks-seal = scores have not been given and sealed
gate-lacks-minutes = the minutes lack signatures
gate-lacks-opening = two people have not opened the seal

## The session.
button-scoring = Scoring
scoring-line = { $status }, { $day }
scoring-line-none = not called yet
scoring-card-none = { $campaign }: no scoring session called yet
    { $title }
scoring-card-called = { $campaign } scoring session { $place }: { $day }
    { $venue }
    Signed in, { $there }: { $names }
    What is scored: { $dimensions }
scoring-card-under_way = { $campaign }: scoring now
    { $day }, { $venue }
    Present { $there }; sheets issued { $issued }, handed in { $closed }, open { $open }, on paper entered { $papers }.
scoring-card-sealed = { $campaign }: scores sealed
    Sheets returned { $counted }, issued { $issued }.
    Digest (SHA-256): { $digest }
    Minutes signed by: { $signatures }
    Agreed to open: { $keys }
scoring-card-opened = { $campaign }: seal opened, digest equal
    { $list }
    Digest (SHA-256): { $digest }
scoring-card-void = { $campaign }: this scoring is void
    { $why }
    The sheets were destroyed unread.
scoring-card-called_off = { $campaign }: session called off
    The sheets were destroyed unread.
scoring-mean-row = { $target }: mean { $mean }
scoring-mean-none = none
scoring-nobody-yet = nobody yet
button-scoring-call = Call the session
scoring-call-ask = On which day, and where?
    Such as: 10 July 9 a.m., third floor meeting room
scoring-day-please = Please write today or a later day, such as: 10 July, third floor meeting room.
scoring-auditor-first = There is no auditor yet. The organiser and the auditor open the seal together, so please appoint one first.
scoring-stands = There is a session already; another one cannot be called.
scoring-not-running = The campaign has not begun; no session can be called.
button-scoring-here = I am here
button-scoring-present = Sign somebody in
button-scoring-begin = Begin scoring
button-scoring-off = Call it off
scoring-not-yet = It is not the day yet: the session is on { $day }.
scoring-there-already = { $name } has signed in already.
scoring-not-free = You have not declared that you may score
    Whoever has not declared, or has ties with a unit, does not score. This attempt is on record.
scoring-other-not-free = This appraiser may not score now
    No declaration, or ties with a unit. It is on record.
scoring-all-here = Every appraiser has signed in.
scoring-who-here = Who is here without a telephone?
    Their sheets are on paper.
    { $list }
scoring-stage-closed = The stage for scoring has not begun, or is over.
scoring-no-quorum = Present { $there } of { $appraisers } appraisers; more than half are needed to begin.
button-scoring-paper = Give paper sheets
button-scoring-papers = Enter paper sheets
scoring-who-paper = Who takes sheets on paper?
    { $list }
scoring-nobody-left = Nobody to give paper to: they must be here and have handed in nothing.
scoring-sheet-closed-already = { $name } has handed in a sheet and gets none on paper.
scoring-which-papers = Which unit's paper sheets?
    { $list }
scoring-paper-row = { $target }: issued { $issued }, entered { $entered }
scoring-papers-ask = The paper sheets of this unit, one a line
    In this order: { $dimensions }; 0 to 100 each, with spaces between.
    All of them at once; writing again replaces them. What you write is not kept.
scoring-papers-kept = { $count } entered.
scoring-papers-unreadable = Nothing entered: one line is unclear, or it is too late
    One sheet a line, 0 to 100 each, with spaces between. Please write all of them again.

## Sheets.
button-sheets = My sheets
sheets-list = You have { $count } sheets
    { $list }
    Press a number to score; a sheet that is handed in cannot be changed.
sheet-row = { $target }: { $how }
sheet-empty = empty
sheet-filled = filled in, not handed in
sheet-closed = handed in
sheet-ask = Your points for { $target }
    Write { $amount } numbers from 0 to 100, in this order: { $dimensions }
    Such as: 85 90 80 88 85. One number alone stands for all of them.
    What you write is encrypted and not kept otherwise; nobody sees it before the seal is opened.
sheet-kept = Kept, not handed in yet
    Write again if it was wrong: the last one counts. Once handed in it cannot be changed.
button-sheet-next = Next sheet
button-hand-in = Hand this one in
button-hand-in-all = Hand in all filled
sheet-handed-in = Handed in.
sheets-all-in = All your sheets are handed in
    The organiser seals them on the spot; you will be told the digest.
sheet-became-unreadable = Not understood, nothing kept
    Please write the points in order, 0 to 100 each, with spaces between.
sheet-became-which = Nothing kept: press the number of a unit first, then write its points.
sheet-became-closed_before = This sheet is handed in and cannot change
    This attempt is on record.
sheet-became-conflict = You may not score this unit
    You have not declared to be free of ties with it. This attempt is on record.
sheet-became-not_issued = No such sheet was issued to you
    One for each person and unit, no more. It is on record.
sheet-became-on_paper = Your sheets are on paper; nothing is scored here.
sheet-became-over = Scoring is over; nothing more is taken.
sheet-became-nothing = Nothing is filled in yet. Please score first.

## Seal, minutes, opening.
button-scoring-seal = Seal now
scoring-seal-sure = Seal now? Nobody can score after that
    Issued { $issued }, handed in { $closed }, open { $open }, on paper entered { $papers }. Open ones do not count.
    The digest is given on the spot and told to everybody present.
scoring-box-void = This box cannot count and cannot be sealed.
scoring-box-in-order = This box is in order and cannot be declared void.
scoring-void-quorum = No more than half of the appraisers handed in sheets.
scoring-void-surplus = More sheets came back than were issued.
scoring-void-digest = What lies in the box is not what was sealed, or cannot be read.
button-scoring-minutes = Minutes
scoring-minutes-card = { $campaign }: minutes of the session
    { $day }, { $venue }
    Appraisers { $appraisers }, present { $there }: { $names }
    Sheets issued { $issued }, returned { $counted } ({ $papers } of them on paper).
    Digest of the seal (SHA-256): { $digest }
    Added: { $minutes }
    Signed by: { $signatures }
scoring-minutes-nothing = nothing
button-scoring-sign = Sign the minutes
button-scoring-sign-now = Sign
scoring-sign-organiser = Minutes of { $campaign }, to be signed
    { $day }, { $venue }, present { $there }: { $names }
    Issued { $issued }, returned { $counted } ({ $papers } on paper).
    Digest of the seal (SHA-256): { $digest }
    Write now what is to be added, which signs them too; else press “Sign”.
scoring-sign-auditor = Minutes of { $campaign }, to be signed
    { $day }, { $venue }, present { $there }: { $names }
    Issued { $issued }, returned { $counted } ({ $papers } on paper).
    Digest of the seal (SHA-256): { $digest }
    Added: { $minutes }
    If this is what you saw there, press “Sign”.
scoring-signed-already = You have signed already.
scoring-organiser-first = The organiser signs first, with what is to be added; then you.
button-scoring-key = Open the seal
scoring-key-sure = Agree to open the seal?
    The organiser and the auditor each press once. Only then it opens; the digest is compared on the spot, and anything else is void.
scoring-sign-first = The minutes are signed before the seal is opened.
scoring-inspect-first = Enter the inspections first, so that they are not tuned to the scores. Missing: { $units }.
scoring-key-turned = You have agreed already; the other one is awaited.
scoring-one-key = Two people must agree to open it.
scoring-two-parts-only = Only the organiser and the auditor sign and open.
scoring-digest-differs = What lies in the box is not what was sealed.
scoring-digest-equal = What lies in the box is what was sealed.
scoring-still-sealed = The scores are sealed; nobody sees them before the opening.
button-scoring-file = File to verify
button-scoring-table = All sheets
scoring-file-sent = The file to verify with is on its way
    It has the sheets as they were sealed, the random number and the digest. Anybody can recompute it as the file says.
    Digest (SHA-256): { $digest }
export-title-scoring = Sheets of the session
scoring-column-target = Unit
scoring-off-ask = Why is the session called off?
    Points given so far are destroyed unread.

## Told to those present.
scoring-called = { $campaign } scoring session: { $day }
    { $venue }
    { $title }
    On the day, press “I am here” when you are there.
scoring-begun = { $campaign }: scoring begins
    One sheet for each unit; you hand them in yourself.
scoring-sealed = { $campaign }: scores sealed on the spot
    Sheets returned: { $counted }. Please write the digest down and compare it at the opening:
    { $digest }
scoring-void = { $campaign }: this scoring is void
    { $why }
    The sheets were destroyed unread.
scoring-minutes-signed = { $campaign }: { $who } has signed the minutes
    Whoever has not, please open them and sign.
scoring-key = { $campaign }: { $who } agrees to open the seal
    Two people must agree.
scoring-opened = { $campaign }: the seal is open
    The digest is equal to that of the sealing.
scoring-called-off = { $campaign }: scoring session called off
    Reason: { $reason }
remind-scoring = { $campaign }: scoring session { $left }
    { $due }, { $venue }
remind-scoring-late = { $campaign }: session not held yet
    It was to be on { $due }. Call it off and call another one.

## Inspections.
button-inspections = Inspections
inspections-line = entered { $count }, units left { $left }
inspections-list = Inspections; press a number for one unit
    { $list }
inspection-target = { $target }: { $count }
inspections-of-target = Inspections of { $unit }
    { $list }
inspection-row = { $day } { $points } points, { $who }: { $found }{ $reason }
inspection-withdrawn = { " " }(withdrawn: { $reason })
button-inspect-unit = Enter an inspection
button-inspection-off = Withdraw the last
button-inspection-keep = Keep it so
inspection-ask = { $unit }: when, how many points, what was found?
    Such as: 2 July 87.5 counter visited three times, staffed twice
    Out of 100, one decimal allowed.
inspection-check = Is this right?
    { $unit }, { $day }, { $points } points
    { $found }
inspection-points-please = No points found. Please write: 2 July 87.5 and what was found. Points are 0 to 100.
inspection-words-please = Please write what was found, not the points alone.
inspection-day-please = The day of an inspection is not later than today.
inspection-no-target = This unit is not appraised here.
inspection-gone = This one is withdrawn, or was not entered by you.
inspection-off-ask = Why is it withdrawn? It stays on record.
inspection-off-done = Withdrawn: it counts no more and stays on record.
inspection-too-late = The seal is open: inspections stand
    This attempt is on record.

## Prohibitions.
button-violations = Prohibitions
violations-line = to be decided { $count }, confirmed { $stands }
violations-none = No violation of a prohibition was reported.
violations-list = Violations reported: { $count }
    { $list }
violation-row = { $target }: { $prohibition } ({ $status })
button-violation-new = Report one
violation-which-unit = Which unit?
    { $list }
violation-ask = Which one, and what happened? Number first
    { $list }
    Such as: 2 dinner for the inspectors on 3 June, there is a receipt
violation-not-listed = Which one is unclear. Please write its number first, then what happened.
violation-card-reported = { $campaign }, to be decided: { $target }
    Prohibition: { $prohibition }
    { $reporter } reports: { $happened }
    Somebody else decides. If confirmed, the unit is unqualified whatever its score.
violation-card-confirmed = { $campaign }, confirmed: { $target }
    Prohibition: { $prohibition }
    { $happened }
    { $who } decided: { $reason }
violation-card-dismissed = { $campaign }, dismissed: { $target }
    Prohibition: { $prohibition }
    { $happened }
    { $who } decided: { $reason }
button-violation-yes = Confirm
button-violation-no = Dismiss
button-violation-back = Take back
violation-why-ask = Why is it decided so?
    The reason and your name are kept on record.
violation-another-decides = Whoever reported it does not decide it; somebody else does.
violation-reported = { $campaign }: reported about { $target }
    Prohibition: { $prohibition }
    { $happened }
violation-confirmed = { $campaign }, confirmed: { $target }
    Prohibition: { $prohibition }
    Reason: { $reason }
    By the plan the unit is unqualified whatever its score.
violation-dismissed = { $campaign }, dismissed: { $target }
    Prohibition: { $prohibition }
    Reason: { $reason }
violation-taken-back = { $campaign }, taken back: { $target }
    Prohibition: { $prohibition }
    Reason: { $reason }
