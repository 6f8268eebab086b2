"""Whatever is taken away in the middle, nothing waits for somebody who is not asked any more; everything can end."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Connection, update

from domain.notice import CaseRef
from domain.suggestions.suggestion import SuggestionStatus as S
from storage import deadlines, tables
from storage.committee import supervision
from storage.handling import modes
from storage.suggestions import withdrawals
from tests.contract.chamber import CHAIR, MEMBERS, chamber
from tests.contract.hall import CLERK, CO_CLERK, CONTACT, DEPUTY, HEAD, OFFICE, PLAN, REPLY, TITLE, Hall
from tests.contract.handling.test_separate_parts import both_replied
from tests.contract.handling.test_two_leads import before_both_heads
from tests.contract.joint_hall import CITY, GOV, joint_hall
from tests.contract.paths_hall import SECOND, paths_hall
from tests.contract.replies.test_before_the_head import sent
from tests.contract.rows import AT, DAY
from tests.contract.suggestions.test_merging_suggestions import assigned, merged

WHY = "校门已经改到后街，不需要了。"
FREE: dict[str, Any] = {"withdraw_until": "closing", "joint_withdraw": "lead"}


async def withdrawn(county: Hall, id: int = 1) -> None:
    """李梅 withdraws her suggestion."""
    await county.sends(DEPUTY, f"b:suggestion-open:{id}:0:")
    await county.presses(DEPUTY, "更多", "撤回建议")
    await county.says(DEPUTY, WHY)
    await county.presses(DEPUTY, "确定撤回")
    assert (await county.suggestion_now(id)).status == S.WITHDRAWN, county.last(DEPUTY)


async def running(county: Hall, *refs: CaseRef) -> list[str]:
    """The clocks that still run on these."""
    return [str(one.kind) for one in await county.scene.store.run(deadlines.of_cases, refs) if one.done_at is None]


async def stands(county: Hall, table: str, **values: Any) -> None:
    """Every row of a table stands like that now."""
    deed: Callable[[Connection], Any] = lambda c: c.execute(update(tables.metadata.tables[table]).values(**values))  # noqa: E731
    await county.scene.store.run(deed)


async def test_nobody_counter_signs_what_was_withdrawn(database_url: str) -> None:
    async with joint_hall(database_url, counter_signature=True, **FREE) as county:
        await sent(county, "主办交通局 协办教育局、城管局")
        await county.presses(CITY, "看全文", "同意会签")
        await withdrawn(county)
        asked = await county.scene.store.run(modes.countersigns_of, (await county.parts(1))[0].id)
        assert {one.status for one in asked} == {"void"}
        await county.says(CO_CLERK, "菜单")
        assert not any("请我会签的（" in label for label in county.labels(CO_CLERK))
        assert await county.record_is_whole()


async def test_nobody_coordinates_what_was_withdrawn(database_url: str) -> None:
    async with joint_hall(database_url, two_leads_allowed=True, **FREE) as county:
        await before_both_heads(county)
        [case] = await county.scene.store.run(modes.agreements_of, 1)
        await withdrawn(county)
        assert await running(county, case.ref) == []
        await county.morning(date(2026, 6, 16))
        assert not any("没有商定" in one for one in county.heard(GOV))
        await county.sends(GOV, f"b:agreement-open:{case.id}:0:")
        assert "没有办成" not in county.last(GOV)
        assert await county.record_is_whole()


async def test_a_report_is_not_owed_for_what_was_withdrawn(database_url: str) -> None:
    async with joint_hall(database_url, **FREE) as county:
        await county.given_to("主办交通局")
        lead = (await county.parts(1))[0]
        await stands(county, "suggestions", status="researching")
        await stands(county, "assignments", status="done")
        await county.scene.store.run(
            lambda c: c.execute(
                update(tables.deadlines).where(tables.deadlines.c.kind == "reply").values(kind="research_report")
            )
        )
        await withdrawn(county)
        assert "research_report" not in await running(county, lead.ref)


async def test_what_was_withdrawn_is_supervised_no_more_and_everybody_hears(database_url: str) -> None:
    async with joint_hall(database_url, **FREE) as county:
        await county.given_to("主办交通局")
        await county.is_key(1)
        [key] = await county.scene.store.run(supervision.of_suggestion, 1)
        await stands(county, "key_suggestions", chair_id=county.ids[CHAIR])
        county.heard(CHAIR)
        await withdrawn(county)
        key = await county.scene.store.run(supervision.keys.get, key.id)
        assert (key.status, key.outcome) == ("withdrawn", WHY)
        assert await running(county, key.ref) == []
        [told] = county.heard(CHAIR)
        assert "JY-2026-0001 代表撤回了建议，督办结束" in told
        assert WHY in told


async def test_the_last_part_that_is_still_handled_is_not_let_go(database_url: str) -> None:
    async with joint_hall(database_url) as county:
        await both_replied(county)
        county.goes_to(date(2026, 7, 1))
        await county.presses(DEPUTY, "现在评价", "都不满意")
        await county.says(DEPUTY, "岸边还有垃圾")
        await county.presses(DEPUTY, "提交")
        first, second = (await county.parts(1))[2:]
        await county.scene.store.run(
            lambda c: c.execute(
                update(tables.assignments).where(tables.assignments.c.id == first.id).values(status="done")
            )
        )
        now = await county.suggestion_now(1)
        await county.sends(DEPUTY, f"b:rehandle-only:1:{now.version}:{first.id}")
        assert [one.status for one in await county.parts(1)][3] == "issued", "then nobody would be left to answer"
        assert second.status == "issued"


async def test_a_poll_whose_tellers_never_agree_can_be_called_off(database_url: str) -> None:
    async with chamber(database_url) as here:
        id = await here.voting(*MEMBERS[:4])
        now = await here.poll_now(id)
        await here.sends(OFFICE, f"b:poll-paper-to:{id}:{now.version}:{here.ids[MEMBERS[0]]}")
        await here.refreshed(id, "结束投票", "结束投票")
        await here.refreshed(id, "计票")
        assert (await here.poll_now(id)).status == "closed"
        await here.refreshed(id, "取消测评")
        await here.says(OFFICE, "纸票对不上，改期再测")
        assert (await here.poll_now(id)).status == "called_off"
        assert await here.record_is_whole()


async def test_a_wish_to_withdraw_what_is_over_lapses_with_the_next_press(database_url: str) -> None:
    async with paths_hall(database_url, withdraw_until="closing") as county:
        one = await county.writes(DEPUTY, "wang", TITLE, SECOND)
        await county.sends(DEPUTY, f"b:suggestion-open:{one.id}:0:")
        await county.presses(DEPUTY, "更多", "撤回建议")
        await county.says(DEPUTY, WHY)
        await county.presses(DEPUTY, "确定撤回")
        await stands(county, "suggestions", status="not_accepted")
        await county.presses(SECOND, "同意撤回")
        assert await county.scene.store.run(withdrawals.waiting) == []


async def test_after_a_meeting_the_feedback_it_was_about_is_not_changed(database_url: str) -> None:
    async with joint_hall(database_url) as county:
        await both_replied(county)
        await county.presses(DEPUTY, "现在评价", "都满意", "提交")
        day = date(2026, 6, 12)
        met = {"kind": "meeting", "held_on": day, "place": "会议室", "people": "李梅", "outcome": "reference"}
        said = {"words": "留作参考", "recorded_by": county.ids[OFFICE], "recorded_at": county.clock.now(), "report": ""}
        await county.scene.store.run(
            lambda c: c.execute(tables.meetings.insert().values(suggestion_id=1, round=1, **met, **said))
        )
        await stands(county, "suggestions", status="in_follow_up")
        await county.sends(DEPUTY, "b:change-open:1:0:")
        assert county.last(DEPUTY).startswith("JY-2026-0001 的评价已经照着办了，不能改")


async def test_a_key_suggestion_that_is_answered_with_another_one_is_signed_by_the_head_as_well(
    database_url: str,
) -> None:
    async with paths_hall(database_url, reply_signer="any_leader") as county:
        master, other = await merged(county)
        why = {"criterion": "major", "reason": "年年提", "decided_on": DAY, "first_year": 2026, "last_year": 2026}
        who = {"chair_id": county.ids[CHAIR], "committee_id": 1, "officer_id": county.ids[OFFICE]}
        state: dict[str, Any] = {"suggestion_id": other, "status": "supervised", "chosen_at": AT, **who, **why}
        await county.scene.store.run(partial(supervision.keys.add, **state))
        await assigned(county, master)
        await county.presses(CO_CLERK, "签收")
        await county.presses(CLERK, "签收", "填六定")
        await county.says(CLERK, PLAN)
        await county.presses(CLERK, "提交六定", "记一次联系")
        await county.says(CLERK, CONTACT)
        await county.presses(CLERK, "确定", "写答复")
        await county.says(CLERK, REPLY)
        await county.presses(CLERK, "定办理结果", "已解决", "用这个文号", "送负责人签发")
        lead = (await county.parts(master))[0]
        await county.sends("liu-yang", f"b:sign:{lead.id}:{lead.version}:")
        assert (await county.status(master), await county.status(other)) == (S.IN_HANDLING, S.MERGED)
        await county.presses(HEAD, "签发")
        assert (await county.status(master), await county.status(other)) == (S.REPLIED, S.REPLIED)
