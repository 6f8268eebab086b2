"""A house with a small router of its own: what is said goes in, what was handed to delivery is looked at."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Router
from sqlalchemy import Connection, func, select

from bot.batch import House
from bot.clock import Clock
from bot.dispatch import Dispatch
from bot.floods import Floods
from bot.recording import RecordingBot
from bot.turns import Turns
from domain.rules import calendar, profile
from locales.texts import Catalogue
from storage.engines import Store, open_store
from storage.inbox import Arrival
from storage.outbox import Outgoing
from storage.tables import inbox
from tests import rows_fired
from tests.clock import FrozenClock

CHANNEL = "telegram"
Json = dict[str, Any]


@dataclass
class Scene:
    """One replica: its database, its turns, and everything it let out."""

    clock: Clock
    out: list[Outgoing] = field(default_factory=list)
    _events: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _handed: asyncio.Event = field(default_factory=asyncio.Event)

    def moves_in(self, store: Store, turns: Turns) -> None:
        """Get what it is made of."""
        self.store, self.turns = store, turns

    async def hears(self, *updates: Json) -> None:
        """Deliver updates as one batch of a channel and wait until all turns are over."""
        await self.turns.accept([self.arrival(update) for update in updates])
        await self.rests()

    async def rests(self) -> None:
        """Wait until all turns are over."""
        async with asyncio.timeout(120):
            await self.turns.rest()

    def hand(self, rows: Iterable[Outgoing]) -> None:
        """What delivery would be handed."""
        self.out.extend(rows)
        self._handed.set()

    async def until(self, said: Callable[[], bool]) -> None:
        """Wait until what was handed out fulfils a condition."""
        async with asyncio.timeout(120):
            while not said():
                self._handed.clear()
                await self._handed.wait()

    def arrival(self, update: Json) -> Arrival:
        """The update as an inbox row."""
        said = next(value for key, value in update.items() if key != "update_id")
        raw = json.dumps(update).encode()
        return Arrival(CHANNEL, str(update["update_id"]), str(said["from"]["id"]), raw, self.clock.now())

    def says(self, who: int, text: str, *, language: str = "zh-hans", **more: Any) -> Json:
        """Somebody writes in a private chat."""
        event = next(self._events)
        message = {"message_id": event, "date": 1772415000, "chat": {"id": who, "type": "private"}, "text": text}
        sender = {"id": who, "is_bot": False, "first_name": "某", "language_code": language}
        return {"update_id": event, "message": {"from": sender, **message, **more}}

    def presses(self, who: int, data: str) -> Json:
        """Somebody presses a button below a message too old to be shown."""
        said = self.says(who, "")
        message = {"message_id": 1, "date": 0, "chat": said["message"]["chat"]}
        press = {"id": "77", "from": said["message"]["from"], "message": message, "chat_instance": "1", "data": data}
        return {"update_id": said["update_id"], "callback_query": press}

    def texts(self, who: int) -> list[str]:
        """The words let out to a chat, in order."""
        bodies = [json.loads(row.body) for row in self.out if row.address == str(who)]
        return [body["text"] for body in bodies if "text" in body]


def waiting(c: Connection) -> int:
    """How many rows wait."""
    return c.execute(select(func.count()).where(inbox.c.state == 0)).scalar_one()


@asynccontextmanager
async def scene(
    url: str,
    router: Router,
    *,
    replica: str = "here",
    clock: Clock | None = None,
    start: bool = True,
    floods: Floods | None = None,
    rules: profile.Profile | None = None,
    pooled: bool = False,
    line: Callable[[Store], Store] = lambda store: store,
    schema: str | None = None,
) -> AsyncIterator[Scene]:
    """A replica on this database, running; rules: of another place than the default one; pooled: behind PgBouncer.

    line: what stands between its turns and the database. schema: the one of its congress, where there are several.
    """
    clock = clock or FrozenClock()
    store = open_store(url, pooled=pooled, schema=schema)
    await store.open()
    bots: Mapping[str, Bot] = {CHANNEL: RecordingBot("1:recorded")}
    parts = (clock, Catalogue(), rules or profile.load(), calendar.packaged(), dict(bots), Dispatch(router))
    house = House(*parts, floods or Floods())
    here = Scene(clock)
    turns = Turns(line(store), house, here.hand, replica)
    here.moves_in(store, turns)
    try:
        if start:
            await turns.start()
        yield here
    finally:
        await turns.stop()
        await store.read(rows_fired.note)
        await store.close()
