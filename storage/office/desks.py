"""What has a last day, seen from one desk: all that it watches (domain/office/desks.py), and what lies on it now."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, bindparam, func, or_, select

from domain.cases import Deadline
from domain.notice import Kind
from domain.office.desks import Watch
from domain.opinions.opinion import OPINION, OpinionStatus
from domain.roles import Role
from storage import tables
from storage.among import among
from storage.handling import assignments
from storage.opinions import opinions
from storage.versioned import Kept

_kept = Kept(tables.deadlines, Deadline)
t = tables.deadlines.c
_TABLE: Mapping[str, Table] = {
    Kind.OPINION: tables.opinions,
    Kind.SUGGESTION: tables.suggestions,
    Kind.ASSIGNMENT: tables.assignments,
    Kind.FEEDBACK: tables.feedbacks,
    Kind.RETURN_REQUEST: tables.return_requests,
    Kind.EXTENSION: tables.extensions,
    Kind.KEY_SUGGESTION: tables.key_suggestions,
    Kind.CAMPAIGN_STAGE: tables.campaign_stages,
    Kind.FILING: tables.filings,
    Kind.APPRAISER: tables.appraisers,
    Kind.CAMPAIGN_OPINION: tables.campaign_opinions,
    Kind.SCORING: tables.scorings,
    Kind.COMMITMENT: tables.commitments,
    Kind.SECOND_ANSWER: tables.second_answers,
    Kind.RECTIFICATION: tables.rectification_items,
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
    # said once more for all of them: so the running clocks of these kinds are looked through, and no others
    of_these = t.kind.in_(sorted({str(clock) for watch, _ in watched for clock in watch.clocks}))
    within = [t.due_on >= since] if since else []
    within += [t.due_on <= until] if until else []
    running = (t.done_at.is_(None), t.paused_on.is_(None))
    return _kept.page(c, of_these, theirs, *running, *within, order=(t.due_on, t.id), limit=limit, offset=offset)


def _watched(watch: Watch, ids: Collection[int]) -> ColumnElement[bool]:
    clocks = and_(t.case_kind == watch.kind, t.kind.in_([str(clock) for clock in watch.clocks]))
    if not watch.by:
        return clocks
    cases = _TABLE[watch.kind].c
    theirs = [cases[watch.by].in_(list(ids)), *_RUN_WHILE.get(watch.kind, ())]
    return and_(clocks, t.case_id.in_(select(cases.id).where(*theirs)))


# No clock of an opinion runs once it is over: those of all the years need not be looked at.
_RUN_WHILE: Mapping[str, Sequence[ColumnElement[bool]]] = {
    Kind.OPINION: [tables.opinions.c.status.in_([one for one in OpinionStatus if one not in OPINION.ends])]
}


class Lying(NamedTuple):
    """What lies on a desk: cases of one kind, whose by the column `by` (empty: everybody's), while this holds."""

    kind: str
    by: str
    holds: ColumnElement[bool]


class Outlook(NamedTuple):
    """The last days of what lies on a desk, each case by its most pressing one: the nearest, how many soon and late."""

    nearest: date | None
    soon: int
    late: int


_UNFINISHED = tables.assignments.c.status.in_(assignments.UNFINISHED)
_AT_A_UNIT = Lying(Kind.ASSIGNMENT, "unit_id", _UNFINISHED)
_WITH_DEPUTY = tables.opinions.c.status == OpinionStatus.WITH_DEPUTY
LYING: Mapping[Role, Lying] = {
    Role.DEPUTY: Lying(Kind.OPINION, "deputy_id", _WITH_DEPUTY),
    Role.STATION: Lying(Kind.OPINION, "station_id", tables.opinions.c.status.in_(opinions.TO_SCREEN)),
    Role.OFFICE: Lying(Kind.ASSIGNMENT, "", _UNFINISHED),
    Role.GOV_OFFICE: Lying(Kind.ASSIGNMENT, "", _UNFINISHED),
    Role.UNIT_CLERK: _AT_A_UNIT,
    Role.UNIT_HEAD: _AT_A_UNIT,
    Role.UNIT_VICE_HEAD: _AT_A_UNIT,
}


def outlook(c: Connection, role: Role, ids: Collection[int], today: date, until: date) -> Outlook:
    """How the desk of a role stands. ids: whose, by the column of LYING; soon: from today until then."""
    if role not in LYING:
        return Outlook(None, 0, 0)
    facts = {"its_ids": list(ids), "its_today": today, "its_end": until}
    return Outlook._make(c.execute(_outlook(c.dialect.name, role), facts).one())


@cache
def _outlook(dialect: str, role: Role) -> Select[date | None, int, int]:
    kind, by, holds = LYING[role]
    cases = _TABLE[kind]
    theirs = [among(dialect, cases.c[by], "its_ids")] if by else []
    lying = t.case_id.in_(select(cases.c.id).where(holds, *theirs))
    pressing = select(func.min(t.due_on).label("day")).where(t.case_kind == kind, t.done_at.is_(None), lying)
    day = pressing.group_by(t.case_id).subquery().c.day
    soon = func.count().filter(day.between(bindparam("its_today"), bindparam("its_end")))
    return select(func.min(day), soon, func.count().filter(day < bindparam("its_today")))
