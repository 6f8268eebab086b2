"""Asked to end in the middle of everything, the program ends: nothing is lost, nothing comes twice, nothing is held."""

import asyncio

from sqlalchemy import Connection, func, select

from bot.journal import Journal
from storage.engines import open_store
from storage.tables import leases
from tests.kill.test_kill import comes_to_rest
from tests.kill.town import PATIENCE, Town, tells

CROWD, EACH = 10, 2


async def test_stopped_under_load_it_leaves_nothing_half_done_and_nobody_hears_anything_twice(town: Town) -> None:
    people = await town.moves_in(CROWD)
    program = town.operator.starts()
    async with asyncio.TaskGroup() as load:
        for n, one in enumerate(people):
            load.create_task(tells(one, range(n * EACH, (n + 1) * EACH)))
        await town.hears(6)
        await program.stops()
        assert await held(town.url) == 0
        assert not Journal(town.folder / "data" / "delivered.log").read(), "every mark is committed"
        program = town.operator.starts()
        await is_up(town.url)

    repeated = await comes_to_rest(town, program, CROWD * EACH)
    assert not any(repeated.values()), repeated


async def is_up(url: str) -> None:
    """Wait until a program holds its leases: before that it has nothing to end, and a signal ends it at once."""
    async with asyncio.timeout(PATIENCE):
        while not await held(url):
            pass


async def held(url: str) -> int:
    """How many leases nobody has given back."""

    def count(c: Connection) -> int:
        return int(c.scalar(select(func.count()).select_from(leases)) or 0)

    store = open_store(url)
    await store.open()
    try:
        return await store.read(count)
    finally:
        await store.close()
