"""The program looks after itself: what it shows an operator, and what it tells the office."""

import asyncio
import logging
import shutil
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from bot import nursery
from bot.channels.link import Link
from bot.clock import Clock
from bot.settings import Settings
from bot.watch import exposition, sight
from bot.watch.ages import Ages
from bot.watch.audit import Audit
from bot.watch.conditions import Channel, Seen, findings
from bot.watch.sight import Sight
from bot.watch.state import Listener, State
from domain.rules.calendar import local_day
from scheduler.jobs import Job
from services.office import alarming
from storage import schema
from storage.engines import Store
from storage.office.standing import Standing, Stock, stock

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(seconds=30)
AUDIT_EVERY = timedelta(minutes=15)
# what was read so many seconds ago is shown again; what grows with the years is counted less often
FRESH, STOCK_FRESH = 5.0, 300.0
# a database that says nothing for so long is not there; Prometheus waits ten seconds for all figures
ANSWERS_WITHIN, FIGURES_WITHIN = 5.0, 8.0
# what must still fit into the folders, in bytes: more than a page of SQLite and a line of the journal
TRIAL = 64 * 1024


class Watch:
    """Looks. sweep: runs a use case as a turn without a speaker."""

    def __init__(self, store: Store, clock: Clock, settings: Settings, sweep: Callable[..., Awaitable[Any]]) -> None:
        self._store, self._clock, self._settings, self._sweep = store, clock, settings, sweep
        self.state, self.ages = State(), Ages()
        self._audit = Audit(store, clock)
        self._exposition = exposition.Exposition()
        self._sight: tuple[float, Sight] | None = None
        self._stock: tuple[float, Stock] | None = None

    @property
    def metrics_token(self) -> str | None:
        """The word by which /metrics is read from elsewhere; None: only from this machine."""
        token = self._settings.metrics_token
        return token.get_secret_value() if token else None

    def jobs(self) -> tuple[Job, ...]:
        """What is done by the clock. In the demo county nobody looks after a machine."""
        inbox = Job("look-into-the-inbox", LOOK_EVERY, self._wake)
        if self._settings.is_demo:
            return (inbox,)
        return (
            inbox,
            Job("look-after-itself", LOOK_EVERY, self.tend),
            Job("check-the-record", AUDIT_EVERY, self._audit.tend),
        )

    def timed(self, *jobs: Job) -> tuple[Job, ...]:
        """The same jobs, their runs counted."""
        return tuple(self.state.timed(job) for job in jobs)

    def hears(self, channel: str, listener: Listener, link: Link) -> None:
        """A channel whose server this program speaks with."""
        self.state.listeners[channel], self.state.links[channel] = listener, link

    async def tend(self) -> int:
        """Look, and tell the office what is wrong or well again; returns of how much it was told."""
        judged = self._judged()
        seen = self.seen(await self._look(0.0), {name: self._channel(name) for name in judged}, await self._disk())
        judges = {alarming.EVERYTHING, self._settings.replica, *judged}
        told: int = await self._sweep(partial(alarming.tend, found=findings(seen), judges=judges))
        return told

    def seen(self, found: Sight, channels: Mapping[str, Channel], disk: tuple[int, int]) -> Seen:
        """What was found, as the conditions of alarms want it."""
        return Seen(
            found.standing.at,
            self._settings.replica,
            found.standing,
            self.waited(found.standing),
            channels,
            disk,
            found.backup_at,
            self._settings.backup_hours,
            found.checked.faults if found.checked else 0,
        )

    def waited(self, now: Standing) -> Mapping[int, timedelta]:
        """By lane, how long the oldest message that is due has waited."""
        found: dict[int, timedelta] = {}
        for (_, lane), due in now.outbox.items():
            found[lane] = max(found.get(lane, timedelta()), self.ages.of(due.first, due.since, now.at))
        return found

    async def parts(self) -> Mapping[str, bool]:
        """Each part that must be ready, and whether it is."""
        found = {"database": False, "schema": False}
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                found["schema"] = await self._store.read(schema.is_ours)
            found["database"] = True
        except Exception as error:
            log.error("readiness failed=%s", nursery.where(error))
        found["folder"] = await asyncio.to_thread(lambda: all(map(can_be_written, self._folders())))
        return found | dict(self.state.parts())

    async def metrics(self) -> bytes:
        """Every figure, as Prometheus reads it; without a database those of this process."""
        found, counted = None, None
        try:
            async with asyncio.timeout(FIGURES_WITHIN):
                found, counted = await self._look(FRESH), await self._count()
        except Exception as error:
            log.error("metrics failed=%s", nursery.where(error))
        parts = await self.parts()
        return self._exposition.write(
            [
                *exposition.own(self.state, parts, self._settings.replica, await self._disk()),
                *(exposition.shared(found, self.waited(found.standing), counted) if found and counted else ()),
            ]
        )

    async def _wake(self) -> None:
        """On SQLite nobody looks into the inbox by themselves: the operator may have put something back there."""
        if self.state.turns is not None:
            self.state.turns.wake()

    # ── looking ───────────────────────────────────────────────────────────────────────────────────
    async def _look(self, fresh: float) -> Sight:
        now = asyncio.get_running_loop().time()
        if self._sight is None or now - self._sight[0] >= fresh:
            found = await self._store.read(sight.look, self._clock.now())
            self.ages.saw(found.standing.at, found.standing.newest)
            self._sight = now, found
        return self._sight[1]

    async def _count(self) -> Stock:
        now = asyncio.get_running_loop().time()
        if self._stock is None or now - self._stock[0] >= STOCK_FRESH:
            self._stock = now, await self._store.read(stock, local_day(self._clock.now()))
        return self._stock[1]

    def _judged(self) -> Collection[str]:
        """The channels whose servers this replica speaks with."""
        held = {name.partition(":")[0] for name, lease in self.state.leases.items() if lease.held}
        return held & self.state.links.keys()

    def _channel(self, name: str) -> Channel:
        link = self.state.links[name]
        return Channel(link.refused, link.away)

    async def _disk(self) -> tuple[int, int]:
        """Free and all bytes where the program or SQLite writes, whichever has less left."""
        return await asyncio.to_thread(lambda: min(map(_space, self._folders())))

    def _folders(self) -> list[Path]:
        """Where this process writes: its journal, and where SQLite keeps everything, files of people included."""
        url = self._settings.database_url.get_secret_value()
        beside = [Path(url.removeprefix("sqlite:///")).parent] if self._store.joins else []
        return [self._settings.data_dir, *beside]


def can_be_written(folder: Path) -> bool:
    """Whether a file can be made there and holds something: the disk is not full, nobody made it read-only."""
    try:
        with TemporaryFile(dir=_existing(folder)) as trial:
            trial.write(bytes(TRIAL))
            trial.flush()
    except OSError:
        return False
    return True


def _space(folder: Path) -> tuple[int, int]:
    usage = shutil.disk_usage(_existing(folder))
    return usage.free, usage.total


def _existing(folder: Path) -> Path:
    return next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
