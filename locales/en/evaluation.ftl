### Evaluation and conclusion, as far as citizens read it.

level-satisfied = satisfied
level-basically_satisfied = mostly satisfied
level-dissatisfied = not satisfied
rehandle-citizen = { $number } is not settled yet: round { $round }.
    { $unit } handles it again. Deputy { $deputy } found it not settled. New answer by { $due }.
escalated-citizen = { $number } was not settled in two rounds; people will meet.
    { $office }, the unit and the deputy take part. By { $due } you will be told the outcome and the reasons.
opinion-answered = There is an answer to { $number } from { $unit }:
    “{ $summary }”
    What do you think of it? You can choose until { $due }. Whatever you choose, it does not affect later reports.
poll-ask = Your opinion { $number }: what do you think of the answer?
    Whatever you choose, it does not affect later reports.
poll-reason = What are you not satisfied with? Press one, or write a line.
    With a reason the unit knows what to change. You may skip this.
poll-thanks = Noted: { $rating } ({ $number }).
    When the deputy has given an opinion too, the office concludes it and you will be told.
poll-thanks-dissatisfied = Noted: not satisfied, “{ $reason }”.
    It has gone to the deputy and the office. They decide whether it is handled again; you will be told ({ $number }).
poll-thanks-dissatisfied-plain = Noted: not satisfied ({ $number }).
    It has gone to the deputy and the office. They decide whether it is handled again; you will be told.
poll-not-rated = That is fine ({ $number }).
    No rating does not count as satisfied.
poll-given = { $number }: you have rated it already: { $rating }.
    It is noted and stays. If something new happens, simply tell me.
poll-over = { $number }: the time for rating is over; recorded as “no rating”.
    No rating does not count as satisfied. If something new happens, simply tell me.
poll-closed-silent = { $number }: the time for rating is over; recorded as “no rating”.
    It ended on { $date }. No rating does not count as satisfied. Tell me any time if something new happens.
concluded-citizen = { $number } is concluded.
    “{ $summary }”
    Days since you reported it: { $days }. If it happens again, simply tell me.
