"""One order of locks everywhere (docs/architecture.md, “Locks”): on PostgreSQL nobody waits in a circle."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from aiogram import Router
from aiogram.types import Message
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from domain.clocks import Clock
from handlers.desk import Desk
from services.clockwork import start, tend
from services.windows import CLOSERS
from storage import deadlines, dialogues, inbox, outbox
from storage.channels import web_messages
from storage.opinions import opinions
from storage.outbox import Saying
from tests.contract.hall import hall
from tests.contract.scene import Scene, scene
from tests.contract.turn_router import ANNA, BEN, Told, build
from tests.postgres import Postgres


@pytest.fixture
async def never_crossed(postgres: Postgres, postgresql_url: str) -> AsyncIterator[str]:
    """A database in which PostgreSQL must not find anybody waiting for each other."""
    name = postgresql_url.rpartition("/")[2]
    count = partial(postgres.execute, f"SELECT deadlocks FROM pg_stat_database WHERE datname = '{name}'")
    before = count()
    yield postgresql_url
    assert count() == before


@asynccontextmanager
async def somebody(url: str) -> AsyncIterator[AsyncConnection]:
    """A transaction of another replica."""
    engine = create_async_engine(url.replace("postgresql:", "postgresql+asyncpg:"))
    async with engine.begin() as c:
        yield c
    await engine.dispose()


async def until_blocked_or_done(here: Scene, what: asyncio.Future[Any]) -> None:
    """Wait until somebody waits for a lock, or this is over."""

    def blocked(c: Connection) -> bool:
        return bool(c.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())

    async with asyncio.timeout(60):
        while not (what.done() or await here.store.read(blocked)):
            pass


async def test_who_takes_on_rows_holds_them_no_longer_than_that(never_crossed: str, told: Told) -> None:
    """Rows that nobody has taken on, as the web chat leaves them: the replica that serves the speaker marks them."""
    async with scene(never_crossed, build(told)) as here, somebody(never_crossed) as serving:
        await here.hears(here.says(ANNA, "一"))
        await serving.run_sync(dialogues.load_many, [("telegram", str(ANNA))], here.clock.now().date())
        ids = await here.store.run(inbox.put, [here.arrival(here.says(ANNA, "二"))])
        here.turns.wake()
        await until_blocked_or_done(here, asyncio.get_running_loop().create_future())
        await serving.run_sync(inbox.done, ids)
        await serving.commit()
        await here.rests()
        assert here.texts(ANNA) == ["一"]


async def test_a_closing_window_does_not_wait_for_a_case_that_somebody_is_busy_with(never_crossed: str) -> None:
    """Who has the case may be about to stop the clock, which the sweep holds."""
    async with hall(never_crossed) as here:
        opinion = await here.opinion()
        sweep = here.scene.turns.sweep
        await sweep(partial(start, case_ref=opinion.ref, kind=Clock.NEED_INFO))
        here.clock.move(timedelta(days=400))

        async with somebody(never_crossed) as turn:
            await turn.run_sync(opinions.locked, opinion.id)
            sweeping = asyncio.ensure_future(sweep(partial(tend, closers=CLOSERS)))
            await until_blocked_or_done(here.scene, sweeping)
            held = await turn.run_sync(deadlines.running, opinion.ref, Clock.NEED_INFO)
            assert held
            assert held.next_at
        await sweeping
        while await sweep(partial(tend, closers=CLOSERS)):
            pass
        now = await here.scene.store.read(deadlines.get, held.id)
        assert now.next_at is None


async def test_turns_that_share_a_transaction_wait_for_no_case(never_crossed: str) -> None:
    """What the one has locked somebody may wait for who holds the case of the other."""
    async with hall(never_crossed) as place:
        first, second = [(await place.opinion(f"{words}的路灯不亮")).id for words in ("东街", "西街")]
    async with scene(never_crossed, locking()) as here, somebody(never_crossed) as other:
        await here.hears(here.says(ANNA, "0"), here.says(BEN, "0"))
        await other.run_sync(opinions.locked, second)
        await here.turns.accept([here.arrival(here.says(ANNA, str(first))), here.arrival(here.says(BEN, str(second)))])
        await here.until(lambda: len(here.texts(ANNA)) == 2)  # Ben's turn has not held Anna's up
        await other.run_sync(opinions.locked, first)
        await other.rollback()
        await here.rests()
        assert len(here.texts(BEN)) == 2


async def test_what_comes_in_while_somebody_is_served_is_served_next(never_crossed: str) -> None:
    """A claim shows no row behind one that waits, and the turn under way has not seen it either."""
    async with hall(never_crossed) as place:
        held = (await place.opinion("东街的路灯不亮")).id
    async with scene(never_crossed, locking()) as here, somebody(never_crossed) as other:
        await here.hears(here.says(ANNA, "0"))
        await other.run_sync(opinions.locked, held)
        await here.turns.accept([here.arrival(here.says(ANNA, str(held)))])
        await until_blocked_or_done(here, asyncio.get_running_loop().create_future())
        await here.store.run(inbox.put, [here.arrival(here.says(ANNA, "0"))])
        here.turns.serve([("telegram", str(ANNA))])
        await other.rollback()
        await here.rests()
        assert len(here.texts(ANNA)) == 3


def locking() -> Router:
    """A handler that changes the opinion whose id somebody writes."""
    router = Router()

    async def hear(message: Message, desk: Desk, **more: Any) -> Any:
        id = int(message.text or "0")
        if id:
            await desk.do(lambda work: opinions.locked(work.c, id))
        return await message.answer(f"locked {id}")

    router.message.register(hear)
    return router


async def test_who_is_to_be_told_something_can_be_while_their_page_writes(never_crossed: str) -> None:
    """A message to be said refers to the account; whoever numbers the messages of a page holds it."""
    async with hall(never_crossed) as here, somebody(never_crossed) as page:
        account = here.ids["wang"]
        await page.run_sync(web_messages.newest, account)
        said = Saying("telegram", account, "sendMessage", b"{}")
        async with asyncio.timeout(60):
            assert await here.scene.store.run(outbox.say, [said])
