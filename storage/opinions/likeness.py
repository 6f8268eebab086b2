"""Earlier opinions with which a new one may be compared: few enough to be read, whatever the county has seen."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Select, bindparam, func, or_, select

from domain.opinions.opinion import OpinionStatus as S
from storage.tables import opinions

t = opinions.c
# What stands by itself and is not answered yet: others may still join it, or be put to it.
OPEN = (S.SCREENING, S.NEED_INFO, S.ACCEPTED, S.WITH_DEPUTY, S.HANDLING, S.ADOPTED, S.IN_CAMPAIGN)


class Candidate(NamedTuple):
    """The beginning of an earlier opinion, and its place."""

    id: int
    text: str
    place: str


def _asking(*where: object) -> Select[tuple[int, str, str]]:
    beginning = func.substr(t.text, 1, bindparam("its_letters"))
    return (
        select(t.id, beginning, t.place)
        .where(*where)  # type: ignore[arg-type]
        .order_by(t.id.desc())
        .limit(bindparam("its_most"))
    )


_SINCE = t.submitted_at >= bindparam("its_since")
_NEAR = _asking(
    t.station_id == bindparam("its_station"),
    t.status.in_(bindparam("its_statuses", expanding=True)),
    t.author_id != bindparam("its_author"),
    or_(
        bindparam("its_district", type_=t.district_id.type).is_(None),
        t.district_id.is_(None),
        t.district_id == bindparam("its_district"),
    ),
    _SINCE,
)
_OWN = _asking(t.author_id == bindparam("its_author"), t.text != "", t.detached.is_(False), _SINCE)


def near(
    c: Connection,
    station_id: int,
    district_id: int | None,
    since: datetime,
    *,
    author_id: int,
    most: int,
    letters: int,
    statuses: Collection[str] = OPEN,
) -> list[Candidate]:
    """What others have sent to this station from the same district, or from nobody knows where; newest first."""
    facts = {"its_station": station_id, "its_district": district_id, "its_since": since, "its_author": author_id}
    found = c.execute(_NEAR, facts | {"its_statuses": list(statuses), "its_most": most, "its_letters": letters})
    return [Candidate._make(row) for row in found.all()]


def own(c: Connection, author_id: int, since: datetime, *, most: int, letters: int) -> list[Candidate]:
    """What this person has sent in and not taken back, newest first."""
    facts = {"its_author": author_id, "its_since": since, "its_most": most, "its_letters": letters}
    return [Candidate._make(row) for row in c.execute(_OWN, facts).all()]
