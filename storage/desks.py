"""What has a last day, seen from one desk (domain/desks.py)."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from domain.cases import Deadline
from domain.desks import Watch
from domain.notice import Kind
from storage import tables
from storage.versioned import Kept

_kept = Kept(tables.deadlines, Deadline)
t = tables.deadlines.c
_TABLE = {
    Kind.OPINION: tables.opinions,
    Kind.SUGGESTION: tables.suggestions,
    Kind.ASSIGNMENT: tables.assignments,
    Kind.FEEDBACK: tables.feedbacks,
    Kind.RETURN_REQUEST: tables.return_requests,
    Kind.EXTENSION: tables.extensions,
}


def due(
    c: Connection,
    watched: Sequence[tuple[Watch, Collection[int]]],
    days: tuple[date | None, date | None],
    *,
    limit: int | None = None,
    offset: int = 0,
) -> tuple[list[Deadline], int]:
    """The running clocks a desk watches, the nearest last day first: one page, and how many there are.

    watched: each watch, and whose cases it is about where it is not about everybody's.
    days: from and until, both counted; None is open.
    """
    since, until = days
    theirs = or_(*(_watched(watch, ids) for watch, ids in watched))
    within = [t.due_on >= since] if since else []
    within += [t.due_on <= until] if until else []
    running = (t.done_at.is_(None), t.paused_on.is_(None))
    return _kept.page(c, theirs, *running, *within, order=(t.due_on, t.id), limit=limit, offset=offset)


def _watched(watch: Watch, ids: Collection[int]) -> ColumnElement[bool]:
    clocks = and_(t.case_kind == watch.kind, t.kind.in_([str(clock) for clock in watch.clocks]))
    if not watch.by:
        return clocks
    cases = _TABLE[watch.kind].c
    return and_(clocks, t.case_id.in_(select(cases.id).where(cases[watch.by].in_(list(ids)))))
