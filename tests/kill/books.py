"""What the database says: read after a death, and again when all is over."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from typing import TypeVar

from sqlalchemy import Connection, func, select

from domain.notice import Kind
from storage.engines import open_store
from storage.inbox import DONE, WAITING
from storage.outbox import DELIVERED
from storage.tables import accounts, deadlines, inbox, opinions, outbox

T = TypeVar("T")
CHANNEL = "telegram"


@dataclass(frozen=True, slots=True)
class Opinion:
    """An opinion and the address of whoever wrote it. clocks: how many deadlines run for it."""

    number: str
    author: int
    text: str
    clocks: int


@dataclass(frozen=True, slots=True)
class Said:
    """One message as the outbox has it. message_id: the channel's, once it is marked as delivered."""

    to: int
    text: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Books:
    """The state of everything that matters here.

    turns: inbox rows by state. unsent: messages on any channel that are not marked as delivered.
    in_dialogue: addresses of those who are in the middle of something.
    """

    opinions: list[Opinion]
    turns: Counter[int]
    said: list[Said]
    unsent: int
    in_dialogue: list[int]

    @property
    def waiting(self) -> int:
        """Updates in the inbox whose turn has not been."""
        return self.turns[WAITING]

    @property
    def failed(self) -> int:
        """Updates that were given up."""
        return self.turns.total() - self.turns[WAITING] - self.turns[DONE]


async def read(url: str) -> Books:
    """What stands in the database now."""
    return await asked(url, _books)


async def asked(url: str, question: Callable[[Connection], T]) -> T:
    """What this database answers to a question, on a connection of its own."""
    store = open_store(url)
    await store.open()
    try:
        return await store.read(question)
    finally:
        await store.close()


async def read_after_death(url: str, folder: Path) -> Books:
    """What a killed program has left; an SQLite file is copied first, mending it is the program's own business."""
    if url.startswith("sqlite:///"):
        file, copy = Path(url.removeprefix("sqlite:///")), folder / "left.db"
        for tail in ("", "-wal"):
            copyfile(f"{file}{tail}", f"{copy}{tail}")
        url = f"sqlite:///{copy}"
    return await read(url)


def _books(c: Connection) -> Books:
    written = outbox.join(accounts, accounts.c.id == outbox.c.account_id)
    said = select(accounts.c.address, outbox.c.body, outbox.c.native_id).select_from(written)
    states = select(inbox.c.state, func.count()).group_by(inbox.c.state)
    unsent = select(func.count()).select_from(outbox).where(outbox.c.state != DELIVERED)
    amid = select(accounts.c.address).where(accounts.c.channel == CHANNEL, accounts.c.state.is_not(None))
    return Books(
        opinions=_opinions(c),
        turns=Counter({state: count for state, count in c.execute(states)}),
        said=[
            Said(int(address), json.loads(body).get("text", ""), int(native) if native else None)
            for address, body, native in c.execute(said.where(outbox.c.channel == CHANNEL).order_by(outbox.c.id))
        ],
        unsent=c.scalars(unsent).one(),
        in_dialogue=[int(address) for address in c.scalars(amid)],
    )


def _opinions(c: Connection) -> list[Opinion]:
    d = deadlines.c
    clocks = (
        select(func.count())
        .where(d.case_kind == Kind.OPINION, d.case_id == opinions.c.id, d.done_at.is_(None))
        .scalar_subquery()
    )
    author = opinions.join(accounts, accounts.c.person_id == opinions.c.author_id)
    found = select(opinions.c.number, accounts.c.address, opinions.c.text, clocks).select_from(author)
    rows = c.execute(found.where(accounts.c.channel == CHANNEL).order_by(opinions.c.number))
    return [Opinion(number, int(address), text, clocks) for number, address, text, clocks in rows]
