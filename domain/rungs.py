"""What a reminder is, and how it is placed by the last day of its clock (docs/rules.md §5)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.lifecycle import Tell
from domain.roles import Role
from domain.rules.calendar import Calendar
from domain.rules.deadlines import count_on

CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Limit:
    """What a rung is placed by: the term as it was counted, and the calendar."""

    start_on: date
    due_on: date
    amount: int
    unit: str
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Rung:
    """One reminder of a clock: when it falls, who hears what. late: it speaks of a last day that is over."""

    name: str
    falls: Callable[[Limit], date]
    tells: tuple[Tell, ...] = ()
    late: bool = False
    # where a place chooses how often a window reminds: of how many reminders this is one
    among: tuple[int, ...] = ()


def part_way(part: int, of: int) -> Callable[[Limit], date]:
    """⌊amount × part / of⌋ units after the start, or the last working day before."""

    def falls(limit: Limit) -> date:
        on = count_on(limit.start_on, limit.unit, limit.amount * part // of, limit.calendar)
        return limit.calendar.last_working_day_until(on)

    return falls


half_way = part_way(1, 2)


def days_before(days: int) -> Callable[[Limit], date]:
    """So many calendar days before the last day, or the last working day before that."""
    return lambda limit: limit.calendar.last_working_day_until(limit.due_on - timedelta(days=days))


def working_days_before(days: int) -> Callable[[Limit], date]:
    """So many working days before the last day."""

    def falls(limit: Limit) -> date:
        day = limit.calendar.last_working_day_until(limit.due_on)
        for _ in range(days):
            day = limit.calendar.last_working_day_before(day)
        return day

    return falls


def after_late_working_days(days: int) -> Callable[[Limit], date]:
    """The working day after so many full late working days."""
    return lambda limit: limit.calendar.add_working_days(limit.due_on, days + 1)


def last_day(limit: Limit) -> date:
    """The last day itself."""
    return limit.due_on


def all_of(says: str, *roles: Role) -> tuple[Tell, ...]:
    """The same sentence for each of these."""
    return tuple(Tell(role, says) for role in roles)


def short(before: tuple[Tell, ...], late: tuple[Tell, ...]) -> tuple[Rung, ...]:
    """Up to 10 working days: half-way, on the last working day, on the working day after."""
    return (
        Rung("half", half_way, before),
        Rung("last", working_days_before(0), before),
        Rung("+1", after_late_working_days(0), late, late=True),
    )


def middle(before: tuple[Tell, ...], late: tuple[Tell, ...]) -> tuple[Rung, ...]:
    """11 to 30 working days: half-way, 3 working days before, on the last day, on the working day after."""
    half, *rest = short(before, late)
    return (half, Rung("T-3wd", working_days_before(3), before), *rest)
