"""What the steps of campaigns bring with them: clocks that end with the case, conditions, and who hears of it."""

from enum import StrEnum

import pytest

from domain.campaigns.appraiser import APPRAISER
from domain.campaigns.campaign import CampaignStatus
from domain.campaigns.course import CAMPAIGN, CONCERNED, PREPARING, CampaignAction, is_not_fixed, weights_are_whole
from domain.campaigns.filing import FILING, UNFILED, FilingAction
from domain.campaigns.filing_guards import day_lies_ahead
from domain.campaigns.rectification import JUDGES, RECTIFICATION, UNIT, RectificationAction, RectificationStatus
from domain.campaigns.rectification_guards import (
    evidence_is_shown,
    fix_is_complete,
    judged_on_its_rung,
    opinion_is_the_units,
    problem_is_said,
    struck_off_by_others,
    triage_is_named,
    within_the_report_term,
    words_say_something,
)
from domain.campaigns.results.appeal import APPEAL
from domain.campaigns.results.result import APPRAISAL_RESULT
from domain.clocks import Clock as K
from domain.guards import reason_given
from domain.lifecycle import Life, Step, Tell
from domain.lives import LIVES
from domain.roles import Role as R

A, S = RectificationAction, RectificationStatus
PLAN, REPORT, REDO = K.RECTIFICATION_PLAN, K.RECTIFICATION_REPORT, K.RECTIFICATION_REDO
DECIDE, JUDGE, REPLAN = K.RECTIFICATION_DECIDE, K.RECTIFICATION_JUDGE, K.RECTIFICATION_REPLAN
OF_CAMPAIGNS = [life for life in LIVES if type(life.begins).__module__.startswith("domain.campaigns")]
Running = frozenset[K]
# each deed, where the item stands after it, and which clocks run then
WAY: list[tuple[str, RectificationAction, StrEnum, Running]] = [
    ("organiser", A.OPEN, S.OPENED, frozenset({PLAN, REPORT})),
    ("unit", A.TRIAGE, S.TRIAGED, frozenset({PLAN, REPORT})),
    ("unit", A.PLAN, S.PLANNED, frozenset({DECIDE, REPORT})),
    ("organiser", A.REJECT_PLAN, S.PLAN_REJECTED, frozenset({REPLAN, REPORT})),
    ("unit", A.PLAN, S.PLANNED, frozenset({DECIDE, REPORT})),
    ("organiser", A.ACCEPT_PLAN, S.IN_PROGRESS, frozenset({REPORT})),
    ("unit", A.STUDY, S.IN_PROGRESS, frozenset({REPORT})),
    ("unit", A.PROGRESS, S.IN_PROGRESS, frozenset({REPORT})),
    ("unit", A.REPORT, S.REPORTED, frozenset({JUDGE})),
    ("judge", A.NOT_SATISFY, S.IN_PROGRESS, frozenset({REDO})),
    ("unit", A.REPORT, S.REPORTED, frozenset({JUDGE})),
    ("judge", A.SATISFY, S.ACCEPTED, frozenset()),
    ("judge", A.STRIKE_OFF, S.STRUCK_OFF, frozenset({K.LOOK_BACK})),
    ("organiser", A.LOOK_BACK, S.RECHECKED, frozenset({DECIDE})),
    ("organiser", A.RELAPSE, S.REOPENED, frozenset({PLAN, REPORT})),
    ("unit", A.STUDY, S.TRIAGED, frozenset({PLAN, REPORT})),
    ("organiser", A.DROP, S.DROPPED, frozenset()),
]


def after(running: Running, row: Step) -> Running:
    """Which clocks run after a step."""
    return running - frozenset(row.stops) | frozenset(row.starts)


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("unit", UNIT)
def test_an_item_goes_its_way_whoever_of_the_unit_and_of_the_ladder_acts(unit: R, judge: R) -> None:
    who = {"organiser": R.ORGANISER, "unit": unit, "judge": judge}
    status: StrEnum = S.NEW
    running: Running = frozenset()
    for part, do, then, clocks in WAY:
        row = RECTIFICATION.step(status, do, {who[part]})
        status, running = row.to, after(running, row)
        assert (status, running) == (then, clocks), do


@pytest.mark.parametrize("life", OF_CAMPAIGNS, ids=[life.kind for life in OF_CAMPAIGNS])
def test_no_clock_a_step_started_runs_on_in_a_case_of_a_campaign_that_has_ended(life: Life) -> None:
    known = reached(life)
    assert {status for status, _ in known} == set(type(life.begins))
    assert [(status, running) for status, running in known if status in life.ends and running] == []


def reached(life: Life) -> set[tuple[StrEnum, Running]]:
    """Every status with the clocks that may run in it."""
    known: set[tuple[StrEnum, Running]] = set()
    new: set[tuple[StrEnum, Running]] = {(life.begins, frozenset())}
    while new:
        known |= new
        new = {(row.to, after(running, row)) for at, running in new for row in life.rows if at in row.while_} - known
    return known


@pytest.mark.parametrize("unit", UNIT)
def test_what_a_unit_does_has_its_conditions_and_is_told_to_the_organiser_and_to_the_other(unit: R) -> None:
    other = next(one for one in UNIT if one is not unit)
    asks = {
        A.TRIAGE: ((triage_is_named,), set()),
        A.STUDY: ((reason_given,), {(R.ORGANISER, None), (other, None)}),
        A.PLAN: ((fix_is_complete, within_the_report_term), {(R.ORGANISER, DECIDE), (other, None)}),
        A.PROGRESS: ((words_say_something,), {(R.ORGANISER, None), (other, None)}),
        A.REPORT: (
            (words_say_something, evidence_is_shown),
            {*((judge, JUDGE) for judge in JUDGES), (other, None)},
        ),
        A.OPEN: (
            (problem_is_said, opinion_is_the_units),
            {(UNIT[0], PLAN), (UNIT[1], PLAN), (R.ORGANISER, None)},
        ),
    }
    rows = [row for row in RECTIFICATION.rows if row.who is unit]
    assert {row.do for row in rows} == set(asks)
    assert [row.do for row in rows if (row.guard, heard(row)) != asks[A(row.do)]] == []


@pytest.mark.parametrize("judge", JUDGES)
def test_every_rung_judges_by_the_same_conditions_and_the_unit_hears_it(judge: R) -> None:
    unit = set(UNIT)
    for do, guard, due in (
        (A.SATISFY, (judged_on_its_rung,), None),
        (A.NOT_SATISFY, (judged_on_its_rung, reason_given), REDO),
        (A.STRIKE_OFF, (struck_off_by_others,), K.LOOK_BACK),
    ):
        row = next(row for row in RECTIFICATION.rows if row.who is judge and row.do is do)
        assert row.guard == guard
        assert {who for who, clock in heard(row) if clock is due} >= unit
        assert {who for who, _ in heard(row)} == {*unit, R.ORGANISER}


@pytest.mark.parametrize("who", [R.ORGANISER, R.OFFICE])
@pytest.mark.parametrize(
    ("status", "hearers"), [(CampaignStatus.PREPARING, PREPARING), (CampaignStatus.RUNNING, CONCERNED)]
)
def test_a_campaign_that_has_not_begun_is_called_off_without_a_word_to_the_units(
    who: R, status: CampaignStatus, hearers: tuple[R, ...]
) -> None:
    row = CAMPAIGN.step(status, CampaignAction.CALL_OFF, {who})
    assert row.to == CampaignStatus.CALLED_OFF
    assert row.guard == (reason_given,)
    assert row.tells == tuple(Tell(one, "campaign-called-off") for one in hearers)


@pytest.mark.parametrize("status", [CampaignStatus.PREPARING, CampaignStatus.RUNNING])
def test_what_is_changed_changes_neither_where_the_campaign_stands_nor_what_was_fixed(status: CampaignStatus) -> None:
    row = CAMPAIGN.step(status, CampaignAction.CHANGE, {R.ORGANISER})
    assert row.to == status
    assert {is_not_fixed, weights_are_whole} <= set(row.guard)


@pytest.mark.parametrize("status", UNFILED)
@pytest.mark.parametrize(
    ("do", "guard", "says"),
    [(FilingAction.SET_DAY, (day_lies_ahead,), "filing-day-set"), (FilingAction.REMIND, (), "filing-reminded")],
)
def test_a_day_and_a_reminder_leave_a_filing_where_it_stands(
    status: str, do: FilingAction, guard: tuple[object, ...], says: str
) -> None:
    row = FILING.step(status, do, {R.ORGANISER})
    assert (row.to, row.guard) == (status, guard)
    assert row.tells == (Tell(R.UNIT_CLERK, says), Tell(R.UNIT_HEAD, says))


def test_a_date_people_must_keep_is_told_with_the_sentence() -> None:
    told = {(tell.says, tell.due) for life in (APPRAISER, APPRAISAL_RESULT, APPEAL) for row in life.rows
            for tell in row.tells if tell.due}  # fmt: skip
    assert told == {
        ("appraiser-appointed", K.DECLARATION),
        ("appraiser-ask-again", K.DECLARATION),
        ("result-announced", K.RESULT_APPEAL),
        ("appeal-filed", K.APPEAL_DECIDE),
    }


def heard(row: Step) -> set[tuple[R, K | None]]:
    """Who hears of a step, and which clock's date."""
    return {(tell.who, tell.due) for tell in row.tells}
