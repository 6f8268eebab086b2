"""The calendar: a new year's holiday notice, and the warning while it is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from domain.cases import Deadline
from domain.notice import Fact
from domain.rules.calendar import moment_of, read_year
from domain.rules.deadlines import Due, Term, Unit, compute
from services.clockwork import rungs_left
from services.moved_dates import record_and_tell
from services.place import tell_office
from services.work import Work
from storage import deadlines, notes
from storage.rules import calendar_years

WARNED = "calendar-warned"
NOVEMBER = 11


@dataclass(frozen=True, slots=True)
class Recount:
    """What a new notice did: how many provisional dates moved, how many stand."""

    moved: int
    confirmed: int


def load_year(work: Work, notice: Mapping[str, Any]) -> Recount:
    """Keep a year's holiday notice and count the provisional dates again by it.

    Whom a date concerns is told when it moved, with an event in the record of the case; the office hears the sum.
    Raises NoticeUnreadable.
    """
    year = read_year(notice)
    calendar_years.put(work.c, year, notice["days"], work.now)
    work.calendar = work.calendar.with_year(year)
    moved = confirmed = 0
    for deadline in deadlines.provisional(work.c):
        due = _again(work, deadline)
        if due.due_on != deadline.due_on:
            _move(work, deadline, due, year.number)
            moved += 1
        elif not due.provisional:
            deadlines.change(work.c, deadline.id, provisional=False, rolled_from=due.rolled_from)
            confirmed += 1
    _place_rungs_again(work, year.number)
    says = "date-year-loaded" if moved else "date-provisional-confirmed"
    tell_office(work, says, {"year": str(year.number), "count": str(confirmed), "moved": str(moved)})
    return Recount(moved, confirmed)


def _place_rungs_again(work: Work, year: int) -> None:
    """Reminders that were placed in a year whose notice was still to come: they fall on its real working days now."""
    since, until = (moment_of(date(one, 1, 1), time()) for one in (year, year + 1))
    for deadline in deadlines.firing_between(work.c, since, until):
        coming = next(iter(rungs_left(work, deadline)), None)
        rung, at = (coming.rung, coming.at) if coming else (None, None)
        deadlines.change(work.c, deadline.id, next_rung=rung, next_at=at)


def warn_of_missing_year(work: Work) -> bool:
    """Tell the office, once a week from November on, that the next year's notice has not been loaded."""
    year = work.today.year + (work.today.month >= NOVEMBER)
    week = "{}-{}".format(*work.today.isocalendar()[:2])
    by_day = work.now >= moment_of(work.today, work.profile.reminder_time) and work.calendar.is_working_day(work.today)
    missing = work.calendar.is_provisional(date(year, 1, 1))
    if not (missing and by_day) or notes.get(work.c, WARNED) == week:
        return False
    notes.put(work.c, WARNED, week)
    tell_office(work, "calendar-year-missing", {"year": str(year)})
    return True


def _again(work: Work, deadline: Deadline) -> Due:
    closes = work.profile.closes(deadline.kind)
    term = Term(Unit(deadline.unit), deadline.amount, deadline.rule, work.profile.weekend_as_holiday, closes)
    return compute(deadline.start_on, term, work.calendar)


def _move(work: Work, deadline: Deadline, due: Due, year: int) -> None:
    deadlines.change(
        work.c,
        deadline.id,
        due_on=due.due_on,
        due_at=due.due_at,
        rolled_from=due.rolled_from,
        provisional=due.provisional,
    )
    now = deadlines.get(work.c, deadline.id)
    coming = rungs_left(work, now)
    rung, at = (coming[0].rung, coming[0].at) if coming else (None, None)
    deadlines.change(work.c, deadline.id, next_rung=rung, next_at=at)
    facts: dict[str, Fact] = {"year": str(year)}
    record_and_tell(work, deadline, due.due_on, "date-provisional-moved", facts=facts, data={"year": year})
