"""The reply: drafted over several messages, checked whole, sent to the head, signed and issued (docs/rules.md §3.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from domain.assignment import AssignmentAction as A
from domain.assignment import PartOfUnit
from domain.cases import Assignment, Reply, Suggestion
from domain.forms import letter_number
from domain.notice import Say
from domain.people import Person
from domain.profile import Outcome
from domain.roles import Role
from services import clockwork, evaluation
from services.audience import GIVEN_BACK, hearers
from services.casework import move, seen
from services.contacts import valid_contacts
from services.facts import Facts, facts_of
from services.handling import Folder, folder, locked_pair
from services.holding import clock_of, due_in_unit
from services.lapsing import lapse
from services.place import congress_of
from services.work import Work
from storage import assignments, places

LETTER_NUMBER_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Progress:
    """A reply on its way: what is missing before the head may sign, and what the letter will say is missing."""

    folder: Folder
    gaps: tuple[str, ...]
    hints: tuple[Say, ...]


def outcomes(work: Work) -> dict[Outcome, str]:
    """What a unit may say came of the matter, in the order of the place's scheme, each with the letter it prints."""
    return {outcome: work.profile.class_letter(outcome) for outcome in work.profile.possible_outcomes}


def progress(work: Work, *, person: Person, assignment_id: int, version: int = 0) -> Progress:
    """How far a reply is. Raises NotYours; CaseHasMovedOn where a version is given."""
    its = folder(work, person=person, assignment_id=assignment_id, version=version)
    return Progress(its, tuple(gaps(work, its.assignment)), tuple(_hints(work, its.assignment)))


def write(work: Work, /, *, person: Person, assignment_id: int, version: int, **changes: Any) -> Progress:
    """Keep a piece of the reply: draft, outcome, letter_number or own_fault; whatever is given (docs/rules.md §3.3).

    Raises plan-first before the six fixed items are filed, reply-outcome-later, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    facts = {
        "part": assignment.part,
        "round": assignment.round,
        "plan": assignment.plan,
        "outcome": changes.get("outcome", assignment.outcome),
        "suggestion": facts_of(work, assignment)["suggestion"],
    }
    move(work, assignment, A.DRAFT_REPLY, person, facts=facts, data=_trace(changes), **changes)
    return progress(work, person=person, assignment_id=assignment_id)


def _trace(changes: Mapping[str, Any]) -> dict[str, Any]:
    """What the record keeps of a text that is being written: how long it was, and its digest; never the words."""
    draft = changes.get("draft")
    return {"letters": len(draft), "text": sha256(draft.encode()).hexdigest()} if draft is not None else {}


def add_text(work: Work, *, person: Person, assignment_id: int, version: int, text: str) -> Progress:
    """Add another message to what there is of the reply. Raises what `write` raises."""
    before = assignments.get(work.c, assignment_id).draft
    draft = f"{before}\n{text}" if before else text
    return write(work, person=person, assignment_id=assignment_id, version=version, draft=draft)


def proposed_number(work: Work, assignment: Assignment) -> str:
    """The next letter number of the unit, as a proposal: “云交函〔2026〕2号”. Empty where the unit has no prefix."""
    prefix = work.once(places.units.get, assignment.unit_id).letter_prefix
    if not prefix:
        return ""
    taken = assignments.letter_numbers_of(work.c, assignment.unit_id)
    every = (letter_number(prefix, work.today.year, n) for n in range(1, len(taken) + 2))
    return next(number for number in every if number not in taken)


def gaps(work: Work, assignment: Assignment) -> list[str]:
    """What the reply lacks before the head may sign, all of it at once, in the order of the letter (invariant 5)."""
    missing = {
        "reply-gap-text": not assignment.draft.strip(),
        "reply-gap-class": not assignment.outcome,
        "reply-gap-letter-number": not assignment.letter_number,
        "reply-gap-contact": not valid_contacts(work, assignment),
        "reply-gap-own-fault": assignment.round > 1 and not assignment.own_fault.strip(),
        "reply-gap-signer": not hearers(work, assignment, Role.UNIT_HEAD),
    }
    return [name for name, open_ in missing.items() if open_]


def send_to_head(work: Work, *, person: Person, assignment_id: int, version: int) -> Folder:
    """Hand a complete reply to the head. Raises reply-incomplete, CaseHasMovedOn, ActionNotAllowed."""
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    says = {"due": due_in_unit(work, assignment)}
    move(work, assignment, A.SEND_TO_HEAD, person, facts=_guarded(work, assignment), says=says)
    return folder(work, person=person, assignment_id=assignment_id)


def send_back(work: Work, *, person: Person, assignment_id: int, version: int, reason: str) -> Assignment:
    """The head wants the reply changed and says why; the clerk hears it. Raises CaseHasMovedOn, ActionNotAllowed."""
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    says = {"reason": reason, "head": person.name}
    return move(work, assignment, A.SEND_BACK, person, reason=reason, says=says)


def sign(work: Work, *, person: Person, assignment_id: int, version: int) -> Facts:
    """The head signs, which issues the reply: class letter and lateness are frozen (docs/rules.md §3.3, §5).

    The deputy's feedback and the citizens' ratings begin with it. Returns what the signer is told.
    Raises reply-incomplete, CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion, assignment = locked_pair(work, assignment_id)
    seen(assignment, version)
    verdict = clockwork.stop(work, assignment.ref, clock_of(assignment))
    late = (verdict.late_days or 0, verdict.late_working_days or 0) if verdict else (0, 0)
    says: dict[str, Any] = {
        "time": work.now,
        "late": Say("signed-late-by", {"days": str(late[0])}) if late[0] else "",
        "copies": congress_of(work).office,
    }
    signed = move(
        work, assignment, A.SIGN, person, facts=_guarded(work, assignment), says=says, data={"late_days": late[0]}
    )
    lapse(work, signed)
    reply = _issue(work, suggestion, signed, person, late)
    evaluation.reply_issued(work, suggestion, reply)
    return facts_of(work, signed) | says


def _issue(work: Work, suggestion: Suggestion, signed: Assignment, signer: Person, late: tuple[int, int]) -> Reply:
    values = {
        "suggestion_id": suggestion.id,
        "assignment_id": signed.id,
        "round": signed.round,
        "text": signed.draft,
        "outcome": signed.outcome,
        "letter": work.profile.class_letter(signed.outcome),
        "letter_number": signed.letter_number,
        "co_opinions": co_opinions(work, suggestion.id),
        "own_fault": signed.own_fault,
        "clerk_id": signed.clerk_id,
        "signer_id": signer.id,
        "issued_at": work.now,
        "late_days": late[0],
        "late_working_days": late[1],
    }
    return assignments.reply_get(work.c, assignments.reply_add(work.c, **values))


def co_opinions(work: Work, suggestion_id: int) -> dict[str, str]:
    """What each co-handling unit said, by its name; empty where it has not said anything (未交)."""
    parts = assignments.of_suggestion(work.c, suggestion_id)
    co = [a for a in parts if a.part == PartOfUnit.CO and a.status not in GIVEN_BACK]
    return {work.once(places.units.get, a.unit_id).name: a.co_opinion for a in co}


def _guarded(work: Work, assignment: Assignment) -> dict[str, Any]:
    return {
        "part": assignment.part,
        "reply_gaps": gaps(work, assignment),
        "suggestion": facts_of(work, assignment)["suggestion"],
    }


def _hints(work: Work, assignment: Assignment) -> list[Say]:
    said = co_opinions(work, assignment.suggestion_id)
    return [Say("reply-hint-co-missing", {"co": name}) for name, words in said.items() if not words]
