"""Trouble between us and WeCom that must neither lose a word nor say one twice, nor stop whoever has nothing to do
with it."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

import pytest
from pydantic import SecretStr
from sqlalchemy import Connection

from bot.channels.sender import Unavailable
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.callback import PATH
from bot.channels.wecom.codes import OutOfOrder
from bot.channels.wecom.sender import WeComSender
from bot.clock import Clock
from bot.pacing import Pace
from bot.turn import encoded
from locales.texts import Catalogue
from storage import outbox as rows
from storage.channels import kf_windows
from storage.engines import Store, open_store
from storage.outbox import DELIVERED, PENDING, Saying
from storage.people import people
from tests.clock import FrozenClock
from tests.contract.channels.test_wecom_sending import text_to
from tests.contract.wecom_scene import Build, Corp, bot_says, keyboard, where
from tests.simulators.wecom import Customer, Member
from tests.simulators.wecom.callbacks import xml

SEND, KF_SEND, SYNC, WELCOME = "message/send", "kf/send_msg", "kf/sync_msg", "kf/send_msg_on_event"
OPINION = "人民路7号院门口的路灯坏了半个月，晚上老人出门看不见路，希望修好"


# ── tokens ────────────────────────────────────────────────────────────────────────────────────────
async def test_fifty_who_are_all_told_that_the_token_is_gone_ask_for_one_new_token(
    corp: Corp, li: Member, corp_api: CorpApi
) -> None:
    """V9: also when WeCom hands out the same token again and takes it from nobody"""
    await corp.rests()
    await corp_api.call("getcallbackip")
    before = corp.wecom.count("gettoken")
    corp.wecom.fail_always(SEND, 40014)
    calls = (corp_api.call(SEND, text_to(li, corp.wecom, f"{n}")) for n in range(50))
    refused = await asyncio.gather(*calls, return_exceptions=True)

    assert all(isinstance(one, OutOfOrder) for one in refused)
    assert corp.wecom.count("gettoken") <= before + 2


@pytest.mark.parametrize("code", [-1, 50099])
async def test_no_token_now_is_no_reason_to_give_a_message_up(corp: Corp, li: Member, code: int) -> None:
    """V10: gettoken itself is busy, or says what nobody has heard of"""
    corp.wecom.forget_tokens()
    corp.wecom.fail_next("gettoken", code, times=2)
    row = await corp.says(li, text="还在吗")
    await corp.state(row, DELIVERED)

    assert (await li.screen()).newest.text == "还在吗"


async def test_a_busy_gettoken_is_trouble_and_no_refusal(corp: Corp) -> None:
    one = CorpApi(corp.wecom.url, corp.wecom.corp.corpid, SecretStr(corp.wecom.corp.secret))
    await corp.rests()
    corp.wecom.fail_next("gettoken", -1, times=3)
    with pytest.raises(Unavailable):
        await one.call("getcallbackip")
    await one.close()


# ── two replicas ──────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("card", [False, True])
async def test_whoever_takes_the_mail_over_knows_what_the_other_may_have_sent(
    start_corp: Build, database_url: str, card: bool
) -> None:
    """V11: the second replica was there before the message, and takes over when the first has died upon its answer"""
    async with start_corp() as corp:
        await corp.settle()
        await corp.wecom.member("limei").enters()
        await corp.wecom.member("limei").waits_for("您好")
        await corp.rests()
    li = corp.wecom.member("limei")
    async with senders(corp, database_url) as (store, one, other):
        body = {"text": "只来一次", **({"reply_markup": keyboard("好", "不好")} if card else {})}
        row = await store.run(_said_to, li, body)
        corp.wecom.drop_after(SEND)
        with pytest.raises(Unavailable):
            await one.send(row)
        assert await other.send(row)

    assert [bubble.text for bubble in (await li.screen()).bubbles].count("只来一次") == 1


@asynccontextmanager
async def senders(corp: Corp, url: str) -> AsyncIterator[tuple[Store, WeComSender, WeComSender]]:
    """Two senders of one app on one database, both started before anything is said."""
    app, store = corp.wecom.corp, open_store(url)
    await store.open()
    apis = [CorpApi(corp.wecom.url, app.corpid, SecretStr(app.secret)) for _ in range(2)]
    facts = (app.agentid, store, corp.clock, Catalogue(), Pace(), "http://127.0.0.1")
    one, other = (WeComSender(api, *facts) for api in apis)
    await one.start()
    await other.start()
    yield store, one, other
    for api in apis:
        await api.close()
    await store.close()


def _said_to(c: Connection, to: Member, body: Mapping[str, object]) -> rows.Outgoing:
    channel, address = where(to)
    account = people.account_at(c, channel, address)
    assert account
    call = encoded({"chat_id": rows.chat_of(channel, account.id, address), **body})
    return rows.load(c, rows.say(c, [Saying(channel, account.id, "sendMessage", call)]))[0]


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_copies_at_two_replicas_are_handled_once(start_corp: Build) -> None:
    """V5: the same message, click and word from WeChat reach both replicas at the same moment"""
    async with start_corp(replica="one") as corp, start_corp(replica="two") as two:
        await corp.settle()
        wecom, both = corp.wecom, [one.program.address + PATH for one in (corp, two)]
        li, wang = wecom.member("limei"), wecom.customer("王阿姨")
        for deed in (li.says(OPINION), wang.enters(), wang.says(OPINION)):
            before = len(wecom.pushes)
            await deed
            for push in wecom.pushes[before:]:
                copies = []
                for url in both * 2:
                    sealed = wecom.pusher.seal.encrypt(xml(push.message).encode())
                    body = wecom.pusher.envelope(sealed).encode()
                    copies.append(wecom.pusher.call("POST", url, wecom.pusher.signed(sealed), body))
                assert {status for status, _ in await asyncio.gather(*copies)} == {200}
            await wecom.is_idle()
        await li.waits_for("我先记下了")
        await wang.waits_for("我先记下了")
        await corp.rests()
        await two.rests()

        assert [one.side for one in (await li.screen()).bubbles].count("bot") == 1
        assert len([said for said in await bot_says(wang) if "我先记下了" in said]) == 1


# ── customer service ──────────────────────────────────────────────────────────────────────────────
async def test_words_to_a_person_who_took_over_unnoticed_are_not_ours(corp: Corp, aunt: Customer) -> None:
    """V17: known from the first refusal on, the program hears nothing and says nothing until the talk ends"""
    corp.wecom.kf.sessions[aunt.open_kfid, aunt.external_userid].state = 3
    await corp.state(await corp.notifies(aunt, text="在吗"), PENDING)
    before = corp.wecom.count(KF_SEND)
    await aunt.says(OPINION)
    await corp.rests()
    assert corp.wecom.count(KF_SEND) == before
    corp.wecom.ends_session(aunt)
    await corp.rests()
    await aunt.says("帮助")
    await aunt.waits_for("在吗")

    assert not any("我先记下了" in said for said in await bot_says(aunt))


@pytest.mark.parametrize(
    "broken",
    [
        {"msgid": None},
        {"send_time": 10**30},
        {"text": ["no", "object"]},
        {"text": {"content": "坏\x00字"}},
        {"event": "none", "msgtype": "event"},
    ],
)
async def test_an_item_nobody_can_read_keeps_nobody_from_being_heard(
    corp: Corp, aunt: Customer, broken: dict[str, object]
) -> None:
    """V17: the next one on the page is heard"""
    log = corp.wecom.kf.accounts[aunt.open_kfid].log
    corp.wecom.pushing.lose(1)
    await aunt.says("坏")
    log[-1].update(broken)
    if broken.get("msgid", "") is None:
        del log[-1]["msgid"]
    await aunt.says(OPINION)

    assert await aunt.waits_for("我先记下了")


async def test_a_cursor_that_wechat_knows_no_more_is_begun_anew(corp: Corp, aunt: Customer) -> None:
    """V17: what was heard is not heard twice"""
    said = await bot_says(aunt)
    corp.wecom.kf.accounts[aunt.open_kfid].cursors.clear()
    await aunt.says(OPINION)
    await aunt.waits_for("我先记下了")
    await corp.rests()

    assert len(await bot_says(aunt)) == len(said) + 1


async def test_an_account_that_is_gone_stops_no_other(start_corp: Build, caplog: pytest.LogCaptureFixture) -> None:
    """One account of customer service is deleted: an alarm, its customers are kept for, the others are served"""
    async with start_corp(kf_accounts="wkAJ2GCAAASimulatorAccountOne0001,wkTheOther") as corp:
        await corp.settle()
        corp.wecom.kf_account("wkTheOther", "另一个")
        aunt = await corp.citizen()
        other = corp.wecom.customer("李四", open_kfid="wkTheOther")
        for one in (aunt, other):
            await one.says("帮助")
            await one.waits_for(lambda seen: bool(seen.text))
        await corp.rests()
        corp.wecom.kf.accounts["wkTheOther"].gone = True
        lost = await corp.notifies(other, text="到不了")
        await corp.state(lost, PENDING)
        await corp.state(await corp.notifies(aunt, text="到得了"), DELIVERED)

        assert "alarm=kf-account" in caplog.text


@pytest.mark.parametrize("trouble", ["drop_after", "garbles_next", "drop_before"])
async def test_a_welcome_whose_answer_is_lost_comes_once(corp: Corp, trouble: str) -> None:
    """V11: the code is asked with again, and has been used or not"""
    aunt = corp.wecom.customer("王阿姨")
    getattr(corp.wecom, trouble)(WELCOME)
    await aunt.enters()
    await aunt.waits_for("您好")
    await corp.rests()
    await aunt.says("帮助")
    await aunt.waits_for(lambda seen: "您好" not in seen.text)
    await corp.rests()

    assert sum("您好" in said for said in await bot_says(aunt)) == 1


async def test_a_number_means_the_menu_that_is_shown(corp: Corp, aunt: Customer) -> None:
    """V17: the last message that may be said carries an answer and an older notice; what the notice asks counts"""
    corp.wecom.fail_next(KF_SEND, 95001)
    notice = await corp.notifies(aunt, text="旧通知", reply_markup=keyboard("旧一", "旧二"))
    await corp.state(notice, PENDING)
    account = await corp.program.store.read(lambda c: people.account_at(c, *where(aunt)))
    assert account
    await corp.program.store.run(partial(_one_is_left, account.id, corp.clock))
    answer = await corp.says(aunt, text="新答复", reply_markup=keyboard("新一", "新二"))
    for row in (notice, answer):
        await corp.state(row, DELIVERED)
    newest = (await aunt.screen()).newest

    assert "旧通知" in newest.text
    assert [one.label for one in newest.buttons] == ["1 旧一", "2 旧二"]
    shown = await corp.program.store.read(rows.latest_choices, account.id)
    assert shown
    assert "旧一" in shown.decode()


def _one_is_left(account_id: int, clock: Clock, c: Connection) -> None:
    """As if four answers had been given to words just said."""
    kf_windows.spoke(c, account_id, clock.now(), clock.now())
    kf_windows.use(c, account_id, 4)
    rows.revive(c, [account_id])


# ── a demo that has gone on to another day ────────────────────────────────────────────────────────
async def test_a_demo_whose_days_have_passed_still_hears_wecom(start_corp: Build) -> None:
    """The program's days may be ahead of the world's; the signature's time is the world's"""
    async with start_corp() as corp:
        await corp.settle()
        corp.clock.ahead(timedelta(days=9))
        li, aunt = corp.wecom.member("limei"), corp.wecom.customer("王阿姨")
        await li.enters()
        assert await li.waits_for("您好")
        await aunt.enters()
        assert await aunt.waits_for("您好")
        await aunt.says("帮助")
        assert await aunt.waits_for(lambda seen: "您好" not in seen.text)


def test_the_clock_of_a_test_can_be_ahead_of_the_world() -> None:
    clock = FrozenClock()
    clock.ahead(timedelta(days=1))

    assert clock.now() - clock.world() == timedelta(days=1)
