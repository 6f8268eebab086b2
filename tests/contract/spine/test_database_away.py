"""PostgreSQL is stopped under the running program: who asks hears so kindly, every channel brings its words again."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from bot.channels.wecom.callback import PATH
from bot.program import Program
from bot.settings import Settings
from tests.contract.pictures import photo
from tests.kill import books
from tests.kill.town import matter
from tests.ports import free_port
from tests.postgres import Postgres
from tests.simulators.browser import Steady
from tests.simulators.telegram import FakeTelegram
from tests.simulators.telegram.fake import TOKEN
from tests.simulators.wecom import FakeWeCom, wall_clock

SECRET = "a-word-of-the-test_0123456789"
PAGES = ("/chat/me/", "/chat/me/earlier?before=9", "/chat/me/files/1", "/calendar/abcdef.ics", "/demo/state")
CHINESE = re.compile(r"[\u4e00-\u9fff]{6}")


class Outage:
    """The program on all its channels, and the server below it."""

    page: str
    writer: Steady

    def __init__(self, postgres: Postgres, url: str) -> None:
        self._postgres, self.url = postgres, url
        self.telegram, self.wecom = FakeTelegram(), FakeWeCom(now=wall_clock)

    async def begins(self, folder: Path, stack: AsyncExitStack) -> None:
        """Start everything."""
        port, corp = free_port(), self.wecom.corp
        self.page = f"http://127.0.0.1:{port}"
        facts: dict[str, Any] = {
            "telegram_token": TOKEN,
            "telegram_api_base": await self.telegram.start(),
            "telegram_webhook_url": f"{self.page}/telegram/hook",
            "telegram_webhook_secret": SECRET,
            "wecom_api_base": await self.wecom.start(),
            "wecom_corp_id": corp.corpid,
            "wecom_agent_id": corp.agentid,
            "wecom_secret": corp.secret,
            "wecom_callback_token": corp.callback_token,
            "wecom_aes_key": corp.aes_key,
            "kf_accounts": corp.open_kfid,
            "database_url": self.url,
            "data_dir": folder,
            "web_port": port,
            "demo": True,
        }
        stack.push_async_callback(self.telegram.stop)
        stack.push_async_callback(self.wecom.stop)
        self.wecom.callback_url = self.page + PATH
        self.wecom.pushing.tries, self.wecom.pushing.retry_pause = 1000, 0.1
        self.writer = Steady(self.page, "me", "王阿姨")
        stack.push_async_callback(self.writer.closes)
        await stack.enter_async_context(Program(Settings(_env_file=None, **facts)))

    async def begins_to_be_away(self) -> None:
        """The server is stopped, as for an upgrade; what it has written is safe."""
        await asyncio.to_thread(self._postgres.crash, signal.SIGINT)

    async def turns_both_away(self) -> None:
        """Wait until Telegram and WeCom have been told to come again."""
        pushes, answers, loop = self.wecom.pushes, self.telegram.server.pusher.answers, asyncio.get_running_loop()
        until = loop.time() + 20
        while not (503 in answers and any(503 in push.attempts for push in pushes)):
            assert loop.time() < until, (answers, pushes)
            await asyncio.sleep(0.05)

    async def is_over(self) -> None:
        """It is there again."""
        self._postgres.serve()  # in this very thread: the server ends with the thread that started it


@pytest.fixture
async def outage(postgres: Postgres, postgresql_url: str, tmp_path: Path) -> AsyncIterator[Outage]:
    async with AsyncExitStack() as stack:
        one = Outage(postgres, postgresql_url)
        await one.begins(tmp_path, stack)
        stack.push_async_callback(one.is_over)
        yield one


async def test_every_page_says_kindly_that_the_database_is_away(outage: Outage) -> None:
    writer = outage.writer
    await writer.opens()
    await writer.waits_for(lambda seen: bool(seen.buttons))
    await outage.begins_to_be_away()

    for path in PAGES:
        status, says = await writer.visits(outage.page + path)
        assert (path, status) == (path, 503)
        assert CHINESE.search(says), path
    assert (await writer.visits(f"{outage.page}/healthz"))[0] == 200
    assert (await writer.visits(f"{outage.page}/readyz"))[0] == 503
    for status, says in (await writer.tries({"text": "路灯"}), await writer.tries_file(photo(), "灯.jpg")):
        assert status == 503
        assert CHINESE.search(says)

    await outage.is_over()
    await writer.says(matter(1))
    assert await writer.waits_for("我先记下了")


async def test_what_people_say_meanwhile_is_brought_again_and_kept_once(outage: Outage) -> None:
    on_telegram, member = outage.telegram.person(7_001, "居民"), outage.wecom.member("clerk")
    customer, writer = outage.wecom.customer(), outage.writer
    await writer.opens()
    await outage.begins_to_be_away()

    people = (on_telegram, member, customer, writer)
    saying = [asyncio.ensure_future(one.says(matter(n))) for n, one in enumerate(people)]
    await outage.turns_both_away()
    await outage.is_over()

    for one in people:
        assert await one.waits_for("我先记下了")
    await asyncio.gather(*saying)
    now = await books.read(outage.url)
    assert (now.waiting, now.failed) == (0, 0)
