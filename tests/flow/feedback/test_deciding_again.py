"""Where people decide whether to handle again: the office, the committee; and rounds because of citizens (§3.4)."""

from datetime import date

from storage import tables
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.evaluators import FIRST, JY, AfterReply, after_reply

WHY = "斑马线画在北门，孩子走的是南门"


async def dissatisfied(county: AfterReply, *signs: str) -> None:
    """On 6 July the lead deputy is dissatisfied with the result."""
    await county.replied(*signs)
    county.goes_to(date(2026, 6, 30))
    await county.evaluates(DEPUTY, "分开评价", "满意", "不满意", reason=WHY)


async def test_the_office_studies_the_reasons_and_decides_in_time(database_url: str) -> None:
    async with after_reply(database_url, rehandle_trigger="office") as county:
        await dissatisfied(county, FIRST)
        assert county.last(DEPUTY) == (
            f"评价已提交：态度满意，结果不满意\n{JY} 是否重新办理，由工委在2026年7月7日(周二)前决定并告诉您。"
        )
        asked = county.heard(OFFICE)[-1]
        assert asked.startswith(f"{JY} 代表不满意，请决定再不再办。\n县交通局：态度满意，结果不满意“{WHY}”")
        assert (await county.suggestion_now(1)).status == "feedback_given"
        await county.passes_to("2026-07-08")
        assert await county.fired("rehandle_decision") == [
            (date(2026, 7, 7), "last"),
            (date(2026, 7, 8), "+1"),
        ]
        await county.says(OFFICE, "菜单")
        await county.presses(OFFICE, "待决申请（1）", "1", "再办一次")
        await county.says(OFFICE, "现场核对属实，南门应一并施划。")

        assert county.last(OFFICE).startswith(f"{JY} 再办一次，2026年8月10日(周一)前重新答复。")
        assert county.heard(DEPUTY)[-1].startswith(
            f"{JY} 再办一次，2026年8月10日(周一)前重新答复。\n工委吴红：“现场核对"
        )
        assert any("工委：“现场核对属实，南门应一并施划。”" in words for words in county.heard(CLERK))
        now = await county.suggestion_now(1)
        assert (now.status, now.round) == ("rehandling", 2)
        assert (await county.feedback()).decision == "again"
        assert await county.record_is_whole()


async def test_decided_against_the_deputy_hears_why_and_it_can_be_concluded(database_url: str) -> None:
    async with after_reply(database_url, rehandle_trigger="office") as county:
        await dissatisfied(county, FIRST)
        await county.presses(OFFICE, "决定再不再办", "不再办")
        await county.says(OFFICE, "南门在下一年度道路改造中已列入，不重复施划。")

        assert county.heard(DEPUTY)[-1] == (
            f"{JY} 研究过了，不再办一次。\n工委吴红：“南门在下一年度道路改造中已列入，不重复施划。”"
        )
        assert any("不再办一次" in words for words in county.heard(FIRST))
        assert [one[3] for one in await county.clocks("rehandle_decision")] == [False]
        await county.presses(OFFICE, "办结")
        await county.presses(OFFICE, "办结")
        assert (await county.suggestion_now(1)).status == "concluded"
        assert await county.record_is_whole()


async def test_before_the_decision_nothing_is_concluded_and_the_deputy_may_change(database_url: str) -> None:
    async with after_reply(database_url, rehandle_trigger="office") as county:
        await dissatisfied(county)
        await county.presses(OFFICE, "打开")
        await county.presses(OFFICE, "办结")
        await county.presses(OFFICE, "办结")
        assert county.last(OFFICE).startswith(f"{JY} 代表不满意，不能办结。")
        old = county.button(OFFICE, "决定再不再办")

        await county.presses(DEPUTY, "改评价", "都满意", "提交")
        await county.sends(OFFICE, old)

        assert county.last(OFFICE).startswith(f"{JY} 已经决定过了")
        assert [one[3] for one in await county.clocks("rehandle_decision")] == [False]


async def test_the_committees_finding_needs_its_day(database_url: str) -> None:
    async with after_reply(database_url, rehandle_trigger="committee") as county:
        await dissatisfied(county)
        await county.presses(OFFICE, "决定再不再办", "再办一次")
        await county.says(OFFICE, "答复敷衍")
        assert county.last(OFFICE).startswith("常委会哪天认定的？")
        await county.says(OFFICE, "6月30日常委会会议认定答复敷衍")
        assert (await county.suggestion_now(1)).status == "rehandling"


async def test_the_office_starts_a_round_because_of_citizens(database_url: str) -> None:
    async with after_reply(database_url) as county:
        await county.replied()
        await county.presses("wang", "不满意")
        await county.says("wang", "线画了，车还是不停")
        county.heard(OFFICE)
        await county.evaluates(DEPUTY, "都满意")
        county.goes_to(date(2026, 6, 15))

        await county.presses(OFFICE, "打开", "为群众再办一次")
        asked = county.last(OFFICE)
        await county.says(OFFICE, "到现场看过，确实不停车，请增设减速带。")

        assert asked.startswith(f"{JY} 1位群众不满意。为什么再办？\n线画了，车还是不停")
        assert county.last(OFFICE).startswith(f"{JY} 再办一次，2026年7月15日(周三)前重新答复。")
        now = await county.suggestion_now(1)
        assert (now.status, now.round) == ("rehandling", 2)
        assert any("1位群众不满意。工委吴红：“到现场看过" in words for words in county.heard(HEAD))
        assert any("县交通局再办一次（第2次）" in words for words in county.heard("wang"))
        assert any("1位群众不满意，再办一次" in words for words in county.heard(DEPUTY))
        assert [one.status for one in await county.rows(tables.feedbacks)] == ["given"]
        assert await county.record_is_whole()


async def test_without_dissatisfied_citizens_no_round_is_offered(database_url: str) -> None:
    async with after_reply(database_url) as county:
        await county.replied()
        await county.presses("wang", "满意")
        await county.evaluates(DEPUTY, "都满意")
        await county.presses(OFFICE, "打开")
        assert "为群众再办一次" not in county.labels(OFFICE)
