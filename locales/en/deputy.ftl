### What deputies read. To change the wording change only this file; leave the names in { } alone.

deputy-new-opinion = A new opinion for you: { $number } { $title }
    { $place }. Please decide by { $due }: answer, write a suggestion, or hand it back.
inbox-overview = Waiting for you: { $all }. Nearest date: { $nearest }
    Due within 3 days or late: { $due }; new: { $new }; waiting for an answer: { $asked }.
    In a list, send a number to open it; words of a title find it too.
inbox-list-all = Opinions waiting for you: { $count }, nearest date first:
    { $list }
    Send a number to open it, on whatever page it is.
inbox-list-due = Due within 3 days or late: { $count }
    { $list }
    Send a number to open it, on whatever page it is.
inbox-list-new = New since yesterday: { $count }
    { $list }
    Send a number to open it, on whatever page it is.
inbox-list-asked = Waiting for a citizen's answer: { $count }
    { $list }
    Send a number to open it, on whatever page it is.
inbox-found = Found: { $all }
    { $list }
    Send a number to open it.
inbox-line = { $number } { $title } (by { $due })
deputy-opinion-text = The citizen's own words: “{ $text }”
deputy-opinion = { $number } { $title }
    Place: { $place }; signed: { $signature }; phone: { $phone }; files: { $files }
    Decide by { $due }
deputy-opinion-past = { $number } { $title }
    Now: { $state }
    Place: { $place }; signed: { $signature }; files: { $files }
conflict-ask = Does this touch you, your family or your employer?
    If so, please hand it back; another deputy takes it.
answer-ask-text = Please write to the citizen.
    It goes out word for word in your name: what you saw, who does what next, and when.
answer-check-text = { $notice }
answer-check = The citizen will read the words above. Send them?
answer-promise-hint = “{ $words }” may be taken for a promise.
    Change it? (Only a hint.)
answer-sent = Delivered. { $number } can be rated until { $due }.
hand-back-ask = Why do you hand { $number } back? One line; the station reads it.
    The citizen only hears that another way is taken.
hand-back-done = { $number } is back with { $station }.
conflict-reason = It touches me, my family or my employer; please give it to another deputy
opinion-handed-back = Deputy { $deputy } handed back { $number }: { $title }
    Reason: “{ $reason }”
    Please arrange something else by { $due }.
cosign-confirmed = You have co-signed: { $title } (version { $version }).
    To take your name back before it is submitted, send “leave-cosign”.
cosign-edit-ask = What should be changed? One or two sentences.
    It goes to Deputy { $lead_deputy }, who decides.
cosign-edit-relayed = Deputy { $lead_deputy } has your suggestion for the text.
    If the text changes you are asked again; if not, this invitation stands.
cosign-edit-suggested = Deputy { $name } suggests a change in the text:
    “{ $text }”
    { $title }. You decide; any change voids all invitations to co-sign.
cosign-leave-list = Co-signed by you and not yet submitted: { $count }
    { $list }
    Send a number to choose.
cosign-leave-none = There is nothing you can still leave.
    Once a suggestion is submitted, names stay.
cosign-leave-ask = Take your name back? { $title }
    Deputy { $lead_deputy } will know that you left, and no reason.
cosign-left-done = Your name is taken back: { $title }
cosign-left = Deputy { $name } has left: { $title }
    Confirmed now: { $yes }; no answer yet: { $waiting }.
sheet-review = The office says: “{ $text }”
deputy-so-far = Done so far:
    { $list }
visit-ask = When, where, what did you see? One message.
    It is kept with { $number }, for you only. Without a date it counts as today.
visit-recorded = Visit noted: { $date }, { $place }.
    “{ $text }”
visit-line = { $date } visit: “{ $text }”
visit-which = Please open the opinion first, then send “visit”.

## Making it a suggestion
adopt-verified = Before you write: how did you verify the facts?
    The suggestion is yours. The citizen's words are there to consult and are never copied in.
own-suggestion-verified = You can also suggest something you have found out yourself.
    How did you verify the facts?
adopt-not-verified = Verifying first is safer.
    { $number } stays with you; you can write until { $due }. To note a visit, send “visit”.
adopt-write-all = Please write it, one matter only, three parts in one message:
    Title: what it is about
    Facts: what you saw, whom it concerns, why
    Proposal: who should do what
    Half of it is fine; I will tell you once what is missing.
adopt-step-title = What is the title?
    For example: 关于在人民路实验小学门口设置斑马线的建议
adopt-step-facts = Facts: what did you see, whom does it concern, why is it so?
adopt-step-proposal = Proposal: who should do what? The more concrete, the easier for the unit.
adopt-missing = Still missing: { $missing }. One message will do.
suggestion-missing-title = title
suggestion-missing-facts = facts
suggestion-missing-proposal = proposal
adopt-own-words = This part is the same as the citizen's words.
    A suggestion says what you saw and verified. Please write this part in your own words; the rest is kept.
adopt-title-too-long = The title is too long: { $limit } characters at most.
    Please send a shorter one; the rest is kept.
adopt-words-only = Please write words here. What you wrote is kept.
adopt-name-hint = “{ $words }” looks like a citizen's name or phone.
    They have not agreed to publish it; please change it before you submit.
adopt-so-far = This is how far you came:
    Title: { $title }
    Facts: { $facts }
    Proposal: { $proposal }
adopt-options = How far may it be published?
    All of it, the title only, or confidential (only the office and the units read it).
adopt-unit-wish = Which unit should handle it? You may leave it to the office.
    You may add a line: a meeting wanted, no written reply needed, open for years.
adopt-preview-text = { $title }
    Facts: { $facts }
    Proposal: { $proposal }
    Verified: { $verified }; publication: { $publication }; wishes: { $wishes }; from opinion: { $number }
adopt-preview = The suggestion is written; please read it once.
    Once submitted, { $office } reviews and numbers it. Until then you can change it.
draft-saved = The draft is kept, not submitted. Send “drafts” to find it.
verified-on_site = seen on site
verified-by_phone = by phone
verified-by_unit = asked the unit
publication-full = all of it
publication-title = the title only
publication-confidential = confidential
wishes-none = left to the office

## Changing one part
suggestion-change-what = Which part? Everything else stays.
suggestion-change-frozen = Which part? Everything else stays.
    You have invited co-signers: any change voids all invitations, and you invite anew.
suggestion-change-ask = Please send the new words; they replace this part.
suggestion-changed-void = Changed. Invitations now void: { $count }; those deputies have been told.

## My suggestions, drafts
my-suggestions-list = Led or co-signed by you: { $count }
    { $list }
    Send a number for details, on whatever page it is.
my-suggestions-none = You have no suggestions yet. Write one from an opinion or of your own.
suggestion-line = { $head }: { $state }
drafts-list = Not submitted yet: { $count }
    { $list }
    Send a number to go on writing.
draft-line-unfinished = { $title }: half written
drafts-none = No drafts.
suggestion-sheet = { $head }
    { $lines }
sheet-now = Now: { $state }
sheet-opinions = From opinions: { $numbers }
sheet-signatures = Co-signed: { $names }
sheet-signature = { $name } ({ $where })
suggestion-submitted = Submitted. Co-signers: { $count }; left out, not confirmed: { $dropped }.
    { $office } reviews and assigns it by { $due }. You will be told its number.
suggestion-submitted-signed = The suggestion is submitted. Co-signers: { $count }.
    { $office } reviews and assigns it by { $due }. You will be told its number.
suggestion-submitted-alone = The suggestion is submitted.
    { $office } reviews and assigns it by { $due }. You will be told its number.

## Co-signing
cosign-choose = Whom do you invite? Send one or several names.
    The text is then fixed; one changed word voids all invitations.
cosign-candidates = Deputies you can invite: { $count }
    { $list }
    Send a number to invite.
cosign-candidate = { $name } ({ $district })
cosign-unknown = Not found: { $names }
    Please send the names again, or choose from the list. Who has been invited need not be invited again.
cosign-nobody-left = There is no deputy left to invite.
cosign-sent = Invited: { $names }. Each confirms in person.
    No need to wait for all; you can submit any time, without those who have not confirmed.
cosign-invitation = Deputy { $lead_deputy } asks you to co-sign: { $title }
    Please read all of it first. You confirm this version ({ $version }); if it changes you are asked again.
cosign-invitation-text = { $title }
    Facts: { $facts }
    Proposal: { $proposal }
cosign-ask = Deputy { $lead_deputy } asks you to co-sign. Do you?
    You confirm the version above ({ $version }).
cosign-list = For you to co-sign: { $count }
    { $list }
    Send a number to read it.
cosign-line = Deputy { $lead_deputy }: { $title }
cosign-declined = Fine, your name is left out. Deputy { $lead_deputy } hears only “not co-signed”, no reason.
cosign-progress = Co-signers: { $yes } confirmed, { $no } declined, { $waiting } still open.
    { $title }
cosign-void = The text changed; this invitation is void: { $title }
    The lead deputy decides whether to ask you again; then it reaches you anew.
cosign-too-late = Already submitted; it can no longer be co-signed: { $title }
