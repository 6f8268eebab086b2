"""The drill: a backup is made while opinions go on, restored elsewhere, the program runs on it; all is proven."""

import asyncio
import base64
from secrets import token_bytes

import pytest

from tests.kill.books import read
from tests.kill.program import Operator
from tests.kill.town import FIRST_CITIZEN, Town, tells
from tests.simulators.telegram.fake import FakeTelegram

QUEUES, COPY = 2, "copy.minyi"
KEY = base64.b64encode(token_bytes(32)).decode()


@pytest.fixture
def elsewhere(request: pytest.FixtureRequest, town: Town) -> str:
    """A new database of the same kind, on which nothing ever ran."""
    url: str = request.getfixturevalue(f"bare_{town.url.partition(':')[0]}_url")
    return url


async def done(operator: Operator, command: str) -> None:
    """An operator's command, to its end."""
    process = operator.starts(command)
    assert await process.ends() == 0, process.told()


class Queue:
    """Citizen after citizen sends an opinion until it is enough, and then one more."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram, self._enough, self.count = telegram, False, 0

    async def goes_on(self) -> None:
        """One queue of several."""
        last = False
        while not last:
            last, number = self._enough, self.count
            self.count += 1
            await self.comes(number)

    async def comes(self, number: int) -> None:
        """Somebody who has not been here before."""
        await tells(self._telegram.person(FIRST_CITIZEN + number, f"居民{number}"), [number])

    def ends(self) -> None:
        """That was enough."""
        self._enough = True


async def test_what_was_backed_up_in_full_swing_goes_on_elsewhere_and_verifies(town: Town, elsewhere: str) -> None:
    here, queue = town.operator.with_settings(data_keys=KEY), Queue(town.telegram)
    await town.moves_in(0)
    program = here.starts()
    async with asyncio.TaskGroup() as load:
        for _ in range(QUEUES):
            load.create_task(queue.goes_on())
        await town.hears(QUEUES * 4)
        await done(here, f"backup {COPY}")
        queue.ends()
    await town.comes_to_rest(queue.count)
    await program.is_killed()
    whole = (await town.books()).opinions

    there = here.with_settings(database_url=elsewhere, data_dir=str(town.folder / "other"))
    await done(there, f"restore {COPY}")
    restored = (await read(elsewhere)).opinions
    program = there.starts()
    await queue.comes(queue.count)
    await program.stops()
    await done(there, "verify")

    assert len(restored) <= len(whole) - QUEUES
    assert [(one.number, one.text) for one in restored] == [(one.number, one.text) for one in whole[: len(restored)]]
    after = await read(elsewhere)
    assert after.failed == 0
    assert {one.text for one in restored} < {one.text for one in after.opinions}
    assert [int(one.number[-4:]) for one in after.opinions] == list(range(1, len(after.opinions) + 1))
