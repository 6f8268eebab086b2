"""Where a database has several hosts: none that has fallen silent is waited for."""

import asyncio
import logging

from bot import nursery
from storage.engines import PostgresStore

log = logging.getLogger(__name__)
LOOK_EVERY = 3.0


class Leader:
    """Asks the host that leads every few seconds whether it still does, and leaves it when it does not."""

    def __init__(self, store: PostgresStore) -> None:
        self._store = store
        self._looking: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to ask."""
        self._looking = nursery.start(self._look(), "leader")

    async def stop(self) -> None:
        """Ask no more."""
        await nursery.stop(self._looking)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                if await self._store.leave_silent_hosts():
                    log.warning("database=left reason=%s", "its host is silent or leads no more")
            except Exception as error:
                log.warning("database look failed=%s", nursery.where(error))
