"""The operator's commands on what is kept: copied away, put back, sealed with another key, let go in time."""

import asyncio
import os
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bot import nursery
from bot.commands import WRONG, Say
from bot.program import NoDatabase, Program
from domain import notice
from services.keeping import retaining
from storage import notes
from storage.keeping import backups, blobs, restoring
from storage.keeping.backup_file import BackupUnreadable
from storage.keeping.backups import Manifest, OtherTables
from storage.keeping.keyring import Keyring
from storage.keeping.restoring import NotEmpty, NotTheSame

T = TypeVar("T")
Both = Callable[[str], str]
# files sealed anew in one transaction: the program goes on beside it
AT_ONCE = 10


def arguments(backup: ArgumentParser, restore: ArgumentParser, both: Both) -> None:
    """What stands behind `backup` and `restore`."""
    backup.add_argument("file", metavar="FILE", help=both("operator-help-backup-file"))
    restore.add_argument("file", metavar="FILE", help=both("operator-help-restore-file"))
    restore.add_argument("--try", dest="only_try", action="store_true", help=both("operator-help-restore-try"))


async def backup(program: Program, args: Namespace, say: Say) -> int:
    """Copy the whole database into a file, as it stands now; the program may be running."""
    try:
        made = await asyncio.to_thread(_write, program, Path(args.file))
    except FileExistsError:
        say("backup-file-there", file=args.file)
        return WRONG
    except OSError as error:
        say("backup-file-trouble", file=args.file, why=error.strerror or type(error).__name__)
        return WRONG
    except OtherTables as other:
        say("backup-other-tables", there=other.there or "-", ours=other.ours)
        return WRONG
    await _note(program, made)
    ring = program.settings.keyring
    say("backup-made" if ring.seals else "backup-made-open", file=args.file, rows=made.rows, checked=made.checked)
    return _unbroken(made, say)


def _write(program: Program, file: Path) -> Manifest:
    """The whole file or none: under its own name stands only what is complete. Raises FileExistsError."""
    if file.exists():
        raise FileExistsError
    partly = file.with_name(f"{file.name}.partial")
    try:
        made = _write_partly(program, partly)
        partly.rename(file)
    finally:
        partly.unlink(missing_ok=True)
    return made


def _write_partly(program: Program, partly: Path) -> Manifest:
    settings = program.settings
    with os.fdopen(os.open(partly, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        now, place = program.clock.world(), settings.database_schema
        url = settings.database_url.get_secret_value()
        made = _of_database(partial(backups.write, url, out, settings.keyring, now, place=place))
        out.flush()
        os.fsync(out.fileno())
    return made


async def _note(program: Program, made: Manifest) -> None:
    """When it was, for whoever watches that it happens."""
    await program.store.open()
    try:
        await program.store.run(notes.put, backups.MADE_AT, made.made_at)
    finally:
        await program.store.close()


async def restore(program: Program, args: Namespace, say: Say) -> int:
    """Put a backup into the empty database of the settings, or only try whether it could be done."""
    settings = program.settings
    try:
        if args.only_try:
            made = await asyncio.to_thread(_try, program, args.file)
        else:
            url = settings.database_url.get_secret_value()
            made = await asyncio.to_thread(_read, program, args.file, url, settings.database_schema)
    except OSError as error:
        say("operator-file-not-there" if isinstance(error, FileNotFoundError) else "restore-no-file", file=args.file)
        return WRONG
    except (BackupUnreadable, NotEmpty, NotTheSame) as refused:
        says, facts = _why_not(refused)
        say("restore-refused", file=args.file, why=notice.Say(says, facts))
        return WRONG
    say("restore-tried" if args.only_try else "restore-done", date=made.made_at, rows=made.rows, checked=made.checked)
    return _unbroken(made, say)


def _try(program: Program, file: str) -> Manifest:
    """Into a database that is thrown away, beside the program's own files."""
    program.settings.data_dir.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=program.settings.data_dir) as folder:
        return _read(program, file, f"sqlite:///{folder}/tried.db", None)


def _read(program: Program, file: str, url: str, place: str | None) -> Manifest:
    with Path(file).open("rb") as raw:
        return _of_database(partial(restoring.read, url, raw, program.settings.keyring, place=place))


def _why_not(refused: BackupUnreadable | NotEmpty | NotTheSame) -> tuple[str, dict[str, str]]:
    match refused:
        case BackupUnreadable():
            return refused.says, {"key": refused.key_name}
        case NotEmpty():
            return "restore-not-empty", {}
    return "restore-not-the-same", {"what": refused.what}


def _unbroken(made: Manifest, say: Say) -> int:
    """A record that was broken when it was copied is so in the copy; it is said."""
    if made.broken:
        say("backup-of-broken", count=made.broken)
    return WRONG if made.broken else 0


def _of_database(deed: Callable[[], T]) -> T:
    """Whatever the database raises is no database for us. Raises NoDatabase; what is about the file as it is."""
    try:
        return deed()
    except (OSError, OtherTables, BackupUnreadable, NotEmpty, NotTheSame):
        raise
    except Exception as error:
        raise NoDatabase(nursery.where(error)) from error


async def reseal(program: Program, args: Namespace, say: Say) -> int:
    """Seal with the first key what is sealed with another one or not at all; the program may be running."""
    if not program.settings.keyring.seals:
        say("reseal-no-key")
        return WRONG
    async with AsyncExitStack() as stack:
        await program.open(stack)
        done = 0
        while now := await program.store.run(blobs.seal_again, AT_ONCE):
            done += now
    say("reseal-done", count=done)
    return 0


async def looks(program: Program) -> list[tuple[bool, str, dict[str, str]]]:
    """What the doctor says of keys and of the last backup: whether it is well, the sentence, its facts."""
    used = await program.store.read(blobs.sealed_with)
    made = await program.store.read(notes.get, backups.MADE_AT)
    return [_keys(program.settings.keyring, used), _last_backup(program, made)]


def _keys(ring: Keyring, used: Counter[str]) -> tuple[bool, str, dict[str, str]]:
    """Without a key that is a note, not a fault: a place may do without."""
    facts = {"keys": str(len(ring.names - {""})), "count": str(used.total()), "open": str(used[""])}
    facts["old"] = str(used.total() - used[ring.seals] - (used[""] if ring.seals else 0))
    if not ring.seals:
        return True, "doctor-keys-none", facts
    all_well = used[ring.seals] == used.total()
    return all_well, "doctor-keys-well" if all_well else "doctor-keys-old", facts


def _last_backup(program: Program, made: str | None) -> tuple[bool, str, dict[str, str]]:
    wanted = program.settings.backup_hours
    if made is None:
        return not wanted, "doctor-backup-never", {}
    hours = (program.clock.world() - datetime.fromisoformat(made)) // timedelta(hours=1)
    facts = {"hours": str(hours), "wanted": str(wanted)}
    if wanted and hours > wanted:
        return False, "doctor-backup-old", facts
    return True, "doctor-backup-well", facts


async def retention(program: Program, args: Namespace, say: Say) -> int:
    """Say what is kept how long here, and how much of it is due to be let go."""
    async with AsyncExitStack() as stack:
        await program.open(stack)
        found = await program.store.read(lambda c: retaining.outlook(program.house.work(c)))
    for one in found:
        facts = {"kind": notice.Say(f"kept-{one.kind}"), "source": one.source, "due": one.due, "gone": one.gone}
        say("retention-line" if one.months else "retention-for-good", months=one.months, **facts)
    return 0
