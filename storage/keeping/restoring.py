"""Putting a backup into an empty database: all of it, proven to be what was copied, or nothing."""

import json
from collections.abc import Iterator
from typing import IO, Any

from alembic import command
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, insert, inspect, select, table, text
from sqlalchemy.exc import IntegrityError

from storage import events, schema
from storage.keeping import backups
from storage.keeping.backup_file import BackupUnreadable, lines
from storage.keeping.backups import Manifest
from storage.keeping.keyring import Keyring
from storage.keeping.rows import AT_ONCE, OF_FILES_AT_ONCE, Sheet, Sum, lines_of, row_of

ALEMBIC = "alembic_version"
_BETWEEN = text(
    "SELECT conrelid::regclass::text AS its_table, quote_ident(conname) AS its_name, pg_get_constraintdef(oid) AS says"
    " FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname"
)


class NotEmpty(Exception):
    """There is something in the database."""


class NotTheSame(Exception):
    """What stands in the database is not what was copied. what: the table, or the part of the record."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def read(url: str, raw: IO[bytes], ring: Keyring, *, place: str | None = None) -> Manifest:
    """Put a backup into this empty database and bring it to the tables of this program.

    Raises NotEmpty, NotTheSame, BackupUnreadable; then nothing is kept. Not to be called where an event loop runs.
    """
    try:
        return schema.within(url, lambda c: _fill(c, lines(raw, ring)), schema=place)
    except IntegrityError as wrong:
        raise NotTheSame("foreign keys") from wrong
    except (KeyError, TypeError, ValueError) as damage:
        raise BackupUnreadable("backup-damaged") from damage


def _fill(c: Connection, said: Iterator[bytes]) -> Manifest:
    revision = str(_told(next(said, b""))["revision"])
    _prepare(c, revision)
    between = _let_go_between(c)
    manifest, sheets = _rows_in(c, said)
    _hold_between(c, between)
    for sheet in sheets:
        _counted_on(c, sheet)
        if _sum(c, sheet).told() != manifest.sums.get(sheet.name):
            raise NotTheSame(sheet.name)
    command.upgrade(schema.config(c), "head")
    _same_record(c, manifest)
    return manifest


def _prepare(c: Connection, revision: str) -> None:
    """The tables as they were when the backup was made, and nothing in them. Raises NotEmpty, BackupUnreadable."""
    newest_first = [one.revision for one in ScriptDirectory.from_config(schema.config(c)).walk_revisions()]
    if revision not in newest_first:
        raise BackupUnreadable("backup-too-new")
    names = [name for name in inspect(c).get_table_names() if name != ALEMBIC]
    there = MigrationContext.configure(c).get_current_revision()
    if there not in newest_first and (names or there is not None):
        raise NotEmpty
    if any(c.execute(select(func.count()).select_from(table(name))).scalar() for name in names):
        raise NotEmpty
    # empty tables of a later day, made by `migrate` before: they go back first
    if there is not None and newest_first.index(there) < newest_first.index(revision):
        command.downgrade(schema.config(c), revision)
    command.upgrade(schema.config(c), revision)


def _let_go_between(c: Connection) -> list[Any]:
    """The rules between tables wait: rows come table by table."""
    if c.dialect.name != "postgresql":
        return []
    found = c.execute(_BETWEEN).all()
    for one in found:
        c.execute(text(f"ALTER TABLE {one.its_table} DROP CONSTRAINT {one.its_name}"))
    return list(found)


def _hold_between(c: Connection, between: list[Any]) -> None:
    """The rules between tables hold again, for every row. Raises NotTheSame."""
    if c.dialect.name != "postgresql":
        if c.execute(text("PRAGMA foreign_key_check")).first():
            raise NotTheSame("foreign keys")
        return
    for one in between:
        c.execute(text(f"ALTER TABLE {one.its_table} ADD CONSTRAINT {one.its_name} {one.says}"))


def _rows_in(c: Connection, said: Iterator[bytes]) -> tuple[Manifest, list[Sheet]]:
    """Every row in its table. Raises BackupUnreadable when the end is missing."""
    sheets: list[Sheet] = []
    waiting: list[dict[str, Any]] = []
    for line in said:
        if line.startswith(b"["):
            waiting.append(row_of(sheets[-1], line))
            if len(waiting) >= (OF_FILES_AT_ONCE if ("bytes", "bytes") in sheets[-1].columns else AT_ONCE):
                _put(c, sheets[-1], waiting)
            continue
        if waiting:
            _put(c, sheets[-1], waiting)
        told = _told(line)
        if "end" in told:
            return Manifest(**told["end"]), sheets
        sheets.append(_sheet(told))
    raise BackupUnreadable("backup-damaged")


def _put(c: Connection, sheet: Sheet, waiting: list[dict[str, Any]]) -> None:
    c.execute(insert(sheet.rows), waiting)
    waiting.clear()


def _sheet(told: dict[str, Any]) -> Sheet:
    columns = tuple((str(name), str(kind)) for name, kind in told["columns"])
    return Sheet(str(told["table"]), columns, tuple(told["key"]))


def _counted_on(c: Connection, sheet: Sheet) -> None:
    """New rows get numbers after those that are there; SQLite sees to that by itself."""
    if c.dialect.name == "postgresql" and sheet.key == ("id",):
        last = c.execute(select(func.max(sheet.rows.c.id))).scalar()
        if last is not None:
            c.execute(select(func.setval(func.pg_get_serial_sequence(f'"{sheet.name}"', "id"), last)))


def _sum(c: Connection, sheet: Sheet) -> Sum:
    total = Sum()
    for line in lines_of(c, sheet):
        total = total.with_line(line)
    return total


def _same_record(c: Connection, manifest: Manifest) -> None:
    report = events.verify(c)
    if (report.checked, len(report.broken), backups.heads(c)) != (manifest.checked, manifest.broken, manifest.heads):
        raise NotTheSame("events")


def _told(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError as damage:
        raise BackupUnreadable("backup-damaged") from damage
    if not isinstance(told, dict):
        raise BackupUnreadable("backup-damaged")
    return told
