"""A backup is one moment of the whole database; what comes out of it is that or nothing."""

import io
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, func, insert, inspect, select, text, update

from storage import events, notes, schema
from storage.keeping import backups, restoring
from storage.keeping.backup_file import BackupUnreadable, Writer, lines
from storage.keeping.backups import Manifest, OtherTables
from storage.keeping.keyring import NO_KEYS, Keyring
from storage.keeping.restoring import NotEmpty, NotTheSame
from storage.people import people
from storage.tables import leases, metadata
from storage.tables import opinions as opinion_table
from storage.tables import people as people_table
from tests.contract import rows
from tests.contract.keeping.full_county import MATTER, NEW, OLD, PHOTO, lives, opened, photo
from tests.postgres import Postgres, run_apart

NOW = datetime(2026, 3, 20, 1, 30, tzinfo=UTC)
KEYS = Keyring.of(NEW)
LEASE = {"name": "telegram:1", "holder": "a", "until": NOW}
NO_AUTHOR = 999_999


class Copied(NamedTuple):
    """A county, its backup, and what that says of itself."""

    url: str
    file: bytes
    made: Manifest


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def copied(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Copied]:
    """A county with files and an urn in either kind of database, which nobody changes; and its sealed backup."""
    if request.param == "sqlite":
        file = tmp_path_factory.mktemp("copied") / "minyi.db"
        shutil.copyfile(request.getfixturevalue("migrated_sqlite"), file)
        yield fill(f"sqlite:///{file}")
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    name = postgres.create(request.getfixturevalue("migrated_postgres"))
    yield fill(postgres.url(name))
    postgres.drop(name)


def fill(url: str) -> Copied:
    """Let the county live, and copy it."""
    run_apart(lives(url))
    return Copied(url, *taken(url))


@pytest.fixture
def target(tmp_path: Path) -> str:
    """An SQLite file that is not there."""
    return f"sqlite:///{tmp_path / 'target.db'}"


def taken(url: str, keys: Keyring = KEYS) -> tuple[bytes, Manifest]:
    """A backup of what is there."""
    out = io.BytesIO()
    made = backups.write(url, out, keys, NOW)
    return out.getvalue(), made


def put_back(url: str, file: bytes, keys: Keyring = KEYS) -> Manifest:
    """Restore it there."""
    return restoring.read(url, io.BytesIO(file), keys)


def test_what_is_restored_is_what_was_copied_row_by_row_on_either_kind(copied: Copied, bare_url: str) -> None:
    told = put_back(bare_url, copied.file)

    assert told == copied.made
    assert told.checked > 10
    assert told.sums["opinions"][0] == 1
    assert taken(bare_url)[1].sums == told.sums
    assert schema.within(bare_url, events.verify).broken == ()
    assert schema.within(bare_url, lambda c: notes.get(c, "a note")) == "街灯 \\ “亮了”\n"
    assert run_apart(goes_on_living(bare_url)) == told.sums["people"][0] + 1
    assert schema.within(bare_url, between) == schema.within(copied.url, between)


async def goes_on_living(url: str) -> int:
    """Somebody new comes, and gets a number of their own; a file opens. How many people there are then."""
    async with opened(url, NEW) as store:
        assert await store.read(photo) == PHOTO
        await store.run(lambda c: people.add(c, at=NOW))
        return await store.read(lambda c: c.execute(select(func.count()).select_from(people_table)).scalar_one())


def between(c: Connection) -> set[tuple[str, str]]:
    """The rules between tables: which table points at which."""
    looks = inspect(c)
    return {(name, key["referred_table"]) for name in looks.get_table_names() for key in looks.get_foreign_keys(name)}


class Meanwhile(io.BytesIO):
    """A file beside which somebody goes on writing into the database."""

    def __init__(self, deed: Callable[[], object]) -> None:
        super().__init__()
        self._deeds = [deed]

    def write(self, written: Any) -> int:
        """The first thing written is the beginning of the file; the moment of the copy is fixed by then."""
        if self._deeds:
            with ThreadPoolExecutor(1) as somebody:
                somebody.submit(self._deeds.pop()).result()
        return super().write(written)


def test_it_is_one_moment_while_people_go_on_writing(database_url: str) -> None:
    run_apart(was_open(database_url))  # as the program has it: readers and a writer at once
    schema.within(database_url, lambda c: rows.opinion(c, rows.person(c, "王阿姨"), rows.station(c), "YJ-2026-0001"))
    before = taken(database_url)[1]
    out = Meanwhile(lambda: schema.within(database_url, _another))

    made = backups.write(database_url, out, KEYS, NOW)

    assert made == before
    assert schema.within(database_url, _count) == 2
    assert made.sums["opinions"][0] == 1


async def was_open(url: str) -> None:
    """The database after a program has had it."""
    async with opened(url):
        pass


def _another(c: Connection) -> None:
    rows.opinion(c, rows.person(c, "刘阿姨"), 1, "YJ-2026-0777")


def _count(c: Connection) -> int:
    return c.execute(select(func.count()).select_from(opinion_table)).scalar_one()


def test_whoever_finds_a_sealed_backup_reads_nothing_in_it(copied: Copied, target: str) -> None:
    assert copied.file.startswith(b"MINYI BACKUP 1")
    assert not any(word.encode() in copied.file for word in (MATTER, "王阿姨", "opinions"))
    with pytest.raises(BackupUnreadable) as refused:
        put_back(target, copied.file, Keyring.of(OLD))
    assert (refused.value.says, refused.value.key_name) == ("backup-key-missing", KEYS.seals)
    assert put_back(target, copied.file, Keyring.of(f"{OLD},{NEW}")).checked


@pytest.mark.parametrize("keys", [KEYS, NO_KEYS], ids=["sealed", "open"])
def test_what_is_cut_off_or_changed_leaves_nothing_behind(sqlite_url: str, target: str, keys: Keyring) -> None:
    schema.within(sqlite_url, lambda c: [rows.person(c, f"居民{n}") for n in range(400)])
    file, _ = taken(sqlite_url, keys)
    half, changed = len(file) // 2, bytearray(file)
    changed[half] ^= 1

    for broken in (file[:half], file[:-1], file[:20], bytes(changed), file[: half - 9] + file[half:]):
        with pytest.raises(BackupUnreadable, match="backup-damaged"):
            put_back(target, broken, keys)
    with pytest.raises(BackupUnreadable, match="backup-no-backup"):
        put_back(target, b"PK" + file[2:], keys)
    assert put_back(target, file, keys).sums["people"][0] == 400


def forged(file: bytes, before: bytes, line: bytes) -> bytes:
    """An open backup with one line more behind the first that begins so: our form, but not our sums."""
    out = io.BytesIO()
    writer = Writer(out, NO_KEYS)
    for one in lines(io.BytesIO(file), NO_KEYS):
        writer.write(one)
        if one.startswith(before):
            writer.write(line)
    writer.close()
    return out.getvalue()


def test_a_row_that_was_put_in_between_is_found(sqlite_url: str, target: str) -> None:
    file, _ = taken(sqlite_url, NO_KEYS)
    words = forged(file, b'{"table": "notes"', '["forged","一句没人说过的话"]'.encode())

    with pytest.raises(NotTheSame, match="notes"):
        put_back(target, words, NO_KEYS)


def test_a_row_that_points_at_nobody_is_found(sqlite_url: str, bare_url: str) -> None:
    file, _ = taken(sqlite_url, NO_KEYS)
    tries = forged(file, b'{"table": "code_tries"', f'[{NO_AUTHOR},"2026-03-20",1]'.encode())

    with pytest.raises(NotTheSame, match="foreign keys"):
        put_back(bare_url, tries, NO_KEYS)


def test_a_database_with_a_single_row_is_left_alone(sqlite_url: str, database_url: str) -> None:
    file, _ = taken(sqlite_url)
    schema.within(database_url, lambda c: notes.put(c, "mine", "1"))

    with pytest.raises(NotEmpty):
        put_back(database_url, file)

    assert schema.within(database_url, lambda c: notes.get(c, "mine")) == "1"
    assert schema.within(database_url, _count) == 0


def test_a_database_whose_tables_are_there_and_empty_takes_it(sqlite_url: str, database_url: str) -> None:
    file, made = taken(sqlite_url)

    assert put_back(database_url, file) == made


def test_a_backup_of_a_newer_program_is_refused(target: str) -> None:
    out = io.BytesIO()
    newer = Writer(out, NO_KEYS)
    newer.write(b'{"revision": "9999"}')
    newer.close()

    with pytest.raises(BackupUnreadable, match="backup-too-new"):
        put_back(target, out.getvalue(), NO_KEYS)


def test_tables_of_another_program_are_not_copied(sqlite_url: str) -> None:
    schema.within(sqlite_url, lambda c: c.execute(text("UPDATE alembic_version SET version_num = '0003'")) and None)

    with pytest.raises(OtherTables) as refused:
        taken(sqlite_url)

    assert refused.value.there == "0003"


def test_a_record_that_was_broken_is_broken_as_before_and_it_is_said(sqlite_url: str, target: str) -> None:
    """A case the record knows nothing of."""
    schema.within(sqlite_url, lambda c: rows.opinion(c, rows.person(c), rows.station(c), "YJ-2026-0001"))
    file, made = taken(sqlite_url)

    assert made.broken == 1
    assert put_back(target, file).broken == 1


def test_what_happened_to_a_case_cannot_be_told_otherwise(copied: Copied, target: str) -> None:
    put_back(target, copied.file)
    schema.within(target, lambda c: c.execute(update(opinion_table).values(status="closed")) and None)

    assert taken(target)[1].broken > copied.made.broken


def test_every_table_is_copied_but_what_holds_for_the_moment_only(sqlite_url: str) -> None:
    schema.within(sqlite_url, lambda c: c.execute(insert(leases), LEASE) and None)

    _, made = taken(sqlite_url)

    assert set(made.sums) == set(metadata.tables) - {leases.name}
