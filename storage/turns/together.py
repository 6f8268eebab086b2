"""What the turns of one transaction write together, put off until somebody asks for it or until the end."""

from collections import deque
from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    Connection,
    Engine,
    Insert,
    Integer,
    MetaData,
    Select,
    Table,
    Update,
    bindparam,
    event,
    func,
    insert,
    select,
)
from sqlalchemy import Sequence as Series

from storage.bulk import as_columns, in_order
from storage.turns import memory, undo

# kept in the connection's memory: what was put off by a transaction that is taken back is never written
_PUT_OFF, _IDS = "minyi_put_off", "minyi_ids"
# so many turns share a transaction at most
IDS_AT_ONCE = 32

Rows = Mapping[str, Any]


def watch(engine: Engine) -> None:
    """Let every connection of this engine write what was put off before anything else is asked of its table."""
    event.listen(engine, "before_cursor_execute", _before)


def write(c: Connection, statement: Insert | Update, *rows: Rows, once: str | None = None) -> None:
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


def unwritten(c: Connection, statement: Insert | Update, once: str) -> Rows | None:
    """What `write` was given under that name and has put off; None when there is nothing."""
    rows = memory.of(c).get(_PUT_OFF, {}).get(statement, {})
    found: Rows | None = rows.get(once)
    return found


def next_id(c: Connection, table: Table) -> int:
    """The id of a row that is going to be put off: higher than those of all rows there are."""
    ids = memory.of(c).get(_IDS, {}).get(table)
    if not ids:
        ids = _free_ids(c, table)  # what was put off may be written by asking
        memory.of(c).setdefault(_IDS, {})[table] = ids
    id: int = ids.popleft()
    return id


def write_out(c: Connection) -> None:
    """Write what was put off, what is referred to before what refers to it."""
    memory.of(c).pop(_IDS, None)
    put_off = memory.of(c).pop(_PUT_OFF, {})
    for statement in sorted(put_off, key=_nth):
        rows = list(put_off[statement].values())
        if isinstance(statement, Insert) and c.dialect.name == "postgresql":
            names = tuple(rows[0])
            c.execute(_all_at_once(statement.table, names), as_columns({n: [row[n] for row in rows] for n in names}))
        else:
            c.execute(statement, rows)


def _before(c: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
    waiting = memory.of(c).get(_PUT_OFF)
    if waiting and any(name in statement for one in waiting for name in _concerned(one)):
        write_out(c)


def _free_ids(c: Connection, table: Table) -> deque[int]:
    """Ids nobody else is given; on SQLite nobody else writes meanwhile."""
    if c.dialect.name == "postgresql":
        return deque(c.scalars(_taken_from_series(table)))
    last = c.execute(_last(table)).scalar_one()
    return deque(range(last + 1, last + 1 + IDS_AT_ONCE))


@cache
def _taken_from_series(table: Table) -> Select[int]:
    some = func.unnest(bindparam("its_rows", list(range(IDS_AT_ONCE)), type_=ARRAY(Integer))).table_valued("nth")
    return select(Series(f"{table.name}_id_seq").next_value()).select_from(some)


@cache
def _last(table: Table) -> Select[int]:
    return select(func.coalesce(func.max(table.c.id), 0))


@cache
def _all_at_once(table: Any, names: tuple[str, ...]) -> Insert:
    return insert(table).from_select(list(names), in_order({name: table.c[name].type for name in names}))


def _nth(statement: Insert | Update) -> int:
    """What is referred to comes before what refers to it."""
    table: Any = statement.table
    return _places(table.metadata)[table]


@cache
def _places(metadata: MetaData) -> Mapping[Table, int]:
    return {table: nth for nth, table in enumerate(metadata.sorted_tables)}


@cache
def _concerned(statement: Insert | Update) -> frozenset[str]:
    """What must not be asked or written before: the table, and where rows are added, whatever may refer to them."""
    table: Any = statement.table
    others = table.metadata.tables.values() if isinstance(statement, Insert) else ()
    refer = (one.name for one in others if any(key.column.table is table for key in one.foreign_keys))
    return frozenset((table.name, *refer))
