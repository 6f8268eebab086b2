"""The lead unit asks a co-handling unit to say more (请补充): what it has said stays, more is added (rules §3.3)."""

from datetime import date

from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.assignment import ASSIGNMENT, AssignmentStatus, PartOfUnit
from domain.handling.assignment import AssignmentAction as A
from domain.person import Person
from domain.roles import Role
from services.audience import GIVEN_BACK, lead_assignment
from services.casework import move, seen
from services.facts import due_of
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.handling import assignments

LEAD_CLERK = frozenset({Role.LEAD_CLERK})


def given_opinions(work: Work, *, person: Person, assignment_id: int) -> list[tuple[Assignment, str]]:
    """The co-handling units that have said their part, each with its name, for a clerk of the lead unit.

    assignment_id: of the lead unit. Raises NotYours, co-redo-too-late.
    """
    lead = _lead(work, person, assignments.get(work.c, assignment_id).suggestion_id)
    parts = assignments.of_suggestion(work.c, lead.suggestion_id)
    given = [one for one in parts if one.part == PartOfUnit.CO and one.status == AssignmentStatus.DONE]
    return [(one, work.once(places.units.get, one.unit_id).name) for one in given]


def redo_asked(work: Work, *, person: Person, co_id: int) -> tuple[Assignment, str]:
    """The co-opinion that may be asked for again, and the unit's name. Raises NotYours, ActionNotAllowed."""
    co = assignments.get(work.c, co_id)
    _lead(work, person, co.suggestion_id)
    ASSIGNMENT.step(co.status, A.DEMAND_REDO, LEAD_CLERK)
    return co, work.once(places.units.get, co.unit_id).name


def demand_redo(work: Work, *, person: Person, co_id: int, version: int, reason: str) -> tuple[str, date | None]:
    """The co-handling unit says more within a time of its own (Chongqing art. 20). Returns its name and the last day.

    Raises NotYours, error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    co = seen(assignments.locked(work.c, co_id), version)
    lead = _lead(work, person, co.suggestion_id)
    facts = {"part": co.part, "reason": reason}
    says = {"reason": reason, "lead": work.once(places.units.get, lead.unit_id).name}
    redone = move(work, co, A.DEMAND_REDO, person, roles=LEAD_CLERK, facts=facts, reason=reason, says=says)
    return work.once(places.units.get, co.unit_id).name, due_of(work, redone, Clock.CO_REDO)


def _lead(work: Work, person: Person, suggestion_id: int) -> Assignment:
    """What the lead unit has, if this person is its clerk. Raises NotYours; co-redo-too-late once it has answered."""
    lead = lead_assignment(work, suggestion_id)
    if lead is None or lead.status in GIVEN_BACK or not person.holds(Role.UNIT_CLERK, lead.unit_id):
        raise not_yours(work)
    if lead.status == AssignmentStatus.DONE:
        raise CaseworkError("co-redo-too-late")
    return lead
