"""What is wrong at this moment: a line for each alarm of domain/office/alarms.py, as a function of what was seen."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.notice import Say
from domain.office.alarms import INBOX_WAITS, OUTBOX_WAITS, RUNG_WAITS, Alarm, is_nearly_full
from services.office.alarming import Finding
from storage.office.standing import Standing
from storage.outbox import ANSWERS, BULK
from storage.set_aside import Box

A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel as its link was seen. refused: why it turns us away; away: for how many seconds it has been silent."""

    refused: str = ""
    away: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """All an alarm may go by, at one moment.

    waited: by lane, how long the oldest message that is due has waited. channels: those this replica speaks with.
    disk: free and all bytes. backup_within: hours; 0: nobody watches. faults: of the last check of the record.
    """

    now: datetime
    replica: str
    standing: Standing
    waited: Mapping[int, timedelta]
    channels: Mapping[str, Channel] = field(default_factory=dict)
    disk: tuple[int, int] = (1, 1)
    backup_at: datetime | None = None
    backup_within: int = 0
    faults: int = 0


def findings(seen: Seen) -> list[Finding]:
    """Everything that is wrong."""
    return [finding for condition in CONDITIONS for finding in condition(seen)]


def _dead_letters(seen: Seen) -> Iterator[Finding]:
    dead = seen.standing.dead
    if any(dead.values()):
        yield Finding(Alarm.DEAD_LETTERS, facts={box: str(dead.get(box, 0)) for box in Box})


def _inbox(seen: Seen) -> Iterator[Finding]:
    since = seen.standing.inbox_since
    if since is not None and seen.now - since > INBOX_WAITS:
        yield Finding(Alarm.INBOX_STUCK, facts=_how_long(seen.now - since, seen.standing.inbox))


def _outbox(seen: Seen) -> Iterator[Finding]:
    """Answers and notices only: mail to many may take its time."""
    waited = seen.waited.get(ANSWERS, timedelta())
    if waited > OUTBOX_WAITS:
        count = sum(due.number for (_, lane), due in seen.standing.outbox.items() if lane != BULK)
        yield Finding(Alarm.OUTBOX_STUCK, facts=_how_long(waited, count))


def _channels(seen: Seen) -> Iterator[Finding]:
    for name, channel in seen.channels.items():
        called = Say(f"channel-{name}")
        if channel.refused:
            yield Finding(Alarm.CHANNEL_REFUSED, name, {"channel": called, "why": channel.refused})
        elif channel.away:
            minutes = str(int(channel.away // 60))
            yield Finding(Alarm.CHANNEL_AWAY, name, {"channel": called, "minutes": minutes})


def _clock(seen: Seen) -> Iterator[Finding]:
    since = seen.standing.rungs_since
    if since is not None and seen.now - since > RUNG_WAITS:
        yield Finding(Alarm.CLOCK_STUCK, facts=_how_long(seen.now - since, seen.standing.rungs))


def _disk(seen: Seen) -> Iterator[Finding]:
    free, whole = seen.disk
    if is_nearly_full(free, whole):
        yield Finding(Alarm.DISK_FULL, seen.replica, {"replica": seen.replica, "free": f"{free / (1 << 30):.1f} GB"})


def _backup(seen: Seen) -> Iterator[Finding]:
    if not seen.backup_within:
        return
    if seen.backup_at is None:
        yield Finding(Alarm.BACKUP_OLD, says="alarm-backup-never")
    elif seen.now - seen.backup_at > seen.backup_within * AN_HOUR:
        yield Finding(Alarm.BACKUP_OLD, facts={"hours": str((seen.now - seen.backup_at) // AN_HOUR)})


def _chains(seen: Seen) -> Iterator[Finding]:
    if seen.faults:
        yield Finding(Alarm.CHAIN_BROKEN, facts={"count": str(seen.faults)})


def _how_long(waited: timedelta, count: int) -> dict[str, str]:
    return {"minutes": str(waited // A_MINUTE), "count": str(count)}


CONDITIONS: tuple[Callable[[Seen], Iterator[Finding]], ...] = (
    _dead_letters,
    _inbox,
    _outbox,
    _channels,
    _clock,
    _disk,
    _backup,
    _chains,
)
