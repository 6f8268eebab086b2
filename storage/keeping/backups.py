"""Copying a whole database away, as it stood at one moment, while the program runs."""

import json
from datetime import UTC, datetime
from hashlib import sha256
from typing import IO, Any, NamedTuple

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, and_, func, select

from storage import events, schema
from storage.keeping.backup_file import Writer
from storage.keeping.keyring import Keyring
from storage.keeping.rows import Sum, lines_of, sheet_of
from storage.tables import events as record
from storage.tables import leases, metadata

# the note in the database that says when it was copied away last, and how that is written
MADE_AT = "backup-made-at"
# what holds for the moment only
LEFT_OUT = (leases.name,)


class OtherTables(Exception):
    """The database is not at the revision of this program."""

    def __init__(self, there: str | None, ours: str) -> None:
        super().__init__(f"{there} {ours}")
        self.there, self.ours = there, ours


class Manifest(NamedTuple):
    """What a backup says of itself at its end.

    sums: of every table, rows and digest. checked: links of the record; broken: how many of them were so already;
    heads: a digest over the ends of all chains.
    """

    revision: str
    made_at: str
    sums: dict[str, list[Any]]
    checked: int
    broken: int
    heads: str

    @property
    def rows(self) -> int:
        """Rows in all."""
        return sum(count for count, _ in self.sums.values())


def write(url: str, out: IO[bytes], ring: Keyring, now: datetime, *, place: str | None = None) -> Manifest:
    """Copy everything into a file that is open for writing. Raises OtherTables; whatever the database raises.

    place: the schema of this congress. Not to be called where an event loop runs.
    """

    def deed(c: Connection) -> Manifest:
        revision = _revision(c)
        file = Writer(out, ring)
        file.write(_told({"revision": revision}))
        sums = {one.name: _copy(c, file, one) for one in metadata.sorted_tables if one.name not in LEFT_OUT}
        report, at = events.verify(c), now.astimezone(UTC).isoformat(timespec="seconds")
        manifest = Manifest(revision, at, sums, report.checked, len(report.broken), heads(c))
        file.write(_told({"end": manifest._asdict()}))
        file.close()
        return manifest

    return schema.snapshot(url, deed, schema=place)


def _revision(c: Connection) -> str:
    there, ours = MigrationContext.configure(c).get_current_revision(), newest(c)
    if there != ours:
        raise OtherTables(there, ours)
    return ours


def newest(c: Connection) -> str:
    """The revision of this program."""
    found = ScriptDirectory.from_config(schema.config(c)).get_current_head()
    assert found
    return found


def _copy(c: Connection, file: Writer, one: Any) -> list[Any]:
    sheet, total = sheet_of(one), Sum()
    file.write(_told({"table": sheet.name, "columns": sheet.columns, "key": sheet.key}))
    for line in lines_of(c, sheet):
        file.write(line)
        total = total.with_line(line)
    return total.told()


def heads(c: Connection) -> str:
    """A digest over the ends of all chains, in which their order plays no part."""
    t = record.c
    last = select(t.case_kind, t.case_id, func.max(t.seq).label("seq")).group_by(t.case_kind, t.case_id).subquery()
    at_end = and_(t.case_kind == last.c.case_kind, t.case_id == last.c.case_id, t.seq == last.c.seq)
    total = Sum()
    for row in c.execute(select(t.case_kind, t.case_id, t.seq, t.hash).join_from(record, last, at_end)):
        total = total.with_line(json.dumps(list(row)).encode())
    return sha256(repr(total).encode()).hexdigest()


def _told(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode()
