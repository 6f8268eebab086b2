"""What people sent along: fetched right after its turn, typed by content, cleaned and kept, for every channel."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

from bot import nursery
from bot.channels.bot_api import TooLarge
from bot.channels.sender import Blocked, Later, Refused
from bot.file_types import PICTURES, ending_of, is_heic, type_of
from bot.lease import Lease
from bot.pictures import BrokenPicture, HugePicture, clean
from bot.turn import encoded
from locales.texts import Catalogue
from storage import attachments, outbox
from storage.attachments import Attachment
from storage.connection import Connection
from storage.engines import Store
from storage.outbox import Outgoing, Saying

log = logging.getLogger(__name__)
# a file of a web chat has been kept already; its handle says where
KEPT = "blob:"
LARGEST = 20 * 1024 * 1024
# turns that end within so many seconds are one reason to look
GATHER = 0.1
LOOK_EVERY = 5.0
# after the first, second, … attempt that failed, in seconds; then the file is given up
PAUSES = (1.0, 10.0)

# The bytes behind a channel's handle. Raises TooLarge, Refused, Later or Unavailable.
Fetch = Callable[[str], Awaitable[bytes]]


class Source(NamedTuple):
    """Where the files of one channel come from; fetched where the channel's lease is held."""

    lease: Lease
    fetch: Fetch


class NotTaken(Exception):
    """A file that is not kept: why, for the record; and the sentence its sender hears."""

    def __init__(self, trouble: str, says: str, **facts: str) -> None:
        super().__init__(trouble)
        self.trouble, self.says, self.facts = trouble, says, facts


class Attachments:
    """Fetches what is still missing. sources: by channel. hand: takes what is to be said, once it is committed."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        sources: Mapping[str, Source],
        hand: Callable[[Iterable[Outgoing]], None],
    ) -> None:
        self._store, self._catalogue, self._sources, self._hand = store, catalogue, sources, hand
        self._again_at: dict[int, float] = {}
        self._look_now = asyncio.Event()
        self._looking: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what an earlier run did not get to."""
        self._looking = nursery.start(self._keep_looking(), "attachments")

    @property
    def goes_on(self) -> bool:
        """Whether it looks."""
        return self._looking is not None and not self._looking.done()

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
                missing = await self.look()
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
        sender = await self._store.read(attachments.sender_of, one.account_id)
        source = self._sources.get(sender.channel)
        if source is None or not source.lease.held:
            return
        try:
            await self._keep(one, await source.fetch(one.handle))
        except TooLarge:
            await self._give_up(one, too_big(one.size))
        except NotTaken as why:
            await self._give_up(one, why)
        except (Refused, Blocked) as why:
            await self._give_up(one, NotTaken(str(why), "error-file-broken"))
        except Later as later:
            self._pause(one, later.seconds)
        except Exception as error:
            await self._tried(one, error)

    async def _keep(self, one: Attachment, content: bytes) -> None:
        """Keep the bytes as they may be kept. Raises NotTaken."""
        kept, mime = await as_kept(content, one.file_name)
        original = None if kept == content else sha256(content).hexdigest()
        await self._store.run(attachments.keep, one.id, kept, mime, original)
        self._again_at.pop(one.id, None)

    async def _tried(self, one: Attachment, error: Exception) -> None:
        log.info("attachment=%s tries=%s trouble=%s", one.id, one.tries + 1, nursery.where(error))
        await self._store.run(attachments.tried, one.id)
        if one.tries >= len(PAUSES):
            await self._give_up(one, NotTaken("unavailable", "error-file-broken"))
        else:
            self._pause(one, PAUSES[one.tries])

    async def _give_up(self, one: Attachment, why: NotTaken) -> None:
        """The file cannot be had: that is on record, and its sender hears it where it was sent."""
        log.warning("attachment=%s given up=%r", one.id, why.trouble)
        self._again_at.pop(one.id, None)
        self._hand(await self._store.run(_give_up_and_say, self._catalogue, one, why))

    def _pause(self, one: Attachment, seconds: float) -> None:
        self._again_at[one.id] = asyncio.get_running_loop().time() + seconds


async def as_kept(content: bytes, file_name: str) -> tuple[bytes, str]:
    """The bytes as they are kept, and their type: pictures without what their camera wrote. Raises NotTaken."""
    if len(content) > LARGEST:
        raise too_big(len(content))
    if not content:
        raise NotTaken("empty", "error-file-broken")
    mime = type_of(content, file_name)
    if not mime and is_heic(content):
        raise NotTaken("heic", "error-heic")
    if not mime:
        raise NotTaken("wrong kind", "error-wrong-file", type=ending_of(file_name) or "?")
    if mime not in PICTURES:
        return content, mime
    try:
        return await clean(content, mime), mime
    except HugePicture as huge:
        raise NotTaken("huge picture", "error-picture-too-large", limit=str(huge.most // 10_000)) from None
    except BrokenPicture:
        raise NotTaken("broken picture", "error-file-broken") from None


def too_big(size: int) -> NotTaken:
    """The refusal of a file beyond the limit; size 0: nobody has said how large it is."""
    limit = f"{LARGEST >> 20} MB"
    return NotTaken("too large", "error-file-too-big", limit=limit, size=f"{size >> 20} MB" if size else f">{limit}")


def _give_up_and_say(c: Connection, catalogue: Catalogue, one: Attachment, why: NotTaken) -> list[Outgoing]:
    attachments.give_up(c, one.id, why.trouble[:60])
    to = attachments.sender_of(c, one.account_id)
    words = catalogue.texts(to.language)(why.says, **why.facts)
    body: dict[str, Any] = {"chat_id": outbox.chat_of(to.channel, to.account_id, to.address), "text": words}
    raw = encoded(body)
    [id] = outbox.say(c, [Saying(to.channel, to.account_id, "sendMessage", raw)])
    return [Outgoing(id, to.channel, to.account_id, to.address, "sendMessage", raw)]


def _point_at(c: Connection, attachment_id: int, blob_id: int) -> None:
    blob = attachments.blob(c, blob_id)
    attachments.keep(c, attachment_id, blob.bytes, blob.mime, blob.original_sha256)
