"""One replica without its channels: the turns and sweeps of the program on a database, its clock standing still."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

import handlers
from bot.batch import House
from bot.dispatch import Dispatch
from bot.floods import Floods
from bot.recording import RecordingBot
from bot.turns import Turns
from domain.rules.calendar import packaged
from domain.rules.profile import load
from locales.texts import Catalogue
from services.work import Work
from storage.engines import Store, open_store
from storage.outbox import Outgoing
from tests.clock import FrozenClock

CHANNEL = "telegram"
T = TypeVar("T")


@dataclass
class Replica:
    """Its store, its turns, and what it let out."""

    store: Store
    turns: Turns
    clock: FrozenClock
    out: list[Outgoing] = field(default_factory=list)

    async def sweep(self, use_case: Callable[[Work], T]) -> T:
        """Run a use case as the timetable does."""
        return await self.turns.sweep(use_case)


@asynccontextmanager
async def replica(url: str, at: datetime, name: str = "here") -> AsyncIterator[Replica]:
    """A replica on this database at that moment; it is not polling anything."""
    store, clock, said = open_store(url), FrozenClock(at), list[Outgoing]()
    await store.open()

    def hand(rows: Iterable[Outgoing]) -> None:
        said.extend(rows)

    bots = {CHANNEL: RecordingBot("1:recorded")}
    house = House(clock, Catalogue(), load(), packaged(), bots, Dispatch(handlers.build()), Floods())
    turns = Turns(store, house, hand, name)
    await turns.start()
    try:
        yield Replica(store, turns, clock, said)
    finally:
        await turns.stop()
        await store.close()
