"""The office corrects the class of an issued reply: old, new, who and why stay; the letter is made anew (§3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases import Assignment, Reply, Suggestion
from domain.errors import CaseworkError
from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.rules.profile import PROMISES, Outcome
from services.casework import move, seen
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.replies.reply_letters import letter_for
from services.work import Work
from storage.handling import assignments
from storage.replies import reply_letters
from storage.suggestions import suggestions

OFFICE = frozenset({Role.OFFICE})


@dataclass(frozen=True, slots=True)
class ClassSheet:
    """An issued reply whose class may be corrected. version: of its assignment. others: the other classes."""

    suggestion: Suggestion
    reply: Reply
    version: int
    facts: Facts
    others: Sequence[Outcome]


def class_sheets(work: Work, *, person: Person, suggestion_id: int) -> list[ClassSheet]:
    """The newest reply of every unit that has answered a suggestion, for the office. Raises NotYours, letter-none."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    newest = {assignment.unit_id: reply for assignment, reply in _answered(work, suggestion_id)}
    if not newest:
        raise CaseworkError("letter-none", suggestion=suggestions.get(work.c, suggestion_id).number or "")
    return [class_sheet(work, person=person, reply_id=reply.id) for reply in newest.values()]


def _answered(work: Work, suggestion_id: int) -> list[tuple[Assignment, Reply]]:
    every = [(assignments.get(work.c, one.assignment_id), one) for one in assignments.replies_of(work.c, suggestion_id)]
    return [(assignment, one) for assignment, one in every if assignment.status == AssignmentStatus.DONE]


def class_sheet(work: Work, *, person: Person, reply_id: int, version: int = 0) -> ClassSheet:
    """One issued reply. Raises NotYours; CaseHasMovedOn where a version is given."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    reply = assignments.reply_get(work.c, reply_id)
    assignment = seen(assignments.get(work.c, reply.assignment_id), version)
    others = [one for one in work.profile.outcomes if one != reply.outcome and _fits(work, reply, one)]
    suggestion = suggestions.get(work.c, reply.suggestion_id)
    facts = facts_of(work, assignment) | {"result_class": Say(f"result-{reply.outcome}"), "class": reply.letter}
    return ClassSheet(suggestion, reply, assignment.version, facts, others)


def _fits(work: Work, reply: Reply, outcome: Outcome) -> bool:
    """A class that says more than the reply does is not the office's to give: no date, no one it was reflected to."""
    if outcome in PROMISES:
        return bool(reply_letters.promised_in(work.c, reply.id))
    return outcome != Outcome.REFERRED_UPWARDS or reply.referred_on is not None


def amend_class(
    work: Work, *, person: Person, reply_id: int, version: int, outcome: str, reason: str
) -> tuple[ClassSheet, Facts]:
    """Another class, with a reason; deputies and unit are told, and a new edition of each letter is ordered.

    Returns the reply as it stands, and what was said. Raises error-reason-please, error-choose-please, NotYours,
    CaseHasMovedOn, ActionNotAllowed.
    """
    sheet = class_sheet(work, person=person, reply_id=reply_id, version=version)
    reply, assignment = sheet.reply, assignments.locked(work.c, sheet.reply.assignment_id)
    seen(assignment, version)
    facts = {"reason": reason, "outcome": outcome, "outcome_before": reply.outcome, "outcomes": sheet.others}
    new = work.profile.class_letter(outcome) if outcome in sheet.others else ""
    data = {"reply": reply.id, "old": reply.outcome, "new": outcome}
    old_class = Say("letter-result", {"letter": reply.letter, "result": Say(f"result-{reply.outcome}")})
    new_class = Say("letter-result", {"letter": new, "result": Say(f"result-{outcome}")}) if new else ""
    says: Facts = {"old": old_class, "new": new_class, "reason": reason, "officer": person.name}
    move(
        work,
        assignment,
        A.AMEND_CLASS,
        person,
        roles=OFFICE,
        facts=facts,
        reason=reason,
        data=data,
        says=says,
        outcome=outcome,
    )
    _write(work, person, reply, (outcome, new), reason)
    return class_sheet(work, person=person, reply_id=reply_id), says


def _write(work: Work, person: Person, reply: Reply, new: tuple[str, str], reason: str) -> None:
    reply_letters.correction_add(
        work.c,
        reply_id=reply.id,
        old_outcome=reply.outcome,
        old_letter=reply.letter,
        new_outcome=new[0],
        new_letter=new[1],
        reason=reason,
        person_id=person.id,
        corrected_at=work.now,
    )
    letter_for(work, reply)  # what was issued before there were letters keeps its first edition, too
    reply_letters.correct(work.c, reply.id, *new)
    edition = 1 + len(reply_letters.corrections_of(work.c, reply.id))
    letter_for(work, assignments.reply_get(work.c, reply.id), edition)
