"""What became of the messages of one channel, written back to the outbox in batches."""

import asyncio
import logging
from collections import Counter

from bot import nursery
from bot.journal import Journal
from storage import outbox
from storage.engines import Store, pause_after
from storage.outbox import Outgoing, Settled

log = logging.getLogger(__name__)
BATCH_EVERY = 0.025


class Marks:
    """Collects outcomes and commits them together, at most 25 ms later."""

    def __init__(self, store: Store, journal: Journal) -> None:
        self._store, self._journal = store, journal
        self._batch: list[tuple[int, Settled]] = []
        self._committed: set[int] = set()
        # by chat: how many of its messages have left without a mark in the database
        self._unmarked: Counter[int] = Counter()
        self._more, self._tried = asyncio.Event(), asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    def delivered(self, row: Outgoing, native_id: str | None, tries: int) -> None:
        """The channel has taken it."""
        self._journal.write(row, native_id)
        self._add(row, Settled(row.id or 0, outbox.DELIVERED, native_id, tries=tries))

    def refused(self, row: Outgoing, trouble: str, tries: int) -> None:
        """The channel will never take it."""
        self._add(row, Settled(row.id or 0, outbox.REFUSED, trouble=trouble[:200], tries=tries))

    def take_committed(self) -> set[int]:
        """The rows committed since this was last asked."""
        ids, self._committed = self._committed, set()
        return ids

    def owes(self, account_id: int) -> bool:
        """Whether something has become of this chat's messages that the database does not know yet."""
        return account_id in self._unmarked

    async def next_commit(self) -> None:
        """Wait until a commit was tried."""
        self._tried.clear()
        await self._tried.wait()

    async def flush(self) -> None:
        """Commit what has been collected. On an error it stays collected."""
        async with self._one_at_a_time:
            batch, self._batch = self._batch, []
            if not batch:
                return
            try:
                await self._store.run_one(outbox.settle, [settled for _, settled in batch])
            except BaseException:
                self._batch = batch + self._batch
                raise
            finally:
                self._tried.set()
            self._unmarked -= Counter(account_id for account_id, _ in batch)
            ids = [settled.id for _, settled in batch]
            self._committed.update(ids)
            self._journal.marked(ids)

    async def keep_flushing(self) -> None:
        """Commit whenever there is something to commit."""
        while True:
            await self._more.wait()
            await asyncio.sleep(BATCH_EVERY)
            self._more.clear()
            began = asyncio.get_running_loop().time()
            try:
                await self.flush()
            except Exception as error:
                log.warning("marks failed=%s", nursery.where(error))
                await asyncio.sleep(pause_after(asyncio.get_running_loop().time() - began))
                self._more.set()

    def _add(self, row: Outgoing, settled: Settled) -> None:
        if row.id is not None:
            self._batch.append((row.account_id, settled))
            self._unmarked[row.account_id] += 1
            self._more.set()
