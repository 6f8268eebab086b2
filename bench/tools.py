"""What a comparison needs besides ourselves: the bench kit, and an environment for it and the plain bots."""

import hashlib
import os
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
LOCK = REPOSITORY / "requirements-bench.txt"
ENVIRONMENT = REPOSITORY / ".venv-bench"


class KitMissing(Exception):
    """There is no bench kit where it was looked for."""


def the_kit() -> Path:
    """The folder of the bench kit: where BENCH_KIT says, or beside the repository. Raises KitMissing."""
    place = Path(os.environ.get("BENCH_KIT") or REPOSITORY.parent / "shared" / "bench")
    if not (place / "fakebot" / "__main__.py").is_file():
        raise KitMissing(
            f"There is no bench kit at {place}: nothing can be compared. "
            "Say where it is: make bench BENCH_KIT=/path/to/kit"
        )
    return place.resolve()


def plain_python() -> Path:
    """The interpreter of the plain bots' environment, made or brought up to date when needed."""
    python, stamp = ENVIRONMENT / "bin" / "python", ENVIRONMENT / ".ready"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        print(f"fetching what the plain bots need into {ENVIRONMENT.name} ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        pip: list[str | Path] = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, "--require-hashes", "-r", LOCK], check=True)
        stamp.write_text(wanted)
    return python


def free_ports(count: int) -> int:
    """The first of `count` neighbouring ports that nobody listens on."""
    for first in range(21000, 31000, count):
        with ExitStack() as held:
            try:
                for port in range(first, first + count):
                    one = held.enter_context(socket.socket())
                    one.bind(("127.0.0.1", port))
            except OSError:
                continue
            return first
    raise OSError("no neighbouring free ports")
