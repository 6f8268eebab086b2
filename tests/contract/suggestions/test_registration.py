"""The office: what waits, registering with a number, assigning to a lead unit and co-units with every date."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.suggestions.suggestion import SuggestionStatus as S
from tests.contract.hall import CLERK, CO_CLERK, DEPUTY, OFFICE, TITLE, Hall, hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def test_the_office_hears_of_a_new_suggestion_and_reads_it(county: Hall) -> None:
    await county.submitted()

    [told] = county.heard(OFFICE)
    assert told == f"新建议待审：{TITLE}\n领衔：李梅，联名0人。交办期限2026年3月23日(周一)。"
    text, card = await county.presses(OFFICE, "打开")
    assert text == f"{TITLE}\n情况：放学时三百名学生横穿人民路。\n建议：一、划斑马线。二、设警示牌。"
    assert card.startswith(
        f"审核：{TITLE}\n审核中。领衔李梅，联名0人；公开：全文公开；希望：由工委定；来自：YJ-2026-0001"
    )
    assert card.endswith("现在：县人大代表工委办，2026年3月23日(周一)前")
    assert county.labels(OFFICE) == ["登记编号", "退回修改", "不受理", "转代表来信", "怎么算的", "回到菜单"]


async def test_a_number_is_given_once_and_the_deputy_is_told(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开")
    press = county.button(OFFICE, "登记编号")
    county.heard(OFFICE)

    await county.sends(OFFICE, press)
    await county.sends(OFFICE, press)

    done, again = county.heard(OFFICE)
    assert done == "已登记 JY-2026-0001，代表已收到通知。"
    assert "这个按钮过时了：JY-2026-0001 现在是“已登记”" in again
    assert county.last(DEPUTY) == f"已登记，编号 JY-2026-0001：{TITLE}\n2026年3月23日(周一)前交办，交给谁会告诉您。"
    now = await county.suggestion_now(suggestion.id)
    assert (now.number, now.status, now.officer_id) == ("JY-2026-0001", S.REGISTERED, county.ids[OFFICE])
    assert await county.record_is_whole()


async def test_numbers_follow_one_another(county: Hall) -> None:
    for title in ("关于修路的建议", "关于架桥的建议"):
        await county.submitted(title)
        await county.presses(OFFICE, "打开", "登记编号")

    assert county.last(OFFICE).startswith("已登记 JY-2026-0002")


async def test_each_list_shows_who_has_it_until_when_and_has_pages(county: Hall) -> None:
    for n in range(8):
        await county.submitted(f"关于第{n}条路的建议")
    await county.says(OFFICE, "菜单")

    [first] = (await county.presses(OFFICE, "待审建议（8）"))[-1:]
    assert first.startswith("待审建议8件：\n1. 关于第0条路的建议：县人大代表工委办，2026年3月23日(周一)前")
    [second] = await county.presses(OFFICE, "下一页")
    assert second.splitlines()[1].startswith("5. 关于第4条路的建议")
    await county.presses(OFFICE, "7")
    assert "审核：关于第6条路的建议" in county.last(OFFICE)


async def test_what_is_late_is_shown_as_late(county: Hall) -> None:
    await county.submitted()
    county.goes_to(date(2026, 3, 26))

    await county.presses(OFFICE, "打开")

    assert county.last(OFFICE).endswith("县人大代表工委办，应在2026年3月23日(周一)前，已晚3天")


async def test_only_the_office_registers(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开")
    press = county.button(OFFICE, "登记编号")

    await county.sends(CLERK, press)
    await county.sends(CLERK, county.button(OFFICE, "打开"))

    not_the_office, not_theirs = county.heard(CLERK)
    assert not_the_office.startswith("这一步要由")
    assert not_theirs == "这一件您看不到。\n如果应该由您办，请告诉县人大代表工委：0000-6611000。"


async def test_one_typed_line_assigns_with_every_date_before_the_press(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    assert county.last(OFFICE).startswith("JY-2026-0001 交给谁？发一句：主办×× 协办××\n代表希望：由工委定。")

    await county.says(OFFICE, "主办交通局 协办教育局")

    assert county.last(OFFICE) == (
        "交办 JY-2026-0001：主办县交通局，协办县教育局\n"
        "签收2026年3月19日(周四)；申请退回截止2026年3月23日(周一)；联系代表2026年4月14日(周二)；"
        "协办意见2026年4月16日(周四)；答复2026年6月16日(周二)"
    )
    assert (await county.suggestion_now(suggestion.id)).status == S.REGISTERED
    await county.presses(OFFICE, "确定交办")
    assert county.last(OFFICE) == "已交办 JY-2026-0001。单位、代表、群众都已通知。\n答复期限2026年6月16日(周二)。"
    lead, co = await county.parts(suggestion.id)
    assert (lead.part, lead.status, co.part, co.status) == ("lead", "issued", "co", "issued")
    now = await county.suggestion_now(suggestion.id)
    assert (now.status, now.assigned_on) == (S.ASSIGNED, date(2026, 3, 16))
    assert await county.record_is_whole()


async def test_everybody_hears_of_the_assignment_with_the_dates_that_concern_them(county: Hall) -> None:
    await county.assigned()

    assert county.last(CLERK) == (
        f"新交办（主办）：JY-2026-0001 {TITLE}\n"
        "代表李梅；协办县教育局。2026年3月19日(周四)前签收；2026年6月16日(周二)前答复。"
        "不归本单位办的，2026年3月23日(周一)前点“申请退回”。"
    )
    assert county.labels(CLERK) == ["签收", "看全文", "申请退回", "怎么算的"]
    assert county.last(CO_CLERK).startswith(
        f"新交办（协办）：JY-2026-0001 {TITLE}\n主办县交通局。2026年3月19日(周四)前签收；"
    )
    assert "2026年4月16日(周四)前把书面意见交主办单位" in county.last(CO_CLERK)
    assert county.last(DEPUTY) == (
        "JY-2026-0001 已于2026年3月16日(周一)交办。\n主办：县交通局；协办：县教育局\n"
        "最迟2026年4月14日(周二)前联系您，2026年6月16日(周二)前答复。"
    )
    assert county.last("wang").startswith("YJ-2026-0001 有进展：交给县交通局办了。")
    assert "2026年6月16日(周二)前答复" in county.last("wang")


async def test_units_are_chosen_from_the_list_too(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办", "从名单里选")
    assert county.last(OFFICE).startswith("谁主办？共6个单位：\n1. 县住建局\n2. 县交通局")

    await county.presses(OFFICE, "2")
    assert county.last(OFFICE).startswith("交办 JY-2026-0001：主办县交通局，协办无")
    await county.presses(OFFICE, "加协办单位")
    assert "县交通局" not in county.last(OFFICE)
    await county.presses(OFFICE, "4", "加协办单位", "1")
    assert county.last(OFFICE).startswith("交办 JY-2026-0001：主办县交通局，协办县教育局、县住建局")
    await county.presses(OFFICE, "确定交办")

    names = [one.part for one in await county.parts(suggestion.id)]
    assert names == ["lead", "co", "co"]


async def test_names_that_are_not_clear_are_asked_back_and_nothing_is_lost(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")

    for line, answer in (
        ("主办交管局", "没有找到“交管局”。是不是：县交通局"),
        ("主办局", "“局”可能是：县住建局、县交通局"),
        ("主办交通局、水务局", "主办要有一个，也只能有一个，现在是：县交通局、县水务局"),
        ("协办水务局", "主办要有一个，也只能有一个，现在是："),
        ("主办交通局 协办交通局", "同一个单位不能既主办又协办"),
    ):
        await county.says(OFFICE, line)
        assert county.last(OFFICE).startswith(answer)
    await county.says(OFFICE, "交通局主办，教育局和水务局协办")
    assert county.last(OFFICE).startswith("交办 JY-2026-0001：主办县交通局，协办县教育局、县水务局")


async def test_another_line_adds_a_co_unit_or_replaces_the_choice(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")

    await county.says(OFFICE, "交通局", "协办教育局")
    assert county.last(OFFICE).startswith("交办 JY-2026-0001：主办县交通局，协办县教育局")
    await county.says(OFFICE, "主办住建局")
    assert county.last(OFFICE).startswith("交办 JY-2026-0001：主办县住建局，协办无")


async def test_a_matter_is_assigned_once(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主办交通局")
    press = county.button(OFFICE, "确定交办")

    await county.sends(OFFICE, press)
    await county.sends(OFFICE, press)

    assert county.last(OFFICE).startswith("这个按钮过时了：JY-2026-0001 现在是“已交办”")
    assert len(await county.parts(suggestion.id)) == 1


async def test_two_officers_do_not_assign_the_same_matter_twice(county: Hall) -> None:
    suggestion = await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主办交通局")
    await county.sends("cao-yong", county.button(OFFICE, "现在交办"))
    await county.says("cao-yong", "主办住建局")
    await county.presses(OFFICE, "确定交办")

    await county.presses("cao-yong", "确定交办")

    assert "这个按钮过时了：JY-2026-0001 现在是“已交办”" in county.last("cao-yong")
    assert len(await county.parts(suggestion.id)) == 1


async def test_the_way_a_date_was_counted_is_one_press_away(county: Hall) -> None:
    await county.submitted()

    await county.presses(OFFICE, "打开", "怎么算的")

    assert county.last(OFFICE).startswith(
        "2026年3月23日(周一)是这样算的：\n2026年3月16日(周一)起算，当天不计，往后数5个工作日"
    )


async def test_words_are_asked_for_where_words_are_needed(county: Hall) -> None:
    await county.submitted()
    await county.presses(OFFICE, "打开", "登记编号", "现在交办")
    await county.says(OFFICE, "主" * 700)

    assert county.last(OFFICE).startswith("太长了：700字，最多600字。")


async def test_nobody_but_the_offices_sees_what_is_in_handling(county: Hall) -> None:
    await county.assigned()
    county.heard(CLERK), county.heard("feng-rui")

    await county.sends(CLERK, "b:in-handling:0:0:")
    await county.sends("feng-rui", "b:in-handling:0:0:")

    assert county.heard(CLERK)[0].startswith("这一件您看不到。")
    assert county.heard("feng-rui")[0].startswith("在办的建议1件：")
