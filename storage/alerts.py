"""The ledger of alerts: each rung of a clock, once for each person, whatever crashes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from domain.cases import Deadline
from domain.lifecycle import Tell
from domain.roles import Role
from storage.tables import alerts, deadlines

a = alerts.c


@dataclass(frozen=True, slots=True)
class Alert:
    """One reminder for one person, and the deadline it speaks of."""

    id: int
    person_id: int
    role: Role
    says: str
    deadline: Deadline


_ALREADY = select(a.person_id).where(a.deadline_id == bindparam("its_deadline"), a.rung == bindparam("its_rung"))
_ADD = insert(alerts)
_PEOPLE = select(a.person_id).where(a.told_at.is_(None)).distinct().order_by(a.person_id).limit(bindparam("its_limit"))
_UNTOLD = (
    select(a.id, a.person_id, a.role, a.says, *(deadlines.c[name] for name in Deadline.__slots__))
    .join_from(alerts, deadlines)
    .where(a.told_at.is_(None), a.person_id.in_(bindparam("its_people", expanding=True)))
    .order_by(a.person_id, deadlines.c.due_on, a.id)
    .with_for_update(of=alerts, skip_locked=True)
)
_TOLD = update(alerts).where(a.id.in_(bindparam("its_ids", expanding=True))).values(told_at=bindparam("its_now"))


def record(c: Connection, deadline: Deadline, rung: str, people: Sequence[tuple[int, Tell]], at: datetime) -> int:
    """Note that these people are to hear this rung; who stands in the ledger already is left out. The caller holds the
    deadline. Returns how many were added."""
    key = {"deadline_id": deadline.id, "rung": rung}
    seen = set(c.execute(_ALREADY, {"its_deadline": deadline.id, "its_rung": rung}).scalars())
    rows = {id: {**key, "person_id": id, "role": t.who, "says": t.says, "fired_at": at} for id, t in reversed(people)}
    fresh = [row for id, row in sorted(rows.items()) if id not in seen]
    if fresh:
        c.execute(_ADD, fresh)
    return len(fresh)


def untold(c: Connection, people: int) -> list[Alert]:
    """Alerts not told yet, for at most so many people: person by person, the nearest last day first; held."""
    ids = c.execute(_PEOPLE, {"its_limit": people}).scalars().all()
    rows = c.execute(_UNTOLD, {"its_people": ids}) if ids else ()
    return [Alert(row[0], row[1], Role(row[2]), row[3], Deadline(*row[4:])) for row in rows]


def mark_told(c: Connection, ids: Sequence[int], at: datetime) -> None:
    """Note that these alerts have been told."""
    if ids:
        c.execute(_TOLD, {"its_ids": list(ids), "its_now": at})
