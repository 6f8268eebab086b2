"""Giving a part of a matter to another unit (改办): the old assignment ends, a new one with own clocks begins."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.assignment import ASSIGNMENT, PartOfUnit
from domain.handling.assignment import AssignmentAction as A
from domain.handling.mode_guards import to_no_subordinate
from domain.handling.requests import ReturnRequest
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.audience import GIVEN_BACK, newest_lead
from services.casework import Entrance, enter, move, note
from services.facts import Facts
from services.handling.assigning import assignable_units, subordinates
from services.handling.lapsing import lapse
from services.rules.first_days import would_end
from services.work import Work
from storage import places
from storage.handling import assignments
from storage.places import Unit
from storage.suggestions import suggestions

# How a new unit gets a part, and the clocks it is shown with.
ANEW = {
    (PartOfUnit.LEAD, Role.OFFICE): A.REISSUE_LEAD,
    (PartOfUnit.CO, Role.OFFICE): A.REISSUE_CO,
    (PartOfUnit.LEAD, Role.GOV_OFFICE): A.DESIGNATE_LEAD,
    (PartOfUnit.CO, Role.GOV_OFFICE): A.DESIGNATE_CO,
    (PartOfUnit.SEPARATE, Role.OFFICE): A.REISSUE_LEAD,
    (PartOfUnit.SEPARATE, Role.GOV_OFFICE): A.DESIGNATE_LEAD,
}
DATES = {
    "ack_by": Clock.ACK,
    "return_by": Clock.RETURN,
    "contact_by": Clock.CONTACT,
    "co_opinion_by": Clock.CO_OPINION,
    "reply_by": Clock.REPLY,
}


def free_units(work: Work, request: ReturnRequest, *, staying: bool = False) -> list[Unit]:
    """The units of the place without a part in the matter; with the present one where it may stay there."""
    parts = assignments.of_suggestion(work.c, request.suggestion_id)
    taken = {part.unit_id for part in parts if part.status not in GIVEN_BACK}
    if staying:
        taken.discard(assignments.get(work.c, request.assignment_id).unit_id)
    return [unit for unit in assignable_units(work) if unit.id not in taken]


def proposed_unit(work: Work, request: ReturnRequest) -> Unit | None:
    """The unit the returning one proposes, where its words name one clearly."""
    free = {unit.id for unit in free_units(work, request)}
    named = places.units_named(work.c, request.proposed)
    return named[0] if len(named) == 1 and named[0].id in free else None


def give_to(
    work: Work, request: ReturnRequest, old: Assignment, unit_id: int, who: tuple[Person, Role], reason: str
) -> Assignment:
    """End the old unit's assignment and begin the new one's, whose clocks run from today (docs/rules.md §3.3).

    who: who decides, in which role. Deputy and citizens wait since the first assignment; they hear both dates.
    """
    person, role = who
    gone = move(work, old, A.GIVE_UP, person, roles=frozenset({role}), reason=reason, data={"unit": unit_id})
    lapse(work, gone)
    values: dict[str, Any] = {
        "suggestion_id": old.suggestion_id,
        "unit_id": unit_id,
        "part": old.part,
        "round": old.round,
        "issued_on": work.today,
        "plan": {},
        "designated": role == Role.GOV_OFFICE,
        "part_text": old.part_text,
        "writes": old.writes,
    }
    ways = (Entrance(ANEW[PartOfUnit(old.part), role], person, role),)
    return enter(work, ASSIGNMENT, assignments, values, ways, says=_said(work, request, old, unit_id, person))


def leave_with(work: Work, old: Assignment, who: tuple[Person, Role], reason: str) -> None:
    """The unit that wanted to return it is the right one: it keeps it, for good."""
    note(work, old, "designate", *who, reason=reason)
    assignments.change(work.c, old.id, old.version, designated=True)


def dates_for(work: Work, part: str) -> Mapping[str, date]:
    """Every date a new unit would get today."""
    other = {"contact_by", "reply_by"} if part == PartOfUnit.CO else {"co_opinion_by"}
    names = {name: kind for name, kind in DATES.items() if name not in other}
    return {name: would_end(work, kind).due_on for name, kind in names.items()}


def the_unit(work: Work, request: ReturnRequest, unit_id: int, *, staying: bool = False) -> Unit:
    """A unit that can have it. Raises assign-unknown-unit-here, assign-subordinate; return-unit-has-a-part."""
    every = {unit.id: unit for unit in places.units.all(work.c)}
    if unit_id not in every:
        raise CaseworkError("assign-unknown-unit-here")
    to_no_subordinate({"subordinates": subordinates(work, (unit_id,))})
    if unit_id not in {unit.id for unit in free_units(work, request, staying=staying)}:
        raise CaseworkError("return-unit-has-a-part", unit=every[unit_id].name)
    return every[unit_id]


def _said(work: Work, request: ReturnRequest, old: Assignment, unit_id: int, person: Person) -> Facts:
    lead = newest_lead(assignments.of_suggestion(work.c, old.suggestion_id))
    its_lead = unit_id if old.part != PartOfUnit.CO else lead.unit_id if lead else None
    return {
        "old_unit": work.once(places.units.get, old.unit_id).name,
        "new_unit": work.once(places.units.get, unit_id).name,
        "lead": work.once(places.units.get, its_lead).name if its_lead else Say("co-units-none"),
        "first": suggestions.get(work.c, old.suggestion_id).assigned_on,
        "reason": request.reason,
        "officer": person.name,
        **dates_for(work, old.part),
    }
