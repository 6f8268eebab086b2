"""Customer service: whoever comes in is greeted, what is said in one action is one message, a click is looked up."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import Connection, delete, update

from bot import demo
from domain.roles import Role
from services.people import inviting
from storage.outbox import DELIVERED
from storage.tables import kf_accounts
from tests.contract.wecom_scene import Build, Corp, bot_says, keyboard
from tests.simulators.wecom import Customer

SEND, SYNC, WELCOME = "kf/send_msg", "kf/sync_msg", "kf/send_msg_on_event"
OPINION = "人民路7号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"


# ── coming in ─────────────────────────────────────────────────────────────────────────────────────
async def test_whoever_comes_in_is_greeted_before_they_speak(corp: Corp) -> None:
    """V17: the welcome within twenty seconds, which costs nothing of the five"""
    aunt = corp.wecom.customer("王阿姨")
    await aunt.enters()
    await aunt.waits_for("您好")

    assert corp.wecom.count(WELCOME) == 1
    assert corp.wecom.count(SEND) == 0


async def test_a_welcome_that_comes_too_late_waits_for_the_first_word(corp: Corp) -> None:
    """V17"""
    aunt = corp.wecom.customer("王阿姨")
    corp.wecom.fail_next(SYNC, -1, times=3)
    corp.wecom.hold(SYNC)
    await aunt.enters()
    corp.clock.move(timedelta(seconds=30))
    corp.wecom.release(SYNC)
    await asyncio.sleep(1.0)
    await corp.rests()
    assert await bot_says(aunt) == []
    await aunt.says("你好")

    assert await aunt.waits_for("您好")


async def test_the_scene_of_a_link_is_the_argument_of_the_start(corp: Corp) -> None:
    """V17: an invitation by a poster's link"""
    member = demo.load().people[0]
    role = member.roles[0]
    token, _ = await corp.program.sweep(
        lambda work: inviting.invite(work, role=Role(role.role), name=member.name, scope=role.scope, post=role.post)
    )
    aunt = corp.wecom.customer(member.name)
    await aunt.starts(token)

    assert await aunt.waits_for("是您本人吗")


async def test_what_was_said_before_our_time_is_not_answered(start_corp: Build) -> None:
    """V17: without a cursor three days come back"""
    async with start_corp() as corp:
        await corp.settle()
    wecom, clock = corp.wecom, corp.clock
    old = wecom.customer("老李")
    wecom.callback_url = ""
    await old.says("三天前的话")
    clock.move(timedelta(hours=20))
    await forget_the_bookmark(start_corp)
    async with start_corp() as corp:
        await corp.rests()
        assert await bot_says(old) == []
        await old.says("今天的话" + OPINION)
        await old.waits_for("我先记下了")


async def forget_the_bookmark(start_corp: Build) -> None:
    """As if customer service had never been read."""
    async with start_corp(kf_accounts="") as corp:
        await corp.program.store.run(lambda c: c.execute(delete(kf_accounts)) and None)


async def test_short_and_empty_pages_are_read_to_the_end(corp: Corp, aunt: Customer) -> None:
    """V17"""
    corp.wecom.pages(size=1, empty=2)
    corp.wecom.pushing.lose(2)
    for words in (OPINION, "再补一句", "还有一句"):
        await aunt.says(words)
    await corp.rests()
    await aunt.says("写好了")

    assert await aunt.waits_for(lambda seen: "要写上您的姓名" in seen.text)
    assert (await corp.counts())["inbox"] == 6


async def test_the_same_page_twice_is_heard_once(start_corp: Build) -> None:
    """V5, V17: read again from the beginning, nothing is said twice"""
    async with start_corp() as corp:
        await corp.settle()
        aunt = await corp.citizen()
        await aunt.says(OPINION)
        await aunt.waits_for("我先记下了")
        await corp.rests()
        said = await bot_says(aunt)
        await corp.program.store.run(back_to_the_beginning)
    async with start_corp() as corp:
        await corp.rests()
        assert await bot_says(aunt) == said


def back_to_the_beginning(c: Connection) -> None:
    """Forget how far was read."""
    c.execute(update(kf_accounts).values(cursor=""))


# ── one message for one action ────────────────────────────────────────────────────────────────────
async def test_all_that_is_said_in_one_action_is_one_message(corp: Corp, aunt: Customer) -> None:
    """V17: several answers, up to and with the next choices"""
    gate = corp.wecom.hold(SEND)
    first = await corp.says(aunt, text="等一下")
    await gate.reached.wait()
    rows = [
        await corp.says(aunt, text="第一句"),
        await corp.says(aunt, text="第二句", reply_markup=keyboard("看进度")),
        await corp.says(aunt, text="第三句"),
        await corp.says(aunt, text="第四句", reply_markup=keyboard("接收", "不接收")),
    ]
    corp.wecom.release(SEND)
    for row in (first, *rows):
        await corp.state(row, DELIVERED)
    newest = (await aunt.screen()).newest

    assert corp.wecom.count(SEND) == 3
    assert (await aunt.waits_for("第一句\n\n第二句\n点一下，或回复数字")).labels == ("1 看进度",)
    assert newest.text == "第三句\n\n第四句\n点一下，或回复数字"
    assert [one.label for one in newest.buttons] == ["1 接收", "2 不接收"]


async def test_a_number_is_a_press_of_the_newest_menu(corp: Corp, aunt: Customer) -> None:
    await corp.state(await corp.says(aunt, text="要办什么", reply_markup=keyboard("回菜单", "别的")), DELIVERED)
    await aunt.types_number(1)

    assert await aunt.waits_for("需要办什么")


@pytest.mark.parametrize("menu_id", ["m999999.0", "m1.99", "x", "m1", "m１.0", "m-1.0"])
async def test_a_forged_entry_of_a_menu_changes_nothing(corp: Corp, aunt: Customer, menu_id: str) -> None:
    """V16"""
    before = await corp.counts()
    await aunt.clicks(menu_id, label="提交")
    answer = await aunt.waits_for(lambda seen: bool(seen.text))

    assert answer.text
    assert (await corp.counts())["opinions"] == before["opinions"]


async def test_somebody_elses_menu_changes_nothing(corp: Corp, aunt: Customer) -> None:
    """V16"""
    other = await corp.citizen("李四")
    await other.says(OPINION)
    seen = await other.waits_for("我先记下了")
    theirs = next(one for one in (await other.screen()).bubbles if one.number == seen.message_id)
    await aunt.clicks(theirs.buttons[0].key, label="写好了")
    answer = await aunt.waits_for(lambda seen: bool(seen.text))

    assert "要写上您的姓名" not in answer.text


@pytest.mark.parametrize("count", [1, 10, 11, 21])
async def test_every_keyboard_is_a_menu_or_numbered_lines(corp: Corp, aunt: Customer, count: int) -> None:
    """V14"""
    row = await corp.says(aunt, text="请选一项", reply_markup=keyboard(*(f"第{n}项" for n in range(count))))
    await corp.state(row, DELIVERED)
    newest = (await aunt.screen()).newest

    assert newest.kind == ("menu" if count <= 10 else "text")
    await aunt.types_number(count)
    assert await aunt.waits_for("需要办什么")


@pytest.mark.parametrize("letter", ["路", "😀"])
async def test_what_is_too_long_is_one_message_and_a_page(corp: Corp, aunt: Customer, letter: str) -> None:
    """V13: nothing is torn, and the whole text is behind the link"""
    words = letter * 2000
    await corp.state(await corp.says(aunt, text=words, reply_markup=keyboard("好")), DELIVERED)
    newest = (await aunt.screen()).newest
    link = next(part for part in newest.text.split() if "/full/" in part)[-200:]
    link = link[link.index("http") :]
    status, page = await corp.wecom.pusher.call("GET", link, {})
    wrong, _ = await corp.wecom.pusher.call("GET", link[:-1] + "x", {})

    assert corp.wecom.count(SEND) == 1
    assert (status, wrong) == (200, 404)
    assert words in page.decode()
