"""Telegram's memory: people, chats, messages, updates not yet confirmed, files, open callback queries."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any

import telegram

from tests.simulators.telegram.errors import BLOCKED, CHAT_NOT_FOUND, KICKED, ApiError, bad
from tests.simulators.telegram.limits import Markup

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """Real time; a story with a frozen clock hands in its own."""
    return datetime.now(UTC)


# What python-telegram-bot spells out as false and the real server leaves away.
UNSAID = ("channel_chat_created", "delete_chat_photo", "group_chat_created", "supergroup_chat_created")


def wire(thing: telegram.TelegramObject) -> dict[str, Any]:
    """An object as the server sends it: JSON with only what is said."""
    said: dict[str, Any] = json.loads(thing.to_json())
    return _pruned(said)


def speaker(update: dict[str, Any]) -> int:
    """Who is behind an update."""
    what = next(value for name, value in update.items() if name != "update_id")
    return int(what["from"]["id"])


def _pruned(said: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in said.items() if value is not False or name not in UNSAID}
    return {name: _pruned(value) if isinstance(value, dict) else value for name, value in kept.items()}


@dataclass(slots=True)
class Account:
    """A person's Telegram account and the private chat with the bot."""

    user: telegram.User
    started: bool = False
    blocked: bool = False

    @property
    def chat(self) -> telegram.Chat:
        """The private chat; its id is the user's id."""
        return telegram.Chat(self.user.id, "private", first_name=self.user.first_name, username=self.user.username)


@dataclass(slots=True)
class GroupChat:
    """A group. `present`: the bot is in it. `reads_all`: the bot gets every message, not only commands."""

    id: int
    title: str
    present: bool = False
    reads_all: bool = False

    @property
    def chat(self) -> telegram.Chat:
        """The chat; its id is negative."""
        return telegram.Chat(self.id, "supergroup" if self.id < -(10**12) else "group", title=self.title)


@dataclass(frozen=True, slots=True)
class Event:
    """Something a person saw: a message, an edit of one, or the answer to a press."""

    kind: str  # "message", "edit", "answer"
    chat_id: int
    text: str
    message: telegram.Message | None = None
    alert: bool = False
    keyboard: Markup | None = None


@dataclass(slots=True)
class Query:
    """A press that was not answered yet; whoever pressed sees the answer."""

    chat_id: int
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates are pushed; `wanted`: the kinds, all when empty."""

    url: str
    secret: str
    wanted: tuple[str, ...]


@dataclass(slots=True)
class World:
    """Everything Telegram knows about one bot."""

    bot: telegram.User
    now: Clock = wall_clock
    accounts: dict[int, Account] = field(default_factory=dict)
    groups: dict[int, GroupChat] = field(default_factory=dict)
    messages: dict[tuple[int, int], telegram.Message] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    # the newest updates there ever were, confirmed or not
    past: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=500))
    queries: dict[str, Query] = field(default_factory=dict)
    files: dict[str, tuple[telegram.File, bytes]] = field(default_factory=dict)
    # by scope (default, all_group_chats, … or a chat's id) and language code
    commands: dict[tuple[str, str], tuple[telegram.BotCommand, ...]] = field(default_factory=dict)
    webhook: Webhook | None = None
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _message_id: int = 100
    _update_id: int = 500_000
    _counter: int = 0

    def number(self) -> int:
        """A number never given before."""
        self._counter += 1
        return self._counter

    def next_message_id(self) -> int:
        """The id of the next message."""
        self._message_id += 1
        return self._message_id

    def moment(self) -> datetime:
        """Now, in whole seconds as Telegram dates its messages."""
        return self.now().replace(microsecond=0)

    def reachable(self, chat_id: object) -> Account | GroupChat:
        """The account or group behind a chat. Raises 400 for strangers, 403 when the bot was shut out."""
        try:
            number = int(str(chat_id))
        except ValueError:
            raise bad(CHAT_NOT_FOUND) from None
        if (group := self.groups.get(number)) is not None:
            if not group.present:
                raise ApiError(403, KICKED)
            return group
        account = self.accounts.get(number)
        if account is None or not account.started:
            raise bad(CHAT_NOT_FOUND)
        if account.blocked:
            raise ApiError(403, BLOCKED)
        return account

    def message(self, chat_id: object, message_id: object, missing: str) -> telegram.Message:
        """A message of a chat. Raises 400 with `missing` when there is none."""
        try:
            found = self.messages.get((int(str(chat_id)), int(str(message_id))))
        except ValueError:
            found = None
        if found is None:
            raise bad(missing)
        return found

    def keep(self, message: telegram.Message) -> None:
        """Put a message into its chat."""
        self.messages[message.chat.id, message.message_id] = message

    def queue(self, **what: Any) -> dict[str, Any]:
        """Build an update with python-telegram-bot and put it into the queue."""
        self._update_id += 1
        update = wire(telegram.Update(self._update_id, **what))
        self.updates.append(update)
        self.past.append(update)
        return update

    def mix(self, dice: Random, old: int) -> None:
        """Reorder what waits, each person's own order apart, and put so many old updates among it once more."""
        lines: dict[int, list[dict[str, Any]]] = {}
        for update in self.updates:
            lines.setdefault(speaker(update), []).append(update)
        order = [who for who, line in lines.items() for _ in line]
        dice.shuffle(order)
        self.updates = [lines[who].pop(0) for who in order]
        for update in dice.sample(self.past, min(old, len(self.past))):
            if update not in self.updates:
                self.updates.insert(dice.randint(0, len(self.updates)), update)

    def confirm(self, offset: int) -> None:
        """Forget every update before `offset`; a negative offset keeps only that many of the last."""
        if offset < 0:
            self.updates = self.updates[offset:]
        elif offset > 0:
            self.updates = [update for update in self.updates if update["update_id"] >= offset]

    def store(self, data: bytes, suffix: str) -> telegram.File:
        """Keep a file and give it an id and a path."""
        number = self.number()
        file = telegram.File(f"file-{number}", f"unique-{number}", len(data), f"files/{number}{suffix}")
        self.files[file.file_id] = (file, data)
        return file

    async def tell(self) -> None:
        """Wake everybody who waits for something to change."""
        async with self.changed:
            self.changed.notify_all()
