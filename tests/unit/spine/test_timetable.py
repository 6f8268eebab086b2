"""The timetable asks the database again until nothing is left, and never does the same thing twice at a time."""

from collections.abc import Callable
from typing import Any, cast

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.jobs import BATCH, Sweep, build, tend_clocks, timetable
from services.work import Work


class Sweeps:
    """Answers as if each sweep had fired so many deadlines."""

    def __init__(self, *fired: int) -> None:
        self.fired = list(fired)

    async def __call__(self, use_case: Callable[[Work], Any]) -> Any:
        return self.fired.pop(0)


def sweeps(*fired: int) -> Sweep:
    return cast(Sweep, Sweeps(*fired))


async def test_the_clocks_are_tended_until_a_batch_is_not_full() -> None:
    assert await tend_clocks(sweeps(BATCH, BATCH, 3), {}) == 2 * BATCH + 3
    assert await tend_clocks(sweeps(0), {}) == 0


async def test_every_job_runs_alone_and_makes_up_for_what_it_missed() -> None:
    scheduler: AsyncIOScheduler = build(timetable(sweeps(), {}))
    scheduler.start(paused=True)
    jobs = scheduler.get_jobs()
    scheduler.shutdown(wait=False)

    assert {job.id for job in jobs} >= {
        "tend-clocks",
        "warn-of-missing-year",
        "tell-the-undelivered",
        "empty-what-is-over",
    }
    assert all((job.max_instances, job.coalesce, job.misfire_grace_time) == (1, True, None) for job in jobs)
