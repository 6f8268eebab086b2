"""承诺台账 as people read it: how it stands, its lists, one commitment with its history, the whole of it as a sheet."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import MINYEAR
from typing import Any

from domain.access import roles_on
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.promises.commitment import COMMITMENT
from domain.promises.commitment import CommitmentAction as A
from domain.promises.commitment import CommitmentStatus as S
from domain.promises.ledger import Commitment
from domain.roles import Role
from services.casework import seen
from services.facts import Facts, facts_of
from services.holding import not_yours, when
from services.office.due_overview import whose
from services.office.exporting import Cell
from services.promises.deciding_promises import ballot_of, may_vote
from services.work import Work
from storage import deadlines
from storage.attachments import Attachment
from storage.promises import commitments

# In which part somebody reads the ledger, the widest view first.
READERS = (
    Role.OFFICE,
    Role.GOV_OFFICE,
    Role.COMMITTEE,
    Role.UNIT_HEAD,
    Role.UNIT_CLERK,
    Role.UNIT_VICE_HEAD,
    Role.DEPUTY,
)
LISTS = ("mine", "overdue", "soon", "open", "failed", "struck")
# What has come to an end is shown year by year.
BY_YEAR = {"failed": S.FAILED, "struck": S.STRUCK_OFF}
COLUMNS = (
    "number", "promise", "owner", "standard", "lead", "deputy", "suggestion", "title", "first-due", "promise-due",
    "state", "fulfilled", "renegotiated", "failed", "carried",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """One commitment as this person reads it, and what they may do now. may_vote: let the committee vote on it.

    more: what is special about it, a line each.
    """

    commitment: Commitment
    facts: Facts
    open_to: tuple[str, ...]
    may_vote: bool
    more: tuple[Say, ...]


def overview(work: Work, *, person: Person) -> dict[str, int]:
    """How many there are in each of LISTS. Raises NotYours for people who have nothing to do with promises."""
    return {name: listed(work, person=person, name=name, limit=0, offset=0)[1] for name in LISTS}


def listed(work: Work, *, person: Person, name: str, limit: int, offset: int, year: int = 0) -> tuple[list[Card], int]:
    """One page of one of LISTS, the nearest day first, and how many there are. Raises NotYours.

    year: of what is BY_YEAR, the last first; 0 is this year.
    """
    part, page = _part(work, person), {"limit": limit, "offset": offset}
    if name == "mine":
        found, total = _mine(work, person, limit, offset)
    elif name in BY_YEAR:
        found, total = commitments.ended(work.c, part, BY_YEAR[name], _year(work, year), **page)
    else:
        found, total = commitments.listed(work.c, part, name, work.today, **page)
    return [_card(work, one, ()) for one in found], total


def years(work: Work, *, person: Person, name: str, year: int = 0) -> tuple[int, int]:
    """Which year of a list that is BY_YEAR is shown, and the last one before it in which there is something; 0: none.

    Raises NotYours.
    """
    shown = _year(work, year)
    return shown, commitments.year_before(work.c, _part(work, person), BY_YEAR[name], shown) or 0


def _part(work: Work, person: Person) -> commitments.Whose:
    role = next((one for one in READERS if person.holds(one)), None)
    if role is None:
        raise not_yours(work)
    return commitments.whose(role, whose(person, role))


def _year(work: Work, year: int) -> int:
    """A button names it, and may be forged."""
    return year if MINYEAR < year <= work.today.year else work.today.year


def _mine(work: Work, person: Person, limit: int, offset: int) -> tuple[list[Commitment], int]:
    """What waits for this person in whatever part."""
    theirs = [
        commitments.waiting(work.c, role, whose(person, role), work.today)[0] for role in READERS if person.holds(role)
    ]
    every = list({one.id: one for found in theirs for one in found}.values())
    return every[offset : offset + limit], len(every)


def card(work: Work, *, person: Person, commitment_id: int, version: int = 0) -> Card:
    """One commitment. Raises NotYours; CaseHasMovedOn where a version is given."""
    commitment = seen(commitments.get(work.c, commitment_id), version)
    roles = roles_on(person, commitment)
    if not roles:
        raise not_yours(work)
    return _card(work, commitment, roles)


def _card(work: Work, commitment: Commitment, roles: Collection[Role]) -> Card:
    facts = facts_of(work, commitment) | {"when": _when(work, commitment)}
    actions = [A(one) for one in COMMITMENT.open_to(commitment.status, roles)]
    possible = tuple(str(one) for one in dict.fromkeys(actions) if _is_possible(work, commitment, one))
    votes = Role.OFFICE in roles and may_vote(work, commitment)
    return Card(commitment, facts, possible, votes, tuple(_more(commitment)))


def _is_possible(work: Work, its: Commitment, action: A) -> bool:
    """What the table leaves to guards: a button that would only be refused is not shown."""
    return _POSSIBLE[action](work, its) if action in _POSSIBLE else True


def _overdue(work: Work, its: Commitment) -> bool:
    return its.due_on is not None and its.due_on < work.today


def _owes_reasons(its: Commitment) -> bool:
    """Asked for at a change of term, and once for what failed."""
    return its.explains_term or (its.failed and not its.explanation)


def _talked_about(work: Work, its: Commitment) -> bool:
    """Whether there is something a deputy can say something about."""
    return bool(commitments.history(work.c, its.id)) or _overdue(work, its)


def _running(kind: Clock) -> Callable[[Work, Commitment], bool]:
    return lambda work, its: deadlines.running(work.c, its.ref, kind) is not None


_POSSIBLE: Mapping[A, Callable[[Work, Commitment], bool]] = {
    A.EXPLAIN_MORE: lambda work, its: _owes_reasons(its),
    A.RENEGOTIATE: lambda work, its: its.deputy_says == "agrees" and not its.renegotiated,
    A.RECORD_CONSENT: lambda work, its: its.deputy_says != "agrees" and its.new_day is not None,
    **dict.fromkeys((A.AGREE, A.OBJECT), lambda work, its: not its.deputy_says and its.new_day is not None),
    A.FAIL: lambda work, its: _overdue(work, its) or its.status == S.EXPLAINED,
    A.MEET: _running(Clock.COMMITMENT_MEET),
    A.RECEIPT: _running(Clock.COMMITMENT_RECEIPT),
    **dict.fromkeys((A.COMMENT, A.COMPLAIN), _talked_about),
    A.STRIKE_OFF: lambda work, its: ballot_of(work, its) == "satisfied",
}


def _when(work: Work, its: Commitment) -> Say:
    if its.due_on is None:
        return Say("ledger-undated")
    late = its.status not in (S.REPORTED_DONE, S.VERIFIED, S.STRUCK_OFF)
    return when(work, its.due_on) if late else Say("when-due", {"due": its.due_on})


def _more(its: Commitment) -> list[Say]:
    """What is special about it, a phrase each."""
    facts: dict[str, Fact] = {
        "old": its.first_due_on, "new": its.new_day, "reason": its.explanation, "year": str(its.carried_to or ""),
    }  # fmt: skip
    phrases = {
        "promise-more-renegotiated": its.renegotiated > 0,
        "promise-more-new-day": its.new_day is not None,
        "promise-more-agrees": its.deputy_says == "agrees",
        "promise-more-objects": its.deputy_says == "objects",
        "promise-more-explain": _owes_reasons(its),
        "promise-more-carried": its.carried_to is not None,
    }
    return [Say(name, facts) for name, holds in phrases.items() if holds]


def history(work: Work, *, person: Person, commitment_id: int) -> tuple[Commitment, list[Say]]:
    """What was said and done about a commitment, line by line. Raises NotYours."""
    its = card(work, person=person, commitment_id=commitment_id).commitment
    lines = []
    for one in commitments.history(work.c, commitment_id):
        facts: Mapping[str, Fact] = {
            "date": one.on_day, "what": Say(f"promise-entry-{one.kind}"), "text": one.text, "count": str(one.files),
        }  # fmt: skip
        lines.append(Say("promise-history-line-files" if one.files else "promise-history-line", facts))
    return its, lines or [Say("promise-history-empty")]


def files(work: Work, *, person: Person, commitment_id: int) -> list[Attachment]:
    """What was shown as evidence. Raises NotYours."""
    card(work, person=person, commitment_id=commitment_id)
    return commitments.files_of(work.c, commitment_id)


def sheet(work: Work, *, person: Person) -> list[Sequence[Cell]]:
    """The whole ledger, a row each, in the order of COLUMNS. Raises NotYours for everybody but the offices."""
    if not any(person.holds(role) for role in (Role.OFFICE, Role.GOV_OFFICE)):
        raise not_yours(work)
    rows = commitments.rows_for_export(work.c)
    if not rows:
        raise CaseworkError("ledger-empty")
    return [_row(row) for row in rows]


def _row(row: Any) -> Sequence[Cell]:
    return (
        row.number, row.text, row.owner, row.standard, row.unit, row.deputy, row.suggestion, row.title,
        row.first_due_on, row.due_on, Say(f"status-commitment-{row.status}"), row.fulfilled_on, row.renegotiated,
        int(row.failed), row.carried_to,
    )  # fmt: skip
