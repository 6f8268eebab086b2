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
