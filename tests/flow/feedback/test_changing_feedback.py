"""A feedback may be changed until its window closes, while nobody acts on it; what was said before stays on file."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from storage import tables
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.evaluators import FIRST, JY, AfterReply, after_reply

WHY = "斑马线画在北门，孩子走的是南门"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[AfterReply]:
    async with after_reply(database_url) as place:
        yield place


async def test_satisfied_becomes_dissatisfied_and_a_round_begins(county: AfterReply) -> None:
    await county.replied()
    await county.evaluates(DEPUTY, "都满意")
    county.goes_to(date(2026, 7, 2))
    county.heard(CLERK), county.heard(OFFICE)

    await county.presses(DEPUTY, "改评价", "分开评价", "满意", "不满意")
    await county.says(DEPUTY, WHY)
    await county.presses(DEPUTY, "提交")

    assert county.last(DEPUTY).startswith(f"评价已提交：态度满意，结果不满意。{JY} 将重新办理。")
    assert "2026年8月3日(周一)前重新答复" in county.last(DEPUTY)
    heard = county.heard(CLERK)
    assert heard[0] == f"{JY} 代表改了评价：态度满意，结果不满意\n原来：态度满意，结果满意。“{WHY}”"
    assert "代表评价：态度满意，结果不满意。“斑马线画在北门" in heard[1]
    [before] = await county.rows(tables.earlier_feedbacks)
    assert (before.attitude, before.result) == ("satisfied", "satisfied")
    deeds = await county.deeds("feedback", after="ask")
    assert deeds == [("give", "evaluator"), ("change", "evaluator")]
    assert await county.record_is_whole()


async def test_a_round_nobody_acknowledged_is_taken_back(county: AfterReply) -> None:
    await county.replied(FIRST)
    await county.evaluates(DEPUTY, "都不满意", reason=WHY)
    assert (await county.suggestion_now(1)).status == "rehandling"
    county.goes_to(date(2026, 6, 11))
    [county.heard(key) for key in (CLERK, HEAD, "wang")]

    await county.presses(DEPUTY, "改评价", "都基本满意", "提交")

    now = await county.suggestion_now(1)
    assert (now.status, now.round) == ("feedback_given", 1)
    assert county.heard(HEAD)[0].startswith(f"{JY} 的重新办理收回了")
    assert any("代表改了评价，暂不再办一次" in words for words in county.heard("wang"))
    assert [one[3] for one in await county.clocks("rehandle")] == [False]
    await county.presses(OFFICE, "打开", "办结")
    assert (await county.suggestion_now(1)).status == "concluded"
    assert await county.record_is_whole()


async def test_once_a_unit_has_begun_it_stays_and_is_explained(county: AfterReply) -> None:
    await county.replied()
    await county.evaluates(DEPUTY, "都不满意", reason=WHY)
    old = county.button(DEPUTY, "改评价")
    await county.presses(CLERK, "签收")

    await county.sends(DEPUTY, old)

    assert county.last(DEPUTY).startswith(
        f"{JY} 的评价已经照着办了，不能改。\n县交通局已经着手；下一次答复还会请您评价"
    )
    assert (await county.suggestion_now(1)).status == "rehandling"
    assert await county.rows(tables.earlier_feedbacks) == []


async def test_after_the_last_day_nothing_is_changed(county: AfterReply) -> None:
    await county.replied()
    await county.evaluates(DEPUTY, "都满意")
    old = county.button(DEPUTY, "改评价")
    county.goes_to(date(2026, 7, 3))

    await county.sends(DEPUTY, old)

    assert county.last(DEPUTY).startswith(f"{JY} 评价已截止（2026年7月2日(周四)），不能再改。")


async def test_the_file_shows_what_was_said_first(county: AfterReply) -> None:
    await county.replied()
    await county.evaluates(DEPUTY, "都满意")
    county.goes_to(date(2026, 6, 15))
    await county.presses(DEPUTY, "改评价", "都基本满意", "提交")

    await county.says(OFFICE, JY)
    heard = await county.presses(OFFICE, "打开", "全卷")

    file = next(words for words in reversed(heard) if "代表评价" in words)
    assert "2026年6月15日(周一)改过，原来：态度满意，结果满意" in file
    assert "代表评价：态度基本满意，结果基本满意" in file
