"""What people sent along: fetched right after its turn, typed by content and kept, for every channel to show."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

import puremagic

from bot import nursery
from bot.channels.bot_api import TooLarge
from bot.channels.sender import Blocked, Later, Refused
from bot.lease import Lease
from storage import attachments
from storage.attachments import Attachment
from storage.connection import Connection
from storage.engines import Store

log = logging.getLogger(__name__)
# a file of a web chat has been kept already; its handle says where
KEPT = "blob:"
# turns that end within so many seconds are one reason to look
GATHER = 0.1
LOOK_EVERY = 5.0
# after the first, second, … attempt that failed, in seconds; then the file is given up
PAUSES = (1.0, 10.0)
UNKNOWN = "application/octet-stream"

# The bytes behind a channel's handle. Raises TooLarge, Refused, Later or Unavailable.
Fetch = Callable[[str], Awaitable[bytes]]


class Attachments:
    """Fetches what is still missing, where the lease is held."""

    def __init__(self, store: Store, lease: Lease, fetch: Fetch) -> None:
        self._store, self._lease, self._fetch = store, lease, fetch
        self._again_at: dict[int, float] = {}
        self._look_now = asyncio.Event()
        self._looking: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what an earlier run did not get to."""
        self._looking = nursery.start(self._keep_looking(), "attachments")

    async def stop(self) -> None:
        """Leave the rest to the next run."""
        await nursery.stop(self._looking)

    def wake(self) -> None:
        """A turn has ended; perhaps it brought a file."""
        self._look_now.set()

    async def look(self) -> int:
        """Fetch what is missing and due; returns how many files are missing still."""
        missing = await self._store.read(attachments.to_fetch, tries=len(PAUSES) + 1)
        now = asyncio.get_running_loop().time()
        for one in missing:
            if self._again_at.get(one.id, 0.0) <= now:
                await self._get(one)
        return len(missing)

    async def _keep_looking(self) -> None:
        while True:
            try:
                missing = await self.look() if self._lease.held else 0
            except Exception as error:  # the database is away
                log.warning("attachments look failed=%s", nursery.where(error))
                missing = 1
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PAUSES[0] if missing else LOOK_EVERY):
                    await self._look_now.wait()
            await asyncio.sleep(GATHER)
            self._look_now.clear()

    async def _get(self, one: Attachment) -> None:
        if one.handle.startswith(KEPT):
            await self._store.run(_point_at, one.id, int(one.handle.removeprefix(KEPT)))
            return
        try:
            content = await self._fetch(one.handle)
        except TooLarge:
            await self._give_up(one, "too large")
        except (Refused, Blocked) as why:
            await self._give_up(one, str(why))
        except Later as later:
            self._pause(one, later.seconds)
        except Exception as error:
            await self._tried(one, error)
        else:
            await self._store.run(attachments.keep, one.id, content, type_of(content))
            self._again_at.pop(one.id, None)

    async def _tried(self, one: Attachment, error: Exception) -> None:
        log.info("attachment=%s tries=%s trouble=%s", one.id, one.tries + 1, nursery.where(error))
        await self._store.run(attachments.tried, one.id)
        if one.tries >= len(PAUSES):
            await self._give_up(one, "unavailable")
        else:
            self._pause(one, PAUSES[one.tries])

    async def _give_up(self, one: Attachment, trouble: str) -> None:
        log.warning("attachment=%s given up=%r", one.id, trouble)
        self._again_at.pop(one.id, None)
        await self._store.run(attachments.give_up, one.id, trouble[:60])

    def _pause(self, one: Attachment, seconds: float) -> None:
        self._again_at[one.id] = asyncio.get_running_loop().time() + seconds


def type_of(content: bytes) -> str:
    """The type these bytes are of, whatever their name says."""
    try:
        return puremagic.from_string(content, mime=True) or UNKNOWN
    except (puremagic.PureError, ValueError):
        return UNKNOWN


def _point_at(c: Connection, attachment_id: int, blob_id: int) -> None:
    blob = attachments.blob(c, blob_id)
    attachments.keep(c, attachment_id, blob.bytes, blob.mime)
