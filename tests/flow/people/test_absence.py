"""A deputy is away: new opinions go to the substitute or stay with the station, citizens hear it, dates stand."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.errors import CaseworkError
from domain.people.absence import absence_from
from tests.contract.authoring import given, written
from tests.contract.town import MATTER, Town, town

TODAY = date(2026, 3, 2)
NAMES = ("赵强", "孙丽")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def goes_away(county: Town, words: str = "3月2日到3月13日，赵强代看") -> str:
    """李梅 sets an absence; what she is told."""
    await county.says("li", "外出", words)
    await county.presses("li", "确定")
    return county.last("li")


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("7月1日到7月15日，急事找赵强", (date(2026, 7, 1), date(2026, 7, 15), "赵强")),
        ("7月1日到15日", (date(2026, 7, 1), date(2026, 7, 15), "")),
        ("2026-12-28至2027-01-04 孙丽", (date(2026, 12, 28), date(2027, 1, 4), "孙丽")),
        ("12月28日到1月4日", (date(2026, 12, 28), date(2027, 1, 4), "")),
        ("到3月20日，孙丽代看", (TODAY, date(2026, 3, 20), "孙丽")),
        ("1 July to 15 July, 赵强", (date(2026, 7, 1), date(2026, 7, 15), "赵强")),
    ],
)
def test_one_message_says_it_all(words: str, read: tuple[date, date, str]) -> None:
    said = absence_from(words, TODAY, NAMES)

    assert (said.from_on, said.until_on, said.substitute) == read


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("我要出差", "away-days-please"),
        ("7月15日到2026年7月1日", "away-turned"),
        ("2026年2月1日到2026年3月10日", "error-date-past"),
        ("2月30日到3月3日", "error-bad-date"),
        ("7月1日到32日", "error-bad-date"),
    ],
)
def test_what_is_no_absence_is_refused(words: str, refused: str) -> None:
    with pytest.raises(CaseworkError) as no:
        absence_from(words, TODAY, NAMES)

    assert no.value.says == refused


async def test_shown_before_it_is_set(county: Town) -> None:
    await given(county)

    [ask] = await county.says("li", "外出")
    [check] = await county.says("li", "3月9日到3月20日，急事找赵强")
    [done] = await county.presses("li", "确定")
    [substitute] = county.heard("zhao")

    assert ask.startswith("从哪天到哪天？期间的新意见交给谁看？")
    assert check == (
        "外出期间，新意见由赵强代表代看，对吗？\n"
        "2026年3月9日(周一)到2026年3月20日(周五)。手上的1件不变，期限也不变：YJ-2026-0001"
    )
    assert done == "已设好，2026年3月21日(周六)恢复。\n提前回来，发“我回来了”。"
    assert substitute.startswith("李梅代表请您代看新意见。")


async def test_new_opinions_go_to_the_substitute_and_the_author_hears_why(county: Town) -> None:
    await given(county)
    await goes_away(county)
    await county.opinion("人民路第二盏路灯不亮，晚上看不见路")
    county.heard("wang"), county.heard("li"), county.heard("zhao")

    listed = (await county.presses("zhou", "打开", "交给代表"))[-1]
    check = (await county.says("zhou", "李梅"))[-1]
    await county.presses("zhou", "确定")
    accepted, told = county.heard("wang")

    assert "李梅（第3选区，外出到2026年3月13日(周五)，由赵强代表代看）" in listed
    assert "YJ-2026-0002 交给赵强，对吗？" in check
    assert accepted.startswith("YJ-2026-0002 已受理，交给了赵强代表。")
    assert told == (
        "YJ-2026-0002 暂由赵强代表先看。\n"
        "李梅代表2026年3月2日(周一)到2026年3月13日(周五)外出。答应您的日期不变：2026年3月16日(周一)前。"
    )
    assert county.heard("zhao")[0].startswith("新意见转给您：YJ-2026-0002")
    assert county.heard("li") == []
    assert (await county.opinion_now(2)).deputy_id == county.ids["zhao"]
    assert (await county.opinion_now(1)).deputy_id == county.ids["li"]


async def test_without_a_substitute_it_stays_with_the_station(county: Town) -> None:
    await goes_away(county, "3月2日到3月13日")
    await county.opinion(MATTER)

    listed = (await county.presses("zhou", "打开", "交给代表"))[-1]
    refused = (await county.says("zhou", "李梅"))[-1]

    assert "李梅（第3选区，外出到2026年3月13日(周五)，由联络站另行安排）" in listed
    assert refused == "李梅代表外出到2026年3月13日(周五)，没有人代看。\n请另选一位代表。"
    assert (await county.opinion_now(1)).status == "screening"


@pytest.mark.parametrize(("days", "who"), [(0, "li"), (7, "zhao"), (18, "zhao"), (19, "li")])
async def test_an_absence_holds_from_its_first_to_its_last_day(county: Town, days: int, who: str) -> None:
    """Set on 2 March for the 9th to the 20th."""
    await goes_away(county, "3月9日到3月20日，赵强代看")
    county.days_pass(days)
    await county.opinion(MATTER)

    await county.sends("zhou", f"b:give-to-deputy:1:1:{county.ids['li']}")

    assert (await county.opinion_now(1)).deputy_id == county.ids[who]


async def test_back_earlier(county: Town) -> None:
    await goes_away(county)
    county.days_pass(2)

    [back] = (await county.says("li", "我回来了"))[-1:]
    await county.opinion(MATTER)
    await county.sends("zhou", f"b:give-to-deputy:1:1:{county.ids['li']}")

    assert back == "好的，外出已取消，新意见照常交给您。"
    assert (await county.opinion_now(1)).deputy_id == county.ids["li"]
    assert (await county.says("li", "我回来了"))[-1].startswith("您没有设外出")


async def test_set_anew_the_former_counts_no_more(county: Town) -> None:
    await goes_away(county)

    [now] = (await county.says("li", "外出"))[-1:]
    await county.presses("li", "重新设")
    await county.says("li", "3月9日到3月10日，孙丽代看")
    await county.presses("li", "确定")
    await county.opinion(MATTER)
    await county.sends("zhou", f"b:give-to-deputy:1:1:{county.ids['li']}")

    assert now.startswith("您已设外出：2026年3月2日(周一)到2026年3月13日(周五)。\n新意见由赵强代表代看。")
    assert (await county.opinion_now(1)).deputy_id == county.ids["li"]


async def test_a_substitute_who_is_away_too_is_none(county: Town) -> None:
    await goes_away(county)
    await county.says("zhao", "外出", "3月2日到3月6日，孙丽代看")
    await county.presses("zhao", "确定")
    await county.opinion(MATTER)

    await county.sends("zhou", f"b:give-to-deputy:1:1:{county.ids['li']}")

    assert county.last("zhou").startswith("李梅代表外出到2026年3月13日(周五)，没有人代看。")


async def test_whoever_invites_an_absent_deputy_to_co_sign_hears_it(county: Town) -> None:
    await county.says("zhao", "外出", "3月2日到3月13日")
    await county.presses("zhao", "确定")
    await written(county)

    await county.presses("li", "请人联名")
    told = await county.says("li", "赵强")

    assert "赵强代表外出到2026年3月13日(周五)，联名可能等不到。\n可以先提交，没确认的不列名。" in told
