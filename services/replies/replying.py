"""The reply: drafted over several messages, checked whole, sent to the head, signed and issued (docs/rules.md §3.3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from domain.cases import Assignment, Reply, Suggestion
from domain.forms import letter_number
from domain.handling.assignment import AssignmentAction as A
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.lifecycle import Tell
from domain.notice import Say, in_a_row
from domain.person import SYSTEM, Person
from domain.replies.referral import referred_from
from domain.roles import Role
from domain.rules.profile import PROMISES, Outcome
from services import clockwork
from services.audience import GIVEN_BACK, answering, hearers
from services.casework import move, seen, tell
from services.committee.key_suggestions import answers_a_key_one
from services.facts import Facts, facts_of
from services.feedback import evaluation
from services.handling.contacts import valid_contacts
from services.handling.lapsing import lapse
from services.handling.steps import Folder, folder, locked_pair
from services.handling.unit_facts import unit_name, unit_names
from services.holding import clock_of
from services.place import congress_of
from services.promises.commitments import from_reply
from services.replies.referring import not_yet_referred, referral
from services.replies.reply_letters import letter_for
from services.replies.reply_quality import quality_hints
from services.replies.reply_route import agreed, call_back, leads_beside, reopen, reply_hash, send, writer_of
from services.suggestions.merging_suggestions import answered
from services.work import Work
from storage import places
from storage.handling import assignments
from storage.promises import commitments

LETTER_NUMBER_LENGTH = 60
# where a co-handling unit stands that has said nothing yet
WAITED_FOR = (AssignmentStatus.ISSUED, AssignmentStatus.ACKNOWLEDGED)


@dataclass(frozen=True, slots=True)
class Progress:
    """A reply on its way: what is missing before the head may sign, and what the letter will say is missing."""

    folder: Folder
    gaps: tuple[str, ...]
    hints: tuple[Say, ...]


def outcomes(work: Work) -> dict[Outcome, str]:
    """What a unit may say came of the matter, in the order of the place's scheme, each with the letter it prints."""
    return {outcome: work.profile.class_letter(outcome) for outcome in work.profile.outcomes}


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
        "writes": assignment.writes,
        "writer": unit_name(work, writer_of(work, assignment)),
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


def refer(work: Work, *, person: Person, assignment_id: int, version: int, text: str) -> Progress:
    """Keep when and to whom it was reflected. Raises referred-unclear, referred-ahead and what `write` raises."""
    day, to = referred_from(text, work.today)
    return write(work, person=person, assignment_id=assignment_id, version=version, referred_on=day, referred_to=to)


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
    others = leads_beside(work, assignment)
    missing = {
        "reply-gap-text": not assignment.draft.strip(),
        "reply-gap-class": not assignment.outcome,
        "reply-gap-commitment": assignment.outcome in PROMISES and not commitments.proposed(work.c, assignment.id),
        "reply-gap-referred": not_yet_referred(assignment),
        "reply-gap-letter-number": not assignment.letter_number,
        "reply-gap-contact": not any(valid_contacts(work, one) for one in (assignment, *others)),
        "reply-gap-own-fault": assignment.round > 1 and not assignment.own_fault.strip(),
        "reply-gap-signer": not hearers(work, assignment, Role.UNIT_HEAD),
        "reply-gap-other-lead": any(one.status == AssignmentStatus.ISSUED for one in others),
    }
    return [name for name, open_ in missing.items() if open_]


def send_to_head(work: Work, *, person: Person, assignment_id: int, version: int) -> Folder:
    """Send a complete reply on its way: counter-signature, review, the head, as the place has it (docs/rules.md §3.3).

    Raises reply-incomplete, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(locked_pair(work, assignment_id)[1], version)
    send(work, assignment, person, _guarded(work, assignment))
    return folder(work, person=person, assignment_id=assignment_id)


def take_back(work: Work, *, person: Person, assignment_id: int, version: int) -> Folder:
    """The clerk who writes changes the text once more: every name put to it is void. Raises CaseHasMovedOn,
    ActionNotAllowed, joint-not-writer."""
    assignment = seen(locked_pair(work, assignment_id)[1], version)
    call_back(work, assignment)
    facts = _guarded(work, assignment)
    move(work, assignment, A.TAKE_BACK, person, facts=facts, signed_hash="", signed_by=None)
    return folder(work, person=person, assignment_id=assignment_id)


def send_back(work: Work, *, person: Person, assignment_id: int, version: int, reason: str) -> Assignment:
    """A head wants the reply changed and says why; the clerk who writes hears it, every name put to it is void.

    Raises CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(locked_pair(work, assignment_id)[1], version)
    facts = _guarded(work, assignment) | {"reason": reason}
    says = {"reason": reason, "head": person.name, "co_unit": unit_name(work, assignment)}
    void: dict[str, Any] = {"signed_hash": "", "signed_by": None}
    if not assignment.writes:
        back = move(work, assignment, A.REFUSE_TEXT, person, facts=facts, reason=reason, says=says, **void)
        reopen(work, assignments.locked(work.c, writer_of(work, back).id))
        return back
    call_back(work, assignment)
    return move(work, assignment, A.SEND_BACK, person, facts=facts, reason=reason, says=says, **void)


def sign(work: Work, *, person: Person, assignment_id: int, version: int) -> Facts:
    """The head signs, which issues the reply: class letter and lateness are frozen (docs/rules.md §3.3, §5).

    Of two lead units' heads the first one's press waits for the other's under the same text; `waits_for` names that
    unit. Feedback and ratings begin when every reply that is needed is out. Returns what the signer is told.
    Raises reply-incomplete, sign-head-only, sign-key-head, CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion, assignment = locked_pair(work, assignment_id)
    seen(assignment, version)
    writer = writer_of(work, assignment)
    facts = _guarded(work, assignment)
    name: dict[str, Any] = {"signed_hash": reply_hash(writer), "signed_by": person.id}
    if facts["unsigned"]:
        half = move(work, assignment, A.SIGN_FIRST, person, facts=facts, data={"text": name["signed_hash"]}, **name)
        return facts_of(work, half) | {"waits_for": in_a_row(facts["unsigned"])}
    says = _said_when_signed(work, writer)
    late = says.pop("lateness")
    data = {"late_days": late[0], "text": name["signed_hash"]}
    signed = move(work, assignment, A.SIGN, person, facts=facts, says=says, data=data, **name)
    for other in leads_beside(work, signed):
        move(work, assignments.locked(work.c, other.id), A.ISSUE_TOGETHER, SYSTEM, says=says)
    for one in (signed, *leads_beside(work, signed)):
        lapse(work, one)
    agreed(work, suggestion.id)
    its = assignments.get(work.c, writer.id)
    issue(work, suggestion, its, late)
    return facts_of(work, signed) | says | {"waits_for": ""}


def issue(work: Work, suggestion: Suggestion, signed: Assignment, late: tuple[int, int]) -> Reply:
    """A signed reply is out: kept as it was signed; the deputy hears when it was the last one that was needed."""
    reply = _issue(work, suggestion, signed, late)
    letter_for(work, reply)
    from_reply(work, reply)
    parts = answering(assignments.of_suggestion(work.c, suggestion.id))
    open_ = [one for one in parts if one.status != AssignmentStatus.DONE]
    if not open_:
        _go_without(work, suggestion.id)
        answered(work, suggestion, reply)
        evaluation.reply_issued(work, suggestion, reply)
        return reply
    told: dict[str, Any] = {"unit": unit_name(work, signed), "rest": unit_names(work, open_)}
    told |= {"part_text": signed.part_text, "result_class": Say(f"result-{reply.outcome}")}
    tell(work, suggestion, Tell(Role.LEAD_DEPUTY, "part-reply-arrived"), SYSTEM, told)
    return reply


def _go_without(work: Work, suggestion_id: int) -> None:
    """Co-handling units that have said nothing by now are not waited for any more; the letter says 未交."""
    for one in assignments.of_suggestion(work.c, suggestion_id):
        if one.part == PartOfUnit.CO and one.status in WAITED_FOR:
            lapse(work, move(work, one, A.GO_WITHOUT, SYSTEM, facts={"part": one.part}))


def _said_when_signed(work: Work, writer: Assignment) -> dict[str, Any]:
    """What is said of a reply that is issued now, and how late it is in calendar and working days."""
    verdict = clockwork.stop(work, writer.ref, clock_of(writer))
    late = (verdict.late_days or 0, verdict.late_working_days or 0) if verdict else (0, 0)
    return {
        "time": work.now,
        "late": Say("signed-late-by", {"days": str(late[0])}) if late[0] else "",
        "copies": congress_of(work).office,
        "letter": writer.letter_number,
        "lateness": late,
    }


def _issue(work: Work, suggestion: Suggestion, signed: Assignment, late: tuple[int, int]) -> Reply:
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
        "signer_id": signed.signed_by,
        "issued_at": work.now,
        "late_days": late[0],
        "late_working_days": late[1],
        **referral(signed),
    }
    return assignments.reply_get(work.c, assignments.reply_add(work.c, **values))


def co_opinions(work: Work, suggestion_id: int) -> dict[str, str]:
    """What each co-handling unit said, by its name; empty where it has not said anything (未交)."""
    parts = assignments.of_suggestion(work.c, suggestion_id)
    co = [a for a in parts if a.part == PartOfUnit.CO and a.status not in GIVEN_BACK]
    return {work.once(places.units.get, a.unit_id).name: a.co_opinion for a in co}


def _guarded(work: Work, assignment: Assignment) -> dict[str, Any]:
    """What the guards on the way to the signature read: of two lead units the writing one's text."""
    writer = writer_of(work, assignment)
    beside = [one for one in leads_beside(work, assignment) if one.signed_hash != reply_hash(writer)]
    return {
        "part": assignment.part,
        "reply_gaps": gaps(work, writer),
        "suggestion": facts_of(work, assignment)["suggestion"],
        "writes": assignment.writes,
        "writer": unit_name(work, writer),
        "unsigned": [unit_name(work, one) for one in beside],
        "is_key": answers_a_key_one(work, assignment.suggestion_id),
        "reply_signer": work.profile.reply_signer,
    }


def _hints(work: Work, assignment: Assignment) -> list[Say]:
    said = co_opinions(work, assignment.suggestion_id)
    missing = [Say("reply-hint-co-missing", {"co": name}) for name, words in said.items() if not words]
    promised = len(commitments.proposed(work.c, assignment.id))
    told = [Say("reply-hint-promises", {"count": str(promised)})] if promised else []
    return [*missing, *told, *quality_hints(work, assignment)]
