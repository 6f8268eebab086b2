"""A reply is written over days, by more than one clerk; the head sends it back; nothing is lost on the way."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlalchemy import Connection

from domain.roles import Role
from storage import events
from storage.people import people
from tests.contract import rows
from tests.contract.hall import CLERK, HEAD, Hall, hall
from tests.contract.scene import CHANNEL

SECOND = "bai-lu"
FIRST_DAY, SECOND_DAY, THIRD_DAY = "一、斑马线已于5月20日划好。", "二、警示牌设两块。", "三、减速带6月底前装好。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        await place.scene.store.run(second_clerk, place)
        yield place


def second_clerk(c: Connection, place: Hall) -> None:
    """Another clerk of the same unit."""
    unit = people.get(c, place.ids[CLERK], date(2026, 3, 16)).scopes(Role.UNIT_CLERK)[0]
    place.ids[SECOND] = people.add(c, name="白露", at=rows.AT)
    people.grant(c, place.ids[SECOND], Role.UNIT_CLERK, unit, date(2026, 1, 1))
    place._addresses[SECOND] = 990
    rows.account(c, place.ids[SECOND], "990", channel=CHANNEL)


async def test_two_clerks_write_on_three_days_and_the_head_sends_it_back(county: Hall) -> None:
    suggestion = await county.contacted()
    county.goes_to(date(2026, 5, 20))
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, FIRST_DAY, "菜单")
    county.goes_to(date(2026, 5, 25))
    await county.presses(CLERK, "待办（1）", "1", "写答复", "看答复函", "接着写")
    await county.says(CLERK, SECOND_DAY, "取消")

    county.goes_to(date(2026, 6, 2))
    await county.says(SECOND, "菜单")
    await county.presses(SECOND, "待办（1）", "1", "写答复", "看答复函", "接着写")
    await county.says(SECOND, THIRD_DAY)
    lead, _ = await county.parts(suggestion.id)
    assert lead.draft == f"{FIRST_DAY}\n{SECOND_DAY}\n{THIRD_DAY}"
    await county.presses(SECOND, "定办理结果", "已解决", "用这个文号", "送负责人签发")
    await county.presses(HEAD, "退回修改")
    await county.says(HEAD, "第三点写清装几处。")
    assert county.last(CLERK).startswith("王强退回了答复稿（JY-2026-0001）：“第三点写清装几处。”")

    await county.presses(CLERK, "写答复", "看答复函", "接着写")
    await county.says(CLERK, "校门两侧各一处。")
    await county.presses(CLERK, "送负责人签发")
    await county.presses(HEAD, "签发")
    [reply] = await county.replies(suggestion.id)
    assert reply.text == f"{FIRST_DAY}\n{SECOND_DAY}\n{THIRD_DAY}\n校门两侧各一处。"
    told = await county.scene.store.run(events.of_case, lead.ref)
    wrote = [(one.actor_id, one.at.date()) for one in told if one.action == "draft_reply" and '"letters"' in one.data]
    assert [day for _, day in wrote] == [date(2026, 5, 20), date(2026, 5, 25), date(2026, 6, 2), date(2026, 6, 2)]
    assert [who for who, _ in wrote] == [county.ids[CLERK], county.ids[CLERK], county.ids[SECOND], county.ids[CLERK]]
    assert await county.record_is_whole()


async def test_a_text_begun_anew_leaves_its_trace(county: Hall) -> None:
    suggestion = await county.contacted()
    await county.presses(CLERK, "写答复")
    await county.says(CLERK, FIRST_DAY)
    await county.presses(CLERK, "看答复函", "重新来")
    await county.says(CLERK, SECOND_DAY)
    lead, _ = await county.parts(suggestion.id)
    assert lead.draft == SECOND_DAY
    told = await county.scene.store.run(events.of_case, lead.ref)
    digests = {one.data for one in told if one.action == "draft_reply"}
    assert len(digests) == 2, "both texts have left their digest"
