"""The timetable asks the database again until nothing is left, and never does the same thing twice at a time."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

import pytest

from bot import nursery
from scheduler.jobs import AT_ONCE, BATCH, LOOKS, Job, Sweep, tend_clocks, timetable
from scheduler.timekeeper import Timekeeper
from services.work import Work
from tests.clock import A_MORNING


class Sweeps:
    """Answers as if each sweep had done so much, and nothing after that. most: how many there were at a time."""

    def __init__(self, *fired: int | Exception) -> None:
        self.fired, self.begun, self.busy, self.most = list(fired), 0, 0, 0

    async def __call__(self, use_case: Callable[[Work], Any]) -> Any:
        self.begun += 1
        self.busy += 1
        self.most = max(self.most, self.busy)
        one = self.fired.pop(0) if self.fired else 0
        try:
            if isinstance(one, Exception):
                raise one
            await asyncio.sleep(0)
            return one
        finally:
            self.busy -= 1


def sweeps(*fired: int | Exception) -> Sweep:
    return cast(Sweep, Sweeps(*fired))


async def test_the_clocks_are_tended_until_nothing_is_left_to_do() -> None:
    assert await tend_clocks(sweeps(BATCH, BATCH - 1, 3, 0), {}) == 2 * BATCH + 2
    assert await tend_clocks(sweeps(BATCH, 0, 3), {}) == BATCH + 3  # one found nothing while the other was busy


async def test_what_another_replica_is_busy_with_is_waited_for_a_little() -> None:
    someone_elses = 1
    assert await tend_clocks(sweeps(BATCH, 0, someone_elses, 7), {}, at_once=1) == BATCH + 7
    for_ever = Sweeps(BATCH, *(0, someone_elses) * (LOOKS + 1))
    assert await tend_clocks(cast(Sweep, for_ever), {}, at_once=1) == BATCH


async def test_a_look_is_one_batch_and_a_wave_several_at_a_time() -> None:
    look, wave, narrow = Sweeps(0), Sweeps(*[BATCH] * 4), Sweeps(*[BATCH] * 4)
    assert await tend_clocks(cast(Sweep, look), {}) == 0
    assert look.begun == look.most == 1
    assert await tend_clocks(cast(Sweep, wave), {}) == 4 * BATCH
    assert wave.most == AT_ONCE > 1
    assert await tend_clocks(cast(Sweep, narrow), {}, at_once=1) == 4 * BATCH
    assert narrow.most == 1


async def test_no_batch_is_left_running_behind_the_trouble_of_another() -> None:
    wave = Sweeps(BATCH, OSError("the database is away"), BATCH)
    with pytest.raises(OSError, match="away"):
        await tend_clocks(cast(Sweep, wave), {})
    assert (wave.begun, wave.busy) == (1 + AT_ONCE, 0)


def test_the_timetable_names_what_is_done_by_the_clock() -> None:
    assert {job.name for job in timetable(sweeps(), {})} >= {
        "tend-clocks",
        "warn-of-missing-year",
        "tell-the-undelivered",
        "empty-what-is-over",
    }


async def test_a_job_is_done_again_and_again_alone_whatever_became_of_it(caplog: pytest.LogCaptureFixture) -> None:
    done, under_way = asyncio.Semaphore(0), []

    async def run() -> None:
        under_way.append("here")
        await asyncio.sleep(0)
        assert under_way.pop() == "here"
        assert not under_way
        done.release()
        raise OSError("the database is away")

    keeper = Timekeeper([Job("a-job", timedelta(milliseconds=1), run)])
    keeper.start()
    async with asyncio.timeout(60):
        for _ in range(3):
            await done.acquire()
    keeper.stop()
    assert "raised an exception" in caplog.text


async def test_a_job_is_done_again_when_the_day_of_the_machine_was_put_back() -> None:
    done = asyncio.Semaphore(0)

    async def run() -> None:
        done.release()

    keeper = Timekeeper([Job("a-job", timedelta(milliseconds=1), run)], look_every=timedelta(milliseconds=5))
    keeper.start()
    # as a scheduler sees it whose day is suddenly ten years ago
    keeper.scheduler.modify_job("a-job", next_run_time=A_MORNING + timedelta(days=3650))
    watching = nursery.start(keeper.watch(), "timetable")
    async with asyncio.timeout(60):
        await done.acquire()
    await nursery.stop(watching)
    keeper.stop()
