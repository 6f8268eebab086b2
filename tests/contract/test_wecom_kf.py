"""Customer service: five messages in 48 hours, one for each action; what cannot be said waits; people come first."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import Connection, delete, update

from bot import demo
from domain.roles import Role
from services import inviting
from storage import people
from storage.outbox import DELIVERED, PENDING, WAITING
from storage.tables import kf_accounts
from tests.contract.wecom_scene import Build, Corp, keyboard, where
from tests.simulators.wecom import Customer

SEND, SYNC, WELCOME = "kf/send_msg", "kf/sync_msg", "kf/send_msg_on_event"
OPINION = "人民路7号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"


@pytest.fixture
async def wang(corp: Corp) -> Customer:
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


# ── coming in ─────────────────────────────────────────────────────────────────────────────────────
async def test_whoever_comes_in_is_greeted_before_they_speak(corp: Corp) -> None:
    """V17: the welcome within twenty seconds, which costs nothing of the five"""
    wang = corp.wecom.customer("王阿姨")
    await wang.enters()
    await wang.waits_for("您好")

    assert corp.wecom.count(WELCOME) == 1
    assert corp.wecom.count(SEND) == 0


async def test_a_welcome_that_comes_too_late_waits_for_the_first_word(corp: Corp) -> None:
    """V17"""
    wang = corp.wecom.customer("王阿姨")
    corp.wecom.fail_next(SYNC, -1, times=3)
    corp.wecom.hold(SYNC)
    await wang.enters()
    corp.clock.move(timedelta(seconds=30))
    corp.wecom.release(SYNC)
    await asyncio.sleep(1.0)
    await corp.rests()
    assert await bot_says(wang) == []
    await wang.says("你好")

    assert await wang.waits_for("您好")


async def test_the_scene_of_a_link_is_the_argument_of_the_start(corp: Corp) -> None:
    """V17: an invitation by a poster's link"""
    member = demo.load().people[0]
    role = member.roles[0]
    token, _ = await corp.program.sweep(
        lambda work: inviting.invite(work, role=Role(role.role), name=member.name, scope=role.scope, post=role.post)
    )
    wang = corp.wecom.customer(member.name)
    await wang.starts(token)

    assert await wang.waits_for("是您本人吗")


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


async def test_short_and_empty_pages_are_read_to_the_end(corp: Corp, wang: Customer) -> None:
    """V17"""
    corp.wecom.pages(size=1, empty=2)
    corp.wecom.pushing.lose(2)
    for words in (OPINION, "再补一句", "还有一句"):
        await wang.says(words)
    await corp.rests()
    await wang.says("写好了")

    assert await wang.waits_for(lambda seen: "要写上您的姓名" in seen.text)
    assert (await corp.counts())["inbox"] == 6


async def test_the_same_page_twice_is_heard_once(start_corp: Build) -> None:
    """V5, V17: read again from the beginning, nothing is said twice"""
    async with start_corp() as corp:
        await corp.settle()
        wang = await corp.citizen()
        await wang.says(OPINION)
        await wang.waits_for("我先记下了")
        await corp.rests()
        said = await bot_says(wang)
        await corp.program.store.run(back_to_the_beginning)
    async with start_corp() as corp:
        await corp.rests()
        assert await bot_says(wang) == said


def back_to_the_beginning(c: Connection) -> None:
    """Forget how far was read."""
    c.execute(update(kf_accounts).values(cursor=""))


# ── one message for one action ────────────────────────────────────────────────────────────────────
async def test_all_that_is_said_in_one_action_is_one_message(corp: Corp, wang: Customer) -> None:
    """V17: several answers, the later choices count"""
    gate = corp.wecom.hold(SEND)
    first = await corp.says(wang, text="等一下")
    await gate.reached.wait()
    rows = [
        await corp.says(wang, text="第一句"),
        await corp.says(wang, text="第二句", reply_markup=keyboard("旧的")),
        await corp.says(wang, text="第三句", reply_markup=keyboard("接收", "不接收")),
    ]
    corp.wecom.release(SEND)
    for row in (first, *rows):
        await corp.state(row, DELIVERED)
    newest = (await wang.screen()).newest

    assert corp.wecom.count(SEND) == 2
    assert newest.text == "第一句\n\n第二句\n\n第三句\n点一下，或回复数字"
    assert [one.label for one in newest.buttons] == ["1 接收", "2 不接收"]


async def test_a_number_is_a_press_of_the_newest_menu(corp: Corp, wang: Customer) -> None:
    await corp.state(await corp.says(wang, text="要办什么", reply_markup=keyboard("回菜单", "别的")), DELIVERED)
    await wang.types_number(1)

    assert await wang.waits_for("需要办什么")


@pytest.mark.parametrize("menu_id", ["m999999.0", "m1.99", "x", "m1", "m１.0", "m-1.0"])
async def test_a_forged_entry_of_a_menu_changes_nothing(corp: Corp, wang: Customer, menu_id: str) -> None:
    """V16"""
    before = await corp.counts()
    await wang.clicks(menu_id, label="提交")
    answer = await wang.waits_for(lambda seen: bool(seen.text))

    assert answer.text
    assert (await corp.counts())["opinions"] == before["opinions"]


async def test_somebody_elses_menu_changes_nothing(corp: Corp, wang: Customer) -> None:
    """V16"""
    other = await corp.citizen("李四")
    await other.says(OPINION)
    seen = await other.waits_for("我先记下了")
    theirs = next(one for one in (await other.screen()).bubbles if one.number == seen.message_id)
    await wang.clicks(theirs.buttons[0].key, label="写好了")
    answer = await wang.waits_for(lambda seen: bool(seen.text))

    assert "要写上您的姓名" not in answer.text


@pytest.mark.parametrize("count", [1, 10, 11, 21])
async def test_every_keyboard_is_a_menu_or_numbered_lines(corp: Corp, wang: Customer, count: int) -> None:
    """V14"""
    row = await corp.says(wang, text="请选一项", reply_markup=keyboard(*(f"第{n}项" for n in range(count))))
    await corp.state(row, DELIVERED)
    newest = (await wang.screen()).newest

    assert newest.kind == ("menu" if count <= 10 else "text")
    await wang.types_number(count)
    assert await wang.waits_for("需要办什么")


@pytest.mark.parametrize("letter", ["路", "😀"])
async def test_what_is_too_long_is_one_message_and_a_page(corp: Corp, wang: Customer, letter: str) -> None:
    """V13: nothing is torn, and the whole text is behind the link"""
    words = letter * 2000
    await corp.state(await corp.says(wang, text=words, reply_markup=keyboard("好")), DELIVERED)
    newest = (await wang.screen()).newest
    link = next(part for part in newest.text.split() if "/full/" in part)[-200:]
    link = link[link.index("http") :]
    status, page = await corp.wecom.pusher.call("GET", link, {})
    wrong, _ = await corp.wecom.pusher.call("GET", link[:-1] + "x", {})

    assert corp.wecom.count(SEND) == 1
    assert (status, wrong) == (200, 404)
    assert words in page.decode()


# ── five in 48 hours ──────────────────────────────────────────────────────────────────────────────
async def test_the_sixth_message_waits_for_the_next_word(corp: Corp, wang: Customer) -> None:
    """V17: one of the five has been used for the first answer"""
    rows = []
    for n in range(4):
        rows.append(await corp.says(wang, text=f"第{n}条"))
        await corp.state(rows[-1], DELIVERED)
    waits = await corp.notifies(wang, text="第六条")
    await corp.state(waits, PENDING)
    assert corp.wecom.count(SEND) == 4
    await wang.says("帮助")
    seen = await wang.waits_for("第六条")
    await corp.state(waits, DELIVERED)

    assert seen.text
    await corp.rests()
    assert sum("第六条" in text for text in await bot_says(wang)) == 1


async def test_after_48_hours_it_waits_for_the_next_word(corp: Corp, wang: Customer) -> None:
    """V17"""
    corp.clock.move(timedelta(hours=48, minutes=1))
    row = await corp.notifies(wang, text="您的意见有了结果")
    await corp.state(row, PENDING)
    assert corp.wecom.count(SEND) == 0
    await wang.says("帮助")

    assert await wang.waits_for("您的意见有了结果")


async def test_ten_that_waited_and_an_answer_leave_within_the_five(corp: Corp, wang: Customer) -> None:
    """V17"""
    corp.clock.move(timedelta(hours=49))
    rows = [await corp.notifies(wang, text=f"通知{n}", reply_markup=keyboard(f"看{n}")) for n in range(10)]
    for row in rows:
        await corp.state(row, PENDING)
    await wang.says("帮助")
    for row in rows:
        await corp.state(row, DELIVERED)
    await corp.rests()
    said = "\n".join(await bot_says(wang))

    assert all(f"通知{n}" in said for n in range(10))
    assert corp.wecom.count(SEND) <= 5


async def test_a_notice_takes_the_persons_other_account(corp: Corp, wang: Customer) -> None:
    """V17"""
    channel, address = where(wang)
    li = corp.wecom.member("limei")
    at = corp.clock.now()

    def give(c: Connection) -> None:
        account = people.account_at(c, channel, address)
        assert account
        people.add_account(c, account.person_id, "wecom", "limei", at)

    await corp.program.store.run(give)
    corp.clock.move(timedelta(hours=49))
    await corp.notifies(wang, text="您的意见有了结果")

    assert await li.waits_for("您的意见有了结果")


@pytest.mark.parametrize(("code", "then"), [(95001, PENDING), (95002, PENDING), (95013, PENDING), (40058, 2)])
async def test_the_channel_knows_better(corp: Corp, wang: Customer, code: int, then: int) -> None:
    """V17: what it does not take now is kept, what it never takes is refused"""
    corp.wecom.fail_next(SEND, code)
    row = await corp.says(wang, text="在吗")
    await corp.state(row, then)
    if then == PENDING:
        await wang.says("帮助")
        assert await wang.waits_for("在吗")


async def test_a_message_that_failed_after_all_waits(corp: Corp, wang: Customer) -> None:
    """V17: errcode 0 is no delivery"""
    corp.wecom.fail_delivery_next(wang, 4)
    row = await corp.notifies(wang, text="您的意见有了结果")
    await corp.wecom.waits_for_calls(SEND, 1)
    await corp.state(row, PENDING)
    await wang.says("帮助")

    assert await wang.waits_for("您的意见有了结果")


# ── trouble on the way ────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("trouble", ["drop_after", "garbles_next", "drop_before"])
async def test_a_lost_answer_shows_nothing_twice(corp: Corp, wang: Customer, trouble: str) -> None:
    """V11: by our own message ids"""
    getattr(corp.wecom, trouble)(SEND)
    row = await corp.says(wang, text="只来一次")
    await corp.state(row, DELIVERED)
    await corp.rests()

    assert (await bot_says(wang)).count("只来一次") == 1


async def test_a_lost_callback_is_made_good_by_the_next_one(corp: Corp, wang: Customer) -> None:
    corp.wecom.pushing.lose(1)
    await wang.says(OPINION)
    await corp.rests()
    await wang.says("写好了")

    assert await wang.waits_for("要写上您的姓名")


# ── people come first ─────────────────────────────────────────────────────────────────────────────
async def test_while_a_person_of_the_office_talks_the_program_is_silent(corp: Corp, wang: Customer) -> None:
    """V17"""
    corp.wecom.human_takes_over(wang)
    await corp.rests()
    await wang.says("帮助")
    corp.wecom.servicer_says(wang, "您好，我是联络站的小张")
    await wang.says(OPINION)
    row = await corp.notifies(wang, text="您的意见有了结果")
    await corp.state(row, PENDING)
    await corp.rests()
    assert corp.wecom.count(SEND) == 0
    corp.wecom.ends_session(wang)
    await corp.rests()
    await wang.says("帮助")

    assert await wang.waits_for("您的意见有了结果")


async def test_a_person_who_took_over_unnoticed_is_noticed_at_the_first_refusal(corp: Corp, wang: Customer) -> None:
    """V17: 95018"""
    corp.wecom.kf.sessions[wang.open_kfid, wang.external_userid].state = 3
    row = await corp.notifies(wang, text="在吗")
    await corp.state(row, PENDING)
    assert corp.wecom.count(SEND) == 1
    again = await corp.notifies(wang, text="还在吗")
    await corp.state(again, PENDING)

    assert corp.wecom.count(SEND) == 1


async def test_a_kind_nobody_has_heard_of_is_answered_kindly(corp: Corp, wang: Customer) -> None:
    await wang.sends_something_new("channels_shop_order")

    assert await wang.waits_for(lambda seen: bool(seen.text))


async def test_an_account_that_is_not_ours_is_an_alarm(corp: Corp, caplog: pytest.LogCaptureFixture) -> None:
    corp.wecom.kf_account("wkSomebodyElse", "别的账号")
    other = corp.wecom.customer("李四", open_kfid="wkSomebodyElse")
    await other.says("你好")
    await corp.rests()

    assert "alarm=kf-account" in caplog.text
    assert [one.id for one in await corp.outbox("kf", WAITING)] == []


async def test_whom_it_is_about_never_stands_in_the_log(
    corp: Corp, wang: Customer, caplog: pytest.LogCaptureFixture
) -> None:
    """V20"""
    caplog.set_level("DEBUG")
    corp.wecom.drop_after(SEND)
    corp.wecom.breaks_next(SYNC)
    await wang.says(OPINION)
    await wang.waits_for("我先记下了", timeout=20)
    await corp.wecom.waits_for_calls(SEND, 2)
    await corp.rests()
    corp.wecom.fail_next(SEND, 95001)
    await corp.state(await corp.says(wang, text="在吗"), PENDING)

    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("bot"))
    assert wang.external_userid not in ours
    assert OPINION not in ours
    assert corp.wecom.corp.secret not in caplog.text
