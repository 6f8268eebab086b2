"""Earlier opinions with which a new one may be compared: few enough to be read, whatever the county has seen.

Which they are is asked of an index alone, every time; what makes them comparable is remembered by the connection for as
long as they stay as they are.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ARRAY, JSON, BigInteger, Connection, Select, bindparam, func, or_, select, text
from sqlalchemy.dialects.postgresql import aggregate_order_by

from domain.cases import Opinion
from domain.opinions.likeness import LETTERS, Bare, bare
from storage.among import DIALECTS, among
from storage.tables import opinions
from storage.tables.opinions import CAN_BE_JOINED
from storage.turns import memory

t = opinions.c
# an opinion as it stands: its id and its version in one number; it never comes to so many versions
VERSIONS = 1_000_000
# a connection remembers so many of them
REMEMBERED = 4096


class Candidate(NamedTuple):
    """An earlier opinion: whose it is, and what of its beginning and its place is compared."""

    id: int
    author_id: int
    bare: Bare


_BEGINNING = (t.id, t.version, func.substr(t.text, 1, LETTERS), t.place)
_SINCE = t.submitted_at >= bindparam("its_since")
_ONLY = bindparam("its_only", type_=t.status.type)
_DISTRICT = bindparam("its_district", type_=t.district_id.type)
_NEAR = (
    t.station_id == bindparam("its_station"),
    text(CAN_BE_JOINED),
    or_(_ONLY.is_(None), t.status == _ONLY),
    or_(_DISTRICT.is_(None), t.district_id.is_(None), t.district_id == _DISTRICT),
    _SINCE,
)


def _newest_near(dialect: str) -> Select[Any, Any]:
    """All of them in one row, stamps and authors: a row for each would cost more than to find them."""
    stamp = (t.id * VERSIONS + t.version).label("stamp")
    newest = select(stamp, t.author_id).where(*_NEAR).order_by(t.id.desc()).limit(bindparam("its_most")).subquery()
    stamps, authors = newest.c
    if dialect == "sqlite":
        return select(func.json_group_array(stamps, type_=JSON()), func.json_group_array(authors, type_=JSON()))
    latest, whose = (aggregate_order_by(one, stamps.desc()) for one in (stamps, authors))
    ids = ARRAY(BigInteger())
    return select(func.array_agg(latest, type_=ids), func.array_agg(whose, type_=ids))


_STAMPS = {dialect: _newest_near(dialect) for dialect in DIALECTS}
_THESE = {dialect: select(*_BEGINNING).where(among(dialect, t.id, "its_ids")) for dialect in DIALECTS}
_OWN = (
    select(*_BEGINNING)
    .where(t.author_id == bindparam("its_author"), t.text != "", t.detached.is_(False), _SINCE)
    .order_by(t.id.desc())
    .limit(bindparam("its_most"))
)


def near(
    c: Connection, station_id: int, district_id: int | None, since: datetime, *, most: int, only: str | None = None
) -> list[Candidate]:
    """What has been sent to this station from the same district, or from nobody knows where, and what can still be
    joined; newest first. only: those in this status."""
    facts = {"its_station": station_id, "its_district": district_id, "its_since": since, "its_only": only}
    stamps, authors = c.execute(_STAMPS[c.dialect.name], facts | {"its_most": most}).one()
    known = _known(c, stamps or ())
    # whoever has been changed meanwhile (PostgreSQL) is another's business by now
    return [
        Candidate(stamp // VERSIONS, author, known[stamp])
        for stamp, author in zip(stamps or (), authors or (), strict=True)
        if stamp in known
    ]


def own(c: Connection, author_id: int, since: datetime, *, most: int) -> list[Candidate]:
    """What this person has sent in and not taken back, newest first."""
    facts = {"its_author": author_id, "its_since": since, "its_most": most}
    return [Candidate(id, author_id, bare(text, place)) for id, _, text, place in c.execute(_OWN, facts)]


def remember(c: Connection, opinion: Opinion) -> Candidate:
    """It has just been kept: what comes next is compared with it without reading it again."""
    comparable = bare(opinion.text[:LETTERS], opinion.place)
    _remembered(c)[opinion.id * VERSIONS + opinion.version] = comparable
    return Candidate(opinion.id, opinion.author_id, comparable)


def _known(c: Connection, stamps: Sequence[int]) -> dict[int, Bare]:
    """What is comparable of these and of others; only those not remembered are read."""
    known = _remembered(c)
    missing = stamps if not known else [stamp for stamp in stamps if stamp not in known]
    if missing:
        ids = [stamp // VERSIONS for stamp in missing]
        for id, version, text, place in c.execute(_THESE[c.dialect.name], {"its_ids": ids}):
            known[id * VERSIONS + version] = bare(text, place)
    return known


def _remembered(c: Connection) -> dict[int, Bare]:
    known: dict[int, Bare] = memory.of(c).setdefault(Candidate, {})
    if len(known) > REMEMBERED:
        known.clear()
    return known
