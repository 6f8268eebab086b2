"""The way of a finished reply to the heads: counter-signature, review, two heads where there are two (rules §3.3).

While it is on this way the text is frozen; whatever changes it calls it back and voids every name put to it.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from domain.cases import Assignment
from domain.handling.assignment import FROZEN, PartOfUnit
from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus as S
from domain.handling.coordination import COORDINATION, CoordinationStatus
from domain.handling.coordination import CoordinationAction as Agreement
from domain.handling.countersign import COUNTERSIGN, CountersignAction, CountersignStatus
from domain.handling.modes import Coordination
from domain.lifecycle import Tell
from domain.notice import Say
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.audience import GIVEN_BACK
from services.casework import Entrance, enter, move, tell
from services.committee.key_suggestions import answers_a_key_one
from services.facts import Facts
from services.handling.unit_facts import unit_name
from services.holding import due_in_unit
from services.work import Work
from storage.handling import assignments, modes


def text_hash(assignment: Assignment) -> str:
    """The digest of what co-handling units put their names to: the words of the reply."""
    return _digest(assignment.draft, assignment.own_fault)


def reply_hash(assignment: Assignment) -> str:
    """The digest of what two heads sign: words, class and number; one digest for one reply, to the last sign."""
    return _digest(assignment.draft, assignment.own_fault, assignment.outcome, assignment.letter_number)


def _digest(*parts: str) -> str:
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def leads_beside(work: Work, assignment: Assignment) -> list[Assignment]:
    """The other lead unit's assignment of the same round, where there are two."""
    if assignment.part != PartOfUnit.LEAD:
        return []
    both = assignments.of_suggestion(work.c, assignment.suggestion_id, assignment.round)
    leads = (one for one in both if one.part == PartOfUnit.LEAD and one.status not in GIVEN_BACK)
    return [one for one in leads if one.id != assignment.id]


def writer_of(work: Work, assignment: Assignment) -> Assignment:
    """Whose text it is: the unit's own, or that of the lead unit that writes."""
    if assignment.writes:
        return assignment
    return next((one for one in leads_beside(work, assignment) if one.writes), assignment)


def vice_may_sign(work: Work, assignment: Assignment) -> bool:
    """Whether a vice head may sign here: where any leader may, and the suggestion is no key one."""
    return work.profile.reply_signer == "any_leader" and not answers_a_key_one(work, assignment.suggestion_id)


def send(work: Work, assignment: Assignment, person: Person, facts: Mapping[str, Any]) -> Assignment:
    """Freeze a complete reply and send it to whoever is first: co-handling units, the government office, the head.

    Raises reply-incomplete, ActionNotAllowed.
    """
    says = _says(work, assignment)
    asked = _to_countersign(work, assignment)
    if asked:
        sent = move(work, assignment, A.SEND_TO_CO, person, facts=facts, says=says, data=_trace(assignment))
        for unit_id in asked:
            _ask(work, sent, unit_id, person)
        return sent
    if work.profile.gov_office_review:
        return move(work, assignment, A.SEND_TO_GOV, person, facts=facts, says=says, data=_trace(assignment))
    sent = move(work, assignment, A.SEND_TO_HEAD, person, facts=facts, says=says, data=_trace(assignment))
    before_heads(work, sent)
    return sent


def go_on(work: Work, assignment: Assignment) -> None:
    """Every co-handling unit has signed: on to the government office, where the place has it, or to the head."""
    says = _says(work, assignment)
    if work.profile.gov_office_review:
        move(work, assignment, A.GO_TO_GOV, SYSTEM, says=says)
    else:
        before_heads(work, move(work, assignment, A.GO_TO_HEAD, SYSTEM, says=says))


def before_heads(work: Work, assignment: Assignment) -> None:
    """The text lies before the head; before the vice head, where that one may sign; before the other unit's head."""
    says = _says(work, assignment)
    vice = vice_may_sign(work, assignment)
    if vice:
        tell(work, assignment, Tell(Role.UNIT_VICE_HEAD, "sign-ask"), SYSTEM, says)
    for other in leads_beside(work, assignment):
        put = move(work, assignments.locked(work.c, other.id), A.PUT_BEFORE, SYSTEM, says=says)
        if vice:
            tell(work, put, Tell(Role.UNIT_VICE_HEAD, "joint-sign-ask"), SYSTEM, says)
        _begin_agreement(work, assignment)


def call_back(work: Work, assignment: Assignment) -> None:
    """The text is not frozen any more: every counter-signature is void, and the other head's signature."""
    for asked in modes.countersigns_of(work.c, assignment.id):
        if asked.status in (CountersignStatus.ASKED, CountersignStatus.SIGNED):
            move(work, modes.countersigns.locked(work.c, asked.id), CountersignAction.VOID, SYSTEM)
    for other in leads_beside(work, assignment):
        if other.status in (S.TO_SIGN, S.SIGNED):
            held = assignments.locked(work.c, other.id)
            move(work, held, A.VOID_SIGN, SYSTEM, signed_hash="", signed_by=None)


def reopen(work: Work, assignment: Assignment) -> Assignment:
    """Back to the clerk who writes, because somebody else said no; nothing where it is being written anyway."""
    call_back(work, assignment)
    if assignment.status not in FROZEN:
        return assignment
    return move(work, assignment, A.REOPEN, SYSTEM, signed_hash="", signed_by=None)


def open_agreement(work: Work, suggestion_id: int) -> Coordination | None:
    """The agreement two lead units are still to come to, or the government office to bring about."""
    still = (CoordinationStatus.AGREEING, CoordinationStatus.WAITING)
    return next((one for one in modes.agreements_of(work.c, suggestion_id) if one.status in still), None)


def agreed(work: Work, suggestion_id: int) -> None:
    """Both have signed: nothing is left to coordinate."""
    if one := open_agreement(work, suggestion_id):
        move(work, modes.coordinations.locked(work.c, one.id), Agreement.AGREE, SYSTEM)


def _begin_agreement(work: Work, writer: Assignment) -> None:
    """From the first text that lies before both heads they have so many working days, however often it goes back."""
    if open_agreement(work, writer.suggestion_id):
        return
    values = {
        "suggestion_id": writer.suggestion_id,
        "assignment_id": writer.id,
        "round": writer.round,
        "opened_at": work.now,
    }
    enter(work, COORDINATION, modes.coordinations, values, [Entrance(Agreement.BEGIN, SYSTEM, Role.SYSTEM)])


def _to_countersign(work: Work, assignment: Assignment) -> list[int]:
    """The units asked for a counter-signature: every co-handling one, where the place wants it."""
    if not work.profile.counter_signature or assignment.part != PartOfUnit.LEAD:
        return []
    parts = assignments.of_suggestion(work.c, assignment.suggestion_id)
    return [one.unit_id for one in parts if one.part == PartOfUnit.CO and one.status not in GIVEN_BACK]


def _ask(work: Work, assignment: Assignment, unit_id: int, person: Person) -> None:
    values = {
        "suggestion_id": assignment.suggestion_id,
        "assignment_id": assignment.id,
        "unit_id": unit_id,
        "text_hash": text_hash(assignment),
        "asked_at": work.now,
    }
    ways = [Entrance(CountersignAction.ASK, person, Role.LEAD_CLERK)]
    data = {"text": text_hash(assignment)}
    enter(work, COUNTERSIGN, modes.countersigns, values, ways, says=_says(work, assignment), data=data)


def _trace(assignment: Assignment) -> dict[str, str]:
    return {"text": reply_hash(assignment)}


def _says(work: Work, assignment: Assignment) -> Facts:
    """What is said of a text on its way; the second head reads whose it is."""
    return {
        "due": due_in_unit(work, assignment),
        "result_class": Say(f"result-{assignment.outcome}"),
        "letter": assignment.letter_number,
        "writer": unit_name(work, assignment),
        "about": str(assignment.id),
    }
