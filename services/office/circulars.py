"""What the office tells deputies at once (政务短信): to whom, who has read it, one reminder for the others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import AlreadyDone, CaseworkError
from domain.notice import CaseRef, Fact, Notice, Say, in_a_row
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import local_day
from services.holding import not_yours
from services.people.deputies import Choice, in_office, named
from services.place import congress_of
from services.work import Work
from storage import places
from storage.office import circulars
from storage.office.circulars import Circular
from storage.people import people

CIRCULAR = "circular"
LONGEST = 1000


class Audience(StrEnum):
    """Whom a circular is for: every deputy, those of one station's districts, or those who are named."""

    ALL = "all"
    STATION = "station"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Named:
    """Whom typed names mean, and the names that mean nobody or several."""

    sure: tuple[Choice, ...]
    unclear: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A circular as the office follows it: to whom, how many have read it, who has not."""

    circular: Circular
    who: Say | str
    read: int
    count: int
    unread: tuple[str, ...]

    @property
    def facts(self) -> dict[str, Fact]:
        """What its sentences say."""
        return {
            "date": local_day(self.circular.sent_at),
            "who": self.who,
            "read": str(self.read),
            "count": str(self.count),
            "unread": in_a_row(self.unread) or Say("list-nothing"),
            "text": self.circular.text,
        }


def stations(work: Work) -> list[tuple[int, str, int]]:
    """Every station with deputies: its id, its name, how many they are."""
    found = [(one.id, one.name, len(_of_station(work, one.id))) for one in places.stations.all(work.c)]
    return [one for one in found if one[2]]


def everybody(work: Work) -> int:
    """How many deputies there are today."""
    return len(in_office(work))


def by_names(work: Work, *, names: Sequence[str]) -> Named:
    """Look typed names up among the deputies in office."""
    choices = in_office(work)
    meant = {name: named(choices, name) for name in names}
    sure = dict.fromkeys(found[0] for found in meant.values() if len(found) == 1)
    return Named(tuple(sure), tuple(name for name, found in meant.items() if len(found) != 1))


def addressed(work: Work, audience: Audience, scope_id: int, ids: Collection[int]) -> tuple[Say | str, list[int]]:
    """Whom a circular would reach today, in words and by id. Raises circular-nobody."""
    choices = in_office(work)
    if audience == Audience.STATION:
        near = set(_of_station(work, scope_id))
        choices = [one for one in choices if one.id in near]
    elif audience == Audience.NAMED:
        choices = [one for one in choices if one.id in set(ids)]
    found = [one.id for one in choices]
    who = _who(work, audience, scope_id, [one.name for one in choices])
    if not found:
        raise CaseworkError("circular-nobody")
    return who, found


def send(work: Work, *, person: Person, audience: Audience, scope_id: int, ids: Collection[int], text: str) -> Receipt:
    """Send it to everybody it is for; it leaves after every answer, by night in the morning. Raises circular-nobody.

    The caller has made sure that `person` speaks for the office.
    """
    _, found = addressed(work, audience, scope_id, ids)
    scope = scope_id if audience == Audience.STATION else None
    one = circulars.put(work.c, author_id=person.id, audience=audience, scope_id=scope, text=text, sent_at=work.now)
    circulars.address(work.c, one.id, found)
    _tell(work, one, found, "circular-news")
    return _receipt(work, one)


def listed(work: Work, *, limit: int, offset: int) -> tuple[list[Receipt], int]:
    """What the office has sent, newest first: one page, and how many there are."""
    found, total = circulars.newest(work.c, limit=limit, offset=offset)
    return [_receipt(work, one) for one in found], total


def receipt(work: Work, *, circular_id: int) -> Receipt:
    """One circular as the office follows it."""
    return _receipt(work, circulars.get(work.c, circular_id))


def remind(work: Work, *, circular_id: int) -> Receipt:
    """Remind, once, whoever has not read it. Raises AlreadyDone, circular-all-read."""
    one = circulars.locked(work.c, circular_id)
    if one.reminded_at is not None:
        raise AlreadyDone()
    unread = [reader.person_id for reader in circulars.readers(work.c, one.id) if reader.read_at is None]
    if not unread:
        raise CaseworkError("circular-all-read")
    circulars.set(work.c, one.id, reminded_at=work.now)
    _tell(work, one, unread, "circular-reminder")
    return _receipt(work, one)


def mine(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[tuple[Circular, bool]], int]:
    """What this deputy was told, newest first, and whether it is read: one page, and how many there are."""
    found, total = circulars.sent_to(work.c, person.id, limit=limit, offset=offset)
    return [(one, _has_read(work, one.id, person)) for one in found], total


def read(work: Work, *, person: Person, circular_id: int) -> tuple[Circular, date]:
    """已读: counted once. Raises NotYours, AlreadyDone."""
    one = told(work, person=person, circular_id=circular_id)
    if not circulars.mark_read(work.c, circular_id, person.id, work.now):
        raise AlreadyDone()
    return one, local_day(one.sent_at)


def told(work: Work, *, person: Person, circular_id: int) -> Circular:
    """A circular that was sent to this deputy. Raises NotYours."""
    if person.id not in {one.person_id for one in circulars.readers(work.c, circular_id)}:
        raise not_yours(work)
    return circulars.get(work.c, circular_id)


def _tell(work: Work, one: Circular, ids: Collection[int], says: str) -> None:
    facts: dict[str, Fact] = {
        "office": congress_of(work).office,
        "text": one.text,
        "date": local_day(one.sent_at),
    }
    ref = CaseRef(CIRCULAR, one.id)
    work.notices += [Notice(id, Role.DEPUTY, says, facts, case=ref, bulk=True) for id in ids]


def _receipt(work: Work, one: Circular) -> Receipt:
    found = circulars.readers(work.c, one.id)
    unread = tuple(reader.name for reader in found if reader.read_at is None)
    who = _who(work, Audience(one.audience), one.scope_id or 0, [reader.name for reader in found])
    return Receipt(one, who, len(found) - len(unread), len(found), unread)


def _who(work: Work, audience: Audience, scope_id: int, names: Sequence[str]) -> Say | str:
    match audience:
        case Audience.ALL:
            return Say("circular-to-all")
        case Audience.STATION:
            return Say("circular-to-station", {"station": work.once(places.stations.get, scope_id).name})
        case Audience.NAMED:
            return in_a_row(names)


def _has_read(work: Work, circular_id: int, person: Person) -> bool:
    found = circulars.readers(work.c, circular_id)
    return any(one.person_id == person.id and one.read_at is not None for one in found)


def _of_station(work: Work, station_id: int) -> list[int]:
    near = [one.id for one in places.districts.all(work.c) if one.station_id == station_id]
    found = (id for district in near for id in people.holder_ids(work.c, Role.DEPUTY, district, work.today))
    return list(dict.fromkeys(found))
