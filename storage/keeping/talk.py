"""What was said in chats, let go when its time is over: the rows stay, so that order and event numbers stay.

Rows are gone through once, in the order in which they came. What waits, or was set aside for the operator, is looked
at again on other days.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Table, delete, func, insert, select, update

from domain.rules.calendar import local_day
from storage import inbox as arrivals
from storage import notes, tables
from storage import outbox as departures
from storage.channels import native_messages
from storage.citizens.my_data import BLANK, NOWHERE

# how far a table has been gone through, and which rows before that were not to be touched
_NOTE = "let-go-{}"
# more than so many are not remembered: the rest waits until somebody has looked after them
MOST_LEFT = 1000


class _Log(NamedTuple):
    """A table of messages: what is written over a row (nothing: the row goes), when it came, and what is not touched.

    at: the moment of a row; None: only the marks of days know (`mark_day`). held: states of rows somebody waits for;
    awaited: for a table without states, the ids of such rows.
    """

    table: Table
    gone: Mapping[str, Any]
    at: Column[Any] | None
    held: Collection[int] = ()
    awaited: Callable[[Connection], set[int]] | None = None


_LOGS = (
    _Log(
        tables.inbox,
        {"raw": b"{}", "speaker": NOWHERE},
        tables.inbox.c.received_at,
        (arrivals.WAITING, arrivals.SET_ASIDE),
    ),
    _Log(
        tables.outbox,
        {"body": b"{}", "choices": False},
        None,
        (departures.WAITING, departures.PENDING),
    ),
    _Log(tables.web_messages, {"body": BLANK}, tables.web_messages.c.at),
    _Log(tables.native_messages, {}, tables.native_messages.c.at, awaited=native_messages.awaited),
)


class _Far(NamedTuple):
    upto: int
    left: list[int]


def mark_day(c: Connection, day: date) -> None:
    """Note once a day how far the messages to people have come: they carry no date of their own."""
    d = tables.outbox_days.c
    if c.execute(select(d.day).where(d.day == day)).first() is None:
        last = c.execute(select(func.max(tables.outbox.c.id))).scalar() or 0
        c.execute(insert(tables.outbox_days), {"day": day, "last_id": last})


def empty(c: Connection, before: datetime, limit: int) -> int:
    """Let go of what was said before then, as many rows of each table as that; the most of one."""
    untold = tables.untold.c
    told = update(tables.untold).where(untold.told_at < before, untold.body != b"{}").values(body=b"{}")
    c.execute(told)
    return max(_go_through(c, log, before, limit) for log in _LOGS)


def _go_through(c: Connection, log: _Log, before: datetime, limit: int) -> int:
    far = _far(c, log)
    again = _free(c, log, [(id,) for id in far.left])
    left = [id for id in far.left if id not in again]
    page = _page(c, log, far.upto, before, limit) if len(left) < MOST_LEFT else []
    free = _free(c, log, page)
    left += [row[0] for row in page if row[0] not in free]
    _let_go(c, log, [*again, *free])
    if page or again:
        upto = page[-1][0] if page else far.upto
        notes.put(c, _NOTE.format(log.table.name), json.dumps({"upto": upto, "left": left}))
    return len(page)


def _far(c: Connection, log: _Log) -> _Far:
    noted = notes.get(c, _NOTE.format(log.table.name))
    return _Far(**json.loads(noted)) if noted else _Far(0, [])


def _page(c: Connection, log: _Log, upto: int, before: datetime, limit: int) -> Sequence[Any]:
    """The next rows that came before then."""
    id = log.table.c.id
    if log.at is None:
        last = _last_before(c, before)
        return c.execute(select(id).where(id > upto, id <= last).order_by(id).limit(limit)).all()
    rows = c.execute(select(id, log.at).where(id > upto).order_by(id).limit(limit)).all()
    young = next((n for n, row in enumerate(rows) if row[1] >= before), len(rows))
    return rows[:young]


def _last_before(c: Connection, before: datetime) -> int:
    d = tables.outbox_days.c
    newest = select(d.last_id).where(d.day < local_day(before)).order_by(d.day.desc()).limit(1)
    return int(c.scalar(newest) or 0)


def _free(c: Connection, log: _Log, rows: Sequence[Any]) -> set[int]:
    """Which of these rows nobody waits for."""
    ids = [row[0] for row in rows]
    if ids and log.awaited:
        return set(ids) - log.awaited(c)
    if not ids or not log.held:
        return set(ids)
    id, state = log.table.c.id, log.table.c.state
    return set(c.scalars(select(id).where(id.in_(ids), state.not_in(log.held))))


def _let_go(c: Connection, log: _Log, ids: Collection[int]) -> None:
    these = log.table.c.id.in_(list(ids))
    if ids:
        c.execute(update(log.table).where(these).values(**log.gone) if log.gone else delete(log.table).where(these))


def due(c: Connection, before: datetime) -> int:
    """About how many rows would be let go now; those that are held count as well."""
    return sum(_due(c, log, before) for log in _LOGS)


def _due(c: Connection, log: _Log, before: datetime) -> int:
    id, upto = log.table.c.id, _far(c, log).upto
    which = id <= _last_before(c, before) if log.at is None else log.at < before
    return int(c.execute(select(func.count()).where(id > upto, which)).scalar_one())
