"""While the database is away everybody tries again soon: whoever comes late makes people wait who could be answered."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.channels.bot_api import BotApi
from bot.channels.telegram import Telegram
from bot.delivery import Delivery
from bot.journal import Journal
from bot.lease import Lease
from bot.postman import Route
from locales.texts import Catalogue
from storage import outbox
from storage.engines import Store, Unavailable, pause_after
from storage.inbox import Arrival
from storage.outbox import Outgoing
from tests.clock import FrozenClock
from tests.contract.far_side import ANNA, somebody
from tests.contract.post_office import message, outgoing
from tests.simulators.telegram import FakeTelegram, Person

TIMES = 5
# more than everybody waits, and less than a pause that has been doubled three times
SOON = 3.0


class Away:
    """A database that is away for some tries. gaps: the seconds between one try and the next."""

    def __init__(self) -> None:
        self._tried: list[float] = []
        self.back = asyncio.Event()

    @property
    def gaps(self) -> list[float]:
        """How long it was left alone each time."""
        return [later - sooner for sooner, later in zip(self._tried, self._tried[1:], strict=False)]

    def is_tried(self) -> None:
        """Raises Unavailable until it is back."""
        self._tried.append(asyncio.get_running_loop().time())
        if len(self._tried) <= TIMES:
            raise Unavailable("NoLeader")
        self.back.set()

    async def receive(self, arrivals: Sequence[Arrival]) -> None:
        """Take what a channel brings."""
        self.is_tried()

    async def send(self, row: Outgoing) -> str | None:
        """Keep a message, as the web chat does."""
        self.is_tried()
        return None


@pytest.mark.parametrize(("took", "pause"), [(0.0, 1.0), (0.4, 0.6), (3.0, 0.1)])
def test_a_try_that_has_waited_for_a_leader_is_repeated_almost_at_once(took: float, pause: float) -> None:
    assert pause_after(took) == pytest.approx(pause)


async def test_telegram_is_not_left_alone_for_longer_each_time_because_the_database_is_away(
    store: Store, telegram: FakeTelegram, anna: Person
) -> None:
    away, clock = Away(), FrozenClock()
    api, lease = BotApi(SecretStr(telegram.token), telegram.url), Lease(store, clock, "telegram", "one")
    await lease.start()
    bot = Telegram(api, store, clock, lease, Catalogue())
    bot.start(away.receive)
    async with asyncio.timeout(60):
        await away.back.wait()
    await bot.stop()
    await lease.stop()
    await api.close()

    assert min(away.gaps[-2:]) < SOON


async def test_a_message_kept_in_the_database_is_not_put_off_for_longer_each_time(
    store: Store, anna: Person, tmp_path: Path
) -> None:
    away, clock = Away(), FrozenClock()
    (account,) = await store.run(somebody, ANNA)
    said = message(account, str(ANNA), "办好了")
    (row,) = await store.run(outbox.say, [said])
    route = Route(away, Lease(store, clock, "telegram", "one"))
    delivery = Delivery(store, clock, {"telegram": route}, Journal(tmp_path / "delivered.log"))
    await delivery.start()
    delivery.hand([outgoing(row, said, str(ANNA))])
    async with asyncio.timeout(60):
        await away.back.wait()
    await delivery.stop()

    assert min(away.gaps[-2:]) < SOON
