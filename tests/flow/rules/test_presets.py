"""The straight case by the rules of Beijing, Shanghai and Chongqing, with exact dates counted by a second source."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.flow import story
from tests.flow.conftest import County, open_county
from tests.flow.story import takes, takes_again
from tests.flow.test_straight_case import REPLY, Cast, arrives

INHERITED = "（本地未规定，沿用县级默认）"


class Dates(NamedTuple):
    """The last days a place gives: to assign after 13 March, to a unit assigned on 16 March, to rate after 10 June."""

    assign: str
    returning: str
    co_opinion: str
    feedback: str
    # what is printed under 怎么算的 of the unit's return window
    rule: str


# Counted by hand on the State Council's calendar, and again with tests/property/test_second_calendar.py's source.
PLACES = {
    "beijing": Dates(
        "3月20日",
        "3月23日",
        "4月16日",
        "7月2日(周四)",
        f"青岛市代表建议工作条例（2021）第19条：5个工作日内申请退回{INHERITED}",
    ),
    "shanghai": Dates(
        "3月24日",
        "3月25日",
        "4月16日",
        "7月2日(周四)",
        "上海市代表建议的规定（2015）第14条：7个工作日内说明情况，经同意后退回",
    ),
    "chongqing": Dates(
        "3月27日", "3月30日", "4月28日", "7月9日(周四)", "重庆市代表建议工作条例（2017）第16条：交办之日起10个工作日内"
    ),
}


@pytest.mark.parametrize("place", PLACES)
async def test_the_straight_case_by_the_rules_of_a_place(place: str, database_url: str, tmp_path: Path) -> None:
    async with open_county("web", database_url, tmp_path, place) as county:
        cast = await arrives(county)
        await from_opinion_to_assignment(county, cast, PLACES[place])
        await from_assignment_to_conclusion(county, cast, PLACES[place])
        assert await county.chains_verify()


async def from_opinion_to_assignment(county: County, cast: Cast, dates: Dates) -> None:
    """From 2 March to 16 March; the office sees every date of its place before it assigns."""
    await story.tells_the_matter(cast.wang)
    await story.gives_it_to_the_deputy(cast.station)
    await county.goes_to("2026-03-06")
    await story.writes_an_own_text(cast.li)
    await story.invites(cast.li, "赵强")
    await story.co_signs(cast.zhao)
    await county.goes_to("2026-03-13")
    await story.submits(cast.li)
    review = await cast.office.waits_for("新建议待审")
    assert dates.assign in review.text, review.text
    await county.goes_to("2026-03-16")
    await cast.office.presses("打开", on=review)
    await takes(cast.office, "登记编号")
    await takes(cast.office, "现在交办")
    await cast.office.waits_for("交给谁")
    await cast.office.says("主办交通局 协办教育局")
    shown = await cast.office.waits_for(f"交办 {story.SUGGESTION}")
    for day in ("3月19日", dates.returning, "4月14日", dates.co_opinion, "6月16日"):
        assert day in shown.text, (day, shown.text)
    await cast.office.presses("确定交办", on=shown)
    await cast.office.waits_for(f"已交办 {story.SUGGESTION}")


async def from_assignment_to_conclusion(county: County, cast: Cast, dates: Dates) -> None:
    """The unit asks how its dates were counted, answers in time; the deputy is satisfied."""
    given = await cast.clerk.waits_for("新交办")
    await takes_again(cast.clerk, "怎么算的")
    await cast.clerk.waits_for("3月19日(周四)是这样算的")
    await takes_again(cast.clerk, "退回期限怎么算")
    counted = await cast.clerk.waits_for(f"{dates.returning}(")
    assert dates.rule in counted.text, counted.text
    await county.goes_to("2026-03-17")
    await cast.clerk.presses("签收", on=given)
    await cast.clerk.waits_for("已签收")
    await story.acknowledges(cast.co)
    await county.goes_to("2026-03-18")
    await story.files_the_plan(cast.clerk)
    await county.goes_to("2026-03-20")
    await story.records_a_contact(cast.clerk, "3月20日 现场 实验小学南门 和李梅代表看了校门")
    await county.goes_to("2026-03-31")
    await story.gives_the_co_opinion(cast.co)
    await county.goes_to("2026-06-10")
    await story.drafts_the_reply(cast.clerk, REPLY)
    await story.signs(cast.head)
    await county.opens_again(cast.wang)
    await story.rates(cast.wang, "满意")
    await county.goes_to("2026-06-12")
    await story.evaluates(cast.li, dates.feedback, "满意", "满意")
    await story.concludes(cast.office)
    fired = [day for day, kind, _ in await county.reminders() if kind == "reply"]
    assert fired == [date(2026, 5, 15), date(2026, 6, 1), date(2026, 6, 9)]
