"""The ledger of alerts: each rung of a clock, once for each person, whatever crashes."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Insert, Select, Update, and_, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from domain.lifecycle import Tell
from domain.notice import CaseRef
from domain.roles import Role
from storage.among import DIALECTS, among
from storage.bulk import as_columns, in_order, said_once
from storage.tables import alerts, deadlines, people

a = alerts.c


class Alert(NamedTuple):
    """One reminder for one person, and its clock: of which kind, on which case, its last day, when it was stopped."""

    id: int
    person_id: int
    role: Role
    says: str
    kind: str
    case_kind: str
    case_id: int
    due_on: date
    done_at: datetime | None

    @property
    def ref(self) -> CaseRef:
        """The case whose clock it is."""
        return CaseRef(self.case_kind, self.case_id)


class Fired(NamedTuple):
    """A rung that fires, and who is to hear it how; of two sentences for one person the first counts."""

    deadline_id: int
    rung: str
    people: Sequence[tuple[int, Tell]]


_ROW = ("deadline_id", "rung", "person_id", "role", "says", "fired_at")
_SAME = ("deadline_id", "rung", "person_id")
# clocks that are alike fall due together
_ALIKE = ("rung", "role", "says", "fired_at")


def _add(*once: str) -> Insert:
    given = in_order({name: a[name].type for name in _ROW}, once)
    return postgresql.insert(alerts).from_select(list(_ROW), given).on_conflict_do_nothing(index_elements=_SAME)


_OF_ITS_CLOCK = tuple(deadlines.c[name] for name in Alert._fields[4:])
_ORDER = attrgetter("person_id", "due_on", "id")


def _theirs(dialect: str) -> ColumnElement[bool]:
    return and_(a.told_at.is_(None), among(dialect, a.person_id, "its_people"))


def _take() -> Update:
    """PostgreSQL: marked and read in one go."""
    theirs = update(alerts).where(_theirs("postgresql"), deadlines.c.id == a.deadline_id)
    marked = theirs.values(told_at=bindparam("its_now"))
    return marked.returning(a.id, a.person_id, a.role, a.says, *_OF_ITS_CLOCK)


def _marked(dialect: str) -> Update:
    return update(alerts).where(among(dialect, a.id, "its_ids")).values(told_at=bindparam("its_now"))


def _claim(dialect: str) -> Select[Any]:
    """Whoever tells somebody holds that person meanwhile: two sweepers make no two digests of one morning."""
    these = select(people.c.id).where(among(dialect, people.c.id, "its_people")).order_by(people.c.id)
    return these.with_for_update(key_share=True, skip_locked=True)


_ADD_ONE_BY_ONE = sqlite.insert(alerts).on_conflict_do_nothing(index_elements=_SAME)
_ADD: dict[Collection[str], Insert] = {once: _add(*once) for once in ((), _ALIKE)}
_CLAIM = {dialect: _claim(dialect) for dialect in DIALECTS}
_TAKE = _take()
_UNTOLD = (
    select(a.id, a.person_id, a.role, a.says, *_OF_ITS_CLOCK).join_from(alerts, deadlines).where(_theirs("sqlite"))
)
_MARKED = {dialect: _marked(dialect) for dialect in DIALECTS}
# of a wave only its beginning is counted
_NEXT = select(a.person_id).where(a.told_at.is_(None)).order_by(a.person_id).limit(bindparam("its_alerts")).subquery()
_WAITING = (
    select(_NEXT.c.person_id, func.count())
    .group_by(_NEXT.c.person_id)
    .order_by(_NEXT.c.person_id)
    .limit(bindparam("its_people"))
)
_ROLES = {role.value: role for role in Role}  # looking one up in the enumeration itself takes five times as long
_ANYBODY = select(a.id).where(a.told_at.is_(None)).order_by(a.person_id).limit(1)
# how far to look for people whom nobody else is telling just now, in lots
FURTHER = 4


def record(c: Connection, fired: Iterable[Fired], at: datetime) -> None:
    """Note who is to hear these rungs; who stands in the ledger already is left out. The caller holds the deadlines."""
    rows = [
        (one.deadline_id, one.rung, id, tell.who, tell.says, at)
        for one in fired
        for id, tell in sorted({id: tell for id, tell in reversed(one.people)}.items())
    ]
    if not rows:
        return
    if c.dialect.name == "postgresql":
        columns = dict(zip(_ROW, zip(*rows, strict=True), strict=True))
        once = said_once(columns, _ALIKE)
        c.execute(_ADD[once], as_columns(columns, once))
    else:
        c.execute(_ADD_ONE_BY_ONE, [dict(zip(_ROW, row, strict=True)) for row in rows])


def take(c: Connection, people: int, alerts: int, at: datetime) -> list[Alert]:
    """Alerts not told yet, noted as told from here on: person by person, the nearest last day first; who is told holds,
    whom others tell left out.

    For at most so many people, and no more of them than have about so many alerts together (one at least). What cannot
    be said after all is put back.
    """
    for ids in _lots(c, people, alerts):
        if mine := list(c.scalars(_CLAIM[c.dialect.name], {"its_people": ids})):
            return sorted(_taken(c, mine, at), key=_ORDER)
    return []


def _taken(c: Connection, mine: Sequence[int], at: datetime) -> list[Alert]:
    if c.dialect.name == "postgresql":
        rows = c.execute(_TAKE, {"its_people": mine, "its_now": at}).all()
    else:
        rows = c.execute(_UNTOLD, {"its_people": mine}).all()
        c.execute(_MARKED["sqlite"], {"its_ids": [row.id for row in rows], "its_now": at})
    return [Alert(id, person_id, _ROLES[role], *rest) for id, person_id, role, *rest in rows]


def _lots(c: Connection, people: int, alerts: int) -> list[list[int]]:
    """Who waits to be told, in lots of so many people and about so many alerts: where the first lot is being told by
    another sweeper, the next is there."""
    waiting = c.execute(_WAITING, {"its_people": people * FURTHER, "its_alerts": alerts * FURTHER}).all()
    lots: list[list[int]] = []
    counted = alerts
    for id, count in waiting:
        if counted >= alerts or len(lots[-1]) >= people:
            lots.append([])
            counted = 0
        lots[-1].append(id)
        counted += count
    return lots


def anybody_waits(c: Connection) -> bool:
    """Whether anybody is still to be told of anything, by whomever."""
    return c.execute(_ANYBODY).first() is not None


def put_back(c: Connection, ids: Sequence[int]) -> None:
    """Note that these alerts have not been told after all."""
    if ids:
        c.execute(_MARKED[c.dialect.name], {"its_ids": list(ids), "its_now": None})
