"""A lead deputy withdraws a suggestion, under the four rules there are; consent is a press, silence none."""

from datetime import date
from typing import Any

import pytest

from domain.cases import Suggestion
from domain.notice import CaseRef, Kind
from domain.suggestions.session_form import Span
from domain.suggestions.suggestion import SuggestionStatus as S
from services.people import suspending
from services.work import Work
from storage import deadlines
from storage.opinions import opinions
from storage.people import people
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, STATION, TITLE
from tests.contract.paths_hall import SECOND, THIRD, PathsHall, paths_hall
from tests.contract.suggestions.test_merging_suggestions import assigned, merged

WHY = "校门已经改到后街，不需要了。"


async def withdraws(county: PathsHall, id: int, reason: str = WHY) -> str:
    """李梅 opens it, says why, reads it once more and presses; what she is told."""
    await county.sends(DEPUTY, f"b:suggestion-open:{id}:0:")
    await county.presses(DEPUTY, "更多", "撤回建议")
    await county.says(DEPUTY, reason)
    await county.presses(DEPUTY, "确定撤回")
    return county.last(DEPUTY)


async def running(county: PathsHall, suggestion: Suggestion) -> list[str]:
    """The clocks that still run on it or on its units."""
    refs = [suggestion.ref, *(part.ref for part in await county.parts(suggestion.id))]
    every = await county.scene.store.run(deadlines.of_cases, refs)
    return [one.kind for one in every if one.done_at is None]


@pytest.mark.parametrize("until", ["assignment", "closing"])
@pytest.mark.parametrize("joint", ["lead", "unanimous"])
async def test_before_assignment_by_every_rule(database_url: str, until: str, joint: str) -> None:
    rules: dict[str, Any] = {"withdraw_until": until, "joint_withdraw": joint}
    async with paths_hall(database_url, **rules) as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND, THIRD)
        county.heard("wang"), county.heard(STATION)
        said = await withdraws(county, one.id)
        if joint == "unanimous":
            assert said.startswith("已请赵强、孙丽华同意撤回")
            assert await county.status(one.id) == S.REVIEWING
            await county.presses(SECOND, "同意撤回")
            assert await county.status(one.id) == S.REVIEWING
            assert county.last(DEPUTY).endswith("还没同意的：孙丽华")
            await county.presses(THIRD, "同意撤回")
            assert county.last(DEPUTY).startswith("联名代表都同意了")
        else:
            assert said.startswith(f"“{TITLE}” 已撤回")
        now = await county.suggestion_now(one.id)
        assert (now.status, now.outcome_text) == (S.WITHDRAWN, WHY)
        assert await running(county, now) == []
        for who in (SECOND, THIRD):
            assert any(f"您联名的建议撤回了：“{TITLE}”" in words for words in county.told(who))
        assert any(words.startswith("李梅代表撤回了") and WHY in words for words in county.told(OFFICE))

        # the opinion has not ended with it: the station has it, the citizen knows until when
        opinion = await county.opinion_now(1)
        assert (opinion.status, opinion.suggestion_id) == ("accepted", None)
        told = county.last("wang")
        assert told.startswith("YJ-2026-0001 还在，换一条路办。\n代表撤回了建议，您的意见没有撤。")
        assert "2026年3月19日(周四)前告诉您下一步" in told
        assert any("代表撤回了建议" in words for words in county.told(STATION))
        assert await county.record_is_whole()


@pytest.mark.parametrize(("until", "there"), [("assignment", S.ASSIGNED), ("closing", S.WITHDRAWN)])
async def test_after_assignment_only_where_the_place_allows_it(database_url: str, until: str, there: S) -> None:
    async with paths_hall(database_url, withdraw_until=until, joint_withdraw="lead") as county:
        one = await county.writes(DEPUTY, "wang", TITLE)
        await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{one.version}:")
        await assigned(county, one.id)
        now = await county.suggestion_now(one.id)
        if until == "assignment":
            await county.sends(DEPUTY, f"b:suggestion-open:{one.id}:0:")
            assert "更多" not in county.labels(DEPUTY)
            await county.sends(DEPUTY, f"b:suggestion-withdraw:{one.id}:{now.version}:")
            assert county.last(DEPUTY) == "现在不能撤回。\n本地规定：交办前可以撤回。"
        else:
            assert (await withdraws(county, one.id)).startswith("JY-2026-0001 已撤回")
            assert await running(county, now) == []
            assert [part.status for part in await county.parts(one.id)] == ["recalled", "recalled"]
            for who in (CLERK, HEAD):
                assert county.last(who).startswith("JY-2026-0001 代表已撤回，停止办理")
            await county.presses(CLERK, "签收")
            assert "代表已撤回" not in county.last(CLERK)
        assert await county.status(one.id) == there
        assert await county.record_is_whole()


async def test_one_who_does_not_agree_ends_it_and_the_lead_deputy_can_cancel(database_url: str) -> None:
    async with paths_hall(database_url) as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND, THIRD)
        await withdraws(county, one.id)
        await county.presses(SECOND, "不同意")
        assert county.last(DEPUTY).startswith(f"“{TITLE}” 不撤回：赵强代表不同意。")
        await county.presses(THIRD, "同意撤回")
        assert await county.status(one.id) == S.REVIEWING

        county.days_pass(1)
        await withdraws(county, one.id, "想改好再提。")
        await county.presses(DEPUTY, "取消撤回")
        assert "不撤回了" in county.last(SECOND)
        await county.presses(SECOND, "同意撤回")
        assert await county.status(one.id) == S.REVIEWING
        assert await county.record_is_whole()


async def test_silence_is_no_consent_and_assigned_meanwhile_it_is_too_late(database_url: str) -> None:
    async with paths_hall(database_url) as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND)
        await withdraws(county, one.id)
        now = await county.suggestion_now(one.id)
        await county.sends(OFFICE, f"b:suggestion-register:{one.id}:{now.version}:")
        await assigned(county, one.id)
        county.goes_to(date(2026, 3, 30))
        assert await county.status(one.id) == S.ASSIGNED
        said = await county.presses(SECOND, "同意撤回")
        assert any("已过了能撤回的时候" in words for words in said)
        assert await county.status(one.id) == S.ASSIGNED


async def test_strangers_withdraw_nothing_and_consent_to_nothing(database_url: str) -> None:
    async with paths_hall(database_url) as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND)
        for who in (SECOND, THIRD, OFFICE, CLERK, "wang", "liu"):
            await county.sends(who, f"b:suggestion-withdraw:{one.id}:{one.version}:")
            assert "请写理由" not in county.last(who)
        await withdraws(county, one.id)
        for who in (DEPUTY, THIRD, OFFICE, "wang"):
            await county.sends(who, "b:withdrawal-agree:1:0:")
        assert await county.status(one.id) == S.REVIEWING
        await county.presses(SECOND, "同意撤回")
        assert await county.status(one.id) == S.WITHDRAWN
        await county.presses(SECOND, "同意撤回")
        assert (await county.deeds(one.id)).count("withdraw") == 1


async def test_whoever_leaves_is_not_waited_for(database_url: str) -> None:
    async with paths_hall(database_url) as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND, THIRD)
        await withdraws(county, one.id)
        await county.presses(SECOND, "同意撤回")
        await county.says(OFFICE, "停止任职", "孙丽华")
        await county.presses(OFFICE, "停止代表", "2", "停止，马上生效")
        assert await county.status(one.id) == S.WITHDRAWN
        assert await county.record_is_whole()


async def test_what_went_with_a_withdrawn_master_is_assigned_by_itself(database_url: str) -> None:
    async with paths_hall(database_url, withdraw_until="closing", joint_withdraw="lead") as county:
        master, other = await merged(county)
        await assigned(county, master)
        await withdraws(county, master)
        now = await county.suggestion_now(other)
        assert (now.status, now.master_id) == (S.REGISTERED, None)
        assert county.last(SECOND).startswith("JY-2026-0002 不再并案，单独办理。")
        assert any(words.startswith("JY-2026-0002 的主件撤回了") for words in county.heard(OFFICE))
        clock = await county.scene.store.run(deadlines.running, CaseRef(Kind.SUGGESTION, other), "assign")
        assert clock
        assert clock.due_on == date(2026, 3, 23)
        behind = await county.scene.store.run(opinions.behind, other)
        assert [(one.number, one.status) for one in behind] == [("YJ-2026-0002", "adopted")]
        assert await county.record_is_whole()


async def test_a_suspended_deputy_withdraws_nothing(database_url: str) -> None:
    async with paths_hall(database_url, joint_withdraw="lead") as county:
        one = await county.writes(DEPUTY, "wang", TITLE)

        def suspend(work: Work) -> None:
            office = people.get(work.c, county.ids[OFFICE], work.today)
            suspending.suspend(work, person=office, said=Span("李梅", date(2026, 3, 16), None))

        await county.scene.turns.sweep(suspend)
        assert (await withdraws(county, one.id)).startswith("您的代表职务暂停执行")
        assert await county.status(one.id) == S.REVIEWING
