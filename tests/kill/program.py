"""The program as the tests start, kill and stop it."""

import asyncio
import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from typing import NoReturn

from bot.settings import PREFIX
from tests.kill.launch import Trap, begin
from tests.log_watch import WATCH

PATIENCE = 40.0  # seconds in which a start, a stop or a death must have happened


class Running:
    """One process of the program."""

    def __init__(self, process: ForkServerProcess, log: Path) -> None:
        self._process, self._log = process, log

    @property
    def pid(self) -> int:
        """The number of the process."""
        assert self._process.pid
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it still runs, frozen or not."""
        return self._process.is_alive()

    async def ends(self) -> int:
        """Wait for the end; returns the exit code, negative for a signal."""
        await asyncio.to_thread(self._process.join, PATIENCE)
        code = self._process.exitcode
        assert code is not None, f"it still runs; its log:\n{self.told()}"
        return code

    async def is_over(self) -> int:
        """Wait for the end as long as it takes; returns the exit code."""
        loop, over = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self._process.sentinel, over.set)
        try:
            await over.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        return await self.ends()

    async def dies(self) -> None:
        """Wait until it has been killed."""
        assert await self.ends() == -signal.SIGKILL, self.told()

    async def is_killed(self) -> None:
        """Kill it from outside."""
        self._process.kill()
        await self.dies()

    async def stops(self) -> None:
        """Ask it to end, as an operator does."""
        self._process.terminate()
        assert await self.ends() == 0, self.told()

    def told(self) -> str:
        """The end of its log."""
        return self._log.read_text(encoding="utf-8")[-4000:] if self._log.exists() else "(nothing)"


class Operator:
    """Starts the program, always with the same settings and in the same folder. begin: how a process begins."""

    def __init__(self, folder: Path, settings: dict[str, str], begin: Callable[..., NoReturn] = begin) -> None:
        self._folder, self._begin = folder, begin
        self._environment = {PREFIX + name.upper(): value for name, value in settings.items()}
        self._processes: list[ForkServerProcess] = []

    def with_settings(self, **more: str) -> "Operator":
        """The same, with these settings besides; what it starts ends with this one's."""
        settings = {name.removeprefix(PREFIX).lower(): value for name, value in self._environment.items()}
        other = Operator(self._folder, settings | more, self._begin)
        other._processes = self._processes
        return other

    def starts(self, command: str = "run", trap: Trap | None = None) -> Running:
        """`python -m bot COMMAND`, perhaps with a trap in it; the command with its words, spaces between."""
        process = _forks().Process(target=self._begin, args=(self._folder, self._environment, command.split(), trap))
        process.start()
        self._processes.append(process)
        return Running(process, self._folder / "program.log")

    def goes(self) -> None:
        """Leave nothing running."""
        for process in self._processes:
            process.kill()
            process.join()
            process.close()
        for log in self._folder.glob("**/program.log"):
            WATCH.read_printed(log.read_text(encoding="utf-8", errors="replace"))


def _forks() -> ForkServerContext:
    """Processes are forked from one that has imported everything: that takes longer than a whole test."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", "tests.kill.launch"])
    return context
