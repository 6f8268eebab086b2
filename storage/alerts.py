"""The ledger of alerts: each rung of a clock, once for each person, whatever crashes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Any, NamedTuple

from sqlalchemy import Connection, Insert, Select, Update, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from domain.cases import Deadline
from domain.lifecycle import Tell
from domain.roles import Role
from storage.among import DIALECTS, among
from storage.bulk import as_columns, in_order
from storage.tables import alerts, deadlines, people

a = alerts.c


@dataclass(frozen=True, slots=True)
class Alert:
    """One reminder for one person, and the deadline it speaks of."""

    id: int
    person_id: int
    role: Role
    says: str
    deadline: Deadline


class Fired(NamedTuple):
    """A rung that fires, and who is to hear it how; of two sentences for one person the first counts."""

    deadline_id: int
    rung: str
    people: Sequence[tuple[int, Tell]]


_ROW = ("deadline_id", "rung", "person_id", "role", "says", "fired_at")


def _add() -> dict[str, Insert]:
    given = in_order({name: a[name].type for name in _ROW})
    return {
        "postgresql": postgresql.insert(alerts).from_select(list(_ROW), given).on_conflict_do_nothing(),
        "sqlite": sqlite.insert(alerts).on_conflict_do_nothing(),
    }


def _untold(dialect: str) -> Select[Any]:
    rows = select(a.id, a.person_id, a.role, a.says, *(deadlines.c[name] for name in Deadline.__slots__))
    theirs = rows.join_from(alerts, deadlines).where(a.told_at.is_(None), among(dialect, a.person_id, "its_people"))
    return theirs.order_by(a.person_id, deadlines.c.due_on, a.id).with_for_update(of=alerts, skip_locked=True)


def _told(dialect: str) -> Update:
    return update(alerts).where(among(dialect, a.id, "its_ids")).values(told_at=bindparam("its_now"))


def _claim(dialect: str) -> Select[Any]:
    """Whoever tells somebody holds that person meanwhile: two sweepers make no two digests of one morning."""
    these = select(people.c.id).where(among(dialect, people.c.id, "its_people")).order_by(people.c.id)
    return these.with_for_update(key_share=True, skip_locked=True)


_ADD = _add()
_CLAIM = {dialect: _claim(dialect) for dialect in DIALECTS}
_UNTOLD = {dialect: _untold(dialect) for dialect in DIALECTS}
_TOLD = {dialect: _told(dialect) for dialect in DIALECTS}
_WAITING = (
    select(a.person_id, func.count())
    .where(a.told_at.is_(None))
    .group_by(a.person_id)
    .order_by(a.person_id)
    .limit(bindparam("its_limit"))
)


def record(c: Connection, fired: Iterable[Fired], at: datetime) -> None:
    """Note who is to hear these rungs; who stands in the ledger already is left out. The caller holds the deadlines."""
    rows = [
        {
            "deadline_id": one.deadline_id,
            "rung": one.rung,
            "person_id": id,
            "role": t.who,
            "says": t.says,
            "fired_at": at,
        }
        for one in fired
        for id, t in sorted({id: t for id, t in reversed(one.people)}.items())
    ]
    if rows:
        c.execute(_ADD[c.dialect.name], as_columns(rows) if c.dialect.name == "postgresql" else rows)


def untold(c: Connection, people: int, alerts: int) -> list[Alert]:
    """Alerts not told yet: person by person, the nearest last day first; held, and whom somebody else tells left out.

    For at most so many people, and no more of them than have about so many alerts together (one at least).
    """
    waiting = c.execute(_WAITING, {"its_limit": people}).all()
    before = accumulate((count for _, count in waiting), initial=0)
    ids = [id for (id, _), so_far in zip(waiting, before, strict=False) if so_far < alerts]
    mine = {"its_people": list(c.scalars(_CLAIM[c.dialect.name], {"its_people": ids}))} if ids else None
    rows = c.execute(_UNTOLD[c.dialect.name], mine) if mine else ()
    return [Alert(row[0], row[1], Role(row[2]), row[3], Deadline(*row[4:])) for row in rows]


def mark_told(c: Connection, ids: Sequence[int], at: datetime) -> None:
    """Note that these alerts have been told."""
    if ids:
        c.execute(_TOLD[c.dialect.name], {"its_ids": list(ids), "its_now": at})
