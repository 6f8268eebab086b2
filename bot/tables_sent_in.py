"""Tables the operator of a survey has sent in: read behind the turns, then taken in as a deed of its own."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot import nursery
from domain.errors import CaseworkError
from domain.people.sheets import Grid
from services.campaigns.surveys import survey_files
from storage import attachments
from storage.engines import Store

log = logging.getLogger(__name__)
LOOK_EVERY = 1.0
# while the database is away
PAUSE = 10.0
KINDS = (survey_files.FRAME, survey_files.CALLS)
ZIPPED = b"PK"

# Runs a use case in a turn without a speaker.
Sweep = Callable[[Callable[..., Any]], Awaitable[Any]]


class TablesSentIn:
    """Looks for tables whose bytes are there."""

    def __init__(self, store: Store, sweep: Sweep) -> None:
        self._store, self._sweep = store, sweep
        self._looking: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what an earlier run did not get to."""
        self._looking = nursery.start(self._keep_looking(), "tables")

    @property
    def goes_on(self) -> bool:
        """Whether it looks."""
        return self._looking is not None and not self._looking.done()

    async def stop(self) -> None:
        """Leave the rest to the next run."""
        await nursery.stop(self._looking)

    async def look(self) -> int:
        """Take in what is there; returns how many tables were looked at."""
        looked = 0
        for kind in KINDS:
            for id, _, person_id, content in await self._store.read(attachments.waiting_to_be_looked_at, kind):
                await self._look_at(id, person_id, kind, content)
                looked += 1
        return looked

    async def _keep_looking(self) -> None:
        pause = LOOK_EVERY
        while True:
            await asyncio.sleep(pause)
            try:
                await self.look()
                pause = LOOK_EVERY
            except Exception as error:  # the database is away
                log.warning("tables look failed=%s", nursery.where(error))
                pause = PAUSE

    async def _look_at(self, id: int, person_id: int, kind: str, content: bytes) -> None:
        sent: dict[str, Any] = {"attachment_id": id, "person_id": person_id}
        try:
            grids = await asyncio.to_thread(_grids, content)
            await self._sweep(partial(survey_files.look_at, kind=kind, grids=grids, **sent))
        except CaseworkError as why:
            await self._sweep(partial(survey_files.cannot, why=why, **sent))


def _grids(content: bytes) -> list[Grid]:
    """The sheets of an xlsx or csv file. Raises CaseworkError for what cannot be read."""
    from bot import spreadsheets  # openpyxl is loaded for the first table

    with TemporaryDirectory() as folder:
        path = Path(folder) / ("table.xlsx" if content.startswith(ZIPPED) else "table.csv")
        path.write_bytes(content)
        try:
            return spreadsheets.read(path)
        except spreadsheets.NotASpreadsheet as why:
            raise CaseworkError(why.says) from why
        except Exception as error:  # a file made to trouble its reader is no table either
            log.info("a table cannot be read: %s", nursery.where(error))
            raise CaseworkError("import-not-a-sheet") from error
