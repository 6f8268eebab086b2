"""What leaves for members: once, whole, in order, at a pace nobody drops; cards that change while they may."""

import asyncio

import pytest
from pydantic import SecretStr

from bot.channels.sender import Later, Unavailable
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.codes import OutOfOrder
from storage.outbox import DELIVERED, PENDING
from tests.contract.wecom_scene import Build, Corp, keyboard
from tests.simulators.wecom import FakeWeCom, Member

SEND, UPDATE = "message/send", "message/update_template_card"
AMR = b"#!AMR\n" + b"\x04" + b"\0" * 12


def text_to(who: Member, wecom: FakeWeCom, words: str) -> dict[str, object]:
    """One call of message/send."""
    return {"touser": who.userid, "agentid": wecom.corp.agentid, "msgtype": "text", "text": {"content": words}}


# ── tokens ────────────────────────────────────────────────────────────────────────────────────────
async def test_fifty_sends_share_one_token_also_when_it_has_run_out(corp: Corp, li: Member, corp_api: CorpApi) -> None:
    """V9"""
    corp.wecom.pace(per_minute=0, per_hour=0)
    before = corp.wecom.count("gettoken")
    for _ in range(2):
        await asyncio.gather(*(corp_api.call(SEND, text_to(li, corp.wecom, f"{n}")) for n in range(50)))
        corp.wecom.advance(7300)

    assert corp.wecom.count("gettoken") == before + 2


async def test_a_token_that_is_gone_early_is_renewed_once(corp: Corp, li: Member, corp_api: CorpApi) -> None:
    """V9"""
    await corp_api.call(SEND, text_to(li, corp.wecom, "一"))
    before = corp.wecom.count("gettoken")
    corp.wecom.forget_tokens()
    await corp_api.call(SEND, text_to(li, corp.wecom, "二"))

    assert corp.wecom.count("gettoken") == before + 1


async def is_logged(caplog: pytest.LogCaptureFixture, words: str) -> None:
    """Wait until the log says so: the answer is read after the call has been seen."""
    async with asyncio.timeout(60):
        while words not in caplog.text:  # noqa: ASYNC110 – a log tells nobody
            await asyncio.sleep(0.02)


async def test_a_token_that_is_never_taken_raises_an_alarm_and_no_storm(
    corp: Corp, li: Member, caplog: pytest.LogCaptureFixture
) -> None:
    """V9"""
    before = corp.wecom.count("gettoken")
    corp.wecom.fail_always(SEND, 40014)
    rows = [await corp.says(li, text=f"第{n}条") for n in range(5)]
    await is_logged(caplog, "alarm=token")
    await asyncio.sleep(1.0)  # there is no storm

    assert corp.wecom.count(SEND) <= 2
    assert corp.wecom.count("gettoken") <= before + 2
    assert [one.id for one in await corp.outbox("wecom", 0)] == rows


@pytest.mark.parametrize(
    ("code", "alarm"),
    [(40001, "secret"), (40013, "secret"), (60020, "trusted-ip"), (48002, "permission"), (40056, "agent")],
)
async def test_what_only_the_operator_can_mend_is_an_alarm_and_nothing_is_lost(
    corp: Corp, li: Member, caplog: pytest.LogCaptureFixture, code: int, alarm: str
) -> None:
    corp.wecom.fail_next(SEND, code)
    row = await corp.says(li, text="还在吗")
    await corp.wecom.waits_for_calls(SEND, 1)
    await is_logged(caplog, f"alarm={alarm}")
    await asyncio.sleep(0.3)  # it is not tried again

    assert [one.id for one in await corp.outbox("wecom", 0)] == [row]
    assert corp.wecom.count(SEND) == 1


async def test_a_wrong_secret_asks_for_no_second_token_for_a_while(corp: Corp) -> None:
    """V9"""
    await corp.rests()
    wrong = CorpApi(corp.wecom.url, corp.wecom.corp.corpid, SecretStr("wrong"))
    before = corp.wecom.count("gettoken")
    refused = await asyncio.gather(*(wrong.call("getcallbackip") for _ in range(20)), return_exceptions=True)
    await wrong.close()

    assert all(isinstance(one, OutOfOrder) for one in refused)
    assert corp.wecom.count("gettoken") == before + 1


# ── trouble on the way ────────────────────────────────────────────────────────────────────────────
async def test_too_often_waits_and_loses_nothing(corp: Corp, li: Member, corp_api: CorpApi) -> None:
    """V10: 45009 is a minute's silence for the whole channel, an hour's when it goes on"""
    corp.wecom.fail_next(SEND, 45009, times=5)
    waits = []
    for _ in range(5):
        with pytest.raises(Later) as told:
            await corp_api.call(SEND, text_to(li, corp.wecom, "一"))
        waits.append((told.value.seconds, told.value.everywhere))
    await corp_api.call(SEND, text_to(li, corp.wecom, "二"))

    assert waits == [(60, True)] * 3 + [(3600, True)] * 2
    assert (await li.waits_for("二")).text == "二"


async def test_after_a_moments_silence_all_arrives_in_order(corp: Corp, li: Member) -> None:
    """V10: 45033 asks for a second"""
    corp.wecom.fail_next(SEND, 45033)
    for n in range(3):
        await corp.says(li, text=f"第{n}条")
    for n in range(3):
        await li.waits_for(f"第{n}条")


async def test_a_busy_server_is_asked_three_times(corp: Corp, li: Member, corp_api: CorpApi) -> None:
    """V10"""
    corp.wecom.fail_always(SEND, -1)
    with pytest.raises(Unavailable):
        await corp_api.call(SEND, text_to(li, corp.wecom, "一"))

    assert corp.wecom.count(SEND) == 3


@pytest.mark.parametrize("trouble", ["drop_after", "garbles_next", "drop_before"])
@pytest.mark.parametrize("card", [False, True])
async def test_a_lost_answer_shows_nothing_twice(corp: Corp, li: Member, trouble: str, card: bool) -> None:
    """V11: words by the duplicate check, cards by their task"""
    getattr(corp.wecom, trouble)(SEND)
    row = await corp.says(li, text="只来一次", **({"reply_markup": keyboard("好", "不好")} if card else {}))
    await corp.state(row, DELIVERED)
    await corp.rests()

    assert corp.wecom.count(SEND) == 2
    assert [one.text for one in (await li.screen()).bubbles].count("只来一次") == 1


async def test_the_same_words_said_twice_are_said_twice(corp: Corp, li: Member) -> None:
    """V11: the duplicate check is for repetitions only"""
    for _ in range(2):
        await corp.state(await corp.says(li, text="已收到"), DELIVERED)

    assert [one.text for one in (await li.screen()).bubbles].count("已收到") == 2


async def test_words_in_pieces_go_on_where_they_stopped(corp: Corp, li: Member) -> None:
    """V11"""
    corp.wecom.fail_next(SEND, -1, times=3, after=1)
    row = await corp.says(li, text="路灯坏了。" * 300)
    await corp.state(row, DELIVERED)
    await corp.rests()

    heads = [one.text[:5] for one in (await li.screen()).bubbles[1:]]
    assert heads == ["(1/3)", "(2/3)", "(3/3)"]


@pytest.mark.parametrize("gone", ["kicked", "invisible", "unlicensed"])
async def test_who_cannot_be_reached_keeps_what_was_said(corp: Corp, li: Member, gone: str) -> None:
    if gone == "kicked":
        corp.wecom.kick_member(li)
    elif gone == "unlicensed":
        corp.wecom.unlicense(li)
    else:
        corp.wecom.world.members[li.userid].visible = False
    row = await corp.notifies(li, text="在吗")

    await corp.state(row, PENDING)


# ── how fast ──────────────────────────────────────────────────────────────────────────────────────
async def test_a_hundred_notices_to_one_deputy_are_all_shown(start_corp: Build) -> None:
    """V12: WeCom's minute is made a second and ours too, so that a hundred take seven seconds and not seven minutes"""
    async with start_corp(wecom_rate=15 * 60) as corp:
        await corp.settle()
        corp.wecom.pace(per_minute=30, per_hour=1000, minute=1.0)
        li = corp.wecom.member("limei")
        await li.enters()
        await li.waits_for("您好")
        rows = [await corp.says(li, text=f"第{n:03}件") for n in range(100)]
        await corp.state(rows[-1], DELIVERED)
        await corp.rests()

        shown = [one.text for one in (await li.screen()).bubbles[1:]]
        assert shown == [f"第{n:03}件" for n in range(100)]
        assert not corp.wecom.dropped


# ── words ─────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize("letter", ["路", "😀", "👨‍👩‍👧", "a", "é"])
async def test_long_words_come_whole(corp: Corp, li: Member, letter: str) -> None:
    """V13: nothing is ever cut without a word"""
    words = letter * 1500
    await corp.state(await corp.says(li, text=words), DELIVERED)
    pieces = [one.text for one in (await li.screen()).bubbles[1:]]

    assert "".join(piece.partition(")\n")[2] if len(pieces) > 1 else piece for piece in pieces) == words
    assert not corp.wecom.truncated


@pytest.mark.parametrize("count", [0, 1, 6, 7, 10, 11, 20, 21])
async def test_every_keyboard_can_be_answered(corp: Corp, li: Member, count: int) -> None:
    """V14"""
    labels = [f"第{n}项" for n in range(count)]
    row = await corp.says(li, text="请选一项", **({"reply_markup": keyboard(*labels)} if count else {}))
    await corp.state(row, DELIVERED)
    newest = (await li.screen()).newest

    assert newest.kind == ("text" if count in (0, 21) else "card")
    assert not newest.cut
    if 0 < count < 21:
        await li.presses(labels[-1])
        assert await li.waits_for("需要办什么")


async def test_a_menu_key_and_a_location_are_heard(corp: Corp, li: Member) -> None:
    corp.wecom.world.menu = {"button": [{"type": "click", "name": "菜单", "key": "/menu"}]}
    await li.presses_menu("/menu")

    assert await li.waits_for("需要办什么")
