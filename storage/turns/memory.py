"""What a connection remembers of what it has read; whatever is taken back makes it forget everything."""

from typing import Any

from sqlalchemy import Connection, Engine, event

_MEMORY = "minyi_memory"


def watch(engine: Engine) -> None:
    """Let every connection of this engine forget what it remembers when its transaction is taken back."""
    event.listen(engine, "rollback", forget)


def of(c: Connection) -> dict[Any, Any]:
    """For what has been read and never changes: it outlives the transaction, unless something is taken back in it.

    A row that was read before it was taken back has never been.
    """
    found: dict[Any, Any] = c.info.setdefault(_MEMORY, {})
    return found


def forget(c: Connection) -> None:
    """Something has been taken back: what was read of it has never been."""
    c.info.pop(_MEMORY, None)
