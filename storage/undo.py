"""How a turn takes back what it wrote: a savepoint before its first write, so that only reading costs nothing."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, Insert, Update, event

_STATE, _MEMORY, _LATER = "minyi_undo", "minyi_memory", "minyi_later"
_OFF, _ARMED, _SET, _TRUSTED, _WROTE = range(5)


class NoWayBack(Exception):
    """A turn that was to be taken back had written without a savepoint: the whole transaction must go."""


def watch(engine: Engine) -> None:
    """Let every connection of this engine set the savepoint when the time has come, and forget what is taken back."""
    event.listen(engine, "before_cursor_execute", _before)
    event.listen(engine, "rollback", taken_back)


def memory(c: Connection) -> dict[Any, Any]:
    """For what has been read and never changes: it outlives the transaction, unless something is taken back in it.

    A row that was read before it was taken back has never been.
    """
    found: dict[Any, Any] = c.info.setdefault(_MEMORY, {})
    return found


def arm(c: Connection, *, savepoint: bool = True) -> None:
    """A turn begins: whatever is written from here on can be taken back together.

    savepoint: False for several turns at once: refusals after writing are so rare that it is cheaper to go through them
    one by one then than to set a savepoint for each.
    """
    c.info[_STATE] = _ARMED if savepoint else _TRUSTED


def take_back(c: Connection) -> None:
    """Undo what was written since `arm`. The savepoint stays and serves again. Raises NoWayBack."""
    if c.info[_STATE] == _SET:
        c.exec_driver_sql("ROLLBACK TO SAVEPOINT turn")
        taken_back(c)
    elif c.info[_STATE] == _WROTE:
        raise NoWayBack


def is_in_company(c: Connection) -> bool:
    """Whether this is one of several turns in a transaction: it holds what the others have locked."""
    return c.info.get(_STATE) in (_TRUSTED, _WROTE)


def later(c: Connection, statement: Insert | Update, *rows: Mapping[str, Any], once: str | None = None) -> None:
    """Write rows together with what the other turns of the transaction write; by themselves where it has no company.

    They are written before anything else is asked of that table, and at the latest by `write_later`. once: only the
    last row of that name is written.
    """
    if not is_in_company(c):
        c.execute(statement, rows)
        return
    c.info[_STATE] = _WROTE
    kept = c.info.setdefault(_LATER, {}).setdefault(statement, {})
    kept |= {once or len(kept) + nth: row for nth, row in enumerate(rows)}


def put_off(c: Connection, statement: Insert | Update, once: str) -> Mapping[str, Any] | None:
    """What `later` was given under that name and has not been written yet; None when there is nothing."""
    rows = c.info.get(_LATER, {}).get(statement, {})
    found: Mapping[str, Any] | None = rows.get(once)
    return found


def write_later(c: Connection) -> None:
    """Write what was put off."""
    for statement, rows in c.info.pop(_LATER, {}).items():
        c.execute(statement, list(rows.values()))


def disarm(c: Connection) -> None:
    """The turn is over: what it wrote stays, as far as the transaction does."""
    # PostgreSQL lets savepoints go with the transaction: a turn there is spared one more round trip
    if c.info[_STATE] == _SET and c.dialect.name == "sqlite":
        c.exec_driver_sql("RELEASE SAVEPOINT turn")
    c.info[_STATE] = _OFF


def forget(c: Connection) -> None:
    """The turn failed and its transaction will be rolled back."""
    c.info[_STATE] = _OFF


def taken_back(c: Connection) -> None:
    """Something has been taken back: what was read of it has never been."""
    c.info.pop(_MEMORY, None)
    c.info.pop(_LATER, None)


def _before(c: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    info = c.info
    if _LATER in info and any(one.table.name in statement for one in info[_LATER]):
        write_later(c)
    state = info.get(_STATE)
    if state == _ARMED and not statement.startswith("SELECT"):
        info[_STATE] = _SET
        c.exec_driver_sql("SAVEPOINT turn")
    elif state == _TRUSTED and not statement.startswith("SELECT"):
        info[_STATE] = _WROTE
