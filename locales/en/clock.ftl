### What the clock says to citizens: late, please rate, how a date was counted.

opinion-late-citizen = { $number } is past the promised date and there is no answer yet. We are sorry.
    It was due by { $due }. { $handler } has been reminded; as soon as the answer is here, I will tell you.
opinion-late-screening = { $number } is past the promised date and it is not decided yet whether it is taken up. We are sorry.
    It was due by { $due }. { $station } has been reminded; as soon as it is decided, I will tell you.
opinion-late-decision = { $number } is past the promised date and it is not decided yet what will be done. We are sorry.
    It was due by { $due }. Deputy { $deputy } has been reminded; as soon as it is decided, I will tell you.
poll-reminder = Have you seen the result of { $number }?
    You can rate it until { $due }. You need not; this is the only reminder.
remind-need-info = { $number } still waits for a few details from you.
    Until { $due }. If you cannot say, please write that. This is the only reminder.
remind-opinion-handle = { $number }: please answer the citizen by { $due }.
    { $title }, { $place }.
remind-opinion-handle-late = { $number }: the answer to the citizen is { $days } days late.
    It was due by { $due }, { $unit }. The citizen has been told.
remind-opinion-decide = { $number }: dissatisfied twice; please decide by { $due }.
remind-opinion-decide-late = { $number }: dissatisfied twice; the decision is { $days } days late.
    It was due by { $due }. The citizen has been told.
remind-reassign = { $suggestion }: please decide on the return by { $due }.
    { $unit } is waiting. The time for the reply goes on.
remind-reassign-late = { $suggestion }: the decision on the return is { $days } days late.
    It was due by { $due }. { $unit } is waiting.
remind-extension = { $suggestion }: please decide on more time by { $due }.
    Saying nothing is not consent.
remind-extension-late = { $suggestion }: the decision on more time is { $days } days late.
    It was due by { $due }. Saying nothing is not consent.
remind-letter = The deputy's letter has no answer yet: { $title }
    Due by { $due }. Deputy { $deputy }.
remind-letter-late = The answer to the deputy's letter is { $days } days late: { $title }
    It was due by { $due }. Deputy { $deputy }.
letter-late-deputy = Your letter is past its date and has no answer yet: { $title }
    It was due by { $due }. { $office } has been reminded; as soon as the answer is here, I will tell you.
digest-citizen = News on what you reported: { $count }
    { $list }
    Send a number to open that one.
digest-line = { $number } { $what }, { $due }
digest-line-late = { $number } { $what }, { $days } days late
clock-opinion_screen = decision whether to take it up
clock-deputy_choose = the deputy's decision
clock-opinion_rating = your rating
clock-assign = assignment
clock-ack = acknowledgement
clock-return = time for returning it
clock-plan = plan
clock-contact = contact with the deputy
clock-co_opinion = co-handler's opinion
clock-reply = answer
clock-feedback = the deputy's rating
clock-rehandle = new answer
clock-escalation = outcome of the meeting
clock-need_info = your details
clock-question = your answer
clock-opinion_handle = the unit's answer
clock-opinion_decide = the office's decision
clock-co_redo = completed co-opinion
clock-reassign = decision on the return
clock-extension_decision = decision on more time
clock-letter = answer to the letter
left-today = today
left-tomorrow = tomorrow
left-days = in { $days } days
list-and = { $before }, { $item }
list-nothing = none
date-counted = { $lines }
date-counted-working-days = How { $due } was counted:
    from { $start }, that day not counted, { $amount } working days (left out: { $skipped }). Until 24:00 on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-months = How { $due } was counted:
    from { $start }, { $amount } months to the same day of the month. Until 24:00 on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-months-rolled = How { $due } was counted:
    from { $start }, { $amount } months to the same day of the month, { $rolled }. Until 24:00 on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-days = How { $due } was counted:
    from { $start }, that day not counted, { $amount } days, weekends included. Until 24:00 on { $due } is in time. Rule, in Chinese: { $rule }
date-rolled = The last day would have been { $rolled }, a day off, so it moves to { $due }.
date-provisional = This date is provisional: the { $year } holidays are not announced yet. If it changes I will tell you the new date and why.
date-provisional-moved = The date of { $number } is now { $due }.
    Before, provisionally: { $old }. The { $year } holidays have been announced and the date was counted again. You need not do anything.
skipped-days = { $name } { $days }
holiday-weekend = weekends
holiday-new-year = New Year
holiday-spring-festival = Spring Festival
holiday-qingming = Qingming
holiday-labour-day = Labour Day
holiday-dragon-boat = Dragon Boat Festival
holiday-mid-autumn = Mid-Autumn Festival
holiday-national-day = National Day
holiday-national-day-and-mid-autumn = National Day and Mid-Autumn Festival
holiday-other = days off
