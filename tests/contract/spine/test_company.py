"""What turns in one transaction share: what is written for all of them at once, and what a connection may remember."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, event, func, select
from sqlalchemy.engine import Engine

from domain.cases import Opinion
from domain.notice import CaseRef, Kind
from services.opinions.likeness import like_others, remember
from services.work import Work
from storage import deadlines, events
from storage.engines import Store, open_store
from storage.events import Entry
from storage.numbers import next_number
from storage.opinions import likeness, opinions
from storage.rules import calendar_years
from storage.tables import opinions as opinions_table
from storage.tables import series
from storage.turns import together, undo
from tests.contract import rows
from tests.contract.climbing import PROFILE
from tests.contract.rows import AT

SINCE = AT - timedelta(days=1)
COUNT = select(series.c.last)


class GaveUp(Exception):
    """Something went wrong at the end."""


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    store = open_store(url)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


def in_company(c: Connection, *deeds: Callable[[Connection], Any]) -> list[Any]:
    """Turns one after the other in one transaction, as a batch takes them."""
    done = []
    for deed in deeds:
        undo.arm(c, alone=False)
        done.append(deed(c))
        undo.disarm(c)
    together.write_out(c)
    return done


def number(c: Connection) -> str:
    return next_number(c, "YJ", 2026)


def recorded(c: Connection, case_id: int = 7) -> None:
    events.append(c, [Entry(CaseRef(Kind.OPINION, case_id), AT, None, "system", "submit", "", "screening")])


@pytest.fixture
def written(postgresql_url: str) -> Any:
    """Every statement that writes, in the order they leave."""
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if not statement.startswith("SELECT"):
            seen.append(" ".join(statement.split()[:3]))

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)


async def test_turns_count_on_from_the_first_of_them(database_url: str) -> None:
    async with opened(database_url) as store:
        first = await store.run(in_company, number, number, number)
        after = await store.run(in_company, number)
        last = await store.read(lambda c: c.scalar(COUNT))

    assert [*first, *after] == [f"YJ-2026-000{n}" for n in (1, 2, 3, 4)]
    assert last == 4


async def test_several_turns_write_what_they_add_at_once(postgresql_url: str, written: list[str]) -> None:
    async with opened(postgresql_url) as store:
        await store.run(in_company, recorded, lambda c: recorded(c, 8), lambda c: recorded(c, 9))

    assert written.count("INSERT INTO events") == 1


async def test_whoever_asks_finds_what_was_put_off(database_url: str) -> None:
    def asks(c: Connection) -> tuple[int, Any]:
        return len(events.of_case(c, CaseRef(Kind.OPINION, 7))), c.scalar(COUNT)

    async with opened(database_url) as store:
        *_, found = await store.run(in_company, number, number, recorded, asks)

    assert found == (1, 2)


async def test_a_clock_that_was_put_off_can_be_stopped_in_the_same_company(database_url: str) -> None:
    ref = CaseRef(Kind.OPINION, 7)
    facts = {"start_on": rows.DAY, "unit": "working_day", "amount": 5, "due_on": rows.DAY, "due_at": AT, "rule": "§5"}

    def starts(c: Connection) -> int:
        more = {"rolled_from": None, "provisional": False, "next_rung": None, "next_at": None}
        return deadlines.add_later(c, kind="opinion_screen", case_kind=ref.kind, case_id=ref.id, **facts, **more).id

    def stops(c: Connection) -> int:
        running = deadlines.running(c, ref, "opinion_screen")
        assert running is not None
        deadlines.change(c, running.id, done_at=AT)
        return running.id

    async with opened(database_url) as store:
        started, stopped = await store.run(in_company, starts, stops)
        left = await store.read(lambda c: deadlines.running(c, ref, "opinion_screen"))

    assert started == 0 < stopped
    assert left is None


def sends(c: Connection, /, text: str = "井盖松动", **more: Any) -> Opinion:
    """Somebody new sends something in, as intake keeps it."""
    own = {"number": number(c), "author_id": rows.person(c), "station_id": 1, "status": "screening"}
    said = {"anonymous": True, "title": text, "text": text, "topic": "urban", "language": "zh", "submitted_at": AT}
    return opinions.put(c, **own, **said, **more)


async def test_opinions_are_added_at_once_and_stand_as_the_table_has_them(
    postgresql_url: str, written: list[str]
) -> None:
    async with opened(postgresql_url) as store:
        await store.run(rows.station)
        sent = await store.run(in_company, sends, partial(sends, lat=26.5, lon=106.7), sends)
        kept = await store.read(lambda c: [opinions.get(c, one.id) for one in sent])
        after = await store.run(sends)

    assert written.count("INSERT INTO opinions") == 2
    assert kept == sent
    assert sorted({one.id for one in (*sent, after)}) == [one.id for one in (*sent, after)]


async def test_what_refers_to_an_opinion_is_not_written_before_it(database_url: str) -> None:
    def asks(c: Connection) -> int:
        opinion = sends(c)
        return rows.question(c, opinion.id, opinion.author_id, opinion.author_id)

    async with opened(database_url) as store:
        await store.run(rows.station)
        asked = await store.run(in_company, sends, asks, sends)
        assert asked[1]


async def test_more_than_are_counted_on_can_be_added(database_url: str) -> None:
    async with opened(database_url) as store:
        await store.run(rows.station)
        sent = await store.run(in_company, *[sends] * (together.IDS_AT_ONCE + 3))
        count = await store.read(lambda c: c.scalar(select(func.count()).select_from(opinions_table)))

    assert count == len({one.id for one in sent}) == together.IDS_AT_ONCE + 3


async def test_what_one_turn_sends_in_is_like_what_the_next_one_writes(database_url: str) -> None:
    text, place = "广场路路灯不亮，晚上很黑", "广场路"

    def looks(work: Work, author_id: int = 0) -> list[int]:
        here: dict[str, Any] = {"station_id": 1, "district_id": None, "text": text, "place": place}
        return [match.id for match in like_others(work, author_id=author_id, **here)]

    def two_turns(c: Connection) -> tuple[list[int], int, list[int], list[int]]:
        batch = Work(c, AT, PROFILE, calendar_years.in_force(c))
        before = looks(batch.beside(1))
        first = sends(c, text, place=place)
        remember(batch.beside(1), first)
        theirs: dict[str, Any] = {
            "author_id": first.author_id,
            "station_id": 1,
            "district_id": None,
            "text": text,
            "place": place,
        }
        return before, first.id, looks(batch.beside(2)), [one.id for one in like_others(batch.beside(3), **theirs)]

    async with opened(database_url) as store:
        await store.run(rows.station)
        before, first, after, own = (await store.run(in_company, two_turns))[0]

    assert (before, after, own) == ([], [first], [])


async def test_what_is_void_leaves_nothing_to_be_written_later(database_url: str) -> None:
    def gives_up(c: Connection) -> None:
        undo.arm(c, alone=False)
        number(c)
        recorded(c)
        raise GaveUp

    async with opened(database_url) as store:
        with pytest.raises(GaveUp):
            await store.run(gives_up)
        assert await store.run(in_company, number) == ["YJ-2026-0001"]
        found = await store.read(lambda c: c.scalar(select(func.count()).select_from(events.table)))

    assert found == 0


def brought_in(c: Connection, text: str) -> int:
    """Somebody's opinion, and one look at what can be joined."""
    id = rows.opinion(c, rows.person(c), 1, "YJ-2026-0001", text=text)
    near(c)
    return id


def near(c: Connection) -> list[str]:
    found = likeness.near(c, 1, None, SINCE, most=5)
    return [one.bare.letters for one in found]


async def test_an_opinion_that_was_taken_back_is_compared_with_nothing(database_url: str) -> None:
    def gives_up(c: Connection) -> None:
        brought_in(c, "桥断")
        raise GaveUp

    async with opened(database_url) as store:
        await store.run(rows.station)
        with pytest.raises(GaveUp):
            await store.run(gives_up)
        await store.run(brought_in, "井深")  # on SQLite it gets the id of the one that has never been

        assert await store.run(near) == ["井深"]


async def test_what_has_changed_is_compared_as_it_stands_now(database_url: str) -> None:
    def changes(c: Connection, id: int) -> None:
        opinions.change(c, id, 1, text="井深")

    async with opened(database_url) as store:
        await store.run(rows.station)
        id = await store.run(brought_in, "桥断")
        await store.run(changes, id)

        assert await store.run(near) == ["井深"]
