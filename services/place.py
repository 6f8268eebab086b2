"""The place: its congress, and the station whose people help somebody, with where they are found."""

from collections.abc import Mapping

from domain.notice import Fact, Notice
from domain.person import Person
from domain.roles import Role
from services.work import Work
from storage import places
from storage.opinions import opinions
from storage.people import people
from storage.places import NO_CONGRESS, Congress


def congress_of(work: Work) -> Congress:
    """The congress the program works for; one of empty words while nothing has been set up."""
    return work.once(places.congress) or NO_CONGRESS


def tell_office(work: Work, says: str, facts: Mapping[str, Fact]) -> None:
    """A sentence about no case in particular, for everybody of the congress office."""
    for person_id in people.holder_ids(work.c, Role.OFFICE, None, work.today):
        work.notices.append(Notice(person_id, Role.OFFICE, says, facts))


def staff_of_place(work: Work, *, person: Person) -> dict[str, Fact]:
    """Name, address, telephone and hours of the station nearest to this person's matters.

    Officers get the congress office's own telephone. Empty words where nothing has been set up.
    """
    congress = congress_of(work)
    stations = work.once(places.stations.all)
    mine = opinions.newest_of(work.c, person.id) if person.author else None
    near = [s for s in stations if mine and s.id == mine.station_id] or stations
    if person.holds(Role.STATION):
        near = [s for s in stations if s.id in person.scopes(Role.STATION)] or near
    station = near[0] if near else None
    return {
        "service": congress.service,
        "station": station.name if station else "",
        "address": station.address if station else "",
        "phone": (station.phone if station else "") or congress.phone,
        "hours": station.hours if station else "",
    }
