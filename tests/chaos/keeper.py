"""Who looks after the processes: as an operator's service manager does, one that ends is started again."""

import asyncio
import contextlib
import os
import signal
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot import nursery
from bot.__main__ import CANNOT_START
from tests.kill.program import PATIENCE, Operator, Running

REST = 0.3  # seconds before a process that ended is started again
EXPECTED = (-signal.SIGKILL, CANNOT_START)


@dataclass
class Replica:
    """One place where the program runs. ends: how its processes ended so far."""

    operator: Operator
    running: Running | None = None
    ends: list[int] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Keeper:
    """Keeps every replica running until told to stop."""

    def __init__(self, replicas: Sequence[Replica]) -> None:
        self.replicas = replicas
        self._tending: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Start them all."""
        self._tending = [nursery.start(self._tend(one), "keeper") for one in self.replicas]

    async def kill(self, one: Replica) -> bool:
        """End this one as nobody can catch it; it comes again. False when it was down anyway."""
        one.ended.clear()
        if not self._tell(one, signal.SIGKILL):
            return False
        async with asyncio.timeout(PATIENCE):
            await one.ended.wait()
        return True

    def freeze(self, one: Replica) -> None:
        """Let it stand still, as a machine does whose host is busy."""
        self._tell(one, signal.SIGSTOP)

    def thaw(self, one: Replica) -> None:
        """Let it go on."""
        self._tell(one, signal.SIGCONT)

    async def stop(self, when: Callable[[], Awaitable[object]]) -> list[str]:
        """When all is done: ask every one to end, as an operator does. Returns what did not end as it should."""
        await when()
        await nursery.stop(*self._tending)
        await asyncio.gather(*(one.running.stops() for one in self.replicas if one.running))
        odd = [code for one in self.replicas for code in one.ends if code not in EXPECTED]
        return [f"a process ended by itself: {odd}"] if odd else []

    async def leave(self) -> None:
        """Leave nothing running."""
        await nursery.stop(*self._tending)
        for one in self.replicas:
            self.thaw(one)
            one.operator.goes()

    async def _tend(self, one: Replica) -> None:
        while True:
            one.running = one.operator.starts()
            one.ends.append(await one.running.is_over())
            one.ended.set()
            await asyncio.sleep(REST)

    def _tell(self, one: Replica, what: signal.Signals) -> bool:
        if one.running is None or not one.running.is_alive:
            return False
        with contextlib.suppress(ProcessLookupError):
            os.kill(one.running.pid, what)
        return True
