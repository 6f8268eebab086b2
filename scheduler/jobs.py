"""The timetable. Every job asks the database what is due; no job belongs to one case."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from services.citizens.my_data import empty_what_is_over
from services.clockwork import Closers, tend
from services.keeping import retaining
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
    """One line of the timetable. every: how long it rests before it is done again."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[object]]


def timetable(sweep: Sweep, closers: Closers) -> tuple[Job, ...]:
    """What the program does by the clock. Any number of replicas may do it at the same time."""
    return (
        Job("tend-clocks", timedelta(seconds=20), partial(tend_clocks, sweep, closers)),
        Job("empty-what-is-over", timedelta(hours=1), partial(sweep, empty_what_is_over)),
        Job("let-go", timedelta(hours=1), partial(let_go, sweep)),
        Job("keep-suspensions", timedelta(minutes=15), partial(sweep, keep_suspensions)),
        Job("carry-commitments-over", timedelta(minutes=15), partial(sweep, carry_over)),
        Job("warn-of-missing-year", timedelta(minutes=15), partial(sweep, warn_of_missing_year)),
        Job("tell-the-undelivered", timedelta(minutes=15), partial(sweep, undelivered.tend)),
    )


async def tend_clocks(sweep: Sweep, closers: Closers) -> int:
    """Fire everything that has fallen due and tell people, a batch at a time so that answers come between; until there
    is nothing left to do. Returns how many deadlines were fired and people told."""
    done = 0
    while batch := await sweep(partial(tend, closers=closers, limit=BATCH)):
        done += batch
    return done


async def let_go(sweep: Sweep) -> int:
    """Let go of everything that has been kept long enough, batch by batch; returns how many batches it were."""
    batches = 0
    while await sweep(retaining.let_go) >= retaining.LIMIT:
        batches += 1
    return batches
