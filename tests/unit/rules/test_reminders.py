"""Rungs fall on the days the acceptance cases give, each telling whom it concerns (docs/rules.md §5)."""

from datetime import UTC, date, datetime, time

import pytest

from domain.clocks import Clock
from domain.reminders import RUNGS, WINDOWS, Firing, audience, ladder, rung_of
from domain.roles import Role
from domain.rules.calendar import packaged
from domain.rules.deadlines import compute
from domain.rules.profile import load
from domain.rungs import CLOSE

CALENDAR = packaged()
PROFILE = load("county_default")
CLERK, HEAD, VICE, GOV, OFFICE = (
    Role.UNIT_CLERK,
    Role.UNIT_HEAD,
    Role.UNIT_VICE_HEAD,
    Role.GOV_OFFICE,
    Role.OFFICE,
)


def rungs(kind: Clock, start_on: date) -> tuple[Firing, ...]:
    term = PROFILE.term(kind)
    due = compute(start_on, term, CALENDAR)
    return ladder(kind, start_on, due.due_on, term.amount, term.unit, CALENDAR)


def days(kind: Clock, start_on: date) -> dict[str, date]:
    return {firing.rung: firing.on for firing in rungs(kind, start_on)}


def test_the_ladder_of_a_reply() -> None:
    assert days(Clock.REPLY, date(2026, 3, 16)) == {
        "T-30": date(2026, 5, 15),
        "T-15": date(2026, 6, 1),
        "T-7": date(2026, 6, 9),
        "T-3": date(2026, 6, 12),
        "T-1": date(2026, 6, 15),
        "+1": date(2026, 6, 17),
        "+5wd": date(2026, 6, 25),
        "+10wd": date(2026, 7, 2),
    }


def test_the_ladder_of_a_second_round_loses_what_falls_right_after_its_start() -> None:
    assert days(Clock.REHANDLE, date(2026, 7, 6)) == {
        "T-15": date(2026, 7, 22),
        "T-7": date(2026, 7, 30),
        "T-3": date(2026, 8, 3),
        "T-1": date(2026, 8, 5),
        "+1": date(2026, 8, 7),
        "+5wd": date(2026, 8, 14),
        "+10wd": date(2026, 8, 21),
    }


@pytest.mark.parametrize(
    ("kind", "start_on", "expected"),
    [
        (Clock.FEEDBACK, date(2026, 6, 10), {"half": date(2026, 6, 22), CLOSE: date(2026, 7, 2)}),
        (Clock.FEEDBACK, date(2026, 6, 26), {"half": date(2026, 7, 7), CLOSE: date(2026, 7, 17)}),
        (Clock.OPINION_RATING, date(2026, 6, 10), {"half": date(2026, 6, 15), CLOSE: date(2026, 6, 22)}),
        (Clock.OPINION_RATING, date(2026, 6, 26), {"half": date(2026, 7, 1), CLOSE: date(2026, 7, 6)}),
    ],
)
def test_a_window_reminds_once_half_way_and_closes(kind: Clock, start_on: date, expected: dict[str, date]) -> None:
    assert days(kind, start_on) == expected


@pytest.mark.parametrize(
    ("kind", "start_on", "expected"),
    [
        (Clock.OPINION_SCREEN, date(2026, 3, 2), {"last": date(2026, 3, 5), "+1": date(2026, 3, 6)}),
        (
            Clock.DEPUTY_CHOOSE,
            date(2026, 3, 2),
            {"half": date(2026, 3, 9), "last": date(2026, 3, 16), "+1": date(2026, 3, 17)},
        ),
        (
            Clock.ASSIGN,
            date(2026, 3, 13),
            {"half": date(2026, 3, 17), "last": date(2026, 3, 20), "+1": date(2026, 3, 23)},
        ),
        (Clock.ACK, date(2026, 3, 16), {"last": date(2026, 3, 19), "+1": date(2026, 3, 20)}),
        (Clock.RETURN, date(2026, 3, 16), {"last": date(2026, 3, 23), "+1": date(2026, 3, 24)}),
        (
            Clock.PLAN,
            date(2026, 3, 16),
            {"half": date(2026, 3, 23), "last": date(2026, 3, 30), "+1": date(2026, 3, 31)},
        ),
        (
            Clock.CONTACT,
            date(2026, 3, 16),
            {
                "half": date(2026, 3, 30),
                "T-3wd": date(2026, 4, 9),
                "last": date(2026, 4, 14),
                "+1": date(2026, 4, 15),
            },
        ),
    ],
)
def test_short_and_middle_limits(kind: Clock, start_on: date, expected: dict[str, date]) -> None:
    assert days(kind, start_on) == expected


@pytest.mark.parametrize(
    ("kind", "start_on", "done_on"),
    [
        (Clock.OPINION_SCREEN, date(2026, 3, 2), date(2026, 3, 2)),
        (Clock.DEPUTY_CHOOSE, date(2026, 3, 2), date(2026, 3, 6)),
        (Clock.ASSIGN, date(2026, 3, 13), date(2026, 3, 16)),
        (Clock.ACK, date(2026, 3, 16), date(2026, 3, 17)),
        (Clock.RETURN, date(2026, 3, 16), date(2026, 3, 17)),
        (Clock.PLAN, date(2026, 3, 16), date(2026, 3, 18)),
        (Clock.CONTACT, date(2026, 3, 16), date(2026, 3, 20)),
        (Clock.CO_OPINION, date(2026, 3, 16), date(2026, 3, 31)),
    ],
)
def test_in_the_straight_case_no_other_limit_reminds_anybody(kind: Clock, start_on: date, done_on: date) -> None:
    assert [day for day in days(kind, start_on).values() if day <= done_on] == []


def test_the_co_opinion_goes_by_the_ladder_of_months() -> None:
    assert days(Clock.CO_OPINION, date(2026, 3, 16)) == {
        "T-15": date(2026, 4, 1),
        "T-7": date(2026, 4, 9),
        "T-3": date(2026, 4, 13),
        "T-1": date(2026, 4, 15),
        "+1": date(2026, 4, 17),
        "+5wd": date(2026, 4, 24),
        "+10wd": date(2026, 5, 6),
    }


def test_reminders_inside_a_long_holiday_become_one_before_it() -> None:
    """Due Thursday 8 October, right after National Day: T-7, T-3 and T-1 all move to Wednesday 30 September."""
    fell = days(Clock.REPLY, date(2026, 7, 8))
    assert fell["T-1"] == date(2026, 9, 30)
    assert "T-3" not in fell
    assert "T-7" not in fell
    assert fell["+1"] == date(2026, 10, 9)


def test_rungs_leave_at_half_past_eight_local_time_and_windows_close_at_midnight() -> None:
    half, close = rungs(Clock.FEEDBACK, date(2026, 6, 10))
    assert half.at == datetime(2026, 6, 22, 0, 30, tzinfo=UTC)
    assert close.at == datetime(2026, 7, 2, 16, 0, tzinfo=UTC)


def test_a_place_may_remind_at_another_hour() -> None:
    term = PROFILE.term(Clock.ACK)
    first = ladder(Clock.ACK, date(2026, 3, 16), date(2026, 3, 19), term.amount, term.unit, CALENDAR, time(9, 0))[0]
    assert first.at == datetime(2026, 3, 19, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rung", "told"),
    [
        ("T-30", [CLERK]),
        ("T-15", [CLERK]),
        ("T-7", [CLERK, HEAD]),
        ("T-3", [CLERK, HEAD, GOV]),
        ("T-1", [CLERK, HEAD, VICE, GOV]),
        ("+1", [CLERK, HEAD, VICE, Role.LEAD_DEPUTY, Role.CITIZEN]),
        ("+5wd", [OFFICE]),
        # of a key suggestion also those who supervise it
        ("+10wd", [OFFICE, Role.CHAIR, Role.COMMITTEE]),
    ],
)
@pytest.mark.parametrize("kind", [Clock.REPLY, Clock.REHANDLE])
def test_each_rung_of_a_reply_tells_more_people(kind: Clock, rung: str, told: list[Role]) -> None:
    assert [tell.who for tell in rung_of(kind, rung).tells] == told


def test_a_missed_acknowledgement_is_told_to_the_head_as_well() -> None:
    assert [tell.who for tell in rung_of(Clock.ACK, "last").tells] == [CLERK]
    assert [tell.who for tell in rung_of(Clock.ACK, "+1").tells] == [CLERK, HEAD]


def test_a_citizen_hears_of_every_promise_to_them_that_is_late() -> None:
    for kind in (Clock.OPINION_SCREEN, Clock.DEPUTY_CHOOSE, Clock.REPLY, Clock.REHANDLE):
        assert Role.CITIZEN in [tell.who for tell in rung_of(kind, "+1").tells]


def test_a_citizen_who_is_asked_is_reminded_once_half_way() -> None:
    """Asked on Monday 2 March: Thursday, and over with Monday the 9th; asked on a Friday: on Monday."""
    assert days(Clock.QUESTION, date(2026, 3, 2)) == {"half": date(2026, 3, 5), CLOSE: date(2026, 3, 9)}
    assert days(Clock.QUESTION, date(2026, 3, 6)) == {"half": date(2026, 3, 9), CLOSE: date(2026, 3, 13)}


def test_every_clock_has_its_rungs_and_only_windows_close() -> None:
    assert set(RUNGS) == set(Clock)
    asked = {Clock.NEED_INFO, Clock.QUESTION, Clock.FEEDBACK, Clock.OPINION_RATING}
    assert set(WINDOWS) == {*asked, Clock.COMMITMENT_AGAIN, Clock.AGREE, Clock.RESULT_APPEAL}
    assert all(rung.tells for kind in RUNGS for rung in RUNGS[kind] if rung.name != CLOSE)


def test_a_rung_that_swallows_others_tells_everybody_they_would_have_told() -> None:
    for table in RUNGS.values():
        before = [{tell.who for tell in rung.tells} for rung in table if not rung.late and rung.name != CLOSE]
        assert all(earlier <= later for earlier, later in zip(before, before[1:], strict=False))


def test_the_audience_of_a_clock_is_everybody_it_may_ever_tell() -> None:
    assert audience(Clock.FEEDBACK) == (Role.EVALUATOR,)
    supervisors = {Role.CHAIR, Role.COMMITTEE}
    assert set(audience(Clock.REPLY)) == {CLERK, HEAD, VICE, GOV, OFFICE, Role.LEAD_DEPUTY, Role.CITIZEN} | supervisors
