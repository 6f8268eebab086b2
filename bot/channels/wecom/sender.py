"""The outbound half of WeCom: what was recorded for the Bot API becomes texts, cards and files of the app."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.channels.methods import WECOM, is_shown
from bot.channels.sender import Blocked, Refused
from bot.channels.wecom import cards
from bot.channels.wecom.api import Answer, CorpApi, Unclear
from bot.channels.wecom.cards import Native
from bot.channels.wecom.codes import LICENCE, TASK_EXISTS, Declined
from bot.channels.wecom.files import upload
from bot.channels.wecom.said import Said, choices_of, said_again, said_in
from bot.clock import Clock
from bot.pacing import Pace
from locales.texts import Catalogue
from storage import outbox
from storage.channels import native_messages
from storage.channels.native_messages import NativeMessage
from storage.connection import Connection
from storage.engines import Store
from storage.outbox import Outgoing

CODE_LIVES = timedelta(hours=72)
RECALL_WITHIN = timedelta(hours=24)
# so many seconds WeCom remembers what it was sent, when asked to drop what it knows already
REMEMBERS = 1800
EDITS = frozenset({"editMessageText", "editMessageReplyMarkup"})


class WeComSender:
    """Performs calls for the members of one app. address: where our pages are, for cards without buttons."""

    def __init__(
        self, api: CorpApi, agent: int, store: Store, clock: Clock, catalogue: Catalogue, pace: Pace, address: str
    ) -> None:
        self._api, self._agent, self._store, self._clock = api, agent, store, clock
        self._catalogue, self._pace, self._address = catalogue, pace, address
        self._salt = ""
        # rows that may have been taken although nobody said so: those whose answer was lost, and where; others'
        self._unclear: dict[int, int] = {}
        self._begun_elsewhere: set[int] = set()
        # the pieces of a row that were taken; a row that was blocked comes back when its reader does
        self._sent: dict[int, list[str]] = {}

    async def start(self) -> None:
        """Read what our cards are named by."""
        self._salt = await self._store.run(native_messages.salt)

    async def send(self, row: Outgoing) -> str | None:
        """Perform one call; our number of the message. Raises Refused, Blocked, Later or Unavailable."""
        if not is_shown(row.method, WECOM):
            return None
        call = json.loads(row.body)
        if row.id is None:
            await self._alert(row, call)
            return None
        if row.method == "deleteMessage":
            await self._recall(row, call)
            return None
        try:
            if row.method in EDITS:
                return await self._edit(row, row.id, call)
            return await self._say(row, row.id, said_in(row.method, call))
        except Refused:
            self._forget(row.id)
            raise

    # ── saying ────────────────────────────────────────────────────────────────────────────────────
    async def _say(self, row: Outgoing, row_id: int, said: Said) -> str:
        task_id = self._task(row_id) if said.choices else None
        message, language, planned = await self._store.run(
            _plan, row.account_id, row_id, said.kept(), task_id, self._clock.now()
        )
        if planned and row_id not in self._sent:  # by an earlier run, or another replica
            self._begun_elsewhere.add(row_id)
        if not message.native_ids:
            ids, code = await self._deliver(row, row_id, said, language)
            await self._store.run(native_messages.taken, message.id, ids, code, self._until())
            self._forget(row_id)
        return str(message.id)

    async def _deliver(self, row: Outgoing, row_id: int, said: Said, language: str) -> tuple[list[str], str | None]:
        """Send every native message of something said, going on where an earlier try stopped."""
        natives = cards.shown(said, self._task(row_id), self._catalogue.texts(language))
        sent = self._sent.setdefault(row_id, [])
        code = None
        total = len(said.files) + len(natives)
        for nth in range(len(sent), total):
            if nth:
                self._pace.reserve(outbox.chat_of(row.channel, row.account_id, row.address), _now())
            if nth < len(said.files):
                native = await upload(self._api, self._store, said.files[nth])
            else:
                native = natives[nth - len(said.files)]
            answer = await self._perhaps_again(row, row_id, nth, native)
            sent.append(str(answer.get("msgid") or "-"))
            code = answer.get("response_code") or code
        return sent, code

    async def _perhaps_again(self, row: Outgoing, row_id: int, nth: int, native: Native) -> Answer:
        again = row_id in self._begun_elsewhere or self._unclear.get(row_id) == nth
        try:
            return await self._post(row.address, native, again=again)
        except Unclear:
            self._unclear[row_id] = nth
            raise
        except Declined as no:
            if no.code == TASK_EXISTS:  # nobody else names a card like this: it was taken the first time
                return {}
            raise

    async def _post(self, address: str, native: Native, *, again: bool) -> Answer:
        body = {"touser": address, "agentid": self._agent, **native}
        if again:
            body |= {"enable_duplicate_check": 1, "duplicate_check_interval": REMEMBERS}
        answer = await self._api.call("message/send", body)
        if answer.get("unlicenseduser"):
            self._api.alarms.sound(LICENCE, 0)
            raise Blocked
        if answer.get("invaliduser"):
            raise Blocked
        return answer

    # ── changing what was said ────────────────────────────────────────────────────────────────────
    async def _edit(self, row: Outgoing, row_id: int, call: Mapping[str, Any]) -> str | None:
        old = await self._store.read(native_messages.one, row.account_id, int(call["message_id"]))
        if old is None:
            raise Refused("400 Bad Request: message to edit not found")
        before = said_again(old.body)
        text = before.text if row.method == "editMessageReplyMarkup" else said_in(row.method, call).text
        said = Said(text, choices_of(call.get("reply_markup") or {}), before.files)
        if said == before:
            return None
        language = (await self._store.read(native_messages.reader, row.account_id)).language
        if not await self._changed(row, row_id, old, said, language):
            ids, code = await self._deliver(row, row_id, said._replace(files=()), language)
            task_id = self._task(row_id) if said.choices else None
            await self._store.run(_moved, old.id, said.kept(), task_id, ids, code, self._until())
            self._forget(row_id)
        return str(old.id)

    async def _changed(self, row: Outgoing, row_id: int, old: NativeMessage, said: Said, language: str) -> bool:
        """Change the card in place, if its code still lives and one card holds what is said."""
        alive = old.response_code and old.code_until and self._clock.now() < old.code_until
        changed = cards.updated(said, self._task(row_id), self._catalogue.texts(language), self._address)
        if not alive or changed is None:
            return False
        body = {"userids": [row.address], "agentid": self._agent, "response_code": old.response_code}
        try:
            await self._api.call("message/update_template_card", body | {"template_card": changed})
        except Declined:
            return False
        await self._store.run(native_messages.replaced, old.id, said.kept(), self._task(row_id))
        return True

    async def _recall(self, row: Outgoing, call: Mapping[str, Any]) -> None:
        old = await self._store.read(native_messages.one, row.account_id, int(call["message_id"]))
        if old is None or self._clock.now() > old.at + RECALL_WITHIN:
            raise Refused("400 Bad Request: message can't be deleted")
        for native_id in old.native_ids:
            if native_id != "-":
                await self._api.call("message/recall", {"msgid": native_id})

    async def _alert(self, row: Outgoing, call: Mapping[str, Any]) -> None:
        """The answer to a press, when it is worth a message of its own."""
        if call.get("show_alert") and call.get("text"):
            for native in cards.shown(Said(str(call["text"])), "", self._catalogue.texts("zh")):
                await self._post(row.address, native, again=False)

    def _task(self, row_id: int) -> str:
        """The name of a card: never the same twice for one app, whatever database speaks for it."""
        return f"{self._salt}-{row_id}"

    def _until(self) -> datetime:
        return self._clock.now() + CODE_LIVES

    def _forget(self, row_id: int) -> None:
        self._sent.pop(row_id, None)
        self._unclear.pop(row_id, None)
        self._begun_elsewhere.discard(row_id)


def _plan(
    c: Connection, account_id: int, row_id: int, body: Mapping[str, Any], task_id: str | None, now: datetime
) -> tuple[NativeMessage, str, bool]:
    """The message as it is kept, the language of whoever reads it, and whether it was kept already."""
    planned = native_messages.of_row(c, row_id)
    message = planned or native_messages.plan(c, account_id, [row_id], body, task_id, now)
    return message, native_messages.reader(c, account_id).language, planned is not None


def _moved(
    c: Connection,
    id: int,
    body: Mapping[str, Any],
    task_id: str | None,
    ids: list[str],
    code: str | None,
    until: datetime,
) -> None:
    native_messages.replaced(c, id, body, task_id, ids)
    native_messages.taken(c, id, ids, code, until)


def _now() -> float:
    return asyncio.get_running_loop().time()
