"""A real PgBouncer in front of the tests' PostgreSQL: two servers at most for everybody, a transaction at a time."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.ports import free_port
from tests.postgres import Postgres

NAME = "pgbouncer"
PLACES = ("/usr/sbin", "/usr/local/sbin")
SETTINGS = """
[databases]
* = host=127.0.0.1 port={port} user=minyi
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {listen}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
max_client_conn = 100
ignore_startup_parameters = extra_float_digits
logfile = {home}/log
pidfile = {home}/pid
"""
PATIENCE, PAUSE = 20.0, 0.02


def found() -> str | None:
    """The program, where it is installed."""
    return shutil.which(NAME, path=os.pathsep.join((os.environ.get("PATH", ""), *PLACES)))


@contextlib.contextmanager
def bouncer(postgres: Postgres) -> Iterator[int]:
    """One that runs, and the port on which it listens. It refuses to be root, as PostgreSQL does."""
    # not below pytest's folders, which are nobody's but ours
    with tempfile.TemporaryDirectory(prefix="minyi-pgbouncer-") as place:
        yield from _running(postgres, Path(place))


def _running(postgres: Postgres, home: Path) -> Iterator[int]:
    program, listen = found(), free_port()
    assert program is not None
    settings = home / "pgbouncer.ini"
    settings.write_text(SETTINGS.format(port=postgres.port, listen=listen, home=home))
    who = _unprivileged()
    for place in (home, settings):
        if who:
            shutil.chown(place, who)
    running = subprocess.Popen([program, str(settings)], user=who, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(home / "pid", running)
        yield listen
    finally:
        running.terminate()
        running.wait()


def _unprivileged() -> str | None:
    if os.getuid() != 0:
        return None
    return next(user.pw_name for user in pwd.getpwall() if user.pw_name in ("postgres", "nobody"))


def _wait_for(file: Path, running: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while not file.exists() or not file.read_text().strip():
        assert running.poll() is None, (file.parent / "log").read_text()
        assert time.monotonic() < until
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(PAUSE)
