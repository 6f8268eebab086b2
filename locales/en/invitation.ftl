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
