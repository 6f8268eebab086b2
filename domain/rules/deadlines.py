"""How a last day is counted (docs/rules.md §5): from a start, a number of days or months, and the calendar."""

import calendar as months
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.rules.calendar import ONE_DAY, WEEKEND, Calendar, end_of, moment_of


class Unit(StrEnum):
    """What a term is counted in."""

    CALENDAR_DAY = "calendar_day"
    WORKING_DAY = "working_day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Term:
    """How long somebody has, and by which rule.

    weekends_roll: whether a last day on an ordinary weekend moves on to the next working day, as on a holiday.
    closes: the local time at which the last day is over; None for 24:00.
    """

    unit: Unit
    amount: int
    rule: str
    weekends_roll: bool = True
    closes: time | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A computed last day. `due_at` is the moment it is over (24:00 local, or when business closes), in UTC.

    rolled_from: the day off on which the term would have ended. provisional: the notice of a year it was counted
    through is still to come. skipped: the days off left out of a count of working days, (name, how many).
    """

    due_on: date
    due_at: datetime
    rolled_from: date | None
    provisional: bool
    skipped: tuple[tuple[str, int], ...]


def compute(start_on: date, term: Term, calendar: Calendar) -> Due:
    """The last day of a term that begins on `start_on`; that day itself is not counted."""
    raw = count_on(start_on, term.unit, term.amount, calendar)
    due_on = _rolled(raw, term, calendar)
    by_days = term.unit == Unit.WORKING_DAY
    first = start_on + ONE_DAY if by_days else raw
    return Due(
        due_on=due_on,
        due_at=over(due_on, term.closes),
        rolled_from=raw if raw != due_on else None,
        provisional=calendar.is_provisional(first) or calendar.is_provisional(due_on),
        skipped=calendar.skipped(start_on, due_on) if by_days else (),
    )


def over(day: date, closes: time | None) -> datetime:
    """The moment a last day is over, in UTC: 24:00, or the closing time where there are business hours (民法典 203)."""
    return moment_of(day, closes) if closes else end_of(day)


def count_on(start_on: date, unit: str, amount: int, calendar: Calendar) -> date:
    """The day `amount` units after `start_on`, wherever it falls; months end on the same day or at the month's end."""
    match unit:
        case Unit.WORKING_DAY:
            return calendar.add_working_days(start_on, amount)
        case Unit.MONTH:
            return months_on(start_on, amount)
        case _:
            return start_on + timedelta(days=amount)


def lateness(due_on: date, done_on: date, calendar: Calendar) -> tuple[int, int]:
    """By how much something was late: (calendar days, working days), both 0 when it was in time."""
    return max((done_on - due_on).days, 0), calendar.working_days_between(due_on, done_on)


def months_on(day: date, amount: int) -> date:
    """The same day so many months on (or back), or the last of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + amount, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _rolled(day: date, term: Term, calendar: Calendar) -> date:
    while (name := calendar.day_off(day)) and (term.weekends_roll or name != WEEKEND):
        day += ONE_DAY
    return day
