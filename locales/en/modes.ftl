### Several units with one suggestion: separate parts, two leads, counter-signatures, review, coordination.

button-separate-units = Separate parts
button-add-part = Add a unit
part-line = { $unit }: { $text }
assign-separate-ask = { $suggestion }: which part for which unit?
    One message, parts set apart by semicolons: Unit one: dredging; Unit two: litter.
    You can also choose from the list.
assign-list-part = Choose a unit, { $count } in all:
    { $list }
assign-part-ask = Which part is for { $unit }?
    One line is enough.
assign-check-parts = Separate parts, { $suggestion }:
    { $parts }
    Acknowledge by { $ack_by }; return until { $return_by }; contact the deputy by { $contact_by }; each replies by { $due }
assign-parts-missing = Every unit needs its part in words. Missing: { $list }
    One line is enough.
assign-one-part = Separate handling takes two units or more.
    Write one more unit and its part.
assign-three-leads = Two lead units at most, now there are: { $list }
    Please send the line again, with the others as co-handling units.
assign-subordinate = { $unit } belongs to { $parent } and cannot be assigned itself.
    Assign { $parent }; people of { $unit } may stand in the six items.
suggestion-assigned-parts = { $suggestion } was assigned on { $date }, in separate parts.
    { $parts }
    You will be contacted by { $contact_by }; each unit replies by { $due }.

assignment-new-separate = New, a part of its own: { $suggestion } { $title }
    Deputy { $deputy }; your part: { $part_text }. Acknowledge by { $ack_by }; reply to this part by { $due }. Not yours? Ask to return it by { $return_by }.
part-separate = separate part
part-own = separate part “{ $text }”
part-reply-arrived = { $suggestion }: one part is answered, { $unit }
    { $part_text }: “{ $result_class }”. Still to come: { $rest }. You are asked to rate when all replies are here.
parts-result = each unit says its own
letter-part = { $title }”, part “{ $text }

rehandle-which = { $suggestion } is handled again by all its units.
    { $units }. If only one part was not done well, press “Choose parts”.
button-choose-parts = Choose parts
rehandle-which-ask = { $suggestion }: which part again? Press the unit.
    { $list }
    Units you do not press are done.
button-only-these = Only these
rehandle-only-done = Noted. { $suggestion } is handled again by: { $units }
rehandle-all-begun = { $suggestion }: all units have begun already.
spare-last-part = { $suggestion }: one part at least is handled again.
part-spared = { $suggestion }: your part is not handled again.
    { $part }; { $name } named other parts.
part-spared-office = { $suggestion }: { $unit } need not handle it again.
    Chosen by Deputy { $name }.
part-spared-deputy = { $suggestion }: { $unit } need not handle it again.
    Chosen by { $name } of the office.

holder-co-units = co-handling units, to counter-sign
holder-gov-office = government office, to review
holder-other-lead = the other lead unit, to sign
joint-not-writer = { $unit } writes this reply.
    Your head signs the same text, or sends it back with a reason.
joint-not-signed = Still to sign the same text: the head of { $list }.
reply-gap-other-lead = acknowledgement by the other lead unit
joint-sign-ask = Please sign the joint reply to { $suggestion }
    { $writer } has written it, “{ $result_class }”, { $letter }; due { $due }. It goes out when both lead units have signed one text. Please read all of it first.
joint-text-here = The joint reply to { $suggestion } is with your head.
    { $writer } has written it. Please read it and tell your head what you think.
joint-signed-half = Signed: { $suggestion }.
    It goes out when the head of { $waits_for } has signed the same text.
joint-text-refused = { $co_unit } has not signed { $suggestion }.
    { $head }: “{ $reason }”
    Please agree with them and send it again.
joint-text-void = The text of { $suggestion } changes; signatures are void.
    You will be asked again.
joint-lead-gone = Please send { $suggestion } to be signed again: { $unit } has left.
    Another unit leads with you now; what was signed is void.
agree-reminder = { $suggestion }: both units agree by { $due }, please.
    Without one signed text by then the government office coordinates.
agreement-called = { $suggestion }: no agreement in 10 working days.
    The government office has been asked to coordinate. Dates stay as they are.
agreement-task = { $suggestion }: two lead units do not agree
    { $units }; { $writer } writes now. Please decide who writes, or how it is worded.
agreement-line = { $suggestion } { $title }: { $units }, no agreement since { $since }
agreement-card = { $suggestion } { $title }
    { $units }, no agreement since { $since }; { $writer } writes now
button-who-writes = Who writes
button-how-worded = How it is worded
agreement-writer-ask = { $suggestion }: which unit writes?
agreement-writer-why = { $unit } writes: why? One line, it is kept.
agreement-wording-ask = { $suggestion }: how is it worded? Write it down.
    Both units change the text accordingly and sign it again.
agreement-wording = the wording
agreement-writer = { $unit } writes
agreement-decided-done = Decided: { $suggestion }, { $what }.
    Both units have been told.
agreement-decided = { $suggestion }, the government office: { $what }.
    { $officer }: “{ $decision }”
    Please change the text accordingly; both heads sign it again.
record-agreement = Coordination: { $what }, { $officer }: “{ $decision }”

button-to-countersign = To counter-sign
button-countersign = Counter-sign
button-not-countersign = Do not
countersign-list = To counter-sign, { $count }:
    { $list }
countersign-line = { $suggestion } { $title }: reply of { $unit }
countersign-ask = Please counter-sign { $suggestion }: { $unit }
    “{ $result_class }”; due { $due }. Please read all of it first.
countersign-card = Reply to { $suggestion }, written by { $unit }.
    Due { $due }.
countersign-why = What do you not agree with? { $unit } reads it.
countersign-done = Counter-signed: { $suggestion }.
countersign-not-done = { $unit } has been told: “{ $reason }”
countersign-void = { $suggestion } has another text by now; please read that one.
countersigned = { $co_unit } has counter-signed ({ $suggestion }).
countersign-refused = { $co_unit } has not counter-signed ({ $suggestion }):
    “{ $reason }”
    Please change it and send it again.
countersign-voided = { $suggestion } changes; your counter-signature is void.
    You will be asked again.
record-countersign = Counter-signature, { $unit }: { $state } { $name }{ $reason }

button-replies-to-review = Review replies
button-let-pass = Let it pass
button-correct-class = Correct the class
gov-review-list = Replies to review, { $count }:
    { $list }
gov-review-line = { $suggestion } { $title }: { $unit }, { $result_class }, due { $due }
gov-review-new = Please review { $suggestion }: { $writer }
    “{ $result_class }”, { $letter }; the reply is due { $due }.
gov-review-card = Review { $suggestion }: { $unit }
    “{ $result_class }”; clerk { $clerk }; the reply is due { $due }.
gov-review-over = { $suggestion } is not under review any more.
gov-review-done = Passed: { $suggestion } is with the head.
gov-review-back-ask = { $suggestion }: what should change? { $unit } reads it.
gov-review-back-done = Sent back to { $unit }: “{ $reason }”
gov-review-class = { $suggestion } is “{ $result_class }” now. Which class?
gov-review-class-why = “{ $new }”: why? One line, it is kept.
gov-review-passed = { $suggestion } has passed the government office.
    Reviewed by { $officer }; it is with the head.
gov-review-refused = The government office sends { $suggestion } back:
    { $officer }: “{ $reason }”
class-corrected = { $suggestion }: the class was corrected
    “{ $old }” is “{ $new }” now. { $officer }: “{ $reason }”
record-class-corrected = Class “{ $old }” corrected to “{ $new }”, { $name }: “{ $reason }”

button-take-back = Take back
reply-taken-back = { $suggestion } is yours again.
    Names put to the old text are void.
reply-sent-co = With the co-handling units: { $suggestion }.
    It goes on when all have counter-signed. Due { $due }.
reply-sent-gov = With the government office: { $suggestion }.
    It goes to the head when it has passed. Due { $due }.
sign-head-only = { $suggestion } is signed by the head of the unit.
sign-key-head = { $suggestion } is a key suggestion: the head signs.

reply-to-pass-on = Please pass the reply to { $suggestion } on.
    One press, and everybody who co-signed has it.
button-pass-on-reply = Pass it on
reply-passed-on-done = Everybody who co-signed { $suggestion } has the reply now.
reply-passed-on = { $suggestion } has a reply: { $unit }, “{ $result_class }”
    Passed on to you by Deputy { $lead_deputy }.
reply-invitation = { $suggestion } has a reply: { $unit }, “{ $result_class }”
    It went to Deputy { $lead_deputy }; please read it too and tell the deputy what you think.
