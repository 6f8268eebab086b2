"""Many new rows of one table in one statement, and the ids they got."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select


class Bulk:
    """Adds rows to one table whose key is a number."""

    def __init__(self, table: Table) -> None:
        self._insert = insert(table)
        self._insert_returning = self._insert.returning(table.c.id, sort_by_parameter_order=True)
        self._last = select(func.coalesce(func.max(table.c.id), 0))

    def add(self, c: Connection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add them; the ids come back in the order of the rows."""
        if c.dialect.name != "sqlite":
            return list(c.scalars(self._insert_returning, rows))
        # SQLite would return ids in no certain order, so row by row; having one writer, it can be told them beforehand
        last = c.execute(self._last).scalar_one()
        c.execute(self._insert, [{**row, "id": id} for id, row in enumerate(rows, last + 1)])
        return list(range(last + 1, last + 1 + len(rows)))
