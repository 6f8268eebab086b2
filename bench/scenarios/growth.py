"""`make bench-growth`: what a turn, an idle tick and every list cost with a thousand cases and with a million stored.

Both counties have the same thousand open cases; the larger one has earlier years behind it. The same is done in turn in
the small and in the large one, so both see the same machine; what is printed is the ratio. BENCH_CASES (1000000),
BENCH_ROUNDS (5), BENCH_ENGINES (sqlite,postgresql).
"""

import asyncio
import gc
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from bench.scenarios import ground, past
from bench.scenarios.replica import CHANNEL, Replica, replica
from domain.roles import Role
from handlers.buttons import Button
from handlers.menus import MENUS, MORE
from scheduler import jobs
from services.windows import CLOSERS
from storage.inbox import Arrival
from storage.schema import migrate
from tests.postgres import Postgres

SMALL = 1000
AT_ONCE = 20
BOUND = 1.2
STEPS = ("/start", "人民路{n}号楼前的路灯不亮，晚上走路看不见", "写好了", "跳过", "匿名", "提交")
SERVER = {"max_connections": "60", "shared_buffers": "1GB", "max_wal_size": "8GB", "maintenance_work_mem": "256MB"}
Deed = Callable[[], Awaitable[None]]


class Street:
    """People who write to a replica and press its buttons, by the address of their account."""

    def __init__(self, there: Replica) -> None:
        self._there, self._events, self._newcomer = there, 0, 500_000_000

    async def hear(self, said: Sequence[tuple[int, str]]) -> None:
        """Each writes, or presses the button with that label or that data; all at once, until all are answered."""
        await self._there.turns.accept([self._arrival(*one) for one in said])
        await self._there.turns.rest()

    async def opinions(self) -> None:
        """Some newcomers send an opinion each, all the way."""
        people = range(self._newcomer, self._newcomer + AT_ONCE)
        self._newcomer += AT_ONCE
        for step in STEPS:
            await self.hear([(who, step.format(n=who % 7919)) for who in people])
        sent = sum("YJ-" in row.body.decode() for row in self._there.out)
        self._there.out.clear()
        if sent < AT_ONCE:
            raise RuntimeError(f"{sent} of {AT_ONCE} opinions arrived")

    async def presses(self, who: int, button: str) -> None:
        """Somebody opens a list."""
        await self.hear([(who, button)])
        self._there.out.clear()

    def _arrival(self, who: int, said: str) -> Arrival:
        self._events += 1
        sender = {"id": who, "is_bot": False, "first_name": "某", "language_code": "zh-hans"}
        chat = {"id": who, "type": "private"}
        data = said if said.startswith("b:") else self._behind(who, said)
        if data is None:
            update: dict[str, Any] = {
                "message": {"message_id": self._events, "date": 1, "chat": chat, "from": sender, "text": said}
            }
        else:
            message = {"message_id": 1, "date": 0, "chat": chat}
            update = {
                "callback_query": {"id": "7", "from": sender, "message": message, "chat_instance": "1", "data": data}
            }
        raw = json.dumps({"update_id": self._events, **update}).encode()
        return Arrival(CHANNEL, str(self._events), str(who), raw, self._there.clock.now())

    def _behind(self, who: int, label: str) -> str | None:
        for row in reversed(self._there.out):
            if row.address == str(who):
                for line in json.loads(row.body).get("reply_markup", {}).get("inline_keyboard", ()):
                    for button in line:
                        if label in button["text"]:
                            return str(button["callback_data"])
        return None


def lists() -> Iterator[tuple[str, int, str]]:
    """Every line of every menu that only shows something: its name, who opens it, the button."""
    holders = {
        Role.STATION: 1, Role.UNIT_CLERK: ground.CLERKS + 1, Role.DEPUTY: ground.THE_DEPUTIES + 1,
        Role.OFFICE: ground.OFFICE, Role.CITIZEN: ground.CITIZENS + 2,
    }  # fmt: skip
    for role, person in holders.items():
        seen, pages = {"menu"}, [entry.do for entry in MENUS[role]]
        while pages:
            do = pages.pop(0)
            if do in seen:
                continue
            seen.add(do)
            pages += [offer.do for offer in MORE.get(do, ())]
            yield f"{role}: {do}", ground.FIRST_ADDRESS + person, Button(do=do).pack()
        yield f"{role}: menu", ground.FIRST_ADDRESS + person, Button(do="menu").pack()


def deeds(there: Replica) -> dict[str, Deed]:
    """What is measured, by name."""
    street = Street(there)
    timetable = jobs.timetable(there.sweep, CLOSERS)
    found: dict[str, Deed] = {f"{AT_ONCE} guided opinions": street.opinions}
    found |= {f"idle {job.name}": partial(_do, job.run) for job in timetable}
    return found | {name: partial(street.presses, who, button) for name, who, button in lists()}


async def _do(run: Callable[[], Awaitable[object]]) -> None:
    await run()


async def compare(small: str, large: str, rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Seconds in the small and in the large county, deed by deed and round by round; the first round is not counted."""
    seen: dict[str, list[tuple[float, float]]] = {}
    async with AsyncExitStack() as stack:
        both = [deeds(await stack.enter_async_context(replica(url, ground.NOW))) for url in (small, large)]
        gc.collect()
        gc.freeze()
        for nth in range(rounds + 1):
            for name in both[0]:
                took = []
                for one in both:
                    began = time.perf_counter()
                    await one[name]()
                    took.append(time.perf_counter() - began)
                if nth:
                    seen.setdefault(name, []).append((took[0], took[1]))
    return seen


def report(seen: dict[str, list[tuple[float, float]]]) -> str:
    """A line for each deed: the best of each county in ms, their ratio, the median ratio of the rounds."""
    lines = [
        "| | 1 000 cases, ms | many, ms | ratio of the best | ratio, median of rounds | |",
        "|---|--:|--:|--:|--:|---|",
    ]
    for name, rounds in seen.items():
        small, large = (min(one[side] for one in rounds) * 1000 for side in (0, 1))
        median = statistics.median(large / small for small, large in rounds)
        mark = "more" if min(large / small, median) > BOUND else ""
        lines.append(f"| {name} | {small:.1f} | {large:.1f} | {large / small:.2f} | {median:.2f} | {mark} |")
    return "\n".join(lines)


@contextmanager
def counties(engine: str, cases: int) -> Iterator[tuple[str, str]]:
    """A small and a large county on one engine; their addresses."""
    with tempfile.TemporaryDirectory(prefix="minyi-growth-") as folder:
        server = Postgres(SERVER) if engine == "postgresql" else None
        if server:
            server.start()
        try:
            urls = [server.url(server.create()) if server else f"sqlite:///{Path(folder) / one}.db" for one in "sl"]
            for url, count in zip(urls, (SMALL, cases), strict=True):
                migrate(url)
                past.county(url, count)
            yield urls[0], urls[1]
        finally:
            if server:
                server.stop()


def main() -> int:
    """Fill, measure, print."""
    cases, rounds = int(os.environ.get("BENCH_CASES", "1000000")), int(os.environ.get("BENCH_ROUNDS", "5"))
    for engine in os.environ.get("BENCH_ENGINES", "sqlite,postgresql").split(","):
        with counties(engine, cases) as (small, large):
            print(f"\n{engine}, {cases} cases\n\n{report(asyncio.run(compare(small, large, rounds)))}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
