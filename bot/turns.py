"""Inbox to outbox: who is ready is served in batches; a batch that fails is gone through one by one."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Concatenate, ParamSpec, TypeVar

from bot import apology, logs, nursery
from bot.batch import Batch, House
from bot.watch.durations import Durations
from services.work import Work
from storage import inbox, outbox
from storage.connection import Connection
from storage.engines import Store, Unavailable, pause_after
from storage.inbox import Arrival, Speaker, Waiting
from storage.outbox import Outgoing
from storage.turns.undo import NoWayBack

log = logging.getLogger(__name__)
P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 32
LANES = 2
TRIES = 3
LOOK_EVERY = 0.5
LEASE = timedelta(seconds=60)


class Turns:
    """Takes what arrived through its turns: in order per speaker, different speakers together.

    counts: turns, batches, batches gone through singly, turns set aside. seconds: how long batches took.
    """

    def __init__(self, store: Store, house: House, hand: Callable[[Iterable[Outgoing]], None], replica: str) -> None:
        self._store, self._house, self._hand, self._replica = store, house, hand, replica
        self.counts: Counter[str] = Counter()
        self.seconds = Durations()
        self._ready: dict[Speaker, None] = {}
        self._busy: set[Speaker] = set()
        self._look, self._former = False, True
        self._asking, self._running = False, 0
        self._ended = asyncio.Event()
        self._stopping = True
        self._looking: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what an earlier run left."""
        self._stopping = False
        self.wake()
        if not self._store.joins:
            self._looking = nursery.start(self._keep_looking(), "inbox")

    async def stop(self) -> None:
        """End the turns that run; what waits stays in the inbox."""
        self._stopping = True
        await nursery.stop(self._looking)
        await self.rest()

    @property
    def goes_on(self) -> bool:
        """Whether what arrives is taken up."""
        return not self._stopping and (self._looking is None or not self._looking.done())

    async def rest(self) -> None:
        """Wait until everybody who is ready has been served; while stopping, until nobody is being served."""
        while self._running or (not self._stopping and (self._look or self._ready)):
            self._ended.clear()
            await self._ended.wait()

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        """Store what a channel delivered; returns when it is stored for good. Its turns follow by themselves."""
        until = None if self._store.joins else self._house.clock.now() + LEASE
        await self._store.run_one(self._put, arrivals, until)
        if not self._store.joins:
            self.serve((one.channel, one.speaker) for one in arrivals)

    def serve(self, speakers: Iterable[Speaker]) -> None:
        """What these have said is stored for good: their turns follow by themselves. Whoever is being served now is
        served again: what came in meanwhile is behind a row of theirs, and no claim would show it."""
        self._ready |= dict.fromkeys(speakers)
        self._pump()

    def wake(self) -> None:
        """There is something in the inbox that nobody has taken on: look for it."""
        self._look = True
        self._pump()

    async def sweep(self, use_case: Callable[Concatenate[Work, P], T], *args: P.args, **facts: P.kwargs) -> T:
        """Run a use case in a turn without a speaker: the clock's, the operator's, a page's."""
        result, said = await self._store.run(self._swept, lambda work: use_case(work, *args, **facts))
        self._hand(said)
        return result

    # ── inside a transaction ──────────────────────────────────────────────────────────────────────
    def _put(self, c: Connection, arrivals: Sequence[Arrival], until: datetime | None) -> None:
        new = inbox.put(c, arrivals, self._replica if until else None, until)
        log.debug("turns=%s stored", new)
        if new and self._store.joins:
            self.serve((one.channel, one.speaker) for one in arrivals)  # their turns join this very commit

    def _swept(self, c: Connection, use_case: Callable[[Work], T]) -> tuple[T, list[Outgoing]]:
        work = self._house.work(c)
        result = use_case(work)
        # a morning's wave of reminders must not keep anybody waiting for an answer
        told = self._house.teller.tell([work], lane=outbox.BULK)
        ids = outbox.say(c, [one.saying for one in told])
        return result, [one.outgoing(id) for one, id in zip(told, ids, strict=True)]

    def _take(self, c: Connection, now: datetime) -> Sequence[Speaker]:
        """Who is served now; called when the transaction is there, so that as many as possible share it."""
        self._asking = False
        if self._look and self._store.joins:
            self._claim(c, now)
        taken = [one for one, _ in zip(self._free(), range(AT_ONCE), strict=False)]
        for one in taken:
            del self._ready[one]
        self._busy.update(taken)
        self._pump()
        return taken

    async def _asked(self, batch: Batch) -> list[Outgoing]:
        """Where replicas share the work: claim, for good, then serve. Whoever claimed and then waited for an account
        would hold rows that the replica serving it must mark: each would wait for the other."""
        if self._look:
            self._look = False
            try:
                await self._store.run_one(self._claim, self._house.clock.now())
            except BaseException:
                # perhaps it was committed all the same, and nobody but us would take those rows for a minute
                self._look = self._former = True
                raise
        return await self._store.run(batch.run) if any(self._free()) else []

    def _claim(self, c: Connection, now: datetime) -> None:
        # SQLite has one process: whatever lease is found there was an earlier run's
        over = now + LEASE if self._store.joins and self._former else now
        claimed = inbox.claim(c, self._replica, over, now + LEASE, former=self._former, limit=AT_ONCE)
        full = len(claimed) == AT_ONCE
        # where replicas share the work there may be something new since the claim was asked for
        self._look = full if self._store.joins else self._look or full
        for one in claimed:
            if by := one.left_by or (self._replica if self._store.joins and self._former else ""):
                log.info("turn=%d channel=%s taken up again left_by=%s", one.id, one.speaker[0], by)
        self._former = self._former and full
        self._ready |= dict.fromkeys(one.speaker for one in claimed)

    # ── outside ───────────────────────────────────────────────────────────────────────────────────
    def _free(self) -> Iterable[Speaker]:
        return (one for one in self._ready if one not in self._busy)

    def _pump(self) -> None:
        """Ask for the next batch, if there is somebody to serve and a lane is free."""
        if self._stopping or self._asking or self._running >= LANES:
            return
        # where batches share no commit two small ones cost more than one: a second lane is for a full batch
        wanted = AT_ONCE if self._running and not self._store.joins else 1
        if not self._look and sum(1 for _ in zip(self._free(), range(wanted), strict=False)) < wanted:
            return
        self._asking = True
        self._running += 1
        batch = Batch(self._house, self._take)
        asked = self._store.run(batch.run) if self._store.joins else self._asked(batch)
        nursery.start(self._serve(batch, asked), "turns")

    async def _serve(self, batch: Batch, asked: Awaitable[list[Outgoing]]) -> None:
        again: Sequence[Speaker] = ()
        began = _now()
        try:
            self._hand(said := await asked)
            again = batch.more
            self.counts.update(batches=1, turns=len(batch.rows))
            if batch.rows:
                self.seconds.observe(_now() - began)
            logs.follow(batch.rows, said)
        except Unavailable as trouble:
            again = batch.speakers
            log.error("the database is not there: %s", trouble)
            await _pause(began)
        except Exception as error:
            # one who was refused after writing is no trouble, only in the wrong company
            level = logging.DEBUG if isinstance(error, NoWayBack) else logging.WARNING
            log.log(level, "a batch of %d goes one by one: %s", len(batch.speakers), nursery.where(error))
            self.counts["singly"] += 1
            again = await self._each(batch.speakers) if batch.speakers else await _pause(began)
        finally:
            self._release(batch, again)

    def _release(self, batch: Batch, again: Sequence[Speaker]) -> None:
        if not batch.speakers:
            self._asking = False  # perhaps nobody was asked
        self._busy.difference_update(batch.speakers)
        self._ready |= dict.fromkeys(again)
        self._running -= 1
        self._ended.set()
        self._pump()

    async def _each(self, speakers: Sequence[Speaker]) -> Sequence[Speaker]:
        """Serve each alone; returns those of whom more may wait."""
        again: list[Speaker] = []
        for n, speaker in enumerate(speakers):
            began = _now()
            try:
                again += await self._alone(speaker)
            except Unavailable as trouble:
                log.error("the database is not there: %s", trouble)
                return [*again, *speakers[n:], *await _pause(began)]
        return again

    async def _alone(self, speaker: Speaker) -> Sequence[Speaker]:
        """One turn, tried in place: at the end of the queue the person's next words would overtake it."""
        began, batch, trouble = _now(), Batch(self._house, lambda c, now: [speaker]), ""
        for _ in range(TRIES):
            batch = Batch(self._house, lambda c, now: [speaker])
            try:
                self._hand(said := await self._store.run(batch.run))
            except Unavailable:
                raise
            except Exception as error:
                trouble = apology.trouble_of(error)
                log.warning("turn=%s failed: %s", [row.id for row in batch.rows], trouble)
            else:
                self.counts["turns"] += len(batch.rows)
                logs.follow(batch.rows, said)
                return batch.more
        for row in batch.rows:
            await self._set_aside(row, trouble)
        return [speaker] if batch.rows else [speaker, *await _pause(began)]

    async def _set_aside(self, row: Waiting, trouble: str) -> None:
        """Give a turn up: the person gets an apology, the operator a count."""
        self.counts["failed"] += 1
        log.error("turn=%s set aside after %d tries: %s", row.id, TRIES, trouble)
        try:
            self._hand(await self._store.run(apology.set_aside, self._house, row, TRIES, trouble))
        except Unavailable:
            raise
        except Exception as error:
            log.error("turn=%s without an apology: %s", row.id, nursery.where(error))
            await self._store.run(inbox.set_aside, row.id, TRIES, trouble)

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            self.wake()


async def _pause(began: float) -> Sequence[Speaker]:
    """Trouble that is nobody's turn's: leave it for a while. began: when the try did that met it."""
    await asyncio.sleep(pause_after(_now() - began))
    return ()


def _now() -> float:
    return asyncio.get_running_loop().time()
