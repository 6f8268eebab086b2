"""Working days against a second, independent source: every day of two years, ten offsets, and what comes after."""

from datetime import date, timedelta

import chinese_calendar as second
import pytest

from domain.rules.calendar import packaged
from domain.rules.deadlines import Term, Unit, compute

CALENDAR = packaged()
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
OFFSETS = (1, 2, 3, 5, 7, 10, 15, 20, 30, 60)


def second_add(day: date, count: int) -> date | None:
    """The working day so many later, as the other source counts; None where it would leave the years it knows."""
    while count:
        day += timedelta(days=1)
        if day > LAST:
            return None
        count -= second.is_workday(day)
    return day


def test_every_day_of_two_years_is_worked_or_off_in_both_sources() -> None:
    differing = [day for day in DAYS if CALENDAR.is_working_day(day) != second.is_workday(day)]

    assert len(DAYS) == 730
    assert differing == []


@pytest.mark.parametrize("count", OFFSETS)
def test_so_many_working_days_later_is_the_same_day_in_both_sources(count: int) -> None:
    expected = {day: second_add(day, count) for day in DAYS}
    known = {day: later for day, later in expected.items() if later is not None}

    assert {day: CALENDAR.add_working_days(day, count) for day in known} == known
    assert len(known) > 600


def test_a_day_is_off_for_the_same_holiday_or_a_weekend_in_both_sources() -> None:
    for day in DAYS:
        theirs = second.get_holiday_detail(day)[1]
        ours = CALENDAR.day_off(day)
        named = ours is not None and ours != "weekend"
        assert named == (ours is not None and theirs is not None), (day, ours, theirs)


def test_dates_of_2027_are_provisional_and_the_first_of_january_is_off() -> None:
    new_year = date(2027, 1, 1)
    due = compute(date(2026, 12, 22), Term(Unit.CALENDAR_DAY, 10, ""), CALENDAR)

    assert CALENDAR.day_off(new_year) == "new-year"
    assert all(CALENDAR.is_provisional(new_year + timedelta(days=n)) for n in range(365))
    assert (due.rolled_from, due.due_on, due.provisional) == (new_year, date(2027, 1, 4), True)
