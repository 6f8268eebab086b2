"""Somebody leaves: the next press is refused, the work goes on in other hands, everybody is told."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection, select

from domain.notice import CaseRef, Kind
from domain.roles import Role
from storage import tables
from storage.opinions import opinions
from tests.contract import rows
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, STATION
from tests.flow.phones import Office, phones


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Office]:
    async with phones(database_url) as here:
        yield here


async def stopped(county: Office, name: str, role: str) -> None:
    await county.says(OFFICE, "停止任职", name)
    await county.presses(OFFICE, f"停止{role}")
    if role == "代表":  # the law names the reasons: moved away
        await county.presses(OFFICE, "1")
    assert county.last(OFFICE).startswith(f"停止{name}的")
    said = await county.presses(OFFICE, "停止，马上生效")
    assert any(words.startswith(f"已停止：{name}") for words in said)


async def test_a_deputys_rights_end_at_the_next_press_and_the_station_has_the_opinion(county: Office) -> None:
    number = await county.given()
    await county.presses(DEPUTY, "打开")
    await stopped(county, "李梅", "代表")

    assert county.last(DEPUTY).splitlines()[0] == "2026年3月16日(周一)起您不再担任代表，感谢您的工作。"
    await county.presses(DEPUTY, "打开")
    assert county.last(DEPUTY) == "这一步要由人大代表来办。"
    assert county.last("wang").startswith(f"{number} 要换一位代表接着办。\n李梅不再担任代表，先由城关联络站接手，")
    opinion = await county.scene.store.run(opinions.by_number, number)
    assert opinion
    assert (opinion.status, opinion.deputy_id) == ("accepted", None)
    assert ("take_back", "system", None) in await county.steps(opinion.ref)
    assert any(number in words for words in county.heard(STATION))
    assert await county.record_is_whole()


async def test_a_suggestion_goes_on_after_its_deputys_term(county: Office) -> None:
    suggestion = await county.to_sign()
    await stopped(county, "李梅", "代表")
    await county.presses(HEAD, "签发")

    assert any("有答复了" in words for words in county.heard(DEPUTY))
    await county.presses(DEPUTY, "现在评价")
    assert not county.last(DEPUTY).startswith("这一步要由")
    assert (await county.suggestion_now(suggestion.id)).lead_deputy_id == county.ids[DEPUTY]


async def test_a_clerks_cases_go_to_the_next_clerk_when_the_clerk_leaves(county: Office) -> None:
    suggestion = await county.planned()
    await county.scene.store.run(colleague, county)
    await stopped(county, "陈亮", "经办人")

    (lead, _) = await county.parts(suggestion.id)
    assert lead.clerk_id == county.ids["new"]
    assert county.last("new").splitlines() == [
        "2026年3月16日(周一)把1件交给您：",
        "JY-2026-0001 关于在实验小学门口设置斑马线的建议",
        "原来由陈亮办，期限都不变。",
    ]
    assert "手上的件已交给周新。" in county.last(CLERK)
    await county.presses(CLERK, "记一次联系")
    assert county.last(CLERK) == "这一步要由承办单位经办人来办。"
    assert await county.record_is_whole()


async def test_a_unit_left_without_a_clerk_is_the_offices_worry(county: Office) -> None:
    suggestion = await county.planned()
    await stopped(county, "陈亮", "经办人")

    (lead, _) = await county.parts(suggestion.id)
    assert lead.clerk_id is None
    assert any(words.startswith("县交通局没有经办人了。") for words in county.told(OFFICE))
    assert "手上的件已交给还没有人" not in county.last(CLERK)


async def test_an_open_invitation_gives_nobody_back_what_has_ended(county: Office) -> None:
    await county.without_account(DEPUTY)
    await county.says(OFFICE, "邀请")
    code = await county.shown(OFFICE, "1")
    await stopped(county, "李梅", "代表")
    await county.says("wang", code)

    assert county.last("wang").startswith("这个链接用过了或过期了。")


async def test_a_clerk_hands_over_to_a_colleague_and_all_are_told(county: Office) -> None:
    suggestion = await county.planned()
    await county.says(CLERK, "交接")
    assert county.last(CLERK).startswith("单位里没有别的经办人")
    await county.scene.store.run(colleague, county)
    await county.says(CLERK, "交接")
    assert county.last(CLERK).startswith("在办的1件，交给谁？")
    await county.presses(CLERK, "周新", "确定")

    assert county.last(CLERK) == "已交接1件，都通知到了。"
    assert county.last("new").startswith("2026年3月16日(周一)把1件交给您：")
    assert county.last(HEAD).startswith("陈亮的1件已交给周新。")
    (lead, _) = await county.parts(suggestion.id)
    assert lead.clerk_id == county.ids["new"]
    steps = await county.steps(CaseRef(Kind.ASSIGNMENT, lead.id))
    assert steps[-1] == ("hand_over", "unit_clerk", county.ids[CLERK])


async def test_a_head_hands_over_for_a_clerk_who_is_away(county: Office) -> None:
    await county.planned()
    await county.scene.store.run(colleague, county)
    await county.says(HEAD, "换人交接")
    await county.presses(HEAD, "周新", "确定")

    assert county.last(HEAD) == "已交接1件，都通知到了。"
    assert county.last(CLERK).startswith("陈亮的1件已交给周新。")


def colleague(c: Connection, county: Office) -> None:
    """周新 becomes a second clerk of the transport office."""
    unit = c.execute(select(tables.units.c.id).where(tables.units.c.name == "县交通局")).scalar_one()
    county.ids["new"] = rows.person(c, "周新", (Role.UNIT_CLERK, unit))
    rows.account(c, county.ids["new"], "9001", channel="telegram")
    county.phone("new", 9001)


async def test_the_last_of_the_office_cannot_be_ended_and_a_wrong_name_is_said(county: Office) -> None:
    await county.says(OFFICE, "停止任职", "没有这个人")
    assert county.last(OFFICE).startswith("名册上没有叫“没有这个人”的。")
    await county.says(OFFICE, "曹勇")
    await county.presses(OFFICE, "停止工委", "停止，马上生效")
    await county.says(OFFICE, "停止任职", "吴红")
    await county.presses(OFFICE, "停止工委")
    assert county.last(OFFICE).startswith("这是工委最后一位，不能停止。")


async def test_only_the_office_invites_and_ends(county: Office) -> None:
    for words in ("邀请", "未送达", "停止任职"):
        await county.says(DEPUTY, words)
        assert county.last(DEPUTY) == "这一步要由代表工委工作人员来办。"
    await county.says("wang", "交接")
    assert county.last("wang").startswith("这一步要由承办单位经办人")
