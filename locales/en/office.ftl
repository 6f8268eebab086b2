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
    The deputy's suggestion was not accepted. Please decide by { $due }.
opinion-adopted-again = { $number } is with the suggestion again: { $title }
    The refusal was a slip and was taken back. There is nothing for you to do.
