"""Years that lie behind a county cost nothing: counted, not timed. The same at full size: `make bench-growth`.

Every deed of the bench – guided opinions, what is done while nothing happens, every list – in a county with a hundred
open cases, and in one that has closed ten thousand before.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bench.scenarios import ground, past
from bench.scenarios.effort import Effort, Statement, watched
from bench.scenarios.growth import BOUND, deeds, title
from bench.scenarios.replica import replica
from tests.postgres import Postgres

OPEN, BEHIND = 100, 10_000
# Steps of SQLite's machine that are nobody's business: a table of a thousand rows cannot be read for them.
FREE = 2500
# Somebody's own past where all of it is theirs: what is counted of it, as it grows by its nature.
COUNTED = {"deputy: my-suggestions", "deputy: duty"}
CLERK, DEPUTY = ground.CLERKS + 1, ground.THE_DEPUTIES + 1
ALL_OF_ONE = f"""
    UPDATE opinions SET station_id = 1, officer_id = 1, deputy_id = {DEPUTY}, unit_id = 1
        WHERE status IN ('closed', 'withdrawn');
    UPDATE suggestions SET lead_deputy_id = {DEPUTY} WHERE status = 'archived';
    UPDATE answers SET person_id = {DEPUTY};
    UPDATE visits SET deputy_id = {DEPUTY};
    UPDATE feedbacks SET deputy_id = {DEPUTY};
    UPDATE assignments SET unit_id = 1, clerk_id = {CLERK} WHERE status = 'done';
    UPDATE commitments SET unit_id = 1, deputy_id = {DEPUTY} WHERE number NOT LIKE 'CN-2026-%';
"""
# A thousand suggestions are over, nine thousand opinions with all that belongs to them; a table of a thousand rows
# PostgreSQL may well read rather than ask its index a hundred times.
ROWS = 1500


@pytest.fixture
def filled_sqlite(migrated_sqlite: Path, tmp_path: Path) -> tuple[str, str]:
    """A county without a past, and one with."""
    urls = []
    for name, behind in (("young", 0), ("old", BEHIND)):
        shutil.copyfile(migrated_sqlite, tmp_path / name)
        urls.append(f"sqlite:///{tmp_path / name}")
        past.county(urls[-1], OPEN + behind, OPEN)
    return urls[0], urls[1]


@pytest.fixture
def filled_postgres(postgres: Postgres, migrated_postgres: str) -> Iterator[str]:
    """A county with a past, in a database that nobody has after us."""
    name = postgres.create(migrated_postgres)
    past.county(postgres.url(name), OPEN + BEHIND, OPEN)
    yield postgres.url(name)
    postgres.drop(name)


async def test_what_is_over_costs_sqlite_no_steps(filled_sqlite: tuple[str, str]) -> None:
    with watched() as effort:
        young, old = [await _steps(url, effort) for url in filled_sqlite]
    more = {name: (steps, old[name]) for name, steps in young.items() if old[name] > BOUND * steps + FREE}
    assert not more


async def test_what_one_station_unit_and_deputy_have_done_costs_sqlite_no_steps(filled_sqlite: tuple[str, str]) -> None:
    with watched() as effort:
        young = await _steps(filled_sqlite[0], effort)
        with closing(sqlite3.connect(filled_sqlite[1].removeprefix("sqlite:///"))) as c:
            c.executescript(ALL_OF_ONE)
        old = await _steps(filled_sqlite[1], effort)
    more = {name: (steps, old[name]) for name, steps in young.items() if old[name] > BOUND * steps + FREE}
    assert more.keys() == COUNTED


async def test_what_is_over_is_not_read_from_postgresql(filled_postgres: str) -> None:
    with watched() as effort:
        asked = await _statements(filled_postgres, effort)
    found = await _read(filled_postgres, asked)
    assert len(found) > 100
    assert not {words: rows for words, rows in found.items() if rows > ROWS}


def test_a_process_that_ended_while_it_was_looked_at_is_nobody() -> None:
    one = subprocess.Popen([sys.executable, "-c", "input('here')"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert one.stdout
    assert one.stdout.read(4) == b"here"
    there = title(Path(f"/proc/{one.pid}"))
    one.communicate(b"\n")
    assert (bool(there), title(Path(f"/proc/{one.pid}"))) == (True, b"")


async def _steps(url: str, effort: Effort) -> dict[str, int]:
    """The steps each deed takes, when it is done for the second time."""
    taken = {}
    async with AsyncExitStack() as stack:
        for name, deed in deeds(await stack.enter_async_context(replica(url, ground.NOW))).items():
            await deed()
            effort.clear()
            await deed()
            taken[name] = effort.steps
    return taken


async def _statements(url: str, effort: Effort) -> dict[str, Statement]:
    """What all deeds asked, each statement once, by the deed and its words."""
    asked: dict[str, Statement] = {}
    async with replica(url, ground.NOW) as here:
        for name, deed in deeds(here).items():
            await deed()
            effort.clear()
            await deed()
            new = (one for one in effort.asked if one[0].startswith(("SELECT", "WITH")))
            asked |= {f"{name}: {words}": (words, facts) for words, facts in new}
    return asked


async def _read(url: str, asked: dict[str, Statement]) -> dict[str, int]:
    """How many rows of a table each of these reads. Small as they are, tables are read by an index where there is one
    that helps, as they would be if they were large."""
    c = await asyncpg.connect(url)
    await c.execute("SET enable_seqscan = off")
    found = {}
    try:
        for name, (words, facts) in asked.items():
            # carried out and undone: some of them write
            async with c.transaction():
                told = await c.fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) {words}", *facts or ())
            found[name] = max(_touched(json.loads(told)[0]["Plan"]))
    finally:
        await c.close()
    return found


def _touched(node: dict[str, Any]) -> Iterator[int]:
    """Of every table a plan reads: how many rows, those that did not fit included."""
    yield 0
    if "Relation Name" in node and not node["Node Type"].startswith("Bitmap Index"):
        yield int((node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"])
    for below in node.get("Plans", ()):
        yield from _touched(below)
