"""What only one process may do at a time: it holds a lease, renews it, and stops at once when it cannot."""

import asyncio
import logging
from datetime import datetime, timedelta
from secrets import token_hex

from bot import nursery
from bot.clock import Clock
from storage import leases
from storage.connection import Connection
from storage.engines import Store, pause_after

log = logging.getLogger(__name__)
LENGTH = 15.0
# after which part of it a lease is prolonged, and how often another's is looked at
RENEW, ASK = 1 / 3, 1 / 15


class Lease:
    """One name, held by one process. What an earlier run of this replica held is ours at once.

    What another held is ours when it has not prolonged it for `length` seconds while we were looking: by the same kind
    of clock, which nobody sets, the other has stopped by then.
    """

    def __init__(self, store: Store, clock: Clock, name: str, replica: str, length: float = LENGTH) -> None:
        self.name = name
        self._store, self._clock, self._replica = store, clock, f"{replica}/"
        self._holder = self._replica + token_hex(4)
        self._length, self._until = length, 0.0
        # the end of another's lease, and since when it has stood there
        self._seen: tuple[datetime | None, float] = (None, 0.0)
        self._keeping: asyncio.Task[None] | None = None

    @property
    def held(self) -> bool:
        """Whether the lease is certainly ours at this instant."""
        return asyncio.get_running_loop().time() < self._until

    async def start(self) -> None:
        """Try to take it, and keep trying or renewing until stopped."""
        until = self._clock.now() + timedelta(seconds=self._length)
        await self._store.run(leases.inherit, self.name, self._replica, self._holder, until)
        await self._take()
        self._keeping = nursery.start(self._keep(), f"lease {self.name}")

    async def stop(self) -> None:
        """Give it back."""
        await nursery.stop(self._keeping)
        self._until = 0.0
        try:
            await self._store.run(leases.release, self.name, self._holder)
        except Exception as error:  # the database is away: the lease runs out by itself
            log.warning("lease=%s not given back=%s", self.name, nursery.where(error))

    async def _take(self) -> None:
        asked = asyncio.get_running_loop().time()
        until = self._clock.now() + timedelta(seconds=self._length)
        end, since = self._seen
        over = end if asked - since >= self._length else None
        taken, found = await self._store.run(_taken, self.name, self._holder, over, until)
        if taken != self.held:
            log.info("lease=%s held=%s", self.name, taken)
        self._until = asked + self._length if taken else 0.0
        if found != end:
            self._seen = (found, asyncio.get_running_loop().time())

    async def _keep(self) -> None:
        trouble, pause = "", self._before_next()
        while True:
            await asyncio.sleep(pause)
            began = asyncio.get_running_loop().time()
            try:
                await self._take()
            except Exception as error:  # the database is away: the lease runs out by itself
                if (now := nursery.where(error)) != trouble:  # once, not every second of a night
                    log.warning("lease=%s failed=%s", self.name, now)
                pause = min(self._before_next(), pause_after(asyncio.get_running_loop().time() - began))
                trouble = now
            else:
                trouble, pause = "", self._before_next()

    def _before_next(self) -> float:
        return self._length * (RENEW if self.held else ASK)


def _taken(
    c: Connection, name: str, holder: str, over: datetime | None, until: datetime
) -> tuple[bool, datetime | None]:
    """Whether it is ours now; and else until when it is another's."""
    taken = leases.take(c, name, holder, over, until)
    return taken, None if taken else leases.end_of(c, name)
