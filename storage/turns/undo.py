"""How a turn takes back what it wrote: a savepoint before its first write, so that only reading costs nothing."""

from typing import Any

from sqlalchemy import Connection, Engine, event

from storage.turns import memory

_STATE = "minyi_undo"
# no turn · one alone that has written nothing, or something after its savepoint · one of several, the same of it
_NONE, _ARMED, _SET, _TRUSTED, _WROTE = range(5)


class NoWayBack(Exception):
    """A turn that was to be taken back had written without a savepoint: the whole transaction must go."""


def watch(engine: Engine) -> None:
    """Let every connection of this engine set the savepoint when the time has come."""
    event.listen(engine, "before_cursor_execute", _before)


def arm(c: Connection, *, alone: bool = True) -> None:
    """A turn begins: whatever is written from here on can be taken back together.

    alone: False for one of several in a transaction: refusals after writing are so rare that it is cheaper to go
    through them one by one then than to set a savepoint for each.
    """
    c.info[_STATE] = _ARMED if alone else _TRUSTED


def take_back(c: Connection) -> None:
    """Undo what was written since `arm`. The savepoint stays and serves again. Raises NoWayBack."""
    if c.info[_STATE] == _SET:
        c.exec_driver_sql("ROLLBACK TO SAVEPOINT turn")
        memory.forget(c)
    elif c.info[_STATE] == _WROTE:
        raise NoWayBack


def is_in_company(c: Connection) -> bool:
    """Whether this is one of several turns in a transaction: it holds what the others have locked."""
    return c.info.get(_STATE) in (_TRUSTED, _WROTE)


def has_written(c: Connection) -> None:
    """One of several turns has written, or will have: alone it cannot be taken back any more."""
    c.info[_STATE] = _WROTE


def disarm(c: Connection) -> None:
    """The turn is over: what it wrote stays, as far as the transaction does."""
    # PostgreSQL lets savepoints go with the transaction: a turn there is spared one more round trip
    if c.info[_STATE] == _SET and c.dialect.name == "sqlite":
        c.exec_driver_sql("RELEASE SAVEPOINT turn")
    leave(c)


def leave(c: Connection) -> None:
    """No turn goes on here any more; one that was not over has failed, and its transaction will be rolled back."""
    c.info[_STATE] = _NONE


def _before(c: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    state = c.info.get(_STATE)
    if state == _ARMED and not statement.startswith("SELECT"):
        c.info[_STATE] = _SET
        c.exec_driver_sql("SAVEPOINT turn")
    elif state == _TRUSTED and not statement.startswith("SELECT"):
        has_written(c)
