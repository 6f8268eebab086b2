"""Many rows of one table in one statement."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Connection, Insert, Select, Table, bindparam, column, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

Types = Mapping[str, TypeEngine[Any]]
Columns = Mapping[str, Sequence[Any]]


class Bulk:
    """Adds rows to one table whose key is a number."""

    def __init__(self, table: Table, alike: Collection[str] = ()) -> None:
        """alike: columns in which many rows often say the same: on PostgreSQL it is then said once."""
        self._table, self._insert, self._alike = table, insert(table), tuple(alike)
        self._last = select(func.coalesce(func.max(table.c.id), 0))
        # on PostgreSQL one statement for each choice of columns
        self._inserts: dict[tuple[tuple[str, ...], Collection[str]], Insert] = {}

    def add(self, c: Connection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Add them, all with the same columns; the ids come back in the order of the rows."""
        return self.put(c, tuple(rows[0]), [tuple(row.values()) for row in rows]) if rows else []

    def put(self, c: Connection, names: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> list[int]:
        """The same for rows that have these columns in this order."""
        if not rows:
            return []
        if c.dialect.name != "sqlite":
            columns = dict(zip(names, zip(*rows, strict=True), strict=True))
            once = said_once(columns, self._alike)
            return list(c.scalars(self._statement(names, once), as_columns(columns, once)))
        # SQLite would return ids in no certain order, so row by row; having one writer, it can be told them beforehand
        last = c.execute(self._last).scalar_one()
        named = (dict(zip(names, row, strict=True)) for row in rows)
        c.execute(self._insert, [{**row, "id": id} for id, row in enumerate(named, last + 1)])
        return list(range(last + 1, last + 1 + len(rows)))

    def _statement(self, names: tuple[str, ...], once: Collection[str]) -> Insert:
        if (names, once) not in self._inserts:
            given = in_order({name: self._table.c[name].type for name in names}, once)
            insert_them = self._insert.from_select(list(names), given).returning(self._table.c.id)
            self._inserts[names, once] = insert_them
        return self._inserts[names, once]


def many_or_none(table: Table, names: Sequence[str], same: Sequence[str]) -> dict[str, Any]:
    """By dialect: insert rows with these columns, leaving out what is there already by its columns `same`.

    Executed with `given`. PostgreSQL gets lists: a statement with a place for every value would be another one for
    every number of rows, prepared anew.
    """
    rows = in_order({name: table.c[name].type for name in names})
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing(index_elements=same),
        "postgresql": postgresql.insert(table)
        .from_select(list(names), rows)
        .on_conflict_do_nothing(index_elements=same),
    }


def given(c: Connection, rows: Sequence[Mapping[str, Any]]) -> Any:
    """Rows as the parameters of `many_or_none`; all with the same columns."""
    if c.dialect.name == "sqlite":
        return rows
    return as_columns({name: [row[name] for row in rows] for name in rows[0]})


def as_rows(types: Types) -> Any:
    """PostgreSQL: a list for each column, as a table “given” whose rows are numbered (nth); see `as_columns`."""
    lists = [bindparam(f"all_{name}", type_=ARRAY(its_type)) for name, its_type in types.items()]
    columns = [column(name, its_type) for name, its_type in types.items()]
    return func.unnest(*lists).table_valued(*columns, with_ordinality="nth", name="given").render_derived()


def in_order(types: Types, once: Collection[str] = ()) -> Select[Any]:
    """The same as rows in the order they were given; once: columns that say the same in every row."""
    given = as_rows({name: its_type for name, its_type in types.items() if name not in once})
    said = (bindparam(f"one_{n}", type_=t) if n in once else given.c[n] for n, t in types.items())
    return select(*said).order_by(given.c.nth)


def as_columns(columns: Columns, once: Collection[str] = ()) -> dict[str, Any]:
    """Rows, given column by column, as the parameters of `as_rows` and `in_order`."""
    return {
        (f"one_{name}" if name in once else f"all_{name}"): (values[0] if name in once else list(values))
        for name, values in columns.items()
    }


def said_once(columns: Columns, alike: Collection[str]) -> Collection[str]:
    """`alike` where each of these columns says the same in all rows, otherwise none: so two statements are enough."""
    there = tuple(name for name in alike if name in columns)
    return there if all(columns[name].count(columns[name][0]) == len(columns[name]) for name in there) else ()
