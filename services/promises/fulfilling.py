"""What people say and do about a promise once it stands on the ledger, as a table (docs/rules.md §3.5)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.clocks import Clock
from domain.forms import contact_from
from domain.notice import Fact, Say, files_in_words
from domain.opinions.matter import short
from domain.person import Person
from domain.promises.commitment import CommitmentAction as A
from domain.promises.commitment import CommitmentStatus
from domain.promises.commitment import EntryKind as E
from domain.promises.ledger import Commitment
from domain.roles import Role
from services import clockwork
from services.casework import move, seen
from services.facts import Facts, due_of, facts_of
from services.promises import promise_clocks
from services.promises.deciding_promises import ballot_of
from services.promises.following_up import promise_ended
from services.promises.promise_facts import A_NOTICE
from services.work import Work
from storage import attachments
from storage.promises import commitments
from storage.suggestions import suggestions

ON_SITE = "on_site"


@dataclass(frozen=True, slots=True)
class Deed:
    """What one press or one message does: in which part, and which line it leaves in the history (none: empty)."""

    role: Role
    leaves: E | None = None


# Whatever needs nothing but words, or not even these.
DEEDS: Mapping[A, Deed] = {
    A.PROGRESS: Deed(Role.UNIT_CLERK, E.PROGRESS),
    A.COMMENT: Deed(Role.LEAD_DEPUTY, E.COMMENT),
    A.RECEIPT: Deed(Role.LEAD_DEPUTY),
    A.COMPLAIN: Deed(Role.LEAD_DEPUTY, E.DISPUTED),
    A.MEET: Deed(Role.OFFICE, E.MEETING),
    A.CONFIRM: Deed(Role.LEAD_DEPUTY),
    A.INSPECT: Deed(Role.OFFICE, E.INSPECTED),
    A.DISPUTE: Deed(Role.LEAD_DEPUTY, E.DISPUTED),
    A.STRIKE_OFF: Deed(Role.OFFICE),
    A.REOPEN: Deed(Role.OFFICE, E.DECIDED),
    A.SEND_BACK: Deed(Role.UNIT_HEAD),
    A.EXPLAIN: Deed(Role.UNIT_HEAD, E.CANNOT),
    A.AGREE: Deed(Role.LEAD_DEPUTY, E.CONSENT),
    A.OBJECT: Deed(Role.LEAD_DEPUTY, E.CONSENT),
    A.RECORD_CONSENT: Deed(Role.OFFICE, E.CONSENT),
    A.RENEGOTIATE: Deed(Role.OFFICE),
    A.KEEP_DATE: Deed(Role.OFFICE, E.DECIDED),
    A.FAIL: Deed(Role.OFFICE, E.DECIDED),
    A.EXPLAIN_MORE: Deed(Role.UNIT_HEAD, E.EXPLAINED),
    A.TAKE_BACK: Deed(Role.OFFICE, E.DECIDED),
}
SAYS_OF_NEW_DAY = {A.AGREE: "agrees", A.RECORD_CONSENT: "agrees", A.OBJECT: "objects"}
REOPENS = (A.DISPUTE, A.REOPEN)


def act(work: Work, *, person: Person, commitment_id: int, version: int, action: A, text: str = "") -> Facts:
    """Do one thing of DEEDS about a promise; text: the words it needs, if it needs any.

    Returns what the sentences about it ask for. Raises CaseHasMovedOn, ActionNotAllowed, and what the guards raise.
    """
    suggestions.locked(work.c, commitments.get(work.c, commitment_id).suggestion_id)
    held = seen(commitments.locked(work.c, commitment_id), version)
    deed = DEEDS[action]
    part = roles_on(person, held) & {deed.role}
    says = _says(held, action, person, text)
    done: Commitment = move(
        work, held, action, person, roles=part, facts=_facts(work, held, text), reason=text,
        says=says, columns=_changes(work, held, action, text),
    )  # fmt: skip
    words = text or (held.explanation if action == A.EXPLAIN else "")
    if deed.leaves and (words or action == A.AGREE):
        _leave(work, done, deed, person, words or "")
    _follow(work, done, action)
    return facts_of(work, done) | says


def report_done(
    work: Work, *, person: Person, commitment_id: int, version: int, text: str, files: Collection[int]
) -> Facts:
    """The unit says it is done, and shows it: a photo, a document, or a visit whose day the words name.

    Raises promise-report-empty, promise-evidence-please, CaseHasMovedOn, ActionNotAllowed.
    """
    held = seen(commitments.locked(work.c, commitment_id), version)
    said = contact_from(text, work.today)
    facts = {"text": text, "files": files, "visit": said.kind == ON_SITE and said.held_on is not None}
    says: dict[str, Fact] = {"words": short(text, A_NOTICE), "count": files_in_words(len(files))}
    kept = [one.id for one in attachments.some(work.c, files)]
    done: Commitment = move(work, held, A.REPORT_DONE, person, facts=facts, says=says, reported_on=work.today)
    _enter(work, done, E.DONE, (Role.UNIT_CLERK, person), text, kept)
    return facts_of(work, done) | says | {"due": due_of(work, done, Clock.COMMITMENT_CHECK)}


def _facts(work: Work, held: Commitment, text: str) -> dict[str, Any]:
    """What the guards read."""
    due = held.due_on
    return {
        "text": text,
        "reason": text or held.explanation,
        "number": held.number,
        "today": work.today,
        "due": due,
        "new": held.new_day,
        "renegotiated": held.renegotiated,
        "deputy_says": held.deputy_says,
        "deputy": facts_of(work, held)["deputy"],
        "explained": bool(held.explanation) and held.status == CommitmentStatus.EXPLAINED,
        "overdue": due is not None and due < work.today,
        "asked": held.explains_term or (held.failed and not held.explanation),
        "evidence": held.reported_on is not None,
        "ballot": ballot_of(work, held),
    }


def _says(held: Commitment, action: A, person: Person, text: str) -> dict[str, Fact]:
    """What the sentences of the row say besides the promise."""
    says: dict[str, Fact] = {"words": short(text, A_NOTICE), "officer": person.name}
    if action == A.RENEGOTIATE:
        says |= {"old": held.due_on, "due": held.new_day}
    if action == A.TAKE_BACK:
        says |= {"reason": text}
    if action in SAYS_OF_NEW_DAY:
        said = Say("promise-deputy-words", {"words": short(text, A_NOTICE)}) if text else ""
        says |= {"what": Say(f"promise-says-{SAYS_OF_NEW_DAY[action]}"), "said": said}
    return says


def _changes(work: Work, held: Commitment, action: A, text: str) -> dict[str, Any]:
    """The columns written with the step."""
    match action:
        case A.AGREE | A.OBJECT | A.RECORD_CONSENT:
            return {"deputy_says": SAYS_OF_NEW_DAY[action]}
        case A.RENEGOTIATE:
            again = {"due_on": held.new_day, "renegotiated": held.renegotiated + 1}
            return {**again, "new_day": None, "deputy_says": ""}
        case A.KEEP_DATE | A.SEND_BACK:
            return {"new_day": None, "deputy_says": "", "explanation": ""}
        case A.STRIKE_OFF:
            return {"fulfilled_on": held.reported_on, "ended_on": work.today}
        case A.FAIL:
            # what the unit has written stands as its explanation; otherwise it is asked for one
            return {"failed": True, "ended_on": work.today}
        case A.EXPLAIN_MORE:
            # at a change of term it stands in the history alone: it excuses no failure, and no new day is asked with it
            return {"explains_term": False} | ({"explanation": text} if held.failed else {})
        case A.DISPUTE | A.REOPEN:
            return {"reported_on": None, "poll_id": None}
    return {}


def _follow(work: Work, done: Commitment, action: A) -> None:
    """The clocks somebody named, and what comes after an end."""
    if action == A.PROGRESS:
        promise_clocks.next_report(work, done)
        promise_clocks.ask_for_receipt(work, done)
    if action == A.RENEGOTIATE:
        promise_clocks.set_going(work, done)
    if action == A.FAIL and done.explanation:
        clockwork.stop(work, done.ref, Clock.COMMITMENT_EXPLAIN)
    if action in REOPENS:
        promise_clocks.go_on(work, done)
    if action in (A.KEEP_DATE, *REOPENS):  # its reports were not asked for while it was explained, or called done
        promise_clocks.next_report(work, done)
    if action in (A.STRIKE_OFF, A.FAIL, A.TAKE_BACK):
        promise_ended(work, done)


def _leave(work: Work, done: Commitment, deed: Deed, person: Person, words: str) -> None:
    assert deed.leaves is not None
    _enter(work, done, deed.leaves, (deed.role, person), words)


def _enter(
    work: Work, about: Commitment, kind: E, by: tuple[Role, Person], words: str, files: Collection[int] = ()
) -> None:
    role, person = by
    values = {"role": str(role), "person_id": person.id, "text": words, "on_day": work.today, "at": work.now}
    commitments.enter(work.c, files, commitment_id=about.id, kind=str(kind), **values)
