"""What the channels have taken but the database does not say yet: a small local file that survives kill -9."""

import logging
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from bot.settings import PREFIX, Wrong, WrongSettings
from storage.outbox import Outgoing

log = logging.getLogger(__name__)
TOO_LONG = 256 * 1024
LINE = re.compile(r"(\d+) (\d+) (\S+)\n")


class Taken(NamedTuple):
    """One line: the row, a digest that tells it from a row of another database, the channel's message id."""

    id: int
    digest: int
    native_id: str | None


class Journal:
    """Appended after each answer of a channel, shortened when marks are committed. No fsync: it is for kill -9.

    Never raises when the disk is full: what was sent would be sent again and again. The lines are written later.
    Raises WrongSettings at once where no file can be kept at all.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = _open(path)
        except OSError as error:
            raise WrongSettings([Wrong(f"{PREFIX}DATA_DIR", "setting-data_dir")]) from error
        self._length = 0
        self._lines: dict[int, bytes] = {}
        # what did not fit on the disk so far; it may begin in the middle of a line
        self._owed = b""

    def write(self, row: Outgoing, native_id: str | None) -> None:
        """The channel has taken this row."""
        if row.id is not None:
            line = self._lines[row.id] = f"{row.id} {digest(row)} {native_id or '-'}\n".encode()
            self._append(line)

    def read(self) -> list[Taken]:
        """What an earlier run left; a line cut off in the middle is not there."""
        raw = self._path.read_text(errors="replace")
        return [Taken(int(i), int(d), None if n == "-" else n) for i, d, n in LINE.findall(raw)]

    def marked(self, ids: Iterable[int]) -> None:
        """These marks are committed."""
        for row_id in ids:
            self._lines.pop(row_id, None)
        if not self._lines:
            self.empty()
        elif self._length > TOO_LONG:
            self._write_anew()

    def empty(self) -> None:
        """All marks are committed."""
        os.ftruncate(self._file, 0)
        self._length, self._owed = 0, b""

    def close(self) -> None:
        """Let go of the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _append(self, line: bytes) -> None:
        owed, written = self._owed + line, 0
        try:
            written = os.write(self._file, owed)
        except OSError as error:
            log.log(logging.DEBUG if self._owed else logging.ERROR, "journal: %s", error.strerror)
        self._length += written
        self._owed = owed[written:]

    def _write_anew(self) -> None:
        """Keep only the lines still needed; a kill at any instant leaves the old file or the new one."""
        new = self._path.with_suffix(".new")
        try:
            new.write_bytes(b"".join(self._lines.values()))
            new.replace(self._path)
        except OSError as error:
            log.error("journal: %s", error.strerror)
            return
        os.close(self._file)
        self._file, self._owed = _open(self._path), b""
        self._length = os.fstat(self._file).st_size


def digest(row: Outgoing) -> int:
    """Tells a row from another one with the same id."""
    return crc32(row.body, row.account_id & 0xFFFFFFFF)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
