"""Killed between a word and its answer, on WeCom and in customer service: nothing is lost, nothing comes twice."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.channels.wecom.callback import PATH
from tests.kill import books
from tests.kill.launch import Point, Trap
from tests.kill.program import Operator, Running
from tests.kill.town import matter
from tests.ports import free_port
from tests.simulators.wecom import Customer, FakeWeCom, Member, wall_clock

PATIENCE = 40.0


@dataclass
class CorpTown:
    """A WeCom in this process, an operator who starts the program in others, and where the database is."""

    wecom: FakeWeCom
    operator: Operator
    url: str
    port: int

    async def starts(self, trap: Trap | None = None) -> Running:
        """Start the program and wait until it listens."""
        program = self.operator.starts(trap=trap)
        async with asyncio.timeout(PATIENCE):
            while True:
                with contextlib.suppress(OSError):
                    _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                    writer.close()
                    return program
                await asyncio.sleep(0.05)


@pytest.fixture
async def corp_town(database_url: str, tmp_path: Path) -> AsyncIterator[CorpTown]:
    """WeCom by the wall clock: a callback that is not taken comes again after a few seconds, three times."""
    wecom = FakeWeCom(now=wall_clock)
    base = await wecom.start()
    wecom.pushing.retry_pause = 4.0
    port = free_port()
    corp = wecom.corp
    settings = {
        "wecom_corp_id": corp.corpid,
        "wecom_agent_id": str(corp.agentid),
        "wecom_secret": corp.secret,
        "wecom_callback_token": corp.callback_token,
        "wecom_aes_key": corp.aes_key,
        "wecom_api_base": base,
        "wecom_rate": "0",
        "kf_accounts": corp.open_kfid,
        "database_url": database_url,
        "data_dir": str(tmp_path / "data"),
        "web_port": str(port),
        "demo": "false",
    }
    wecom.callback_url = f"http://127.0.0.1:{port}{PATH}"
    operator = Operator(tmp_path, settings)
    yield CorpTown(wecom, operator, database_url, port)
    operator.goes()
    await wecom.stop()


async def said(who: Member | Customer, words: str) -> int:
    """How often somebody was told this."""
    return sum(words in bubble.text for bubble in (await who.screen()).bubbles if bubble.side == "bot")


async def begins(who: Member | Customer) -> None:
    """Somebody opens the chat while all is well."""
    await who.enters()
    await who.waits_for("您好", timeout=PATIENCE)


@pytest.mark.parametrize("who", ["member", "customer"])
@pytest.mark.parametrize("point", [Point.STORED, Point.PLANNED, Point.TAKEN, Point.MARKING])
async def test_killed_between_a_word_and_its_answer_it_answers(corp_town: CorpTown, point: Point, who: str) -> None:
    """V7, V11: the answer comes, and once: what was taken is known by its task, its number or its words"""
    town = corp_town
    one = town.wecom.member("limei") if who == "member" else town.wecom.customer("王阿姨")
    calm = await town.starts()
    await begins(one)
    await town.wecom.quiet(0.3)
    await calm.stops()
    program = await town.starts(Trap(point, 1))
    await one.says(matter(1))
    await program.dies()

    await town.starts()
    await one.waits_for("我先记下了", timeout=PATIENCE)
    await town.wecom.quiet(0.5)

    assert await said(one, "我先记下了") == 1


@pytest.mark.parametrize("who", ["member", "customer"])
@pytest.mark.parametrize("point", [Point.HANDLING, Point.DECIDED, Point.COMMITTED])
async def test_killed_at_the_deed_itself_it_is_done_once(corp_town: CorpTown, point: Point, who: str) -> None:
    """V7: mid-handler, before and after the commit"""
    town = corp_town
    one = town.wecom.member("limei") if who == "member" else town.wecom.customer("王阿姨")
    program = await town.starts(Trap(point, 1))
    await begins(one)
    await one.says(matter(1))
    await one.waits_for("我先记下了", timeout=PATIENCE)
    await one.says("写好了")
    await one.waits_for("要写上您的姓名", timeout=PATIENCE)
    await one.says("匿名")
    await one.waits_for("再看一遍", timeout=PATIENCE)
    await one.says("提交")
    await program.dies()

    program = await town.starts()
    await one.waits_for("YJ-", timeout=PATIENCE)
    await town.wecom.quiet(0.5)
    await program.stops()

    found = await books.read(town.url)
    assert found.turns.total() - found.turns[1] == 0
    assert await said(one, "编号 YJ-") == 1


async def test_killed_while_it_asks_what_customers_have_said_it_asks_again(corp_town: CorpTown) -> None:
    """V7: the callback is acknowledged, nothing is in the inbox; no callback comes again"""
    town = corp_town
    wang = town.wecom.customer("王阿姨")
    program = await town.starts()
    await begins(wang)
    await town.wecom.quiet(0.3)
    gate = town.wecom.hold("kf/sync_msg")
    await wang.says(matter(1))
    await gate.reached.wait()
    await program.is_killed()
    town.wecom.release("kf/sync_msg")

    await town.starts()
    await wang.waits_for("我先记下了", timeout=PATIENCE)
    await town.wecom.quiet(0.5)

    assert await said(wang, "我先记下了") == 1


@pytest.mark.parametrize("how", ["drop_before", "drop_after"])
@pytest.mark.parametrize("who", ["member", "customer"])
async def test_the_line_is_cut_and_then_the_program_killed(corp_town: CorpTown, who: str, how: str) -> None:
    """V7, V11: nobody knows whether it was taken, and whoever could have known is dead"""
    town = corp_town
    one = town.wecom.member("limei") if who == "member" else town.wecom.customer("王阿姨")
    program = await town.starts()
    await begins(one)
    await town.wecom.quiet(0.3)
    sending = "message/send" if who == "member" else "kf/send_msg"
    so_far = town.wecom.count(sending)
    getattr(town.wecom, how)(sending, times=2)
    await one.says(matter(1))
    await town.wecom.waits_for_calls(sending, so_far + 1, timeout=PATIENCE)
    await program.is_killed()
    town.wecom.recover(sending)

    await town.starts()
    await one.waits_for("我先记下了", timeout=PATIENCE)
    await town.wecom.quiet(0.5)

    assert await said(one, "我先记下了") == 1


async def test_killed_while_wecom_has_taken_what_nobody_marked_nothing_comes_twice(corp_town: CorpTown) -> None:
    """V11: the answers of message/send never come back, the program dies, and says the same again"""
    town = corp_town
    li = town.wecom.member("limei")
    program = await town.starts()
    await begins(li)
    gate = town.wecom.hold("message/send")
    await li.says(matter(1))
    await gate.reached.wait()
    await program.is_killed()
    town.wecom.release("message/send")
    so_far = town.wecom.count("message/send")

    await town.starts()
    await town.wecom.waits_for_calls("message/send", so_far + 1, timeout=PATIENCE)
    await town.wecom.quiet(0.5)

    assert await said(li, "我先记下了") == 1
