### Surveys: the frame, the draw, asking people, the result.

## Names.
kind-survey = satisfaction survey
status-survey-new = new
status-survey-checked = frame checked
status-survey-frozen = frame frozen
status-survey-drawn = drawn
status-survey-asking = asking people
status-survey-closed = closed
status-survey-called_off = called off
action-survey-import = take the frame in
action-survey-freeze = freeze the frame
action-survey-draw = draw
action-survey-begin = begin asking
action-survey-answer = answer
action-survey-enter = enter what was said by phone
action-survey-close = close
action-survey-call_off = call off
noted-survey-refuse_frame = another frame after the freezing, not taken
noted-survey-refuse_answer = a second answer about the same unit, not taken
guard-operator_does_not_organise = the operator does not organise the campaign
guard-size_reaches_all = the sample has somebody of every stratum
guard-targets_stand = the targets are fixed
guard-has_not_answered = has not answered about this unit

## Buttons.
button-survey = Survey
button-send-frame = Send frame
button-frame-template = Empty table
button-frame-freeze = Freeze frame
button-survey-draw = Draw
button-survey-begin = Begin asking
button-call-list = Call list
button-enter-calls = Enter results
button-survey-close = Close survey
button-survey-off = Call off
button-survey-papers = Papers
button-frame-file = Frame
button-draw-file = Draw
button-survey-silent = Invited and silent
survey-silent-list = Invited in chat, without an answer so far: { $count }
    { $list }
    They may be called; they stand on the call list.
survey-silent-line = no. { $number } { $name } ({ $stratum })
survey-silent-none = Everybody invited in chat has answered, or would rather not.
button-strata-file = Numbers by stratum
button-survey-answer = Answer now
button-survey-not = Not this time
button-survey-consent = Survey invitations
button-survey-agree = I agree
button-survey-disagree = No more

## The card.
survey-card-none = { $number }: no sampling frame yet
    “{ $title }”. The frame is the list of everybody who can be drawn; the operator sends it in.
survey-card-checked = { $number } frame: { $people } people
    “{ $title }”. Checked: nobody twice, somebody in every stratum.
    Digest: { $digest }
    It can be replaced until it is frozen; after that nobody changes it.
survey-card-frozen = { $number } frame frozen: { $people } people
    “{ $title }”, frozen on { $frozen }.
    Digest: { $digest }
    Next comes the draw, once only.
survey-card-drawn = { $number }: { $size } drawn
    “{ $title }”, frame of { $people }, frozen on { $frozen }.
    Digest: { $digest }
    Seed: { $seed }
    With frame and seed anybody can repeat the draw.
survey-card-asking = { $number }: asking { $size } people
    “{ $title }”. Spoken to: { $reached }; answered: { $answered }; invited in chat: { $invited }.
    Until it is closed nobody sees what was answered.
survey-card-closed = { $number }: survey closed
    “{ $title }”. Drawn { $size }, spoken to { $reached }, answered { $answered }.
    { $list }
    Fewer than { $least } valid answers: not ranked; “don't know” does not count. The margin is for 95 %, the widest case of one half, corrected for a frame of { $people }.
survey-line = { $unit }: satisfied { $satisfied }, basically { $basically }, dissatisfied { $dissatisfied }, don't know { $unknown }; valid { $valid }, margin ±{ $margin } points{ $enough }
survey-line-none = no frame yet
survey-too-few = {" "}(sample too small, not ranked)

## The frame.
survey-frame-ask = Please send the frame: xlsx or csv
    “{ $title }”. The first row names the columns: code, stratum, name, phone; a line a person; no code and no phone twice.
    To have the strata checked, add a sheet that lists them. With any fault nothing is taken, and every fault is named.
survey-file-please = Please send an xlsx or csv file, no picture or words.
survey-file-looking = File received, having a look; you will hear in a moment.
frame-taken = Frame taken: { $people } people
    Digest: { $digest }
    Please look again; if it is right, freeze it.
frame-faulty = { $count } things to mend, nothing was taken
    { $list }
frame-too-late = The frame is frozen, changes are not taken
    The one before stands. What you sent is on record; the organisers and the auditor see it.
frame-nobody = There is nobody in the table.
frame-twice = The same as row { $other }; a person has one row only.
frame-empty-stratum = There is nobody in this stratum.
frame-too-many-strata = There are { $limit } strata at most; perhaps another column was meant.
frame-unlisted-stratum = The list of strata has no “{ $name }”.
survey-freeze-sure = Freeze the frame of { $people } people?
    Digest: { $digest }
    After that nobody changes it, neither you nor the organisers. They and the auditor get the digest.
survey-operator-organises = You organise this campaign as well; somebody else has to run the survey.

## The draw.
survey-size-ask = How many are drawn? Write a number
    The frame has { $people }; strata in proportion. There is one draw only.
survey-draw-sure = Draw { $size } of { $people }?
    There is one draw only. Another number? Just write it.
button-draw-now = Draw { $size }
survey-size-please = That number will not do: for somebody of every stratum the next one is { $next }, { $people } at most.

## Asking.
survey-begin-sure = Begin to ask these { $size } people?
    Whoever has agreed and whose number fits is invited in chat; you call the others.
survey-not-fixed = The targets are not fixed yet (no collecting stage has begun), so nobody can be asked.
survey-calls-ask = Calls: { $left } have not answered
    Send the call list filled in, or write a line a person: the number, then a word for each unit in this order.
    Order: { $targets }
    E.g. 12 satisfied unknown …; nothing said: -; not reached: 13 unreached; would rather not: 14 refused.
    What you write is wiped out once it is read.
calls-taken = Noted: { $people } people, { $answers } answers{ $again }
calls-again = . Answered before: { $doubles }; the first answer stands, the second was not taken and is on record.
calls-faulty = Some could not be read; no line was taken
    Please look at these (or the number is not on the list, or stands twice):
    { $list }
survey-close-sure = Close? Nobody can answer after that
    Drawn { $size }, spoken to { $reached }, answered { $answered }.
survey-off-ask = Why? Answers are destroyed unread
    After the survey of “{ $title }” is called off, another frame can be sent in.
survey-off-done = Called off; everybody concerned has been told.

## Papers.
survey-papers = { $number }: papers of the survey
    The lists have names and phones: for the operator and the auditor only. Please keep them safe.
survey-papers-none = { $number }: nothing for you to see yet.
survey-file-sent = Sent to you: { $title }.
title-survey-template = empty frame
title-survey-frame-file = frame
title-survey-draw-file = draw
title-survey-calls-file = call list
title-survey-strata-file = numbers by stratum
survey-column-number = No.
survey-column-code = code
survey-column-stratum = stratum
survey-column-name = name
survey-column-phone = phone
survey-column-contact = reached
survey-column-way = chat
survey-way-chat = invited, no answer yet
survey-column-place = place in the draw
survey-column-unit = unit
survey-column-drawn = drawn
survey-column-reached = spoken to
survey-column-answered = answered
survey-column-valid = valid
survey-contact-reached = reached
survey-contact-refused = refused
survey-contact-unreached = unreached

## To organisers and the auditor.
survey-frozen = { $number }: frame frozen
    “{ $title }”, { $people } people.
    Digest (SHA-256): { $digest }
    Whatever is sent in later is not taken, and is recorded. Please copy the digest.
survey-drawn = { $number }: { $size } people drawn
    “{ $title }”, out of a frame of { $people }, by stratum.
    Seed: { $seed }
    With frame and seed anybody can repeat the draw.
survey-begun = { $number }: asking has begun
    “{ $title }”, { $size } people: { $invited } in chat, { $calls } by phone.
survey-closed = { $number }: survey closed
    “{ $title }”, { $size } drawn, { $answered } answered. The result can be seen now.
frame-attempt = { $number }: another frame was not taken
    The frame of “{ $title }” is frozen. Sent by { $name }. It is on record.
survey-called-off = The survey was called off
    “{ $title }”. Why: “{ $why }”. Nobody has read what was answered; it is destroyed.

## Gates.
gate-frame-frozen = the sampling frame is not frozen (operator)
gate-survey-closed = the survey is not closed (operator)

## To people who were drawn.
survey-invitation = What do you think of { $targets } units?
    The appraisal is called “{ $title }”. You agreed to be invited, and your number was drawn.
    One question about each, a minute or two. Skip what you like; you need not take part.
    What you choose is not kept with your name; nobody sees that it was you.
survey-question = { $unit }: are you satisfied?
    { $place } of { $count }. Any answer is fine.
survey-thanks = Noted: your view of { $answered } units
    The result is announced at the end of the appraisal, without your name.
survey-nothing-said = All right, nothing was noted.
survey-rather-not = All right, you will not be asked this time.
survey-answered-already = You have answered about this unit; the first answer stands.
survey-over = This survey is over.
survey-not-asked = You were not drawn for this survey.
survey-none-for-me = No survey asks you now
    You can decide whether you want to be invited.
survey-for-me = These would like your view:
    { $list }
survey-consent = Would you like to be invited to surveys?
    Only when your number is drawn, a few times a year. The number is compared with the list and shown to nobody; you can stop at any time.
survey-phone-ask = Please write your mobile number.
    It is compared with the numbers that are drawn, and with nothing else.
survey-phone-please = I could not read that number; digits only, please.
survey-agreed = All right: when { $phone } is drawn you are invited here
    To stop, press the button below at any time.
survey-disagreed = All right, no more invitations; the number is deleted.
