### Around the deputy's feedback: co-signers, changes, delays, paper, whether to handle again, meetings, nobody left.

## Dimensions and levels
level-of = { $dimension }: { $level }
level-and = { $before }; { $after }
dimension-attitude = attitude
dimension-result = result
dimension-process = process
dimension-implementation = implementation
dimension-whole-attitude = attitude
dimension-whole-result = result
dimension-whole-process = process
dimension-whole-implementation = implementation
level-understood = not done, but understood
words-quoted = “{ $text }”
feedback-process = How was the process?
    Contact, pace, and whether they did as they said ({ $suggestion }).
feedback-implementation = How well was it put into practice?
    How much of the reply is there on site ({ $suggestion })?
feedback-more = { $suggestion }: before you rate you can also

## What co-signers think
button-my-view = My view
button-change-view = Change my view
button-co-views = Views ({ $count })
button-views = Who said what
view-ask = { $suggestion }: what do you think of the reply?
    Only deputy { $name } reads it, neither the unit nor the office.
view-words = A word for deputy { $name }?
    Write a line or two, or press “Skip”.
view-sent = Deputy { $name } has been told.
    { $name } gives the feedback until { $due }; until then you can change your view.
view-arrived = { $suggestion }: deputy { $name } says: { $level }
    { $reason }
views-table = { $suggestion }: what co-signers think ({ $said }/{ $of })
    { $list }
    You may wait, or rate now. It is open until { $due }.
view-line = { $name }: { $level } { $reason }
view-none = { $name }: nothing yet
feedback-given-co-signer = { $suggestion } is rated: { $levels }
    { $reason }

## Changing a feedback
feedback-change-ask = { $suggestion }: now { $levels }
    What should it be? It can be changed until { $due }; the earlier one is kept.
feedback-change-closed = { $suggestion }: rating ended on { $due }, no change any more.
    You can still tell the office.
feedback-change-too-late = { $suggestion }: people act on it already, so it stays.
    { $unit } has begun; you will be asked about the next reply, and can tell the office.
feedback-changed = { $suggestion }: the rating was changed: { $levels }
    Before: { $old }. { $reason }
feedback-changed-citizen = { $number }: the deputy changed the rating; no new round.
    { $office } concludes it and tells you.
rehandle-recalled = { $suggestion }: the new round is taken back: { $title }
    The deputy changed the rating; nothing to acknowledge.

## A delay explained
button-explain-delay = Rate later
delay-ask = { $suggestion }: why later, and until when?
    For example “want to see it on site, by 20 July”. Now until { $due }, at the latest { $latest }; without a date it is the latest.
delay-kept = Noted: { $suggestion } is rated by { $due }.
    No more reminders. Without a rating by then it counts as explained.
feedback-delayed-office = { $suggestion } is rated later, by { $until }.
    “{ $reason }”
feedback-no-delay = Please rate by { $due }; you need not, it will not count as satisfied.
feedback-delay-too-long = { $latest } is the latest; please name an earlier day.
feedback-closed-explained = { $suggestion }: rating is over, recorded as explained.
    It counts neither as satisfied nor as silent.

## On paper
button-enter-paper = Enter paper form
button-enter-levels = Enter the rating
button-paper-form = See paper form
button-paper-look = See what was entered
button-object-paper = That is not mine
feedback-paper = Paper form: please send a photo of the signed form.
    Without the signed form nothing is entered. Photos or a PDF, several if needed.
paper-page-kept = Pages received: { $count }. Send more if there are any.
    Then press “Enter the rating”.
paper-ask = { $suggestion }: what does the form say? { $dimensions }
    { $unit }, “{ $result_class }”. Enter what is written there.
paper-entered-done = Entered: { $suggestion } { $levels }
    It is recorded as entered by you; the deputy has been told and may object.
paper-entered = { $suggestion }: { $officer } entered your paper form:
    { $levels } { $reason }
    If it is not what you mean, tell us by { $due }: “See what was entered”.
paper-look = { $suggestion }: entered was { $levels }
    The form is above. If it is wrong, tell us and rate it yourself.
paper-not-entered = { $suggestion }: nobody entered this rating for you.
    To change it press “Change my rating”.
paper-object-ask = { $suggestion }: what is wrong? A line or two.
    What was entered is taken out, and you rate it yourself.
paper-object-done = Taken out. Please rate { $suggestion } yourself.
paper-object-late = The office has been told.
    People act on it already, or the time is over, so it stays; what you said is kept.
paper-objected = { $suggestion }: deputy { $name } denies the form; taken out.
    “{ $reason }”. The deputy rates until { $due }.
paper-objected-unit = { $suggestion }: the last rating was taken out; another one follows.
paper-complained = { $suggestion }: deputy { $name } denies the form.
    “{ $reason }”. People act on it already, or the time is over; it was not taken out.
paper-shown = Signed forms: { $count }

## Whether to handle again
decides-office = the office
decides-committee = the standing committee
request-again = handle again or not
button-decide-again = Decide
button-again-yes = Handle again
button-again-no = Leave it
button-again-for-citizens = Again for citizens
again-decide = { $suggestion }: deputy dissatisfied. Handle again?
    { $unit }: { $levels } { $reason }
    To be decided by { $due } by { $decides }; the deputy is told.
again-yes-ask = Handle again: why? A line or two.
    Unit and deputy read it. Decided by { $decides }; if the committee found it, add the day.
again-no-ask = Not again: why? A line or two.
    The deputy reads it. Decided by { $decides }; if the committee found it, add the day.
again-ask-day = On which day did the committee find so? Please add it.
again-decided = { $suggestion } is decided already.
again-yes-done = { $suggestion } is handled again; reply by { $due }.
    Unit, deputy and citizens are told.
again-no-done = { $suggestion } is not handled again; the deputy knows why.
feedback-sent-office-decides = Rated: { $levels }
    Whether { $suggestion } is handled again the office decides by { $due } and tells you.
again-waits-deputy = { $suggestion }: again or not is decided by { $due }.
again-decided-yes = { $suggestion } is handled again; reply by { $due }.
    { $officer }: “{ $decision }”
again-decided-no = { $suggestion }: looked into, not handled again.
    { $officer }: “{ $decision }”
again-decided-no-unit = { $suggestion }: deputy dissatisfied; not handled again.
    “{ $decision }”
again-no-citizens = { $suggestion }: no citizen is dissatisfied.
again-deputy-first = { $suggestion }: the deputy's dissatisfaction comes first.
again-citizens-ask = { $suggestion }: citizens dissatisfied: { $count }. Why again?
    { $list }
    A line or two; unit, deputy and citizens read it.
again-for-citizens = { $suggestion }: { $count } dissatisfied citizens; handled again.
    Reply by { $due }. { $officer }: “{ $reason }”
again-for-citizens-citizen = { $number } is not settled: { $unit } handles it again ({ $round }).
    { $office } decided: “{ $reason }”. New answer by { $due }.
rehandle-why-deputy = The deputy: { $levels }. { $reason }
rehandle-why-decided = The deputy: { $levels }. { $reason } The office: “{ $decision }”
rehandle-why-citizens = { $count } citizens are dissatisfied. { $officer }: “{ $reason }”
rehandle-why-meeting = { $way } of { $date }: “{ $words }”
rehandle-deputy = { $suggestion } is handled again; reply by { $due }.
    By the form that was entered: dissatisfied.
rehandle-co-signer = { $suggestion } is handled again; reply by { $due }.
    The lead deputy is dissatisfied.
remind-again = { $suggestion }: decide by { $due } whether to handle again.
remind-again-late = { $suggestion }: decision on a new round { $days } days late.
    It was due on { $due }. The deputy waits.
clock-rehandle_decision = decision on a new round
clock-research_report = report

## Dissatisfied twice
way-meeting = meeting
way-expert_evaluation = expert evaluation
escalated-deputy = { $suggestion }: twice dissatisfied, now: { $way }.
    A written outcome by { $due }: go on, a report, or for reference.
escalated-unit = { $suggestion }: deputy dissatisfied twice, now: { $way }.
    A written outcome by { $due }, which the unit follows.
conclude-meeting-first = { $suggestion }: first record what the meeting came to.
button-record-meeting = Record the meeting
button-meeting-continue = Go on
button-meeting-research_report = Report
button-meeting-reference = For reference
button-usual-day = That day
button-keep-meeting = Keep and tell all
button-give-report = Give the report
meeting-ask = { $suggestion }, { $way }: which day, where, who?
    In one message, such as “20 July; congress, 2nd floor; Li Mei, Wang Qiang”. Evaluators with name and office. A written outcome is due by { $due }.
meeting-item-held_on = the day
meeting-item-place = where
meeting-item-people = who took part
meeting-item-words = the written outcome
meeting-missing = Still missing: { $missing }
meeting-still-ahead = { $date } is still ahead; record it afterwards.
meeting-which = Which outcome?
    { $date }, { $place }, { $people }
meeting-report-by = By which day does the unit report?
    Write a date, or press “That day”: { $due }
meeting-report-ahead = Please name a day that is still ahead.
meeting-words = The written outcome?
    Result and reasons; deputy, co-signers, unit and citizens read it.
meeting-check = Keep it and tell all? Outcome: { $outcome }
    { $date }, { $place }, { $people }
    “{ $text }”
meeting-kept-continue = Kept. { $suggestion } goes on; reply by { $due }.
meeting-kept-research-report = Kept. { $suggestion }: report by { $due }.
meeting-kept-reference = Kept. { $suggestion } is for reference; it can be concluded.
meeting-continue = { $suggestion }, outcome: go on
    “{ $words }”. New reply by { $due }. { $date }, { $place }, { $people }
meeting-research = { $suggestion }, outcome: the unit reports
    “{ $words }”. By { $due }. { $date }, { $place }, { $people }
meeting-reference = { $suggestion }, outcome: for reference
    “{ $words }”. { $date }, { $place }, { $people }
meeting-continue-citizen = { $number }: people have met; it goes on
    “{ $words }”. { $unit } answers anew by { $due }.
meeting-research-citizen = { $number }: people have met; first a study
    “{ $words }”. { $unit } reports by { $due }; you will be told.
meeting-reference-citizen = { $number }: people have met; for reference
    “{ $words }”. { $office } concludes it.
meeting-research-unit = { $suggestion }: please report by { $due }
    { $way } of { $date }: “{ $words }”
meeting-reference-unit = { $suggestion }, outcome: for reference
    “{ $words }”
report-ask = { $suggestion }: the report, by { $due }
    Asked for: “{ $text }”. What was studied, what was found, what follows?
report-too-short = Too short, at least { $limit } characters: what was studied and found.
report-not-asked = { $suggestion }: no report is asked for now.
report-sent = The report is in: { $suggestion }
    Deputy, office and citizens have it.
report-arrived = { $suggestion }: report of { $unit }
    “{ $text }”
report-arrived-citizen = { $number }: the report of { $unit } is there
    “{ $text }”
remind-report = { $suggestion }: report due { $due }, days left: { $left }.
remind-report-late = { $suggestion }: report { $days } days late.
    It was due on { $due }.
timeline-again-citizens = citizens not satisfied; { $unit } handles it again
timeline-met-continue = people met; it goes on
timeline-met-research = people met; { $unit } studies it first
timeline-met-reference = people met; kept for reference
timeline-reported = { $unit } gave its report
state-researching = people met; it is being studied
state-settled = people met; to be concluded
next-report = { $unit } reports by { $due }

## The lead deputy is not there any more
button-deputy-unreachable = Deputy unreachable
evaluator-lost-ask = { $suggestion }: deputy { $name } unreachable? Why?
    Co-signers are asked in their order; with nobody left the office concludes it as “nobody to evaluate”.
evaluator-lost-next = { $suggestion }: deputy { $who } is asked now.
evaluator-lost-nobody = { $suggestion }: nobody is left to evaluate; it can be concluded.
feedback-yours-now = { $suggestion }: please rate: { $title }
    Lead deputy { $lead_deputy } could not; you come next in the order of signing. Until { $due }; you need not.
feedback-passed-on = { $suggestion }: no rating from { $before }; { $who } is asked.
    Until { $due }.
feedback-no-evaluator = { $suggestion }: nobody to evaluate: { $title }
    Neither lead deputy nor co-signers can; please conclude it.

## The file
file-feedback = Deputy: { $levels } { $reason }{ $by }
file-feedback-earlier = Changed on { $date }, before: { $levels } { $reason }
file-from-paper = (entered by { $name } from the signed form)
file-in-place = ({ $name } in place of the lead deputy)
file-explained = Not rated, explained { $reason }
file-no-evaluator = Nobody to evaluate
file-decision-again = { $date } handled again, { $officer }: “{ $reason }”
file-decision-not-again = { $date } not handled again, { $officer }: “{ $reason }”
file-view = Co-signer { $line }
file-meeting = { $date } { $way }: { $place }, { $people }. { $outcome }: “{ $text }”
file-report = Report (by { $due }): { $text }
button-change-rating = Change my rating
button-accept-explanation = Not done, I see
