"""A process that sweeps until nothing is left: `python -m bench.scenarios.sweeper URL`, started by a line on its input.

As the program does it: its loop, its pace of looking for garbage, its timetable's job. It prints “ready”, then a line
of JSON: seconds, its CPU seconds, deadlines fired and people told, the longest batch.
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import uvloop

from bench.scenarios import ground
from bench.scenarios.replica import replica
from bot.commands import SWEEP_AFTER
from scheduler.jobs import tend_clocks
from services.clockwork import tend
from services.windows import CLOSERS
from services.work import Work
from storage.connection import Connection

T = TypeVar("T")
A_MOMENT = 0.05
LEFT = (
    "SELECT EXISTS (SELECT 1 FROM deadlines WHERE next_at <= '{now}' ORDER BY next_at) "
    "OR EXISTS (SELECT 1 FROM alerts WHERE told_at IS NULL)"
)


def is_left(c: Connection) -> bool:
    """Whether anything is due or untold, held by somebody or not."""
    now = f"{ground.NOW:%Y-%m-%d %H:%M:%S}" + ("" if c.dialect.name == "sqlite" else "+00")
    return bool(c.exec_driver_sql(LEFT.format(now=now)).scalar())


async def main(url: str) -> None:
    """Sweep."""
    async with replica(url, ground.NOW, f"sweeper-{id(url)}") as here:
        await here.sweep(partial(tend, closers={}, limit=0))  # connected, statements compiled
        gc.collect()
        gc.freeze()
        gc.set_threshold(SWEEP_AFTER, 20, 20)
        longest = [0.0]

        async def sweep(use_case: Callable[[Work], T]) -> T:
            asked = time.perf_counter()
            found = await here.sweep(use_case)
            longest.append(time.perf_counter() - asked)
            here.out.clear()
            return found

        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        began, cpu, done = time.perf_counter(), time.process_time(), 0
        while await here.store.read(is_left):
            done += await tend_clocks(sweep, CLOSERS)
            await asyncio.sleep(A_MOMENT)
        took = {"seconds": time.perf_counter() - began - A_MOMENT, "cpu": time.process_time() - cpu, "done": done}
        print(json.dumps(took | {"longest": max(longest)}), flush=True)


if __name__ == "__main__":
    uvloop.run(main(sys.argv[1]))
