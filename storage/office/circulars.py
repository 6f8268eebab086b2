"""What the office has told deputies, whom, and who has read it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from storage import tables
from storage.tables import people
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Circular:
    """One circular, word for word. scope_id: the station, where it went to one station's deputies."""

    id: int
    author_id: int
    audience: str
    scope_id: int | None
    text: str
    sent_at: datetime
    reminded_at: datetime | None


class Reader(NamedTuple):
    """One deputy it was sent to, and since when it is read."""

    person_id: int
    name: str
    read_at: datetime | None


_kept = Kept(tables.circulars, Circular)
put, get, locked, set = _kept.put, _kept.get, _kept.locked, _kept.set
c_, r = tables.circulars.c, tables.circular_readers.c


def address(c: Connection, circular_id: int, person_ids: Collection[int]) -> None:
    """Note whom a circular is sent to."""
    rows = [{"circular_id": circular_id, "person_id": one} for one in person_ids]
    c.execute(insert(tables.circular_readers), rows)


def readers(c: Connection, circular_id: int) -> list[Reader]:
    """Everybody it was sent to, in id order."""
    found = (
        select(r.person_id, people.c.name, r.read_at)
        .join_from(tables.circular_readers, people, people.c.id == r.person_id)
        .where(r.circular_id == circular_id)
        .order_by(r.person_id)
    )
    return [Reader(*row) for row in c.execute(found)]


def counts(c: Connection, circular_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """How many have read each of these, and how many it was sent to."""
    counted = (
        select(r.circular_id, func.count(r.read_at), func.count())
        .where(r.circular_id.in_(list(circular_ids)))
        .group_by(r.circular_id)
    )
    return {id: (read, sent) for id, read, sent in c.execute(counted)}


def mark_read(c: Connection, circular_id: int, person_id: int, at: datetime) -> bool:
    """This deputy has read it; False when that was known, or it was not sent to them."""
    theirs = (r.circular_id == circular_id, r.person_id == person_id, r.read_at.is_(None))
    return c.execute(update(tables.circular_readers).where(*theirs).values(read_at=at)).rowcount == 1


def newest(c: Connection, *, limit: int, offset: int) -> tuple[list[Circular], int]:
    """Everything that was sent, newest first: one page, and how many there are."""
    return _kept.page(c, order=(c_.id.desc(),), limit=limit, offset=offset)


def sent_to(c: Connection, person_id: int, *, limit: int, offset: int) -> tuple[list[Circular], int]:
    """What was sent to this deputy, newest first: one page, and how many there are."""
    theirs = select(r.circular_id).where(r.person_id == person_id)
    return _kept.page(c, c_.id.in_(theirs), order=(c_.id.desc(),), limit=limit, offset=offset)
