"""Last days are counted as the acceptance cases count them (docs/rules.md §5)."""

from datetime import UTC, date, datetime, time

import pytest

from domain.clocks import Clock
from domain.rules.calendar import packaged
from domain.rules.deadlines import Term, Unit, compute, lateness, over
from domain.rules.profile import load

CALENDAR = packaged()
PROFILE = load("county_default")


@pytest.mark.parametrize(
    ("kind", "start_on", "due_on"),
    [
        # the straight case: accepted 3-02, submitted 3-13, assigned 3-16, reply issued 6-10
        (Clock.OPINION_SCREEN, date(2026, 3, 2), date(2026, 3, 5)),
        (Clock.DEPUTY_CHOOSE, date(2026, 3, 2), date(2026, 3, 16)),
        (Clock.ASSIGN, date(2026, 3, 13), date(2026, 3, 20)),
        (Clock.ACK, date(2026, 3, 16), date(2026, 3, 19)),
        (Clock.RETURN, date(2026, 3, 16), date(2026, 3, 23)),
        (Clock.PLAN, date(2026, 3, 16), date(2026, 3, 30)),
        (Clock.CONTACT, date(2026, 3, 16), date(2026, 4, 14)),
        (Clock.CO_OPINION, date(2026, 3, 16), date(2026, 4, 16)),
        (Clock.REPLY, date(2026, 3, 16), date(2026, 6, 16)),
        (Clock.FEEDBACK, date(2026, 6, 10), date(2026, 7, 2)),
        (Clock.OPINION_RATING, date(2026, 6, 10), date(2026, 6, 22)),
        # late and dissatisfied: reply issued 6-26, dissatisfied 7-06, second reply 8-04
        (Clock.FEEDBACK, date(2026, 6, 26), date(2026, 7, 17)),
        (Clock.OPINION_RATING, date(2026, 6, 26), date(2026, 7, 6)),
        (Clock.REHANDLE, date(2026, 7, 6), date(2026, 8, 6)),
        (Clock.FEEDBACK, date(2026, 8, 4), date(2026, 8, 25)),
        (Clock.ESCALATION, date(2026, 8, 7), date(2026, 8, 21)),
    ],
)
def test_the_last_day_is_the_one_the_rules_give(kind: Clock, start_on: date, due_on: date) -> None:
    assert compute(start_on, PROFILE.term(kind), CALENDAR).due_on == due_on


def test_the_last_day_is_over_at_midnight_of_the_place() -> None:
    due = compute(date(2026, 3, 16), PROFILE.term(Clock.REPLY), CALENDAR)
    assert due.due_at == datetime(2026, 6, 16, 16, 0, tzinfo=UTC)
    assert (due.rolled_from, due.provisional, due.skipped) == (None, False, ())


def test_a_last_day_off_rolls_to_the_next_working_day() -> None:
    due = compute(date(2026, 6, 10), PROFILE.term(Clock.OPINION_RATING), CALENDAR)
    assert due.rolled_from == date(2026, 6, 20)
    assert due.due_on == date(2026, 6, 22)


def test_where_weekends_are_no_holidays_only_holidays_roll() -> None:
    strict = Term(Unit.CALENDAR_DAY, 10, "", weekends_roll=False)
    assert compute(date(2026, 6, 10), strict, CALENDAR).due_on == date(2026, 6, 22)
    assert compute(date(2026, 6, 3), strict, CALENDAR).due_on == date(2026, 6, 13)


@pytest.mark.parametrize(
    ("start_on", "months", "raw"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
    ],
)
def test_a_month_ends_on_the_same_day_or_at_the_months_end(start_on: date, months: int, raw: date) -> None:
    due = compute(start_on, Term(Unit.MONTH, months, ""), CALENDAR)
    assert raw in (due.due_on, due.rolled_from)


def test_what_a_count_of_working_days_left_out_is_told() -> None:
    due = compute(date(2026, 3, 16), PROFILE.term(Clock.CONTACT), CALENDAR)
    assert due.skipped == (("qingming", 3), ("weekend", 6))


@pytest.mark.parametrize(
    ("start_on", "term", "provisional"),
    [
        (date(2026, 12, 1), Term(Unit.WORKING_DAY, 20, ""), False),
        (date(2026, 12, 21), Term(Unit.WORKING_DAY, 10, ""), True),
        (date(2026, 10, 16), Term(Unit.MONTH, 3, ""), True),
        (date(2026, 9, 16), Term(Unit.MONTH, 3, ""), False),
        (date(2026, 12, 25), Term(Unit.CALENDAR_DAY, 7, ""), True),
    ],
)
def test_a_date_in_a_year_without_its_notice_is_provisional(start_on: date, term: Term, provisional: bool) -> None:
    assert compute(start_on, term, CALENDAR).provisional is provisional


def test_late_is_told_in_calendar_and_in_working_days() -> None:
    assert lateness(date(2026, 6, 16), date(2026, 6, 26), CALENDAR) == (10, 7)


def test_done_on_the_last_day_or_before_is_not_late() -> None:
    assert lateness(date(2026, 6, 16), date(2026, 6, 16), CALENDAR) == (0, 0)
    assert lateness(date(2026, 6, 16), date(2026, 6, 10), CALENDAR) == (0, 0)


@pytest.mark.parametrize(
    ("start_on", "term", "provisional"),
    [
        # counted from the last day of a year whose notice is there: the first day counted is in the next
        (date(2026, 12, 31), Term(Unit.WORKING_DAY, 0, ""), True),
        (date(2026, 12, 30), Term(Unit.WORKING_DAY, 1, ""), False),
        # counted in days, only where the last day falls matters, and where it would have fallen
        (date(2026, 12, 31), Term(Unit.CALENDAR_DAY, 0, ""), False),
        (date(2024, 12, 31), Term(Unit.CALENDAR_DAY, 1, ""), False),
        (date(2024, 12, 30), Term(Unit.CALENDAR_DAY, 1, ""), True),
        # through the end of a year whose notice is missing
        (date(2024, 12, 20), Term(Unit.WORKING_DAY, 20, ""), True),
        (date(2024, 12, 31), Term(Unit.WORKING_DAY, 20, ""), False),
    ],
)
def test_a_date_is_provisional_by_the_days_it_was_counted_through(
    start_on: date, term: Term, provisional: bool
) -> None:
    assert compute(start_on, term, CALENDAR).provisional is provisional


def test_where_offices_close_the_last_day_closes_with_them() -> None:
    by_five = Term(Unit.WORKING_DAY, 3, "", closes=time(17, 30))
    assert compute(date(2026, 6, 10), by_five, CALENDAR).due_at == datetime(2026, 6, 15, 9, 30, tzinfo=UTC)
    assert over(date(2026, 6, 15), time(17, 30)) == datetime(2026, 6, 15, 9, 30, tzinfo=UTC)
    assert over(date(2026, 6, 15), None) == datetime(2026, 6, 15, 16, 0, tzinfo=UTC)
