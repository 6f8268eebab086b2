### Opinions in an appraisal: how they come, how they are sorted and handed over without names, and who hears what.

kind-campaign_opinion = appraisal opinion
status-campaign_opinion-new = not taken in
status-campaign_opinion-received = to be sorted
status-campaign_opinion-sorted = to be handed over
status-campaign_opinion-handed = with the unit
status-campaign_opinion-answered = put right and answered
status-campaign_opinion-set_aside = set aside, with a reason
status-campaign_opinion-given_back = given back to the station
status-campaign_opinion-at_discipline = with the discipline organ
status-campaign_opinion-withdrawn = taken back
action-campaign_opinion-take_in = take it into the appraisal
action-campaign_opinion-sort = say whom and what it is about
action-campaign_opinion-hand_over = hand it to the unit
action-campaign_opinion-return = say that it is not the unit's
action-campaign_opinion-to_discipline = send it to the discipline organ
action-campaign_opinion-set_aside = set it aside
action-campaign_opinion-give_back = give it back to the station
action-campaign_opinion-withdraw = take it back
clock-opinion_sort = sorting an opinion
noted-campaign-visit = noted a visit
noted-campaign_opinion-speaker_left = the speaker withdrew, the matter goes on
noted-opinion-leave = withdrew; others go on with the matter
noted-opinion-let_go = its term of keeping over, its words were let go
noted-opinion-rather_not_rate = would rather not rate
noted-opinion-add = added something
noted-opinion-visit = a deputy went there
noted-opinion-enter_for = entered for the author by the station
noted-opinion-tag_campaign = meant it for the appraisal
action-campaign_opinion-tell = tell whoever spoke
action-campaign_opinion-answer = answer, all is put right
guard-is_collected = the appraisal collects opinions
guard-says_something = something is said
guard-is_sorted = unit, kind, subject and the unit's text are set
guard-names_nobody = the unit's text holds neither name nor number of whoever spoke
guard-is_no_accusation = a person has said that it is no accusation
guard-came_from_a_citizen = it is a citizen's opinion from a station
guard-has_no_items = nothing of it is being put right
status-opinion-in_campaign = part of an appraisal
action-opinion-to_campaign = make it part of an appraisal

appraisal-channel-citizen = citizen's opinion
appraisal-channel-visit = deputy's visit
appraisal-channel-reception_day = reception day
appraisal-channel-mailbox = letter box
appraisal-channel-phone = telephone
appraisal-channel-online = online
appraisal-channel-outreach = leaders' visit
appraisal-utterance-none = kind not set
appraisal-utterance-criticism = criticism
appraisal-utterance-opinion = opinion
appraisal-utterance-suggestion = suggestion
appraisal-category-none = subject not set
appraisal-category-lawfulness = lawfulness
appraisal-category-openness = openness
appraisal-category-approval = permits
appraisal-category-service = service
appraisal-category-efficiency = speed
appraisal-category-unclear_duties = unclear duties
appraisal-category-formalism = red tape
appraisal-category-private_gain = private gain
appraisal-category-weak_oversight = weak oversight
appraisal-category-extortion = slow, asks favours
appraisal-unit-none = no unit yet
button-contents = Five contents
button-problems = Five problems

tag-offer = { $number }: for the appraisal, too?
    Going on now: { $campaigns }. It is handled all the same, whatever you choose.
button-tag = For the appraisal
button-no-tag = No
tag-done = Noted: { $number } may go to the appraisal.
    The station decides, and you will be told either way.
appraisal-tag-over = { $number } cannot go to an appraisal now: it is on its way, or nothing is collected any more.
    It is handled all the same.
opinion-to-campaign = { $number } is now part of: { $campaign }.
    The appraisal office reads each one and gives it to the unit without saying who spoke. You will be told where it went and what became of it.
state-in-campaign = part of an appraisal
next-campaign = the appraisal office reads it and hands it to the unit; you will be told
timeline-to-campaign = made part of an appraisal
withdraw-ask-campaign = Withdraw { $number }?
    It is part of an appraisal. What no unit has stops; what a unit has is put right all the same, without your name, and you hear no more of it.
withdraw-done-campaign = { $number } is withdrawn, the appraisal office knows.
    Your name and how to reach you are gone.
appraisal-opinion-at-unit = { $number } is with { $unit }, without a name.
    The unit lists what it will put right. You will be told how, and what came of it.
who-appraisal = the office of “{ $campaign }”

campaign-offer = Opinions are collected for: { $campaigns }.
    What is about an appraised unit can go there; its author will be told.
campaign-offer-meant = Its author would give it to: { $campaign }.
    Opinions are collected for: { $campaigns }. You decide.
campaign-offer-none = No appraisal collects opinions now, or this one is on its way already.
campaign-check = { $number }: make it part of an appraisal?
    Which: { $campaign }. The appraisal office sorts it and hands it over without a name; its author will be told.
campaign-given = { $number } is part of the appraisal now.
    The appraisal office goes on with it; what comes of it returns to the citizen's own opinion.
button-to-campaign = To the appraisal
appraisal-back-station = { $number } is back from the appraisal.
    Their reason: “{ $reason }”. Please find another way by { $due }.

button-visits-for = Appraisal visits
button-my-visits = What I brought
button-visit-done = That is all
button-withdraw-this = Take this back
visit-for-list = For which appraisal do you visit?
    { $list }
    Send the number.
visit-for-line = { $number } { $title }
visit-for-none = No appraisal collects opinions now.
    The appraisal office will tell you when one does.
visit-for-ask = Your visit: which day, where, with whom?
    For example: 18 March, place Chengguan, 12 residents. No names needed.
visit-for-kept = Visit noted: { $date }, { $place }
    Now one message for each thing people said: about whom, and what. No names needed.
visit-for-heard = No. { $count } is noted: { $number }
    Send the next, or press “That is all”.
visit-for-accusation = No. { $count } is noted: { $number }
    It reads like an accusation (the program's hint); people of the appraisal office decide. The accused unit does not see it. Give accusation papers to the congress office; do not look into it yourself.
visit-for-done = { $count } opinions are with the appraisal office.
    You will be told which unit has them and what came of it; please tell the people.
visit-mine-list = You brought { $count }:
    { $list }
    Send a number to open one.
visit-mine-none = You have not brought any opinions for an appraisal yet.
visit-card = { $number }: { $state }
    Unit: { $unit }; { $utterance }, { $category }
visit-withdrawn = Taken back: { $number }

button-collected = What came in
collected-subject = { $received } to sort, { $sorted } to hand over, { $handed } handed over
collected-shelves = What came in
    To sort { $of_received }; to hand over { $of_sorted }; with units { $of_handed }; set aside, given back, with the discipline organ, taken back { $of_ended }.
button-shelf-received = To sort ({ $count })
button-shelf-sorted = To hand on ({ $count })
button-shelf-handed = With units ({ $count })
button-shelf-ended = Ended ({ $count })
button-shelves = What came in
button-enter-opinion = Write one down
button-sort-opinion = Sort it
button-hand-to-unit = To the unit
button-hand-over-all = Hand over all
button-to-discipline = Discipline organ
button-no-accusation = No accusation
button-leave-aside = Set aside
button-back-to-station = Back to the station
button-to-items = To be put right
collected-which = Of which appraisal?
    { $list }
    Send the number.
collected-list = { $count } here:
    { $list }
    Send a number to open one.
collected-line = { $number } { $channel }, { $unit }, { $state }
collected-none = Nothing here now.
collected-brief-text = What { $unit } reads: “{ $text }”
collected-hint-accusation = may be an accusation, you decide
collected-card = { $number } { $channel }, { $state }
    About: { $unit }; { $utterance }, { $category }; from: { $who }
    The program's hint: { $hint }
collected-accusation-ask = { $number } reads like an accusation.
    If it is one, send it to the discipline organ: the unit will not see it. If you have read it and it is none, hand it to { $unit }; that you said so is recorded.
collected-discipline-ask = { $number }: to the discipline organ?
    The unit will never see it. The congress office is told and passes it on; whoever spoke will know which door it is.
collected-discipline-done = { $number } goes to the discipline organ.
    The congress office has been told.
collected-handed = { $number } is with { $unit }, without a name.
    Whoever spoke has been told.
collected-handed-all = { $count } handed over, one by one.
    { $left } that read like accusations were kept; please look at each.
collected-why-set_aside = { $number }: why is it set aside?
    These words are the answer: what was found, why, what else can be done.
collected-why-give_back = { $number }: why does it go back?
    The station finds another way, and its author will know.
collected-ended = { $number } is done with, the reason is kept.
    Whoever spoke will be told.
appraisal-not-collecting = “{ $campaign }” does not collect opinions now.
    They come in while the stage for it is open.
appraisal-sort-missing = Before the unit reads it, this is missing:
    { $missing }
appraisal-sort-unit = · which appraised unit it is about
appraisal-sort-utterance = · criticism, opinion or suggestion
appraisal-sort-category = · what it is about
appraisal-sort-brief = · the text for the unit
appraisal-names-somebody = The text for the unit still shows who spoke: { $found }.
    Please change it first.
appraisal-may-accuse = { $number } reads like an accusation: a person has to say that it is none before a unit reads it.
appraisal-no-station = { $number } did not come from a station and cannot go back there.
    If it is not used, press “Set aside” and write the answer.
appraisal-has-items = { $number } is being put right already and cannot be returned.
    If something is wrong with an item, say so in the ledger.

sort-unit-ask = { $number }: about which unit?
    { $list }
    Those its words name come first.
sort-kind-ask = Criticism, opinion or suggestion?
    If in doubt, take “opinion”.
sort-about-ask = What is it about?
    By the contents of the appraisal first; press “Five problems” for those.
sort-check = { $number }: is this right?
    { $unit }; { $utterance }, { $category }. What the unit reads stands above.
sort-check-found = { $number }: is this right?
    { $unit }; { $utterance }, { $category }. This could show who spoke: { $found }
sort-brief-ask = Please write what the unit will read.
    Without names, telephone and identity numbers; the words as they were said are kept unchanged.

enter-which = By which channel did it come?
    What citizens write here themselves comes from their station; no need to enter it.
enter-words-ask = { $channel }: what was said?
    Word for word, one at a time.
enter-contact-ask = How can they be told? Name and telephone.
    Only the appraisal office sees it, never the unit. If nothing was left, press the button.
button-no-contact = Nothing left
enter-kept = Noted: { $number }
    The program's hint: { $hint }

button-given = Handed to us
given-subject = { $count } handed to the unit
given-list = { $count } opinions from appraisals:
    { $list }
    Send a number to open one.
given-line = { $number } { $title }, { $state }
given-none = No appraisal opinions have been handed over yet.
given-card = { $number } ({ $campaign })
    { $utterance }, { $category }. Each opinion becomes at least one item to be put right; if it is not yours, say why.
button-not-ours = Not ours
given-return-ask = { $number }: why is it not your unit's?
    Please name the duties, and whose it is if you know. Units do not pass it on themselves.
given-returned = { $number } is with the appraisal office again.

remind-opinion-sort = { $number } is to be handed over by { $due }
    { $campaign }, { $left }: please sort it and hand it to its unit.
remind-opinion-sort-late = { $number } is { $days } days late
    { $campaign }. It was to be sorted and handed to its unit by { $due }.
appraisal-opinion-new = New appraisal opinion { $number }: { $channel }
    “{ $campaign }”. Please sort it and hand it to the unit.
appraisal-visit-new = A deputy brought { $count } opinions.
    { $who }, { $date }, “{ $campaign }”. Please sort each of them.
appraisal-opinion-returned = { $number }: { $unit } says it is not theirs.
    Reason: “{ $reason }”. Please decide about whom it is.
appraisal-opinion-gone = { $number } was taken back by whoever spoke.
appraisal-opinion-handed = Appraisal opinion { $number } for your unit.
    “{ $campaign }”: { $utterance }, { $category }. Please list what you will put right; whoever spoke will be told.
appraisal-accusation-office = { $number }: pass it to the discipline organ.
    It came in “{ $campaign }”, and the appraisal office found it an accusation. Tell neither the accused unit nor the accused.
appraisal-accusation-deputy = { $number } is an accusation, nothing to be put right.
    The unit does not see it. Give papers to the congress office; whoever spoke can go to the discipline organ themselves.
appraisal-opinion-set-aside = { $number } is not put right.
    Reason: “{ $reason }”. Please tell whoever spoke.
appraisal-ring-back = { $number }: please tell whoever spoke.
    Reach them by: { $contact }
    { $text }
