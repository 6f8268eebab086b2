"""The folders the program writes into: what keeps it from doing so, for a sentence to the operator."""

import errno
import fcntl
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile

from bot.settings import PREFIX, Settings
from domain import notice
from storage.hosts import address_of

SQLITE = "sqlite:///"
OURS, OURS_ALONE = 0o700, 0o600  # what people wrote lies there: no other user of the machine looks in, or locks us out
# what the system answers, and the sentence for it; what is not here is said in the system's own words
CAUSES = {
    errno.EACCES: "folder-not-allowed",
    errno.EPERM: "folder-not-allowed",
    errno.EROFS: "folder-read-only",
    errno.ENOSPC: "folder-full",
    errno.EDQUOT: "folder-full",
    errno.ENOTDIR: "folder-is-none",
    errno.EEXIST: "folder-is-none",
    errno.EISDIR: "folder-no-file",
    errno.EAGAIN: "folder-taken",
}


class FolderUnusable(Exception):
    """The program cannot write where a setting says. name: the setting; path: where; error: the system's answer."""

    def __init__(self, name: str, path: Path, error: OSError) -> None:
        super().__init__(name)
        self.name, self.path, self.error = name, path, error

    @property
    def facts(self) -> Mapping[str, object]:
        """What the sentence names."""
        says = CAUSES.get(self.error.errno or 0)
        why = notice.Say(says) if says else self.error.strerror or type(self.error).__name__
        return {"setting": self.name, "path": str(self.path), "why": why}


def check_data(settings: Settings) -> None:
    """The data folder, made if it is not there, takes a file. Raises FolderUnusable."""
    _check(f"{PREFIX}DATA_DIR", settings.data_dir.absolute())


def check_database(settings: Settings) -> None:
    """SQLite's file, where it is there, and its folder can be written to. Raises FolderUnusable."""
    if not settings.database_url.get_secret_value().startswith(SQLITE):
        return
    file, name = _database_file(settings).absolute(), f"{PREFIX}DATABASE_URL"
    _check(name, file.parent)
    # never opened here: closing it would end the locks SQLite has on it in this process
    if file.is_dir():
        raise FolderUnusable(name, file, OSError(errno.EISDIR, ""))
    if file.exists() and not os.access(file, os.W_OK):
        raise FolderUnusable(name, file, OSError(errno.EACCES, ""))


def hold_database(settings: Settings) -> Callable[[], None]:
    """Keep SQLite's file for this process until what is returned is called or the process dies.

    Two programs on one file would overwrite what the other believes to be so. The lock is on a file beside it, which
    stays and is nobody else's to lock. Raises FolderUnusable: as `check_database`, or when another one has it.
    """
    check_database(settings)
    file = _database_file(settings).resolve()
    beside = file.with_name(f"{file.name}.lock")
    with ExitStack() as trying:
        try:
            lock = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, OURS_ALONE)
            trying.callback(os.close, lock)
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            what = file if error.errno == errno.EAGAIN else beside
            raise FolderUnusable(f"{PREFIX}DATABASE_URL", what, error) from error
        return trying.pop_all().close


def _database_file(settings: Settings) -> Path:
    """What SQLite opens: an address may say more behind a question mark."""
    return Path(address_of(settings.database_url.get_secret_value()).database or "")


def _check(name: str, folder: Path) -> None:
    try:
        folder.mkdir(mode=OURS, parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as trial:
            trial.write(b"x")
    except OSError as error:
        raise FolderUnusable(name, folder, error) from error
