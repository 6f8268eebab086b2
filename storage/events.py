"""The record: what happened to each case, by whom; appended only, chained by hashes case by case."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    tuple_,
    union_all,
)

from domain.notice import CaseRef, Kind
from storage import tables
from storage.turns import together

table = tables.events
t = table.c


class End(NamedTuple):
    """The last link of a chain: its number and its hash."""

    seq: int
    hash: str


START = End(0, "0" * 64)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be recorded. `data` holds ids, dates and digests only, never people's words."""

    case: CaseRef
    at: datetime
    actor_id: int | None
    role: str
    action: str
    from_status: str
    to_status: str
    reason: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """One link of a case's chain, as it stands in the record. `data` is canonical JSON."""

    case_kind: str
    case_id: int
    seq: int
    at: datetime
    actor_id: int | None
    role: str
    action: str
    from_status: str
    to_status: str
    reason: str
    data: str
    previous: str
    hash: str


_FIELDS = Event.__slots__
_INSERT = insert(table)
_SELECT = select(*(t[name] for name in _FIELDS))
_OF_CASE = _SELECT.where(t.case_kind == bindparam("its_kind"), t.case_id == bindparam("its_id")).order_by(t.seq)
_after = tuple_(
    bindparam("kind", type_=t.case_kind.type), bindparam("id", type_=t.case_id.type), bindparam("seq", type_=t.seq.type)
)
_PAGE = (
    _SELECT.where(tuple_(t.case_kind, t.case_id, t.seq) > _after)
    .order_by(t.case_kind, t.case_id, t.seq)
    .limit(bindparam("most"))
)
_LAST = _OF_CASE.order_by(None).order_by(t.seq.desc()).limit(1)
_write = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def digest(event: Mapping[str, Any]) -> str:
    """SHA-256 over the canonical JSON of every field but the hash itself, the moment in UTC to the microsecond."""
    at: datetime = event["at"]
    told = {name: event[name] for name in _FIELDS if name != "hash"}
    told["at"] = at.astimezone(UTC).isoformat(timespec="microseconds")
    return sha256(_write(told).encode()).hexdigest()


def append(c: Connection, entries: Sequence[Entry], ends: dict[CaseRef, End] | None = None) -> list[Event]:
    """Record events in the order given; the caller holds the locks of their cases.

    An entry that comes from no status (from_status "") begins the chain of its case. `ends`, where given, are the chain
    ends this transaction already knows; they save reading and are kept up to date. After a rollback they are worthless.
    """
    if not entries:
        return []
    ends = {} if ends is None else ends
    links = [_link(entry, ends.get(entry.case) or _end(c, entry), ends) for entry in entries]
    together.write(c, _INSERT, *({name: getattr(event, name) for name in _FIELDS} for event in links))
    return links


def _end(c: Connection, entry: Entry) -> End:
    if entry.from_status == "":
        return START
    row = c.execute(_LAST, {"its_kind": entry.case.kind, "its_id": entry.case.id}).first()
    return End(row.seq, row.hash) if row else START


def _link(entry: Entry, end: End, ends: dict[CaseRef, End]) -> Event:
    """The entry as the next link after `end`, noted as the new end."""
    fields: dict[str, Any] = {
        "case_kind": str(entry.case.kind),
        "case_id": entry.case.id,
        "seq": end.seq + 1,
        "at": entry.at,
        "actor_id": entry.actor_id,
        "role": str(entry.role),
        "action": str(entry.action),
        "from_status": str(entry.from_status),
        "to_status": str(entry.to_status),
        "reason": entry.reason,
        "data": _write(entry.data),
        "previous": end.hash,
    }
    event = Event(**fields, hash=digest(fields))
    ends[entry.case] = End(event.seq, event.hash)
    return event


def of_case(c: Connection, ref: CaseRef) -> list[Event]:
    """What happened to a case, oldest first."""
    return [Event(*row) for row in c.execute(_OF_CASE, {"its_kind": ref.kind, "its_id": ref.id})]


def decided_since(c: Connection, at: datetime, kind: str, actor_id: int, actions: Collection[str]) -> list[int]:
    """The ids of the cases of a kind in which this person has done one of these since then, the newest deed first."""
    mine = (t.at >= at, t.case_kind == kind, t.actor_id == actor_id, t.action.in_(list(actions)))
    found = select(t.case_id).where(*mine).group_by(t.case_id).order_by(func.max(t.id).desc())
    return list(c.execute(found).scalars())


CASES: dict[str, Table] = {
    Kind.OPINION: tables.opinions,
    Kind.SUGGESTION: tables.suggestions,
    Kind.CO_SIGNATURE: tables.co_signatures,
    Kind.ASSIGNMENT: tables.assignments,
    Kind.RETURN_REQUEST: tables.return_requests,
    Kind.EXTENSION: tables.extensions,
    Kind.COUNTERSIGN: tables.countersigns,
    Kind.COORDINATION: tables.coordinations,
    Kind.WITHDRAWAL: tables.withdrawals,
    Kind.FEEDBACK: tables.feedbacks,
    Kind.RATING: tables.ratings,
    Kind.COMMITMENT: tables.commitments,
    Kind.SECOND_ANSWER: tables.second_answers,
    Kind.QUESTION: tables.questions,
    Kind.KEY_SUGGESTION: tables.key_suggestions,
    Kind.POLL: tables.polls,
    Kind.FILING: tables.filings,
    Kind.APPRAISER: tables.appraisers,
    Kind.CAMPAIGN_OPINION: tables.campaign_opinions,
    Kind.SCORING: tables.scorings,
    Kind.VIOLATION: tables.violations,
    Kind.CAMPAIGN: tables.campaigns,
    Kind.CAMPAIGN_STAGE: tables.campaign_stages,
    Kind.SURVEY: tables.surveys,
    Kind.APPRAISAL_RESULT: tables.appraisal_results,
    Kind.APPEAL: tables.result_appeals,
    Kind.RECTIFICATION: tables.rectification_items,
}


class Broken(NamedTuple):
    """Where the record is not what was written.

    what: "hash" (the event was altered), "previous" (it does not follow the one before), "seq" (one is missing before
    it), "status" (the case does not stand where its last event left it), "unrecorded" (a case without events),
    "orphaned" (events without their case).
    """

    kind: str
    id: int
    seq: int
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of an audit: how many events were checked, and every fault, case by case."""

    checked: int
    broken: tuple[Broken, ...]


def verify(c: Connection, *, at_once: int = 1000) -> Report:
    """Check every chain from its first event, and that every case stands where its last event left it.

    at_once: how many events are held in memory; what is appended meanwhile does no harm.
    """
    checked, broken = 0, []
    for _, chain in groupby(_all(c, at_once), key=lambda event: (event.case_kind, event.case_id)):
        end = START
        for event in chain:
            broken += [Broken(event.case_kind, event.case_id, event.seq, what) for what in _faults(event, end)]
            checked, end = checked + 1, End(event.seq, event.hash)
    misplaced = _misplaced(c) + _unrecorded(c)
    return Report(checked, (*broken, *sorted(misplaced, key=lambda one: (one.kind, one.id))))


def verify_cases(c: Connection, refs: Sequence[CaseRef]) -> list[Broken]:
    """Every fault in the chains of these cases alone, from their first events on, and where one stands elsewhere."""
    broken = []
    for ref in refs:
        end, chain = START, of_case(c, ref)
        for event in chain:
            broken += [Broken(ref.kind, ref.id, event.seq, what) for what in _faults(event, end)]
            end = End(event.seq, event.hash)
        cases = CASES[ref.kind]
        stands = c.execute(select(cases.c.status).where(cases.c.id == ref.id)).scalar()
        if not chain or stands != chain[-1].to_status:
            broken.append(Broken(ref.kind, ref.id, end.seq, "status" if chain else "unrecorded"))
    return broken


def _all(c: Connection, at_once: int) -> Iterator[Event]:
    """Every event, chain after chain, read page by page: a cursor would want a transaction around it."""
    last = {"kind": "", "id": 0, "seq": 0}
    while page := [Event(*row) for row in c.execute(_PAGE, last | {"most": at_once})]:
        yield from page
        last = {"kind": page[-1].case_kind, "id": page[-1].case_id, "seq": page[-1].seq}


def _faults(event: Event, end: End) -> Iterator[str]:
    """What is wrong with one link, given the end of the chain before it."""
    if event.seq != end.seq + 1:
        yield "seq"
    elif event.previous != end.hash:
        yield "previous"
    if event.hash != digest({name: getattr(event, name) for name in _FIELDS}):
        yield "hash"


def _misplaced(c: Connection) -> list[Broken]:
    """Cases that do not stand where their last event left them, or of which only the events are left."""
    found = c.execute(_elsewhere())
    return [Broken(kind, id, seq, "orphaned" if here is None else "status") for kind, id, seq, here in found]


def _unrecorded(c: Connection) -> list[Broken]:
    """Cases of which the record knows nothing."""
    return [Broken(kind, id, 0, "unrecorded") for kind, id in c.execute(_without_events())]


@cache
def _elsewhere() -> CompoundSelect[Any]:
    return union_all(*(_ends_elsewhere(kind, cases) for kind, cases in CASES.items()))


def _ends_elsewhere(kind: str, cases: Table) -> Select[Any]:
    last = select(t.case_id, func.max(t.seq).label("seq")).where(t.case_kind == kind).group_by(t.case_id).subquery()
    at_end = and_(t.case_kind == kind, t.case_id == last.c.case_id, t.seq == last.c.seq)
    ends = table.join(last, at_end).join(cases, cases.c.id == t.case_id, isouter=True)
    wrong = or_(cases.c.id.is_(None), cases.c.status != t.to_status)
    return select(literal(kind), t.case_id, t.seq, cases.c.id).select_from(ends).where(wrong)


@cache
def _without_events() -> CompoundSelect[Any]:
    return union_all(*(_unknown(kind, cases) for kind, cases in CASES.items()))


def _unknown(kind: str, cases: Table) -> Select[Any]:
    recorded = exists().where(t.case_kind == kind, t.case_id == cases.c.id)
    return select(literal(kind), cases.c.id).where(~recorded)
