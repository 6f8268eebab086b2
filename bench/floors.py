"""What an update costs at the very least: its seven statements on a bare driver, with no program around them.

A row that says the update is here, two looks, two changes, a link of the record, a message to be sent; committed for
good, one by one or thirty-two together.
"""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

import asyncpg

UPDATES, PEOPLE, TOGETHER, AT_ONCE = 2560, 10_000, 32, 8
SQLITE, POSTGRESQL = "bare sqlite3", "bare asyncpg"
BODY = b'{"chat_id":7000000001,"text":"..."}'
TABLES = (
    "CREATE TABLE arrived (id BIGINT PRIMARY KEY, raw {bytes})",
    "CREATE TABLE people (id BIGINT PRIMARY KEY, state TEXT, version INT)",
    "CREATE TABLE cases (id BIGINT PRIMARY KEY, status TEXT, version INT)",
    "CREATE TABLE record (id {serial}, case_id BIGINT, said {bytes})",
    "CREATE TABLE sent (id {serial}, person_id BIGINT, body {bytes})",
)
FILL = (
    "INSERT INTO people SELECT n, 'asked', 0 FROM {numbers}",
    "INSERT INTO cases SELECT n, 'open', 0 FROM {numbers}",
)
STATEMENTS: tuple[tuple[str, Callable[[int], tuple[object, ...]]], ...] = (
    ("INSERT INTO arrived VALUES ($1, $2) ON CONFLICT DO NOTHING", lambda n: (n, BODY)),
    ("SELECT state, version FROM people WHERE id = $1", lambda n: (n % PEOPLE,)),
    ("SELECT status, version FROM cases WHERE id = $1", lambda n: (n % PEOPLE,)),
    ("UPDATE people SET state = $2, version = version + 1 WHERE id = $1", lambda n: (n % PEOPLE, "told")),
    ("UPDATE cases SET status = $2, version = version + 1 WHERE id = $1", lambda n: (n % PEOPLE, "handled")),
    ("INSERT INTO record (case_id, said) VALUES ($1, $2)", lambda n: (n % PEOPLE, BODY)),
    ("INSERT INTO sent (person_id, body) VALUES ($1, $2)", lambda n: (n % PEOPLE, BODY)),
)


class Floor(NamedTuple):
    """CPU of the client for each update, in ms; updates a second."""

    cpu: float
    per_second: float


def measure(folder: Path, url: str) -> dict[str, Floor]:
    """Every floor once, by its name. folder: an empty one, for SQLite; url: an empty PostgreSQL database."""
    asyncio.run(_prepare(url))
    file = folder / "floor.db"
    _lay_out(file)
    one, many = count(1), count(1)
    return {
        f"{SQLITE}, a commit for each": _timed(lambda: _on_sqlite(file, one, 1)),
        f"{SQLITE}, {TOGETHER} in a commit": _timed(lambda: _on_sqlite(file, one, TOGETHER)),
        f"{POSTGRESQL}, a commit for each": _timed(lambda: asyncio.run(_on_postgresql(url, many, 1))),
        f"{POSTGRESQL}, {TOGETHER} in a commit": _timed(lambda: asyncio.run(_on_postgresql(url, many, TOGETHER))),
    }


def _timed(work: Callable[[], None]) -> Floor:
    cpu, began = time.process_time(), time.perf_counter()
    work()
    seconds = time.perf_counter() - began
    return Floor((time.process_time() - cpu) / UPDATES * 1000, UPDATES / seconds)


def _lay_out(file: Path) -> None:
    counting = f"SELECT 0 UNION ALL SELECT n + 1 FROM up WHERE n < {PEOPLE - 1}"
    numbers = f"(WITH RECURSIVE up(n) AS ({counting}) SELECT n FROM up)"
    db = sqlite3.connect(file)
    for table in TABLES:
        db.execute(table.format(bytes="BLOB", serial="INTEGER PRIMARY KEY"))
    for rows in FILL:
        db.execute(rows.format(numbers=numbers))
    db.commit()
    db.close()


def _on_sqlite(file: Path, numbers: Iterator[int], together: int) -> None:
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    statements = [(sql.replace("$1", "?1").replace("$2", "?2"), facts) for sql, facts in STATEMENTS]
    for _ in range(UPDATES // together):
        db.execute("BEGIN IMMEDIATE")
        for _ in range(together):
            n = next(numbers)
            for sql, facts in statements:
                db.execute(sql, facts(n)).fetchall()
        db.execute("COMMIT")
    db.close()


async def _prepare(url: str) -> None:
    c = await asyncpg.connect(url)
    for table in TABLES:
        await c.execute(table.format(bytes="BYTEA", serial="BIGSERIAL PRIMARY KEY"))
    for rows in FILL:
        await c.execute(rows.format(numbers=f"generate_series(0, {PEOPLE - 1}) AS given(n)"))
    await c.close()


async def _on_postgresql(url: str, numbers: Iterator[int], together: int) -> None:
    async with asyncpg.create_pool(url, min_size=AT_ONCE, max_size=AT_ONCE) as pool:
        await asyncio.gather(*(_some(pool, numbers, together) for _ in range(AT_ONCE)))


async def _some(pool: asyncpg.Pool, numbers: Iterator[int], together: int) -> None:
    for _ in range(UPDATES // AT_ONCE // together):
        async with pool.acquire() as c, c.transaction():
            mine = [next(numbers) for _ in range(together)]
            for sql, facts in STATEMENTS:
                if together == 1 or sql.startswith("SELECT"):
                    for n in mine:
                        await c.fetch(sql, *facts(n))
                else:  # as one journey
                    await c.executemany(sql, [facts(n) for n in sorted(mine, key=lambda n: n % PEOPLE)])
