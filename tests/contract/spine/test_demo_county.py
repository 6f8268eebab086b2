"""The demo county is entered once, however often the program starts; its clock goes forward only."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, func, select

from bot.demo import OFFSET, load
from bot.program import Program
from bot.settings import Settings
from domain.roles import Role
from services.people import roster
from storage import notes, places, tables
from storage.people import people as persons
from tests.clock import A_MORNING, FrozenClock
from web.demo import Step

COUNTED = (tables.people, tables.accounts, tables.roles, tables.stations, tables.districts, tables.units)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None, database_url=SecretStr(database_url), data_dir=tmp_path / "data", web_port=0, demo=True
    )


@pytest.fixture
async def program(settings: Settings) -> AsyncIterator[Program]:
    async with Program(settings, FrozenClock()) as program:
        yield program


def counts(c: Connection) -> list[int]:
    return [c.execute(select(func.count()).select_from(table)).scalar_one() for table in COUNTED]


async def test_starting_again_enters_nobody_twice(program: Program, settings: Settings) -> None:
    before = await program.store.read(counts)
    assert program.county is not None
    again = await program.county.set_up(program.sweep)
    assert await program.store.read(counts) == before
    assert again == program.people


async def test_what_has_changed_in_the_description_is_brought_up_to_date(program: Program) -> None:
    county = load()
    stations = [county.stations[0].model_copy(update={"phone": "0000-1"}), *county.stations[1:]]
    people = [county.people[0].model_copy(update={"phone": "0000-2"}), *county.people[1:]]
    changed = county.model_copy(update={"stations": stations, "people": people})
    ids = await program.sweep(partial(roster.seed, place=changed))
    assert "0000-1" in {s.phone for s in await program.store.read(places.stations.all)}
    first = people[0].key
    person = await program.store.read(persons.get, ids[first], program.clock.now().date())
    assert (person.phone, person.name) == ("0000-2", people[0].name)


async def test_everybody_holds_what_the_description_says(program: Program) -> None:
    today = program.clock.now().date()
    district = next(d for d in await program.store.read(places.districts.all) if d.name == "第3选区")
    deputies = await program.store.read(persons.holders, Role.DEPUTY, district.id, today)
    assert [deputy.name for deputy in deputies] == ["李梅"]
    assert len(await program.store.read(persons.holders, Role.OFFICE, None, today)) == 2


async def test_the_clock_goes_on_where_it_was_after_a_restart(settings: Settings) -> None:
    async with Program(settings, FrozenClock()) as program:
        assert program.county is not None
        await program.county.move(Step.DAY)
        await program.county.move(Step.HOUR)
        there = program.clock.now()
    async with Program(settings, FrozenClock()) as program:
        assert program.clock.now() == there
        kept = await program.store.read(notes.get, OFFSET)
    assert timedelta(seconds=float(kept or 0)) == timedelta(days=1, hours=1)


async def test_the_clock_of_a_demo_begun_on_a_day_off_does_not_go_back_either(settings: Settings) -> None:
    sunday, later = A_MORNING - timedelta(days=1), A_MORNING - timedelta(hours=20)
    async with Program(settings, FrozenClock(sunday)) as program:
        begun = program.clock.now()
    async with Program(settings, FrozenClock(later)) as program:
        assert program.clock.now() - begun == later - sunday


async def test_without_a_deadline_the_clock_stays_where_it_is(program: Program) -> None:
    assert program.county is not None
    before = program.clock.now()
    await program.county.move(Step.DUE)
    assert program.clock.now() == before


async def test_the_roles_can_be_taken_on_another_channel_once(program: Program) -> None:
    assert program.county is not None
    lines = await program.county.invitations(program.sweep, program.people, lambda token: f"https://example/{token}")
    assert len(lines) == sum(len(member.roles) for member in load().people)
    assert any(line.startswith("李梅\t第3选区\tdeputy\thttps://example/inv_") for line in lines)
