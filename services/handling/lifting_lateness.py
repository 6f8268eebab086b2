"""A wrongly set “late” is lifted by the office with a reason; what was recorded stays (docs/rules.md §3.10)."""

from dataclasses import dataclass
from typing import Any

from domain.cases import Assignment, Deadline
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import local_day
from services.casework import move, seen
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.work import Work
from storage import deadlines
from storage.handling import assignments, late_lifts
from storage.handling.late_lifts import LateLift
from storage.people import people

OFFICE = frozenset({Role.OFFICE})
# what a unit gives, and what the figures ask about
GIVEN = (Clock.REPLY, Clock.REHANDLE, Clock.CO_OPINION)


@dataclass(frozen=True, slots=True)
class Lateness:
    """One clock that ended late, and that this was lifted, where it was.

    may_restore: whether that can still be undone.
    """

    assignment: Assignment
    deadline: Deadline
    lift: LateLift | None
    facts: Facts
    may_restore: bool


def latenesses(work: Work, *, person: Person, suggestion_id: int) -> list[Lateness]:
    """Whatever units gave too late for this suggestion: that can be lifted, or was lifted today. Raises NotYours."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    done = [one for one in assignments.of_suggestion(work.c, suggestion_id) if one.status == AssignmentStatus.DONE]
    found = [late for one in done if (late := _late(work, one))]
    return [one for one in found if one.lift is None or one.may_restore]


def lateness_of(work: Work, *, person: Person, assignment_id: int, version: int = 0) -> Lateness:
    """One of them. Raises NotYours, late-nothing-to-lift; CaseHasMovedOn where a version is given."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    late = _late(work, seen(assignments.get(work.c, assignment_id), version))
    if late is None:
        raise CaseworkError("late-nothing-to-lift")
    return late


def lift(work: Work, *, person: Person, assignment_id: int, version: int, reason: str) -> Lateness:
    """It counts as in time from now on; unit and deputies are told.

    Raises error-reason-please, late-nothing-to-lift, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    late = _locked(work, person, assignment_id, version)
    days = {"late_days": late.deadline.late_days or 0, "late_working_days": late.deadline.late_working_days or 0}
    _step(work, person, late, A.LIFT_LATE, reason, {"old": days["late_days"], "new": 0})
    told = {"deadline_id": late.deadline.id, "assignment_id": assignment_id, **days, "reason": reason}
    late_lifts.add(work.c, **told, officer_id=person.id, lifted_at=work.now)
    return lateness_of(work, person=person, assignment_id=assignment_id)


def restore(work: Work, *, person: Person, assignment_id: int, version: int) -> Lateness:
    """On the day it was lifted: it is late again, as it was. Raises undo-too-late, and what `lift` raises."""
    late = _locked(work, person, assignment_id, version)
    _step(work, person, late, A.RESTORE_LATE, "", {"old": 0, "new": late.deadline.late_days or 0})
    assert late.lift is not None
    late_lifts.change(work.c, late.lift.id, undone_at=work.now)
    return lateness_of(work, person=person, assignment_id=assignment_id)


def lifted_line(work: Work, assignment_id: int) -> Say | None:
    """What stands beside “late” in the file once it has been lifted."""
    found = late_lifts.standing(work.c, [assignment_id])
    if not found:
        return None
    officer = people.get(work.c, found[0].officer_id, work.today).name
    return Say("late-lifted", {"date": local_day(found[0].lifted_at), "officer": officer, "reason": found[0].reason})


def _locked(work: Work, person: Person, assignment_id: int, version: int) -> Lateness:
    seen(assignments.locked(work.c, assignment_id), version)
    return lateness_of(work, person=person, assignment_id=assignment_id)


def _step(work: Work, person: Person, late: Lateness, action: A, reason: str, data: dict[str, Any]) -> None:
    facts = {
        "reason": reason,
        "late_days": late.deadline.late_days,
        "lifted_on": local_day(late.lift.lifted_at) if late.lift else None,
        "today": work.today,
    }
    says = {**late.facts, "reason": reason, "officer": person.name}
    data = {"deadline": late.deadline.id, **data}
    move(work, late.assignment, action, person, roles=OFFICE, facts=facts, reason=reason, data=data, says=says)


def _late(work: Work, assignment: Assignment) -> Lateness | None:
    clocks = [one for one in deadlines.of_cases(work.c, [assignment.ref]) if one.kind in GIVEN and one.late_days]
    if not clocks:
        return None
    stands = {one.deadline_id: one for one in late_lifts.standing(work.c, [assignment.id])}
    clock, given = clocks[-1], stands.get(clocks[-1].id)
    facts = facts_of(work, assignment) | {
        "what": Say(f"clock-{Clock(clock.kind)}"),
        "days": str(clock.late_days),
        "working_days": str(clock.late_working_days),
    }
    today = given is not None and local_day(given.lifted_at) == work.today
    return Lateness(assignment, clock, given, facts, today)
