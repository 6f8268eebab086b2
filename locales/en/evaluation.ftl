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

## The deputy's feedback
feedback-ask = { $suggestion }: please rate: { $dimensions }.
    { $unit }, “{ $result_class }”. Until { $due }. The unit sees nothing before you submit. If others co-signed, please hear them first.
feedback-attitude = How was their attitude?
    Contact, talks and reply: were they serious ({ $suggestion })?
feedback-result = How is the result?
    How far has it been done ({ $suggestion })?
feedback-reason = What is not satisfactory? Please be concrete; the unit works by it.
    Press one, or write a line or two.
feedback-check = { $suggestion }, your rating:
    { $levels }
    “{ $reason }”
feedback-check-plain = { $suggestion }, your rating:
    { $levels }
feedback-sent = Rated: { $levels }
    You can change it until { $due }; the earlier one is kept. You will be told when the office has concluded it.
feedback-sent-again = Rated: { $levels }. { $suggestion } is handled again.
    By { $due } the unit replies anew, says what went wrong, and contacts you again.
feedback-sent-meeting = Rated: { $levels }
    { $suggestion }: twice dissatisfied, so it is not just sent back.
    The office meets with you and the unit; there is a written outcome by { $due }.
feedback-closed-silent = { $suggestion }: rating is over; recorded as “no rating”, not as satisfied.
feedback-list = For you to rate: { $count }
    { $list }
feedback-given-office = { $suggestion } is rated: { $levels }
    { $title }. Please look through it and conclude it.
feedback-given-unit = { $suggestion } is rated: { $levels }
    { $title }. The office will conclude it.
reply-arrived-co-signer = { $suggestion } has a reply: { $unit }, “{ $result_class }”
    Deputy { $lead_deputy } rates the suggestion you co-signed; please tell the deputy what you think.

## Handled again
rehandle-unit = Handle again (round { $round }): { $suggestion } { $title }
    { $why }
    Reply anew by { $due }, with what went wrong and a new contact.
rehandle-office = { $suggestion }: not satisfied, so it is handled again (round { $round }).
    { $unit }, by { $due }. { $reason }
escalated-office = { $suggestion }: twice dissatisfied. Next, with the deputy: { $way }
    { $unit }. { $reason } By { $due } there must be a written outcome: go on, a study report, or kept for reference.

## What citizens said
citizens-dissatisfied = { $suggestion }: citizens not satisfied with the reply: { $count }
    What follows is your decision. Their reasons, where given, reach you next.
citizens-reason = { $suggestion }: why a citizen is not satisfied:
    “{ $reason }”

## Conclusion
concluded-deputy = { $suggestion } is concluded: { $title }
    By { $officer }, office. Reply and ratings are kept; send the number to see them.
concluded-unit = { $suggestion } is concluded: { $title }
    By { $officer }, office.
concluded-escalated-deputy = { $suggestion } is concluded after the meeting: { $title }
    “{ $outcome_text }” ({ $officer }, office)
concluded-escalated-unit = { $suggestion } is concluded after the meeting: { $title }
    “{ $outcome_text }” ({ $officer }, office)
conclude-check = Conclude { $suggestion } { $title }?
    Deputy, co-signers, units and citizens will be told.
conclude-done = { $suggestion } is concluded; everybody will be told.
conclude-still-open = { $suggestion } cannot be concluded yet: { $state }
escalation-ask-outcome = What came of it? Please write it down.
    With the reasons. Deputy, units and citizens will read it.
error-still-dissatisfied = { $suggestion }: the deputy is not satisfied, so it cannot be concluded.
error-not-dissatisfied = The deputy is not dissatisfied; there is nothing to handle again.
error-rounds-used-up = It has been handled again as often as allowed; now there is a meeting.
error-rounds-left = It can still be handled again; no meeting is needed.

## The whole file
file-head = { $named }
    Lead deputy { $deputy }, co-signers: { $count }
file-opinion = From { $number } { $title } ({ $date })
file-clock = Reply: assigned { $start }, due by { $due }
file-clock-again = Round { $round }: from { $start }, due by { $due }
file-reply = Reply { $round }: { $date }, letter { $letter }, “{ $result_class }”, signed by { $signer }
file-late = { $days } days late ({ $working_days } working days)
file-reason = ; “{ $reason }”
file-silent = No rating by the deputy (not counted)
file-rating = A citizen: { $level }{ $reason }
case-file-end = This was the whole file.
