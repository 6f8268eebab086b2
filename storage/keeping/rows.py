"""Rows as lines of a backup: the same line for the same row, whichever kind of database it lies in."""

import base64
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Connection,
    Date,
    Float,
    Integer,
    LargeBinary,
    Table,
    Text,
    column,
    select,
    table,
    tuple_,
)
from sqlalchemy.sql.expression import TableClause

from storage.tables.columns import Moment

# how columns are read and written: the first that fits
_KINDS: Sequence[tuple[str, type]] = (
    ("moment", Moment),
    ("date", Date),
    ("bytes", LargeBinary),
    ("json", JSON),
    ("bool", Boolean),
    ("float", Float),
    ("int", Integer),
)
TYPES: Mapping[str, Any] = {
    "moment": Moment(),
    "date": Date(),
    "bytes": LargeBinary(),
    "json": JSON(none_as_null=True),
    "bool": Boolean(),
    "float": Float(),
    "int": BigInteger(),
    "text": Text(),
}
_TOLD: Mapping[str, Callable[[Any], Any]] = {
    "moment": lambda value: value.astimezone(UTC).isoformat(timespec="microseconds"),
    "date": date.isoformat,
    "bytes": lambda value: base64.b64encode(value).decode(),
}
_READ: Mapping[str, Callable[[Any], Any]] = {
    "moment": datetime.fromisoformat,
    "date": date.fromisoformat,
    "bytes": base64.b64decode,
}
AT_ONCE, OF_FILES_AT_ONCE = 2000, 4
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class Sheet(NamedTuple):
    """A table as a backup knows it: its name, its columns with their kinds, those that tell a row from another."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]

    @property
    def rows(self) -> TableClause:
        """The table as statements name it; nothing but the sheet is needed for it."""
        return table(self.name, *(column(name, TYPES[kind]) for name, kind in self.columns))


class Sum(NamedTuple):
    """How many rows, and a digest over all of them in which their order plays no part."""

    rows: int = 0
    digest: int = 0

    def with_line(self, line: bytes) -> "Sum":
        """One row more."""
        return Sum(self.rows + 1, (self.digest + int.from_bytes(sha256(line).digest())) % (1 << 256))

    def told(self) -> list[Any]:
        """As it stands in a manifest."""
        return [self.rows, f"{self.digest:064x}"]


def sheet_of(one: Table) -> Sheet:
    """The sheet of one of our tables."""
    columns = tuple((c.name, _kind(c.type)) for c in one.columns)
    return Sheet(one.name, columns, tuple(c.name for c in one.primary_key.columns))


def _kind(its_type: Any) -> str:
    return next((name for name, one in _KINDS if isinstance(its_type, one)), "text")


def lines_of(c: Connection, sheet: Sheet) -> Iterator[bytes]:
    """Every row as a line, page by page."""
    rows = sheet.rows
    keys = [rows.c[name] for name in sheet.key]
    at_once = OF_FILES_AT_ONCE if ("bytes", "bytes") in sheet.columns else AT_ONCE
    first = select(*rows.c).order_by(*keys).limit(at_once)
    page = c.execute(first).all()
    while page:
        yield from (line_of(sheet, row) for row in page)
        last = page[-1]._mapping
        after = tuple_(*keys) > tuple_(*(last[name] for name in sheet.key), types=[key.type for key in keys])
        page = c.execute(first.where(after)).all() if len(page) == at_once else []


def line_of(sheet: Sheet, row: Sequence[Any]) -> bytes:
    """A row as a line."""
    told = [_tell(kind, value) for (_, kind), value in zip(sheet.columns, row, strict=True)]
    return _write(told).encode()


def _tell(kind: str, value: Any) -> Any:
    return _TOLD[kind](value) if kind in _TOLD and value is not None else value


def row_of(sheet: Sheet, line: bytes) -> dict[str, Any]:
    """What a line says, as it is inserted."""
    told = zip(sheet.columns, json.loads(line), strict=True)
    return {name: _read(kind, value) for (name, kind), value in told}


def _read(kind: str, value: Any) -> Any:
    return _READ[kind](value) if kind in _READ and value is not None else value
