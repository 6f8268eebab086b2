"""The government office reads a reply before the head signs: lets it pass, sends it back, corrects its class (§3.3)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from domain.cases import Assignment
from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.casework import move, seen
from services.disclosure import reads_draft
from services.facts import Facts, facts_of
from services.handling.steps import locked_pair
from services.handling.unit_facts import unit_name
from services.holding import due_in_unit, not_yours
from services.replies.letters import Letter, drafted
from services.replies.reply_route import before_heads, call_back
from services.work import Work
from storage.handling import assignments, modes
from storage.people import people

GOV_OFFICE = frozenset({Role.GOV_OFFICE})


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """A reply before the government office: the facts, the letter as it would be, and whether it can be decided on."""

    assignment: Assignment
    facts: Facts
    letter: Letter
    waits: bool


def review_sheet(work: Work, *, person: Person, assignment_id: int, version: int = 0) -> ReviewSheet:
    """One reply for the government office. Raises NotYours; CaseHasMovedOn where a version is given."""
    _is_gov_office(work, person)
    assignment = seen(assignments.get(work.c, assignment_id), version)
    waits = assignment.status == AssignmentStatus.TO_REVIEW
    return ReviewSheet(assignment, _facts(work, assignment), drafted(work, assignment), waits)


def replies_to_review(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[ReviewSheet], int]:
    """One page of the replies that wait for the government office, oldest first, and how many there are."""
    _is_gov_office(work, person)
    found, total = assignments.to_review(work.c, limit=limit, offset=offset)
    return [ReviewSheet(one, _facts(work, one), drafted(work, one), True) for one in found], total


def pass_review(work: Work, *, person: Person, assignment_id: int, version: int) -> Facts:
    """The reply may go to the head. Raises NotYours, CaseHasMovedOn, ActionNotAllowed."""
    assignment = _held(work, person, assignment_id, version)
    passed = move(work, assignment, A.APPROVE, person, roles=GOV_OFFICE, says=_says(work, assignment, person))
    before_heads(work, passed)
    return _facts(work, passed)


def refuse_review(work: Work, *, person: Person, assignment_id: int, version: int, reason: str) -> Facts:
    """The reply goes back to its clerk, with a reason; counter-signatures are void.

    Raises error-reason-please, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = _held(work, person, assignment_id, version)
    says = _says(work, assignment, person) | {"reason": reason}
    facts = {"reason": reason}
    call_back(work, assignment)
    back = move(work, assignment, A.REFUSE_REVIEW, person, roles=GOV_OFFICE, facts=facts, reason=reason, says=says)
    return _facts(work, back)


def correct_class(
    work: Work, *, person: Person, assignment_id: int, version: int, outcome: str, reason: str
) -> ReviewSheet:
    """The class is another one than the unit says: old and new, who and why stay in the record (docs/rules.md §3.3).

    Raises error-reason-please, error-choose-please, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = _held(work, person, assignment_id, version)
    possible = [str(one) for one in work.profile.outcomes]
    facts = {"reason": reason, "outcome": outcome, "outcome_before": assignment.outcome, "outcomes": possible}
    says = _says(work, assignment, person) | {
        "old": Say(f"result-{assignment.outcome}"),
        "new": Say(f"result-{outcome}") if outcome in possible else "",
        "reason": reason,
    }
    data = {"old": assignment.outcome, "new": outcome}
    what: dict[str, Any] = {"facts": facts, "reason": reason, "data": data, "says": says}
    move(work, assignment, A.CORRECT_CLASS, person, roles=GOV_OFFICE, **what, outcome=outcome)
    return review_sheet(work, person=person, assignment_id=assignment_id)


def correction_record(work: Work, assignment_id: int) -> Iterator[Say]:
    """Every correction of a class: old, new, who, why."""
    for actor_id, data, reason in modes.corrections_in_review(work.c, assignment_id):
        told = json.loads(data)
        name = people.get(work.c, actor_id, work.today).name if actor_id else ""
        classes = {name: Say(f"result-{told[name]}") for name in ("old", "new")}
        yield Say("record-class-corrected", {**classes, "name": name, "reason": reason})


def _held(work: Work, person: Person, assignment_id: int, version: int) -> Assignment:
    _is_gov_office(work, person)
    return seen(locked_pair(work, assignment_id)[1], version)


def _is_gov_office(work: Work, person: Person) -> None:
    if not person.holds(Role.GOV_OFFICE) or not reads_draft(work, GOV_OFFICE):
        raise not_yours(work)


def _facts(work: Work, assignment: Assignment) -> Facts:
    clerk = people.get(work.c, assignment.clerk_id, work.today).name if assignment.clerk_id else ""
    return facts_of(work, assignment) | {"due": due_in_unit(work, assignment), "clerk": clerk}


def _says(work: Work, assignment: Assignment, person: Person) -> Facts:
    due = due_in_unit(work, assignment)
    return {"officer": person.name, "due": due, "about": str(assignment.id), "writer": unit_name(work, assignment)}
