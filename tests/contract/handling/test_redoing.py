"""The lead unit asks a co-handling unit to say more; what was said stays."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from domain.clocks import Clock
from domain.handling.assignment import AssignmentStatus
from storage import deadlines
from tests.contract.hall import CLERK, CO_CLERK, HEAD, Hall, hall

SAID, MORE = "已请学校错峰放学，4月1日起执行。", "护学岗4月15日起每天两名，名单已报。"


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def given(county: Hall) -> int:
    """The co-unit has said its part on 31 March."""
    suggestion = await county.contacted()
    county.goes_to(date(2026, 3, 31))
    await county.presses(CO_CLERK, "交协办意见")
    await county.says(CO_CLERK, SAID)
    return suggestion.id


async def test_the_lead_unit_asks_and_both_texts_stand_in_the_letter(county: Hall) -> None:
    id = await given(county)
    assert county.labels(CLERK) == ["看全文", "请补充", "打开"]
    await county.presses(CLERK, "请补充")
    await county.says(CLERK, "请写清护学岗从哪天起、几个人。")

    assert county.last(CLERK) == "已请县教育局补充，2026年4月8日(周三)前再交。"
    assert county.last(CO_CLERK) == (
        "县交通局请您补充协办意见（JY-2026-0001）：\n“请写清护学岗从哪天起、几个人。”。"
        "2026年4月8日(周三)前再交，原来写的都还在。"
    )
    _, co = await county.parts(id)
    assert co.status == AssignmentStatus.ACKNOWLEDGED
    redo = await county.scene.store.run(deadlines.newest, [co.ref], Clock.CO_REDO)
    assert redo is not None
    assert (redo.start_on, redo.due_on) == (date(2026, 3, 31), date(2026, 4, 8)), "Qingming is skipped"
    await county.presses(CO_CLERK, "打开")
    assert "现在：县教育局何静办，2026年4月8日(周三)前" in county.last(CO_CLERK)

    await county.presses(CO_CLERK, "交协办意见")
    await county.says(CO_CLERK, MORE)
    _, co = await county.parts(id)
    assert (co.status, co.co_opinion) == (AssignmentStatus.DONE, f"{SAID}\n{MORE}")
    assert county.last(CLERK) == f"县教育局的协办意见到了（JY-2026-0001）：\n“{MORE}”"
    stopped = await county.scene.store.run(deadlines.newest, [co.ref], Clock.CO_REDO)
    assert stopped is not None
    assert stopped.late_days == 0
    told = "".join(await county.presses(CLERK, "看全文"))
    assert SAID in told
    assert MORE in told
    assert await county.record_is_whole()


async def test_it_can_be_asked_for_after_reading_everything(county: Hall) -> None:
    await given(county)
    await county.says(CLERK, "JY-2026-0001", "1")
    await county.presses(CLERK, "看全文", "请补充", "1")
    assert county.last(CLERK) == "请县教育局补充什么？写一两句，对方会看到。"


async def test_after_the_reply_nothing_is_added(county: Hall) -> None:
    await given(county)
    asked = county.button(CLERK, "请补充")
    await county.presses(CLERK, "打开", "写答复")
    await county.says(CLERK, "一、斑马线已划好。")
    await county.presses(CLERK, "定办理结果", "已解决", "用这个文号", "送负责人签发")
    await county.presses(HEAD, "签发")
    await county.sends(CLERK, asked)
    assert county.last(CLERK) == "答复已经签发，不用再补充了。"


async def test_other_units_ask_for_nothing(county: Hall) -> None:
    await given(county)
    asked = county.button(CLERK, "请补充")
    await county.sends("tang-wei", asked)
    assert county.last("tang-wei").startswith("这一件您看不到。")


async def test_when_the_reply_is_out_nobody_waits_for_a_missing_opinion_any_more(county: Hall) -> None:
    suggestion = await county.to_sign()
    county.goes_to(date(2026, 4, 20))
    county.heard(CO_CLERK)
    await county.presses(HEAD, "签发")

    _, co = await county.parts(suggestion.id)
    assert (co.status, co.co_opinion) == (AssignmentStatus.DONE, "")
    late = await county.scene.store.run(deadlines.newest, [co.ref], Clock.CO_OPINION)
    assert late is not None
    assert (late.done_at is not None, late.late_days) == (True, 4), "due on 16 April"
    assert any("您单位没交协办意见" in words for words in county.heard(CO_CLERK))
    assert (await county.replies(suggestion.id))[-1].co_opinions == {"县教育局": ""}
    await county.says(CO_CLERK, "到期")
    assert "已超期0件" in county.last(CO_CLERK)
    assert await county.record_is_whole()
