"""The calendar: how a date was counted, a new year's holiday notice, and the warning while it is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.calendar import moment_of, read_year
from domain.cases import Deadline
from domain.deadlines import Due, Term, Unit, compute
from domain.notice import CaseRef, Fact, Notice, Say
from domain.people import SYSTEM
from domain.reminders import audience
from domain.roles import Role
from services.audience import hearers
from services.cases import load
from services.casework import note
from services.clockwork import rungs_left
from services.facts import seen_by
from services.reminding import in_one_line
from services.work import Work
from storage import calendar_years, deadlines, notes, people

WARNED = "calendar-warned"
NOVEMBER = 11


@dataclass(frozen=True, slots=True)
class Recount:
    """What a new notice did: how many provisional dates moved, how many stand."""

    moved: int
    confirmed: int


def explain(work: Work, deadline: Deadline) -> list[Say]:
    """How a date was counted (怎么算的): the count, then what was rolled or is provisional, one sentence each."""
    rolled = deadline.rolled_from
    facts: dict[str, Fact] = {
        "due": deadline.due_on,
        "start": deadline.start_on,
        "amount": str(deadline.amount),
        "rule": deadline.rule,
        "rolled": rolled,
        "skipped": _skipped(work, deadline),
    }
    by_months = "date-counted-months-rolled" if rolled else "date-counted-months"
    counted = {Unit.WORKING_DAY: "date-counted-working-days", Unit.MONTH: by_months}
    says = [Say(counted.get(Unit(deadline.unit), "date-counted-days"), facts)]
    if rolled:
        says.append(Say("date-rolled", {"rolled": rolled, "due": deadline.due_on}))
    if deadline.provisional:
        says.append(Say("date-provisional", {"year": str(deadline.due_on.year)}))
    return says


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
    says = "date-year-loaded" if moved else "date-provisional-confirmed"
    _tell_office(work, says, {"year": str(year.number), "count": str(confirmed), "moved": str(moved)})
    return Recount(moved, confirmed)


def warn_of_missing_year(work: Work) -> bool:
    """Tell the office, once a week from November on, that the next year's notice has not been loaded."""
    year = work.today.year + (work.today.month >= NOVEMBER)
    week = "{}-{}".format(*work.today.isocalendar()[:2])
    by_day = work.now >= moment_of(work.today, work.profile.reminder_time) and work.calendar.is_working_day(work.today)
    missing = work.calendar.is_provisional(date(year, 1, 1))
    if not (missing and by_day) or notes.get(work.c, WARNED) == week:
        return False
    notes.put(work.c, WARNED, week)
    _tell_office(work, "calendar-year-missing", {"year": str(year)})
    return True


def _skipped(work: Work, deadline: Deadline) -> Fact:
    """The days off left out of the count, as one phrase."""
    parts = [
        Say("skipped-days", {"name": Say(f"holiday-{name}"), "days": str(days)})
        for name, days in work.calendar.skipped(deadline.start_on, deadline.due_on)
    ]
    return in_one_line(parts)


def _again(work: Work, deadline: Deadline) -> Due:
    term = Term(Unit(deadline.unit), deadline.amount, deadline.rule, work.profile.weekend_as_holiday)
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
    _record_and_tell(work, deadline, due.due_on, year)


def _record_and_tell(work: Work, deadline: Deadline, due_on: date, year: int) -> None:
    case = load(work, CaseRef(deadline.case_kind, deadline.case_id))
    data = {"clock": deadline.kind, "old": deadline.due_on.isoformat(), "new": due_on.isoformat(), "year": year}
    note(work, case, "recount_date", SYSTEM, Role.SYSTEM, data=data)
    told: set[int] = set()
    for role in audience(deadline.kind):
        for person_id in hearers(work, case, role):
            if person_id in told:
                continue
            told.add(person_id)
            view = seen_by(work, case, role, person_id)
            facts = {**view.facts, "due": due_on, "old": deadline.due_on, "year": str(year)}
            work.notices.append(
                Notice(person_id, role, "date-provisional-moved", facts, case=view.ref, version=view.version)
            )


def _tell_office(work: Work, says: str, facts: Mapping[str, Fact]) -> None:
    for person in people.holders(work.c, Role.OFFICE, None, work.today):
        work.notices.append(Notice(person.id, Role.OFFICE, says, facts))
