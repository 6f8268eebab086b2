"""What the programs stand on: a small disk that can be filled, and a database on it that can be taken away."""

import asyncio
import contextlib
import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Protocol

from tests.postgres import SETTINGS, Postgres

# what is acknowledged survives a crash of the server; nobody pulls the plug of the machine
SAFE = SETTINGS | {"synchronous_commit": "on", "max_wal_size": "64MB", "min_wal_size": "32MB", "shared_buffers": "16MB"}
# room for what people say in ten minutes; the storm fills the rest
SQLITE_DISK, POSTGRES_DISK = "192m", "400m"
BALLAST = "ballast"
PIECE = b"\0" * 65536


class Disk:
    """A folder; where the system lets us, on a small disk of its own (a tmpfs), that can be filled."""

    def __init__(self, folder: Path, size: str) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        asked = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        try:
            self.is_small = os.getuid() == 0 and subprocess.run(asked, check=False, capture_output=True).returncode == 0
        except OSError:
            self.is_small = False

    def fill(self) -> None:
        """Leave no byte free."""
        with (self.folder / BALLAST).open("wb", buffering=0) as ballast, contextlib.suppress(OSError):
            while True:
                if ballast.write(PIECE) < len(PIECE):
                    break

    def free(self) -> None:
        """Give the room back."""
        (self.folder / BALLAST).unlink(missing_ok=True)

    def close(self) -> None:
        """Take the disk away."""
        if self.is_small:
            subprocess.run(["umount", "-l", str(self.folder)], check=False, capture_output=True)


class Ground(Protocol):
    """A database as those see it who take it away."""

    url: str
    disk: Disk
    joins: bool

    async def crashes(self) -> None:
        """The server dies; it is there no more until it comes back."""

    async def closes(self) -> None:
        """The server is shut down in good order; it is there no more until it comes back."""

    async def cuts(self) -> None:
        """Every connection is cut."""

    async def comes_back(self) -> None:
        """It serves again, if it did not."""

    def goes(self) -> None:
        """Leave nothing behind."""


class File:
    """SQLite: nobody can take it away from the process that has opened it; its disk may fill."""

    joins = True
    NAME = "minyi.db"

    def __init__(self, folder: Path) -> None:
        self.disk = Disk(folder / "disk", SQLITE_DISK)
        self.url = f"sqlite:///{self.disk.folder / self.NAME}"

    async def crashes(self) -> None:
        """There is no server."""

    async def closes(self) -> None:
        """There is no server."""

    async def cuts(self) -> None:
        """There are no connections."""

    async def comes_back(self) -> None:
        """It never went."""

    def goes(self) -> None:
        """Take the disk away."""
        self.disk.close()


class Server:
    """A PostgreSQL of this test's own, its cluster on the small disk."""

    joins = False

    def __init__(self) -> None:
        self._server = Postgres(SAFE)
        self.disk = Disk(self._server.home, POSTGRES_DISK)
        if self._server.runs_as:
            shutil.chown(self.disk.folder, self._server.runs_as)
        self._server.start()
        self.url = self._server.url(self._server.create())

    async def crashes(self) -> None:
        """No connection is told anything."""
        await asyncio.to_thread(self._server.crash)

    async def closes(self) -> None:
        """Every connection is told to go."""
        await asyncio.to_thread(self._server.crash, signal.SIGINT)

    async def cuts(self) -> None:
        """As an administrator does, or a firewall that forgets."""
        others = "FROM pg_stat_activity WHERE datname LIKE 'minyi%' AND pid <> pg_backend_pid()"
        await asyncio.to_thread(self._server.execute, f"SELECT count(pg_terminate_backend(pid)) {others}")

    async def comes_back(self) -> None:
        """Started again on what there is."""
        await asyncio.to_thread(self._server.serve)

    def goes(self) -> None:
        """Stop it, take the disk away."""
        self._server.crash()
        self.disk.close()
        self._server.stop()
