"""`make bench-growth`: what a turn, an idle tick and every list cost with a thousand cases and with a million stored.

Both counties have the same thousand open cases; the larger one has earlier years behind it. The same is done in turn in
the small and in the large one, so both see the same machine; what is printed is CPU time, the server's included, and
the ratio. BENCH_CASES (1000000), BENCH_ROUNDS (5), BENCH_ENGINES (sqlite,postgresql).
"""

import asyncio
import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, update

from bench.scenarios import ground, past
from bench.scenarios.replica import CHANNEL, Replica, replica
from bench.scenarios.street import AT_ONCE, Street, lists
from domain.rules.calendar import local_day
from scheduler import jobs
from services.keeping import retaining
from services.windows import CLOSERS
from storage import attachments, notes, outbox, tables
from storage.office import standing
from storage.replies import reply_letters
from storage.schema import migrate
from tests.postgres import Postgres

SMALL = 1000
BOUND = 1.2
SERVER = {
    "max_connections": "60",
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "fsync": "off",
}
Deed = Callable[[], Awaitable[None]]


def deeds(there: Replica) -> dict[str, Deed]:
    """What is measured, by name."""
    street = Street(there)
    found: dict[str, Deed] = {f"{AT_ONCE} guided opinions": street.opinions}
    found |= {f"idle {job.name}": partial(_do, job.run) for job in jobs.timetable(there.sweep, CLOSERS)}
    found["first let-go of a day"] = partial(_let_go, there)
    found["idle inbox"] = partial(_look, there)
    found |= {f"idle {name}": partial(_read, there, look) for name, look in LOOKS.items()}
    return found | {name: partial(street.says, who, button) for name, who, button in lists()}


async def _do(run: Callable[[], Awaitable[object]]) -> None:
    await run()


async def _let_go(there: Replica) -> None:
    """As on a morning on which it has not been done yet."""
    await there.store.run(notes.put, retaining.DONE_ON, "")
    await jobs.let_go(there.sweep)


async def _look(there: Replica) -> None:
    """Whether there is something in the inbox that nobody has taken on."""
    there.turns.wake()
    await there.turns.rest()


async def _read(there: Replica, look: Callable[[Any, datetime], object]) -> None:
    await there.store.read(look, there.clock.now())


# What is looked for every few seconds while nothing happens, besides the jobs of the timetable.
LOOKS: dict[str, Callable[[Any, datetime], object]] = {
    "postman": lambda c, now: outbox.waiting(c, CHANNEL, now, 100, lane=outbox.BULK, busy=[]),
    "attachments": lambda c, now: attachments.to_fetch(c, tries=5),
    "letters to make": lambda c, now: reply_letters.to_make(c, tries=5),
    "tables sent in": lambda c, now: attachments.waiting_to_be_looked_at(c, "template"),
    "watch": lambda c, now: standing.standing(c, now),
    "watch, seldom": lambda c, now: standing.stock(c, local_day(now)),
}


class Cost:
    """CPU seconds spent for us: by this process, and by the processes of PostgreSQL that answer."""

    def __init__(self, server: Postgres | None) -> None:
        self._server = server

    def now(self) -> float:
        """So far."""
        return time.process_time() + sum(map(_on_the_core, self._answering()))

    def _answering(self) -> list[Path]:
        if self._server is None:
            return []
        pid = (self._server.home / "data" / "postmaster.pid").read_text().split()[0]
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [one for one in (Path(f"/proc/{child}") for child in children) if b" minyi minyi_" in title(one)]


def title(process: Path) -> bytes:
    """What a process (its folder in /proc) says it is; nothing where it has ended meanwhile, as vacuums do."""
    try:
        return (process / "cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def _on_the_core(process: Path) -> float:
    return int((process / "schedstat").read_text().split()[0]) / 1e9


async def compare(small: str, large: str, rounds: int, cost: Cost) -> dict[str, list[tuple[float, float]]]:
    """CPU seconds in the small and in the large county, deed by deed and round by round; the first is not counted."""
    seen: dict[str, list[tuple[float, float]]] = {}
    async with AsyncExitStack() as stack:
        there = [await stack.enter_async_context(replica(url, ground.NOW)) for url in (small, large)]
        both = [deeds(one) for one in there]
        gc.collect()
        gc.freeze()
        for nth in range(rounds + 1):
            for name in both[0]:
                for one in there:
                    await one.store.run(_delivered)
                took = [await _least(one[name], cost, 1 if nth else 0) for one in both]
                if nth:
                    seen.setdefault(name, []).append((took[0], took[1]))
    return seen


def _delivered(c: Connection) -> None:
    """What was said has arrived, as it would have: nothing waits for the postman while nothing happens."""
    c.execute(update(tables.outbox).where(outbox.WAITS).values(state=outbox.DELIVERED))


async def _least(deed: Deed, cost: Cost, again: int) -> float:
    """What it costs, or what it costs at the second time: the first has to find its pages."""
    took = 0.0
    for _ in range(again + 1):
        began = cost.now()
        await deed()
        took = cost.now() - began
    return took


def report(seen: dict[str, list[tuple[float, float]]]) -> str:
    """A line for each deed: the median of each county in ms CPU, the ratio of the best, the median ratio, its range."""
    lines = [
        "| | 1 000 cases, ms | many, ms | ratio of the best | ratio by round | |",
        "|---|--:|--:|--:|--:|---|",
    ]
    for name, rounds in seen.items():
        small, large = (statistics.median(one[side] for one in rounds) * 1000 for side in (0, 1))
        best = min(one[1] for one in rounds) / min(one[0] for one in rounds)
        ratios = sorted(large / small for small, large in rounds)
        median = statistics.median(ratios)
        spread = f"{median:.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"
        mark = "more" if min(best, median) > BOUND else ""
        lines.append(f"| {name} | {small:.1f} | {large:.1f} | {best:.2f} | {spread} | {mark} |")
    return "\n".join(lines)


@contextmanager
def counties(engine: str, cases: int) -> Iterator[tuple[str, str, Cost]]:
    """A small and a large county on one engine: their addresses, and what answers there costs."""
    with tempfile.TemporaryDirectory(prefix="minyi-growth-") as folder:
        server = Postgres(SERVER) if engine == "postgresql" else None
        if server:
            server.start()
        try:
            urls = [server.url(server.create()) if server else f"sqlite:///{Path(folder) / one}.db" for one in "sl"]
            for url, count in zip(urls, (SMALL, cases), strict=True):
                migrate(url)
                past.county(url, count)
            yield urls[0], urls[1], Cost(server)
        finally:
            if server:
                server.stop()


def main() -> int:
    """Fill, measure, print."""
    cases, rounds = int(os.environ.get("BENCH_CASES", "1000000")), int(os.environ.get("BENCH_ROUNDS", "5"))
    for engine in os.environ.get("BENCH_ENGINES", "sqlite,postgresql").split(","):
        began = time.perf_counter()
        with counties(engine, cases) as (small, large, cost):
            filled = time.perf_counter() - began
            seen = asyncio.run(compare(small, large, rounds, cost))
            print(f"\n{engine}, {cases} cases, filled in {filled:.0f} s\n\n{report(seen)}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
