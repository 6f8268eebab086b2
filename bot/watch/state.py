"""What this process knows of itself: how its parts go on, seen from outside of them."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Protocol

from bot.channels.link import Link
from bot.delivery import Delivery
from bot.lease import Lease
from bot.turns import Turns
from scheduler.jobs import Job

# a part that has not been heard of for so many seconds does not go on
POSTMAN_WITHIN = 15.0
CLOCKS_WITHIN = 120.0
CLOCKS = "tend-clocks"


class Listener(Protocol):
    """The inbound half of a channel."""

    @property
    def listens(self) -> bool:
        """Whether it goes on."""
        ...


class Worker(Protocol):
    """Something that looks by itself for what is to be done behind the turns."""

    @property
    def goes_on(self) -> bool:
        """Whether it does."""
        ...


class State:
    """Collects the parts while the program starts; asks them how they are afterwards."""

    def __init__(self) -> None:
        self.turns: Turns | None = None
        self.delivery: Delivery | None = None
        self.leases: dict[str, Lease] = {}
        self.links: dict[str, Link] = {}
        self.listeners: dict[str, Listener] = {}
        self.workers: dict[str, Worker] = {}
        # by job: runs by outcome, seconds spent, when it last went well
        self.sweeps: Counter[tuple[str, str]] = Counter()
        self.seconds: dict[str, float] = defaultdict(float)
        self.well_at: dict[str, float] = {}
        self.stopping = False

    def timed(self, job: Job) -> Job:
        """The same job, its runs counted."""
        self.well_at[job.name] = 0.0

        async def run() -> object:
            began, outcome = _now(), "failed"
            try:
                result = await job.run()
                outcome = "done"
                self.well_at[job.name] = _now()
                return result
            finally:
                self.sweeps[job.name, outcome] += 1
                self.seconds[job.name] += _now() - began

        return job._replace(run=run)

    def begin(self) -> None:
        """Everything has been started: from now on what does not go on is missed."""
        self.well_at = dict.fromkeys(self.well_at, _now())

    def end(self) -> None:
        """The program is about to stop: whoever sends it people, sends them elsewhere."""
        self.stopping = True

    def parts(self) -> Mapping[str, bool]:
        """Each part of this process, and whether it does what it is there for."""
        found = {"program": not self.stopping}
        if self.turns is not None:
            found["turns"] = self.turns.goes_on
        if CLOCKS in self.well_at:
            found["clocks"] = _now() - self.well_at[CLOCKS] < CLOCKS_WITHIN
        found |= {name: one.goes_on for name, one in self.workers.items()}
        found |= {f"{name} listener": one.listens for name, one in self.listeners.items()}
        # a server that is away is no reason to send people elsewhere: nobody else reaches it either
        found |= {f"{name} token": not link.refused for name, link in self.links.items()}
        for name, postman in self.delivery.postmen.items() if self.delivery else ():
            found[f"{name} postman"] = _now() - postman.looked_at < POSTMAN_WITHIN
        return found

    def ages(self) -> Mapping[str, float]:
        """By job: how many seconds ago it last went well."""
        return {name: _now() - at for name, at in self.well_at.items()}


def _now() -> float:
    return asyncio.get_running_loop().time()
