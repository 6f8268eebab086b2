"""Binding a group chat: the deputies of a station, or of the whole congress, hear there what waits for one of them."""

from collections.abc import Sequence

from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from services.place import congress_of
from services.work import Work
from storage import places
from storage.opinions import groups
from storage.places import Station


def bind(work: Work, *, person: Person, account_id: int, words: str) -> str:
    """Bind the group to a station, or, by the office and without a name, to the whole congress; returns its name.

    Raises CaseworkError: group-not-yours for whoever belongs to none of them, group-which-station for a name that
    is nobody's or not theirs.
    """
    theirs = _stations_of(work, person)
    whole = person.holds(Role.OFFICE)
    if not (theirs or whole):
        raise CaseworkError("group-not-yours")
    if whole and not words:
        groups.bind(work.c, account_id, None, person.id, work.now)
        return congress_of(work).name
    station = _named(theirs, words)
    groups.bind(work.c, account_id, station.id, person.id, work.now)
    return station.name


def unbind(work: Work, *, person: Person, account_id: int) -> None:
    """The group hears of nothing any more. Raises CaseworkError: group-not-yours, group-not-bound."""
    bound = groups.bound(work.c, account_id)
    if bound is None:
        raise CaseworkError("group-not-bound")
    if not person.holds(Role.OFFICE) and bound.station_id not in {one.id for one in _stations_of(work, person)}:
        raise CaseworkError("group-not-yours")
    groups.unbind(work.c, account_id)


def _stations_of(work: Work, person: Person) -> list[Station]:
    """The stations a person may speak for: all of them for the office; else where they serve or were elected."""
    stations = places.stations.all(work.c)
    if person.holds(Role.OFFICE):
        return stations
    districts = {one.id: one.station_id for one in places.districts.all(work.c)}
    own = {*person.scopes(Role.STATION), *(districts[d] for d in person.scopes(Role.DEPUTY) if d in districts)}
    return [one for one in stations if one.id in own]


def _named(theirs: Sequence[Station], words: str) -> Station:
    found = [one for one in theirs if words in one.name]
    if len(found) == 1 or (found and not words):
        return found[0]
    raise CaseworkError("group-which-station", name=words, list=[one.name for one in theirs])
