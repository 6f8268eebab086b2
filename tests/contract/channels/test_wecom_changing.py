"""Cards that change while they may, files as what WeCom takes them for, and what never stands in the log."""

import logging
from datetime import timedelta
from typing import Any

import pytest

from bot.channels.wecom.api import CorpApi
from storage import attachments
from storage.outbox import DELIVERED, REFUSED
from tests.contract.wecom_scene import Build, Corp, keyboard
from tests.simulators.telegram.people import Seen
from tests.simulators.wecom import Member

SEND, UPDATE = "message/send", "message/update_template_card"
AMR = b"#!AMR\n" + b"\x04" + b"\0" * 12


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
        ("sendVoice", "voice", "audio/amr", b"#!AMR\n" + (b"\x04" + b"\0" * 12) * 3001, "file"),
        ("sendDocument", "document", "audio/amr", AMR, "voice"),
        ("sendVoice", "voice", "audio/ogg", b"OggS" + b"\0" * 40, "file"),
    ],
)
async def test_a_file_goes_as_what_wecom_takes_it_for(
    corp: Corp, li: Member, method: str, field: str, mime: str, content: bytes, kind: str
) -> None:
    """V18: AMR up to a minute is a voice message, any other recording a file"""
    blob = await corp.program.store.run(attachments.keep_bytes, content, mime)
    await corp.state(await corp.says(li, method, **{field: f"blob:{blob}"}), DELIVERED)

    assert (await li.screen()).newest.kind == kind


async def test_a_file_too_large_for_wecom_is_refused(corp: Corp, li: Member) -> None:
    """V18"""
    blob = await corp.program.store.run(attachments.keep_bytes, b"%PDF" + b"\0" * (20 << 20), "application/pdf")
    refused = await corp.state(await corp.says(li, "sendDocument", document=f"blob:{blob}"), REFUSED)

    assert "413" in refused.trouble


async def test_a_file_that_has_run_out_is_given_up(
    corp: Corp, corp_api: CorpApi, caplog: pytest.LogCaptureFixture
) -> None:
    """V18: WeCom keeps what people send for three days"""
    media = corp.wecom.world.store("file", "旧.pdf", b"%PDF-1.4 old")
    assert await corp_api.download(media.id) == b"%PDF-1.4 old"
    corp.wecom.advance(3 * 86400 + 60)
    with pytest.raises(Exception, match="40007"):
        await corp_api.download(media.id)


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
    assert corp.wecom.tokens.ever
    for secret in (c.secret, c.aes_key, c.callback_token, "access_token=", *corp.wecom.tokens.ever):
        assert secret not in caplog.text
