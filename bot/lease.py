"""What only one process may do at a time: it holds a lease, renews it, and stops at once when it cannot."""

import asyncio
import logging
from datetime import timedelta
from secrets import token_hex

from bot import nursery
from bot.clock import Clock
from storage import leases
from storage.engines import Store

log = logging.getLogger(__name__)
LENGTH = 15.0
RENEW_EVERY = 5.0


class Lease:
    """One name, held by one process. What an earlier run of this replica held is ours at once."""

    def __init__(self, store: Store, clock: Clock, name: str, replica: str) -> None:
        self.name = name
        self._store, self._clock, self._replica = store, clock, f"{replica}/"
        self._holder = self._replica + token_hex(4)
        self._until = 0.0
        self._keeping: asyncio.Task[None] | None = None

    @property
    def held(self) -> bool:
        """Whether the lease is certainly ours at this instant."""
        return asyncio.get_running_loop().time() < self._until

    async def start(self) -> None:
        """Try to take it, and keep trying or renewing until stopped."""
        until = self._clock.now() + timedelta(seconds=LENGTH)
        await self._store.run(leases.inherit, self.name, self._replica, self._holder, until)
        await self._take()
        self._keeping = nursery.start(self._keep(), f"lease {self.name}")

    async def stop(self) -> None:
        """Give it back."""
        await nursery.stop(self._keeping)
        self._until = 0.0
        await self._store.run(leases.release, self.name, self._holder)

    async def _take(self) -> None:
        asked = asyncio.get_running_loop().time()
        now = self._clock.now()
        until = now + timedelta(seconds=LENGTH)
        taken = await self._store.run(leases.take, self.name, self._holder, now, until)
        if taken != self.held:
            log.info("lease=%s held=%s", self.name, taken)
        self._until = asked + LENGTH if taken else 0.0

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(RENEW_EVERY if self.held else 1.0)
            try:
                await self._take()
            except Exception as error:  # the database is away: the lease runs out by itself
                log.warning("lease=%s failed=%s", self.name, nursery.where(error))
