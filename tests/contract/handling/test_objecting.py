"""A deputy objects to an assignment; the office answers in time; the unit works on."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.clocks import Clock
from storage import deadlines
from tests.contract.hall import CLERK, DEPUTY, OFFICE, Hall, hall

WHY = "校门口的路归住建局管，不是交通局。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def test_the_office_answers_and_nothing_else_changes(county: Hall) -> None:
    suggestion = await county.assigned()
    assert county.labels(DEPUTY) == ["有意见", "看进度"]
    objects = county.button(DEPUTY, "有意见")
    await county.presses(DEPUTY, "有意见")
    await county.says(DEPUTY, WHY)

    assert county.last(DEPUTY) == "已交工委，2026年3月23日(周一)前答复您。"
    assert county.last(OFFICE) == (
        f"李梅代表对 JY-2026-0001 的交办有意见：\n“{WHY}”。请在2026年3月23日(周一)前答复代表。"
    )
    await county.sends(DEPUTY, objects)
    assert county.last(DEPUTY).startswith("JY-2026-0001 您的意见已经交工委了")
    county.goes_to(date(2026, 3, 18))
    await county.says(OFFICE, "菜单")
    await county.presses(OFFICE, "待决申请（1）", "1", "答复代表")
    await county.says(OFFICE, "这一段属县道，由交通局管养。")

    assert county.last(DEPUTY) == (
        "JY-2026-0001 您对交办的意见有答复了：\n工委吴红：“这一段属县道，由交通局管养。”。承办单位：县交通局"
    )
    clock = await county.scene.store.run(deadlines.newest, [suggestion.ref], Clock.OBJECTION)
    assert clock is not None
    assert (clock.start_on, clock.due_on, clock.late_days) == (date(2026, 3, 16), date(2026, 3, 23), 0)
    steps = [action for action, _, _ in await county.steps(suggestion.ref)]
    assert steps[-2:] == ["object", "answer_objection"]
    await county.presses(CLERK, "签收")
    assert county.last(CLERK).startswith("已签收 JY-2026-0001")
    assert await county.record_is_whole()


async def test_only_who_leads_objects_and_only_while_units_have_it(county: Hall) -> None:
    await county.to_sign()
    objects = county.button(DEPUTY, "有意见")
    await county.sends("zhao-qiang", objects)
    assert county.last("zhao-qiang").startswith("这一件您看不到。")
    await county.presses("wang-qiang", "签发")
    await county.sends(DEPUTY, objects)
    assert county.last(DEPUTY).startswith("JY-2026-0001 现在不在交办和办理中")
