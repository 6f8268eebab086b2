"""Sessions of the congress: which term, the how manyth, from which day to which."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Session:
    """One session (会议) of the congress; both days counted."""

    id: int
    term_no: int
    session_no: int
    from_on: date
    until_on: date


_kept = Kept(tables.sessions, Session)
add, get, change = _kept.add, _kept.get, _kept.set
t = tables.sessions.c


def every(c: Connection, *, limit: int | None = None, offset: int = 0) -> tuple[list[Session], int]:
    """All sessions that were entered, the newest first: one page, and how many there are."""
    return _kept.page(c, order=(t.from_on.desc(),), limit=limit, offset=offset)


def on(c: Connection, day: date) -> Session | None:
    """The session that meets on that local day; None between sessions."""
    return _kept.first(c, t.from_on <= day, t.until_on >= day)


def of(c: Connection, term_no: int, session_no: int) -> Session | None:
    """The session of that number; None when nobody has entered it."""
    return _kept.first(c, t.term_no == term_no, t.session_no == session_no)


def overlapping(c: Connection, from_on: date, until_on: date) -> Session | None:
    """A session that meets on one of these days."""
    return _kept.first(c, t.from_on <= until_on, t.until_on >= from_on)
