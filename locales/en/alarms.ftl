### What the congress office reads when something is wrong with Minyi itself; docs/operations.md says what to do.

alarms-told = Minyi needs somebody’s hand in { $count } matters. Please tell whoever looks after the machine:
    { $list }
alarms-over = This is well again:
    { $list }

alarm-dead-letters = { $inbox } updates could not be handled and { $outbox } messages not delivered: they are set aside (python -m bot letters list).
alarm-inbox-stuck = { $count } updates have not been handled yet, the oldest for { $minutes } minutes.
alarm-outbox-stuck = { $count } messages that are due have not left, the oldest for { $minutes } minutes.
alarm-channel-refused = { $channel } does not accept our token or app any more ({ $why }): nothing comes in or goes out there.
alarm-channel-away = { $channel } has been out of reach for { $minutes } minutes.
alarm-clock-stuck = { $count } reminders are due and have not been sent, the oldest is { $minutes } minutes late.
alarm-disk-full = The disk is nearly full: { $replica } has { $free } left.
alarm-backup-old = The last backup was made { $hours } hours ago.
alarm-backup-never = No backup has been made yet.
alarm-chain-broken = The daily check of the record found { $count } faults: somebody may have changed it. Please leave the database as it is and run python -m bot verify.

alarm-name-dead-letters = Updates and messages set aside
alarm-name-inbox-stuck = Updates waiting too long
alarm-name-outbox-stuck = Messages leaving too late
alarm-name-channel-refused = A channel did not accept us
alarm-name-channel-away = A channel out of reach
alarm-name-clock-stuck = Reminders not sent in time
alarm-name-disk-full = A disk nearly full
alarm-name-backup-old = The backup too old
alarm-name-chain-broken = Faults in the record
