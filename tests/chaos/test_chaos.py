"""A storm over the town, on both databases; `make chaos` lets it rage for minutes and from any seed."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, ExitStack
from functools import partial
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from bot.channels.wecom.callback import PATH
from storage.schema import migrate
from tests.chaos import launch, proofs
from tests.chaos.days import Days
from tests.chaos.ground import File, Ground, Server
from tests.chaos.keeper import Keeper, Replica
from tests.chaos.storm import DAYS, Storm, rage
from tests.kill.conftest import settle
from tests.kill.program import Operator
from tests.kill.town import FIRST_CITIZEN, OFFICER
from tests.ports import free_port
from tests.postgres import run_apart
from tests.simulators.browser import Steady
from tests.simulators.telegram.fake import TOKEN, FakeTelegram
from tests.simulators.wecom import FakeWeCom, wall_clock

SEED = int(os.environ.get("CHAOS_SEED", "7"))
MINUTES = float(os.environ.get("CHAOS_MINUTES", "0"))
CITIZENS, MEMBERS, CUSTOMERS, WRITERS = 5, 1, 1, 2
HOOK, SECRET = "/telegram/hook", "a-word-of-the-test_0123456789"
log = logging.getLogger(__name__)
RESTS_WITHIN, ASKS_EVERY = 120.0, 5.0
# longer than any clock of an opinion runs, rungs after its last day included
FAR = 400 * DAYS


@pytest.fixture(params=["sqlite", "postgresql"])
def ground(request: pytest.FixtureRequest, migrated_sqlite: Path, tmp_path: Path) -> Iterator[Ground]:
    """A database of this test's own, in which the county has been entered."""
    with ExitStack() as stack:
        one = File(tmp_path) if request.param == "sqlite" else Server()
        stack.callback(one.goes)
        if isinstance(one, File):
            copyfile(migrated_sqlite, one.disk.folder / one.NAME)
        else:
            migrate(one.url)
        run_apart(settle(one.url))
        yield one


@pytest.fixture
async def storm(ground: Ground, tmp_path: Path) -> AsyncIterator[Storm]:
    """The town, its people, and what stands between them and the database; two replicas where it allows them."""
    async with AsyncExitStack() as stack:
        telegram, wecom = FakeTelegram(), FakeWeCom(now=wall_clock)
        far_sides = {"telegram_api_base": await telegram.start(), "wecom_api_base": await wecom.start()}
        stack.push_async_callback(telegram.stop)
        stack.push_async_callback(wecom.stop)
        days = Days(tmp_path / "clock")
        pages = [f"http://127.0.0.1:{free_port()}" for _ in range(1 if ground.joins else 2)]
        patient(wecom, pages[0])
        if is_pushed(ground):
            far_sides |= {"telegram_webhook_url": pages[0] + HOOK, "telegram_webhook_secret": SECRET}
        keeper = Keeper([place(tmp_path, ground, days, wecom, far_sides | {"web_port": url[17:]}) for url in pages])
        stack.push_async_callback(keeper.leave)
        people = [telegram.person(FIRST_CITIZEN + n, f"居民{n}") for n in range(CITIZENS)]
        members = [wecom.member(f"clerk{n}") for n in range(MEMBERS)]
        customers = [wecom.customer(f"顾客{n}") for n in range(CUSTOMERS)]
        writers = [Steady(pages[n % len(pages)], f"page-{n}", f"网友{n}") for n in range(WRITERS)]
        for one in writers:
            stack.push_async_callback(one.closes)
        parts = telegram, wecom, ground, keeper, days
        yield Storm(Random(SEED), *parts, people, members, customers, writers)


def is_pushed(ground: Ground) -> bool:
    """Whether Telegram pushes to a webhook, or is polled: with one seed, the one on SQLite, the other on PostgreSQL."""
    return (SEED + ground.joins) % 2 == 1


def patient(wecom: FakeWeCom, page: str) -> None:
    """Let WeCom try again until it is heard, and count no messages. page: the replica it calls."""
    wecom.callback_url = page + PATH
    wecom.pushing.tries, wecom.pushing.retry_pause = 1000, 0.5
    wecom.pace(0, 0)


def place(folder: Path, ground: Ground, days: Days, wecom: FakeWeCom, outside: dict[str, str]) -> Replica:
    """Where one replica runs: a folder of its own, its journal on the disk that may fill."""
    name = f"at-{outside['web_port']}"
    (folder / name).mkdir()
    corp = wecom.corp
    settings = {
        **outside,
        "telegram_token": TOKEN,
        "wecom_corp_id": corp.corpid,
        "wecom_agent_id": str(corp.agentid),
        "wecom_secret": corp.secret,
        "wecom_callback_token": corp.callback_token,
        "wecom_aes_key": corp.aes_key,
        "kf_accounts": corp.open_kfid,
        "wecom_rate": "0",
        "telegram_rate": "0",
        "telegram_chat_rate": "0",
        "speaker_rate": "0",
        "web_rate": "0",
        "database_url": ground.url,
        "data_dir": str(ground.disk.folder / f"data-{name}"),
        "demo": "false",
        "replica": name,
    }
    return Replica(Operator(folder / name, settings, partial(launch.begin, days.file)))


async def test_nothing_is_lost_in_a_storm(storm: Storm) -> None:
    officer = storm.telegram.person(OFFICER, "张敏")
    await officer.says("/menu")
    storm.keeper.start()
    async with asyncio.TaskGroup() as load:
        load.create_task(storm.all_go_on_telling())
        await rage(storm, MINUTES)
        storm.enough.set()

    odd = await storm.keeper.stop(partial(comes_to_rest, storm))

    books = await proofs.read(storm.ground.url)
    everybody = [*storm.people, officer]
    chats = {one.id: {s.message_id: s.text for s in await one.catches_up() if s.kind == "message"} for one in everybody}
    again, elsewhere = proofs.repeated(books, chats), (*storm.members, *storm.customers, *storm.writers)
    log.info(figures(storm, books, again))
    assert not [
        *odd,
        *books.faults,
        *proofs.each_is_there_once_in_order(books, storm.told),
        *proofs.all_has_come(books, chats),
        *proofs.no_more_than_one_for_each_death(again, storm.deaths, storm.telegram.faults.lost),
        *proofs.each_receipt_came_once({one.name: await one.catches_up() for one in elsewhere}),
    ], f"seed {SEED}: {storm.blows}"


async def comes_to_rest(storm: Storm) -> None:
    """The sun comes out, on a working morning far after everything: wait until nothing is under way."""
    storm.days.to_a_morning(after=FAR)
    loop = asyncio.get_running_loop()
    until, asked = loop.time() + RESTS_WITHIN, 0.0
    while left := await proofs.at_rest(storm.ground.url):
        assert loop.time() < until, f"seed {SEED}: it does not come to rest: {left}"
        await asyncio.sleep(0.2)
        if left == [proofs.KEPT_FOR_CUSTOMERS] and loop.time() > asked + ASKS_EVERY:
            asked = loop.time()
            for one in storm.customers:  # they may be written to again once they have said something
                await one.says("/help")


def figures(storm: Storm, books: proofs.Books, again: dict[int, list[int]]) -> str:
    """What the storm was, in one line."""
    lost, blows = len(storm.telegram.faults.lost), sum(not blow.startswith("(") for blow in storm.blows)
    return (
        f"seed {SEED}: {blows} blows, {len(storm.deaths)} deaths; {len(books.opinions)} opinions, {len(books.said)} "
        f"messages on Telegram, {sum(map(len, again.values()))} again ({lost} answers lost), "
        f"{books.rungs} alerts, {books.events} events"
    )
