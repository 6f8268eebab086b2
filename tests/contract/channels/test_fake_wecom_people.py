"""People on our WeCom read and press like people; the simulator lives alone, also in a process of its own."""

import ast
import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.architecture.house import ROOMS
from tests.contract.wecom_program import PNG, Program, buttons
from tests.simulators import wecom as simulator
from tests.simulators.wecom import Customer, FakeWeCom, Member
from tests.simulators.wecom.remote import RemoteWeCom

TEXT = {"content": "您好"}


def test_the_simulator_imports_nothing_of_the_product() -> None:
    names = set()
    for file in Path(simulator.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add(str(node.module).partition(".")[0])

    assert not names & {*ROOMS, "cryptography"}
    assert "Crypto" in names


async def test_several_answers_in_one_bubble_are_read_one_after_the_other(caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    await caller.tell(wang, text={"content": "已收到。\n请看一遍。"})

    first = await wang.waits_for("已收到")
    assert await wang.waits_for("请看一遍") == first
    with pytest.raises(AssertionError, match="in vain"):
        await wang.waits_for("已收到", timeout=0.05)


async def test_what_was_read_before_a_deed_is_not_waited_for_again(caller: Program, wang: Customer) -> None:
    await wang.says("在吗")
    await caller.tell(wang)
    await wang.waits_for("您")
    await wang.says("还在吗")

    with pytest.raises(AssertionError, match="in vain"):
        await wang.waits_for("好", timeout=0.05)


async def test_a_button_may_come_after_the_words_it_belongs_to(caller: Program, limei: Member) -> None:
    await caller.card("limei", buttons("打开", task="old", main_title={"title": "旧的"}))
    await limei.waits_for("旧的")
    await caller.send("limei", "text", text={"content": "新的全文"})
    await limei.waits_for("新的全文")
    late = asyncio.create_task(caller.card("limei", buttons("打开", task="new", main_title={"title": "新的"})))

    await limei.presses("打开")
    await late
    await caller.wecom.is_idle()

    assert caller.said("TaskId") == ["new"]


async def test_an_older_button_is_pressed_when_none_comes(caller: Program, limei: Member) -> None:
    await caller.card("limei", buttons("打开", task="old"))
    await caller.send("limei", "text", text=TEXT)
    await limei.waits_for("您好")

    await limei.presses("打开")
    await caller.wecom.is_idle()

    assert caller.said("TaskId") == ["old"]


async def test_nobody_presses_what_has_changed_since(caller: Program, limei: Member) -> None:
    code = (await caller.card("limei", buttons("接收", "退回")))["response_code"]
    old = await limei.waits_for("请选择")
    await caller.update(code, "limei", template_card=buttons("办结"))

    with pytest.raises(AssertionError, match="not there any more"):
        await limei.presses("接收", on=old)


async def test_links_are_not_pressed(caller: Program, limei: Member) -> None:
    link = {"text": "看全文", "type": 1, "url": "https://example.org/"}
    await caller.card("limei", buttons(button_list=[link]))

    seen = await limei.waits_for("请选择")

    assert seen.labels == ("看全文",)
    with pytest.raises(AssertionError, match="opens a link"):
        await limei.presses("看全文")


async def test_members_send_what_the_client_can_send(caller: Program, limei: Member) -> None:
    await limei.sends_photo(PNG, caption="就是这里")
    await limei.sends_voice()
    await limei.sends_video(b"\0\0\0\x18ftypmp42")
    await limei.sends_location(30.5, 104.1, "人民路")
    await limei.sends_link("新闻", "https://example.org/")
    await caller.wecom.is_idle()

    assert caller.said("MsgType") == ["image", "text", "voice", "video", "location", "link"]
    assert caller.said("Location_X")[4] == "30.5"
    with pytest.raises(AssertionError, match="no files"):
        await limei.sends_document(b"%PDF-1.7", "材料.pdf")


async def test_menus_and_corners_of_cards_are_pressed(caller: Program, limei: Member) -> None:
    menu = [{"name": "更多", "sub_button": [{"type": "click", "name": "我的建议", "key": "mine"}]}]
    agent = caller.wecom.corp.agentid
    assert (await caller.post("menu/create", agentid=agent, button=menu))["errcode"] == 0
    action = {"desc": "更多", "action_list": [{"text": "不再提醒", "key": "mute"}]}
    await caller.card("limei", buttons("好", action_menu=action))

    shown = await limei.waits_for("请选择")
    await limei.presses_menu("mine")
    await limei.picks_action("不再提醒", on=shown)
    await caller.wecom.is_idle()

    assert caller.said("Event") == ["click", "template_card_menu_event"]
    assert caller.said("EventKey") == ["mine", "mute"]


async def test_a_screen_can_be_read_by_people(caller: Program, limei: Member) -> None:
    code = (await caller.card("limei", buttons("接收")))["response_code"]
    await limei.says("在吗")
    await caller.update(code, "limei", button={"replace_name": "已接收"})

    assert (await limei.screen()).draw() == "#1 < card: 请选择 (已接收)\n#2 > text: 在吗"


@pytest.fixture
async def remote(caller: Program) -> AsyncIterator[RemoteWeCom]:
    """WeCom in a process of its own; callbacks go to the bare program, which calls this WeCom from now on."""
    command = (sys.executable, "-m", "tests.simulators.wecom", "--member", "limei=李梅")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    there = RemoteWeCom((await process.stdout.readline()).decode().strip())
    caller.wecom.url = there.url
    await caller.logs_in()
    await there.verify(caller.wecom.callback_url)
    yield there
    await there.stop()
    process.terminate()
    await process.wait()


@pytest.mark.slow
async def test_it_runs_in_a_process_of_its_own(remote: RemoteWeCom, caller: Program) -> None:
    limei, wang = await remote.member("limei"), await remote.customer("王阿姨")
    await wang.says("路灯坏了")
    await limei.says("在吗")
    await caller.card("limei", buttons("接收", "退回"))
    await limei.waits_for("请选择")
    await limei.presses("退回")
    await remote.plan("fail_next", endpoint="message/send", errcode=45009)
    await remote.plan("human_takes_over", customer=wang)

    assert (await caller.send("limei", "text", text=TEXT))["errcode"] == 45009
    assert (await caller.tell(wang))["errcode"] == 95018
    shown = await limei.screen()
    assert (shown.newest.buttons[0].label, shown.bubbles[0].text) == ("接收", "在吗")
    assert (await remote.state())["calls"]["message/send"] == 2
    with pytest.raises(AssertionError, match="no such plan"):
        await remote.post("plan/stop", {})


@pytest.mark.slow
async def test_the_phones_are_drawn(remote: RemoteWeCom, caller: Program) -> None:
    limei = await remote.member("limei")
    await caller.card("limei", buttons("接收", main_title={"title": "新<意见>"}))
    await limei.waits_for("新")

    async with aiohttp.ClientSession(remote.url) as browser:
        async with browser.get("/") as answer:
            page = await answer.text()
        async with browser.get("/phones/limei") as answer:
            chat, version = await answer.text(), answer.headers["etag"]
        async with browser.get("/phones/limei", headers={"if-none-match": version}) as answer:
            assert answer.status == 304
        press = {"phone": "limei", "deed": "press", "message_id": 1, "index": 0}
        async with browser.post("/control/act", json=press) as answer:
            assert answer.status == 200

    assert 'data-phone="limei"' in page
    assert "<h3>新&lt;意见&gt;</h3>" in chat
    assert 'data-press="0">接收</button>' in chat


def test_its_people_are_people(far_wecom: FakeWeCom) -> None:
    assert far_wecom.member("LiMei").userid == "limei"
    assert far_wecom.customer("李叔").external_userid.startswith("wm")
