"""A store keeps a deed whole or not at all, in order; and a database in trouble is told from a mistake."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from storage import notes, schema
from storage.engines import Store, Unavailable, open_store
from storage.sqlite import SqliteStore
from storage.turns import memory


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[SqliteStore]:
    one = open_store(sqlite_url)
    assert isinstance(one, SqliteStore)
    await one.open()
    yield one
    await one.close()


@pytest.fixture
def commits(sqlite: SqliteStore) -> Iterator[list[str]]:
    """Every COMMIT of the writing connection."""
    seen: list[str] = []
    sqlite._raw.set_trace_callback(lambda said: seen.append(said) if said == "COMMIT" else None)
    yield seen
    sqlite._raw.set_trace_callback(None)


def write_and_fail(c: Connection, name: str) -> None:
    notes.put(c, name, "half")
    raise KeyError(name)


def fill(c: Connection) -> None:
    notes.put(c, "large", "x" * 1_000_000)


def fill_and_go_on(c: Connection) -> None:
    """What nobody should do: pass over the error and write on."""
    try:
        fill(c)
    except DBAPIError:
        notes.put(c, "after", "written outside any transaction")


def limit_pages(c: Connection, more: int) -> None:
    now = c.exec_driver_sql("PRAGMA page_count").scalar_one()
    c.exec_driver_sql(f"PRAGMA max_page_count = {now + more}")


async def test_a_deed_is_there_when_it_is_answered(store: Store) -> None:
    await store.run(notes.put, "a", "1")

    assert await store.read(notes.get, "a") == "1"


async def test_a_single_statement_needs_no_more(store: Store) -> None:
    await store.run(notes.put, "a", "1")
    await store.run_one(notes.put, "a", "2")

    assert await store.read(notes.get, "a") == "2"


async def test_a_deed_that_fails_leaves_nothing_and_harms_no_other(store: Store) -> None:
    deeds = (store.run(notes.put, "a", "1"), store.run(write_and_fail, "b"), store.run(notes.put, "c", "1"))
    answers = await asyncio.gather(*deeds, return_exceptions=True)

    assert [type(answer) for answer in answers] == [type(None), KeyError, type(None)]
    assert [await store.read(notes.get, name) for name in "abc"] == ["1", None, "1"]


async def test_what_a_lost_commit_wrote_is_not_remembered_either(sqlite: SqliteStore) -> None:
    def remember(c: Connection) -> None:
        memory.of(c)["read"] = True
        c.exec_driver_sql("PRAGMA defer_foreign_keys = on")
        c.exec_driver_sql("INSERT INTO kf_windows (account_id) VALUES (404)")

    with pytest.raises(Unavailable):
        await sqlite.run(remember)

    assert await sqlite.run(lambda c: dict(memory.of(c))) == {}


async def test_nobody_who_was_not_there_is_called_unavailable(store: Store) -> None:
    """A statement that is wrong is a mistake of ours, not the database's."""
    with pytest.raises(DBAPIError):
        await store.run(lambda c: c.execute(text("SELECT nonsense FROM notes")))


async def test_deeds_asked_for_in_one_breath_share_a_commit(sqlite: SqliteStore, commits: list[str]) -> None:
    await asyncio.gather(*(sqlite.run(notes.put, str(n), "1") for n in range(20)))

    assert len(commits) == 1


async def test_a_deed_asked_for_by_a_deed_joins_its_commit(sqlite: SqliteStore, commits: list[str]) -> None:
    asked: list[asyncio.Future[None]] = []

    def first(c: Connection) -> None:
        asked.append(sqlite.run(notes.put, "second", "1"))

    await sqlite.run(first)
    await asked[0]

    assert len(commits) == 1


async def test_what_is_asked_for_while_the_disk_is_busy_comes_next(sqlite: SqliteStore) -> None:
    first = sqlite.run(notes.put, "a", "1")
    await asyncio.sleep(0)
    second = sqlite.run(notes.put, "a", "2")
    await asyncio.gather(first, second)

    assert await sqlite.read(notes.get, "a") == "2"


async def test_reading_is_all_a_reader_can_do(sqlite: SqliteStore) -> None:
    with pytest.raises(DBAPIError, match="readonly"):
        await sqlite.read(notes.put, "a", "1")


@pytest.mark.parametrize("deed", [fill, fill_and_go_on])
async def test_a_full_disk_takes_the_whole_commit_with_it(sqlite: SqliteStore, deed: type) -> None:
    """SQLite then ends the transaction by itself: whatever is written after would be kept alone."""
    await sqlite.run(limit_pages, 3)
    answers = await asyncio.gather(
        sqlite.run(notes.put, "before", "1"), sqlite.run(deed), sqlite.run(notes.put, "behind", "1"),
        return_exceptions=True,
    )  # fmt: skip

    assert isinstance(answers[0], Unavailable)
    assert isinstance(answers[1], Unavailable)
    assert "SQL:" not in f"{answers}"  # what the log says names no statement
    assert answers[2] is None  # it had not begun: the next transaction is its own
    assert await sqlite.read(notes.get, "before") is await sqlite.read(notes.get, "after") is None
    assert await sqlite.read(notes.get, "behind") == "1"

    await sqlite.run(limit_pages, 10_000)
    await sqlite.run(fill)
    assert await sqlite.read(notes.get, "large")


async def test_closing_waits_for_what_was_asked_for(sqlite_url: str) -> None:
    one = open_store(sqlite_url)
    await one.open()
    asked = one.run(notes.put, "a", "1")
    await one.close()
    await asked

    again = open_store(sqlite_url)
    await again.open()
    assert await again.read(notes.get, "a") == "1"
    await again.close()


async def test_a_server_that_is_not_there_is_unavailable() -> None:
    one = open_store("postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(Unavailable):
        await one.open()
    await one.close()


async def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    one = open_store(f"sqlite:///{tmp_path}/file/minyi.db")
    with pytest.raises(Unavailable):
        await one.open()


async def test_two_congresses_in_one_database_know_nothing_of_each_other(postgresql_url: str) -> None:
    stores = [open_store(postgresql_url, schema=name) for name in ("east", "west")]
    for name, store in zip(("east", "west"), stores, strict=True):
        await asyncio.to_thread(schema.migrate, postgresql_url, schema=name)
        await store.open()
    await stores[0].run(notes.put, "a", "east")

    assert [await store.read(notes.get, "a") for store in stores] == ["east", None]
    for store in stores:
        await store.close()


async def test_an_error_does_not_carry_what_people_wrote(store: Store) -> None:
    def misspelt(c: Connection) -> None:
        c.execute(text("INSERT INTO nowhere (words) VALUES (:words)"), {"words": "what somebody wrote"})

    with pytest.raises(DBAPIError) as failed:
        await store.run(misspelt)

    assert "what somebody wrote" not in str(failed.value)


async def test_a_database_file_is_read_by_nobody_else_of_the_machine(tmp_path: Path) -> None:
    usual = os.umask(0o022)
    try:
        one = open_store(f"sqlite:///{tmp_path}/data/minyi.db")
        await one.open()
        await one.run(lambda c: c.execute(text("create table said (words text)")))
        there = [tmp_path / "data", *(tmp_path / "data").iterdir()]
        assert {"minyi.db", "minyi.db-wal"} <= {path.name for path in there}
        assert [path.name for path in there if path.stat().st_mode & 0o077] == []
        await one.close()
    finally:
        os.umask(usual)
