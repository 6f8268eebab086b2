"""An absence out of one message: “7月1日到7月15日，急事找赵强”. Pure reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.days import day_in, last_day_in
from domain.errors import CaseworkError

LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class AbsenceSaid:
    """The first and the last day, and the name of who looks meanwhile; empty where the message names none."""

    from_on: date
    until_on: date
    substitute: str


def absence_from(text: str, today: date, names: Iterable[str]) -> AbsenceSaid:
    """Read from, until and the substitute; one day alone is the last one, from today.

    names: who could look meanwhile. Raises CaseworkError: error-bad-date, error-date-past, away-days-please,
    away-turned.
    """
    first = day_in(text, today, ahead=True)
    if first is None:
        raise CaseworkError("away-days-please")
    until = last_day_in(text[first.end :], first.day)
    starts, ends = (first.day, until) if until else (today, first.day)
    if starts < today:
        raise CaseworkError("error-date-past", date=starts)
    if ends < starts or (ends - starts).days > LONGEST_DAYS:
        raise CaseworkError("away-turned", starts=starts, ends=ends)
    named = sorted((name for name in names if name in text), key=lambda name: (text.index(name), -len(name)))
    return AbsenceSaid(starts, ends, next(iter(named), ""))
