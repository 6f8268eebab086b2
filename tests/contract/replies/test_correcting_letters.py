"""The office corrects the class of a reply: a second edition of its letter, and both are kept."""

import json
from collections.abc import AsyncIterator

import pytest

from storage import events
from tests.contract.hall import CLERK, DEPUTY, OFFICE, Hall, hall
from tests.contract.replies.test_reply_letters import blob, called, deed, documents, issued, letters, press, words


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as place:
        yield place


async def test_the_office_corrects_a_class_and_a_second_edition_is_made(county: Hall) -> None:
    id = await issued(county)
    await press(county).look()
    [first] = await letters(county, id)
    await county.sends(OFFICE, deed("amend-class", id))
    assert county.last(OFFICE).startswith("JY-2026-0001 现在是：A 已解决（县交通局）")
    assert "已解决" not in county.labels(OFFICE)
    # nothing was promised, nothing reflected: these would say more than the reply does
    assert not {"已向上级反映", "列入计划"} & set(county.labels(OFFICE))
    await county.presses(OFFICE, "条件不够以后办")
    await county.says(OFFICE, "警示牌还没有装，现场看过。")

    assert county.last(OFFICE).startswith("JY-2026-0001 的办理结果已由“A 已解决”改为“C 条件不够以后办”。")
    told = county.last(DEPUTY)
    assert told.startswith("JY-2026-0001 的办理结果改为“C 条件不够以后办”。")
    assert "“警示牌还没有装，现场看过。”" in told
    assert county.last(CLERK).startswith("JY-2026-0001 的办理结果改为“C 条件不够以后办”。")
    [reply] = await county.replies(id)
    assert (reply.outcome, reply.letter) == ("deferred", "C")
    lead, _ = await county.parts(id)
    [*_, last] = await county.scene.store.read(events.of_case, lead.ref)
    assert (last.action, last.reason) == ("amend_class", "警示牌还没有装，现场看过。")
    assert json.loads(last.data) == {"reply": reply.id, "old": "solved", "new": "deferred"}

    await press(county).look()
    kept, second = await letters(county, id)
    assert kept == first
    assert (second.edition, second.letter) == (2, "C")
    lines = words(await blob(county, second.docx_id))
    assert lines[0] == "办理结果：C"
    assert "办理结果经县人大代表工委核定，于2026年6月10日由A类改为C类；原函存档。" in lines
    await county.presses(DEPUTY, "答复函文件")
    assert documents(county, DEPUTY) == [second.docx_id]
    await county.presses(OFFICE, "答复函文件")
    assert documents(county, OFFICE) == [first.docx_id, second.docx_id]
    assert called(county, OFFICE) == ["云交函〔2026〕1号.docx", "云交函〔2026〕1号-2.docx"]


async def test_a_button_of_yesterday_corrects_nothing(county: Hall) -> None:
    id = await issued(county)
    await county.sends(OFFICE, deed("amend-class", id))
    stale = county.button(OFFICE, "条件不够以后办")
    await county.presses(OFFICE, "办不了")
    await county.says(OFFICE, "没有这笔钱。")
    await county.sends(OFFICE, stale)

    [reply] = await county.replies(id)
    assert reply.outcome == "not_feasible"
    assert len(await letters(county, id)) == 2
