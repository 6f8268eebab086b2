"""A feedback on paper: entered by the office with the signed form, told to the deputy, who may deny it in time."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date

import pytest

from storage import tables
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.evaluators import JY, AfterReply, after_reply


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[AfterReply]:
    async with after_reply(database_url) as place:
        yield place


async def photo(county: AfterReply, who: str) -> None:
    """A picture of the form."""
    said = county.scene.says(county._addresses[who], "")
    del said["message"]["text"]
    said["message"]["photo"] = [
        {"file_id": "paper-1", "file_unique_id": "u1", "width": 800, "height": 1200, "file_size": 9000}
    ]
    await county.scene.hears(said)


async def card(county: AfterReply) -> None:
    """The office opens the matter."""
    await county.says(OFFICE, JY)


async def enters(county: AfterReply, *labels: str, reason: str = "") -> None:
    """The office sends the form and enters what it says."""
    await starts(county)
    await photo(county, OFFICE)
    await county.presses(OFFICE, "填写评价", *labels)
    if reason:
        await county.says(OFFICE, reason)
    await county.presses(OFFICE, "提交")


async def starts(county: AfterReply) -> None:
    await card(county)
    if not any("代录纸质评价" in label for label in county.labels(OFFICE)):
        await county.presses(OFFICE, "打开")
    await county.presses(OFFICE, "代录纸质评价")


async def test_without_a_form_nothing_is_entered(county: AfterReply) -> None:
    await county.replied()
    await starts(county)
    asked = county.last(OFFICE)
    await county.says(OFFICE, "她说都满意")

    assert asked.startswith("代录纸质评价：请上传代表签名的表格照片。")
    assert county.last(OFFICE) == asked
    assert "填写评价" not in county.labels(OFFICE)


async def test_it_is_recorded_as_entered_and_the_deputy_is_told(county: AfterReply) -> None:
    await county.replied()
    await enters(county, "分开评价", "满意", "不满意", reason="北门的线没有人走")

    given = await county.feedback()
    assert (given.attitude, given.result, given.entered_by) == ("satisfied", "dissatisfied", county.ids[OFFICE])
    assert len(await county.rows(tables.feedback_forms)) == 1
    told = county.heard(DEPUTY)
    assert told[0].startswith(f"{JY} 工委吴红代录了您的纸质评价：\n态度满意，结果不满意“北门的线没有人走”")
    assert "2026年7月2日(周四)前点“看代录的表”告诉我们。" in told[0]
    assert told[1].startswith(f"{JY} 重新办理，2026年7月10日(周五)前重新答复您。")
    assert ("enter_feedback", "office") in await county.deeds()
    await card(county)
    heard = await county.presses(OFFICE, "打开", "全卷")
    file = next(words for words in reversed(heard) if "代表评价" in words)
    assert "（吴红按签名表代录）" in file
    assert await county.record_is_whole()


async def test_the_deputy_denies_it_in_time_and_gives_her_own(county: AfterReply) -> None:
    await county.replied()
    await enters(county, "都不满意", reason="太慢")
    assert (await county.suggestion_now(1)).status == "rehandling"
    county.goes_to(date(2026, 6, 30))

    await county.presses(DEPUTY, "看代录的表", "不是我的意思")
    await county.says(DEPUTY, "我填的是满意，看错格子了")

    now = await county.suggestion_now(1)
    assert (now.status, now.round) == ("replied", 1)
    assert any("李梅代表说代录的不对，已撤下" in words for words in county.heard(OFFICE))
    assert any("重新办理收回了" in words for words in county.heard(HEAD))
    assert [one[2:] for one in await county.clocks("feedback")] == [(date(2026, 7, 2), True)]
    await county.evaluates(DEPUTY, "都满意")
    given = await county.feedback()
    assert (given.attitude, given.entered_by) == ("satisfied", None)
    [denied] = await county.rows(tables.earlier_feedbacks)
    assert (denied.attitude, denied.entered_by) == ("dissatisfied", county.ids[OFFICE])
    assert await county.record_is_whole()


async def test_when_a_unit_has_begun_the_objection_is_kept(county: AfterReply) -> None:
    await county.replied()
    await enters(county, "都不满意", reason="太慢")
    await county.presses(CLERK, "签收")

    await county.presses(DEPUTY, "看代录的表", "不是我的意思")
    await county.says(DEPUTY, "不是我写的")

    assert county.last(DEPUTY).startswith("已告诉工委。")
    assert any("“不是我写的”。单位已经照着办了" in words for words in county.heard(OFFICE))
    assert (await county.suggestion_now(1)).status == "rehandling"
    assert (await county.feedback()).status == "given"


async def test_whoever_is_first_counts_when_both_press_at_once(county: AfterReply) -> None:
    await county.replied()
    await starts(county)
    await photo(county, OFFICE)
    await county.presses(OFFICE, "填写评价", "都满意")
    await county.presses(DEPUTY, "现在评价", "都基本满意")
    presses = [county.scene.presses(county._addresses[key], county.button(key, "提交")) for key in (OFFICE, DEPUTY)]

    await asyncio.gather(*(county.scene.hears(press) for press in presses))

    given = await county.feedback()
    assert given.status == "given"
    assert (given.attitude, given.entered_by) in (
        ("satisfied", county.ids[OFFICE]),
        ("basically_satisfied", None),
    )
    deeds = await county.deeds("feedback", after="ask")
    assert len(deeds) == 1
    assert len(await county.rows(tables.feedback_forms)) == (1 if given.entered_by else 0)
    assert await county.record_is_whole()
