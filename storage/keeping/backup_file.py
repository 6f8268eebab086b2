"""A backup as a file: lines, pressed together, in frames that are sealed where there is a key.

The key of a file is its own, made for it and wrapped with the first key of the installation, so that a rotation never
touches a file that lies somewhere else. A frame is bound to its place and the last one says so: what was cut off,
put in another order or changed does not open.
"""

import json
import struct
import zlib
from collections.abc import Iterator
from typing import IO

from storage.keeping.keyring import KeyMissing, Keyring
from storage.sealing import SealBroken, new_key, sealed, unsealed

MAGIC = b"MINYI BACKUP 1\n"
FRAME = 1 << 20
LAST = 1 << 31
NAME = "backup"


class BackupUnreadable(Exception):
    """The file cannot be used. says: which sentence tells why; key_name: the key it wants, where that is the reason."""

    def __init__(self, says: str, key_name: str = "") -> None:
        super().__init__(says)
        self.says, self.key_name = says, key_name


class Writer:
    """Takes lines, writes frames; without `close` the file is no backup."""

    def __init__(self, raw: IO[bytes], ring: Keyring) -> None:
        self._raw, self._press, self._waiting, self._count = raw, zlib.compressobj(6), bytearray(), 0
        self._key = new_key() if ring.seals else b""
        wrapped = ring.wrap(NAME, self._key).hex() if ring.seals else ""
        raw.write(MAGIC + json.dumps({"key": wrapped}).encode() + b"\n")

    def write(self, line: bytes) -> None:
        """One line more, without its end."""
        self._waiting += self._press.compress(line + b"\n")
        while len(self._waiting) > FRAME:
            self._frame(bytes(self._waiting[:FRAME]), last=False)
            del self._waiting[:FRAME]

    def close(self) -> None:
        """That was all."""
        self._waiting += self._press.flush()
        while len(self._waiting) > FRAME:
            self._frame(bytes(self._waiting[:FRAME]), last=False)
            del self._waiting[:FRAME]
        self._frame(bytes(self._waiting), last=True)

    def _frame(self, piece: bytes, *, last: bool) -> None:
        kept = sealed(self._key, _place(self._count, last), piece) if self._key else piece
        self._raw.write(struct.pack(">I", len(kept) | (LAST if last else 0)) + kept)
        self._count += 1


def lines(raw: IO[bytes], ring: Keyring) -> Iterator[bytes]:
    """The lines of a backup, one after the other. Raises BackupUnreadable, at the latest where the damage is."""
    try:
        yield from _lines(raw, _key(raw, ring))
    except KeyMissing as missing:
        raise BackupUnreadable("backup-key-missing", missing.name) from missing
    except (SealBroken, zlib.error, ValueError, struct.error) as damage:
        raise BackupUnreadable("backup-damaged") from damage


def _key(raw: IO[bytes], ring: Keyring) -> bytes:
    if raw.read(len(MAGIC)) != MAGIC:
        raise BackupUnreadable("backup-no-backup")
    wrapped = bytes.fromhex(json.loads(raw.readline())["key"])
    return ring.unwrap(NAME, wrapped) if wrapped else b""


def _lines(raw: IO[bytes], key: bytes) -> Iterator[bytes]:
    press, rest = zlib.decompressobj(), b""
    for piece in _frames(raw, key):
        *whole, rest = (rest + press.decompress(piece)).split(b"\n")
        yield from whole
    if rest or not press.eof:
        raise SealBroken


def _frames(raw: IO[bytes], key: bytes) -> Iterator[bytes]:
    count, last = 0, False
    while not last:
        (length,) = struct.unpack(">I", raw.read(4))
        last = bool(length & LAST)
        kept = raw.read(length & ~LAST)
        if len(kept) != length & ~LAST:
            raise SealBroken
        yield unsealed(key, _place(count, last), kept) if key else kept
        count += 1


def _place(count: int, last: bool) -> str:
    return f"{NAME} {count}{' last' if last else ''}"
