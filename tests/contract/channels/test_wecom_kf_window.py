"""Customer service: five messages in 48 hours; what cannot be said waits; people of the office come first."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from storage.outbox import DELIVERED, PENDING, WAITING
from storage.people import people
from tests.contract.wecom_scene import Corp, bot_says, keyboard, where
from tests.simulators.wecom import Customer

SEND, SYNC, WELCOME = "kf/send_msg", "kf/sync_msg", "kf/send_msg_on_event"
OPINION = "人民路7号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"


# ── five in 48 hours ──────────────────────────────────────────────────────────────────────────────
async def test_the_sixth_message_waits_for_the_next_word(corp: Corp, aunt: Customer) -> None:
    """V17: one of the five has been used for the first answer"""
    rows = []
    for n in range(4):
        rows.append(await corp.says(aunt, text=f"第{n}条"))
        await corp.state(rows[-1], DELIVERED)
    waits = await corp.notifies(aunt, text="第六条")
    await corp.state(waits, PENDING)
    assert corp.wecom.count(SEND) == 4
    await aunt.says("帮助")
    seen = await aunt.waits_for("第六条")
    await corp.state(waits, DELIVERED)

    assert seen.text
    await corp.rests()
    assert sum("第六条" in text for text in await bot_says(aunt)) == 1


async def test_after_48_hours_it_waits_for_the_next_word(corp: Corp, aunt: Customer) -> None:
    """V17"""
    corp.clock.move(timedelta(hours=48, minutes=1))
    row = await corp.notifies(aunt, text="您的意见有了结果")
    await corp.state(row, PENDING)
    assert corp.wecom.count(SEND) == 0
    await aunt.says("帮助")

    assert await aunt.waits_for("您的意见有了结果")


async def test_ten_that_waited_and_an_answer_leave_within_the_five(corp: Corp, aunt: Customer) -> None:
    """V17"""
    corp.clock.move(timedelta(hours=49))
    rows = [await corp.notifies(aunt, text=f"通知{n}", reply_markup=keyboard(f"看{n}")) for n in range(10)]
    for row in rows:
        await corp.state(row, PENDING)
    await aunt.says("帮助")
    for row in rows:
        await corp.state(row, DELIVERED)
    await corp.rests()
    said = "\n".join(await bot_says(aunt))

    assert all(f"通知{n}" in said for n in range(10))
    assert corp.wecom.count(SEND) <= 5


async def test_a_question_that_waited_keeps_its_buttons_beside_what_is_said_later(corp: Corp, aunt: Customer) -> None:
    """V17: who asks for help meanwhile can still press what they were asked"""
    corp.clock.move(timedelta(hours=49))
    waits = await corp.says(aunt, text="要写上您的姓名吗？", reply_markup=keyboard("匿名"))
    await corp.state(waits, PENDING)
    await aunt.says("帮助")

    assert (await aunt.waits_for("要写上您的姓名吗？")).offers("匿名")
    assert (await aunt.waits_for("直接打字说您的事就行")).offers("我的账号")


async def test_what_is_said_after_a_question_is_no_part_of_its_bubble(corp: Corp, aunt: Customer) -> None:
    """V17: numbers typed go by what was said last, so numbers shown must stand there"""
    corp.clock.move(timedelta(hours=49))
    asked = await corp.says(aunt, text="要写上您的姓名吗？", reply_markup=keyboard("匿名"))
    said = await corp.says(aunt, text="好的，请写门牌号")
    for row in (asked, said):
        await corp.state(row, PENDING)
    await aunt.says("帮助")

    assert "门牌号" not in (await aunt.waits_for("要写上您的姓名吗？")).text
    assert await aunt.waits_for("门牌号")


async def test_a_notice_takes_the_persons_other_account(corp: Corp, aunt: Customer) -> None:
    """V17"""
    channel, address = where(aunt)
    li = corp.wecom.member("limei")
    at = corp.clock.now()

    def give(c: Connection) -> None:
        account = people.account_at(c, channel, address)
        assert account
        people.add_account(c, account.person_id, "wecom", "limei", at)

    await corp.program.store.run(give)
    corp.clock.move(timedelta(hours=49))
    await corp.notifies(aunt, text="您的意见有了结果")

    assert await li.waits_for("您的意见有了结果")


@pytest.mark.parametrize(("code", "then"), [(95001, PENDING), (95002, PENDING), (95013, PENDING), (40058, 2)])
async def test_the_channel_knows_better(corp: Corp, aunt: Customer, code: int, then: int) -> None:
    """V17: what it does not take now is kept, what it never takes is refused"""
    corp.wecom.fail_next(SEND, code)
    row = await corp.says(aunt, text="在吗")
    await corp.state(row, then)
    if then == PENDING:
        await aunt.says("帮助")
        assert await aunt.waits_for("在吗")


async def test_a_message_that_failed_after_all_waits(corp: Corp, aunt: Customer) -> None:
    """V17: errcode 0 is no delivery"""
    corp.wecom.fail_delivery_next(aunt, 4)
    row = await corp.notifies(aunt, text="您的意见有了结果")
    await corp.wecom.waits_for_calls(SEND, 1)
    await corp.state(row, PENDING)
    await aunt.says("帮助")

    assert await aunt.waits_for("您的意见有了结果")


# ── trouble on the way ────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("trouble", ["drop_after", "garbles_next", "drop_before"])
async def test_a_lost_answer_shows_nothing_twice(corp: Corp, aunt: Customer, trouble: str) -> None:
    """V11: by our own message ids"""
    getattr(corp.wecom, trouble)(SEND)
    row = await corp.says(aunt, text="只来一次")
    await corp.state(row, DELIVERED)
    await corp.rests()

    assert (await bot_says(aunt)).count("只来一次") == 1


async def test_a_lost_callback_is_made_good_by_the_next_one(corp: Corp, aunt: Customer) -> None:
    corp.wecom.pushing.lose(1)
    await aunt.says(OPINION)
    await corp.rests()
    await aunt.says("写好了")

    assert await aunt.waits_for("要写上您的姓名")


# ── people come first ─────────────────────────────────────────────────────────────────────────────
async def test_while_a_person_of_the_office_talks_the_program_is_silent(corp: Corp, aunt: Customer) -> None:
    """V17"""
    corp.wecom.human_takes_over(aunt)
    await corp.rests()
    await aunt.says("帮助")
    corp.wecom.servicer_says(aunt, "您好，我是联络站的小张")
    await aunt.says(OPINION)
    row = await corp.notifies(aunt, text="您的意见有了结果")
    await corp.state(row, PENDING)
    await corp.rests()
    assert corp.wecom.count(SEND) == 0
    corp.wecom.ends_session(aunt)
    await corp.rests()
    await aunt.says("帮助")

    assert await aunt.waits_for("您的意见有了结果")


async def test_a_person_who_took_over_unnoticed_is_noticed_at_the_first_refusal(corp: Corp, aunt: Customer) -> None:
    """V17: 95018"""
    corp.wecom.kf.sessions[aunt.open_kfid, aunt.external_userid].state = 3
    row = await corp.notifies(aunt, text="在吗")
    await corp.state(row, PENDING)
    assert corp.wecom.count(SEND) == 1
    again = await corp.notifies(aunt, text="还在吗")
    await corp.state(again, PENDING)

    assert corp.wecom.count(SEND) == 1


async def test_a_kind_nobody_has_heard_of_is_answered_kindly(corp: Corp, aunt: Customer) -> None:
    await aunt.sends_something_new("channels_shop_order")

    assert await aunt.waits_for(lambda seen: bool(seen.text))


async def test_an_account_that_is_not_ours_is_an_alarm(corp: Corp, caplog: pytest.LogCaptureFixture) -> None:
    corp.wecom.kf_account("wkSomebodyElse", "别的账号")
    other = corp.wecom.customer("李四", open_kfid="wkSomebodyElse")
    await other.says("你好")
    await corp.rests()

    assert "alarm=kf-account" in caplog.text
    assert [one.id for one in await corp.outbox("kf", WAITING)] == []


async def test_whom_it_is_about_never_stands_in_the_log(
    corp: Corp, aunt: Customer, caplog: pytest.LogCaptureFixture
) -> None:
    """V20"""
    caplog.set_level("DEBUG")
    corp.wecom.drop_after(SEND)
    corp.wecom.breaks_next(SYNC)
    await aunt.says(OPINION)
    await aunt.waits_for("我先记下了")
    await corp.wecom.waits_for_calls(SEND, 2)
    await corp.rests()
    corp.wecom.fail_next(SEND, 95001)
    await corp.state(await corp.says(aunt, text="在吗"), PENDING)

    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("bot"))
    assert aunt.external_userid not in ours
    assert OPINION not in ours
    assert corp.wecom.corp.secret not in caplog.text
