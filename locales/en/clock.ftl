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
clock-commitment = the promised day
clock-commitment_again = the new promised day
clock-commitment_report = progress on a promise
clock-commitment_check = checking a promise
clock-commitment_receipt = the receipt
clock-commitment_date = dating a promise
clock-commitment_decide = deciding on a new date
clock-commitment_meet = the meeting
clock-commitment_explain = written reasons
clock-second_answer = the second answer
clock-rehandle = new answer
clock-escalation = outcome of the meeting
clock-need_info = your details
clock-question = your answer
clock-opinion_handle = the unit's answer
clock-opinion_decide = the office's decision
clock-co_redo = completed co-opinion
clock-agree = agreement of the two lead units
clock-reassign = decision on the return
clock-extension_decision = decision on more time
clock-letter = answer to the letter
clock-objection = answer to the objection
left-today = today
left-tomorrow = tomorrow
left-days = in { $days } days
list-and = { $before }, { $item }
list-nothing = none
date-counted = { $lines }
date-counted-working-days = How { $due } was counted:
    from { $start }, that day not counted, { $amount } working days (left out: { $skipped }). Until { $close } on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-months = How { $due } was counted:
    from { $start }, { $amount } months to the same day of the month. Until { $close } on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-months-rolled = How { $due } was counted:
    from { $start }, { $amount } months to the same day of the month, { $rolled }. Until { $close } on { $due } is in time. Rule, in Chinese: { $rule }
date-counted-days = How { $due } was counted:
    from { $start }, that day not counted, { $amount } days, weekends included. Until { $close } on { $due } is in time. Rule, in Chinese: { $rule }
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

### What the clock says to staff: each sentence says what is still missing; its facts are reminder enough.

remind-reply-30 = { $suggestion }: { $days } days left for the reply.
    Due by { $due }. Still to do: { $missing }
remind-reply-15 = { $suggestion }: { $days } days left for the reply.
    Due by { $due }. Still to do: { $missing }
remind-reply-7 = { $suggestion }: { $days } days left for the reply, { $state }.
    Due by { $due }. Still to do: { $missing }. Copy to { $head }.
remind-reply-3 = { $suggestion }: { $days } days left for the reply, { $state }.
    Due by { $due }. Still to do: { $missing }. Copy to { $head } and the government office.
remind-reply-1 = { $suggestion }: the reply is due { $left }, { $state }.
    Due by { $due }, 24:00. Still to do: { $missing }. Copy to { $copies }.
remind-overdue-1 = Reminder: the reply to { $suggestion } is { $days } days late.
    It was due by { $due }; { $unit } leads. Still to do: { $missing }. Please give the reason and the day of signing today. Copy to { $vice_head }.
remind-overdue-5-draft = { $suggestion } is { $working_days } working days late; a notice is drafted.
    { $unit }, due by { $due }, no explanation so far. Whether it goes out is your decision; you may change it first.
    Draft: { $suggestion }, led by { $unit }, was due by { $due } and has no reply yet; it is { $days } days late. This is made known; please explain in writing and give the day of signing.
remind-overdue-10 = { $suggestion } is { $working_days } working days late: for the chairs' meeting.
    { $unit }, due by { $due }. Please put it on the list.
reply-late-deputy = The reply to { $suggestion } is past its date and not here yet.
    It was due by { $due }. { $unit } has been reminded in writing. As soon as it is here, I will tell you.
remind-screening = { $number }: not decided yet; screening ends { $due }.
remind-screening-late = { $number }: screening is { $days } days late, not decided yet.
    It was due by { $due }. The citizen has been told that it is late.
remind-deputy-decide = { $number } waits for you: a suggestion or not?
    Due by { $due }. If you cannot take it, please tell { $station }; no details needed.
remind-deputy-decide-late = { $number } is past its date and still waits for you.
    It was due by { $due }. The citizen has been told. If you cannot take it, please tell { $station }.
remind-assign = { $suggestion } is not assigned yet; due by { $due }.
remind-assign-late = { $suggestion }: the assignment is { $days } days late.
    It was due by { $due }.
remind-ack = { $suggestion } is not acknowledged yet; by { $due }. Its time runs since it was assigned.
remind-ack-late = { $suggestion }: the acknowledgement is { $days } days late.
    It was due by { $due }. The time for the reply runs since the assignment. Copy to { $head }.
remind-return = { $suggestion }: a return can be asked for until { $due }.
    If it is not yours, open it and press “Ask to return it”. If it is, please acknowledge it.
remind-return-late = { $suggestion }: the time for a return ended on { $due }.
    Please acknowledge it and go on.
remind-plan = { $suggestion } has no six fixed items yet; by { $due }.
remind-plan-late = { $suggestion }: the six fixed items are { $days } days late.
    They were due by { $due }.
remind-contact = { $suggestion }: the deputy has not been contacted yet.
    By { $due }. Deputy { $deputy }.
remind-contact-late = { $suggestion }: contact with the deputy is { $days } days late.
    It was due by { $due }; none is noted. Deputy { $deputy }.
remind-co-opinion = { $suggestion }: your co-opinion for { $lead } is due by { $due }.
remind-co-opinion-late = { $suggestion }: the co-opinion is { $days } days late; { $lead } is waiting.
    It was due by { $due }.
remind-escalation = { $suggestion }: a written outcome of the meeting is due by { $due }.
remind-escalation-late = { $suggestion }: the outcome of the meeting is { $days } days late.
    It was due by { $due }. Deputy and citizens are waiting.
feedback-reminder = { $suggestion } is not rated yet; you can until { $due }.
    You need not. It will then count neither as satisfied nor at all.
digest = { $date }: due today { $today }, within 7 days { $soon }, late { $late }
    { $list }
    Send a number to go on with that one.
date-provisional-confirmed = The { $year } holidays are loaded; all { $count } provisional dates stand.
date-year-loaded = The { $year } holidays are loaded: { $moved } provisional dates moved, { $count } stand.
    Everybody concerned has been told of each.
calendar-year-missing = The { $year } holidays are not loaded yet.
    All dates in { $year } are provisional. Once they are announced, please have the administrator load them.
