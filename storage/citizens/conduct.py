"""The restricted log: words of abuse or threat, kept apart from the matter they came with."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Entry:
    """What was written, as it was written; opinion_id: the matter it came with, once that was sent."""

    id: int
    person_id: int
    opinion_id: int | None
    station_id: int
    kind: str
    text: str
    at: datetime


_kept = Kept(tables.conduct, Entry)
add, get = _kept.add, _kept.get
t = tables.conduct.c


def count_since(c: Connection, person_id: int, since: datetime, kind: str = "") -> int:
    """How often this person wrote such words since then; of one kind only, where one is given."""
    which = [t.person_id == person_id, t.at >= since, *([t.kind == kind] if kind else [])]
    return int(c.execute(select(func.count()).select_from(tables.conduct).where(*which)).scalar_one())


def belongs(c: Connection, id: int, opinion_id: int) -> None:
    """The matter that came with it has been sent."""
    c.execute(update(tables.conduct).where(t.id == id).values(opinion_id=opinion_id))


def of_stations(c: Connection, station_ids: tuple[int, ...], limit: int) -> list[Entry]:
    """The newest entries of these stations."""
    return _kept.page(c, t.station_id.in_(station_ids), t.text != "", order=(t.id.desc(),), limit=limit)[0]
