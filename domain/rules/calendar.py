"""Working days: the State Council's holiday notices year by year, and what is assumed while none is published."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import holidays

HERE = Path(__file__).parent / "calendar_data"
LOCAL = timezone(timedelta(hours=8), "Asia/Shanghai")
WEEKEND = "weekend"
OTHER = "other"
NAMES: Mapping[str, str] = tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))
ONE_DAY = timedelta(days=1)


class NoticeUnreadable(ValueError):
    """A year's notice that is empty or not of the expected form; says, facts: the sentence that tells what is wrong."""

    def __init__(self, says: str, **facts: str) -> None:
        super().__init__(f"{says} {facts}")
        self.says, self.facts = says, facts


def local_day(moment: datetime) -> date:
    """The day it is here at that (aware) moment."""
    return moment.astimezone(LOCAL).date()


def moment_of(day: date, at: time) -> datetime:
    """That local time on that day, in UTC."""
    return datetime.combine(day, at, tzinfo=LOCAL).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The moment the day is over here (24:00), in UTC."""
    return moment_of(day + ONE_DAY, time())


@dataclass(frozen=True, slots=True)
class Year:
    """The notice of one year: the named days off, the make-up working days, and where it was published."""

    number: int
    off: Mapping[date, str]
    made_up: frozenset[date]
    source: str


def read_year(notice: Mapping[str, Any]) -> Year:
    """A year's notice in the form of holiday-cn. Raises NoticeUnreadable."""
    try:
        number, listed = int(notice["year"]), list(notice["days"])
    except (KeyError, TypeError, ValueError) as problem:
        raise NoticeUnreadable("holidays-not-a-notice") from problem
    days = [_read_day(place, day) for place, day in enumerate(listed, 1)]
    if not any(day.year == number and off for day, _, off in days):
        raise NoticeUnreadable("holidays-no-day-off", year=str(number))
    return Year(
        number,
        off={day: NAMES.get(name, OTHER) for day, name, off in days if off},
        made_up=frozenset(day for day, _, off in days if not off),
        source=" ".join(notice.get("papers", ())),
    )


def _read_day(place: int, day: Any) -> tuple[date, str, bool]:
    """One entry of a notice: the day, what it is called, whether nobody works. place: the how manyth it is, from 1."""
    try:
        return date.fromisoformat(day["date"]), str(day["name"]), bool(day["isOffDay"])
    except (KeyError, TypeError, ValueError) as problem:
        raise NoticeUnreadable("holidays-bad-day", place=str(place), shown=str(day)[:60]) from problem


@cache
def statutory(year: int) -> Mapping[date, str]:
    """The 13 statutory days off of a year (docs/rules.md §5), for as long as its notice is not published."""
    named = holidays.country_holidays("CN", years=year, observed=False, language="zh_CN")
    firsts = ((day, name.split("; ")[0]) for day, name in named.items())
    return {day: NAMES[name] for day, name in firsts if name in NAMES}


@dataclass(frozen=True)
class Calendar:
    """Which days are worked, by the notices of `years`."""

    years: Mapping[int, Year]
    _off: Mapping[date, str] = field(init=False, repr=False, compare=False)
    _made_up: frozenset[date] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_off", {d: name for year in self.years.values() for d, name in year.off.items()})
        object.__setattr__(self, "_made_up", frozenset().union(*(year.made_up for year in self.years.values())))

    def with_year(self, year: Year) -> "Calendar":
        """The same calendar, that year by its notice."""
        return Calendar({**self.years, year.number: year})

    def is_provisional(self, day: date) -> bool:
        """Whether the notice of that day's year is still to come."""
        return day.year not in self.years

    def day_off(self, day: date) -> str | None:
        """Why nobody works that day: the name of a holiday, or WEEKEND. None on a working day."""
        if day in self._made_up:
            return None
        named = self._off.get(day)
        if named is None and self.is_provisional(day):
            named = statutory(day.year).get(day)
        return named or (WEEKEND if day.weekday() >= 5 else None)

    def is_working_day(self, day: date) -> bool:
        """Whether offices work that day."""
        return self.day_off(day) is None

    def add_working_days(self, day: date, count: int) -> date:
        """The working day `count` working days after `day`; `day` itself is not counted."""
        while count > 0:
            day += ONE_DAY
            count -= self.is_working_day(day)
        return day

    def next_working_day(self, day: date) -> date:
        """`day` itself if it is worked, else the first working day after it."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def last_working_day_until(self, day: date) -> date:
        """`day` itself if it is worked, else the last working day before it."""
        while not self.is_working_day(day):
            day -= ONE_DAY
        return day

    def last_working_day_before(self, day: date) -> date:
        """The last working day strictly before `day`."""
        return self.last_working_day_until(day - ONE_DAY)

    def working_days_between(self, after: date, through: date) -> int:
        """How many working days there are after `after`, through `through`; 0 when there is none."""
        return sum(self.is_working_day(day) for day in _days(after, through))

    def skipped(self, after: date, through: date) -> tuple[tuple[str, int], ...]:
        """The days off after `after`, through `through`: (name, how many), holidays in their order, weekends last."""
        counted: dict[str, int] = {}
        for day in _days(after, through):
            if name := self.day_off(day):
                counted[name] = counted.get(name, 0) + 1
        weekends = counted.pop(WEEKEND, 0)
        return (*counted.items(), *([(WEEKEND, weekends)] if weekends else []))


def _days(after: date, through: date) -> list[date]:
    return [after + timedelta(days=n) for n in range(1, (through - after).days + 1)]


@cache
def packaged() -> Calendar:
    """The calendar of the notices that come with the program."""
    years = (read_year(json.loads(file.read_text(encoding="utf-8"))) for file in sorted(HERE.glob("*.json")))
    return Calendar({year.number: year for year in years})
