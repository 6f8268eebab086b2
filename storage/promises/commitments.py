"""The ledger of commitments: promises, their history, what was shown, second answers. Lists return one page and the
total."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, true, union, update

from domain.clocks import Clock
from domain.notice import Kind
from domain.promises.commitment import ON_LEDGER, OPEN, RUNNING, STUCK, SecondAnswerStatus
from domain.promises.commitment import CommitmentStatus as S
from domain.promises.ledger import Commitment, Entry, SecondAnswer
from domain.roles import Role
from domain.rules.calendar import moment_of
from storage import tables
from storage.attachments import Attachment, some
from storage.versioned import Kept

commitments = Kept(tables.commitments, Commitment)
second_answers = Kept(tables.second_answers, SecondAnswer)
_entries = Kept(tables.commitment_entries, Entry)
get, locked, change, put = commitments.get, commitments.locked, commitments.change, commitments.put
t, e, f = tables.commitments.c, tables.commitment_entries.c, tables.commitment_files.c
a, d = tables.second_answers.c, tables.deadlines.c
Page = tuple[list[Commitment], int]
Whose = ColumnElement[bool]
SOON = timedelta(days=30)
# not yet reported done
UNDONE = (*RUNNING, *STUCK)


def by_number(c: Connection, number: str) -> Commitment | None:
    """The promise with this number on the ledger, or None. Who may see it is not decided here."""
    return commitments.first(c, t.number == number)


def proposed(c: Connection, assignment_id: int) -> list[Commitment]:
    """What stands in the draft of a reply, in the order it was written."""
    return commitments.all(c, t.assignment_id == assignment_id, t.status == S.PROPOSED)


def of_suggestion(c: Connection, suggestion_id: int) -> list[Commitment]:
    """Everything on the ledger that came out of one suggestion, in the order of the numbers."""
    return commitments.all(c, t.suggestion_id == suggestion_id, t.status.in_(ON_LEDGER))


def on_the_way(c: Connection, assignment_id: int) -> list[Commitment]:
    """What one reply promises: in its draft, or on the ledger."""
    return commitments.all(c, t.assignment_id == assignment_id, t.status.in_((S.PROPOSED, *ON_LEDGER)))


def every_open(c: Connection) -> list[Commitment]:
    """All that is on the ledger and not at an end, oldest first."""
    return commitments.all(c, t.status.in_(OPEN))


def to_carry_over(c: Connection, year: int) -> list[int]:
    """What was promised before `year`, is open and has not been carried over to it; by id."""
    left = (t.status.in_(OPEN), t.made_at < moment_of(date(year, 1, 1), time()))
    marked = or_(t.carried_to.is_(None), t.carried_to < year)
    return list(c.execute(select(t.id).where(*left, marked).order_by(t.id)).scalars())


def carry_over(c: Connection, id: int, year: int) -> None:
    """Mark one as carried over; its version stays, so that no button goes stale by a new year."""
    c.execute(update(tables.commitments).where(t.id == id).values(carried_to=year))


def listed(c: Connection, whose: Whose, name: str, today: date, *, limit: int | None = None, offset: int = 0) -> Page:
    """One list of what is open on the ledger: open, overdue, soon; the nearest day first."""
    order = (t.due_on.is_(None), t.due_on, t.id)
    return commitments.page(c, whose, LISTS[name](today), order=order, limit=limit, offset=offset)


LISTS: Mapping[str, Any] = {
    "open": lambda today: t.status.in_(OPEN),
    "overdue": lambda today: and_(t.status.in_(UNDONE), t.due_on < today),
    "soon": lambda today: and_(t.status.in_(UNDONE), t.due_on.between(today, today + SOON)),
}


def ended(c: Connection, whose: Whose, status: S, year: int, *, limit: int | None = None, offset: int = 0) -> Page:
    """What came to this end in one year, the last first. A year at a time: of all the years it would be too many."""
    in_it = t.ended_on.between(date(year, 1, 1), date(year, 12, 31))
    order = (t.ended_on.desc(), t.id.desc())
    return commitments.page(c, whose, t.status == status, in_it, order=order, limit=limit, offset=offset)


def year_before(c: Connection, whose: Whose, status: S, year: int) -> int | None:
    """The last year before this one in which something came to this end."""
    before = select(func.max(t.ended_on)).where(whose, t.status == status, t.ended_on < date(year, 1, 1))
    day: date | None = c.execute(before).scalar()
    return day.year if day else None


def whose(role: Role, ids: Collection[int]) -> Whose:
    """Which part of the ledger a role sees: a deputy and a unit their own, the office all of it."""
    by = {
        Role.DEPUTY: t.deputy_id,
        Role.UNIT_CLERK: t.unit_id,
        Role.UNIT_HEAD: t.unit_id,
        Role.UNIT_VICE_HEAD: t.unit_id,
    }
    return by[role].in_(list(ids)) if role in by else true()


def waiting(
    c: Connection, role: Role, ids: Collection[int], today: date, *, limit: int | None = None, offset: int = 0
) -> Page:
    """What waits for somebody of this role."""
    # each by an index of its own: together they would read every promise there ever was
    ids_of_each = union(*(select(t.id).where(one) for one in _waits(role, today)))
    waits = t.id.in_(select(ids_of_each.subquery().c.id))
    # where it can stand at all: so somebody's own are found without those that are over
    stands = t.status.in_((*OPEN, S.FAILED))
    return commitments.page(c, whose(role, ids), stands, waits, order=(t.due_on, t.id), limit=limit, offset=offset)


def _waits(role: Role, today: date) -> Sequence[ColumnElement[bool]]:
    """Whose turn it is, role by role: while one of these holds."""
    overdue = and_(t.status.in_(RUNNING), t.due_on < today)
    reasons = _clock_runs(Clock.COMMITMENT_EXPLAIN)
    match role:
        case Role.DEPUTY:
            asked = and_(t.status == S.EXPLAINED, t.deputy_says == "")
            return t.status == S.REPORTED_DONE, asked, _clock_runs(Clock.COMMITMENT_RECEIPT)
        case Role.UNIT_CLERK:
            return t.status == S.UNDATED, overdue, _clock_runs(Clock.COMMITMENT_REPORT, until=today + SOON / 2)
        case Role.UNIT_HEAD:
            return t.status == S.CANNOT_FULFIL, reasons
        case Role.OFFICE:
            return t.status.in_((S.EXPLAINED, S.VERIFIED, S.REPORTED_DONE)), _clock_runs(Clock.COMMITMENT_MEET)
    return (t.id.is_(None),)


def _clock_runs(kind: Clock, until: date | None = None) -> ColumnElement[bool]:
    running = (d.case_kind == Kind.COMMITMENT, d.kind == str(kind), d.done_at.is_(None))
    near = [d.due_on <= until] if until else []
    return t.id.in_(select(d.case_id).where(*running, *near))


def enter(c: Connection, files: Collection[int] = (), **values: Any) -> Entry:
    """One more line of a commitment's history, with what was shown."""
    entry = _entries.put(c, files=len(files), **values)
    if files:
        rows = [{"entry_id": entry.id, "attachment_id": one} for one in files]
        c.execute(insert(tables.commitment_files), rows)
    return entry


def history(c: Connection, commitment_id: int) -> list[Entry]:
    """What was said and done, oldest first."""
    return _entries.all(c, e.commitment_id == commitment_id)


def files_of(c: Connection, commitment_id: int) -> list[Attachment]:
    """What was ever shown for it, in order."""
    ids = select(f.attachment_id).join(tables.commitment_entries, f.entry_id == e.id)
    return some(c, list(c.execute(ids.where(e.commitment_id == commitment_id)).scalars()))


def answers_of(c: Connection, suggestion_id: int) -> list[SecondAnswer]:
    """Every second answer asked for or given on a suggestion, oldest first."""
    return second_answers.all(c, a.suggestion_id == suggestion_id)


def answers_waiting(c: Connection, unit_ids: Collection[int], status: SecondAnswerStatus) -> list[SecondAnswer]:
    """The second answers of these units at this status, oldest first."""
    return second_answers.all(c, a.unit_id.in_(list(unit_ids)), a.status == status)


def rows_for_export(c: Connection) -> Sequence[Any]:
    """The whole ledger for a spreadsheet, a row each, in the order of the numbers."""
    s, u, p = tables.suggestions.c, tables.units.c, tables.people.c
    columns = (
        t.number, t.text, t.owner, t.standard, t.first_due_on, t.due_on, t.fulfilled_on, t.renegotiated, t.failed,
        t.carried_to, t.status, s.number.label("suggestion"), s.title, u.name.label("unit"), p.name.label("deputy"),
    )  # fmt: skip
    whole = select(*columns).select_from(
        tables.commitments.join(tables.suggestions, t.suggestion_id == s.id)
        .join(tables.units, t.unit_id == u.id)
        .join(tables.people, t.deputy_id == p.id)
    )
    return c.execute(whole.where(t.status.in_(ON_LEDGER)).order_by(t.id)).all()
