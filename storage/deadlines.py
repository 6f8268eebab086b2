"""Deadlines: one row for each clock of each case, running or stopped; what they are and what falls due next."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Update, bindparam, insert, select, tuple_, update

from domain.cases import Deadline
from domain.notice import CaseRef
from storage.among import DIALECTS, among
from storage.bulk import as_columns, as_rows
from storage.tables import deadlines
from storage.tables.columns import defaults
from storage.turns import together
from storage.versioned import Kept

t = deadlines.c
_kept = Kept(deadlines, Deadline)
get = _kept.get
_OPEN = t.done_at.is_(None)
_FIELDS = tuple(deadlines.c[name] for name in Deadline.__slots__)
_RUNNING = (
    select(*_FIELDS)
    .where(
        t.case_kind == bindparam("its_case"), t.case_id == bindparam("its_id"), t.kind == bindparam("its_kind"), _OPEN
    )
    .order_by(t.id.desc())
    .limit(1)
    .with_for_update()
)


def _newest(dialect: str) -> Select[Any]:
    theirs = (t.case_kind == bindparam("its_case"), among(dialect, t.case_id, "its_ids"))
    return select(*_FIELDS).where(*theirs, t.kind == bindparam("its_kind")).order_by(t.id.desc()).limit(1)


_NEWEST = {dialect: _newest(dialect) for dialect in DIALECTS}
_FALLEN_DUE = (
    select(*_FIELDS)
    .where(t.next_at <= bindparam("its_now"))
    .order_by(t.next_at, t.id)
    .limit(bindparam("its_limit"))
    .with_for_update(skip_locked=True)
)
# in their order: otherwise PostgreSQL, expecting many, looks for the first of them through the whole table
_ANYTHING_DUE = select(t.id).where(t.next_at <= bindparam("its_now")).order_by(t.next_at, t.id).limit(1)
_PROVISIONAL = select(*_FIELDS).where(t.provisional, _OPEN).order_by(t.id).with_for_update()
_ALL_RUNNING = select(*_FIELDS).where(_OPEN).order_by(t.id).with_for_update()
_INSERT = insert(deadlines)
_NEW = defaults(deadlines) | {"id": 0}
_CHANGE = update(deadlines).where(t.id == bindparam("its_id"))
_STEP = {name: t[name].type for name in ("id", "next_rung", "next_at")}


def _many_steps() -> Update:
    given = as_rows(_STEP)
    step = update(deadlines).where(t.id == given.c.id)
    return step.values(next_rung=given.c.next_rung, next_at=given.c.next_at)


def _same_step(dialect: str) -> Update:
    """Every rung of one morning is followed by the same one, more often than not."""
    step = update(deadlines).where(among(dialect, t.id, "its_ids"))
    return step.values(next_rung=bindparam("its_rung"), next_at=bindparam("its_next"))


_STEPS = {
    "postgresql": _many_steps(),
    "sqlite": _CHANGE.values(next_rung=bindparam("its_rung"), next_at=bindparam("its_next")),
}
_SAME_STEP = {dialect: _same_step(dialect) for dialect in DIALECTS}


def add(c: Connection, **values: Any) -> Deadline:
    """Keep a new deadline and return it."""
    return _kept.put(c, **values)


def add_later(c: Connection, **values: Any) -> Deadline:
    """Keep a new deadline, written together with those of other turns: its id is not known yet (0)."""
    together.write(c, _INSERT, values)
    return Deadline(**(_NEW | values))


def running(c: Connection, ref: CaseRef, kind: str) -> Deadline | None:
    """The clock of this kind that runs on the case, held until the transaction ends; None when none runs."""
    row = c.execute(_RUNNING, {"its_case": ref.kind, "its_id": ref.id, "its_kind": kind}).first()
    return _kept.made(*row) if row else None


def newest(c: Connection, refs: Collection[CaseRef], kind: str) -> Deadline | None:
    """The clock of this kind that was started last on any of these cases, running or stopped; or None."""
    ids: dict[str, list[int]] = {}
    for ref in refs:
        ids.setdefault(ref.kind, []).append(ref.id)
    asked = [{"its_case": case, "its_ids": those, "its_kind": kind} for case, those in ids.items()]
    rows = [row for facts in asked if (row := c.execute(_NEWEST[c.dialect.name], facts).first())]
    return max((_kept.made(*row) for row in rows), key=lambda one: one.id, default=None)


def of_cases(c: Connection, refs: Collection[CaseRef]) -> list[Deadline]:
    """Every clock these cases ever had, oldest first."""
    return _kept.all(c, _of(refs)) if refs else []


def fallen_due(c: Connection, now: datetime, limit: int) -> list[Deadline]:
    """Deadlines whose next rung is due, the longest waiting first; held, and those somebody else holds left out."""
    return [_kept.made(*row) for row in c.execute(_FALLEN_DUE, {"its_now": now, "its_limit": limit}).all()]


def anything_due(c: Connection, now: datetime) -> bool:
    """Whether any rung is due that has not been fired, held by somebody or not."""
    return c.execute(_ANYTHING_DUE, {"its_now": now}).first() is not None


def firing_between(c: Connection, since: datetime, until: datetime) -> list[Deadline]:
    """The running clocks whose next rung fires in this time, held until the transaction ends."""
    within = (t.next_at >= since, t.next_at < until, _OPEN, t.paused_on.is_(None))
    statement = select(*_FIELDS).where(*within).order_by(t.id).with_for_update()
    return [_kept.made(*row) for row in c.execute(statement)]


def provisional(c: Connection) -> list[Deadline]:
    """Running deadlines that were counted through a year without its notice; held."""
    return [_kept.made(*row) for row in c.execute(_PROVISIONAL)]


def all_running(c: Connection) -> list[Deadline]:
    """Every clock that runs, held, the oldest first."""
    return [_kept.made(*row) for row in c.execute(_ALL_RUNNING)]


def change(c: Connection, id: int, **changes: Any) -> None:
    """Write columns of one deadline."""
    c.execute(_CHANGE.values(**changes), {"its_id": id})


def move_on(c: Connection, steps: Sequence[tuple[int, str | None, datetime | None]]) -> None:
    """Write the next rung and its moment, by id; None where none is left."""
    if not steps:
        return
    ids, rungs, moments = zip(*steps, strict=True)
    if len(set(rungs)) == len(set(moments)) == 1:
        c.execute(_SAME_STEP[c.dialect.name], {"its_ids": list(ids), "its_rung": rungs[0], "its_next": moments[0]})
    elif c.dialect.name == "postgresql":
        c.execute(_STEPS[c.dialect.name], as_columns(dict(zip(_STEP, (ids, rungs, moments), strict=True))))
    else:
        c.execute(_STEPS[c.dialect.name], [{"its_id": id, "its_rung": rung, "its_next": at} for id, rung, at in steps])


def next_rung(c: Connection, after: datetime) -> Deadline | None:
    """The deadline whose rung fires next after this moment; None when none will."""
    return _kept.first(c, t.next_at > after, order=(t.next_at, t.id))


def _of(refs: Collection[CaseRef]) -> Any:
    pairs: Sequence[tuple[str, int]] = [(ref.kind, ref.id) for ref in refs]
    return tuple_(t.case_kind, t.case_id).in_(pairs)
