"""Whole lists for spreadsheets, each read with a handful of statements however long it is."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, exists, select

from domain.clocks import Clock
from domain.notice import Kind
from storage.tables import (
    assignments,
    co_signatures,
    deadlines,
    feedbacks,
    late_lifts,
    opinions,
    people,
    replies,
    units,
)
from storage.tables import suggestions as table

Rows = Sequence[Any]
Grouped = Mapping[int, Rows]
s, a, o = table.c, assignments.c, opinions.c
_SUGGESTIONS = (
    select(
        s.id, s.number, s.formal_number, s.title, s.status, s.submitted_at, s.assigned_on, s.concluded_at,
        people.c.name.label("deputy"),
    )
    .join_from(table, people, s.lead_deputy_id == people.c.id)
    .where(s.submitted_at.is_not(None))
    .order_by(s.id)
)  # fmt: skip
_PARTS = select(a.suggestion_id, a.id, a.part, a.round, a.status, units.c.name).join_from(assignments, units)
_ASKED = deadlines.c.kind.in_([str(Clock.REPLY), str(Clock.REHANDLE)])
_DUE = (
    select(a.suggestion_id, deadlines.c.due_on, deadlines.c.done_at)
    .join_from(deadlines, assignments, deadlines.c.case_id == a.id)
    .where(deadlines.c.case_kind == Kind.ASSIGNMENT, _ASKED)
    .order_by(deadlines.c.id)
)
_LIFTED = exists().where(late_lifts.c.assignment_id == replies.c.assignment_id, late_lifts.c.undone_at.is_(None))
_REPLIES = select(
    replies.c.suggestion_id, replies.c.issued_at, replies.c.outcome, replies.c.late_days, _LIFTED.label("lifted")
)
_FEEDBACKS = select(feedbacks.c.suggestion_id, feedbacks.c.attitude, feedbacks.c.result, feedbacks.c.status)
_SIGNED = select(co_signatures.c.suggestion_id, people.c.name, co_signatures.c.status).join_from(
    co_signatures, people, co_signatures.c.deputy_id == people.c.id
)
_BEHIND = select(o.suggestion_id, o.number).where(o.suggestion_id.is_not(None))


def suggestions(c: Connection) -> tuple[Rows, dict[str, Grouped]]:
    """Every suggestion that was submitted, and what belongs to each: parts, due, replies, feedbacks, signed, behind."""
    beside = {
        "parts": _PARTS, "due": _DUE, "replies": _REPLIES, "feedbacks": _FEEDBACKS, "signed": _SIGNED,
        "behind": _BEHIND,
    }  # fmt: skip
    return c.execute(_SUGGESTIONS).all(), {name: _grouped(c, statement) for name, statement in beside.items()}


def opinions_of(c: Connection, station_ids: Collection[int]) -> Rows:
    """Every opinion of these stations, without who sent it: what it is about, where it stands, who has it."""
    deputy = people.alias()
    columns = (o.id, o.number, o.title, o.place, o.topic, o.status, o.anonymous, o.submitted_at)
    whole = select(*columns, deputy.c.name.label("deputy"), units.c.name.label("unit")).select_from(
        opinions.outerjoin(deputy, o.deputy_id == deputy.c.id).outerjoin(units, o.unit_id == units.c.id)
    )
    return c.execute(whole.where(o.station_id.in_(list(station_ids))).order_by(o.id)).all()


def _grouped(c: Connection, statement: Select[Any]) -> Grouped:
    """Rows by their first column."""
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in c.execute(statement):
        groups[row[0]].append(row)
    return groups
