"""A lease ends by a clock that nobody sets: the day of a machine may be put forward or back."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.lease import Lease
from storage import leases
from storage.engines import Store, Unavailable, open_store
from tests.clock import A_MORNING, FrozenClock

A_YEAR = timedelta(days=365)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """A database in which nobody holds anything."""
    store = open_store(database_url)
    await store.open()
    yield store
    await store.close()


async def test_what_a_dead_one_held_is_taken_over_though_the_clock_was_put_back(store: Store) -> None:
    """By the day of the machine it would be held for another year, and nobody would be answered."""
    await store.run(partial(leases.take, name="web", holder="one/dead", over=None, until=A_MORNING + A_YEAR))
    two = Lease(store, FrozenClock(), "web", "two", length=0.3)
    await two.start()
    assert not two.held

    assert await taken(two)
    await two.stop()


async def test_nobody_takes_from_a_living_one_because_the_clock_was_put_forward(store: Store) -> None:
    """It knows nothing of that and goes on: two would say the same."""
    clock = FrozenClock()
    one, two = Lease(store, clock, "web", "one"), Lease(store, clock, "web", "two")
    await one.start()

    clock.move(A_YEAR)
    await two.start()

    assert one.held
    assert not two.held
    await two.stop()
    await one.stop()


async def test_what_was_given_back_is_taken_at_once(store: Store) -> None:
    one, two = Lease(store, FrozenClock(), "web", "one"), Lease(store, FrozenClock(), "web", "two")
    await one.start()
    await one.stop()

    await two.start()

    assert two.held
    await two.stop()


async def taken(lease: Lease) -> bool:
    """Whether it is held within twenty seconds."""
    for _ in range(1000):
        if lease.held:
            return True
        await asyncio.sleep(0.02)
    return False


class Away:
    """A database that is away now and then."""

    joins = True

    def __init__(self, store: Store) -> None:
        self._store, self.is_away = store, False
        self.asked: asyncio.Queue[None] = asyncio.Queue()

    async def run(self, *deed: Any) -> Any:
        """Run a deed, when it is there."""
        self.asked.put_nowait(None)
        if self.is_away:
            raise Unavailable("disk I/O error")
        return await self._store.run(*deed)


async def test_trouble_that_lasts_is_said_once_with_its_cause(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    """A database that is away all night does not fill the disk with it."""
    away = Away(store)
    lease = Lease(away, FrozenClock(), "web", "one", length=0.02)  # type: ignore[arg-type]
    await lease.start()
    for _ in range(2):
        away.is_away = True
        await tries(away)
        away.is_away = False
        await tries(away)
    said = [one.getMessage() for one in caplog.records if "failed=" in one.getMessage()]
    await lease.stop()

    assert len(said) == 2
    assert all(one.endswith("(disk I/O error)") for one in said)


async def tries(away: Away) -> None:
    """Wait until it has been asked some more times."""
    while not away.asked.empty():
        away.asked.get_nowait()
    for _ in range(4):
        await asyncio.wait_for(away.asked.get(), 10)
