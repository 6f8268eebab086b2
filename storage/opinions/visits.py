"""What deputies saw on the spot."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, in the deputy's own words."""

    id: int
    opinion_id: int
    deputy_id: int
    visited_on: date
    place: str
    text: str
    at: datetime


_kept = Kept(tables.visits, Visit)
put = _kept.put


def of_opinion(c: Connection, opinion_id: int, deputy_id: int) -> list[Visit]:
    """This deputy's visits about an opinion, in the order they were written down."""
    return _kept.all(c, tables.visits.c.opinion_id == opinion_id, tables.visits.c.deputy_id == deputy_id)
