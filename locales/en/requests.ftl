### Returns, re-assignment, more time, further co-opinions: what units, the office and the government office read, and what deputies and citizens are told of it.

## A unit asks for a return
return-ask = Return { $suggestion }: three things in one message
    The reason; the rule (document and article); who should have it. Until { $due }. The reply date goes on; please keep working until it is agreed.
return-item-reason = the reason
return-item-basis = the rule (document and article)
return-item-proposed = who should have it
return-missing = Still missing: { $missing }. Add it and it can be sent.
return-check = Return of { $suggestion }:
    Reason: { $reason }; rule: { $basis }; proposal: { $proposed }
return-change = Write the item to change with its name.
    For example: rule: duties of the office, article 5
    Everything else stays.
return-sent = The request is with the office, which answers by { $due }.
    Until it agrees, your unit has the matter.
return-too-late = The time to return it ended on { $due }.
    Please go on. If it is in dispute, your head may write to the office.
return-closed = { $suggestion } was designated to your unit and cannot be returned.
return-refused-before = The office has refused to take { $suggestion } back.
    Please go on with it.
return-asked-already = You have asked to return { $suggestion }; please wait for the decision.
    Keep working on it until it is agreed.
return-not-open = { $suggestion } cannot be returned now.
return-first-time = { $suggestion } is returned for the first time; the office decides.
return-not-yours-to-forward = A unit cannot pass a matter on. Return it; the office assigns it anew.
    Please name people of your own unit.
return-lapsed = No decision is needed on returning { $suggestion }.
    It was answered, or your unit has it no more.

## A second return: the head
return-second-needs-head = A second return is for the head of the unit to confirm.
    { $head } has been asked; it must be by { $due }.
return-confirm = Please confirm: second return of { $suggestion }
    Reason: “{ $reason }”; rule: { $basis }; proposal: { $proposed }
    If you confirm, the government office designates a unit, and that is final. Until { $due }.
return-confirmed = Confirmed: { $suggestion }. The government office coordinates.
    A unit is designated by { $due }. Until then your unit has it.
return-not-confirmed = { $suggestion } is not returned; your unit handles it.
return-dropped = { $head } does not want { $suggestion } returned.
    Please go on; the dates stay.
return-state = Return of { $suggestion }: { $status }.

## The office decides on a return
return-decide = { $unit } returns { $suggestion } (no. { $times })
    Reason: “{ $reason }”; rule: { $basis }; proposal: { $proposed }
    Please decide by { $due }. The reply date goes on.
return-second-office = { $unit } returns { $suggestion } a second time
    Reason: “{ $reason }”; rule: { $basis }; proposal: { $proposed }
    The government office designates a unit by { $due }.
return-card = Return of { $suggestion }: { $status }
    { $unit } ({ $part }); reason: “{ $reason }”; rule: { $basis }; proposal: { $proposed }
return-refuse-ask = Why not take { $suggestion } back? A line or two.
    { $unit } reads it, goes on, and cannot ask again.
return-refused-done = { $unit } has been told to go on with { $suggestion }.
return-refused = { $suggestion } is not taken back; please go on.
    { $officer }, office: “{ $reason }”. The date stays: { $due }.
return-needs-designation = A second return of { $suggestion } is for the government office.
return-to-whom = Which unit gets { $suggestion }?
    Now: { $unit } ({ $part }); proposal: { $proposed }. You can also type a name.
return-units = Who gets it? Units: { $count }
    { $list }
return-one-unit = Please write the name of one unit.
return-unit-has-a-part = { $unit } has a part in it already. Please choose another one.
assign-unknown-unit-here = There is no such unit here. Please choose again.
return-accept-check = { $suggestion } goes to { $new_unit }?
    { $unit } has it no more. The new unit's date is { $new_due }, counted from today; deputy and citizens are told.
return-accepted-done = { $suggestion } went to { $new_unit }.
    Both units and the deputy have been told.
return-accepted = { $suggestion } is taken back and goes to { $new_unit }.
    Your unit has it no more; the file went along.
return-accepted-new = For your unit now: { $suggestion } { $title }
    { $old_unit } returned it. Acknowledge by { $ack_by }, return by { $return_by }. Your reply is due { $due }, counted from today; the deputy has waited since { $first }.
return-told-deputy = { $suggestion } has another unit.
    It was { $old_unit }, now { $new_unit }. Reason: “{ $reason }”. New date { $due }. You have waited since { $first }; both dates are kept.
return-told-citizen = { $number } is now with { $new_unit }.
    The unit before said it was not responsible; that was checked. The new date for the answer is { $due }.
return-told-co = { $suggestion } has another co-handling unit.
    It was { $old_unit }, now { $new_unit }. Lead unit and dates stay.

## After a second return: the government office designates
coordinate-task = { $suggestion }: please coordinate { $units }
    Return no. { $times }; { $unit } says: “{ $reason }”; proposal: { $proposed }. Please designate a unit by { $due }; that is final.
designate-reason-ask = { $new_unit } for { $suggestion }: on what grounds?
    A line or two; the units read it.
designate-check = Designate { $new_unit } ({ $part }) for { $suggestion }?
    “{ $reason }”. Date { $new_due }. It cannot be returned then.
designated-done = { $new_unit } is designated for { $suggestion }; everybody has been told.
designated = { $suggestion }: { $new_unit } is designated, for good.
    By { $officer }, { $date }. “{ $reason }”
designated-new = Your unit is designated: { $suggestion } { $title }
    Before: { $old_unit }. Acknowledge by { $ack_by }; it cannot be returned. Your reply is due { $due }, counted from today; the deputy has waited since { $first }.
designated-new-co = Your unit is designated to help: { $suggestion } { $title }
    Lead unit { $lead }. Acknowledge by { $ack_by }; it cannot be returned. Written opinion to the lead unit by { $co_opinion_by }.

## A unit asks for more time
extension-ask = More time for { $suggestion }: three things in one message
    Until when; why; what is done so far. Due now { $due }, at most { $latest }.
extension-item-until = until when
extension-item-reason = why
extension-item-done = what is done so far
extension-missing = Still missing: { $missing }. “Being studied” is not enough; say what was done.
extension-check = More time for { $suggestion }: until { $new }
    Reason: { $reason }; done: { $done }
extension-change = Write the item to change with its name.
    For example: until 2026-09-01
    Everything else stays.
extension-sent = The request is with the office, which answers by { $decide }.
    No answer is no consent; the date is still { $due }.
extension-too-long = The latest possible day is { $latest } (the longest time there is, from the first assignment).
extension-not-later = It is due on { $due } already; please give a later day.
extension-too-late = { $due } is over; more time cannot be asked for.
    Please issue the reply; how late it was is recorded.
extension-ask-earlier = More time had to be asked for by { $date }.
    Please reply in time; how late it was is recorded.
extension-not-again = { $suggestion } is handled again; that limit is not extended.
extension-not-open = More time for { $suggestion } cannot be asked for now.
extension-asked-already = You have asked for more time for { $suggestion }; please wait for the decision.
    Until it is agreed the date stays.
extension-lapsed = No decision is needed on more time for { $suggestion }.
    It was answered, or your unit has it no more.

## The office decides on more time
extension-decide = { $unit }: more time for { $suggestion }
    Until { $new }; due now { $old }, at most { $latest }. Reason: “{ $reason }”; done: “{ $done }”
    Please decide by { $due }. No answer is no consent.
extension-card = More time for { $suggestion }: { $status }
    { $unit } asked until { $new }; due now { $old }. Reason: “{ $reason }”; done: “{ $done }”
extension-agree-ask = { $suggestion } until { $new }: a line why
    The unit reads it; the deputy reads the unit's reason. Or press “The unit's reason”.
extension-shorter-ask = { $suggestion }: until which day, and why?
    One message, e.g. 2026-08-16; the survey first. After { $old } and before { $new }.
extension-shorter-only = The unit asks only until { $new }; please give an earlier day.
extension-refuse-ask = Why no more time for { $suggestion }? A line or two.
    { $unit } reads it; due as before on { $old }.
extension-granted-done = { $suggestion } is now due { $granted }.
    Unit, deputy and citizens have been told.
extension-refused-done = { $unit } has been told: no more time for { $suggestion }, due { $old }.
extension-granted = { $suggestion }: agreed, now due { $due }.
    { $officer }, office: “{ $reason }”. The deputy has been told the reason.
extension-granted-deputy = { $suggestion } will be answered by { $due }.
    Reason of { $unit }: “{ $unit_reason }”. Agreed by { $officer }, office.
extension-granted-citizen = { $number } will be answered by { $due }.
    { $unit } needs more time: “{ $unit_reason }”. There is nothing for you to do.
extension-refused = { $suggestion }: no more time.
    Still due { $due }. { $officer }, office: “{ $reason }”

## Further co-opinions
redo-offer = If a co-opinion is not enough, you can ask for more.
redo-list = Which co-handling unit should say more?
    { $list }
redo-ask = What should { $co } add? A line or two; they read it.
redo-asked = { $co } has been asked to say more by { $due }.
co-redo-too-late = The reply is out; nothing needs to be added.
co-opinion-redo = { $lead } asks you to say more ({ $suggestion }):
    “{ $reason }”. By { $due }; what you wrote stays.
co-opinion-missed = { $suggestion } has been answered without your co-opinion.
    The reply says that it is missing; nothing is left to do, the days late stay on record.

## A deputy objects to the assignment
object-assignment-ask = Who should have { $suggestion }, in your view, and why?
    A line or two; the office studies it and answers you. The unit works on, the dates stay.
object-sent = It is with the office, which answers you by { $due }.
object-open-already = The office has your objection to { $suggestion }; please wait for the answer.
object-not-now = { $suggestion } is not with a unit now, so its assignment cannot be objected to.
object-assignment-office = Deputy { $deputy } objects: { $suggestion }
    “{ $reason }”. Please answer the deputy by { $due }.
object-card = Deputy { $deputy } objects: { $suggestion }
    “{ $reason }”. Lead { $lead }, co { $co }. Please answer the deputy by { $due }.
object-answer-ask = Your answer to deputy { $deputy } ({ $suggestion })? A line or two.
    For another unit: take the assignment back today while nobody has acknowledged it, or let the unit return it.
object-answered-done = Deputy { $deputy } has your answer ({ $suggestion }).
object-answered = { $suggestion }: your objection is answered
    { $officer }, office: “{ $reason }”. Unit: { $unit }
remind-objection = { $suggestion }: answer the deputy's objection by { $due }.
remind-objection-late = { $suggestion }: the deputy's objection waits, { $days } days late.
    It was due by { $due }. Deputy { $deputy } is waiting.
request-objection = objection of the deputy

## Lists and cards
requests-list = Requests to decide: { $count }
    { $list }
request-line = { $suggestion } { $title }: { $unit }, { $what }, by { $due }
unit-card-gone = { $suggestion } { $title }
    { $state }. Your unit has it no more.
holding-since = { $line }; the deputy has waited since { $first }
holding-given-back = not with this unit any more
holding-not-accepted = not accepted as a suggestion
holding-asked = { $line }; { $what }: { $state }{ $when }
when-decided = , by { $due }

## The file
file-part = { $date } assigned to { $unit } ({ $part }): { $state }
file-waiting = the deputy has waited since { $first }
file-clock-later = extended reply date: { $due }
file-return = { $date } { $unit } asked to return it (no. { $times }): “{ $reason }”; rule: { $basis }; proposal: { $proposed }
file-extension = { $date } { $unit } asked for more time until { $new }: “{ $reason }”; done: “{ $done }”
file-decided = → { $status }{ $who }
file-decided-by = , { $officer }: “{ $reason }”
