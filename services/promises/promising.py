"""A promise is written down: in the draft of a reply, or out of a reply that was issued (docs/rules.md §3.5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Assignment, Reply, Suggestion
from domain.errors import ActionNotAllowed, CaseworkError
from domain.handling.assignment import AssignmentAction, AssignmentStatus
from domain.person import Person
from domain.promises.commitment import COMMITMENT
from domain.promises.commitment import CommitmentAction as A
from domain.promises.commitment_guards import PROMISE_ITEMS, promise_is_complete
from domain.promises.ledger import Commitment
from domain.promises.promise_forms import dated_or_refused, promise_from
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import Entrance, enter, move, seen
from services.facts import Facts, facts_of
from services.handling.steps import folder, locked_pair
from services.holding import not_yours
from services.promises.promise_clocks import set_going
from services.work import Work
from storage.handling import assignments
from storage.numbers import next_number
from storage.promises import commitments
from storage.suggestions import suggestions

# A reply can be read for promises while its matter is not concluded.
REPLIED = (S.REPLIED, S.FEEDBACK_GIVEN, S.FEEDBACK_SILENT, S.REHANDLING, S.ESCALATED, S.RESEARCHING, S.SETTLED,
           S.IN_FOLLOW_UP)  # fmt: skip
Said = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reply on its way promises so far, and the assignment it is written for."""

    assignment: Assignment
    promises: tuple[Commitment, ...]
    facts: Facts


def said_of_promise(work: Work, *, text: str, before: Said, undated: bool = False) -> dict[str, str]:
    """What one message says of a promise, on top of what was said `before`.

    undated: whether one without a day may be recorded. Raises reply-commitment-undated, promise-date-past,
    error-bad-date.
    """
    said = promise_from(text, before, work.today)
    if not undated:
        dated_or_refused(said, text)
    if said.get("due") and all(said.get(item) for item in PROMISE_ITEMS):
        promise_is_complete(_facts(work, said))
    return said


def missing_of(said: Said) -> list[str]:
    """The items a promise still lacks, in their order."""
    return [item for item in PROMISE_ITEMS if not said.get(item, "").strip()]


def words_of(commitment: Commitment) -> dict[str, str]:
    """A promise as it would be typed."""
    due = commitment.due_on.isoformat() if commitment.due_on else ""
    return {"text": commitment.text, "owner": commitment.owner, "due": due, "standard": commitment.standard}


def drafted(work: Work, *, person: Person, assignment_id: int, version: int = 0) -> Draft:
    """What the draft of a reply promises. Raises NotYours; CaseHasMovedOn where a version is given."""
    its = folder(work, person=person, assignment_id=assignment_id, version=version)
    return Draft(its.assignment, tuple(commitments.proposed(work.c, assignment_id)), its.facts)


def propose(work: Work, *, person: Person, assignment_id: int, version: int, said: Said) -> Draft:
    """Write a promise into the draft of a reply. Raises promise-missing, promise-date-past, CaseHasMovedOn."""
    suggestion, assignment = locked_pair(work, assignment_id)
    seen(assignment, version)
    if assignment.status != AssignmentStatus.DRAFTING or not person.holds(Role.UNIT_CLERK, assignment.unit_id):
        raise _not_while_drafting()
    values = _values(work, suggestion, assignment, said, person)
    enter(
        work, COMMITMENT, commitments, values, (Entrance(A.PROPOSE, person, Role.UNIT_CLERK),), facts=_facts(work, said)
    )
    return drafted(work, person=person, assignment_id=assignment_id)


def drop(work: Work, *, person: Person, commitment_id: int, version: int) -> tuple[Commitment, Draft]:
    """Take a promise out of the draft again. Raises NotYours, CaseHasMovedOn, ActionNotAllowed."""
    assignment_id = commitments.get(work.c, commitment_id).assignment_id
    _, assignment = locked_pair(work, assignment_id)
    if assignment.status != AssignmentStatus.DRAFTING:
        raise ActionNotAllowed(what="commitment-drop", who=(Role.UNIT_CLERK,))
    gone = move(work, seen(commitments.locked(work.c, commitment_id), version), A.DROP, person)
    return gone, drafted(work, person=person, assignment_id=assignment_id)


def extractable(work: Work, *, person: Person, suggestion: Suggestion) -> bool:
    """Whether this person may read the replies of a suggestion for promises."""
    return person.holds(Role.OFFICE) and suggestion.status in REPLIED


def may_extract(work: Work, *, person: Person, suggestion_id: int) -> tuple[Suggestion, Reply]:
    """The newest reply the office may still read for promises. Raises NotYours, promise-extract-not-now."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    replies = assignments.replies_of(work.c, suggestion_id)
    if suggestion.status not in REPLIED or not replies:
        raise CaseworkError("promise-extract-not-now", suggestion=suggestion.number)
    return suggestion, replies[-1]


def extract(work: Work, *, person: Person, suggestion_id: int, said: Said, undated: bool = False) -> Commitment:
    """The office records a promise it finds in a reply; one without a day is marked so, and chased.

    Raises NotYours, promise-extract-not-now, promise-missing, promise-date-past.
    """
    suggestions.locked(work.c, suggestion_id)
    suggestion, reply = may_extract(work, person=person, suggestion_id=suggestion_id)
    assignment = assignments.get(work.c, reply.assignment_id)
    values = _values(work, suggestion, assignment, said, person) | {
        "number": next_number(work.c, Commitment.SERIES, work.today.year),
        "reply_id": reply.id,
        "active_on": None if undated else work.today,
    }
    action = A.MARK_UNDATED if undated else A.EXTRACT
    ways = (Entrance(action, person, Role.OFFICE),)
    made = enter(work, COMMITMENT, commitments, values, ways, facts=_facts(work, said), data={"reply": reply.id})
    if not undated:
        set_going(work, made)
    return made


def give_date(work: Work, *, person: Person, commitment_id: int, version: int, said: Said) -> Facts:
    """The unit says by which day, who, and to which standard. Raises promise-missing, promise-date-past, …"""
    held = seen(commitments.locked(work.c, commitment_id), version)
    facts = _facts(work, said)
    due = facts["due"]
    words = {name: facts[name] for name in ("text", "owner", "standard")}
    dated = move(
        work, held, A.GIVE_DATE, person, facts=facts, due_on=due, first_due_on=due, active_on=work.today, columns=words
    )
    set_going(work, dated)
    return facts_of(work, dated)


def _not_while_drafting() -> ActionNotAllowed:
    """Promises are written by the clerk, while the reply is."""
    return ActionNotAllowed(what=f"{Assignment.KIND}-{AssignmentAction.DRAFT_REPLY}", who=(Role.UNIT_CLERK,))


def _facts(work: Work, said: Said) -> dict[str, Any]:
    words = {item: said.get(item, "").strip() for item in PROMISE_ITEMS}
    return {**words, "due": date.fromisoformat(words["due"]) if words["due"] else None, "today": work.today}


def _values(work: Work, suggestion: Suggestion, assignment: Assignment, said: Said, person: Person) -> dict[str, Any]:
    facts = _facts(work, said)
    return {
        "suggestion_id": suggestion.id,
        "assignment_id": assignment.id,
        "unit_id": assignment.unit_id,
        "deputy_id": suggestion.lead_deputy_id,
        "text": facts["text"],
        "owner": facts["owner"],
        "standard": facts["standard"],
        "due_on": facts["due"],
        "first_due_on": facts["due"],
        "made_by": person.id,
        "made_at": work.now,
    }
