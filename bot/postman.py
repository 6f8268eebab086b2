"""One channel's mail: a line per chat, several chats at once, retried until it is taken or refused."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from bot import logs, nursery
from bot.channels.sender import Blocked, Later, Refused, Sender, Unavailable
from bot.clock import Clock
from bot.lease import Lease
from bot.line import Line
from bot.marks import Marks
from bot.pacing import Pace
from storage import outbox
from storage.engines import Store, pause_after
from storage.engines import Unavailable as NoDatabase
from storage.outbox import ANSWERS, BULK, Outgoing

log = logging.getLogger(__name__)
LOOK_EVERY = 0.2
AT_A_LOOK = 500
# below every lane
NONE = -1
LINES_FOR_BULK = 200
ON_THE_WIRE = 64
LONGEST_PAUSE = 30.0
# a callback answer is worth nothing after that many seconds
VOLATILE_FOR = 150.0
LAST_WORDS = 5.0


@dataclass(frozen=True)
class Route:
    """How a channel is served: who performs the calls, who may, and how fast."""

    sender: Sender
    lease: Lease
    pace: Pace = field(default_factory=Pace)


class Sorter(Protocol):
    """Where messages go that take another channel."""

    def hand(self, rows: Iterable[Outgoing]) -> None:
        """Take messages for any channel."""


class Postman:
    """Delivers one channel's outbox while it holds the channel's lease."""

    def __init__(self, channel: str, route: Route, store: Store, clock: Clock, marks: Marks, sorter: Sorter) -> None:
        self._channel, self._store, self._clock = channel, store, clock
        self._sender, self._lease, self._pace = route.sender, route.lease, route.pace
        # SQLite is written by this process alone; on PostgreSQL others may have written before us to the same chat
        self._alone = store.joins
        self._marks, self._sorter = marks, sorter
        # how many tries were delivered, refused, blocked, retried; and when the outbox was last looked into
        self.counts: Counter[str] = Counter()
        self.looked_at = 0.0
        self._lines: dict[int, Line] = {}
        # rows in a line, or done with and perhaps not yet committed: a look must not pick them up again
        self._known: set[int] = set()
        self._handed: dict[int, Outgoing] = {}
        self._look_now = asyncio.Event()
        # what is new must not overtake what was there: up to which lane everything is in a line
        self._next_look, self._caught_up = 0.0, NONE
        self._doors = asyncio.Semaphore(ON_THE_WIRE)
        self._workers: set[asyncio.Task[None]] = set()
        self._upkeep: list[asyncio.Task[None]] = []
        self._closing = asyncio.Event()

    async def start(self) -> None:
        """Take the lease, if it is free, and begin."""
        await self._lease.start()
        self._upkeep = [
            nursery.start(self._marks.keep_flushing(), f"marks {self._channel}"),
            nursery.start(self._keep_looking(), f"outbox {self._channel}"),
        ]

    async def stop(self) -> None:
        """Let what is on the wire come home, commit the marks, give the lease back."""
        self._closing.set()
        if self._workers:
            await asyncio.wait(set(self._workers), timeout=LAST_WORDS)
        await nursery.stop(*self._workers, *self._upkeep)
        try:
            await self._marks.flush()
        except Exception as error:  # the database is away: the journal knows what left
            log.warning("channel=%s marks left to the next run=%s", self._channel, nursery.where(error))
        await self._lease.stop()

    def hand(self, rows: Iterable[Outgoing]) -> None:
        """Take rows just committed. Without the lease they are left to its holder, who finds them in the outbox."""
        for row in rows:
            if row.id is None:
                self._work(self._send_volatile(row), "callback answer")
            elif not self._lease.held:
                self._caught_up = NONE
            elif not self._alone or row.lane > self._caught_up:
                self._handed[row.id] = row
                self._look_now.set()
            elif row.not_before is None or row.not_before <= self._clock.now():
                self._stand_in_line(row)

    # ── finding what waits ────────────────────────────────────────────────────────────────────────
    async def _keep_looking(self) -> None:
        while True:
            began = _now()
            try:
                await self._look()
                self.looked_at = _now()
            except Exception as error:  # the database is away: what waits will be found later
                log.warning("channel=%s look failed=%s", self._channel, nursery.where(error))
                await asyncio.sleep(pause_after(_now() - began))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY):
                    await self._look_now.wait()
            self._look_now.clear()

    async def _look(self) -> None:
        # committed before this look began: it will not show them again
        self._known -= self._marks.take_committed()
        if not self._lease.held or self._closing.is_set():
            self._caught_up = NONE
            return
        for row in await self._handed_in_order():
            self._stand_in_line(row)
        now = _now()
        if now >= self._next_look:
            self._next_look = now + LOOK_EVERY
            lane = BULK if len(self._lines) < LINES_FOR_BULK else ANSWERS
            for row in (due := await self._due(lane)):
                self._stand_in_line(row)
            self._caught_up = lane if len(due) < AT_A_LOOK and not self._handed else NONE

    async def _due(self, lane: int) -> list[Outgoing]:
        return await self._store.read(
            outbox.waiting, self._channel, self._clock.now(), AT_A_LOOK, lane=lane, busy=list(self._lines)
        )

    async def _handed_in_order(self) -> list[Outgoing]:
        """What was handed over, and what was written before it to the same chats: by other processes, or by us when
        the lease was not ours."""
        handed, self._handed = self._handed, {}
        accounts = {row.account_id for row in handed.values()}
        if self._alone and self._caught_up == NONE:
            accounts |= self._lines.keys()
        if not accounts:
            return []
        ids = await self._store.read(outbox.waiting_ids, self._channel, self._clock.now(), accounts)
        strangers = ids - handed.keys() - self._known
        rows = [handed[row_id] for row_id in ids & handed.keys()]
        if strangers:
            rows += await self._store.read(outbox.load, strangers)
        return sorted(rows, key=lambda row: row.id or 0)

    def _stand_in_line(self, row: Outgoing) -> None:
        if row.id is None or row.id in self._known:
            return
        self._known.add(row.id)
        if (line := self._lines.get(row.account_id)) is None:
            line = self._lines[row.account_id] = Line(outbox.chat_of(row.channel, row.account_id, row.address))
            self._work(self._serve(row.account_id, line), f"line {self._channel}")
        line.add(row)

    # ── serving a line ────────────────────────────────────────────────────────────────────────────
    async def _serve(self, account_id: int, line: Line) -> None:
        try:
            while not self._closing.is_set() and self._lease.held and (row := line.head()) is not None:
                if await self._may_leave(line, row) and await self._perform(line, row):
                    line.done(row)
        finally:
            del self._lines[account_id]
            if left := line.rest():
                self._known -= {row.id for row in left if row.id is not None}
                self._caught_up = NONE

    async def _may_leave(self, line: Line, row: Outgoing) -> bool:
        """Wait for the head's turn. False: choose the head again, an answer may have come before bulk mail."""
        if not self._alone and self._marks.owes(row.account_id):
            # whoever takes over from us does not have our journal: that much it would say again
            await self._marks.next_commit()
            return False
        if row.lane == BULK and (pause := self._pace.bulk_wait(_now())):
            line.grew.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await line.grew.wait()
            return False
        if pause := self._pace.reserve(line.chat, _now()):
            await self._sleep(pause)
        if closed := self._pace.closed(_now()):
            await self._sleep(closed)
            return False
        return not self._closing.is_set() and self._lease.held

    async def _perform(self, line: Line, row: Outgoing) -> bool:
        """One try. True: the head has been dealt with; what was not is tried again after a pause."""
        line.tries += 1
        logs.on_its_way.set(row)
        began = _now()
        try:
            native_id = await self._send(row)
        except Refused as why:
            self.counts["refused"] += 1
            log.warning("channel=%s refused=%r", self._channel, str(why))
            self._marks.refused(row, str(why), line.tries)
        except Blocked:
            return await self._blocked(line, row)
        except Exception as error:
            await self._pause(line, row, error, began)
            return False
        else:
            self.counts["delivered"] += 1
            self._marks.delivered(row, native_id, line.tries)
            log.debug("channel=%s delivered tries=%d", self._channel, line.tries)
        return True

    async def _send(self, row: Outgoing) -> str | None:
        async with self._doors:
            return await self._sender.send(row)

    async def _pause(self, line: Line, row: Outgoing, error: Exception, began: float) -> None:
        """Wait before the next try: as long as the channel says, else longer each time; for our own database no longer
        than everybody waits for it. began: when this try did."""
        self.counts["retried"] += 1
        seconds = min(LONGEST_PAUSE, 0.25 * 2 ** min(line.tries, 8))
        if isinstance(error, NoDatabase):
            seconds = pause_after(_now() - began)
        elif isinstance(error, Later):
            seconds = error.seconds
            (self._pace.close if error.everywhere else partial(self._pace.asked_to_wait, line.chat))(seconds, _now())
        what = error if isinstance(error, Later | Unavailable) else nursery.where(error)
        log.info("channel=%s tries=%s trouble=%r", self._channel, line.tries, str(what))
        await self._sleep(seconds)

    async def _blocked(self, line: Line, row: Outgoing) -> bool:
        """The person shut this door: all that waits takes another one, or is kept until they write again."""
        self.counts["blocked"] += 1
        log.info("channel=%s account=%s blocked", self._channel, row.account_id)
        began = _now()
        try:
            await self._marks.flush()
            elsewhere = await self._store.run(outbox.blocked, row.account_id, self._clock.now())
        except Exception as error:
            await self._pause(line, row, error, began)
            return False
        # they may be due again any moment; a look that still shows them as waiting costs one more refusal
        self._known -= {waiting.id for waiting in line.rest() if waiting.id is not None}
        line.clear()
        self._sorter.hand(elsewhere)
        return False

    async def _send_volatile(self, row: Outgoing) -> None:
        """Try a call that nobody misses when it fails."""
        logs.on_its_way.set(row)
        until, pause = _now() + VOLATILE_FOR, 0.5
        while not self._closing.is_set() and _now() < until:
            try:
                await self._send(row)
                return
            except (Refused, Blocked):
                return
            except Later as later:
                pause = later.seconds
            except Exception as error:
                log.info("channel=%s method=%s trouble=%s", self._channel, row.method, nursery.where(error))
                pause *= 2
            await self._sleep(pause)

    async def _sleep(self, seconds: float) -> None:
        """Wait, but not beyond the end of the program."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._closing.wait()

    def _work(self, coro: Coroutine[Any, Any, None], name: str) -> None:
        task = nursery.start(coro, name)
        self._workers.add(task)
        task.add_done_callback(self._workers.discard)


def _now() -> float:
    return asyncio.get_running_loop().time()
