"""Whoever hears of a step plays a part in the case; every sentence and every date is named."""

from datetime import date
from typing import Any

import pytest

from domain.clocks import Clock
from domain.committee.key_suggestion import KEY_SUGGESTION, KeyAction, says_something_found
from domain.guards import reason_given
from domain.lifecycle import Life, Tell
from domain.lives import LIVES
from domain.promises.commitment import COMMITMENT, SECOND_ANSWER
from domain.reminders import RUNGS
from domain.roles import Role
from domain.rules.calendar import packaged
from domain.rules.deadlines import Unit
from domain.rungs import Limit, after_late_working_days, days_before, part_way, working_days_before
from domain.suggestions.suggestion import told_by_meeting

SUPERVISORS = {Role.CHAIR, Role.COMMITTEE}
HANDLING = {Role.UNIT_HEAD, Role.UNIT_CLERK, Role.LEAD_DEPUTY}
LIMIT = Limit(date(2026, 6, 10), date(2026, 7, 1), 21, Unit.CALENDAR_DAY, packaged())


def is_heard(tell: Any) -> bool:
    """Whether somebody hears a sentence by its name, with a clock's date or none."""
    named = isinstance(tell.says, str) and tell.says == tell.says.lower()
    return isinstance(tell.who, Role) and named and (tell.due is None or isinstance(tell.due, Clock))


@pytest.mark.parametrize("life", LIVES, ids=[life.kind for life in LIVES])
def test_every_step_tells_people_something(life: Life) -> None:
    assert [tell for row in life.rows for tell in row.tells if not is_heard(tell)] == []
    assert all(isinstance(clock, Clock) for row in life.rows for clock in (*row.starts, *row.stops))


@pytest.mark.parametrize("kind", RUNGS)
def test_every_reminder_does(kind: Clock) -> None:
    assert [tell for rung in RUNGS[kind] for tell in rung.tells if not is_heard(tell)] == []


@pytest.mark.parametrize("who", [Role.CHAIR, Role.COMMITTEE, Role.OFFICE])
def test_what_supervisors_find_and_report_is_told_to_whom_it_concerns(who: Role) -> None:
    rows = {row.do: row for row in KEY_SUGGESTION.rows if row.who is who}
    found, reported = rows[KeyAction.SUPERVISE], rows[KeyAction.REPORT]

    assert {(tell.who, tell.says) for tell in found.tells} == {
        (role, "supervise-told") for role in {Role.OFFICE, *SUPERVISORS, *HANDLING}
    }
    assert {(tell.who, tell.says) for tell in reported.tells} == {
        (role, "key-reported") for role in {Role.OFFICE, *SUPERVISORS}
    }
    assert (found.guard, reported.guard) == ((says_something_found,), (reason_given,))
    assert (found.stops, reported.stops) == ((), (Clock.HEARING,))
    assert (found.starts, reported.starts) == ((), ())


def test_a_reminder_falls_on_a_working_day_before_or_after_the_last_one() -> None:
    assert part_way(1, 2)(LIMIT) == date(2026, 6, 18), "10 days on is a weekend, and the day before a holiday"
    assert part_way(2, 3)(LIMIT) == date(2026, 6, 24)
    assert days_before(3)(LIMIT) == date(2026, 6, 26)
    assert [working_days_before(days)(LIMIT) for days in (0, 1, 3)] == [
        date(2026, 7, 1), date(2026, 6, 30), date(2026, 6, 26)
    ]  # fmt: skip
    assert [after_late_working_days(days)(LIMIT) for days in (0, 2)] == [date(2026, 7, 2), date(2026, 7, 6)]


@pytest.mark.parametrize("due", [None, Clock.REHANDLE])
def test_what_a_meeting_comes_to_is_told_to_deputies_and_to_citizens(due: Clock | None) -> None:
    assert told_by_meeting("continue", due) == (
        Tell(Role.LEAD_DEPUTY, "meeting-continue", due),
        Tell(Role.CO_SIGNER, "meeting-continue", due),
        Tell(Role.CITIZEN, "meeting-continue-citizen", due),
    )
    assert told_by_meeting("reference") == told_by_meeting("reference", None)


def test_the_dates_of_promises_are_told_with_them() -> None:
    told = {(tell.says, tell.due) for life in (COMMITMENT, SECOND_ANSWER) for row in life.rows for tell in row.tells}

    assert told >= {
        ("promise-undated-unit", Clock.COMMITMENT_DATE),
        ("second-answer-ask", Clock.SECOND_ANSWER),
        ("second-answer-sign-ask", Clock.SECOND_ANSWER),
    }
