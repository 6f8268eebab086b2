"""`make bench-announcement`: what an announcement to many costs whoever is being answered meanwhile.

So many people a second begin the guided opinion: while nothing is announced, while an announcement leaves at the pace
that Telegram allows, and while it leaves as fast as it can. Fails when an announcement makes anybody wait a second
longer.

BENCH_KIT, BENCH_RATE (2 people a second), BENCH_ROUNDS (3), BENCH_SECONDS (15, of a slice), BENCH_MANY (50000 people
to whom something is announced).
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from bench.__main__ import DURABLE
from bench.peers import ours
from bench.tools import KitMissing, free_ports, plain_python, the_kit
from tests.postgres import Postgres

RATE, ROUNDS, SECONDS, MANY = (
    int(os.environ.get(f"BENCH_{name}", usual))
    for name, usual in (("RATE", "2"), ("ROUNDS", "3"), ("SECONDS", "15"), ("MANY", "50000"))
)
SQLITE, POSTGRESQL = "SQLite", "PostgreSQL"
HEAD = "| | announced | answers/s | half within, ms | p99 ms | longest, ms | longest, beside nothing announced |"
RULE = "|---|---|--:|--:|--:|--:|--:|"
TOO_LATE = 1000.0  # milliseconds


class Way(NamedTuple):
    """To how many something is announced, and how many messages may leave in a second (0: as fast as it goes)."""

    many: int
    rate: int


NOTHING, PACED, FAST = "nothing", "30 a second", "as fast as it goes"
WAYS = {NOTHING: Way(0, 30), PACED: Way(MANY, 30), FAST: Way(MANY, 0)}
Run = Mapping[str, Any]
Seen = dict[tuple[str, str], list[Run]]


def main() -> int:
    """Print the table; 1 when somebody waited too long because of an announcement, 2 without a kit."""
    try:
        kit = the_kit()
    except KitMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    server = Postgres(DURABLE)
    server.start()
    try:
        seen: Seen = {(database, name): [] for database in (SQLITE, POSTGRESQL) for name in WAYS}
        for _ in range(ROUNDS):
            for (database, name), runs in seen.items():
                runs.append(_run(kit, server, database, WAYS[name]))
    finally:
        server.stop()
    print(table(seen))
    return int(any(_later(seen, *key) >= TOO_LATE for key in seen))


def _run(kit: Path, server: Postgres, database: str, way: Way) -> Run:
    """One slice, with a program and a county of its own."""
    with tempfile.TemporaryDirectory(prefix="minyi-bench-") as folder:
        place = Path(folder)
        url = f"sqlite:///{place / 'minyi.db'}" if database == SQLITE else server.url(server.create())
        peer = ours(url, place)
        peer["env"] |= {"MINYI_TELEGRAM_RATE": str(way.rate)}
        peer["before"] = f"{sys.executable} -m bench.scenarios.announce {way.many}"
        (place / "peers.json").write_text(json.dumps({"it": peer}))
        command: list[str | Path] = [plain_python(), "-m", "fakebot", "run", "--peers-file", place / "peers.json"]
        options = {"--peer": "it", "--rate": RATE, "--seconds": SECONDS, "--port": free_ports(1)}
        environment = {**os.environ, "PYTHONPATH": str(kit), "PERF": str(kit), "OUT": folder}
        words = [*command, *(str(word) for pair in options.items() for word in pair)]
        said = subprocess.run(words, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
        result: Run = json.loads(said[said.index("{") :])
        return result


def table(seen: Seen) -> str:
    """Medians of the slices, in Markdown."""
    return "\n".join([HEAD, RULE, *(_line(seen, *key) for key in seen)])


def _line(seen: Seen, database: str, name: str) -> str:
    of = [median(one[figure] for one in seen[database, name]) for figure in ("updates_per_s", *LATE)]
    later = "–" if name == NOTHING else f"{_later(seen, database, name):+.0f}"
    return f"| {database} | {name} | {' | '.join(f'{figure:.0f}' for figure in of)} | {later} |"


LATE = ("first_p50_ms", "first_p99_ms", "first_max_ms")


def _later(seen: Seen, database: str, name: str) -> float:
    """By how many milliseconds the longest wait grew: the medians of the slices' longest."""
    longest = {way: median(one["first_max_ms"] for one in seen[database, way]) for way in (NOTHING, name)}
    return float(longest[name] - longest[NOTHING])


if __name__ == "__main__":
    sys.exit(main())
