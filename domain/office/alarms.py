"""What the office is told about the program itself: what must be so for how long, and how often it is said."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple


class Alarm(StrEnum):
    """Something only people can mend. The name stands in /metrics (minyi_alarm) and in docs/operations.md."""

    # turns that failed three times, messages a channel will never take: python -m bot letters list
    DEAD_LETTERS = "dead-letters"
    # somebody's words lie in the inbox unread
    INBOX_STUCK = "inbox-stuck"
    # an answer or a notice that is due has not left
    OUTBOX_STUCK = "outbox-stuck"
    # a channel does not know our token, secret or app any more; about: the channel
    CHANNEL_REFUSED = "channel-refused"
    # a channel cannot be reached; about: the channel
    CHANNEL_AWAY = "channel-away"
    # a rung is due and has not been fired
    CLOCK_STUCK = "clock-stuck"
    # the place where the program or SQLite writes is nearly full; about: the replica
    DISK_FULL = "disk-full"
    # the last backup is older than the settings want, or there has never been one
    BACKUP_OLD = "backup-old"
    # the daily check of the record found a chain that does not verify
    CHAIN_BROKEN = "chain-broken"


class Patience(NamedTuple):
    """How an alarm is told. after: how long it must have been so; again: how long until it is said once more."""

    after: timedelta
    again: timedelta


A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)

PATIENCE: Mapping[Alarm, Patience] = {
    Alarm.DEAD_LETTERS: Patience(timedelta(), 24 * AN_HOUR),
    Alarm.INBOX_STUCK: Patience(2 * A_MINUTE, AN_HOUR),
    Alarm.OUTBOX_STUCK: Patience(2 * A_MINUTE, AN_HOUR),
    Alarm.CHANNEL_REFUSED: Patience(timedelta(), 4 * AN_HOUR),
    Alarm.CHANNEL_AWAY: Patience(5 * A_MINUTE, 4 * AN_HOUR),
    Alarm.CLOCK_STUCK: Patience(2 * A_MINUTE, AN_HOUR),
    Alarm.DISK_FULL: Patience(timedelta(), 4 * AN_HOUR),
    Alarm.BACKUP_OLD: Patience(timedelta(), 24 * AN_HOUR),
    Alarm.CHAIN_BROKEN: Patience(timedelta(), 24 * AN_HOUR),
}

# from when on something waits too long
INBOX_WAITS = 2 * A_MINUTE
OUTBOX_WAITS = 5 * A_MINUTE
RUNG_WAITS = 5 * A_MINUTE
# a disk is nearly full when less than both a twentieth of it and two gigabytes are free
FREE_SHARE, FREE_BYTES = 0.05, 2 << 30


def is_nearly_full(free: int, whole: int) -> bool:
    """Whether so many free bytes of so many in all are too few to go on without a thought."""
    return free < min(whole * FREE_SHARE, FREE_BYTES)
