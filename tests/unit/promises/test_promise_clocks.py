"""When a promise is spoken of: its own reminders over the New Year, and the days for progress reports."""

from datetime import date

import pytest

from domain.clocks import Clock
from domain.reminders import ladder
from domain.rules.calendar import packaged
from domain.rules.deadlines import Unit
from domain.rungs import CLOSE
from services.promises.promise_clocks import report_day


def days(kind: Clock, start_on: date, due_on: date) -> dict[str, date]:
    every = ladder(kind, start_on, due_on, (due_on - start_on).days, Unit.CALENDAR_DAY, packaged())
    return {firing.rung: firing.on for firing in every}


def test_a_promise_for_the_end_of_the_year_is_late_on_the_first_working_day_of_the_next() -> None:
    assert days(Clock.COMMITMENT, date(2026, 6, 10), date(2026, 12, 31)) == {
        "T-30": date(2026, 12, 1),
        "T-7": date(2026, 12, 24),
        "T-1": date(2026, 12, 30),
        "+1": date(2027, 1, 4),
        "+10wd": date(2027, 1, 18),
    }


def test_a_second_day_closes_when_it_is_over() -> None:
    assert days(Clock.COMMITMENT_AGAIN, date(2027, 1, 4), date(2027, 6, 30))[CLOSE] == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("cycle", "today", "day"),
    [
        ("quarterly", date(2026, 6, 10), date(2026, 9, 15)),
        ("quarterly", date(2026, 8, 20), date(2026, 12, 15)),
        ("quarterly", date(2026, 12, 20), date(2027, 3, 15)),
        ("yearly", date(2026, 6, 10), date(2026, 11, 30)),
        ("q4_receipt", date(2026, 11, 20), date(2027, 11, 30)),
    ],
)
def test_progress_is_due_by_the_cycle_of_the_place_and_not_too_soon(cycle: str, today: date, day: date) -> None:
    assert report_day(cycle, today) == day
