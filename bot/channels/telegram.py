"""Telegram, polled or by webhook: a batch is in the inbox before the offset moves; what goes out is Bot API JSON."""

import asyncio
import json
import logging
import mimetypes
from typing import Any

from bot import nursery
from bot.channels.bot_api import BotApi, TokenRefused
from bot.channels.link import Link
from bot.channels.sender import Blocked, Later, Refused, Unavailable
from bot.channels.telegram_commands import defaults
from bot.channels.telegram_updates import ALLOWED, BOT_NAME, CHANNEL, arrival_of
from bot.channels.telegram_webhook import Receive, Webhook
from bot.clock import Clock
from bot.lease import Lease
from locales.texts import Catalogue
from storage import attachments, notes
from storage.engines import Store, pause_after
from storage.engines import Unavailable as NoDatabase
from storage.outbox import Outgoing

__all__ = ["BOT_NAME", "CHANNEL", "Telegram"]
log = logging.getLogger(__name__)
LONG_POLL = 25
BATCH = 100
FILE_FIELDS = ("photo", "document", "voice", "audio", "video")
LONGEST_PAUSE = 30.0
# how often to look whether it is us who listen, in seconds
ASK_EVERY = 0.1
# a poll and the pause after it take less
POLLS_WITHIN = 120.0


class Telegram:
    """One bot: what people say to it, and what it says to them. Without a webhook it is polled."""

    def __init__(
        self,
        api: BotApi,
        store: Store,
        clock: Clock,
        lease: Lease,
        catalogue: Catalogue,
        webhook: Webhook | None = None,
    ) -> None:
        self._api, self._store, self._clock, self._catalogue = api, store, clock, catalogue
        self.lease, self._webhook = lease, webhook
        self.link = Link()
        self._went_on = 0.0
        self._listening: asyncio.Task[None] | None = None

    async def check(self) -> None:
        """Ask who we are. Raises TokenRefused; a network that is away is waited for later."""
        try:
            me = await self._api.call("getMe", within=10.0)
        except TokenRefused:
            raise
        except (Unavailable, Later) as away:
            log.warning("channel=telegram start trouble=%r", str(away))
        else:
            await self._store.run(notes.put, BOT_NAME, str(me["username"]))

    def start(self, receive: Receive) -> None:
        """Begin to listen, or let Telegram know where we do."""
        listening = self._listen(receive) if self._webhook is None else self._announce()
        self._listening = nursery.start(listening, "telegram")

    @property
    def listens(self) -> bool:
        """Whether it is polled, or Telegram has been told of the webhook or is about to be."""
        going = self._listening
        if going is None or going.cancelled():
            return False
        if self._webhook is not None:
            return not (going.done() and going.exception())
        return not going.done() and asyncio.get_running_loop().time() - self._went_on < POLLS_WITHIN

    async def stop(self) -> None:
        """Listen no more; what Telegram has not been told we have, it will say again."""
        await nursery.stop(self._listening)

    # ── out ───────────────────────────────────────────────────────────────────────────────────────
    async def send(self, row: Outgoing) -> str | None:
        """Perform one recorded call. Raises Refused, Blocked, Later or Unavailable."""
        try:
            result = await self._perform(row)
        except TokenRefused as refused:
            self.link.turned_away(str(refused))
            log.error("channel=telegram trouble=%r", str(refused))
            raise Later(LONGEST_PAUSE, everywhere=True) from None
        except Refused as why:
            if "message is not modified" in str(why):
                return None
            raise
        except Unavailable:
            self.link.silent()
            raise
        self.link.well()
        return str(result["message_id"]) if isinstance(result, dict) and "message_id" in result else None

    async def fetch(self, handle: str) -> bytes:
        """The bytes behind a file_id. Raises TooLarge, Refused, Later or Unavailable."""
        return await self._api.download(handle)

    async def _perform(self, row: Outgoing) -> Any:
        if b'"blob:' in row.body:
            call = json.loads(row.body)
            for field in FILE_FIELDS:
                if str(call.get(field, "")).startswith("blob:"):
                    return await self._upload(row.method, field, call)
        return await self._api.call(row.method, row.body)

    async def _upload(self, method: str, field: str, call: dict[str, Any]) -> Any:
        blob = await self._store.read(attachments.blob, int(call.pop(field).removeprefix("blob:")))
        # named by us or not at all: the sender's own name for it may tell who sent it
        name = call.pop("file_name", "") or f"{field}-{blob.id}{mimetypes.guess_extension(blob.mime) or ''}"
        return await self._api.upload(method, call, (field, name, blob.bytes, blob.mime))

    # ── in ────────────────────────────────────────────────────────────────────────────────────────
    async def _listen(self, receive: Receive) -> None:
        offset, ready, failures = 0, False, 0
        while True:
            self._went_on = asyncio.get_running_loop().time()
            try:
                if not self.lease.held:
                    await asyncio.sleep(ASK_EVERY)
                    continue
                ready = ready or await self._prepare()
                offset = await self._poll(offset, receive)
                failures = 0
                self.link.well()
            except Exception as error:
                failures += 1
                await asyncio.sleep(self._pause(error, failures))

    async def _poll(self, offset: int, receive: Receive) -> int:
        """One long poll; returns the offset that tells Telegram what we have stored."""
        question = {"offset": offset, "limit": BATCH, "timeout": LONG_POLL, "allowed_updates": list(ALLOWED)}
        updates = await self._api.call("getUpdates", json.dumps(question).encode(), within=LONG_POLL + 10.0)
        if not updates:
            return offset
        now = self._clock.now()
        arrivals = [arrival_of(update, now) for update in updates]
        await receive([arrival for arrival in arrivals if arrival is not None])
        return int(updates[-1]["update_id"]) + 1

    async def _announce(self) -> None:
        """Tell Telegram where to push. Whoever takes the lease over says the same once more."""
        ready, failures = False, 0
        while not ready:
            self._went_on = asyncio.get_running_loop().time()
            try:
                if self.lease.held:
                    ready = await self._prepare()
                    self.link.well()
                else:
                    await asyncio.sleep(ASK_EVERY)
            except Exception as error:
                failures += 1
                await asyncio.sleep(self._pause(error, failures))

    async def _prepare(self) -> bool:
        """Polling and a webhook exclude each other; the commands are shown in each language."""
        if self._webhook is None:
            await self._api.call("deleteWebhook")
        else:
            where = {"url": self._webhook.url, "secret_token": self._webhook.secret, "allowed_updates": list(ALLOWED)}
            await self._api.call("setWebhook", json.dumps(where).encode())
        await self.check()
        for about in defaults(self._catalogue):
            await self._api.call("setMyCommands", json.dumps(about).encode())
        return True

    def _pause(self, error: Exception, failures: int) -> float:
        """Say what is wrong with listening, and for how many seconds to leave it."""
        if isinstance(error, TokenRefused):
            self.link.turned_away(str(error))
        elif isinstance(error, Unavailable):
            self.link.silent()
        known = isinstance(error, Unavailable | Refused | Later | Blocked)
        log.warning("channel=telegram polling trouble=%r", str(error) if known else nursery.where(error))
        if isinstance(error, NoDatabase):  # it is not Telegram that is to be spared
            return pause_after(asyncio.get_running_loop().time() - self._went_on)
        if isinstance(error, Later):
            return error.seconds
        return min(LONGEST_PAUSE, 0.25 * 2.0 ** min(failures, 8))
