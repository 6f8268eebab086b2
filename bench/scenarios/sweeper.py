"""A process that sweeps until nothing is left: `python -m bench.scenarios.sweeper URL`, started by a line on its input.

It prints “ready”, then a line of JSON: seconds, its CPU seconds, deadlines fired and people told, the longest batch.
"""

import asyncio
import gc
import json
import sys
import time
from functools import partial

from bench.scenarios import ground
from bench.scenarios.replica import replica
from scheduler.jobs import BATCH
from services.clockwork import tend
from services.windows import CLOSERS
from storage.connection import Connection

A_MOMENT = 0.05
LEFT = (
    "SELECT EXISTS (SELECT 1 FROM deadlines WHERE next_at <= '{now}') "
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
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        began, cpu, done, longest = time.perf_counter(), time.process_time(), 0, 0.0
        while True:
            asked = time.perf_counter()
            batch = await here.sweep(partial(tend, closers=CLOSERS, limit=BATCH))
            longest, done = max(longest, time.perf_counter() - asked), done + batch
            here.out.clear()
            if not batch:
                if not await here.store.read(is_left):
                    break
                await asyncio.sleep(A_MOMENT)
        took = {"seconds": time.perf_counter() - began, "cpu": time.process_time() - cpu, "done": done}
        print(json.dumps(took | {"longest": longest}), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
