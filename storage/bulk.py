"""Many rows of one table in one statement."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Connection, Insert, Select, Table, bindparam, column, func, insert, select
from sqlalchemy.types import TypeEngine

Types = Mapping[str, TypeEngine[Any]]


class Bulk:
    """Adds rows to one table whose key is a number."""

    def __init__(self, table: Table) -> None:
        self._table, self._insert = table, insert(table)
        self._last = select(func.coalesce(func.max(table.c.id), 0))
        # on PostgreSQL one statement for each choice of columns
        self._inserts: dict[tuple[str, ...], Insert] = {}

    def add(self, c: Connection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add them, all with the same columns; the ids come back in the order of the rows."""
        if not rows:
            return []
        if c.dialect.name != "sqlite":
            return list(c.scalars(self._statement(tuple(rows[0])), as_columns(rows)))
        # SQLite would return ids in no certain order, so row by row; having one writer, it can be told them beforehand
        last = c.execute(self._last).scalar_one()
        c.execute(self._insert, [{**row, "id": id} for id, row in enumerate(rows, last + 1)])
        return list(range(last + 1, last + 1 + len(rows)))

    def _statement(self, names: tuple[str, ...]) -> Insert:
        if names not in self._inserts:
            given = in_order({name: self._table.c[name].type for name in names})
            self._inserts[names] = self._insert.from_select(list(names), given).returning(self._table.c.id)
        return self._inserts[names]


def as_rows(types: Types) -> Any:
    """PostgreSQL: a list for each column, as a table “given” whose rows are numbered (nth); see `as_columns`."""
    lists = [bindparam(f"all_{name}", type_=ARRAY(its_type)) for name, its_type in types.items()]
    columns = [column(name, its_type) for name, its_type in types.items()]
    return func.unnest(*lists).table_valued(*columns, with_ordinality="nth", name="given").render_derived()


def in_order(types: Types) -> Select[Any]:
    """The same as rows in the order they were given."""
    given = as_rows(types)
    return select(*(given.c[name] for name in types)).order_by(given.c.nth)


def as_columns(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Rows as the parameters of `as_rows`."""
    return {f"all_{name}": [row[name] for row in rows] for name in rows[0]}
