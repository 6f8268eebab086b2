"""`make bench-sweep`: how fast a morning's clocks are fired and told on PostgreSQL: by one sweeper, two, two of which
one is killed; beside it the floor: the same rows written by bare asyncpg. What was done is counted: once each.

BENCH_DUE (100000), BENCH_OPEN (1000000), BENCH_SHAPES (officials,citizens), BENCH_ROUNDS (2).
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import asyncpg

from bench.scenarios import ground
from bench.tools import REPOSITORY
from storage.schema import migrate
from tests.postgres import Postgres

# as safe as an operator's: every commit is on the disk
SERVER = {"max_connections": "60", "shared_buffers": "1GB", "max_wal_size": "8GB", "maintenance_work_mem": "256MB"}
BATCH = 500
KILL_AFTER = 0.3
TICKS = os.sysconf("SC_CLK_TCK")


class Run(NamedTuple):
    """One run: seconds, CPU seconds of the sweepers and of the server, and the longest batch."""

    seconds: float
    sweepers: float
    server: float
    longest: float


class WentWrong(Exception):
    """Something was fired twice or not at all."""


class City:
    """A server with a filled city, of which every run gets a copy."""

    def __init__(self, server: Postgres, shape: str, due: int, open_clocks: int) -> None:
        self.server, self.due, self._copies = server, due, 0
        self.messages: set[int] = set()
        self._filled = server.create()
        url = server.url(self._filled)
        migrate(url)
        people = open_clocks if shape == "citizens" else open_clocks // 2
        ground.city(url, getattr(ground, shape)(due, open_clocks - due), people)

    @contextmanager
    def copy(self) -> Iterator[str]:
        """The address of a copy, gone afterwards."""
        self._copies += 1
        name = f"{self._filled}_{self._copies}"
        # file by file: written through the log it would take as long as filling another
        self.server.execute(f"CREATE DATABASE {name} TEMPLATE {self._filled} STRATEGY FILE_COPY")
        yield self.server.url(name)
        self.server.drop(name)

    def remove(self) -> None:
        """The city is not wanted any more."""
        self.server.drop(self._filled)

    def checked(self, url: str) -> None:
        """Every rung once, and everybody told once. Raises WentWrong."""
        name = url.rsplit("/", 1)[1]
        *counts, messages, people = [self.server.execute(one, name) for one in COUNTED]
        if counts != [self.due, self.due, 0, 0] or messages != people:
            raise WentWrong(f"of {self.due} clocks: {counts}, {messages} messages for {people} people")
        self.messages.add(messages)


# ledger rows, clocks in the ledger, alerts nobody was told of, clocks still due; messages, people in the ledger
COUNTED = (
    "SELECT count(*) FROM alerts",
    "SELECT count(DISTINCT deadline_id) FROM alerts",
    "SELECT count(*) FROM alerts WHERE told_at IS NULL",
    f"SELECT count(*) FROM deadlines WHERE next_at <= '{ground.NOW:%Y-%m-%d %H:%M}+00'",
    "SELECT count(*) FROM outbox",
    "SELECT count(DISTINCT person_id) FROM alerts",
)


def cpu_of(server: Postgres) -> float:
    """CPU seconds of the server and of all its processes."""
    pid = int((server.home / "data" / "postmaster.pid").read_text().split()[0])
    spent = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if pid in (int(stat.parent.name), int(fields[1])):
            spent += int(fields[11]) + int(fields[12])
        if pid == int(stat.parent.name):  # those that are gone
            spent += int(fields[13]) + int(fields[14])
    return spent / TICKS


def sweepers(city: City, count: int, *, kill: bool = False) -> Run:
    """So many processes sweep one copy; kill: the first is killed in the middle. Raises WentWrong."""
    with city.copy() as url:
        command = [sys.executable, "-m", "bench.scenarios.sweeper", url]
        running = [
            subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for _ in range(count)
        ]
        for one in running:
            assert one.stdout is not None
            one.stdout.readline()
        server, began = cpu_of(city.server), time.perf_counter()
        for one in running:
            assert one.stdin is not None
            one.stdin.write("go\n")
            one.stdin.flush()
        if kill:
            _kill_in_the_middle(running.pop(0), city, url)
        told = [json.loads(one.communicate()[0]) for one in running]
        seconds = time.perf_counter() - began
        city.checked(url)
        server = cpu_of(city.server) - server
        return Run(seconds, sum(one["cpu"] for one in told), server, max(one["longest"] for one in told))


def _kill_in_the_middle(one: "subprocess.Popen[str]", city: City, url: str) -> None:
    """Once a third is in the ledger."""
    while city.server.execute(COUNTED[0], url.rsplit("/", 1)[1]) < city.due / 3:
        time.sleep(KILL_AFTER)
    one.kill()
    one.communicate()


CLAIM = """SELECT id, case_id FROM deadlines WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2 FOR UPDATE SKIP LOCKED"""
MOVE = "UPDATE deadlines SET next_at = NULL, next_rung = NULL WHERE id = ANY($1::bigint[])"
ALERT = """INSERT INTO alerts (deadline_id, rung, person_id, role, says, fired_at, told_at)
    SELECT id, 'half', $2, 'office', 'remind-assign', $3, $3 FROM unnest($1::bigint[]) AS given(id)"""
SAY = """INSERT INTO outbox (channel, account_id, method, body, lane, person_id)
    SELECT 'telegram', $2, 'sendMessage', body, 1, $2 FROM unnest($1::bytea[]) AS given(body) RETURNING id"""


def floor(city: City) -> Run:
    """The same rows without a program: claim, move on, ledger and outbox, in batches, on bare asyncpg."""
    with city.copy() as url:
        server, cpu = cpu_of(city.server), time.process_time()
        began = time.perf_counter()
        asyncio.run(_sweep_bare(url))
        return Run(time.perf_counter() - began, time.process_time() - cpu, cpu_of(city.server) - server, 0.0)


async def _sweep_bare(url: str) -> None:
    c = await asyncpg.connect(url)
    while True:
        async with c.transaction():
            rows = await c.fetch(CLAIM, ground.NOW, BATCH)
            if not rows:
                break
            ids = [row[0] for row in rows]
            await c.execute(MOVE, ids)
            await c.execute(ALERT, ids, ground.OFFICE, ground.NOW)
            await c.fetch(SAY, [b'{"chat_id":%d,"text":"..."}' % one for one in ids], ground.OFFICE)
    await c.close()


PROVED = """
Counted after every run with a sweeper, killed or not: {due} rows in the ledger, of {due} clocks; nobody untold; nothing
still due; {messages} messages, one for each person there is in the ledger."""
WAYS: dict[str, Callable[[City], Run]] = {
    "floor: bare asyncpg": floor,
    "one sweeper": lambda city: sweepers(city, 1),
    "two sweepers": lambda city: sweepers(city, 2),
    "two, one killed": lambda city: sweepers(city, 2, kill=True),
}


def measure(city: City, rounds: int) -> dict[str, list[Run]]:
    """Every way in turn, round by round."""
    seen: dict[str, list[Run]] = {name: [] for name in WAYS}
    for _ in range(rounds):
        for name, way in WAYS.items():
            seen[name].append(way(city))
    return seen


def report(seen: dict[str, list[Run]], due: int) -> str:
    """Medians over the rounds, with the range of the rate."""
    lines = [
        "| | clocks/s | of the floor | program: µs CPU a clock | PostgreSQL: µs CPU a clock | longest transaction, s |",
        "|---|--:|--:|--:|--:|--:|",
    ]
    bare = statistics.median(due / run.seconds for run in seen["floor: bare asyncpg"])
    for name, runs in seen.items():
        rates = sorted(due / run.seconds for run in runs)
        ours, server = (statistics.median(run[n] for run in runs) / due * 1e6 for n in (1, 2))
        rate = statistics.median(rates)
        cells: list[Any] = [name, f"{rate:.0f} ({rates[0]:.0f}–{rates[-1]:.0f})", f"{rate / bare:.2f}", f"{ours:.0f}"]
        cells += [f"{server:.0f}", f"{max(run.longest for run in runs):.2f}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    """Fill, sweep, count, print."""
    due, open_clocks = int(os.environ.get("BENCH_DUE", "100000")), int(os.environ.get("BENCH_OPEN", "1000000"))
    rounds = int(os.environ.get("BENCH_ROUNDS", "2"))
    for shape in os.environ.get("BENCH_SHAPES", "officials,citizens").split(","):
        server = Postgres(SERVER)
        server.start()
        try:
            began = time.perf_counter()
            city = City(server, shape, due, open_clocks)
            print(f"\n{shape}: {due} due of {open_clocks} open (filled in {time.perf_counter() - began:.0f} s)\n")
            print(report(measure(city, rounds), due), flush=True)
            print(PROVED.format(due=due, messages="/".join(map(str, city.messages))), flush=True)
        finally:
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
