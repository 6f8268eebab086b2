"""When deputies are away, and who looks at new opinions meanwhile."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, update

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Absence:
    """From and until: local days, both included. ended_on: from that day on it counts no more."""

    id: int
    deputy_id: int
    from_on: date
    until_on: date
    substitute_id: int | None
    ended_on: date | None


_kept = Kept(tables.absences, Absence)
put = _kept.put
t = tables.absences.c


def on(c: Connection, day: date) -> dict[int, Absence]:
    """Who is away on that day, by deputy; of two the one set last."""
    going = or_(t.ended_on.is_(None), t.ended_on > day)
    return {one.deputy_id: one for one in _kept.all(c, t.from_on <= day, t.until_on >= day, going)}


def coming(c: Connection, deputy_id: int, today: date) -> Absence | None:
    """The absence a deputy has set, running or still ahead; None when there is none."""
    return _kept.first(c, t.deputy_id == deputy_id, t.until_on >= today, t.ended_on.is_(None), order=(t.id.desc(),))


def end(c: Connection, deputy_id: int, today: date) -> None:
    """Whatever a deputy has set counts no more from today on."""
    open_ = (t.deputy_id == deputy_id, t.until_on >= today, t.ended_on.is_(None))
    c.execute(update(tables.absences).where(*open_).values(ended_on=today))
