"""Holiday notices loaded while the program runs, beside those it brings."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from domain.rules.calendar import Calendar, Year, packaged, read_year
from storage.tables import calendar_years

t = calendar_years.c


def put(c: Connection, year: Year, days: Any, at: datetime) -> None:
    """Keep the notice of one year, in place of an earlier one."""
    c.execute(delete(calendar_years).where(t.year == year.number))
    c.execute(insert(calendar_years), {"year": year.number, "days": days, "source": year.source, "loaded_at": at})


def in_force(c: Connection) -> Calendar:
    """The calendar of every notice known: those the program brings, and over them those that were loaded."""
    calendar = packaged()
    for number, days, source in c.execute(select(t.year, t.days, t.source).order_by(t.year)):
        notice: Mapping[str, Any] = {"year": number, "days": days, "papers": source.split()}
        calendar = calendar.with_year(read_year(notice))
    return calendar
