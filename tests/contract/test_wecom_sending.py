"""What leaves for members: once, whole, in order, at a pace nobody drops; cards that change while they may."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from bot.channels.sender import Later, Unavailable
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.codes import OutOfOrder
from storage import attachments
from storage.outbox import DELIVERED, PENDING, REFUSED
from tests.contract.wecom_scene import Build, Corp, keyboard
from tests.simulators.telegram.people import Seen
from tests.simulators.wecom import FakeWeCom, Member

SEND, UPDATE = "message/send", "message/update_template_card"
AMR = b"#!AMR\n" + b"\x04" + b"\0" * 12


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
async def api(corp: Corp) -> AsyncIterator[CorpApi]:
    """A client of this test's own."""
    one = CorpApi(corp.wecom.url, corp.wecom.corp.corpid, SecretStr(corp.wecom.corp.secret))
    yield one
    await one.close()


def text_to(who: Member, wecom: FakeWeCom, words: str) -> dict[str, object]:
    """One call of message/send."""
    return {"touser": who.userid, "agentid": wecom.corp.agentid, "msgtype": "text", "text": {"content": words}}


# ── tokens ────────────────────────────────────────────────────────────────────────────────────────
async def test_fifty_sends_share_one_token_also_when_it_has_run_out(corp: Corp, li: Member, api: CorpApi) -> None:
    """V9"""
    corp.wecom.pace(per_minute=0, per_hour=0)
    before = corp.wecom.count("gettoken")
    for _ in range(2):
        await asyncio.gather(*(api.call(SEND, text_to(li, corp.wecom, f"{n}")) for n in range(50)))
        corp.wecom.advance(7300)

    assert corp.wecom.count("gettoken") == before + 2


async def test_a_token_that_is_gone_early_is_renewed_once(corp: Corp, li: Member, api: CorpApi) -> None:
    """V9"""
    await api.call(SEND, text_to(li, corp.wecom, "一"))
    before = corp.wecom.count("gettoken")
    corp.wecom.forget_tokens()
    await api.call(SEND, text_to(li, corp.wecom, "二"))

    assert corp.wecom.count("gettoken") == before + 1


async def test_a_token_that_is_never_taken_raises_an_alarm_and_no_storm(
    corp: Corp, li: Member, caplog: pytest.LogCaptureFixture
) -> None:
    """V9"""
    before = corp.wecom.count("gettoken")
    corp.wecom.fail_always(SEND, 40014)
    rows = [await corp.says(li, text=f"第{n}条") for n in range(5)]
    await asyncio.sleep(1.5)

    assert corp.wecom.count(SEND) <= 2
    assert corp.wecom.count("gettoken") <= before + 2
    assert "alarm=token" in caplog.text
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
    await asyncio.sleep(0.3)

    assert f"alarm={alarm}" in caplog.text
    assert [one.id for one in await corp.outbox("wecom", 0)] == [row]
    assert corp.wecom.count(SEND) == 1


async def test_a_wrong_secret_asks_for_no_second_token_for_a_while(corp: Corp) -> None:
    """V9"""
    wrong = CorpApi(corp.wecom.url, corp.wecom.corp.corpid, SecretStr("wrong"))
    before = corp.wecom.count("gettoken")
    refused = await asyncio.gather(*(wrong.call("getcallbackip") for _ in range(20)), return_exceptions=True)
    await wrong.close()

    assert all(isinstance(one, OutOfOrder) for one in refused)
    assert corp.wecom.count("gettoken") == before + 1


# ── trouble on the way ────────────────────────────────────────────────────────────────────────────
async def test_too_often_waits_and_loses_nothing(corp: Corp, li: Member, api: CorpApi) -> None:
    """V10: 45009 is a minute's silence for the whole channel, an hour's when it goes on"""
    corp.wecom.fail_next(SEND, 45009, times=5)
    waits = []
    for _ in range(5):
        with pytest.raises(Later) as told:
            await api.call(SEND, text_to(li, corp.wecom, "一"))
        waits.append((told.value.seconds, told.value.everywhere))
    await api.call(SEND, text_to(li, corp.wecom, "二"))

    assert waits == [(60, True)] * 3 + [(3600, True)] * 2
    assert (await li.waits_for("二")).text == "二"


async def test_after_a_moments_silence_all_arrives_in_order(corp: Corp, li: Member) -> None:
    """V10: 45033 asks for a second"""
    corp.wecom.fail_next(SEND, 45033)
    for n in range(3):
        await corp.says(li, text=f"第{n}条")
    for n in range(3):
        await li.waits_for(f"第{n}条")


async def test_a_busy_server_is_asked_three_times(corp: Corp, li: Member, api: CorpApi) -> None:
    """V10"""
    corp.wecom.fail_always(SEND, -1)
    with pytest.raises(Unavailable):
        await api.call(SEND, text_to(li, corp.wecom, "一"))

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


# ── changing what was said ────────────────────────────────────────────────────────────────────────
async def asked(corp: Corp, li: Member, words: str = "要不要接收") -> tuple[int, Seen]:
    """A card with two buttons: our number of it, and what the member sees."""
    row = await corp.says(li, text=words, reply_markup=keyboard("接收", "不接收"))
    return await corp.native_id(row), await li.waits_for(words)


async def edit(corp: Corp, li: Member, number: int, words: str, *labels: str) -> None:
    """Change a message."""
    more: dict[str, Any] = {"reply_markup": keyboard(*labels)} if labels else {}
    row = await corp.says(li, "editMessageText", message_id=number, text=words, **more)
    await corp.state(row, DELIVERED)


async def test_a_card_is_changed_in_its_place(corp: Corp, li: Member) -> None:
    """V15: a fresh code"""
    number, _ = await asked(corp, li)
    before = len((await li.screen()).bubbles)
    await edit(corp, li, number, "已接收")
    screen = await li.screen()

    assert len(screen.bubbles) == before
    assert screen.newest.text == "已接收"
    assert not screen.newest.buttons


@pytest.mark.parametrize("why", ["used", "too old", "missing"])
async def test_a_code_that_does_not_live_makes_a_new_message(corp: Corp, li: Member, why: str) -> None:
    """V15"""
    if why == "missing":
        corp.wecom.garbles_next(SEND)
    number, _ = await asked(corp, li)
    if why == "used":
        await edit(corp, li, number, "先等等", "接收", "不接收")
    elif why == "too old":
        corp.clock.move(timedelta(hours=73))
    before = len((await li.screen()).bubbles)
    await edit(corp, li, number, "已接收")
    screen = await li.screen()

    assert len(screen.bubbles) == before + 1
    assert screen.newest.text == "已接收"


async def test_a_card_is_changed_after_a_restart(start_corp: Build) -> None:
    """V15"""
    async with start_corp() as corp:
        await corp.settle()
        li = corp.wecom.member("limei")
        await li.enters()
        await li.waits_for("您好")
        number, _ = await asked(corp, li)
    async with start_corp() as corp:
        before = len((await li.screen()).bubbles)
        await edit(corp, li, number, "已接收")
        assert len((await li.screen()).bubbles) == before
        assert (await li.screen()).newest.text == "已接收"


async def test_a_chain_of_changes_stays_in_one_place_as_each_click_brings_a_code(corp: Corp, li: Member) -> None:
    """V15: five times, the same number all along"""
    number, _ = await asked(corp, li)
    for n in range(5):
        bubble = next(one for one in (await li.screen()).bubbles if one.buttons and one.buttons[0].label == "接收")
        await li.clicks("0", on=bubble)
        await li.waits_for("需要办什么")
        await corp.rests()
        await edit(corp, li, number, f"第{n}次", "接收", "不接收")
        shown = [one for one in (await li.screen()).bubbles if one.number == bubble.number]
        assert shown[0].text == f"第{n}次"


async def test_what_is_the_same_is_not_sent_again(corp: Corp, li: Member) -> None:
    number, _ = await asked(corp, li)
    await corp.rests()
    before = len(corp.wecom.calls)
    await edit(corp, li, number, "要不要接收", "接收", "不接收")

    assert len(corp.wecom.calls) == before


async def test_a_message_is_taken_back_within_a_day_and_not_later(corp: Corp, li: Member) -> None:
    number, _ = await asked(corp, li)
    await corp.state(await corp.says(li, "deleteMessage", message_id=number), DELIVERED)
    assert (await li.screen()).bubbles[-1].recalled

    number, _ = await asked(corp, li, "第二张")
    corp.clock.move(timedelta(hours=25))
    refused = await corp.state(await corp.says(li, "deleteMessage", message_id=number), REFUSED)
    assert "can't be deleted" in refused.trouble


# ── files ─────────────────────────────────────────────────────────────────────────────────────────
async def test_a_file_arrives_with_its_chinese_name(corp: Corp, li: Member) -> None:
    blob = await corp.program.store.run(attachments.keep_bytes, "办理结果".encode() * 9, "application/pdf")
    body = {"document": f"blob:{blob}", "file_name": '办理"结果"\r\n第1稿.pdf', "caption": "请看附件"}
    await corp.state(await corp.says(li, "sendDocument", **body), DELIVERED)
    file = next(one for one in (await li.screen()).bubbles if one.kind == "file")

    assert file.filename == "办理结果第1稿.pdf"
    assert (await li.screen()).newest.text == "请看附件"
    sent = next(body for name, body in corp.wecom.calls if name == "media/upload")
    assert 'filename="办理结果第1稿.pdf"' in sent["parts"][0][1]


@pytest.mark.parametrize(
    ("method", "field", "mime", "content", "kind"),
    [
        ("sendPhoto", "photo", "image/jpeg", b"\xff\xd8\xff\xe0" + b"\0" * 40, "image"),
        ("sendPhoto", "photo", "image/webp", b"RIFF\0\0\0\0WEBP" + b"\0" * 40, "file"),
        ("sendVoice", "voice", "audio/amr", AMR, "voice"),
        ("sendVoice", "voice", "audio/ogg", b"OggS" + b"\0" * 40, "file"),
    ],
)
async def test_a_file_goes_as_what_wecom_takes_it_for(
    corp: Corp, li: Member, method: str, field: str, mime: str, content: bytes, kind: str
) -> None:
    """V18: AMR is a voice message, any other recording a file"""
    blob = await corp.program.store.run(attachments.keep_bytes, content, mime)
    await corp.state(await corp.says(li, method, **{field: f"blob:{blob}"}), DELIVERED)

    assert (await li.screen()).newest.kind == kind


async def test_a_file_too_large_for_wecom_is_refused(corp: Corp, li: Member) -> None:
    """V18"""
    blob = await corp.program.store.run(attachments.keep_bytes, b"%PDF" + b"\0" * (20 << 20), "application/pdf")
    refused = await corp.state(await corp.says(li, "sendDocument", document=f"blob:{blob}"), REFUSED)

    assert "413" in refused.trouble


async def test_a_file_that_has_run_out_is_given_up(corp: Corp, api: CorpApi, caplog: pytest.LogCaptureFixture) -> None:
    """V18: WeCom keeps what people send for three days"""
    media = corp.wecom.world.store("file", "旧.pdf", b"%PDF-1.4 old")
    assert await api.download(media.id) == b"%PDF-1.4 old"
    corp.wecom.advance(3 * 86400 + 60)
    with pytest.raises(Exception, match="40007"):
        await api.download(media.id)


async def test_what_is_not_for_wecom_is_refused_by_its_name(corp: Corp, li: Member) -> None:
    refused = await corp.state(await corp.says(li, "sendPoll", question="好吗", options=[]), REFUSED)

    assert refused.trouble == "400 Bad Request: sendPoll is not available in wecom"


async def test_secrets_never_stand_in_the_log(corp: Corp, li: Member, caplog: pytest.LogCaptureFixture) -> None:
    """V20: with every kind of trouble on the way"""
    with caplog.at_level(logging.DEBUG):
        corp.wecom.forget_tokens()
        corp.wecom.breaks_next(SEND)
        row = await corp.says(li, text="出了些岔子")
        await corp.state(row, DELIVERED)
        corp.wecom.drop_before("gettoken")
        corp.wecom.forget_tokens()
        await corp.state(await corp.says(li, text="又出了些"), DELIVERED)
        for name in ("wrong signature", "bad padding", "megabyte", "doctype bomb"):
            await corp.wecom.push_malformed(name)

    c = corp.wecom.corp
    tokens = list(corp.wecom.tokens.tokens) if hasattr(corp.wecom.tokens, "tokens") else []
    for secret in (c.secret, c.aes_key, c.callback_token, "access_token=", *map(str, tokens)):
        assert secret not in caplog.text
