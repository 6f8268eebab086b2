"""How a turn takes back what it wrote: a savepoint before its first write, so that only reading costs nothing."""

from typing import Any

from sqlalchemy import Connection, Engine, event

_STATE = "minyi_undo"
_OFF, _ARMED, _SET = 0, 1, 2


def watch(engine: Engine) -> None:
    """Let every connection of this engine set the savepoint when the time has come."""
    event.listen(engine, "before_cursor_execute", _before)


def arm(c: Connection) -> None:
    """A turn begins: whatever is written from here on can be taken back together."""
    c.info[_STATE] = _ARMED


def take_back(c: Connection) -> None:
    """Undo what was written since `arm`. The savepoint stays and serves again."""
    if c.info[_STATE] == _SET:
        c.exec_driver_sql("ROLLBACK TO SAVEPOINT turn")


def disarm(c: Connection) -> None:
    """The turn is over: what it wrote stays, as far as the transaction does."""
    # PostgreSQL lets savepoints go with the transaction: a turn there is spared one round trip
    if c.info[_STATE] == _SET and c.dialect.name == "sqlite":
        c.exec_driver_sql("RELEASE SAVEPOINT turn")
    c.info[_STATE] = _OFF


def forget(c: Connection) -> None:
    """The turn failed and its transaction will be rolled back."""
    c.info[_STATE] = _OFF


def _before(c: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    info = c.info
    if info.get(_STATE) == _ARMED and not statement.startswith("SELECT"):
        info[_STATE] = _SET
        c.exec_driver_sql("SAVEPOINT turn")
