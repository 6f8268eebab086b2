"""Dissatisfied again: a recorded meeting with one of three written outcomes, and what follows from each (§3.4)."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from storage import tables
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.evaluators import FIRST, JY, AfterReply, after_reply

WHY = "斑马线画在北门，孩子走的是南门"
MET = "7月24日；县人大二楼会议室；李梅、赵强、交通局王强、吴红"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[AfterReply]:
    async with after_reply(database_url) as place:
        yield place


async def twice_dissatisfied(county: AfterReply, *signs: str) -> None:
    """Dissatisfied on 15 June, answered again on 10 July, dissatisfied again on 20 July."""
    await county.replied(*signs)
    county.goes_to(date(2026, 6, 15))
    await county.evaluates(DEPUTY, "都不满意", reason=WHY)
    await county.answers_again("2026-07-10", "6月15日 面谈 县人大 向李梅代表说明了重新划线的方案")
    county.goes_to(date(2026, 7, 20))
    await county.evaluates(DEPUTY, "都不满意", reason="还是只有北门")
    county.goes_to(date(2026, 7, 27))


async def meets(county: AfterReply, outcome: str, *words: str, said: str = MET) -> None:
    """The office records it."""
    await county.presses(OFFICE, "记商量结果")
    await county.says(OFFICE, said)
    await county.presses(OFFICE, outcome)
    for one in words:
        await county.says(OFFICE, one)
    await county.presses(OFFICE, "存下并通知")


async def test_the_second_round_wants_own_fault_and_a_new_contact(county: AfterReply) -> None:
    await county.replied()
    county.goes_to(date(2026, 6, 15))
    await county.evaluates(DEPUTY, "都不满意", reason=WHY)
    await county.presses(CLERK, "签收", "写答复")
    await county.says(CLERK, "二、南门一侧也已施划斑马线，7月31日全部启用。")

    missing = county.last(CLERK)
    assert "联系代表的记录（这一次办理的）" in missing
    assert "自查" in missing
    await county.presses(CLERK, "记一次联系")
    await county.says(CLERK, "6月10日 电话 问过李梅代表")
    assert county.last(CLERK).startswith(
        "2026年6月10日(周三)早于交办日2026年6月15日(周一)"
    ) or "6月15日" in county.last(CLERK)


async def test_everybody_hears_that_people_will_meet(county: AfterReply) -> None:
    await twice_dissatisfied(county, FIRST)

    assert county.last(DEPUTY).startswith(f"评价已提交：态度不满意，结果不满意\n{JY} 两次不满意，不再原样退回。")
    assert "2026年8月3日(周一)前有书面说法" in county.last(DEPUTY)
    for key in (FIRST, CLERK, HEAD, "wang"):
        assert any("2026年8月3日(周一)前" in words for words in county.heard(key)), key
    assert await county.clocks("escalation") == [("escalation", date(2026, 7, 20), date(2026, 8, 3), True)]
    await county.presses(OFFICE, "打开")
    assert "记商量结果" in county.labels(OFFICE)


async def test_going_on_is_another_round_with_its_own_clock(county: AfterReply) -> None:
    await twice_dissatisfied(county, FIRST)
    [county.heard(key) for key in (DEPUTY, FIRST, CLERK, "wang")]
    await meets(county, "继续办", "南门斑马线8月底前施划，双方到现场确认位置。")

    now = await county.suggestion_now(1)
    assert (now.status, now.round) == ("rehandling", 3)
    [held] = await county.rows(tables.meetings)
    assert (held.held_on, held.place, held.people) == (
        date(2026, 7, 24),
        "县人大二楼会议室",
        "李梅、赵强、交通局王强、吴红",
    )
    assert (held.outcome, held.kind, held.round) == ("continue", "meeting", 2)
    assert (await county.clocks("rehandle"))[-1] == ("rehandle", date(2026, 7, 27), date(2026, 8, 27), True)
    for key in (DEPUTY, FIRST):
        assert county.heard(key)[-1].startswith(f"{JY} 商量的结果：继续办\n“南门斑马线8月底前施划")
    assert "商量过了：继续办" in county.heard("wang")[-1]
    assert any("2026年7月24日(周五) 当面商量定的" in words for words in county.heard(CLERK))
    assert await county.record_is_whole()


async def test_a_report_is_followed_until_it_is_there(county: AfterReply) -> None:
    await twice_dissatisfied(county, FIRST)
    await meets(county, "调研报告", "9月30日", "由交通局测算南门车流，书面报告。")
    assert (await county.suggestion_now(1)).status == "researching"
    assert await county.clocks("research_report") == [("research_report", date(2026, 7, 27), date(2026, 9, 30), True)]
    await county.passes_to("2026-10-01")
    assert await county.fired("research_report") == [
        (date(2026, 9, 15), "T-15"),
        (date(2026, 9, 23), "T-7"),
        (date(2026, 9, 24), "T-3"),
        (date(2026, 9, 29), "T-1"),
    ]
    await county.presses(CLERK, "交调研报告")
    await county.says(CLERK, "太短")
    assert county.last(CLERK).startswith("太短了")
    await county.says(CLERK, "测算三个月：南门放学时段车流每小时六百辆，建议明年施划并设信号灯，费用列入预算。")

    assert (await county.suggestion_now(1)).status == "settled"
    assert any("县交通局交了调研报告\n“测算三个月" in words for words in county.heard(DEPUTY))
    assert any("县交通局的调研报告到了" in words for words in county.heard("wang"))
    await county.presses(OFFICE, "打开")
    await county.presses(OFFICE, "办结")
    heard = await county.presses(OFFICE, "办结")
    assert (await county.suggestion_now(1)).status == "concluded", heard
    assert await county.record_is_whole()


async def test_for_reference_is_concluded_with_the_outcome(county: AfterReply) -> None:
    await twice_dissatisfied(county)
    await meets(county, "留作参考", "道路红线所限，近年无法施划，留作规划参考。")
    assert (await county.suggestion_now(1)).status == "settled"
    await county.presses(OFFICE, "办结")
    await county.presses(OFFICE, "办结")

    done = await county.suggestion_now(1)
    assert (done.status, done.outcome_text) == ("concluded", "道路红线所限，近年无法施划，留作规划参考。")
    assert any("道路红线所限" in words for words in county.heard("wang"))
    assert await county.record_is_whole()


async def test_what_is_missing_is_named_and_nothing_is_recorded_ahead(county: AfterReply) -> None:
    await twice_dissatisfied(county)
    await county.presses(OFFICE, "记商量结果")
    await county.says(OFFICE, "县人大二楼")
    assert county.last(OFFICE) == "还差：哪天、谁参加"
    await county.says(OFFICE, "2026年8月20日；李梅、王强")
    assert county.last(OFFICE).startswith("2026年8月20日(周四)还没到")
    await county.says(OFFICE, "7月24日；李梅、王强")
    assert county.labels(OFFICE)[:3] == ["继续办", "调研报告", "留作参考"]
    assert await county.rows(tables.meetings) == []


async def test_an_evaluation_by_experts_where_the_place_wants_it(database_url: str) -> None:
    async with after_reply(database_url, second_dissatisfaction="expert_evaluation") as county:
        await twice_dissatisfied(county, FIRST)
        assert any("改为专家评估" in words for words in county.heard(HEAD))
        await meets(
            county,
            "继续办",
            "评估认为南门应当施划，单位应当执行。",
            said="7月24日；县人大；市规划院周工、县交警大队马队",
        )
        [held] = await county.rows(tables.meetings)
        assert (held.kind, held.people) == ("expert_evaluation", "市规划院周工、县交警大队马队")
        assert (await county.suggestion_now(1)).round == 3
