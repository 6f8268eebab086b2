"""What tests of channels share: a test's Telegram, a real database, people who have opened the bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engines import Store, open_store
from tests.clock import FrozenClock
from tests.contract.far_side import ANNA, BEN
from tests.contract.post_office import Office, open_delivery
from tests.contract.scene import Scene, scene
from tests.contract.turn_router import Told, build
from tests.contract.wecom_program import caller, far_wecom, limei, wang
from tests.contract.wecom_scene import aunt, corp, corp_api, li, start_corp, wecom
from tests.flow.conftest import channel, county
from tests.simulators.telegram import FakeTelegram, Person

# the whole program, for what every channel promises; the program with WeCom; a WeCom with a bare program behind it
__all__ = [
    "aunt",
    "caller",
    "channel",
    "corp",
    "corp_api",
    "county",
    "far_wecom",
    "li",
    "limei",
    "start_corp",
    "wang",
    "wecom",
]


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    """A Telegram of this test's own."""
    server = FakeTelegram()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """A fresh database of each kind, open."""
    one = open_store(database_url)
    await one.open()
    yield one
    await one.close()


@pytest.fixture
async def anna(telegram: FakeTelegram) -> Person:
    """Somebody who has opened the bot."""
    person = telegram.person(ANNA)
    await person.starts()
    return person


@pytest.fixture
async def ben(telegram: FakeTelegram) -> Person:
    """Somebody else who has opened the bot."""
    person = telegram.person(BEN, name="阿本")
    await person.starts()
    return person


@pytest.fixture
async def office(store: Store, telegram: FakeTelegram, tmp_path: Path) -> AsyncIterator[Office]:
    """A delivery that runs, between the two."""
    clock, journal = FrozenClock(), tmp_path / "delivered.log"
    delivery, api = open_delivery(store, telegram, clock, journal)
    await delivery.start()
    one = Office(store, telegram, clock, journal, delivery, api)
    yield one
    await one.delivery.stop()
    await one.api.close()


@pytest.fixture
def told() -> Told:
    """What the test tells the handlers of `here`."""
    return Told()


@pytest.fixture
async def here(database_url: str, told: Told) -> AsyncIterator[Scene]:
    """Turns with a router that can do everything."""
    async with scene(database_url, build(told)) as one:
        yield one
