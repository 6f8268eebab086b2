### Invitations: a link that works once, confirmed by the person.

invite-open-deputy = { $office } invites you to serve here as a deputy: { $name }, { $district }
    Is this you? The link works once, until { $due }.
invite-open-unit = { $office } invites you as { $post } of { $unit }: { $name }
    Is this you? The link works once, until { $due }.
invite-verify = Please type { $hint }.
    They are compared once and not kept.
invite-digits-card = the last 4 digits of your deputy's card
invite-digits-office = the 4 digits the office gave you
invite-wrong-code = Not right; tries left: { $left }.
    If you are not sure, call { $office }: { $phone }.
invite-already = You are { $role } already; nothing more is needed.
post-deputy = deputy
post-station = staff
post-office = staff
post-gov_office = staff
post-unit_clerk = clerk
post-unit_head = head
post-unit_vice_head = vice head
invite-not-me = Fine, the link is void; { $office } knows.
invite-expired = This link has been used or is too old.
    Please ask { $office } for a new one: { $phone }.
welcome-deputy = Deputy { $name }, you are registered.
    Citizens' opinions reach you here, and you make suggestions of them. Nothing becomes a suggestion by itself: you decide.
welcome-unit = { $name }, you are registered: { $post } of { $unit }.
    Assignments reach you here. I keep dates, reminders and what is missing; how to handle it is your unit's decision.
welcome-head = { $name }, you are registered: { $post } of { $unit }.
    Replies to be signed reach you here; I keep the dates.
welcome-staff = { $name }, you are registered: { $post }, { $unit }.
    What is yours to do reaches you here. I keep the dates; you decide.
invite-taken = You are registered already; no need to press again. Send “menu” to begin.
invite-unknown-scope = There is no “{ $name }”, or more than one. Please write the full name.
invite-needs-scope = This role needs a place (--scope): the name of a district, a station or a unit.
