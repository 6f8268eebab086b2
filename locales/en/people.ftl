### People: my accounts, inviting, what was not delivered, ending an appointment, handing over.

## My accounts.
channel-telegram = Telegram
channel-web = web page
channel-wecom = WeCom
channel-kf = WeChat service
accounts-mine = You have { $count } account(s):
    { $list }
    New phone or new channel? Ask for a linking code here first.
accounts-line = { $channel }, since { $since }
account-mark-here = {" "}(this one)
account-mark-first = {" "}(notices come here first)
account-mark-unreachable = {" "}(cannot be reached now)
account-code = Linking code: { $code }
    Send this line from the new account. It works once, until { $until }; show it to nobody.
account-link-ask = Link this account to { $name }?
    Then this one and the earlier one are the same person.
account-link-done = Linked: { $name }
    Notices still go to the earlier account. To have them here, press “Notices here”.
account-linked = You have one more account: { $channel }
    If it was not you, send “my accounts” and unlink it.
account-prefer-done = Fine, notices go to { $channel } first.
account-unlink-which = Unlink which one?
    { $list }
account-unlink-ask = Unlink { $channel }?
    That account will no longer see your matters or get notices.
account-unlink-done = { $channel } is unlinked.
account-nameless = your earlier account
account-gone = This account is no longer yours.
account-last = This is your only account.
    Link a new one first, then unlink this one.
link-expired = This linking code was used or is too old.
    Send “my accounts” from the earlier account for a new one.
link-own = Send this code from the new account: this one is yours already.
link-has-roles = This account has an office of its own and cannot be linked.
link-has-accounts = This account has other accounts linked; unlink them first.

## The office: inviting.
invite-list = { $count } have no account yet; press a number:
    { $list }
invite-nobody = Everybody on the roster has an account.
    Whoever is new must be entered in the roster first, by the operator.
seat-line = { $name } ({ $where } { $post })
seat-phone-none = no telephone
invite-made = Invitation made: { $name }, { $role }
    { $link }
    Works once, until { $due }. Send it to this person alone, not to a group.
invite-made-code = Or send this invitation code: { $code }
invite-made-digits = The four digits { $name } is asked: { $digits }
    Please tell them by telephone, not together with the link.
invite-refused = The invitation for { $name } went astray.
    It is void. Please check and invite again.
invite-tries-used-up = Invitation for { $name }: void after 3 tries.
    Please check with them and invite again.

## The office: not delivered.
undeliverable = { $count } notices could not be delivered:
    { $list }
    Please tell them another way. “undelivered” shows all and invites.
undelivered-list = { $count } people cannot be reached:
    { $list }
    A number invites who has no account.
undelivered-waiting = { $name } ({ $where } { $post }, { $phone }): { $count }
undelivered-nowhere = { $name } ({ $where } { $post }, { $phone }): no account yet
undelivered-citizen = a citizen: { $count }, sent when they are back
undelivered-more = …
undelivered-none = Nothing is undelivered; everybody on the roster can be reached.

## The office: ending an appointment.
end-ask = Whose appointment ends? Write the name.
    It ends at once; open work is handed on.
end-unknown = Nobody on the roster is called “{ $name }”.
    Please write the full name.
end-which = { $name } has these appointments; which ends?
    { $list }
end-check = End the appointment of { $name } as { $role }?
    { $where }. At once. Opinions { $opinions }, assignments { $cases }, taken over by: { $who }.
end-done = Ended: { $name } ({ $where } { $post })
    Opinions { $opinions }, assignments { $cases }, taken over by: { $who }. All were told.
end-nobody = { $name } does not hold this appointment (any more).
end-several = Several people are called “{ $name }”: please end it in the office's chat.
end-last-office = This is the last person of the office.
    Please invite a successor first.
nobody-yet = nobody yet
nobody-left-there = { $where }: no { $post } is left.
    Please invite a successor: nobody gets the notices there.
chair-left-keys = { $name } has left; { $count } key suggestions have no leader:
    { $list }
    Please have another one named, then change the leader under “Key suggestions”.
key-led-line = { $suggestion } { $title }
term-ended-deputy = From { $date } you are no longer a deputy. Thank you.
    Your suggestions go on, the replies still come to you for your evaluation. New opinions go to { $station }.
opinion-without-deputy = { $number } needs another way: { $title }
    { $why }; it is with the station again, until { $due }.
term-ended-citizen = { $number } goes to another deputy.
    { $why }; { $station } has it for now and tells you the next step by { $due }.
role-removed = From { $date } you are no longer { $role }.
    Your records stay; your open cases go to: { $who }.
role-removed-nobody-yet = From { $date } you are no longer { $role }.
    Your records stay; the office finds somebody to take over.

## Units: handing over.
handover-whose = { $unit }: whose cases go to somebody else?
handover-whom = { $count } open cases: to whom?
    All dates stay.
handover-check = Hand all { $count } over to { $name }?
    { $name } gets the list at once.
handover-mine-done = { $count } handed over; everybody was told.
handover-unit = { $starts }: { $count } cases are yours now:
    { $list }
    { $name } had them before; all dates stay.
handover-done = { $count } cases of { $name } went to { $who }.
    All dates stay.
handover-not-there = They handle no cases of this unit now. Please choose somebody else.
handover-nobody = No other clerk of the unit can take them.
    Please ask the office to invite one.
handover-nothing = There is nothing to hand over.
