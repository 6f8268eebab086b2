"""APScheduler with the fixed timetable, and an eye on it that goes by a clock which nobody sets."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from domain.rules.calendar import LOCAL
from scheduler.jobs import Job

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(seconds=30)


class Timekeeper:
    """Does every job again and again, never twice at a time; what was missed while the machine slept, once, late.

    APScheduler goes by the day of the machine: put back, it would wait until that day comes round again, and no
    reminder would be sent meanwhile. A job that has not begun for its pause and two looks more is put in again.
    """

    def __init__(self, jobs: Sequence[Job], look_every: timedelta = LOOK_EVERY) -> None:
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self.scheduler = AsyncIOScheduler(timezone=LOCAL, job_defaults=defaults)
        self._jobs = {job.name: job for job in jobs}
        self._look = look_every.total_seconds()
        self._begun: dict[str, float] = {}
        self._running: set[str] = set()

    def start(self) -> None:
        """Begin: every job after its first pause."""
        for job in self._jobs.values():
            self._begun[job.name] = _now()
            self.scheduler.add_job(partial(self._run, job), _every(job), id=job.name, name=job.name)
        self.scheduler.start()

    def stop(self) -> None:
        """Begin nothing more."""
        self.scheduler.shutdown(wait=False)

    async def watch(self) -> None:
        """Put in again, for ever, what has not begun in time."""
        while True:
            await asyncio.sleep(self._look)
            for name in self._late():
                log.warning("job=%s is put in again: has the day of this machine been put back?", name)
                self._begun[name] = _now()
                self.scheduler.reschedule_job(name, trigger=_every(self._jobs[name]))

    def _late(self) -> list[str]:
        since = {name: _now() - begun for name, begun in self._begun.items() if name not in self._running}
        return [name for name, waited in since.items() if waited > _seconds(self._jobs[name]) + 2 * self._look]

    async def _run(self, job: Job) -> None:
        self._begun[job.name] = _now()
        self._running.add(job.name)
        try:
            await job.run()
        finally:
            self._running.discard(job.name)


def _every(job: Job) -> IntervalTrigger:
    return IntervalTrigger(seconds=_seconds(job))  # it takes parts of a second, too


def _seconds(job: Job) -> float:
    return job.every.total_seconds()


def _now() -> float:
    return asyncio.get_running_loop().time()
