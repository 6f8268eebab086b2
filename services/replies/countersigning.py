"""A co-handling unit puts its name to the lead unit's frozen text, or says why not (docs/rules.md §3.3)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from domain.access import roles_on
from domain.handling.assignment import AssignmentStatus
from domain.handling.countersign import COUNTERSIGN, CountersignStatus
from domain.handling.countersign import CountersignAction as A
from domain.handling.modes import Countersign
from domain.notice import Say
from domain.person import Person
from services.casework import move, seen
from services.disclosure import reads_draft
from services.facts import Facts, facts_of
from services.handling.steps import locked_pair
from services.holding import due_in_unit, not_yours
from services.replies.letters import Letter, drafted
from services.replies.reply_route import go_on, reopen, text_hash
from services.work import Work
from storage import places
from storage.handling import assignments, modes
from storage.people import people


@dataclass(frozen=True, slots=True)
class CountersignSheet:
    """A counter-signature that is asked for: the facts, the letter it is about, and what this person may do."""

    asked: Countersign
    facts: Facts
    letter: Letter
    open_to: tuple[str, ...]


def asked_of(work: Work, *, person: Person, asked_id: int, version: int = 0) -> CountersignSheet:
    """One counter-signature, for the people of the unit that is asked. Raises NotYours, CaseHasMovedOn."""
    asked = seen(modes.countersigns.get(work.c, asked_id), version)
    roles = roles_on(person, asked)
    if not roles or not reads_draft(work, roles):
        raise not_yours(work)
    lead = assignments.get(work.c, asked.assignment_id)
    open_to = tuple(str(action) for action in COUNTERSIGN.open_to(asked.status, roles))
    return CountersignSheet(asked, _facts(work, asked), drafted(work, lead), open_to)


def to_countersign(
    work: Work, *, unit_ids: Collection[int], limit: int, offset: int
) -> tuple[list[tuple[Countersign, Facts]], int]:
    """One page of the texts these units have been asked to sign, each with its facts, and how many there are."""
    found, total = modes.to_countersign(work.c, unit_ids, limit=limit, offset=offset)
    return [(one, _facts(work, one)) for one in found], total


def countersign(work: Work, *, person: Person, asked_id: int, version: int) -> Facts:
    """The unit signs; when it is the last one, the reply goes on to the government office or the head.

    Raises countersign-void when the text is another one by now, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    asked = _held(work, person, asked_id, version)
    lead = assignments.get(work.c, asked.assignment_id)
    facts = {"seen_hash": asked.text_hash, "text_hash": text_hash(lead), **_named(work, asked)}
    signed = move(work, asked, A.SIGN, person, facts=facts, data={"text": asked.text_hash}, decided_by=person.id)
    if lead.status == AssignmentStatus.COUNTERSIGNING and not _still_asked(work, lead.id):
        go_on(work, assignments.locked(work.c, lead.id))
    return _facts(work, signed)


def refuse_countersign(work: Work, *, person: Person, asked_id: int, version: int, reason: str) -> Facts:
    """The unit does not sign and says why; the clerk of the lead unit has the text again, the other names are void.

    Raises error-reason-please, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    asked = _held(work, person, asked_id, version)
    columns = {"decided_by": person.id, "reason": reason}
    facts, says = {"reason": reason}, {"reason": reason}
    refused = move(work, asked, A.REFUSE, person, facts=facts, reason=reason, says=says, columns=columns)
    reopen(work, assignments.locked(work.c, asked.assignment_id))
    return _facts(work, refused)


def countersign_record(work: Work, assignment_id: int) -> Iterator[Say]:
    """Who put a name to this reply, who did not and why: a line each; void ones are left out."""
    for one in modes.countersigns_of(work.c, assignment_id):
        if one.status != CountersignStatus.VOID:
            by = people.get(work.c, one.decided_by, work.today).name if one.decided_by else ""
            unit = work.once(places.units.get, one.unit_id).name
            state = Say(f"status-countersign-{one.status}")
            why = Say("file-reason", {"reason": one.reason}) if one.reason else ""
            yield Say("record-countersign", {"unit": unit, "state": state, "name": by, "reason": why})


def _held(work: Work, person: Person, asked_id: int, version: int) -> Countersign:
    """The counter-signature, held after the suggestion and the assignment it is about."""
    locked_pair(work, modes.countersigns.get(work.c, asked_id).assignment_id)
    asked = seen(modes.countersigns.locked(work.c, asked_id), version)
    if not roles_on(person, asked):
        raise not_yours(work)
    return asked


def _still_asked(work: Work, assignment_id: int) -> bool:
    return any(one.status == CountersignStatus.ASKED for one in modes.countersigns_of(work.c, assignment_id))


def _facts(work: Work, asked: Countersign) -> Facts:
    lead = assignments.get(work.c, asked.assignment_id)
    return facts_of(work, asked) | {"due": due_in_unit(work, lead)}


def _named(work: Work, asked: Countersign) -> Facts:
    return {"suggestion": facts_of(work, asked)["suggestion"]}
