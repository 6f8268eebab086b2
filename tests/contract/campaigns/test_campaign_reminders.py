"""What people are told by the clocks of a campaign: every sentence, of a case of the kind its clock hangs on."""

from datetime import date

from sqlalchemy import Connection, update

from domain.campaigns.campaign import StageStatus
from domain.campaigns.opinion import Channel, OpinionInStatus
from domain.campaigns.rectification import RectificationStatus
from domain.campaigns.rectification_item import FoundBy, Phase
from domain.campaigns.results.appeal import AppealStatus
from domain.campaigns.results.result import Because, ResultStatus
from domain.campaigns.scoring.session import ScoringStatus
from domain.clocks import Clock
from domain.notice import CaseRef
from domain.reminders import RUNGS
from domain.roles import Role
from services import clockwork
from services.windows import CLOSERS
from storage import deadlines, tables
from storage.campaigns import appraisers, campaigns, filings, rectification
from storage.campaigns.opinions import opinions
from storage.campaigns.results import appeals, results
from storage.campaigns.scoring import sessions
from tests.contract import rows
from tests.contract.campaigns.ground import APPRAISED, HEADS, ORGANISER, Ground, ground
from tests.contract.campaigns.opinions_said import CLERK, collects, handed, one_of, to_campaign
from tests.contract.climbing import NARROW, OF_CAMPAIGNS, climb, width
from tests.contract.hall import OFFICE


async def test_every_reminder_of_a_campaign_can_be_said_of_the_case_it_hangs_on(database_url: str) -> None:
    async with ground(database_url, declared=False) as here:
        await here.reaches("mobilise")
        await here.scene.store.run(_climb_all, here)


async def test_what_came_in_has_a_last_day_until_it_is_with_its_unit(database_url: str) -> None:
    async with ground(database_url) as here:
        await collects(here)
        _, case = await to_campaign(here)

        async def due() -> date | None:
            found = await here.scene.store.run(deadlines.running, case.ref, Clock.OPINION_SORT)
            return found.due_on if found else None

        assert await due() == date(2026, 3, 23)
        here.goes_to(date(2026, 3, 24))
        here.heard(ORGANISER), here.heard(OFFICE)
        await here.scene.turns.sweep(lambda work: clockwork.tend(work, CLOSERS))
        for who in (ORGANISER, OFFICE):
            assert "PYJ-2026-0001 晚了1天没交给单位" in "".join(here.heard(who))
        await here.sends(ORGANISER, "b:due-late:0:0:")
        assert "评议意见分类" in here.last(ORGANISER)
        await handed(here)
        assert await due() is None
        await here.sends(CLERK, f"b:given-return:{case.id}:0:")
        await here.says(CLERK, "窗口归政务中心管")
        assert (await one_of(here)).status == "received"
        assert await due() == date(2026, 3, 31)


def _climb_all(c: Connection, here: Ground) -> None:
    homes = _homes(c, here)
    assert set(homes) == set(OF_CAMPAIGNS), "a clock of a campaign without a case in this test"
    # whatever runs already would be told in the same breath
    c.execute(update(tables.deadlines).values(done_at=rows.AT, next_at=None))
    for kind, home in homes.items():
        told = climb(c, home, kind)
        assert set(told) == {tell.says for rung in RUNGS[kind] for tell in rung.tells}, kind
        for words in told.values():
            assert width(words.splitlines()[0]) <= NARROW, words


def _homes(c: Connection, here: Ground) -> dict[Clock, CaseRef]:
    """For each clock of a campaign a case of the kind it hangs on."""
    opened, waiting, *_ = campaigns.stages_of(c, here.campaign_id)
    assert (opened.status, waiting.status) == (StageStatus.OPEN, StageStatus.PENDING)
    result = _result(c, here)
    item = _item(c, here)
    return {
        Clock.STAGE: opened.ref,
        Clock.STAGE_BEGIN: waiting.ref,
        Clock.FILING: filings.of_campaign(c, here.campaign_id)[0].ref,
        Clock.DECLARATION: appraisers.of_campaign(c, here.campaign_id)[0].ref,
        Clock.OPINION_SORT: _opinion(c, here),
        Clock.SCORING_SESSION: _session(c, here),
        Clock.RESULT_APPEAL: result,
        Clock.APPEAL_DECIDE: _appeal(c, here, result),
        **{kind: item for kind in Clock if kind.startswith("rectification")},
        Clock.LOOK_BACK: item,
    }


def _opinion(c: Connection, here: Ground) -> CaseRef:
    """What came by telephone and is not sorted."""
    return opinions.put(
        c, campaign_id=here.campaign_id, status=OpinionInStatus.RECEIVED, number="PYJ-2026-0001",
        channel=Channel.PHONE, recorded_by=here.ids[ORGANISER], text="窗口中午没有人", received_at=rows.AT,
    ).ref  # fmt: skip


def _session(c: Connection, here: Ground) -> CaseRef:
    """A scoring session that was called."""
    return sessions.scorings.put(
        c, campaign_id=here.campaign_id, status=ScoringStatus.CALLED, place=1, meets_on=rows.DAY, venue="三楼会议室",
        called_by=here.ids[ORGANISER], called_at=rows.AT, dimensions=[],
    ).ref  # fmt: skip


def _result(c: Connection, here: Ground) -> CaseRef:
    """A result that was announced."""
    made = {"computed_by": here.ids[ORGANISER], "computed_at": rows.AT, "announced_at": rows.AT}
    return results.results.put(
        c, campaign_id=here.campaign_id, status=ResultStatus.ANNOUNCED, edition=1, because=Because.OPENED, weights={},
        digest="a" * 64, **made,
    ).ref  # fmt: skip


def _appeal(c: Connection, here: Ground, result: CaseRef) -> CaseRef:
    """An appeal of the first unit against it."""
    target = campaigns.targets_of(c, here.campaign_id)[0]
    whose = {"campaign_id": here.campaign_id, "unit_id": target.unit_id, "target_id": target.id}
    return appeals.appeals.put(
        c, **whose, result_id=result.id, status=AppealStatus.FILED, text="检查分记错了",
        filed_by=here.ids[HEADS[APPRAISED[0]]], filed_at=rows.AT,
    ).ref  # fmt: skip


def _item(c: Connection, here: Ground) -> CaseRef:
    """An item of the ledger whose result lies with the appraisal group."""
    return rectification.put(
        c, number="ZG-2026-0001", status=RectificationStatus.REPORTED, campaign_id=here.campaign_id,
        unit_id=here.units[APPRAISED[0]], found_by=FoundBy.OPINION, phase=Phase.DURING, problem="窗口中午没有人",
        judge=Role.ORGANISER, opened_by=here.ids[ORGANISER], opened_at=rows.AT,
    ).ref  # fmt: skip
