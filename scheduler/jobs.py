"""The timetable. Every job asks the database what is due; no job belongs to one case."""

from asyncio import gather, sleep
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from services.citizens.my_data import empty_what_is_over
from services.clockwork import Closers, goes_on, tend
from services.keeping import retaining
from services.office import undelivered
from services.people.suspending import keep_suspensions
from services.promises.commitments import carry_over
from services.rules.calendars import warn_of_missing_year
from services.work import Work

T = TypeVar("T")
# clocks fired, or people told, in one transaction; and how many such transactions a wave is gone through with at a time
# where they are written side by side: one is prepared while others wait for the disk
BATCH, AT_ONCE = 500, 3
# so often, after so many seconds, a wave is looked at again that another replica is busy with
LOOKS, A_MOMENT = 20, 0.05


class Sweep(Protocol):
    """Runs one use case as a turn without a speaker and returns what it returns."""

    async def __call__(self, use_case: Callable[[Work], T]) -> T: ...


class Job(NamedTuple):
    """One line of the timetable. every: how long it rests before it is done again."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[object]]


def timetable(sweep: Sweep, closers: Closers, *, at_once: int = 1) -> tuple[Job, ...]:
    """What the program does by the clock. Any number of replicas may do it at the same time.

    at_once: of how many batches at a time a wave of clocks consists; one where the database has one writer.
    """
    return (
        Job("tend-clocks", timedelta(seconds=20), partial(tend_clocks, sweep, closers, at_once=at_once)),
        Job("empty-what-is-over", timedelta(hours=1), partial(sweep, empty_what_is_over)),
        Job("let-go", timedelta(hours=1), partial(let_go, sweep)),
        Job("keep-suspensions", timedelta(minutes=15), partial(sweep, keep_suspensions)),
        Job("carry-commitments-over", timedelta(minutes=15), partial(sweep, carry_over)),
        Job("warn-of-missing-year", timedelta(minutes=15), partial(sweep, warn_of_missing_year)),
        Job("tell-the-undelivered", timedelta(minutes=15), partial(sweep, undelivered.tend)),
    )


async def tend_clocks(sweep: Sweep, closers: Closers, *, at_once: int = AT_ONCE) -> int:
    """Fire everything that has fallen due and tell people, a batch at a time so that answers come between; until there
    is nothing left to do. Returns how many deadlines were fired and people told.

    One batch is a look whether there is anything; a wave is gone through several at a time: while the database writes
    one, the next is prepared. What another replica holds just now is waited for a little: when all has been fired, both
    tell. Raises what a batch raised.
    """
    done = wave = await sweep(partial(tend, closers=closers, limit=BATCH))
    looks = 0
    while wave or (done and looks < LOOKS and await sweep(goes_on)):
        looks = 0 if wave else looks + 1
        await sleep(0 if wave else A_MOMENT)
        wave = await _side_by_side(sweep, closers, at_once)
        done += wave
    return done


async def _side_by_side(sweep: Sweep, closers: Closers, at_once: int) -> int:
    batches = (sweep(partial(tend, closers=closers, limit=BATCH)) for _ in range(at_once))
    ends = await gather(*batches, return_exceptions=True)  # nobody is left running behind the other's trouble
    for end in ends:
        if isinstance(end, BaseException):
            raise end
    return sum(end for end in ends if isinstance(end, int))


async def let_go(sweep: Sweep) -> int:
    """Let go of everything that has been kept long enough, batch by batch; returns how many batches it were."""
    batches = 0
    while await sweep(retaining.let_go) >= retaining.LIMIT:
        batches += 1
    return batches
