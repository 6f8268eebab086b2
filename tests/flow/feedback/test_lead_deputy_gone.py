"""The lead deputy is not there any more: co-signers in their order, each with a window; else nobody (case 5.9)."""

from collections.abc import AsyncIterator
from datetime import date
from functools import partial

import pytest

from domain.roles import Role
from services.feedback.evaluators import evaluator_lost
from services.people import ending
from services.work import Work
from storage import tables
from storage.suggestions import suggestions
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.evaluators import FIRST, JY, SECOND, AfterReply, after_reply


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[AfterReply]:
    async with after_reply(database_url) as place:
        yield place


def leaves(work: Work, *, name: str, scope: str) -> None:
    ending.end_named(work, role=Role.DEPUTY, name=name, scope=scope)


def dies(work: Work, *, person_id: int) -> None:
    for one in (suggestions.get(work.c, 1),):
        evaluator_lost(work, one, person_id=person_id, reason="病逝")


async def unreachable(county: AfterReply, why: str) -> list[str]:
    """The office finds that whoever is asked cannot be reached; what it hears."""
    await county.says(OFFICE, JY)
    await county.presses(OFFICE, "打开", "代录纸质评价", "联系不上代表")
    return await county.says(OFFICE, why)


async def test_case_5_9_a_deputy_who_moved_away_is_still_asked_then_the_co_signers(county: AfterReply) -> None:
    await county.replied(FIRST, SECOND)
    await county.scene.turns.sweep(partial(leaves, name="李梅", scope="第3选区"))
    await county.passes_to("2026-07-03")

    assert any("还没有评价" in words for words in county.heard(DEPUTY))
    assert county.heard(FIRST)[-1].startswith(f"{JY} 请您评价：")
    assert (await county.clocks("feedback"))[-1] == ("feedback", date(2026, 7, 3), date(2026, 7, 24), True)
    assert "2026年7月24日(周五)前，不评价也可以。" in county.last(FIRST)
    assert (await county.suggestion_now(1)).status == "replied"
    done = await county.evaluates(FIRST, "都满意")
    assert done.startswith("评价已提交：态度满意，结果满意")
    assert (await county.feedback()).deputy_id == county.ids[FIRST]
    await county.says(OFFICE, JY)
    heard = await county.presses(OFFICE, "打开", "全卷")
    assert any("（赵强代领衔代表评价）" in words for words in heard)
    assert await county.record_is_whole()


async def test_all_silent_is_silent_and_not_counted(county: AfterReply) -> None:
    await county.replied(FIRST)
    await county.scene.turns.sweep(partial(leaves, name="李梅", scope="第3选区"))
    await county.passes_to("2026-08-10")

    assert (await county.feedback()).status == "expired"
    assert (await county.suggestion_now(1)).status == "feedback_silent"
    asked = [one.person_id for one in await county.rows(tables.evaluators)]
    assert asked == [county.ids[DEPUTY], county.ids[FIRST]]


async def test_a_lead_deputy_in_office_who_says_nothing_is_simply_silent(county: AfterReply) -> None:
    await county.replied(FIRST)
    await county.passes_to("2026-07-03")
    assert (await county.suggestion_now(1)).status == "feedback_silent"
    assert county.heard(FIRST) == []


async def test_the_office_finds_the_lead_deputy_unreachable_and_asks_the_next(county: AfterReply) -> None:
    await county.replied(FIRST, SECOND)
    county.goes_to(date(2026, 6, 15))

    assert f"{JY} 改请赵强代表评价。" in await unreachable(county, "出国，联系不上")
    assert (await county.clocks("feedback"))[-1] == ("feedback", date(2026, 6, 15), date(2026, 7, 7), True)
    assert f"{JY} 改请孙丽华代表评价。" in await unreachable(county, "住院")
    assert f"{JY} 没有能评价的人了，可以办结。" in await unreachable(county, "也联系不上")

    assert (await county.feedback()).status == "no_evaluator"
    assert (await county.suggestion_now(1)).status == "feedback_silent"
    await county.presses(OFFICE, "打开")
    await county.says(OFFICE, JY)
    heard = await county.presses(OFFICE, "打开", "全卷")
    assert any("没有能评价的人" in words for words in heard)
    await county.says(OFFICE, JY)
    await county.presses(OFFICE, "打开", "办结", "办结")
    assert (await county.suggestion_now(1)).status == "concluded"
    assert await county.record_is_whole()


async def test_who_has_died_before_the_reply_is_not_asked(county: AfterReply) -> None:
    county._signs = (FIRST,)
    await county.assigned()
    await county.scene.turns.sweep(partial(dies, person_id=county.ids[DEPUTY]))
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, "牵头领导：王强 措施：现场勘测，会同交警划线。时间 5月31日。标准 斑马线、警示牌齐全")
    await county.presses(CLERK, "提交六定", "记一次联系")
    await county.says(CLERK, "3月16日 现场 和赵强代表看了校门")
    await county.presses(CLERK, "确定", "写答复")
    await county.says(CLERK, "一、斑马线已于5月20日划好。二、警示牌已设置两块。")
    await county.presses(CLERK, "定办理结果", "已解决", "用这个文号", "送负责人签发")
    await county.presses(HEAD, "签发")

    assert (await county.feedback()).deputy_id == county.ids[FIRST]
    assert any(words.startswith(f"{JY} 请您评价：") for words in county.heard(FIRST))
    assert await county.record_is_whole()


async def test_the_last_one_lost_leaves_nobody(county: AfterReply) -> None:
    await county.replied()
    await county.scene.turns.sweep(partial(dies, person_id=county.ids[DEPUTY]))
    assert (await county.feedback()).status == "no_evaluator"
    assert any("没有能评价的人" in words for words in county.heard(OFFICE))
    assert await county.record_is_whole()
