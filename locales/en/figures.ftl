### Figures, for the office, the government office and the units; how they are made stands beside them. Deputies' years.

## Periods
period-year = { $year }
period-quarter = { $year }, quarter { $quarter }
period-month = { $year }-{ $month }
period-session = Since this session

button-figures = Figures
button-each-unit = Unit by unit
button-other-period = Another period
button-chart = Chart
button-formulas = How it is counted
button-duty = Deputies' years
button-my-duty = My years

## The numbers
figures-shown = Figures: { $period }
    { $whose }
    Assigned { $assigned }, answered { $replied }, late and unanswered { $overdue }.
    { $lines }
    Deputies dissatisfied: { $dissatisfied }; understanding: { $understood }. Not evaluated in time: { $silent }, still to be evaluated: { $waiting }; neither counts in the satisfaction rate.
    Withdrawn after assignment, not counted: { $withdrawn }. Lateness lifted: { $lifted }.
figure-line = { $name } { $percent } ({ $part }/{ $whole })
figure-none = —
figures-which-period-ask = Which period?
    Choose one, or write: 2026, 2026-03, Q1.
figures-which-period = I cannot tell which period “{ $words }” is. Please write: 2026, 2026-03, Q1.
figures-units = { $period }, { $count } units:
    { $list }
figures-unit-line = { $unit }: assigned { $assigned }, reply rate { $reply }, in time { $in_time }
figures-nothing = There is nothing to count here yet.
figures-formulas = How these numbers are made
    { $lines }
figure-formula = { $name } = { $part } ÷ { $whole }. { $without }
figures-title = Figures: { $period }
figures-chart-below = { $whose }, as of { $date }
figures-bar = { $percent }  { $part }/{ $whole }
figures-chart-sent = { $title }: the chart is above.
figures-no-font = No chart: this machine has no Chinese font.
    The numbers are there all the same. Please tell the operator.

## Each rate: its name, its part, its whole, what is left out
figure-reply = Reply rate
figure-part-reply = suggestions replied to
figure-whole-reply = suggestions assigned
figure-without-reply = By the day of first assignment; withdrawn ones left out; merged ones count each.
figure-in-time = In time
figure-part-in-time = first replies that were not late
figure-whole-in-time = suggestions assigned
figure-without-in-time = Unanswered is not in time; lifted lateness is.
figure-met = Met in person
figure-part-met = suggestions with a meeting or visit
figure-whole-met = suggestions assigned
figure-without-met = Calls and letters do not count, nor what the deputy denies.
figure-satisfied = Satisfied
figure-part-satisfied = satisfied or basically satisfied
figure-whole-satisfied = evaluated by deputies
figure-without-satisfied = The newest evaluation, the lowest of its levels; silence is left out.
figure-fully-satisfied = Of these fully
figure-part-fully-satisfied = satisfied in everything
figure-whole-fully-satisfied = evaluated by deputies
figure-without-fully-satisfied = Without basically satisfied.
figure-response = Evaluated
figure-part-response = evaluated by deputies
figure-whole-response = evaluated, or closed in silence
figure-without-response = Windows still open are left out.
figure-accomplished = Accomplished
figure-part-accomplished = newest reply: solved or partly solved
figure-whole-accomplished = suggestions assigned
figure-without-accomplished = A corrected result counts as corrected.
figure-promises = Promises kept
figure-part-promises = promises struck off as kept
figure-whole-promises = promises due in the period
figure-without-promises = Not yet due, undated or dropped ones are left out.

## The spreadsheet
figures-sheet-formulas = How it is counted
figures-column-unit = Unit
figures-column-rate = Rate
figures-column-part = Part
figures-column-whole = Whole
figures-column-without = Notes
figures-column-cases = { $name }, cases
figures-row-whole = All (each suggestion once)
figures-count-assigned = Assigned
figures-count-replied = Answered
figures-count-overdue = Late, unanswered
figures-count-lifted = Lateness lifted
figures-count-silent = Not evaluated
figures-count-understood = Understanding
figures-count-dissatisfied = Dissatisfied
figures-count-waiting = To be evaluated
figures-count-withdrawn = Withdrawn (left out)

## Deputies' years
duty-own = Your record
    { $this }
    { $last }
duty-year = { $year }: { $submitted } suggestions submitted, { $co_signed } co-signed, { $handled } opinions handled.
duty-list = Deputies in { $year }: { $count }
    { $lines }
duty-line = { $deputy }: submitted { $submitted }, co-signed { $co_signed }, opinions { $handled }
