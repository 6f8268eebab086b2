"""不受理: the reason, the door, the very words; the second look by somebody else; the slip of the same day."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import Connection

from domain.cases import Opinion
from domain.clocks import Clock
from domain.roles import Role
from storage import deadlines
from storage.opinions import opinions
from storage.people import people
from tests.contract import rows
from tests.contract.town import Town, town

JUDGED = "法院判我输了，明显不公，请代表帮忙改判，人民路的案子"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Town]:
    async with town(database_url) as place:
        yield place


async def a_second_officer(county: Town) -> None:
    """周敏 is not alone at the station any more."""
    station = (await county.person("zhou")).scopes(Role.STATION)[0]
    await county.scene.store.run(people.grant, county.ids["chen"], Role.STATION, station, rows.DAY)


async def declined(county: Town, reason: str = "诉讼或仲裁", *, text: str = JUDGED) -> Opinion:
    """The station has not taken an opinion up."""
    opinion = await county.opinion(text)
    await county.presses("zhou", "打开", "不受理", reason, "这样答复")
    return await county.opinion_now(opinion.id)


async def test_the_citizen_reads_exactly_what_the_officer_saw(county: Town) -> None:
    await county.opinion(JUDGED)
    await county.presses("zhou", "打开", "不受理")
    county.heard("wang")

    *_, shown, asked = await county.presses("zhou", "诉讼或仲裁")
    assert county.heard("wang") == []
    await county.presses("zhou", "这样答复")

    [read] = county.heard("wang")
    assert shown == f"群众会读到：\n{read}"
    assert asked.startswith("就这样告诉群众吗？")
    assert "12368" in read
    assert "12348" in read
    assert "这是城关联络站周敏决定的" in read
    assert county.labels("wang")[0] == "请再看一次"


async def test_a_refusal_keeps_its_reason_and_stops_the_clock(county: Town) -> None:
    opinion = await declined(county)

    assert (opinion.status, opinion.reason, opinion.officer_id) == ("declined", "litigation", county.ids["zhou"])
    clock = await county.scene.store.run(deadlines.newest, [opinion.ref], Clock.OPINION_SCREEN)
    assert clock is not None
    assert clock.done_at is not None
    assert await county.record_is_whole()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("信访在办", "凭受理编号查"),
        ("检举控告", "12388"),
        ("紧急事项", "110"),
        ("涉及秘密", "公安机关"),
        ("纯属私事", "社区调解委员会"),
        ("内容不明", "补上这两样就接着办"),
        ("内容违法", "依法不能转"),
        ("非本地权限", "12345"),
    ],
)
async def test_every_reason_shows_its_door(county: Town, reason: str, words: str) -> None:
    await county.opinion("这件事不归代表管，在人民路")
    await county.presses("zhou", "打开", "不受理")
    if reason not in county.labels("zhou"):
        await county.presses("zhou", "更多")

    await county.presses("zhou", reason, "这样答复")

    assert words in county.last("wang")


async def test_nine_reasons_stand_on_two_pages_of_at_most_six_buttons(county: Town) -> None:
    await county.opinion(JUDGED)
    await county.presses("zhou", "打开", "不受理")
    first = county.labels("zhou")
    await county.presses("zhou", "更多")
    second = county.labels("zhou")

    assert (len(first), len(second)) == (6, 5)
    assert second[-1] == "上一页"
    assert len({*first, *second} - {"更多", "上一页"}) == 9


async def test_the_officer_may_point_to_another_door_and_use_other_words(county: Town) -> None:
    await county.opinion("我和邻居为了一堵墙吵架，在人民路")
    await county.presses("zhou", "打开", "不受理")
    if "纯属私事" not in county.labels("zhou"):
        await county.presses("zhou", "更多")
    await county.presses("zhou", "纯属私事", "换个去处", "改几句话")

    await county.says("zhou", "这堵墙的事，两家先坐下来谈最好。")
    await county.presses("zhou", "这样答复")

    read = county.last("wang")
    assert "这堵墙的事，两家先坐下来谈最好。" in read
    assert "12315" in read
    assert "城关联络站周敏" in read


async def test_a_second_look_is_for_somebody_else(county: Town) -> None:
    await a_second_officer(county)
    opinion = await declined(county)
    county.heard("zhou"), county.heard("chen")

    [said] = (await county.presses("wang", "请再看一次"))[-1:]

    assert said.startswith("好的，换一位工作人员再看，2026年3月5日(周四)前告诉您")
    assert "原决定：周敏，诉讼或仲裁" in county.last("chen")
    await county.presses("zhou", "打开", "不受理")
    assert county.last("zhou").startswith("这一件是您决定的")
    await county.presses("chen", "打开", "不受理", "诉讼或仲裁", "这样答复")
    assert county.last("wang").startswith("YJ-2026-0001 又看了一遍，结果不变")
    assert "这次由陈刚决定" in county.last("wang")
    assert "请再看一次" not in county.labels("wang")
    assert (await county.opinion_now(opinion.id)).officer_id == county.ids["chen"]


async def test_a_second_look_is_asked_for_once(county: Town) -> None:
    await a_second_officer(county)
    await declined(county)
    again = county.button("wang", "请再看一次")
    await county.sends("wang", again)
    await county.presses("chen", "打开", "不受理", "诉讼或仲裁", "这样答复")
    opinion = await county.opinion_now(1)

    await county.sends("wang", f"b:look-again:{opinion.id}:{opinion.version}:")

    assert (await county.opinion_now(1)).status == "declined"


async def test_whoever_looks_again_may_find_otherwise(county: Town) -> None:
    await a_second_officer(county)
    await declined(county)
    await county.presses("wang", "请再看一次")

    await county.presses("chen", "打开", "交给代表")
    await county.says("chen", "李梅")
    await county.presses("chen", "确定")

    assert "交给了李梅代表" in county.last("wang")


async def test_where_a_station_has_nobody_else_the_office_looks(county: Town) -> None:
    opinion = await declined(county)

    await county.presses("wang", "请再看一次")
    assert "群众要求再看一次" in county.last("chen")
    *_, card = await county.presses("chen", "打开")
    assert county.labels("chen")[:2] == ["应当受理", "不受理"]
    await county.presses("chen", "应当受理")

    assert county.last("wang").startswith("YJ-2026-0001 又看了一遍，受理了")
    assert "工委看了，应当受理" in county.last("zhou")
    assert (await county.opinion_now(opinion.id)).status == "accepted"


async def test_the_office_that_looks_in_place_of_a_station_of_one_may_leave_it_as_it_was(county: Town) -> None:
    opinion = await declined(county)
    await county.presses("wang", "请再看一次")

    *_, shown, _ = await county.presses("chen", "打开", "不受理", "诉讼或仲裁")
    await county.presses("chen", "这样答复")

    assert county.last("wang").startswith("YJ-2026-0001 又看了一遍，结果不变。")
    assert "这次由陈刚决定" in county.last("wang")
    assert shown == f"群众会读到：\n{county.last('wang')}"
    assert "请再看一次" not in county.labels("wang")
    now = await county.opinion_now(opinion.id)
    assert (now.status, now.reason, now.officer_id) == ("declined", "litigation", county.ids["chen"])
    assert (await county.steps(opinion.ref))[-1] == ("uphold", "office", county.ids["chen"])


async def test_a_matter_of_a_higher_level_can_be_carried_upwards(county: Town) -> None:
    await county.opinion("养老金全省的算法要改，在人民路")
    await county.presses("zhou", "打开", "不受理", "更多", "非本地权限", "这样答复")

    await county.presses("wang", "请代表反映")

    assert "upwards" in (await county.opinion_now(1)).hints
    assert (await county.opinion_now(1)).status == "screening"


async def test_a_slip_is_undone_on_its_day_as_a_new_entry(county: Town) -> None:
    opinion = await declined(county)

    await county.presses("zhou", "撤销")

    assert county.last("wang").startswith("YJ-2026-0001 刚才的通知发错了")
    assert "2026年3月5日(周四)前重新告诉您" in county.last("wang")
    now = await county.opinion_now(opinion.id)
    assert (now.status, now.reason) == ("screening", "")
    assert [step[0] for step in await county.steps(opinion.ref)] == ["submit", "route", "decline", "undo"]
    clock = await county.scene.store.run(deadlines.running, opinion.ref, Clock.OPINION_SCREEN)
    assert clock is not None
    assert str(clock.due_on) == "2026-03-05"


async def test_the_next_day_a_slip_stays(county: Town) -> None:
    opinion = await declined(county)
    undo = county.button("zhou", "撤销")
    county.days_pass(1)

    await county.sends("zhou", undo)

    assert county.last("zhou").startswith("不能撤销了")
    assert (await county.opinion_now(opinion.id)).status == "declined"


async def test_what_i_decided_today_is_found_again(county: Town) -> None:
    await declined(county)
    await county.says("zhou", "菜单")
    await county.presses("zhou", "更多")

    listed = (await county.presses("zhou", "今天我办的"))[-1]

    assert listed.startswith("您今天办的1件")
    await county.presses("zhou", "1")
    assert "撤销" in county.labels("zhou")


async def test_the_undo_of_a_gift_tells_the_deputy(county: Town) -> None:
    await county.opinion()
    await county.presses("zhou", "打开", "交给代表")
    await county.says("zhou", "李梅")
    await county.presses("zhou", "确定", "撤销")

    assert "是误转" in county.last("li")
    assert (await county.opinion_now(1)).deputy_id is None


async def test_who_is_handled_together_is_refused_together(county: Town) -> None:
    first = await county.opinion("路口没有红绿灯，在人民路口", author="wang")
    other = await county.opinion("人民路口缺红绿灯", author="liu")
    merge = {"master_id": first.id, "status": "merged"}
    await county.scene.store.run(_merged, other.id, merge)
    await county.presses("zhou", "打开")
    card = await county.opinion_now(first.id)
    await county.sends("zhou", f"b:decline-start:{first.id}:{card.version}:")

    await county.presses("zhou", "紧急事项", "这样答复")

    assert county.last("wang").startswith(first.number)
    assert county.last("liu").startswith(other.number)
    assert (await county.opinion_now(other.id)).status == "declined"


def _merged(c: Connection, opinion_id: int, changes: dict[str, Any]) -> None:
    one = opinions.get(c, opinion_id)
    opinions.change(c, one.id, one.version, **changes)
