"""Periods of time, as the office names them: a year, a quarter, a month, the days since a session began."""

import calendar as months
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from domain.notice import Say
from domain.scripts import simplified

_TABLE: Mapping[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_QUARTERS: Mapping[str, int] = _TABLE["quarters"]
_CODE = re.compile(r"(\d{4})(?:([1-4])|(\d{2}))?")
THIS_YEAR, LAST_YEAR, THIS_QUARTER, THIS_MONTH = "this_year", "last_year", "this_quarter", "this_month"
# a code as well, which a button carries as a number; no year is that short
SESSION = "1"
OFFERED = (THIS_YEAR, LAST_YEAR, THIS_QUARTER, THIS_MONTH, SESSION)
IN_A_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Period:
    """From one local day to another, both counted.

    code: its short name, all digits: 2026 is a year, 20261 its first quarter, 202603 its March, 1 the session.
    """

    code: str
    first: date
    last: date

    @property
    def name(self) -> Say:
        """What it is called."""
        if self.code == SESSION:
            return Say("period-session")
        year = str(self.first.year)
        if self.first.month == self.last.month:
            return Say("period-month", {"year": year, "month": str(self.first.month)})
        if self.first.year == self.last.year and (self.first.month, self.last.month) == (1, 12):
            return Say("period-year", {"year": year})
        return Say("period-quarter", {"year": year, "quarter": str(self.last.month // IN_A_QUARTER)})


def named(words: str, today: date) -> str | None:
    """The code of the period these words name: “2026年” is 2026, “一季度” 20261, “3月” 202603; or None."""
    said = "".join(simplified(unicodedata.normalize("NFKC", words)).casefold().split())
    for kind, written in _TABLE["words"].items():
        if said in {"".join(one.split()) for one in written}:
            return SESSION if kind == "session" else code_of(kind, today)
    for kind, patterns in _TABLE["patterns"].items():
        for pattern in patterns:
            if found := re.fullmatch(pattern, said):
                return _code(kind, found.groupdict(), today)
    return None


def code_of(kind: str, today: date) -> str:
    """The code of one of OFFERED, as today stands."""
    match kind:
        case "last_year":
            return str(today.year - 1)
        case "this_quarter":
            return f"{today.year}{(today.month - 1) // IN_A_QUARTER + 1}"
        case "this_month":
            return f"{today.year}{today.month:02}"
        case _ if kind == SESSION:
            return SESSION
        case _:
            return str(today.year)


def period_of(code: str, today: date, session: date | None = None) -> Period:
    """The period with this code; this year where the code is none of ours, or no session is known.

    session: the first day of the session, where one has been entered; its period ends today.
    """
    if code == SESSION and session is not None:
        return Period(SESSION, session, max(session, today))
    found = _CODE.fullmatch(code)
    if found is None or not 1 <= int(found[3] or 1) <= 12 or int(found[1]) < 1:
        return period_of(str(today.year), today)
    year = int(found[1])
    first, last = (1, 12) if not (found[2] or found[3]) else _months(found[2], found[3])
    return Period(code, date(year, first, 1), date(year, last, months.monthrange(year, last)[1]))


def _months(quarter: str | None, month: str | None) -> tuple[int, int]:
    if quarter:
        return int(quarter) * IN_A_QUARTER - IN_A_QUARTER + 1, int(quarter) * IN_A_QUARTER
    return int(month or 1), int(month or 1)


def _code(kind: str, found: Mapping[str, str | None], today: date) -> str:
    year = found.get("year") or str(today.year)
    if kind == "quarter":
        said = found["quarter"] or ""
        return f"{year}{_QUARTERS.get(said, said)}"
    return f"{year}{int(found['month'] or 1):02}" if kind == "month" else year
