"""What the turns of one transaction write together, put off until somebody asks for it or until the end."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Engine, Insert, Update, event

from storage.turns import memory, undo

# kept in the connection's memory: what was put off by a transaction that is taken back is never written
_PUT_OFF = "minyi_put_off"


def watch(engine: Engine) -> None:
    """Let every connection of this engine write what was put off before anything else is asked of its table."""
    event.listen(engine, "before_cursor_execute", _before)


def write(c: Connection, statement: Insert | Update, *rows: Mapping[str, Any], once: str | None = None) -> None:
    """Write rows together with what the other turns of the transaction write; at once by a turn without company.

    They are written before anything else is asked of that table, and at the latest by `write_out`. once: only the last
    row of that name is written.
    """
    if not undo.is_in_company(c):
        c.execute(statement, rows)
        return
    undo.has_written(c)
    kept = memory.of(c).setdefault(_PUT_OFF, {}).setdefault(statement, {})
    kept |= {once or len(kept) + nth: row for nth, row in enumerate(rows)}


def unwritten(c: Connection, statement: Insert | Update, once: str) -> Mapping[str, Any] | None:
    """What `write` was given under that name and has put off; None when there is nothing."""
    rows = memory.of(c).get(_PUT_OFF, {}).get(statement, {})
    found: Mapping[str, Any] | None = rows.get(once)
    return found


def write_out(c: Connection) -> None:
    """Write what was put off."""
    for statement, rows in memory.of(c).pop(_PUT_OFF, {}).items():
        c.execute(statement, list(rows.values()))


def _before(c: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    waiting = memory.of(c).get(_PUT_OFF)
    if waiting and any(one.table.name in statement for one in waiting):
        write_out(c)
