"""What has a last day, seen from one desk: all that it watches (domain/office/desks.py), and what lies on it now."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, bindparam, exists, func, or_, select

from domain.cases import Deadline
from domain.clocks import Clock
from domain.feedback.evaluation import FEEDBACK
from domain.handling.assignment import ASSIGNMENT
from domain.lifecycle import Life
from domain.notice import Kind
from domain.office.desks import Watch
from domain.opinions.opinion import OPINION, OpinionStatus
from domain.promises.commitment import COMMITMENT
from domain.roles import Role
from storage import tables
from storage.among import among
from storage.handling import assignments
from storage.opinions import opinions
from storage.versioned import Kept

_kept = Kept(tables.deadlines, Deadline)
t = tables.deadlines.c
TABLE: Mapping[str, Table] = {
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
    theirs = or_(*(one for watch, ids in watched for one in _watched(watch, ids)))
    # said once more for all of them: so the running clocks of these kinds are looked through, and no others
    of_these = t.kind.in_(sorted({str(clock) for watch, _ in watched for clock in watch.clocks}))
    within = [t.due_on >= since] if since else []
    within += [t.due_on <= until] if until else []
    running = (t.done_at.is_(None), t.paused_on.is_(None))
    return _kept.page(c, of_these, theirs, *running, *within, order=(t.due_on, t.id), limit=limit, offset=offset)


def _watched(watch: Watch, ids: Collection[int]) -> Iterator[ColumnElement[bool]]:
    """Each is one of several: these clocks of this kind of case, and whose."""
    if not watch.by:
        yield _runs(watch, watch.clocks)
        return
    cases = TABLE[watch.kind].c
    theirs = cases[watch.by].in_(list(ids))
    end_with_it = [one for one in watch.clocks if watch.kind in LIVES and one not in MAY_OUTLIVE]
    if end_with_it:
        going_on = select(cases.id).where(theirs, cases.status.in_(_GOING_ON[watch.kind]))
        yield and_(_runs(watch, end_with_it), t.case_id.in_(going_on))
    if others := [one for one in watch.clocks if one not in end_with_it]:
        yield and_(_runs(watch, others), exists().where(cases.id == t.case_id, theirs))


def _runs(watch: Watch, clocks: Iterable[Clock]) -> ColumnElement[bool]:
    return and_(t.case_kind == watch.kind, t.kind.in_([str(one) for one in clocks]))


# Clocks that may run on when their case is over: what was looked into is reported on after the reply, and why a promise
# was not kept is explained after that is stated.
MAY_OUTLIVE = (Clock.RESEARCH_REPORT, Clock.COMMITMENT_EXPLAIN)
# No other clock of these runs once they are over: those of all the years need not be looked at. Of other cases people
# have few, or few clocks run.
LIVES: Mapping[str, Life] = {life.kind: life for life in (OPINION, ASSIGNMENT, COMMITMENT, FEEDBACK)}
_GOING_ON: Mapping[str, Sequence[str]] = {
    kind: [one for one in type(life.begins) if one not in life.ends] for kind, life in LIVES.items()
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
    cases = TABLE[kind]
    theirs = [among(dialect, cases.c[by], "its_ids")] if by else []
    lying = t.case_id.in_(select(cases.c.id).where(holds, *theirs))
    pressing = select(func.min(t.due_on).label("day")).where(t.case_kind == kind, t.done_at.is_(None), lying)
    day = pressing.group_by(t.case_id).subquery().c.day
    soon = func.count().filter(day.between(bindparam("its_today"), bindparam("its_end")))
    return select(func.min(day), soon, func.count().filter(day < bindparam("its_today")))
