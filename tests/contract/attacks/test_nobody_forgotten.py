"""What follows reaches everybody it concerns, once: withdrawn promises, merged matters that are late, chairs who go."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, time
from functools import partial

import pytest

from domain.promises.commitment import CommitmentStatus as C
from domain.promises.commitment import SecondAnswerStatus
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from services import clockwork
from services.feedback import deciding_again
from services.people import ending
from services.promises import following_up
from services.windows import CLOSERS
from services.work import Work
from storage import deadlines
from storage.people import people
from storage.promises import commitments
from storage.suggestions import suggestions
from tests.contract.chamber import CHAIR, chamber
from tests.contract.hall import CLERK, DEPUTY, HEAD, OFFICE, TITLE
from tests.contract.handling.test_two_leads import before_both_heads
from tests.contract.joint_hall import CITY, CITY_HEAD, WATER, WATER_HEAD, joint_hall
from tests.contract.paths_hall import SECOND, paths_hall
from tests.contract.promised import Promised, promising_place
from tests.contract.suggestions.test_merging_suggestions import assigned, merged
from tests.flow.evaluators import FIRST, JY, AfterReply, after_reply
from tests.flow.evaluators import SECOND as OTHER

WHY = "校门改到后街，不需要了。"


@asynccontextmanager
async def followed(url: str) -> AsyncIterator[Promised]:
    """A place where a deputy may withdraw until the end; one promise is on the ledger, the matter in follow-up."""
    async with promising_place(url, withdraw_until="closing", joint_withdraw="lead") as county:
        await county.followed_up()
        yield county


async def withdraws(county: Promised) -> None:
    await county.sends(DEPUTY, "b:suggestion-open:1:0:")
    await county.presses(DEPUTY, "更多", "撤回建议")
    await county.says(DEPUTY, WHY)
    await county.presses(DEPUTY, "确定撤回")


async def test_withdrawn_while_followed_up_its_promises_end_with_it_and_the_unit_hears(database_url: str) -> None:
    async with followed(database_url) as county:
        assert (await county.suggestion_now(1)).status == S.IN_FOLLOW_UP
        [promise] = await county.of(1)
        county.heard(CLERK), county.heard(HEAD)

        await withdraws(county)

        assert (await county.suggestion_now(1)).status == S.WITHDRAWN
        assert (await county.now(promise)).status == C.DROPPED
        clocks = await county.scene.store.run(deadlines.of_cases, [promise.ref])
        assert [one.kind for one in clocks if one.done_at is None] == []
        for who in (CLERK, HEAD):
            assert [one for one in county.heard(who) if one.startswith("不用再办，已从台账撤下：")], who
        await county.fires(date(2027, 1, 4))
        assert not [one for one in county.heard(CLERK) if "超期" in one or "没有办完" in one]
        assert await county.record_is_whole()


async def test_a_second_answer_nobody_waits_for_is_not_asked_any_more(database_url: str) -> None:
    async with followed(database_url) as county:
        [promise] = await county.of(1)

        def ask(work: Work) -> None:
            commitments.change(work.c, promise.id, promise.version, status=C.STRUCK_OFF)
            following_up.promise_ended(work, commitments.get(work.c, promise.id))

        await county.scene.turns.sweep(ask)
        await withdraws(county)

        [answer] = await county.scene.store.run(commitments.answers_of, 1)
        assert answer.status == SecondAnswerStatus.WITHDRAWN
        assert county.last(CLERK).startswith(f"{JY} 不用写再次答复了。")


async def test_a_promise_opens_by_its_number(database_url: str) -> None:
    async with followed(database_url) as county:
        [promise] = await county.of(1)
        number = (promise.number or "").replace("-", "").lower()
        for who in (CLERK, HEAD, DEPUTY, OFFICE):
            await county.says(who, number)
            await county.presses(who, "打开")
            assert "斑马线和信号灯" in county.last(who), who
        await county.says("wang", number)
        assert "斑马线和信号灯" not in county.last("wang")


async def test_a_late_reply_is_told_to_everybody_it_is_awaited_by(database_url: str) -> None:
    async with paths_hall(database_url) as county:
        master, _ = await merged(county)
        await assigned(county, master)
        for who in (DEPUTY, SECOND, "wang", "liu"):
            county.heard(who)

        county.goes_to(date(2026, 6, 17), time(8, 31))
        await county.scene.turns.sweep(partial(clockwork.tend, closers=CLOSERS))

        for who, number in ((DEPUTY, JY), (SECOND, "JY-2026-0002"), ("wang", "YJ-2026-0001"), ("liu", "YJ-2026-0002")):
            told = county.heard(who)
            assert len(told) == 1, (who, told)
            assert number in told[0], (who, told)


async def test_when_a_chair_leaves_the_office_hears_which_key_suggestions_have_no_leader(database_url: str) -> None:
    async with chamber(database_url) as county:
        await county.chosen()
        county.heard(OFFICE)

        def leaves(work: Work) -> None:
            office = people.get(work.c, county.ids[OFFICE], work.today)
            ending.end(work, actor=office, person_id=county.ids[CHAIR], role=Role.CHAIR, scope_id=None)

        await county.scene.turns.sweep(leaves)

        [told] = [one for one in county.heard(OFFICE) if "没有领导领衔" in one]
        assert "韩国栋离任，1件重点督办件没有领导领衔" in told
        assert f"{JY} {TITLE}" in told


@pytest.fixture
async def after(database_url: str) -> AsyncIterator[AfterReply]:
    async with after_reply(database_url) as county:
        yield county


async def unreachable(county: AfterReply) -> list[str]:
    """The office finds that whoever is asked cannot be reached; what it hears."""
    await county.says(OFFICE, JY)
    await county.presses(OFFICE, "打开", "代录纸质评价", "联系不上代表")
    return await county.says(OFFICE, "出国，联系不上")


async def test_who_evaluates_in_the_leads_place_is_not_told_of_it_as_a_co_signer(after: AfterReply) -> None:
    await after.replied(FIRST, OTHER)
    await unreachable(after)
    after.heard(FIRST), after.heard(OTHER)

    await after.evaluates(FIRST, "都满意")

    assert not [one for one in after.heard(FIRST) if "已评价" in one]
    assert [one for one in after.heard(OTHER) if one.startswith(f"{JY} 已评价")]


@pytest.mark.parametrize("decided", ["again-decided-yes", "again-decided-no"])
async def test_who_evaluates_in_the_leads_place_hears_a_decision_once(database_url: str, decided: str) -> None:
    async with after_reply(database_url, rehandle_trigger="office") as county:
        await county.replied(FIRST, OTHER)
        await unreachable(county)
        asked = (await county.feedback()).deputy_id
        await county.evaluates(FIRST, "分开评价", "满意", "不满意", reason="南门一侧没有划。")
        county.heard(FIRST), county.heard(OTHER)

        def decide(work: Work) -> None:
            office = people.get(work.c, county.ids[OFFICE], work.today)
            version, again = suggestions.get(work.c, 1).version, decided.endswith("yes")
            why = "再看一次现场。"
            deciding_again.decide(work, person=office, suggestion_id=1, version=version, again=again, text=why)

        await county.scene.turns.sweep(decide)

        assert asked == county.ids[FIRST]
        for who in (FIRST, OTHER):
            assert len(county.heard(who)) == 1, who


async def test_who_reports_a_deputy_unreachable_hears_once_who_is_asked(after: AfterReply) -> None:
    await after.replied(FIRST)

    told = [one for one in [*await unreachable(after), *after.heard(OFFICE)] if "改请赵强" in one]

    assert len(told) == 1, told


@pytest.mark.parametrize("goes", [WATER, CITY])
async def test_a_lead_that_is_returned_while_both_sign_voids_every_signature(database_url: str, goes: str) -> None:
    async with joint_hall(database_url, two_leads_allowed=True) as county:
        await before_both_heads(county, on=date(2026, 3, 17))
        signs, other = (WATER_HEAD, CITY_HEAD) if goes == CITY else (CITY_HEAD, WATER_HEAD)
        await county.presses(signs, "签发")
        stale = county.button(other, "签发")

        await county.says(goes, "JY-2026-0001")
        await county.presses(goes, "打开", "申请退回")
        await county.says(goes, "原因：河道归生态环境局管；依据：三定方案第5条；建议：由交通局办")
        await county.presses(goes, "提交")
        await county.presses(OFFICE, "同意退回", "县交通局", "确定改交")

        parts = [one for one in await county.parts(1) if one.status != "returned"]
        assert [(one.signed_by, one.signed_hash) for one in parts] == [(None, "")] * len(parts)
        assert not {"to_sign", "signed"} & {one.status for one in parts}
        await county.sends(other, stale)
        assert await county.replies(1) == []
        assert await county.record_is_whole()
