"""The timetable. Every job asks the database what is due; no job belongs to one case."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from domain.rules.calendar import LOCAL
from services.citizens.my_data import empty_what_is_over
from services.clockwork import Closers, tend
from services.office import undelivered
from services.people.suspending import keep_suspensions
from services.promises.commitments import carry_over
from services.rules.calendars import warn_of_missing_year
from services.work import Work

T = TypeVar("T")
BATCH = 500


class Sweep(Protocol):
    """Runs one use case as a turn without a speaker and returns what it returns."""

    async def __call__(self, use_case: Callable[[Work], T]) -> T: ...


class Job(NamedTuple):
    """One line of the timetable."""

    name: str
    trigger: IntervalTrigger
    run: Callable[[], Awaitable[object]]


def timetable(sweep: Sweep, closers: Closers) -> tuple[Job, ...]:
    """What the program does by the clock. Any number of replicas may do it at the same time."""
    return (
        Job("tend-clocks", IntervalTrigger(seconds=20), partial(tend_clocks, sweep, closers)),
        Job("empty-what-is-over", IntervalTrigger(hours=1), partial(sweep, empty_what_is_over)),
        Job("keep-suspensions", IntervalTrigger(minutes=15), partial(sweep, keep_suspensions)),
        Job("carry-commitments-over", IntervalTrigger(minutes=15), partial(sweep, carry_over)),
        Job("warn-of-missing-year", IntervalTrigger(minutes=15), partial(sweep, warn_of_missing_year)),
        Job("tell-the-undelivered", IntervalTrigger(minutes=15), partial(sweep, undelivered.tend)),
    )


async def tend_clocks(sweep: Sweep, closers: Closers) -> int:
    """Fire everything that has fallen due, batch by batch, and tell people; returns how many deadlines were fired."""
    fired = 0
    while True:
        batch = await sweep(partial(tend, closers=closers, limit=BATCH))
        fired += batch
        if batch < BATCH:
            return fired


def build(jobs: Sequence[Job]) -> AsyncIOScheduler:
    """A scheduler for these jobs, not yet started. What was missed while the machine slept is done once, late."""
    scheduler = AsyncIOScheduler(
        timezone=LOCAL, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    for job in jobs:
        scheduler.add_job(job.run, job.trigger, id=job.name, name=job.name)
    return scheduler
