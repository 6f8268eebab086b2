"""Given to a unit: answered, not satisfied, answered again, disputed, settled; objection; going on ex officio."""

from collections.abc import AsyncIterator
from datetime import date, time
from functools import partial

import pytest

from domain.cases import Opinion
from domain.clocks import Clock
from handlers import build
from services.clockwork import tend
from services.windows import CLOSERS
from storage import deadlines
from storage.opinions import answers
from tests.clock import FrozenClock
from tests.contract.hall import CLERK, HEAD, OFFICE, STATION, Hall
from tests.contract.scene import scene

WORDS = "人民路口的红绿灯坏了三天，早上乱成一团，请修一下"
FIRST = "已派人看过，控制器烧坏，3月12日前换好。县交通局设施科负责。"
SECOND = "控制器3月20日已换好，并加装备用电源，每周巡查一次。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    clock = FrozenClock()
    async with scene(database_url, build(), clock=clock) as here:
        place = Hall(here, clock)
        await place.settle()
        yield place


async def morning(county: Hall, day: date) -> None:
    """Half past eight: the program does what is due."""
    county.goes_to(day, time(8, 30))
    await county.scene.turns.sweep(partial(tend, closers=CLOSERS))


async def transferred(county: Hall, text: str = WORDS) -> Opinion:
    """The station has given an opinion to the transport office."""
    opinion = await county.opinion(text)
    await county.presses(STATION, "打开", "转给单位")
    await county.says(STATION, "交通")
    await county.presses(STATION, "确定")
    return await county.opinion_now(opinion.id)


async def answered(county: Hall, words: str, *, button: str = "打开") -> None:
    """The clerk answers."""
    await county.presses(CLERK, button, "答复群众")
    await county.says(CLERK, words)
    await county.presses(CLERK, "提交")


async def due(county: Hall, opinion: Opinion, kind: Clock) -> str:
    """The last day of a clock, running or stopped."""
    clock = await county.scene.store.run(deadlines.newest, [opinion.ref], kind)
    return str(clock.due_on) if clock else ""


async def test_the_unit_reads_what_it_may_and_both_dates(county: Hall) -> None:
    opinion = await transferred(county)

    assert opinion.status == "handling"
    assert await due(county, opinion, Clock.OPINION_HANDLE) == "2026-03-23"
    told = county.last(CLERK)
    assert told.startswith("群众意见转您单位：YJ-2026-0001")
    assert "2026年3月9日(周一)前可提异议，2026年3月23日(周一)前答复群众" in told
    assert "县交通局会在2026年3月23日(周一)前答复您" in county.last("wang")
    county.heard(CLERK)
    words, card = await county.presses(CLERK, "打开")
    assert words == f"“{WORDS}”"
    assert "13800000000" not in card
    assert county.labels(CLERK)[:2] == ["答复群众", "不归我们管"]


async def test_an_anonymous_author_is_a_citizen_without_a_name(county: Hall) -> None:
    await county.opinion("我家在3栋2单元，人民路的路灯坏了", anonymous=True)
    await county.presses(STATION, "打开", "转给单位")
    check = (await county.says(STATION, "交通"))[-1]
    assert "可能认出人：“我家在3栋2单元”" in check
    await county.presses(STATION, "改几句话")
    await county.says(STATION, "人民路的路灯坏了")
    await county.presses(STATION, "确定")

    notice, words, card = await county.presses(CLERK, "打开")
    assert words == "“人民路的路灯坏了”"
    assert "3栋" not in notice + card
    assert "署名：匿名群众" in card


async def test_a_unit_is_not_told_who_it_was_although_a_name_was_given(county: Hall) -> None:
    await transferred(county, "人民路的路灯坏了")
    said = await county.presses(CLERK, "打开")
    assert "署名：群众留了姓名，不转给单位" in said[-1]
    assert "王阿姨" not in "".join(said)


async def test_insults_and_numbers_stay_behind(county: Hall) -> None:
    text = "你们这帮混蛋，人民路的坑把我车胎扎了。身份证110101199003070003，快赔"
    opinion = await transferred(county, text)

    words, card = (await county.presses(CLERK, "打开"))[-2:]
    assert "混蛋" not in words
    assert "110101199003070003" not in words
    assert "人民路的坑" in words
    assert "混蛋" not in card + "".join(county.heard(CLERK))
    assert (await county.opinion_now(opinion.id)).text == text


async def test_answered_disputed_and_settled_with_every_date(county: Hall) -> None:
    opinion = await transferred(county)
    county.goes_to(date(2026, 3, 4))
    await answered(county, FIRST)
    assert f"“{FIRST}”" in county.last("wang")
    assert "县交通局说的" in county.last("wang")
    assert "2026年3月16日(周一)前可以选" in county.last("wang")

    county.goes_to(date(2026, 3, 13))
    await county.presses("wang", "不满意")
    await county.presses("wang", "没解决")
    again = await county.opinion_now(opinion.id)
    assert (again.status, again.round) == ("handling", 1)
    assert await due(county, opinion, Clock.OPINION_HANDLE) == "2026-04-03"
    assert any("不满意" in words for words in county.heard(CLERK))
    assert any("不满意" in words for words in county.heard(STATION))

    await county.sends(CLERK, f"b:unit-opinion-open:{opinion.id}:0:")
    await county.presses(CLERK, "答复群众")
    await county.says(CLERK, SECOND)
    await county.presses(CLERK, "提交")
    county.goes_to(date(2026, 3, 16))
    await county.presses("wang", "不满意", "没解决")
    assert (await county.opinion_now(opinion.id)).status == "disputed"
    assert await due(county, opinion, Clock.OPINION_DECIDE) == "2026-03-23"
    assert any("群众两次不满意，请决定" in words for words in county.heard(OFFICE))

    await county.sends(OFFICE, f"b:opinion-file:{opinion.id}:0:")
    file = "".join(county.heard(OFFICE))
    assert FIRST in file
    assert SECOND in file
    await county.presses(OFFICE, "作出决定")
    await county.says(OFFICE, "红绿灯已经修好，早高峰由交警值守到4月底，有变化再说。")
    await county.presses(OFFICE, "提交")

    assert county.last("wang").startswith("YJ-2026-0001 工委看了，决定是")
    assert (await county.opinion_now(opinion.id)).status == "closed"
    assert len(await county.scene.store.run(answers.of_opinion, opinion.id)) == 2
    assert await county.record_is_whole()


async def test_the_office_may_give_it_to_another_unit(county: Hall) -> None:
    opinion = await transferred(county)
    for words in (FIRST, SECOND):
        await county.sends(CLERK, f"b:unit-opinion-open:{opinion.id}:0:")
        await county.presses(CLERK, "答复群众")
        await county.says(CLERK, words)
        await county.presses(CLERK, "提交")
        await county.presses("wang", "不满意", "没解决")

    await county.sends(OFFICE, f"b:opinion-file:{opinion.id}:0:")
    await county.presses(OFFICE, "转给单位")
    await county.says(OFFICE, "住建")
    await county.presses(OFFICE, "确定")

    now = await county.opinion_now(opinion.id)
    assert now.status == "handling"
    assert "县住建局会在" in county.last("wang")
    assert county.last("xu-fang").startswith("群众意见转您单位")


async def test_a_unit_objects_within_five_working_days(county: Hall) -> None:
    opinion = await transferred(county)
    county.goes_to(date(2026, 3, 9))
    await county.presses(CLERK, "打开", "不归我们管")
    await county.says(CLERK, "信号灯由公安交警大队管理，见县政府权责清单。")

    now = await county.opinion_now(opinion.id)
    assert (now.status, now.unit_id) == ("accepted", None)
    assert "县交通局提出异议" in "".join(county.heard(STATION))
    assert "换一条路办" in county.last("wang")
    await county.sends(CLERK, f"b:unit-opinion-open:{opinion.id}:0:")
    assert county.last(CLERK).startswith("这一件您看不到")


async def test_on_the_sixth_working_day_it_is_too_late_to_object(county: Hall) -> None:
    opinion = await transferred(county)
    await county.presses(CLERK, "打开", "不归我们管")
    county.goes_to(date(2026, 3, 10))

    await county.says(CLERK, "信号灯由公安交警大队管理，见县政府权责清单。")

    assert county.last(CLERK).startswith("提异议的期限2026年3月9日(周一)已过")
    assert (await county.opinion_now(opinion.id)).status == "handling"


async def test_reminders_reach_the_clerk_and_lateness_everybody(county: Hall) -> None:
    await transferred(county)
    for key in (CLERK, HEAD, STATION, "wang"):
        county.heard(key)

    await morning(county, date(2026, 3, 18))
    assert any("2026年3月23日(周一)前答复群众" in words for words in county.heard(CLERK))
    for day in (19, 20, 23):
        await morning(county, date(2026, 3, day))
    await morning(county, date(2026, 3, 24))

    assert any("过期" in words for words in county.heard(CLERK))
    assert any("过期" in words for words in county.heard(HEAD))
    assert any("过期" in words for words in county.heard(STATION))
    assert any("过了说好的日期" in words for words in county.heard("wang"))


async def test_the_head_sees_everything_the_unit_ever_had(county: Hall) -> None:
    await transferred(county)
    await answered(county, FIRST)
    await county.says(HEAD, "菜单")
    await county.presses(HEAD, "更多", "群众意见")
    await county.presses(HEAD, "全部办件")

    assert county.last(HEAD).startswith("转来过的1件")
    assert "有答复了" in county.last(HEAD)


async def test_a_slip_to_the_wrong_unit_is_taken_back_the_same_day(county: Hall) -> None:
    opinion = await transferred(county)

    await county.presses(STATION, "撤销")

    now = await county.opinion_now(opinion.id)
    assert (now.status, now.unit_id) == ("accepted", None)
    assert "是误转，已经撤回" in county.last(CLERK)
    assert "刚才的通知发错了" in county.last("wang")


async def test_the_station_enters_what_a_unit_answered_on_paper(county: Hall) -> None:
    opinion = await transferred(county)
    await county.sends(STATION, f"b:screen-open:{opinion.id}:0:")
    await county.presses(STATION, "代录单位答复")
    await county.says(STATION, FIRST)
    await county.presses(STATION, "提交")

    assert "县交通局说的" in county.last("wang")
    [kept] = await county.scene.store.run(answers.of_opinion, opinion.id)
    assert (kept.role, kept.unit_id) == ("station", opinion.unit_id)


async def test_the_station_answers_itself(county: Hall) -> None:
    opinion = await county.opinion("请问代表接待日是哪天，人民路站")
    await county.presses(STATION, "打开", "直接答复")
    await county.says(STATION, "太短")
    await county.presses(STATION, "提交")
    assert county.last(STATION).startswith("太短了")
    await county.says(STATION, "每月第一个周三上午，代表在人民路18号接待，不用预约。")
    await county.presses(STATION, "提交")

    assert "城关联络站张敏说的" in county.last("wang")
    assert (await county.opinion_now(opinion.id)).status == "answered"
    await morning(county, date(2026, 3, 13))
    assert (await county.opinion_now(opinion.id)).status == "closed"
    assert "记为“未评价”" in county.last("wang")


async def test_a_withdrawn_danger_is_handled_without_its_author(county: Hall) -> None:
    opinion = await transferred(county)
    await county.sends("wang", f"b:opinion-open:{opinion.id}:0:")
    await county.presses("wang", "撤回", "撤回这件")
    assert "群众已撤回" in county.last(CLERK)

    await county.presses(CLERK, "依职权继续")
    await county.says(CLERK, "路口红绿灯失灵，关系到过路人的安全。")

    now = await county.opinion_now(opinion.id)
    assert (now.status, now.anonymous, now.signature, now.phone) == ("handling", True, "", "")
    assert now.detached
    assert "依职权继续办" in county.last(STATION)
    county.heard("wang")
    await county.sends(CLERK, f"b:unit-opinion-open:{opinion.id}:0:")
    await county.presses(CLERK, "答复群众")
    await county.says(CLERK, FIRST)
    await county.presses(CLERK, "提交")
    assert county.heard("wang") == []


async def test_what_an_anonymous_author_adds_comes_to_the_unit_without_name_and_number(county: Hall) -> None:
    opinion = await county.opinion(WORDS, anonymous=True, signature="", phone="")
    await county.presses(STATION, "打开", "转给单位")
    await county.says(STATION, "交通")
    await county.presses(STATION, "确定")
    await county.says("wang", "补充", "我叫李大海，电话13800000001，晚上也坏")
    await county.presses("wang", "写好了")

    assert "晚上也坏" in county.last(CLERK)
    *_, added, _ = await county.presses(CLERK, "打开")
    assert "晚上也坏" in added
    told = "".join(str(body) for body in county._bodies(CLERK))
    assert "13800000001" not in told
    assert "李大海" not in told
    assert (await county.opinion_now(opinion.id)).status == "handling"
