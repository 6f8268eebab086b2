"""How the lines an organiser types are read: weights, lists, the days of stages."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from domain.campaigns.campaign import Component
from domain.days import day_in, last_day_in
from domain.errors import CaseworkError
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
_WEIGHTS: Mapping[str, list[str]] = _TABLE["weights"]
_PERCENT: str = _TABLE["percent"]
# a part of the whole, and how much of a number is said again
WHOLE, A_NUMBER = 100, 12
_MARKS = re.compile(_TABLE["marks"])


def weights_in(text: str) -> Mapping[str, int]:
    """The percent each named component gets: “满意度50 评议员30 检查20”. Components not named get nothing.

    Raises set-weight-whole for what is no whole number up to 100.
    """
    said = simplified(text).lower()
    found: dict[str, int] = {}
    for name in Component:
        words = "|".join(map(re.escape, _WEIGHTS[name]))
        hit = re.search(f"(?:{words}){_PERCENT}", said)
        if hit and (percent := _percent(hit[1])):
            found[str(name)] = percent
    return found


def _percent(number: str) -> int:
    if len(number) > len(str(WHOLE)) or not number.isdecimal() or int(number) > WHOLE:
        raise CaseworkError("set-weight-whole", number=number[:A_NUMBER])
    return int(number)


def lines_in(text: str) -> list[str]:
    """A list typed line by line, without the numbers and dots people put before the lines; nothing twice."""
    parts = (_MARKS.sub("", one) for one in text.splitlines())
    return list(dict.fromkeys(one.strip() for one in parts if one.strip()))


def days_of(line: str, today: date) -> tuple[date, date] | None:
    """From when to when: “6月15日到7月10日”; None where two days are not named. Raises error-bad-date."""
    first = day_in(line, today, ahead=True)
    if first is None:
        return None
    last = last_day_in(line[first.end :], first.day)
    return (first.day, last) if last else None
