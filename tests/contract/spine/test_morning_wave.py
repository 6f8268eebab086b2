"""Many clocks fall due on one morning: several batches are under way at a time, and yet each person is told once."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, func, select
from sqlalchemy.ext.asyncio import create_async_engine

from bench.scenarios import ground
from bench.scenarios.replica import replica
from domain.clocks import Clock
from domain.lifecycle import Tell
from domain.roles import Role
from scheduler.jobs import BATCH, tend_clocks
from services.clockwork import start
from services.windows import CLOSERS
from storage import alerts, deadlines, schema
from storage.alerts import Fired
from storage.tables import alerts as ledger
from storage.tables import deadlines as clocks
from storage.tables import outbox
from tests.contract.county import County

T = TypeVar("T")
DUE = 2 * BATCH + 100


def filled(url: str) -> None:
    """Nine in ten clocks for people in office, each of whom has several; clocks that fall due later."""
    ground.city(url, ground.officials(DUE, BATCH), people=BATCH)


def test_a_wave_is_fired_and_told_once_and_makes_one_message_a_person(database_url: str) -> None:
    filled(database_url)

    async def sweep() -> int:
        async with replica(database_url, ground.NOW) as here:
            return await tend_clocks(here.sweep, CLOSERS)

    def counted(c: Connection) -> list[int]:
        return [
            c.execute(select(func.count(func.distinct(ledger.c.deadline_id)))).scalar_one(),
            c.execute(select(func.count()).where(ledger.c.told_at.is_(None))).scalar_one(),
            c.execute(select(func.count()).where(clocks.c.next_at <= ground.NOW)).scalar_one(),
            c.execute(select(func.count()).select_from(outbox)).scalar_one()
            - c.execute(select(func.count(func.distinct(ledger.c.person_id)))).scalar_one(),
        ]

    done = asyncio.run(sweep())
    assert done > DUE
    assert schema.within(database_url, counted) == [DUE, 0, 0, 0]


@pytest.fixture
async def two(postgresql_url: str) -> Any:
    """Two transactions at a time: run a deed in the first, then, while it lasts, in the second; nothing is kept."""
    engine = create_async_engine(postgresql_url.replace("postgresql:", "postgresql+asyncpg:"))

    async def both(deed: Callable[[Connection], T]) -> tuple[T, T]:
        async with engine.connect() as first, engine.connect() as second:
            return await first.run_sync(deed), await second.run_sync(deed)

    yield both
    await engine.dispose()


async def test_two_who_tell_at_once_tell_different_people(two: Any, postgresql_url: str) -> None:
    def settle(c: Connection) -> list[int]:
        county = County(c)
        clock = start(county.work, county.lead, Clock.ACK)
        people = sorted((county.clerk, county.head, county.vice))
        told = [(id, Tell(Role.UNIT_HEAD, "remind-ack")) for id in people]
        alerts.record(c, [Fired(clock.id, "last", told)], county.work.now)
        return people

    people = await asyncio.to_thread(schema.within, postgresql_url, settle)
    mine, yours = await two(partial(alerts.take, people=1, alerts=10, at=ground.NOW))
    assert [one.person_id for one in (*mine, *yours)] == people[:2]
    # few alerts make a lot, too
    mine, yours = await two(partial(alerts.take, people=10, alerts=1, at=ground.NOW))
    assert [one.person_id for one in (*mine, *yours)] == people[:2]


def test_what_is_taken_is_told_unless_it_is_put_back(database_url: str) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        clock = start(county.work, county.lead, Clock.ACK)
        told = [(id, Tell(Role.UNIT_HEAD, "remind-ack")) for id in (county.clerk, county.head)]
        alerts.record(c, [Fired(clock.id, "last", told)], county.work.now)

        take = partial(alerts.take, c, people=10, alerts=10, at=ground.NOW)
        taken = take()
        assert [one.person_id for one in taken] == sorted((county.clerk, county.head))
        assert take() == []
        alerts.put_back(c, [taken[1].id])
        assert take() == [taken[1]]
        assert not alerts.anybody_waits(c)

    schema.within(database_url, story)


async def test_whether_anything_is_due_is_asked_of_the_index_however_many_are(postgresql_url: str) -> None:
    await asyncio.to_thread(filled, postgresql_url)

    def plan(c: Connection) -> str:
        compiled = deadlines._ANYTHING_DUE.compile(c, compile_kwargs={"literal_binds": False})
        facts = compiled.construct_params({"its_now": ground.NOW})
        rows = c.exec_driver_sql(f"EXPLAIN {compiled}", tuple(facts[name] for name in compiled.positiontup or ()))
        return "\n".join(row[0] for row in rows)

    found = await asyncio.to_thread(schema.within, postgresql_url, plan)
    assert "ix_deadlines_next_at" in found, found


def test_clocks_with_different_next_rungs_move_on_together(database_url: str) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        started = [
            start(county.work, ref, kind) for ref in (county.lead, county.co) for kind in (Clock.ACK, Clock.PLAN)
        ]
        steps = [(one.id, f"rung-{n}", ground.NOW) for n, one in enumerate(started)]
        deadlines.move_on(c, steps)
        assert [deadlines.get(c, id).next_rung for id, _, _ in steps] == [rung for _, rung, _ in steps]
        deadlines.move_on(c, [(id, None, None) for id, _, _ in steps])
        assert [deadlines.get(c, id).next_at for id, _, _ in steps] == [None] * len(steps)

    schema.within(database_url, story)
