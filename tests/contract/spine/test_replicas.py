"""Whoever left a turn undone, it is done once and in order, and nobody waits for somebody else."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import inbox
from storage.engines import Store, Unavailable, open_store
from storage.tables import accounts
from tests.clock import FrozenClock
from tests.contract.rows import AT
from tests.contract.scene import scene, waiting
from tests.contract.turn_router import ANNA, BEN, Told, build
from tests.postgres import Postgres


async def test_what_an_earlier_run_left_is_done_first_and_in_order(database_url: str, told: Told) -> None:
    async with scene(database_url, build(told), start=False) as former:
        await former.turns.accept([former.arrival(former.says(ANNA, str(n))) for n in range(40)])
    async with scene(database_url, build(told)) as here:
        await here.rests()

    assert here.texts(ANNA)[-1] == " ".join(map(str, range(40)))
    assert len(here.out) == 40


async def test_another_replicas_rows_are_taken_over_when_its_lease_is_over(postgresql_url: str, told: Told) -> None:
    clock = FrozenClock()
    async with scene(postgresql_url, build(told), replica="gone", clock=clock, start=False) as gone:
        await gone.turns.accept([gone.arrival(gone.says(ANNA, "一"))])
        async with scene(postgresql_url, build(told), clock=clock) as here:
            await here.turns.accept([here.arrival(here.says(BEN, "一") | {"update_id": 9})])
            await here.until(lambda: bool(here.out))
            assert await here.store.read(waiting) == 1  # Anna's: perhaps the other is only slow

            clock.move(timedelta(minutes=2))
            here.turns.wake()
            await here.rests()
            assert here.texts(ANNA) == ["一"]


class Deaf:
    """A line to the database that can break after a claim was committed, before anybody is told."""

    def __init__(self, store: Store) -> None:
        self._store, self.breaks = store, False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def run_one(self, deed: Callable[..., Any], *args: Any) -> Any:
        """When it breaks, the claim is made, and nobody hears of it."""
        if not self.breaks:
            return await self._store.run_one(deed, *args)
        self.breaks = False
        assert await self._store.run_one(inbox.claim, "there", AT, AT + timedelta(minutes=1))
        raise Unavailable("cut off")


async def test_what_was_claimed_without_hearing_of_it_is_taken_at_once(postgresql_url: str, told: Told) -> None:
    """The clock stands still: nobody's lease ends."""
    lines: list[Deaf] = []

    def line(store: Store) -> Any:
        lines.append(Deaf(store))
        return lines[-1]

    async with scene(postgresql_url, build(told), replica="there", clock=FrozenClock(AT), line=line) as there:
        await there.rests()  # what an earlier run left has been looked for
        lines[0].breaks = True
        await there.store.run(inbox.put, [there.arrival(there.says(ANNA, "一"))])
        there.turns.wake()
        await there.until(lambda: bool(there.out))

        assert there.texts(ANNA) == ["一"]
        assert not lines[0].breaks


async def test_two_replicas_do_every_turn_once_and_in_order(postgresql_url: str, told: Told) -> None:
    """Rows without a lease, and both replicas told at the same moment."""
    speakers = range(200, 230)
    async with scene(postgresql_url, build(told)) as one, scene(postgresql_url, build(told), replica="there") as two:
        rows = [one.arrival(one.says(who, str(n))) for n in range(3) for who in speakers]
        await one.store.run(inbox.put, rows)
        for replica in (one, two):
            replica.turns.serve((row.channel, row.speaker) for row in rows)
        await one.rests()
        await two.rests()

    said = {row.id or 0: row for row in [*one.out, *two.out]}
    for who in speakers:
        words = [json.loads(said[id].body)["text"] for id in sorted(said) if said[id].address == str(who)]
        assert words == ["0", "0 1", "0 1 2"]
    assert len(one.out) + len(two.out) == len(said) == 90


async def test_another_persons_turn_does_not_wait_for_a_blocked_one(postgresql_url: str, told: Told) -> None:
    async with scene(postgresql_url, build(told)) as here:
        await here.hears(here.says(ANNA, "一"), here.says(BEN, "一"))
        async with account_held_elsewhere(postgresql_url, ANNA):
            await here.turns.accept([here.arrival(here.says(ANNA, "二"))])
            async with asyncio.timeout(60):
                while not await here.store.read(somebody_waits_for_a_lock):
                    pass
            await here.turns.accept([here.arrival(here.says(ANNA, "三")), here.arrival(here.says(BEN, "二"))])
            await here.until(lambda: len(here.texts(BEN)) == 2)
            assert here.texts(ANNA) == ["一"]

        await here.rests()
        assert here.texts(ANNA) == ["一", "一 二", "一 二 三"]


@asynccontextmanager
async def account_held_elsewhere(url: str, who: int) -> AsyncIterator[None]:
    """What another replica does while it serves this person."""
    engine = create_async_engine(url.replace("postgresql:", "postgresql+asyncpg:"))
    async with engine.begin() as c:
        await c.execute(select(accounts).where(accounts.c.address == str(who)).with_for_update())
        yield
    await engine.dispose()


def somebody_waits_for_a_lock(c: Connection) -> bool:
    return bool(c.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


async def test_a_replica_that_thaws_does_not_do_again_what_another_has_done(postgresql_url: str, told: Told) -> None:
    """It still remembers whom it was about to serve; the rows, looked at under the lock, say that nothing waits."""
    clock = FrozenClock()
    async with scene(postgresql_url, build(told), replica="frozen", clock=clock, start=False) as frozen:
        await frozen.turns.accept([frozen.arrival(frozen.says(ANNA, "一"))])
        clock.move(timedelta(minutes=2))
        async with scene(postgresql_url, build(told), clock=clock) as here:
            await here.rests()
            assert here.texts(ANNA) == ["一"]

            await frozen.turns.start()
            await frozen.rests()
            assert frozen.out == []


async def test_whose_transaction_was_ended_for_it_may_try_again(postgres: Postgres, postgresql_url: str) -> None:
    """What a replica meets that thaws: the transaction in which it was frozen is gone, and nothing of it is kept."""

    def freeze(c: Connection) -> None:
        c.execute(text("SET LOCAL idle_in_transaction_session_timeout = '50ms'"))
        mine = c.execute(text("SELECT pg_backend_pid()")).scalar_one()
        # as a frozen process: nothing else of it runs, until its server process is gone
        while postgres.execute(f"SELECT count(*) FROM pg_stat_activity WHERE pid = {mine}"):
            pass
        c.execute(text("SELECT 1"))

    store = open_store(postgresql_url)
    await store.open()
    try:
        with pytest.raises(Unavailable):
            await store.run(freeze)
        assert await store.read(waiting) == 0
    finally:
        await store.close()


async def test_who_is_frozen_in_the_middle_of_a_transaction_holds_nobody_for_ever(postgresql_url: str) -> None:
    store = open_store(postgresql_url)
    await store.open()
    try:
        allowed = text("SELECT setting::int FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout'")
        assert 0 < await store.read(lambda c: int(c.execute(allowed).scalar_one())) <= 20_000
    finally:
        await store.close()
