"""A backup of an older program: its tables are made as they were, filled, proven, and brought to those of today."""

import io
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, inspect, text

from storage import notes, schema
from storage.keeping import backups, restoring
from storage.keeping.backup_file import Writer
from storage.keeping.backups import LEFT_OUT, Manifest, heads
from storage.keeping.keyring import Keyring
from storage.keeping.restoring import NotEmpty
from storage.keeping.rows import Sheet, Sum, lines_of, sheet_of
from storage.tables import metadata
from tests.contract.keeping.full_county import NEW, lives
from tests.postgres import run_apart

KEYS, NOW = Keyring.of(NEW), datetime(2026, 3, 20, 1, 30, tzinfo=UTC)
# the tables before an operator's alarms and letters; columns and whole tables came after it
OLDER = "0021"


@pytest.fixture(scope="module")
def older(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The backup of a county, as the program at that revision wrote it."""
    file = tmp_path_factory.mktemp("older") / "minyi.db"
    shutil.copyfile(migrated_sqlite, file)
    url = f"sqlite:///{file}"
    run_apart(lives(url))
    schema.within(url, lambda c: command.downgrade(schema.config(c), OLDER))
    return schema.within(url, _written)


def _written(c: Connection) -> bytes:
    out, sums = io.BytesIO(), {}
    file = Writer(out, KEYS)
    file.write(backups._told({"revision": OLDER}))
    for sheet in _sheets(c):
        file.write(backups._told({"table": sheet.name, "columns": sheet.columns, "key": sheet.key}))
        total = Sum()
        for line in lines_of(c, sheet):
            file.write(line)
            total = total.with_line(line)
        sums[sheet.name] = total.told()
    events = int(c.execute(text("SELECT count(*) FROM events")).scalar_one())
    manifest = Manifest(OLDER, NOW.isoformat(), sums, events, 0, heads(c))
    file.write(backups._told({"end": manifest._asdict()}))
    file.close()
    return out.getvalue()


def _sheets(c: Connection) -> Iterator[Sheet]:
    """The tables and columns there were."""
    looked = inspect(c)
    for one in metadata.sorted_tables:
        if looked.has_table(one.name) and one.name not in LEFT_OUT:
            there = {column["name"] for column in looked.get_columns(one.name)}
            sheet = sheet_of(one)
            yield sheet._replace(columns=tuple(each for each in sheet.columns if each[0] in there))


def test_it_is_restored_and_migrated(older: bytes, bare_url: str) -> None:
    made = restoring.read(bare_url, io.BytesIO(older), KEYS)

    assert made.revision == OLDER
    assert made.checked > 0
    _is_as_it_was(bare_url, made)


def test_tables_of_today_that_are_empty_take_it_too(older: bytes, bare_url: str) -> None:
    """An operator has run `migrate` before."""
    schema.migrate(bare_url)

    _is_as_it_was(bare_url, restoring.read(bare_url, io.BytesIO(older), KEYS))


def _is_as_it_was(url: str, made: Manifest) -> None:
    """The tables are those of this program, the record is that of the backup."""
    copied = backups.write(url, io.BytesIO(), KEYS, NOW)
    assert (copied.checked, copied.broken, copied.heads) == (made.checked, 0, made.heads)


def test_tables_with_a_row_are_left_alone(older: bytes, bare_url: str) -> None:
    schema.migrate(bare_url)
    schema.within(bare_url, lambda c: notes.put(c, "mine", "1"))

    with pytest.raises(NotEmpty):
        restoring.read(bare_url, io.BytesIO(older), KEYS)

    assert schema.within(bare_url, lambda c: notes.get(c, "mine")) == "1"
