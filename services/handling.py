"""What a unit does with an assignment until the reply: acknowledge, plan, contact, co-opinion (docs/rules.md §3.3)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from domain.access import roles_on
from domain.assignment import ASSIGNMENT, PartOfUnit
from domain.assignment import AssignmentAction as A
from domain.cases import Assignment, Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Say
from domain.people import SYSTEM, Person
from domain.roles import Role
from domain.suggestion import SuggestionAction, SuggestionStatus
from services.casework import move, seen
from services.facts import Facts, facts_of
from services.holding import due_in_unit, holding_in_unit, not_yours, own_due, when
from services.work import Work
from storage import assignments, places, suggestions

NOTICE_SHOWS = 300


@dataclass(frozen=True, slots=True)
class Folder:
    """An assignment as its unit sees it: the suggestion, the facts, and what this person may do now."""

    assignment: Assignment
    suggestion: Suggestion
    facts: Facts
    open_to: tuple[str, ...]


def of_units(
    work: Work, *, unit_ids: Collection[int], to_sign: bool = False, limit: int, offset: int
) -> tuple[list[Folder], int]:
    """One page of what these units have not finished (or what waits for their head), and how many there are."""
    lister = assignments.to_sign if to_sign else assignments.open_for_units
    found, total = lister(work.c, unit_ids, limit=limit, offset=offset)
    return [_folder(work, one, ()) for one in found], total


def folder(work: Work, *, person: Person, assignment_id: int, version: int = 0) -> Folder:
    """One assignment for the people of its unit. Raises NotYours; CaseHasMovedOn where a version is given."""
    assignment = seen(assignments.get(work.c, assignment_id), version)
    roles = roles_on(person, assignment)
    if not roles:
        raise not_yours(work)
    return _folder(work, assignment, tuple(_steps(assignment, roles)))


def acknowledge(work: Work, *, person: Person, assignment_id: int, version: int) -> Folder:
    """A clerk takes the matter for the unit; the first of a suggestion's units sets the handling going.

    Raises CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion, assignment = locked_pair(work, assignment_id)
    moved = move(work, seen(assignment, version), A.ACKNOWLEDGE, person, clerk_id=person.id)
    if suggestion.status == SuggestionStatus.ASSIGNED:
        move(work, suggestion, SuggestionAction.BEGIN, SYSTEM)
    return folder(work, person=person, assignment_id=moved.id)


def known_plan(work: Work, folder: Folder, person: Person) -> dict[str, str]:
    """What need not be asked of the six fixed items: those filed before, and who handles: whoever acknowledged."""
    handler = str(folder.facts.get("clerk") or person.name)
    return {"handler": handler, **folder.assignment.plan}


def check_finish(work: Work, assignment: Assignment, finish: str) -> None:
    """The planned finish lies between today and the unit's last day. Raises error-date-past, plan-finish-too-late."""
    day, due = date.fromisoformat(finish), due_in_unit(work, assignment)
    if day < work.today:
        raise CaseworkError("error-date-past", date=day)
    if due and day > due:
        raise CaseworkError("plan-finish-too-late", finish=day, due=due)


def file_plan(work: Work, *, person: Person, assignment_id: int, version: int, plan: Mapping[str, str]) -> Folder:
    """File the six fixed items (六定): five given, the sixth is the unit's last day (docs/rules.md §3.3).

    plan: leader, handler, measures, finish (ISO date), standard. Raises plan-missing, plan-finish-too-late,
    error-lead-only, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    finish = date.fromisoformat(plan["finish"]) if plan.get("finish") else None
    facts = {
        "part": assignment.part,
        "plan": {**plan, "finish": finish},
        "limit": due_in_unit(work, assignment),
    }
    move(work, assignment, A.FILE_PLAN, person, facts=facts, plan=dict(plan))
    return folder(work, person=person, assignment_id=assignment_id)


def give_co_opinion(work: Work, *, person: Person, assignment_id: int, version: int, text: str) -> Folder:
    """A co-handling unit says its part; the lead unit hears it (docs/rules.md §3.3).

    Raises co-opinion-empty, error-co-only, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    unit = places.units.get(work.c, assignment.unit_id).name
    facts = {"part": assignment.part, "co_opinion": text}
    says = {"co": unit, "text": text if len(text) <= NOTICE_SHOWS else text[:NOTICE_SHOWS] + "…"}
    move(work, assignment, A.GIVE_CO_OPINION, person, facts=facts, says=says, co_opinion=text)
    return folder(work, person=person, assignment_id=assignment_id)


def locked_pair(work: Work, assignment_id: int) -> tuple[Suggestion, Assignment]:
    """A suggestion and one of its assignments, held; always taken in this order."""
    suggestion_id = assignments.get(work.c, assignment_id).suggestion_id
    return suggestions.locked(work.c, suggestion_id), assignments.locked(work.c, assignment_id)


def _folder(work: Work, assignment: Assignment, open_to: tuple[str, ...]) -> Folder:
    due = due_in_unit(work, assignment)
    dates = {
        "due": due,
        "time": work.now,
        "when": when(work, due) if due else "",
        "ack_by": own_due(work, assignment, Clock.ACK),
        "contact_by": own_due(work, assignment, Clock.CONTACT),
        "co_opinion_by": own_due(work, assignment, Clock.CO_OPINION),
    }
    facts = facts_of(work, assignment) | dates
    facts |= {"part": Say(f"part-{assignment.part}"), "holding": holding_in_unit(work, assignment)}
    return Folder(assignment, suggestions.get(work.c, assignment.suggestion_id), facts, open_to)


def _steps(assignment: Assignment, roles: Collection[Role]) -> list[str]:
    """What the table lets these roles do now, without what is only for the other part or the first round."""
    actions = [str(action) for action in ASSIGNMENT.open_to(assignment.status, roles)]
    if assignment.part == PartOfUnit.CO:
        return [one for one in actions if one in (A.ACKNOWLEDGE, A.GIVE_CO_OPINION)]
    hidden = {A.GIVE_CO_OPINION}
    if assignment.round > 1 or assignment.plan:
        hidden.add(A.FILE_PLAN)
    if assignment.round == 1 and not assignment.plan:
        hidden.add(A.DRAFT_REPLY)
    return [one for one in actions if one not in hidden]
