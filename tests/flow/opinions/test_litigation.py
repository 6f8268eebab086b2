"""Case 5.4: a court case is declined by a person, with the right door; what concerns the service at large is not."""

from collections.abc import AsyncIterator

import pytest

from domain.roles import Role
from storage.people import people
from tests.contract import rows
from tests.contract.town import Town, town

JUDGED = "人民路的张三欠钱案，法院判我输了，请代表帮忙改判"
GENERAL = "建议改善诉讼服务中心的无障碍设施，人民路那边轮椅上不去"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def sent(county: Town, words: str) -> list[str]:
    """A citizen tells a matter and presses send; what is said then."""
    await county.says("wang", words)
    await county.presses("wang", "写好了")
    while "匿名" not in county.labels("wang"):
        await county.presses("wang", "跳过")
    await county.presses("wang", "匿名")
    return await county.presses("wang", "提交")


async def test_the_program_hints_and_a_person_decides(county: Town) -> None:
    hint = (await sent(county, JUDGED))[-1]
    assert hint.startswith("这件事像是法院正在办或已经判的案子")
    assert "12368" in hint
    assert "这是程序的提示，受不受理由工作人员决定" in hint
    assert county.labels("wang")[0] == "仍要提交"
    assert county.heard("zhou") == []

    await county.presses("wang", "仍要提交")
    assert "编号 YJ-2026-0001" in county.last("wang")
    *_, card = await county.presses("zhou", "打开")
    assert "程序提示：可能涉及诉讼，请人工判断" in card
    assert (await county.opinion_now(1)).status == "screening"

    await county.presses("zhou", "不受理", "诉讼或仲裁", "这样答复")
    read = county.last("wang")
    assert read.startswith("YJ-2026-0001 没有受理：这是法院的案子，代表依法不能过问")
    assert "上诉期限和法院" in read
    assert "12348" in read
    assert "没有转给代表" in read
    assert "应该" not in read
    assert county.heard("li") == []


async def test_a_court_case_in_the_middle_of_a_burst_is_not_overlooked(county: Town) -> None:
    await county.says("wang", "人民路的路灯不亮，希望修", JUDGED)

    assert (await sent(county, "就是这些，请帮忙"))[-1].startswith("这件事像是法院正在办或已经判的案子")

    await county.presses("wang", "仍要提交")
    *_, card = await county.presses("zhou", "打开")
    assert "程序提示：可能涉及诉讼" in card


async def test_a_court_case_added_later_is_marked_on_the_card(county: Town) -> None:
    await county.opinion()
    await county.says("wang", "补充", "还有人民路的路灯", JUDGED)
    await county.presses("wang", "写好了")

    *_, card = await county.presses("zhou", "打开")

    assert "程序提示：可能涉及诉讼，请人工判断" in card


async def test_the_second_look_upholds_with_dates(county: Town) -> None:
    station = (await county.person("zhou")).scopes(Role.STATION)[0]
    await county.scene.store.run(people.grant, county.ids["chen"], Role.STATION, station, rows.DAY)
    await sent(county, JUDGED)
    await county.presses("wang", "仍要提交")
    await county.presses("zhou", "打开", "不受理", "诉讼或仲裁", "这样答复")
    county.days_pass(1)

    await county.presses("wang", "请再看一次")

    assert "2026年3月6日(周五)前告诉您" in county.last("wang")
    await county.presses("chen", "打开", "不受理", "诉讼或仲裁", "这样答复")
    assert "又看了一遍，结果不变" in county.last("wang")
    done = [step[0] for step in await county.steps((await county.opinion_now(1)).ref)]
    assert done == ["submit", "route", "decline", "look_again", "uphold"]
    assert await county.record_is_whole()


async def test_work_of_the_court_at_large_is_an_ordinary_matter(county: Town) -> None:
    said = (await sent(county, GENERAL))[-1]

    assert "编号 YJ-2026-0001" in said
    *_, card = await county.presses("zhou", "打开")
    assert "程序提示：无" in card
    await county.presses("zhou", "交给代表")
    await county.says("zhou", "李梅")
    await county.presses("zhou", "确定")
    assert (await county.opinion_now(1)).status == "with_deputy"


async def test_what_accuses_a_judge_goes_to_those_who_investigate(county: Town) -> None:
    await sent(county, "我要举报人民路法庭的王法官收了对方的钱")
    if "仍要提交" in county.labels("wang"):
        await county.presses("wang", "仍要提交")
    *_, card = await county.presses("zhou", "打开")
    assert "可能是检举，勿转被举报单位" in card

    await county.presses("zhou", "不受理", "检举控告", "这样答复")

    assert "12388，可以不署名" in county.last("wang")
    assert "不会把内容告诉被举报的人和单位" in county.last("wang")
