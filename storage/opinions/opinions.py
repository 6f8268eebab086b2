"""Citizens' opinions, and the lists in which people find them. Lists return one page and the total."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from domain.cases import Opinion
from domain.opinions.opinion import OPINION
from domain.opinions.opinion import OpinionStatus as S
from storage import tables
from storage.among import DIALECTS, among
from storage.tables.columns import defaults
from storage.turns import together, undo
from storage.versioned import Kept

_kept = Kept(tables.opinions, Opinion)
add, get, locked, change = _kept.add, _kept.get, _kept.locked, _kept.change
many = _kept.many
t = tables.opinions.c

_INSERT = insert(tables.opinions)
# as the table has it for what is not said of a new one
_NEW = defaults(tables.opinions)
_BY_AUTHOR = t.author_id == bindparam("its_author")
# what a station has to accept or, once accepted, to give away
TO_SCREEN = (S.SCREENING, S.ACCEPTED)
_open_of = _kept.asking(_BY_AUTHOR, t.status.not_in(OPINION.ends), t.detached.is_(False), order=(t.id.desc(),))
_merged_into = _kept.asking(t.master_id == bindparam("its_master"), t.status == S.MERGED)
merged_into_many = _kept.grouped("master_id", t.status == S.MERGED)
behind_many = _kept.grouped("suggestion_id")
_NEWEST_OF = select(*(t[name] for name in Opinion.__slots__)).where(_BY_AUTHOR).order_by(t.id.desc()).limit(1)


def _queue(dialect: str) -> Select[int]:
    return select(t.id).where(among(dialect, t.station_id, "its_stations"), t.status.in_(TO_SCREEN)).order_by(t.id)


_QUEUE = {dialect: _queue(dialect) for dialect in DIALECTS}

Page = tuple[list[Opinion], int]


def put(c: Connection, **values: Any) -> Opinion:
    """Keep a new one and return it as it stands; among turns of others it is written together with theirs."""
    if not undo.is_in_company(c):
        return _kept.put(c, **values)
    whole = _NEW | values | {"id": together.next_id(c, tables.opinions)}
    together.write(c, _INSERT, whole)
    return Opinion(**whole)


def waiting_for_screening(
    c: Connection, station_ids: Collection[int], *, limit: int | None = None, offset: int = 0
) -> Page:
    """What these stations have to accept or, once accepted, give to a deputy; oldest first."""
    here = t.station_id.in_(list(station_ids))
    return _kept.page(c, here, t.status.in_(TO_SCREEN), limit=limit, offset=offset)


def queue_to_screen(c: Connection, station_ids: Collection[int]) -> list[int]:
    """The same as ids, without reading the cases: to count by, and to find what follows."""
    return list(c.scalars(_QUEUE[c.dialect.name], {"its_stations": list(station_ids)}))


def with_deputy(c: Connection, person_id: int, *, limit: int | None = None, offset: int = 0) -> Page:
    """What this deputy has been given and not yet taken up; oldest first."""
    return _kept.page(c, t.deputy_id == person_id, t.status == S.WITH_DEPUTY, limit=limit, offset=offset)


def with_deputies(c: Connection, station_ids: Collection[int], *, limit: int | None = None, offset: int = 0) -> Page:
    """What these stations have given to deputies who have not yet taken it up; oldest first."""
    here = t.station_id.in_(list(station_ids))
    return _kept.page(c, here, t.status == S.WITH_DEPUTY, limit=limit, offset=offset)


def with_units(c: Connection, unit_ids: Collection[int], *, limit: int | None = None, offset: int = 0) -> Page:
    """What has been transferred to these units and not yet answered; oldest first."""
    return _kept.page(c, t.unit_id.in_(list(unit_ids)), t.status == S.HANDLING, limit=limit, offset=offset)


def ever_with_units(c: Connection, unit_ids: Collection[int], *, limit: int | None = None, offset: int = 0) -> Page:
    """What these units have or had to answer, whatever came of it; newest first."""
    return _kept.page(c, t.unit_id.in_(list(unit_ids)), order=(t.id.desc(),), limit=limit, offset=offset)


def waiting_for_authors(
    c: Connection, station_ids: Collection[int], *, limit: int | None = None, offset: int = 0
) -> Page:
    """What these stations have asked the authors for more about; oldest first."""
    return _kept.page(c, t.station_id.in_(list(station_ids)), t.status == S.NEED_INFO, limit=limit, offset=offset)


def disputed(c: Connection, *, limit: int | None = None, offset: int = 0) -> Page:
    """What was answered twice and did not satisfy its author: the office decides; oldest first."""
    return _kept.page(c, t.status == S.DISPUTED, limit=limit, offset=offset)


def of_author(c: Connection, person_id: int, *, limit: int | None = None, offset: int = 0) -> Page:
    """What this person has sent in; newest first."""
    return _kept.page(c, t.author_id == person_id, order=(t.id.desc(),), limit=limit, offset=offset)


def open_of(c: Connection, person_id: int) -> list[Opinion]:
    """What this person has sent in and is not over; newest first."""
    return _open_of(c, its_author=person_id)


def newest_of(c: Connection, person_id: int) -> Opinion | None:
    """What this person has sent in last, or None."""
    row = c.execute(_NEWEST_OF, {"its_author": person_id}).first()
    return Opinion(*row) if row else None


def behind(c: Connection, suggestion_id: int) -> list[Opinion]:
    """All the opinions a suggestion grew out of, oldest first: everybody behind it is told."""
    return _kept.all(c, t.suggestion_id == suggestion_id)


def merged_into(c: Connection, opinion_id: int) -> list[Opinion]:
    """The opinions handled together with this one, oldest first."""
    return _merged_into(c, its_master=opinion_id)


def take_along(c: Connection, master_id: int, suggestion_id: int | None) -> None:
    """What is handled together with an opinion goes where that goes: into the suggestion it has become."""
    merged = update(tables.opinions).where(t.master_id == master_id, t.status == S.MERGED)
    c.execute(merged.values(suggestion_id=suggestion_id))


def by_number(c: Connection, number: str) -> Opinion | None:
    """The opinion with this number, or None. Who may see it is not decided here."""
    return _kept.first(c, t.number == number)


def hand_over(c: Connection, from_person: int, to_person: int) -> None:
    """What one entry for a person has sent in belongs to another entry for the same person from now on."""
    c.execute(update(tables.opinions).where(t.author_id == from_person).values(author_id=to_person))


def loads(c: Connection) -> dict[int, int]:
    """How many opinions each deputy has been given and not yet taken up, by person; those without any are left out."""
    waiting = select(t.deputy_id, func.count()).where(t.status == S.WITH_DEPUTY).group_by(t.deputy_id)
    return {person_id: count for person_id, count in c.execute(waiting)}
