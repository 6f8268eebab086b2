"""Handled separately: every unit its own part and its own reply; the deputy rates when all are out (case 5.2)."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.suggestions.suggestion import SuggestionStatus as S
from tests.contract.hall import DEPUTY, OFFICE
from tests.contract.joint_hall import (
    CITY,
    CITY_HEAD,
    COMPANY,
    REPLY,
    TITLE,
    WATER,
    WATER_HEAD,
    JointHall,
    joint_hall,
)

PARTS = "分别办理：水务局管清淤；城管局管垃圾"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[JointHall]:
    async with joint_hall(database_url) as place:
        yield place


async def both_replied(county: JointHall) -> None:
    """Two parts, two replies: the water office on 1 June, the city office on 10 June."""
    suggestion = await county.given_to(PARTS)
    for clerk, leader in ((WATER, "方正平"), (CITY, "罗健")):
        await county.gets_ready(clerk, leader)
    for clerk, head, day in ((WATER, WATER_HEAD, date(2026, 6, 1)), (CITY, CITY_HEAD, date(2026, 6, 10))):
        county.goes_to(day)
        await county.writes(clerk)
        await county.presses(clerk, "送负责人签发")
        await county.presses(head, "签发")
    assert (await county.suggestion_now(suggestion.id)).status == S.REPLIED


async def test_the_office_types_the_parts_and_sees_every_date(county: JointHall) -> None:
    suggestion = await county.before_the_office()
    assert county.labels(OFFICE) == ["从名单里选", "分别办理", "取消"]

    await county.says(OFFICE, PARTS)

    assert county.last(OFFICE) == (
        "分别办理 JY-2026-0001：\n县水务局：清淤\n县城管局：垃圾\n"
        "签收2026年3月19日(周四)；申请退回截止2026年3月23日(周一)；"
        "联系代表2026年4月14日(周二)；各自答复2026年6月16日(周二)"
    )
    assert county.labels(OFFICE)[:2] == ["确定交办", "再加一个单位"]
    await county.presses(OFFICE, "确定交办")

    parts = await county.parts(suggestion.id)
    assert [(one.part, one.part_text, one.status) for one in parts] == [
        ("separate", "清淤", "issued"),
        ("separate", "垃圾", "issued"),
    ]
    assert county.last(DEPUTY) == (
        "JY-2026-0001 已于2026年3月16日(周一)交办，分别办理。\n县水务局：清淤\n县城管局：垃圾\n"
        "最迟2026年4月14日(周二)前联系您，各单位2026年6月16日(周二)前分别答复。"
    )
    assert county.last(CITY) == (
        f"新交办（分别办理）：JY-2026-0001 {TITLE}\n代表李梅；您单位办：垃圾。2026年3月19日(周四)前签收；"
        "2026年6月16日(周二)前答复这一部分。不归本单位办的，2026年3月23日(周一)前点“申请退回”。"
    )


async def test_parts_are_chosen_from_the_list_and_asked_one_by_one(county: JointHall) -> None:
    suggestion = await county.before_the_office()
    await county.presses(OFFICE, "分别办理")
    assert county.last(OFFICE).startswith("JY-2026-0001 分别办理：每个单位办哪一部分？")
    await county.presses(OFFICE, "从名单里选", "3")
    assert county.last(OFFICE) == "县水务局办哪一部分？\n写一句就行。"
    await county.says(OFFICE, "清淤和护坡")
    assert county.last(OFFICE) == "分别办理至少要两个单位。\n再写一个单位和它办的部分。"
    await county.says(OFFICE, "城管局")
    assert county.last(OFFICE).startswith("分别办理要写明各自办哪一部分。还缺：县城管局")
    await county.says(OFFICE, "负责沿岸垃圾")
    await county.presses(OFFICE, "确定交办")

    assert [one.part_text for one in await county.parts(suggestion.id)] == ["清淤和护坡", "沿岸垃圾"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("分别办理：水务局管清淤；水务局管护坡", "分别办理至少要两个单位。"),
        ("分别办理：水务局；城管局管垃圾", "分别办理要写明各自办哪一部分。还缺：县水务局"),
        ("分别办理：水务局管清淤；自来水公司管水管", "县自来水公司是县水务局的下属单位，不能直接交办。"),
        ("分别办理：水务局管清淤；气象台管预报", "没有找到“气象台”。"),
    ],
)
async def test_what_is_missing_or_wrong_is_said_and_nothing_is_done(county: JointHall, line: str, says: str) -> None:
    suggestion = await county.before_the_office()

    await county.says(OFFICE, line)

    assert county.last(OFFICE).startswith(says)
    assert await county.parts(suggestion.id) == []


async def test_it_is_replied_only_after_both_replies_and_each_deputy_reads_who_said_what(county: JointHall) -> None:
    suggestion = await county.given_to(PARTS)
    for clerk, leader in ((WATER, "方正平"), (CITY, "罗健")):
        await county.gets_ready(clerk, leader)
    county.goes_to(date(2026, 6, 1))
    await county.writes(WATER)
    await county.presses(WATER, "送负责人签发")
    await county.presses(WATER_HEAD, "签发")

    assert (await county.suggestion_now(suggestion.id)).status == S.IN_HANDLING
    assert county.last(DEPUTY) == (
        "JY-2026-0001 答复了一部分：县水务局\n清淤：结果“已解决”。还等县城管局的答复，都到了再请您评价。"
    )
    await county.presses(DEPUTY, "看进度")
    assert "县城管局办，2026年6月16日(周二)前" in county.last(DEPUTY)

    county.goes_to(date(2026, 6, 26))
    await county.writes(CITY, "一、垃圾房已建好两座。二、第三座6月底前选址，选好以后书面告诉代表。", "部分解决")
    await county.presses(CITY, "送负责人签发")
    await county.presses(CITY_HEAD, "签发")

    assert (await county.suggestion_now(suggestion.id)).status == S.REPLIED
    assert "JY-2026-0001 有答复了：县水务局、县城管局，结果“各单位分别写明”" in "\n".join(county.heard(DEPUTY))
    water, city = await county.replies(suggestion.id)
    assert (water.outcome, water.late_days, city.outcome, city.late_days) == ("solved", 0, "partly_solved", 10)
    read = "\n".join(await county.presses("wang", "看全文"))
    assert REPLY in read
    assert "垃圾房已建好两座" in read
    letters = await county.presses(DEPUTY, "看全文")
    assert any(f"您提出的“{TITLE}”中“清淤”收悉" in one and "签发人：方正平" in one for one in letters)
    assert any(f"您提出的“{TITLE}”中“垃圾”收悉" in one and "签发人：罗健" in one for one in letters)
    assert await county.record_is_whole()


async def test_one_part_that_was_not_done_well_is_handled_again_alone(county: JointHall) -> None:
    await both_replied(county)
    county.goes_to(date(2026, 7, 1))
    await county.presses(DEPUTY, "现在评价", "分开评价", "满意", "不满意")
    await county.says(DEPUTY, "岸边还有垃圾")
    await county.presses(DEPUTY, "提交")
    [suggestion] = [one for one in [await county.suggestion_now(1)] if one]
    assert suggestion.status == S.REHANDLING
    assert [one.round for one in await county.parts(suggestion.id)] == [1, 1, 2, 2]

    await county.presses(DEPUTY, "选部分", "县城管局")
    assert "✓ 县城管局" in county.last(DEPUTY)
    await county.presses(DEPUTY, "只办这些")

    assert county.last(DEPUTY) == "记下了，JY-2026-0001 重新办理：县城管局"
    assert county.last(WATER) == ("JY-2026-0001 您单位的部分不用重办。\n分别办理“清淤”；李梅说要重办的是别的部分。")
    assert county.last(OFFICE) == "JY-2026-0001 县水务局的部分不用重办。\n由代表李梅选定。"
    assert [one.status for one in await county.parts(suggestion.id)] == ["done", "done", "recalled", "issued"]
    await county.presses(CITY, "签收", "记一次联系")
    await county.says(CITY, "7月1日 现场 河边 看了垃圾点")
    await county.presses(CITY, "确定", "写答复")
    await county.says(CITY, REPLY)
    await county.presses(CITY, "定办理结果", "已解决", "用这个文号")
    await county.says(CITY, "上次没有安排夜间巡查。")
    await county.presses(CITY, "送负责人签发")
    await county.presses(CITY_HEAD, "签发")

    assert (await county.suggestion_now(suggestion.id)).status == S.REPLIED
    assert [(one.round, one.own_fault) for one in await county.replies(suggestion.id)][-1] == (
        2,
        "上次没有安排夜间巡查。",
    )
    assert await county.record_is_whole()


async def test_the_office_names_the_part_and_an_old_button_does_nothing(county: JointHall) -> None:
    await both_replied(county)
    county.goes_to(date(2026, 7, 1))
    await county.presses(DEPUTY, "现在评价", "分开评价", "满意", "不满意")
    await county.says(DEPUTY, "岸边还有垃圾")
    await county.presses(DEPUTY, "提交")
    await county.presses(DEPUTY, "选部分", "县城管局")
    late = county.button(DEPUTY, "只办这些")

    await county.presses(OFFICE, "选部分", "县水务局", "只办这些")
    await county.sends(DEPUTY, late)

    assert [one.status for one in await county.parts(1)] == ["done", "done", "issued", "recalled"]


async def test_a_part_that_came_back_keeps_its_words_with_the_new_unit_and_both_clocks(county: JointHall) -> None:
    suggestion = await county.given_to("分别办理：水务局管清淤；城管局管垃圾")
    await county.presses(CITY, "申请退回")
    await county.says(CITY, "属住建局；三定方案第5条；建议交住建局")
    await county.presses(CITY, "提交")
    county.goes_to(date(2026, 3, 24))
    await county.presses(OFFICE, "同意退回", "县住建局", "确定改交")

    parts = await county.parts(suggestion.id)
    assert [(one.part, one.part_text, one.status) for one in parts] == [
        ("separate", "清淤", "issued"),
        ("separate", "垃圾", "returned"),
        ("separate", "垃圾", "issued"),
    ]
    assert "2026年6月24日(周三)" in "\n".join(county.heard(DEPUTY))


async def test_people_of_a_unit_below_are_the_unit_s_own(county: JointHall) -> None:
    suggestion = await county.given_to(PARTS)
    await county.presses(WATER, "签收", "填六定")
    await county.says(WATER, "牵头领导：方正平 承办人员：自来水公司夏琳 措施：清理。时间 5月31日。标准 河面没有垃圾")
    await county.presses(WATER, "提交六定")
    assert county.last(WATER).startswith("六定已存")

    await county.presses(CITY, "签收", "填六定")
    await county.says(CITY, "牵头领导：罗健 承办人员：自来水公司夏琳 措施：清理。时间 5月31日。标准 河面没有垃圾")

    assert [bool(one.plan) for one in await county.parts(suggestion.id)] == [True, False]
    assert COMPANY in county.ids


async def test_where_the_place_allows_it_a_unit_below_another_is_given_a_matter(database_url: str) -> None:
    async with joint_hall(database_url, subordinate_delegation=True) as county:
        suggestion = await county.given_to("主办自来水公司 协办水务局")

        assert [one.part for one in await county.parts(suggestion.id)] == ["lead", "co"]
        assert county.last(COMPANY).startswith("新交办（主办）：JY-2026-0001")


async def test_by_default_a_unit_below_another_is_refused_with_the_one_it_belongs_to(county: JointHall) -> None:
    suggestion = await county.before_the_office()

    await county.says(OFFICE, "主办自来水公司")

    assert county.last(OFFICE) == (
        "县自来水公司是县水务局的下属单位，不能直接交办。\n请交给县水务局，六定里可以写县自来水公司的人。"
    )
    assert await county.parts(suggestion.id) == []
