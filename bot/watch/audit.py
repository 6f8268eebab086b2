"""The record is checked once a day, by one replica, while few people write."""

import logging
from datetime import date, datetime, time
from typing import NamedTuple

from bot.clock import Clock
from domain.rules.calendar import local_day, moment_of
from storage import events, notes
from storage.connection import Connection
from storage.engines import Store

log = logging.getLogger(__name__)
# the local hour from which on it is done
NOT_BEFORE = time(3)
# the day of the last check begun; and what the last one found: the moment, how many entries, how many faults
BEGUN, FOUND = "record.check-begun", "record.checked"


class Checked(NamedTuple):
    """The last check of the record that came to an end."""

    at: datetime
    entries: int
    faults: int


class Audit:
    """Checks every chain, day by day."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    async def tend(self) -> bool:
        """Do it, if it is time and nobody has begun today; returns whether it was done."""
        now = self._clock.now()
        if now < moment_of(local_day(now), NOT_BEFORE) or not await self._store.run(_begin, local_day(now)):
            return False
        report = await self._store.read(events.verify)
        found = Checked(self._clock.now(), report.checked, len(report.broken))
        await self._store.run(notes.put, FOUND, f"{found.at.isoformat()} {found.entries} {found.faults}")
        level = logging.ERROR if found.faults else logging.INFO
        log.log(level, "record checked=%d faults=%d", found.entries, found.faults)
        return True


def last(c: Connection) -> Checked | None:
    """What the last check found; None while there was none."""
    words = (notes.get(c, FOUND) or "").split()
    return Checked(datetime.fromisoformat(words[0]), int(words[1]), int(words[2])) if words else None


def _begin(c: Connection, today: date) -> bool:
    """Whether it is ours to do: nobody has begun on this day. Whoever writes the note second finds it written."""
    if notes.get(c, BEGUN) == today.isoformat():
        return False
    notes.put(c, BEGUN, today.isoformat())
    return True
