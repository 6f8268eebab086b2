"""Finding the day somebody names: 5月31日, 2026-05-31, 31 May, 昨天."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from domain.errors import CaseworkError
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
_MONTHS: dict[str, int] = _TABLE["months"]
_NEAR: dict[str, int] = _TABLE["days"]
# “Sept” will do for September: the first three letters or more
# in either case, but of our own letters only: (?a: keeps ſ from being taken for an s
_MONTH = f"(?a:{'|'.join(name[:length] for name in _MONTHS for length in range(len(name), 2, -1))})"
_WRITINGS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*[日号]?(?!\d)",
        r"(?<!\d)(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]?(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})\b\.?,?(?:\s*(?P<year>\d{{4}}))?",
        rf"\b(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(?P<year>\d{{4}}))?",
        r"(?<!\S)(?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?![^\s，,。；;])",
    )
)
_NEARBY = re.compile(f"(?a:{'|'.join(_NEAR)})", re.IGNORECASE)
_SAME_MONTH = re.compile(r"^\s*[到至—–~-]+\s*(\d{1,2})\s*[日号]")


@dataclass(frozen=True, slots=True)
class Named:
    """A day somebody named, and where in the text it stands."""

    day: date
    start: int
    end: int


def day_in(text: str, today: date, *, ahead: bool) -> Named | None:
    """The first day the text names; None when it names none.

    ahead: a day without a year is the next such day from today on; otherwise the last such day up to today.
    Raises CaseworkError when what looks like a day is none (2月30日).
    """
    text = simplified(text)
    hits = [hit for pattern in _WRITINGS if (hit := pattern.search(text))]
    near = _NEARBY.search(text)
    if near and all(near.start() < hit.start() for hit in hits):
        return Named(today + timedelta(days=_NEAR[near[0].lower()]), near.start(), near.end())
    if not hits:
        return None
    hit = min(hits, key=lambda hit: (hit.start(), -hit.end()))
    day = _day(hit, today, ahead)
    if day is None:
        raise CaseworkError("error-bad-date", text=hit[0].strip())
    return Named(day, hit.start(), hit.end())


def last_day_in(rest: str, starts: date) -> date | None:
    """The day up to which something lasts that begins on `starts`: “到15日” in the same month, or a day of its own.

    Raises CaseworkError when what looks like a day is none.
    """
    if short := _SAME_MONTH.match(rest):
        try:
            return starts.replace(day=int(short[1]))
        except ValueError:
            raise CaseworkError("error-bad-date", text=short[0].strip()) from None
    named = day_in(rest, starts, ahead=True)
    return named.day if named else None


def _day(hit: re.Match[str], today: date, ahead: bool) -> date | None:
    month, day = _number(hit["month"]), int(hit["day"])
    if year := hit.groupdict().get("year"):
        return _exact(int(year), month, day)
    return next((found for found in _over_the_years(month, day, today, ahead)), None)


def _over_the_years(month: int, day: int, today: date, ahead: bool) -> Iterator[date]:
    """Such days from today on, or back from today; the 29th of February may be years away."""
    for years in range(9):
        found = _exact(today.year + (years if ahead else -years), month, day)
        if found and (found >= today if ahead else found <= today):
            yield found


def _number(month: str) -> int:
    if month.isdigit():
        return int(month)
    return next(number for name, number in _MONTHS.items() if name[:3] == month[:3].lower())


def _exact(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
