"""The program in a process of its own, with a trap if wanted: it kills itself when a point is passed so often.

The program knows nothing of it: only its store is watched. It dies by the signal that nobody can catch.
"""

import asyncio
import logging
import os
import re
import signal
import sys
from argparse import Namespace
from collections.abc import Awaitable, Collection, Mapping, Sequence
from enum import Enum, StrEnum, auto
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import Connection, Engine, event

from bot import commands, logs
from bot.__main__ import main
from bot.program import Program
from bot.settings import PREFIX, load
from locales.texts import Catalogue
from storage.engines import Store, open_store
from storage.store import Deed, P, T

# read once, where processes are forked from: reading all sentences takes longer than all else that a start does
Catalogue()
WRITTEN = "written in this transaction"
WRITES = re.compile(r"(?:INSERT INTO|UPDATE) \w+")


class When(Enum):
    """How far a transaction has come: a statement is about to run, has run; all have; it is committed."""

    BEFORE = auto()
    AFTER = auto()
    AT_ITS_END = auto()
    COMMITTED = auto()


class Point(StrEnum):
    """Where the program can be killed from inside. On SQLite the first turns share the commit of the inbox."""

    STORED = "stored"  # the updates are in the inbox
    HANDLING = "handling"  # a handler has taken a number for an opinion and goes on
    DECIDED = "decided"  # all handlers of a batch are through, nothing is committed
    COMMITTED = "committed"  # the batch is committed, nothing of it has been handed to delivery
    MARKING = "marking"  # channels have answered, the marks are not committed
    PLANNED = "planned"  # WeCom: a message is kept as it will leave, and has not left
    TAKEN = "taken"  # WeCom has taken a message, and nothing here says so


# when, and by which statement the transaction is known
POINTS = {
    Point.STORED: (When.COMMITTED, "INSERT INTO inbox"),
    Point.HANDLING: (When.AFTER, "INSERT INTO series"),
    Point.DECIDED: (When.AT_ITS_END, "INSERT INTO opinions"),
    Point.COMMITTED: (When.COMMITTED, "INSERT INTO opinions"),
    Point.MARKING: (When.BEFORE, "UPDATE outbox"),
    Point.PLANNED: (When.COMMITTED, "INSERT INTO native_messages"),
    Point.TAKEN: (When.BEFORE, "UPDATE native_messages"),
}


class Trap:
    """Counts how often a point is passed, and kills."""

    def __init__(self, point: Point, passage: int) -> None:
        self._at, self._left = POINTS[point], passage

    def passes(self, when: When, statements: Collection[str]) -> None:
        """A transaction with these statements has come so far."""
        if when is self._at[0] and self._at[1] in statements:
            self._left -= 1
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


class Watched:
    """A store whose transactions pass the trap."""

    def __init__(self, store: Store, trap: Trap) -> None:
        self._store, self._trap = store, trap
        event.listen(Engine, "before_cursor_execute", self._writes)
        event.listen(Engine, "after_cursor_execute", self._wrote)

    @property
    def joins(self) -> bool:
        """As the store itself."""
        return self._store.joins

    async def open(self) -> None:
        """Connect."""
        await self._store.open()

    async def close(self) -> None:
        """Disconnect."""
        await self._store.close()

    def run(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """Ask for a deed at once; look at it when it has been done, and when it is committed."""
        written: set[str] = set()
        return self._answered(self._store.run(self._watched(deed, written), *args, **kwargs), written)

    def run_one(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """The same for a single statement."""
        written: set[str] = set()
        return self._answered(self._store.run_one(self._watched(deed, written), *args, **kwargs), written)

    async def read(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed that only reads."""
        return await self._store.read(deed, *args, **kwargs)

    def _watched(self, deed: Deed[P, T], written: set[str]) -> Deed[P, T]:
        def watched(c: Connection, /, *args: P.args, **kwargs: P.kwargs) -> T:
            c.info[WRITTEN] = written
            result = deed(c, *args, **kwargs)
            self._trap.passes(When.AT_ITS_END, written)
            return result

        return watched

    async def _answered(self, answer: Awaitable[T], written: Collection[str]) -> T:
        result = await answer
        self._trap.passes(When.COMMITTED, written)
        return result

    def _writes(self, _c: Connection, _cursor: object, statement: str, *_: Any) -> None:
        if found := WRITES.match(statement):
            self._trap.passes(When.BEFORE, [found[0]])

    def _wrote(self, c: Connection, _cursor: object, statement: str, *_: Any) -> None:
        if found := WRITES.match(statement):
            c.info.setdefault(WRITTEN, set()).add(found[0])
            self._trap.passes(When.AFTER, [found[0]])


def begin(folder: Path, environment: Mapping[str, str], words: Sequence[str], trap: Trap | None) -> NoReturn:
    """What `python -m bot WORDS` does in this folder with this environment, here where everything is imported."""
    settle_in(folder, environment)
    sys.exit(main(words) if trap is None else asyncio.run(_run(trap)))


def settle_in(folder: Path, environment: Mapping[str, str]) -> None:
    """Make this process one that was started in this folder with these settings; it logs to program.log there."""
    os.chdir(folder)
    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        del os.environ[name]
    os.environ.update(environment)
    log = os.open("program.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(log, stream.fileno())


async def _run(trap: Trap) -> int:
    settings = load()
    logs.set_up(settings.log_level)
    store = open_store(settings.database_url.get_secret_value(), schema=settings.database_schema)
    return await commands.run(
        Program(settings, store=Watched(store, trap)), Namespace(), commands.Say(Catalogue(), _log)
    )


def _log(line: str) -> None:
    logging.getLogger(__name__).info(line)
