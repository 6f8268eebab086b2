"""Deputies come and go: every reason of the law, a mandate that stands still, the change of term (case 5.9)."""

from collections.abc import AsyncIterator
from datetime import date

import pytest
from sqlalchemy import update

from domain.people.mandates import ENDINGS
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from services.people import suspending
from services.work import Work
from storage import places
from storage.feedback import evaluations
from storage.people import people
from storage.tables import people as people_table
from tests.contract.hall import DEPUTY, OFFICE, STATION, TITLE
from tests.contract.paths_hall import SECOND, PathsHall, paths_hall
from tests.contract.suggestions.test_merging_suggestions import answered, assigned

PLACE_ON_PAGE = {one.code: n for n, one in enumerate(ENDINGS, 1)}


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[PathsHall]:
    async with paths_hall(database_url) as here:
        yield here


async def given(county: PathsHall) -> int:
    """李梅 has been given an opinion; its id."""
    await county.submitted()
    opinion = await county.opinion("校门口没有路灯，晚上看不见", author="liu")
    await county.sends(STATION, f"b:screen-open:{opinion.id}:0:")
    await county.presses(STATION, "交给代表")
    await county.says(STATION, "李梅")
    await county.presses(STATION, "确定")
    return opinion.id


async def ends(county: PathsHall, name: str, why: str) -> None:
    """The office ends a mandate for that reason."""
    await county.says(OFFICE, "停止任职", name)
    await county.presses(OFFICE, "停止代表")
    place = PLACE_ON_PAGE[why]
    for _ in range((place - 1) // 4):
        await county.presses(OFFICE, "下一页")
    await county.presses(OFFICE, str(place), "停止，马上生效")


async def suspended(county: PathsHall, line: str) -> None:
    await county.says(OFFICE, "代表来去")
    await county.presses(OFFICE, "暂停职务")
    await county.says(OFFICE, line)
    await county.presses(OFFICE, "确定")


@pytest.mark.parametrize("why", [one.code for one in ENDINGS])
async def test_a_mandate_ends_for_every_reason_of_the_law(county: PathsHall, why: str) -> None:
    opinion = await given(county)
    await ends(county, "李梅", why)

    assert await county.scene.store.run(people.ended_for, county.ids[DEPUTY], Role.DEPUTY) == why
    now = await county.opinion_now(opinion)
    assert (now.status, now.deputy_id) == ("accepted", None)
    assert "李梅不再担任代表，先由城关联络站接手，2026年3月19日(周四)前告诉您下一步。" in county.last("liu")
    told = any("您不再担任代表" in words for words in county.told(DEPUTY))
    assert told == (why not in ("died", "incapacitated"))
    assert await county.status(1) == S.REVIEWING
    await county.sends(DEPUTY, "b:inbox:0:0:")
    assert county.last(DEPUTY) == "这一步要由人大代表来办。"
    await county.sends(DEPUTY, "b:suggestion-open:1:0:")
    assert TITLE in county.last(DEPUTY)
    assert await county.record_is_whole()


@pytest.mark.parametrize(("why", "asked"), [("moved_away", DEPUTY), ("died", SECOND)])
async def test_case_5_9_who_moved_away_is_asked_still_who_died_is_not(county: PathsHall, why: str, asked: str) -> None:
    one = await county.writes(DEPUTY, "wang", TITLE, SECOND)
    await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{one.version}:")
    await assigned(county, one.id)
    await ends(county, "李梅", why)
    await answered(county)

    assert await county.status(one.id) == S.REPLIED
    feedback = await county.scene.store.run(evaluations.feedback_of, one.id, 1)
    assert feedback
    assert feedback.deputy_id == county.ids[asked]
    assert await county.record_is_whole()


async def test_a_suspended_deputy_reads_and_does_nothing_and_then_everything_is_as_before(county: PathsHall) -> None:
    opinion = await given(county)
    await suspended(county, "李梅 3月16日到3月20日")
    assert county.last(OFFICE).startswith("已记下：李梅从2026年3月16日(周一)起暂停，到2026年3月20日(周五)。")
    assert any(words.startswith("2026年3月16日(周一)起您暂停执行代表职务") for words in county.heard(DEPUTY))
    assert "李梅暂时不能履职，先由城关联络站接手" in county.last("liu")
    assert (await county.opinion_now(opinion)).deputy_id is None

    await county.sends(DEPUTY, "b:inbox:0:0:")
    assert county.last(DEPUTY).startswith("您的代表职务暂停执行")
    await county.sends(DEPUTY, "b:suggestion-open:1:0:")
    assert TITLE in county.last(DEPUTY)

    county.goes_to(date(2026, 3, 20))
    await county.scene.turns.sweep(suspending.keep_suspensions)
    await county.sends(DEPUTY, "b:inbox:0:0:")
    assert county.last(DEPUTY).startswith("您的代表职务暂停执行")
    county.goes_to(date(2026, 3, 21))
    county.heard(DEPUTY)
    assert await county.scene.turns.sweep(suspending.keep_suspensions) == 1
    assert county.heard(DEPUTY)[-1] == "您恢复执行代表职务了，一切照旧。"
    assert county.last(OFFICE).startswith("李梅的暂停到期")
    await county.sends(DEPUTY, "b:inbox:0:0:")
    assert not county.last(DEPUTY).startswith("您的代表职务暂停执行")
    assert await county.scene.turns.sweep(suspending.keep_suspensions) == 0


async def test_a_suspension_is_lifted_before_its_time(county: PathsHall) -> None:
    await suspended(county, "李梅 3月16日起")
    await county.says(OFFICE, "代表来去")
    assert "李梅：2026年3月16日(周一)起，没有定止日" in county.last(OFFICE)
    await county.presses(OFFICE, "恢复职务", "李梅")
    assert county.last(OFFICE) == "李梅已恢复执行代表职务。"
    assert (await county.person(DEPUTY)).holds(Role.DEPUTY)


async def test_a_name_with_a_blank_is_found_with_it_and_without(county: PathsHall) -> None:
    def rename(work: Work) -> None:
        work.c.execute(update(people_table).where(people_table.c.id == county.ids[DEPUTY]).values(name="李 梅"))

    await county.scene.turns.sweep(rename)
    for said in ("李 梅", "李梅", "第3选区 李 梅"):
        await county.says(OFFICE, "代表来去")
        await county.presses(OFFICE, "暂停职务")
        await county.says(OFFICE, f"{said} 3月16日起")
        assert "李 梅" in county.last(OFFICE)
        assert "确定" in county.labels(OFFICE)


async def test_a_suspended_deputy_is_given_nothing_and_signs_nothing(county: PathsHall) -> None:
    one = await county.submitted()
    await suspended(county, "赵强 3月16日起")
    await county.sends(DEPUTY, f"b:cosign-list:{one.id}:0:0")
    assert "赵强" not in county.last(DEPUTY)
    opinion = await county.opinion("路灯坏了，晚上看不见", author="liu")
    await county.sends(STATION, f"b:screen-open:{opinion.id}:0:")
    await county.presses(STATION, "交给代表")
    assert "赵强" not in county.last(STATION)


async def test_change_of_term_ends_all_mandates_and_what_is_open_goes_on(county: PathsHall) -> None:
    opinion = await given(county)
    one = await county.writes(SECOND, "wang", TITLE)
    await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{one.version}:")
    await assigned(county, one.id)
    serving = len(await county.scene.store.run(people.serving, Role.DEPUTY, date(2026, 3, 16)))
    await county.says(OFFICE, "换届")
    assert county.last(OFFICE).startswith(f"换届：第18届代表{serving}人的任期今天全部结束，对吗？")
    assert "没办完的建议2件照常办" in county.last(OFFICE)
    drawn = county.button(OFFICE, "确定")
    await county.presses(OFFICE, "确定")
    said = county.last(OFFICE)
    assert said.startswith(f"已换届：现在是第19届。结束任期{serving}人。")
    assert f"{TITLE}（李梅，审核中）" in said
    congress = await county.scene.store.run(places.congress)
    assert congress
    assert (congress.term_no, congress.session_no) == (19, 1)
    assert await county.scene.store.run(people.serving, Role.DEPUTY, date(2026, 3, 16)) == []
    assert (await county.opinion_now(opinion)).deputy_id is None
    await county.sends(OFFICE, drawn)
    assert county.last(OFFICE) == "现在没有在任的代表，不用换届。"

    await answered(county)
    feedback = await county.scene.store.run(evaluations.feedback_of, one.id, 1)
    assert feedback
    assert feedback.deputy_id == county.ids[SECOND]
    assert any(words.startswith("JY-2026-0001 有答复了") for words in county.told(SECOND))
    assert await county.record_is_whole()
