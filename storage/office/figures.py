"""What the figures are made of: suggestions assigned within a period, alike ones counted together.

Two statements, however many cases: what is known of each suggestion is asked here, what follows from it stands in
domain/office/figures.py. A suggestion is counted once for each unit that answers for it, and once on the
whole; on the whole it is replied to, in time, … only when every such unit's part is.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import CTE, Connection, Select, Subquery, and_, bindparam, case, func, or_, select, union_all

from domain.clocks import Clock
from domain.feedback.evaluation import Dimension
from domain.feedback.evaluation import EvaluationStatus as Status
from domain.handling.assignment import AssignmentStatus, PartOfUnit
from domain.notice import Kind
from domain.office.figures import ACCOMPLISHED, FACE_TO_FACE, Handled, Share
from domain.office.periods import Period
from domain.promises.commitment import CommitmentStatus as Promise
from domain.suggestions.suggestion import SuggestionStatus
from storage.tables import (
    assignments,
    commitments,
    contacts,
    deadlines,
    feedbacks,
    late_lifts,
    replies,
    suggestions,
)

s, a, r, f, k = suggestions.c, assignments.c, replies.c, feedbacks.c, contacts.c
# the columns of one group, in the order of Handled after its count
_EVERY = ("replied", "in_time", "accomplished", "met")
_ANY = ("lifted", "overdue")
_SAID = tuple(str(one) for one in Dimension)
_OF_FEEDBACK = (*_SAID, "silent", "withdrawn")
# windows that closed without a level: nothing was said, or nobody was left who could say it
_CLOSED = [str(one) for one in (Status.EXPIRED, Status.EXPLAINED, Status.NO_EVALUATOR)]
# promises that count: agreed, with a day, and not taken back
_NO_PROMISE = [str(one) for one in (Promise.PROPOSED, Promise.UNDATED, Promise.DROPPED)]
_GONE = [str(AssignmentStatus.RETURNED), str(AssignmentStatus.RECALLED)]


def by_unit(
    c: Connection, period: Period, today: date, unit_ids: Collection[int] | None = None
) -> Mapping[int, list[Handled]]:
    """The groups of each unit that answers for something assigned within the period; of all units, or of some."""
    found: dict[int, list[Handled]] = {}
    for unit_id, *row in c.execute(_by_unit(), _facts(period, today)):
        if unit_ids is None or unit_id in unit_ids:
            found.setdefault(unit_id, []).append(_handled(row))
    return found


def on_the_whole(c: Connection, period: Period, today: date) -> list[Handled]:
    """The groups of all suggestions assigned within the period, each suggestion once."""
    return [_handled(row) for row in c.execute(_on_the_whole(), _facts(period, today))]


def promises(c: Connection, period: Period, today: date) -> Mapping[int, Share]:
    """Of each unit: how many of the promises whose day lies within the period, and is over, were kept."""
    p = commitments.c
    kept = func.count().filter(p.status == str(Promise.STRUCK_OFF))
    due = select(p.unit_id, kept, func.count()).where(p.status.not_in(_NO_PROMISE))
    due = due.where(p.due_on.between(period.first, min(period.last, today))).group_by(p.unit_id)
    return {unit_id: Share(part, whole) for unit_id, part, whole in c.execute(due)}


def _facts(period: Period, today: date) -> dict[str, Any]:
    return {"its_first": period.first, "its_last": period.last, "its_day": today}


def _handled(row: Any) -> Handled:
    count, *flags = row
    known = dict(zip((*_EVERY, *_ANY, *_OF_FEEDBACK), flags, strict=True))
    levels = tuple(level for name in _SAID if (level := known.pop(name)))
    return Handled(count, levels=levels, **{name: bool(flag) for name, flag in known.items()})


@cache
def _by_unit() -> Select[Any]:
    part = _parts()
    flags = [part.c[name] for name in (*_EVERY, *_ANY, *_OF_FEEDBACK)]
    count = select(part.c.unit_id, func.count(), *flags).where(part.c.unit_id > 0)
    return count.group_by(part.c.unit_id, *flags).order_by(part.c.unit_id)


@cache
def _on_the_whole() -> Select[Any]:
    part = _parts()
    every = [func.min(part.c[name]).label(name) for name in _EVERY]
    some = [func.max(part.c[name]).label(name) for name in (*_ANY, *_OF_FEEDBACK)]
    whole = select(*every, *some).group_by(part.c.id).subquery()
    return select(func.count(), *whole.c).group_by(*whole.c)


def _parts() -> Subquery:
    """Each suggestion of the period with each unit that answers for it; once without a unit while there is none."""
    # a merged suggestion is handled as its master is, and answered by itself
    matter = func.coalesce(s.master_id, s.id)
    answers = and_(a.suggestion_id == matter, a.part != PartOfUnit.CO, a.round == 1, a.status.not_in(_GONE))
    those = _of_period()
    reply, met, said = _replies(those), _met(those), _feedbacks(those)
    given = feedbacks.alias("given")
    # two leads answer by one text, which one of them writes; of separate parts each unit has its own
    its = and_(reply.c.suggestion_id == s.id, or_(a.part == PartOfUnit.LEAD, reply.c.unit_id == a.unit_id))
    saw = and_(met.c.suggestion_id == matter, met.c.unit_id == a.unit_id)
    # coalesced, SQLite does not walk the whole table in the order of units for the sake of the grouping
    unit = func.coalesce(a.unit_id, 0)
    newest = and_(given.c.suggestion_id == s.id, given.c.round == said.c.given)
    joined = suggestions.outerjoin(assignments, answers).outerjoin(reply, its).outerjoin(met, saw)
    joined = joined.outerjoin(said, said.c.suggestion_id == s.id)
    silent = and_(said.c.expired == 1, said.c.open == 0)
    columns = {
        "replied": _most(reply.c.replied),
        "in_time": 1 - _most(reply.c.late),
        # the newest round weighs more than what came of any round before
        "accomplished": _most(reply.c.came_of) % 2,
        "met": _flag(func.max(met.c.unit_id).is_not(None)),
        "lifted": _most(reply.c.lifted),
        "overdue": func.max(_flag(a.id.in_(_overdue()))),
        **{one: func.coalesce(func.max(given.c[one]), "") for one in _SAID},
        "silent": func.max(_flag(silent)),
        "withdrawn": func.max(_flag(s.status == str(SuggestionStatus.WITHDRAWN))),
    }
    return (
        select(s.id, unit.label("unit_id"), *(column.label(name) for name, column in columns.items()))
        .select_from(joined.outerjoin(given, newest))
        .where(s.id.in_(select(those.c.id)))
        .group_by(s.id, unit)
        .subquery()
    )


def _flag(condition: Any) -> Any:
    """1 and 0, which can be counted and compared in every database."""
    return case((condition, 1), else_=0)


def _most(column: Any) -> Any:
    return func.coalesce(func.max(column), 0)


def _of_period() -> CTE:
    """Which suggestions were assigned within the period, each with the one it is handled with: itself, or its master.

    All that follows asks about these alone: this year's figures do not read the years before.
    """
    master = suggestions.alias("master")
    within: tuple[Any, Any] = (bindparam("its_first"), bindparam("its_last"))
    own = select(s.id, func.coalesce(s.master_id, s.id).label("matter")).where(s.assigned_on.between(*within))
    joined = select(s.id, s.master_id).join_from(master, suggestions, s.master_id == master.c.id)
    by_master = joined.where(s.assigned_on.is_(None), master.c.assigned_on.between(*within))
    return union_all(own, by_master).cte("those")


def _replies(those: CTE) -> Subquery:
    """What each unit has answered: whether at all, whether late, whether that was lifted, what came of it at last."""
    lift = late_lifts.alias("lift")
    lifted = and_(lift.c.assignment_id == r.assignment_id, lift.c.undone_at.is_(None))
    first, late = r.round == 1, r.late_days > 0
    done = _flag(r.outcome.in_([str(one) for one in ACCOMPLISHED]))
    return (
        select(
            r.suggestion_id,
            a.unit_id,
            func.max(_flag(first)).label("replied"),
            func.max(_flag(and_(first, late, lift.c.id.is_(None)))).label("late"),
            func.max(_flag(and_(first, late, lift.c.id.is_not(None)))).label("lifted"),
            func.max(r.round * 2 + done).label("came_of"),
        )
        .select_from(replies.join(assignments, r.assignment_id == a.id).outerjoin(lift, lifted))
        .where(r.suggestion_id.in_(select(those.c.id)))
        .group_by(r.suggestion_id, a.unit_id)
        .subquery("reply")
    )


def _met(those: CTE) -> Subquery:
    """Which units saw the deputy, in whatever round; what the deputy says was not so does not count."""
    saw = select(a.suggestion_id, a.unit_id).select_from(contacts.join(assignments, k.assignment_id == a.id))
    saw = saw.where(a.suggestion_id.in_(select(those.c.matter)))
    return saw.where(k.kind.in_(FACE_TO_FACE), k.deputy_says != "not_true").distinct().subquery("met")


def _feedbacks(those: CTE) -> Subquery:
    """Of each suggestion: the newest round in which something was said; whether a window closed, or is still open."""
    spoke, expired = f.status == str(Status.GIVEN), f.status.in_(_CLOSED)
    return (
        select(
            f.suggestion_id,
            func.max(case((spoke, f.round))).label("given"),
            func.max(_flag(expired)).label("expired"),
            func.max(_flag(and_(~spoke, ~expired))).label("open"),
        )
        .where(f.suggestion_id.in_(select(those.c.id)))
        .group_by(f.suggestion_id)
        .subquery("said")
    )


def _overdue() -> Select[Any]:
    """Whose clock for the reply is over and still runs."""
    d = deadlines.c
    running = select(d.case_id).where(d.kind == str(Clock.REPLY), d.case_kind == Kind.ASSIGNMENT, d.done_at.is_(None))
    return running.where(d.due_on < bindparam("its_day"))
