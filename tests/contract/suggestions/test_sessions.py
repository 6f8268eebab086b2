"""Sessions and what is submitted in them; the assignment meeting; the archive; formal numbers."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from domain.notice import CaseRef, Kind
from domain.suggestions.suggestion import SuggestionStatus as S
from services.suggestions import reviewing
from services.work import Work
from storage import deadlines
from storage.people import people
from storage.suggestions import suggestions
from tests.contract.hall import CLERK, DEPUTY, OFFICE, TITLE
from tests.contract.paths_hall import OTHER_TITLE, SECOND, PathsHall, paths_hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[PathsHall]:
    async with paths_hall(database_url) as here:
        yield here


async def session(county: PathsHall, words: str = "第18届第6次会议 3月16日到3月19日") -> str:
    """The office enters a session; what it is shown before."""
    await county.says(OFFICE, "会期")
    await county.presses(OFFICE, "录入会期")
    await county.says(OFFICE, words)
    shown = county.last(OFFICE)
    await county.presses(OFFICE, "确定")
    return shown


async def assign_by(county: PathsHall, id: int) -> date:
    clock = await county.scene.store.run(deadlines.running, CaseRef(Kind.SUGGESTION, id), "assign")
    assert clock
    return clock.due_on


async def registers(county: PathsHall, id: int) -> str:
    now = await county.suggestion_now(id)
    await county.sends(OFFICE, f"b:suggestion-register:{id}:{now.version}:")
    return (await county.suggestion_now(id)).formal_number


async def plans(county: PathsHall, id: int, line: str = "主办交通局 协办教育局") -> None:
    now = await county.suggestion_now(id)
    await county.sends(OFFICE, f"b:assign-start:{id}:{now.version}:")
    await county.says(OFFICE, line)
    await county.presses(OFFICE, "留到交办会")


async def test_what_is_submitted_in_a_session_belongs_to_it_and_is_assigned_within_a_month_after(
    county: PathsHall,
) -> None:
    before = await county.writes(SECOND, "liu", OTHER_TITLE)
    assert await assign_by(county, before.id) == date(2026, 3, 23)
    shown = await session(county)
    assert shown.startswith("第18届第6次会议，2026年3月16日(周一)至2026年3月19日(周四)，对吗？")
    assert "会后2026年4月20日(周一)前交办" in shown
    during = await county.writes(DEPUTY, "wang", TITLE)

    assert (during.term_no, during.session_no) == (18, 6)
    assert (before.term_no, before.session_no) == (18, 0)
    # a month after 19 March is Sunday 19 April: Monday
    assert await assign_by(county, during.id) == date(2026, 4, 20)
    assert await county.deeds(during.id) == ["write", "submit", "receive_in_session"]
    assert await registers(county, before.id) == "18-闭-0001"
    assert await registers(county, during.id) == "18-6-0001"
    await county.sends(OFFICE, f"b:case-file:{during.id}:0:")
    assert any("正式编号：18-6-0001（第18届第6次会议期间）" in words for words in county.heard(OFFICE))

    county.goes_to(date(2026, 3, 20))
    after = await county.writes(SECOND, "liu", "关于闭会后的建议")
    assert after.session_no == 0
    assert await registers(county, after.id) == "18-闭-0002"
    assert await county.record_is_whole()


async def test_a_session_that_cannot_be_is_refused_and_one_in_use_stays(county: PathsHall) -> None:
    for words, why in (
        ("第18届 3月10日到3月13日", "没看懂"),
        ("第18届第6次会议 3月13日到3月10日", "太长，请核对日期。"),
        ("第18届第6次会议 2026年3月13日到2026年3月10日", "结束日期不能早于开始日期。"),
        ("第19届第1次会议 3月10日到3月13日", "现在是第18届。换届请点“换届”。"),
        ("第18届第6次会议 2月30日到3月13日", "2月30日"),
    ):
        await county.says(OFFICE, "会期")
        await county.presses(OFFICE, "录入会期")
        await county.says(OFFICE, words)
        assert why in county.last(OFFICE), words
    await session(county)
    await session(county, "第18届第6次会议 3月16日到3月20日")
    assert "3月20日" in "".join(await county.says(OFFICE, "会期"))
    await county.presses(OFFICE, "录入会期")
    await county.says(OFFICE, "第18届第7次会议 3月20日到3月22日")
    assert county.last(OFFICE) == "与第18届第6次会议的日期重叠。"
    await county.writes(DEPUTY, "wang", TITLE)
    await county.says(OFFICE, "会期")
    await county.presses(OFFICE, "录入会期")
    await county.says(OFFICE, "第18届第6次会议 3月16日到3月25日")
    assert county.last(OFFICE).startswith("第18届第6次会议已有1件建议，日期不能再改。")


async def test_the_meeting_assigns_everything_at_once_from_its_day_on(county: PathsHall) -> None:
    one, other = await county.two()
    for each in (one, other):
        await registers(county, each.id)
        await plans(county, each.id)
    assert county.last(OFFICE).startswith("JY-2026-0002 已列入交办会：主办县交通局；协办县教育局。")
    assert not any("新交办" in words for words in county.told(CLERK))
    county.goes_to(date(2026, 3, 20))
    said = await county.says(OFFICE, "交办会")
    assert said[-1].startswith("交办会：已定单位2件，还没定0件。")
    await county.presses(OFFICE, "全部交办")
    assert county.last(OFFICE).startswith("今天（2026年3月20日(周五)）把2件全部交办？")
    await county.presses(OFFICE, "现在全部交办")
    assert county.last(OFFICE) == "已交办2件，代表、单位和群众都已通知。"

    for each in (one, other):
        now = await county.suggestion_now(each.id)
        assert (now.status, now.assigned_on) == (S.ASSIGNED, date(2026, 3, 20))
        lead = (await county.parts(each.id))[0]
        clock = await county.scene.store.run(deadlines.running, lead.ref, "reply")
        assert clock
        assert clock.due_on == date(2026, 6, 22)
    assert sum("新交办" in words for words in county.told(CLERK)) == 2
    await county.presses(OFFICE, "现在全部交办")
    assert county.last(OFFICE) == "没有定好单位的建议，什么也没交。"
    assert await county.record_is_whole()


async def test_what_cannot_be_assigned_is_named_and_the_others_go_out(county: PathsHall) -> None:
    one, other = await county.two()
    await registers(county, one.id)
    await plans(county, one.id)
    await registers(county, other.id)
    await plans(county, other.id, "主办水务局")
    await county.says(OFFICE, "停止任职", "唐薇")
    await county.presses(OFFICE, "停止经办人", "停止，马上生效")
    county.heard("liu")
    await county.says(OFFICE, "交办会")
    await county.presses(OFFICE, "全部交办", "现在全部交办")

    said = county.last(OFFICE)
    assert said.startswith("已交办1件；没有交成1件：\nJY-2026-0002：")
    assert "县水务局" in said
    assert [await county.status(id) for id in (one.id, other.id)] == [S.ASSIGNED, S.REGISTERED]
    assert await county.parts(other.id) == []
    assert county.heard("liu") == []
    assert await county.record_is_whole()


async def test_taken_off_the_list_it_is_assigned_by_itself(county: PathsHall) -> None:
    one = await county.writes(DEPUTY, "wang", TITLE)
    await registers(county, one.id)
    await plans(county, one.id)
    await county.sends(OFFICE, f"b:review-open:{one.id}:0:")
    assert any("拟在交办会上交：主办县交通局；协办县教育局" in words for words in county.heard(OFFICE))
    await county.presses(OFFICE, "撤下这件")
    assert (await county.suggestion_now(one.id)).planned is None
    assert (await county.says(OFFICE, "交办会"))[-1].startswith("还没有定好单位的建议。")


async def test_only_the_office_enters_sessions_holds_meetings_and_archives(county: PathsHall) -> None:
    one = await county.writes(DEPUTY, "wang", TITLE)
    await registers(county, one.id)
    await plans(county, one.id)
    for who in (DEPUTY, CLERK, "wang"):
        for deed in ("session-enter", "assign-all-yes", "archive-yes", "change-term-yes", "suspend"):
            await county.sends(who, f"b:{deed}:0:0:18")
            assert county.last(who).startswith("这一步要由代表工委工作人员来办。")
    assert await county.status(one.id) == S.REGISTERED


async def test_a_year_is_archived_when_it_is_over_and_each_deputy_hears_it_once(county: PathsHall) -> None:
    one, other = await county.two()

    def letters(work: Work) -> None:
        office = people.get(work.c, county.ids[OFFICE], work.today)
        for id in (one.id, other.id):
            where: dict[str, Any] = {"person": office, "suggestion_id": id}
            now = reviewing.take_as_letter(work, **where, version=suggestions.get(work.c, id).version, reason="来信")
            reviewing.answer_letter(work, **where, version=now.version, text="已答复。")

    await county.scene.turns.sweep(letters)
    await county.sends(OFFICE, "b:archive:0:0:")
    assert county.last(OFFICE) == "没有可以归档的：往年办结的都归档了。"
    await county.sends(OFFICE, "b:archive-yes:0:0:2026")
    assert county.last(OFFICE).startswith("2026年还没过完")
    county.goes_to(date(2027, 2, 1))
    await county.sends(OFFICE, "b:archive:0:0:")
    await county.presses(OFFICE, "确定")
    assert county.last(OFFICE) == "2026年办结的2件已归档。"
    assert [await county.status(id) for id in (one.id, other.id)] == [S.ARCHIVED, S.ARCHIVED]
    assert county.last(DEPUTY).startswith("2026年您领衔办结的1件建议已归档。")
    assert county.last(SECOND).startswith("2026年您领衔办结的1件建议已归档。")
    assert await county.record_is_whole()
