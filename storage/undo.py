"""How a turn takes back what it wrote: a savepoint before its first write, so that only reading costs nothing."""

from typing import Any

from sqlalchemy import Connection, Engine, event

_STATE, _MEMORY = "minyi_undo", "minyi_memory"
_OFF, _ARMED, _SET, _TRUSTED, _WROTE = range(5)


class NoWayBack(Exception):
    """A turn that was to be taken back had written without a savepoint: the whole transaction must go."""


def watch(engine: Engine) -> None:
    """Let every connection of this engine set the savepoint when the time has come, and forget what is taken back."""
    event.listen(engine, "before_cursor_execute", _before)
    event.listen(engine, "rollback", _forget_read)


def memory(c: Connection) -> dict[Any, Any]:
    """For what has been read and never changes: it outlives the transaction, unless something is taken back in it.

    A row that was read before it was taken back has never been.
    """
    found: dict[Any, Any] = c.info.setdefault(_MEMORY, {})
    return found


def arm(c: Connection, *, savepoint: bool = True) -> None:
    """A turn begins: whatever is written from here on can be taken back together.

    savepoint: False where refusals after writing are so rare that it is cheaper to begin the transaction again
    (PostgreSQL, several turns at once: a round trip for each turn that writes).
    """
    c.info[_STATE] = _ARMED if savepoint or c.dialect.name == "sqlite" else _TRUSTED


def take_back(c: Connection) -> None:
    """Undo what was written since `arm`. The savepoint stays and serves again. Raises NoWayBack."""
    if c.info[_STATE] == _SET:
        c.exec_driver_sql("ROLLBACK TO SAVEPOINT turn")
        _forget_read(c)
    elif c.info[_STATE] == _WROTE:
        raise NoWayBack


def is_in_company(c: Connection) -> bool:
    """Whether this is one of several turns in a transaction, on PostgreSQL: it holds what the others have locked."""
    return c.info.get(_STATE) in (_TRUSTED, _WROTE)


def disarm(c: Connection) -> None:
    """The turn is over: what it wrote stays, as far as the transaction does."""
    # PostgreSQL lets savepoints go with the transaction: a turn there is spared one more round trip
    if c.info[_STATE] == _SET and c.dialect.name == "sqlite":
        c.exec_driver_sql("RELEASE SAVEPOINT turn")
    c.info[_STATE] = _OFF


def forget(c: Connection) -> None:
    """The turn failed and its transaction will be rolled back."""
    c.info[_STATE] = _OFF


def _forget_read(c: Connection) -> None:
    c.info.pop(_MEMORY, None)


def _before(c: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    info = c.info
    state = info.get(_STATE)
    if state == _ARMED and not statement.startswith("SELECT"):
        info[_STATE] = _SET
        c.exec_driver_sql("SAVEPOINT turn")
    elif state == _TRUSTED and not statement.startswith("SELECT"):
        info[_STATE] = _WROTE
