"""The whole program with a WeCom of its own: members in the client, customers in WeChat, a clock that stands still."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection, bindparam, func, select

from bot import demo
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.callback import PATH
from bot.program import Program
from bot.settings import Settings
from bot.turn import encoded
from services.people import roster
from storage import outbox as rows
from storage.outbox import DELIVERED, REFUSED, Saying
from storage.people import people
from storage.tables import accounts, inbox, opinions, outbox
from tests.clock import FrozenClock
from tests.simulators.wecom import Customer, FakeWeCom, Member

_NATIVE = select(outbox.c.state, outbox.c.native_id, outbox.c.trouble).where(outbox.c.id == bindparam("row"))


@dataclass
class Corp:
    """The corp, its program, and whoever is in the county."""

    program: Program
    wecom: FakeWeCom
    clock: FrozenClock
    ids: dict[str, int] = field(default_factory=dict)

    async def settle(self) -> None:
        """Enter the county as an operator would."""
        self.ids = dict(await self.program.sweep(partial(roster.seed, place=demo.load())))

    async def officer(self, key: str) -> Member:
        """Somebody of the roster, whose user id in WeCom stands there."""
        member = self.wecom.member(key)
        at = self.clock.now()
        await self.program.store.run(
            partial(people.add_account, person_id=self.ids[key], channel="wecom", address=key, at=at)
        )
        return member

    async def citizen(self, name: str = "王阿姨") -> Customer:
        """Somebody in WeChat who has just opened the chat and was greeted."""
        one = self.wecom.customer(name)
        await one.enters()
        await one.waits_for("您好")
        return one

    async def sends_opinion(self, who: Customer, words: str) -> str:
        """The guided opinion; its number."""
        await who.says(words)
        await who.waits_for("我先记下了")
        await who.presses("写好了")
        seen = await who.waits_for(lambda seen: "还差几样" in seen.text or "要写上您的姓名" in seen.text)
        if "还差几样" in seen.text:
            await who.presses("跳过")
            await who.waits_for("要写上您的姓名")
        await who.presses("2 匿名")
        await who.waits_for("再看一遍")
        await who.presses("提交")
        return (await who.waits_for("YJ-")).text

    async def says(self, to: Member | Customer, method: str = "sendMessage", /, **body: Any) -> int:
        """An answer is to be given to somebody who has an account; the outbox row."""
        return await self.program.store.run(_to_be_said, *where(to), method, body, False)

    async def notifies(self, to: Member | Customer, /, **body: Any) -> int:
        """The same with a notice, which can take another way."""
        return await self.program.store.run(_to_be_said, *where(to), "sendMessage", body, True)

    async def native_id(self, row: int) -> int:
        """Our number of the message that a delivered row became."""
        async with asyncio.timeout(60):
            while True:
                found = await self.program.store.read(lambda c: c.execute(_NATIVE, {"row": row}).one())
                if found.state == DELIVERED:
                    return int(found.native_id or 0)
                assert found.state != REFUSED, found.trouble
                await asyncio.sleep(0.02)

    async def state(self, row: int, *wanted: int) -> Any:
        """The row, once it has come to one of these states."""
        async with asyncio.timeout(60):
            while True:
                found = await self.program.store.read(lambda c: c.execute(_NATIVE, {"row": row}).one())
                if found.state in wanted:
                    return found
                await asyncio.sleep(0.02)

    async def counts(self) -> dict[str, int]:
        """How much stands in the tables."""

        def count(c: Any) -> dict[str, int]:
            found = {"inbox": inbox, "opinions": opinions, "outbox": outbox}
            return {name: c.scalar(select(func.count()).select_from(table)) for name, table in found.items()}

        return await self.program.store.read(count)

    async def outbox(self, channel: str, state: int) -> list[Any]:
        """The rows of a channel in one state."""
        found = select(outbox.c.id, outbox.c.body, accounts.c.address, outbox.c.trouble).join_from(outbox, accounts)
        of_channel = found.where(outbox.c.channel == channel, outbox.c.state == state).order_by(outbox.c.id)
        return await self.program.store.read(lambda c: list(c.execute(of_channel)))

    async def rests(self) -> None:
        """Wait until all that was said has been answered and sent."""
        await self.wecom.is_idle()
        await self.program.turns.rest()
        await self.wecom.quiet(0.15)


def where(one: Member | Customer) -> tuple[str, str]:
    """The channel and address of somebody."""
    if isinstance(one, Customer):
        return "kf", f"{one.open_kfid}:{one.external_userid}"
    return "wecom", one.userid


def keyboard(*labels: str) -> dict[str, Any]:
    """Buttons that ask for the menu."""
    return {
        "inline_keyboard": [[{"text": label, "callback_data": f"b:menu:0:0:{n}"}] for n, label in enumerate(labels)]
    }


def _to_be_said(c: Connection, channel: str, address: str, method: str, body: dict[str, Any], notice: bool) -> int:
    account = people.account_at(c, channel, address)
    assert account, f"{address} has no account"
    call = encoded({"chat_id": rows.chat_of(channel, account.id, address), **body})
    person = account.person_id if notice else None
    saying = Saying(channel, account.id, method, call, person_id=person, choices="reply_markup" in body)
    return rows.say(c, [saying])[0]


def settings_for(wecom: FakeWeCom, url: str, database: str, folder: Path, **more: Any) -> Settings:
    """What an operator would enter for this WeCom."""
    corp = wecom.corp
    usual: dict[str, Any] = {
        "database_url": database,
        "data_dir": folder / "data",
        "web_port": 0,
        "web_rate": 0,
        "speaker_rate": 0,
        "demo": False,
        "wecom_corp_id": corp.corpid,
        "wecom_agent_id": corp.agentid,
        "wecom_secret": corp.secret,
        "wecom_callback_token": corp.callback_token,
        "wecom_aes_key": corp.aes_key,
        "wecom_api_base": url,
        "wecom_rate": 0,
        "kf_accounts": corp.open_kfid,
    }
    return Settings(_env_file=None, **usual | more)


@asynccontextmanager
async def running(wecom: FakeWeCom, url: str, clock: FrozenClock, settings: Settings) -> AsyncIterator[Corp]:
    """The program, with its callback in the console."""
    async with Program(settings, clock) as program:
        wecom.callback_url = program.address + PATH
        yield Corp(program, wecom, clock)


@pytest.fixture
async def wecom() -> AsyncIterator[tuple[FakeWeCom, FrozenClock, str]]:
    """A WeCom that follows the clock of the test."""
    clock = FrozenClock()
    one = FakeWeCom(now=clock.world)
    url = await one.start()
    yield one, clock, url
    await one.stop()


Build = Callable[..., Any]


@pytest.fixture
def start_corp(wecom: tuple[FakeWeCom, FrozenClock, str], database_url: str, tmp_path: Path) -> Build:
    """Starts the program, as often as wanted, with more settings as they are needed."""
    one, clock, url = wecom

    def build(**more: Any) -> Any:
        return running(one, url, clock, settings_for(one, url, database_url, tmp_path, **more))

    return build


@pytest.fixture
async def corp(start_corp: Build) -> AsyncIterator[Corp]:
    """The program with its county."""
    async with start_corp() as one:
        await one.settle()
        yield one


@pytest.fixture
async def li(corp: Corp) -> Member:
    """A member who has been greeted; what was sent so far is forgotten."""
    one = corp.wecom.member("limei", name="李梅")
    await one.enters()
    await one.waits_for("您好")
    await corp.rests()
    corp.wecom.calls.clear()
    return one


@pytest.fixture
async def aunt(corp: Corp) -> Customer:
    """A customer who was greeted and has said something; what was sent so far is forgotten."""
    one = await corp.citizen()
    await one.says("帮助")
    await one.waits_for(lambda seen: "您好" not in seen.text)
    await corp.rests()
    corp.wecom.calls.clear()
    return one


async def bot_says(who: Customer) -> list[str]:
    """What the bot has said on this phone."""
    return [one.text for one in (await who.screen()).bubbles if one.side == "bot"]


@pytest.fixture
async def corp_api(corp: Corp) -> AsyncIterator[CorpApi]:
    """A client of this test's own."""
    one = CorpApi(corp.wecom.url, corp.wecom.corp.corpid, SecretStr(corp.wecom.corp.secret))
    yield one
    await one.close()
