"""Returning a part of a matter: the head of the second unit decides, the government office designates, and what was
asked for lapses when it has become pointless."""

from collections.abc import AsyncIterator

import pytest

from domain.cases import Assignment
from domain.handling.requests import ReturnRequest
from domain.notice import CaseRef, Kind
from storage.handling import assignments, requests
from storage.promises import commitments
from tests.contract.hall import CLERK, CO_CLERK, CONTACT, DEPUTY, OFFICE, PLAN, Hall, hall

FARMING, FARMING_HEAD = "hu-xiulan", "luo-dajun"
HOUSING, GOV = "xu-fang", "feng-rui"
NUMBER = "JY-2026-0001"
NOT_SCHOOLS = "与学校无关；教育局三定方案第3条；建议交农业农村局"
NOT_FARMING = "与农业无关；农业局三定方案第3条；建议交住建局"
NOT_ROADS = "划线归住建局管；交通局三定方案第2条；建议交住建局"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def asks_to_return(county: Hall, clerk: str, words: str) -> str:
    """A clerk says why, by which rule and who instead; what is answered."""
    await county.presses(clerk, "申请退回")
    await county.says(clerk, words)
    await county.presses(clerk, "提交")
    return county.last(clerk)


async def asked_twice(county: Hall) -> int:
    """The school office's part went to the farming office, whose clerk wants to return it as well; the suggestion."""
    suggestion = await county.assigned()
    await asks_to_return(county, CO_CLERK, NOT_SCHOOLS)
    await county.presses(OFFICE, "同意退回", "县农业农村局", "确定改交")
    assert "已请罗大军确认" in await asks_to_return(county, FARMING, NOT_FARMING)
    return suggestion.id


async def returns(county: Hall, suggestion_id: int) -> list[ReturnRequest]:
    """The requests as they stand."""
    return await county.scene.store.run(requests.returns_of, suggestion_id)


async def last_part(county: Hall, suggestion_id: int) -> Assignment:
    """The assignment that was issued last."""
    return (await county.parts(suggestion_id))[-1]


async def test_the_part_of_a_co_handling_unit_is_designated_after_a_second_return(county: Hall) -> None:
    id = await asked_twice(county)
    await county.presses(FARMING_HEAD, "确认退回")
    assert "责任有争议，请协调：县教育局、县农业农村局" in county.last(GOV)
    await county.presses(GOV, "指定单位", "县住建局")
    county.heard(DEPUTY), county.heard(CLERK)
    await county.says(GOV, "校门口的标线由住建局养护。")
    await county.presses(GOV, "确定指定")

    assert county.last(HOUSING) == (
        f"指定您单位协办：{NUMBER} 关于在实验小学门口设置斑马线的建议\n主办县交通局。2026年3月19日(周四)前签收，"
        "不能再退回；2026年4月16日(周四)前把书面意见交主办单位。"
    )
    assert "申请退回" not in county.labels(HOUSING)
    changed = f"{NUMBER} 换了协办单位。\n原来县农业农村局，现在县住建局。主办单位和答复期限不变。"
    assert county.heard(DEPUTY) == county.heard(CLERK) == [changed]
    assert county.last(FARMING).startswith(f"{NUMBER} 经协调指定由县住建局办，不再退回。")
    new = await last_part(county, id)
    assert (new.part, new.status, new.designated) == ("co", "issued", True)
    assert await county.steps(CaseRef(Kind.ASSIGNMENT, new.id)) == [("designate_co", "gov_office", county.ids[GOV])]
    assert await county.record_is_whole()


async def test_the_head_does_not_confirm_and_the_unit_goes_on(county: Hall) -> None:
    id = await asked_twice(county)
    confirm = county.button(FARMING_HEAD, "确认退回")
    await county.presses(FARMING_HEAD, "不退回")

    assert county.last(FARMING_HEAD) == f"好的，{NUMBER} 不退回，由您单位办。"
    assert county.last(FARMING) == f"罗大军没有同意退回 {NUMBER}。\n请继续办理，期限不变。"
    assert (await returns(county, id))[-1].status == "dropped"
    assert (await last_part(county, id)).status == "issued"
    county.heard(GOV)
    await county.sends(FARMING_HEAD, confirm)
    assert "现在是“负责人没有同意”。" in county.last(FARMING_HEAD)
    assert (await returns(county, id))[-1].status == "dropped"
    assert county.heard(GOV) == []
    await county.presses(FARMING, "签收")
    assert "已签收" in county.last(FARMING)
    assert await county.record_is_whole()


async def test_a_return_nobody_decided_is_pointless_once_the_unit_has_given_its_opinion(county: Hall) -> None:
    suggestion = await county.assigned()
    await asks_to_return(county, CO_CLERK, NOT_SCHOOLS)
    accept = county.button(OFFICE, "同意退回")
    await county.presses(CO_CLERK, "签收", "交协办意见")
    told = await county.says(CO_CLERK, "学校门前放学时段由值班老师护送，同意设斑马线。")

    assert f"{NUMBER} 的退回申请不用决定了。\n已经答复，或者这一件不由您单位办了。" in told
    [asked] = await returns(county, suggestion.id)
    assert (asked.status, asked.officer_id) == ("lapsed", None)
    assert (await county.steps(asked.ref))[-1][:2] == ("lapse", "system")
    await county.sends(OFFICE, accept)
    assert county.last(OFFICE).startswith(f"这个按钮过时了：{NUMBER} 现在是“不用再定”。")
    assert [part.status for part in await county.parts(suggestion.id)] == ["issued", "done"]
    assert await county.record_is_whole()


async def test_what_a_unit_was_about_to_promise_is_nobodys_promise_when_another_unit_has_it(county: Hall) -> None:
    suggestion = await county.assigned("主办交通局")
    await asks_to_return(county, CLERK, NOT_ROADS)
    await county.presses(CLERK, "签收", "填六定")
    await county.says(CLERK, PLAN)
    await county.presses(CLERK, "提交六定", "记一次联系")
    await county.says(CLERK, CONTACT)
    await county.presses(CLERK, "确定", "写答复")
    await county.says(CLERK, "一、已列入计划。二、年底装好。")
    await county.presses(CLERK, "定办理结果", "列入计划有日期")
    await county.says(CLERK, "把斑马线和信号灯全部装好，陈亮，2026-12-31，灯和线都能用。")
    await county.presses(CLERK, "确定")
    [old] = await county.parts(suggestion.id)
    [promise] = await county.scene.store.run(commitments.proposed, old.id)

    await county.presses(OFFICE, "同意退回", "县住建局", "确定改交")

    assert f"{NUMBER} 同意退回，改交县住建局。" in county.last(CLERK)
    gone = await county.scene.store.run(commitments.get, promise.id)
    assert (gone.status, gone.number) == ("dropped", None)
    assert [step[:2] for step in await county.steps(promise.ref)] == [("propose", "unit_clerk"), ("lapse", "system")]
    new = (await county.scene.store.run(assignments.of_suggestion, suggestion.id))[-1]
    assert await county.scene.store.run(commitments.proposed, new.id) == []
    await county.says(OFFICE, "承诺台账")
    assert "在办0项" in county.last(OFFICE)
    await county.sends(CLERK, f"b:promise-drop:{promise.id}:{promise.version}:")
    assert "不能做这一步：从答复稿去掉。" in county.last(CLERK)
    assert (await county.scene.store.run(commitments.get, promise.id)).version == gone.version
    assert await county.record_is_whole()
