### Invitations: a link that works once, confirmed by the person.

invite-open-deputy = { $office } invites you to serve here as a deputy: { $name }, { $district }
    Is this you? The link works once, until { $due }.
invite-open-unit = { $office } invites you as { $post } of { $unit }: { $name }
    Is this you? The link works once, until { $due }.
invite-not-me = Fine, the link no longer works.
invite-expired = This link has been used or is too old.
    Please ask { $office } for a new one: { $phone }.
