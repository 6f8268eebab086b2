### What the office reads while it reviews, and what deputies, citizens and units are told of it.

## Review: hints, back for revision, not accepted, as a letter, taken back
review-hint = The program noticed (you judge):
    { $list }
review-hint-exclusion = perhaps “{ $reason }” ({ $rule }); please judge
return-to-fix-ask = What should be changed? A line or two ({ $title }).
    Deputy { $deputy } reads it; the text stays as it is.
return-to-fix-done = Back to deputy { $deputy }: { $title }
    It can be taken back today.
exclusions-list = Why is it not accepted as a suggestion? { $count } kinds:
    { $list }
not-accept-ask = Why is it not accepted? A line or two ({ $title }).
    The deputies read it. The opinions behind it go back to the station.
not-accept-done = Not accepted: { $title }. The deputy has the reason.
    It can be taken back today.
as-letter-ask = Why as a letter? A line or two ({ $title }).
    The office answers deputy { $deputy }; it is not assigned.
as-letter-done = Taken as a letter: { $title }
    To be answered by { $due }. It can be taken back today.
letter-answer-ask = What is the answer to this letter? ({ $title })
    Deputy { $deputy } reads it, and so do the citizens behind it.
letter-answered-done = Answered: { $title }. Deputy and citizens have been told.
letter-open-ask = A deputy's letter to answer: { $title }
undo-check = Take back “{ $status }”? { $title }
    A new entry is made, nothing is erased; whoever heard of it is told.
undo-done = Taken back; it is now “{ $status }”.
undo-too-late = It cannot be taken back: not of today, or somebody has gone on.
    Please go on from where it stands.
error-reason-please = Please write a line why.

## What is not accepted as a suggestion
exclusion-personal = a case of the deputy's own, of relatives, of the own unit
exclusion-letters = forwarding people's letters
exclusion-judicial_case = a case of courts, supervision or arbitration
exclusion-accusation = accusation, report, appeal
exclusion-tender = a tender or bid
exclusion-academic_or_product = academic discussion, product promotion
exclusion-no_content = no concrete content
exclusion-outside_powers = outside the powers of this place
exclusion-interest = conflict of interest, market interference
exclusion-unlawful = against laws or rules

## What deputies, citizens and units are told
suggestion-returned = Please revise: { $title }
    { $officer }, office: “{ $reason }”
    Submit it again when it is ready; your text is as you left it.
suggestion-not-accepted = Not accepted as a suggestion: { $title }
    It is “{ $exclusion }”. Rule: { $rule }. { $officer }, office: “{ $reason }”
    You may revise and submit it again.
suggestion-as-letter = This is handled as your letter: { $title }
    { $officer }, office: “{ $reason }”. You get an answer by { $due }.
letter-answered = Your letter is answered: { $title }
    “{ $text }” ({ $officer }, office)
suggestion-undone = The last decision was taken back: { $title }
    The office reviews it again and assigns it by { $due }. There is nothing for you to do.
assignment-undone = { $suggestion }: the assignment was taken back.
    The office assigns it anew by { $due }. There is nothing for you to do.
assignment-undone-citizen = { $number }: the unit named just now was wrong.
    You will be told which one it is. There is nothing for you to do.
assignment-recalled = { $suggestion } was assigned to you by mistake.
    Your unit has nothing to do.
opinion-came-back = { $number } needs another way: { $title }
    { $why }. Please decide by { $due }.
opinion-adopted-again = { $number } is with the suggestion again: { $title }
    The refusal was a slip and was taken back. There is nothing for you to do.

## Who has it, and until when (on every card)
holding = with { $holder }
holding-dated = with { $holder }, { $when }
holding-nobody = concluded
holding-done = this step is done
when-due = by { $due }
when-late = due by { $due }, { $days } days late

## The office's lists
office-to-review = To review: { $count }
    { $list }
office-to-assign = To assign: { $count }
    { $list }
office-in-handling = In handling: { $count }
    { $list }
office-to-conclude = To conclude: { $count }
    { $list }
office-line = { $suggestion }{ $key } { $title }: { $holding }
office-line-unnumbered = { $title }: { $holding }

## Review and registration
review-new = New suggestion to review: { $title }
    Lead deputy { $deputy }, co-signers: { $count }. To be assigned by { $due }.
sheet-text = { $title }
    Facts: { $facts }
    Proposal: { $proposal }
sheet-text-confidential = { $title }
    Confidential at the deputy's wish: only the deputy, the office and the units that handle it read the text.
review-card = Review: { $title }
    { $status }. Lead deputy { $deputy }, co-signers: { $count }; publication: { $publication }; wishes: { $wishes }; from: { $from }
    Now: { $holding }
grown-from-none = the deputy's own
office-card = { $suggestion }{ $key } { $title }
    { $status }. Lead deputy { $deputy }, co-signers: { $count }; lead { $lead }, co-handling { $co }; from: { $from }
    Now: { $holding }
registered = Registered: { $suggestion }. The deputy has been told.
suggestion-registered = Registered as { $suggestion }: { $title }
    To be assigned by { $due }; you will be told to whom.

## Assignment
assign-who = { $suggestion }: to whom? One line: lead … co …
    The deputy wishes: { $wishes }. You can also choose from a list, the lead unit first.
assign-list-lead = Who leads? { $count } units in all:
    { $list }
assign-list-co = Which unit helps? { $count } left:
    { $list }
assign-two-leads = There is exactly one lead unit. So far: { $list }
    Choose one, make the others co-handling units: lead 交通局 co 教育局
    Or write “separate:” and the part of each.
assign-unit-twice = A unit cannot both lead and help, nor stand twice. Please send one more line.
assign-unknown-unit = There is no “{ $name }”. Perhaps: { $list }
    Please send the full name.
assign-which-unit = “{ $name }” may be: { $list }
    Please send the full name.
assign-nobody-there = Nobody there could acknowledge it yet: { $list }
    Please invite somebody of that unit first, or choose another one.
assign-check = Assign { $suggestion }: lead { $lead }, co-handling { $co }
    Acknowledge by { $ack_by }; return until { $return_by }; contact the deputy by { $contact_by }; co-opinion by { $co_opinion_by }; reply by { $due }
co-units-none = none
assigned = Assigned: { $suggestion }. Units, deputy and citizens have been told.
    Reply due by { $due }.
suggestion-assigned = { $suggestion } was assigned on { $date }.
    Lead: { $lead }; co-handling: { $co }
    They contact you by { $contact_by } and reply by { $due }.
