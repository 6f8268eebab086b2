"""The lead deputy hears the co-signers before giving the feedback; nobody else does (docs/rules.md §3.4)."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from storage import tables
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, HEAD, OFFICE
from tests.flow.evaluators import FIRST, JY, SECOND, AfterReply, after_reply


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[AfterReply]:
    async with after_reply(database_url) as place:
        yield place


async def says_so(county: AfterReply, who: str, level: str, words: str = "") -> None:
    await county.presses(who, "说说我的看法", level)
    await (county.says(who, words) if words else county.presses(who, "跳过"))


async def test_co_signers_tell_the_lead_deputy_and_nobody_else(county: AfterReply) -> None:
    await county.replied(FIRST, SECOND)

    await says_so(county, FIRST, "基本满意", "警示牌太小，晚上看不见")
    [told] = county.heard(DEPUTY)
    await county.presses(DEPUTY, "看各人看法")
    table = county.last(DEPUTY)

    assert county.last(FIRST) == "已告诉李梅代表。\n评价由李梅代表作，2026年7月2日(周四)截止；以前可以再改。"
    assert told == f"{JY} 赵强代表说了看法：基本满意\n“警示牌太小，晚上看不见”"
    assert table.splitlines()[:3] == [
        f"{JY} 联名代表的看法（1/2）",
        "赵强：基本满意“警示牌太小，晚上看不见”",
        "孙丽华：还没说",
    ]
    assert [county.heard(key) for key in (OFFICE, CLERK, CO_CLERK, HEAD, SECOND)] == [[], [], [], [], []]


async def test_the_lead_deputy_may_wait_or_give_it_and_views_stay(county: AfterReply) -> None:
    await county.replied(FIRST, SECOND)
    await says_so(county, FIRST, "满意")
    await says_so(county, SECOND, "不满意", "北门没有动")
    await says_so_again(county)
    county.goes_to(date(2026, 6, 12))

    done = await county.evaluates(DEPUTY, "都基本满意")

    assert done.startswith("评价已提交：态度基本满意，结果基本满意\n2026年7月2日(周四)前还可以改，改动留痕。")
    views = await county.rows(tables.co_signer_views)
    assert [(one.deputy_id, one.level, one.words) for one in views] == [
        (county.ids[FIRST], "basically_satisfied", ""),
        (county.ids[SECOND], "dissatisfied", "北门没有动"),
    ]
    assert any("已评价：态度基本满意，结果基本满意" in words for words in county.heard(SECOND))
    assert await county.record_is_whole()


async def says_so_again(county: AfterReply) -> None:
    """A view is changed as long as the feedback has not been given."""
    await county.presses(FIRST, "改看法", "基本满意", "跳过")


async def test_after_the_feedback_nobody_collects_any_more(county: AfterReply) -> None:
    await county.replied(FIRST)
    old = county.button(FIRST, "说说我的看法")
    await county.evaluates(DEPUTY, "都满意")

    await county.sends(FIRST, old)

    assert "看法" not in county.last(FIRST)
    assert await county.rows(tables.co_signer_views) == []


async def test_nobody_sees_a_feedback_before_it_is_sent(county: AfterReply) -> None:
    await county.replied(FIRST)
    await county.presses(DEPUTY, "现在评价", "都不满意")
    await county.says(DEPUTY, "斑马线画在北门")

    assert county.last(DEPUTY).startswith(f"{JY} 您的评价：")
    assert [county.heard(key) for key in (OFFICE, CLERK, HEAD, FIRST)] == [[], [], [], []]
    assert (await county.feedback()).attitude == ""
