"""SQLite: one connection writes; what was asked for while the disk was busy shares the next COMMIT."""

import asyncio
import os
import sqlite3
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from storage import turns
from storage.compiled import share
from storage.keeping.keyring import NO_KEYS, OPTION, Keyring
from storage.store import Deed, P, T, Unavailable
from storage.turns import memory

PRAGMAS = (
    "journal_mode=wal",
    "synchronous=full",
    "busy_timeout=5000",
    "foreign_keys=on",
    "cache_size=-65536",
    "temp_store=memory",
)
READERS = 2
# what has nothing to do with the deed: the disk or the file
_GONE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
}


class _Asked(NamedTuple):
    deed: Callable[[Connection], Any]
    answer: "asyncio.Future[Any]"


_Done = tuple["asyncio.Future[Any]", Any, Exception | None]


class SqliteStore:
    """Everything in one file, written by one process."""

    joins = True

    def __init__(self, path: str, keys: Keyring = NO_KEYS) -> None:
        self._path, self._keys = Path(path), keys
        self._asked: deque[_Asked] = deque()
        self._busy = False
        self._disk = ThreadPoolExecutor(1, "commit")
        self._readers = ThreadPoolExecutor(READERS, "read")

    async def open(self) -> None:
        """Connect; the folder is made, the tables are not. Raises Unavailable."""
        self._loop = asyncio.get_running_loop()
        try:
            _make(self._path)
            self._raw = _connect(self._path)
        except (OSError, sqlite3.Error) as error:
            raise Unavailable(str(error)) from error
        engine = _engine(lambda: self._raw, self._keys, poolclass=StaticPool)
        turns.watch(engine)
        event.listen(engine, "before_cursor_execute", self._still_all_or_nothing)
        self._writer = engine.connect()
        only_reading = f"file:{quote(str(self._path))}?mode=ro"
        reader = partial(sqlite3.connect, only_reading, uri=True, check_same_thread=False, isolation_level=None)
        self._reading = _engine(reader, self._keys, pool_size=READERS)
        share(self._writer, engine, self._reading)
        self._writer.close()
        self._writer = engine.connect()

    async def close(self) -> None:
        """Let what was asked for end, then disconnect."""
        while self._busy:
            await self.run(lambda c: None)
        await self._loop.run_in_executor(None, partial(self._readers.shutdown, wait=True))
        self._disk.shutdown()
        self._reading.dispose()
        self._writer.close()
        self._raw.close()

    def run(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> "asyncio.Future[T]":
        """Ask for a deed; the answer comes after the COMMIT it shares with others."""
        answer: asyncio.Future[T] = self._loop.create_future()
        self._asked.append(_Asked(lambda c: deed(c, *args, **kwargs), answer))
        if not self._busy:
            self._busy = True
            self._loop.call_soon(self._cycle)
        return answer

    def run_one(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> "asyncio.Future[T]":
        """The same: the transaction is there anyway."""
        return self.run(deed, *args, **kwargs)

    async def read(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed that only reads, in a thread, on a connection of its own."""
        return await self._loop.run_in_executor(self._readers, partial(self._read, deed, *args, **kwargs))

    def _read(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self._reading.connect() as c:
            c.exec_driver_sql("BEGIN")
            try:
                return deed(c, *args, **kwargs)
            finally:
                c.exec_driver_sql("ROLLBACK")

    def _cycle(self) -> None:
        """One transaction: every deed asked for, also those asked for meanwhile, each in its own savepoint."""
        done: list[_Done] = []
        try:
            self._raw.execute("BEGIN IMMEDIATE")
            while self._asked:
                deed, answer = self._asked.popleft()
                done.append((answer, None, None))
                done[-1] = (answer, *self._one(deed))
        except Exception as error:  # the transaction is gone: nobody's deed is kept
            with suppress(sqlite3.Error):
                self._raw.execute("ROLLBACK")
            memory.forget(self._writer)
            self._settle(done or [(asked.answer, None, None) for asked in self._drained()], error)
        else:
            commit = self._loop.run_in_executor(self._disk, self._raw.execute, "COMMIT")
            commit.add_done_callback(partial(self._committed, done))

    def _one(self, deed: Callable[[Connection], Any]) -> tuple[Any, Exception | None]:
        """What a deed returned or raised. Raises when the transaction went with it."""
        result, trouble = None, None
        self._raw.execute("SAVEPOINT deed")
        try:
            result = deed(self._writer)
        except Exception as error:
            trouble = Unavailable(_words(error)) if _gone(error) else error
        if not self._raw.in_transaction:
            raise trouble or Unavailable("the transaction ended early")
        if trouble is not None:
            self._raw.execute("ROLLBACK TO deed")
            memory.forget(self._writer)
        self._raw.execute("RELEASE deed")
        return result, trouble

    def _still_all_or_nothing(self, *_statement: Any) -> None:
        """A full disk rolls everything back, savepoints too: what followed would be kept by itself. Not with us."""
        if not self._raw.in_transaction:
            raise Unavailable("the transaction ended early")

    def _drained(self) -> list[_Asked]:
        drained = list(self._asked)
        self._asked.clear()
        return drained

    def _committed(self, done: list[_Done], commit: "asyncio.Future[Any]") -> None:
        error = commit.exception()
        if error is not None:
            with suppress(sqlite3.Error):
                self._raw.execute("ROLLBACK")
            memory.forget(self._writer)
        self._settle(done, error)

    def _settle(self, done: list[_Done], lost: BaseException | None) -> None:
        for answer, result, error in done:
            if answer.cancelled():
                continue
            if lost is not None:
                error = Unavailable(f"the transaction was lost: {_words(lost)}")
                error.__cause__ = lost
            if error is not None:
                answer.set_exception(error)
            else:
                answer.set_result(result)
        self._busy = bool(self._asked)
        if self._asked:
            self._loop.call_soon(self._cycle)


def _words(error: BaseException) -> str:
    """What SQLite itself said, without the statement it said it of."""
    return str(getattr(error, "orig", None) or error)


def _make(path: Path) -> None:
    """A file that is not there yet is its owner's alone, however the program was started; what SQLite lays beside it
    is opened like it. One that is there stays as it is."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _connect(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=512)
    for pragma in PRAGMAS:
        raw.execute(f"pragma {pragma}")
    return raw


def _engine(connect: Callable[[], sqlite3.Connection], keys: Keyring, **pool: Any) -> Engine:
    """An engine on our own connections; its errors do not carry what people wrote."""
    options = {"isolation_level": "AUTOCOMMIT", "execution_options": {OPTION: keys}}
    return create_engine("sqlite://", creator=connect, hide_parameters=True, **options, **pool)


def _gone(error: Exception) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(cause, sqlite3.Error) and (getattr(cause, "sqlite_errorcode", 0) & 0xFF) in _GONE
