"""Messages that could not wait: what was written, where, and who of the station has taken it on."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Emergency:
    """One alarm; further messages of the same person soon after are added to its text.

    times: how many messages it is. told_at: when the station was told last; None when it has just read everything.
    """

    id: int
    person_id: int
    station_id: int
    kind: str
    text: str
    place: str
    phone: str
    at: datetime
    taken_by: int | None
    taken_at: datetime | None
    times: int
    told_at: datetime | None


_kept = Kept(tables.emergencies, Emergency)
add, get, locked, set = _kept.add, _kept.get, _kept.locked, _kept.set
t = tables.emergencies.c


def newest_of(c: Connection, person_id: int, since: datetime) -> Emergency | None:
    """The newest alarm of this person since then, or None."""
    return _kept.first(c, t.person_id == person_id, t.at >= since, order=(t.id.desc(),))
