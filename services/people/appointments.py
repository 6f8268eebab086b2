"""Appointments: where a role has its seat, and who sits there."""

from dataclasses import dataclass

from domain.notice import Fact, Say
from domain.roles import SCOPE_OF, Role
from services.place import congress_of
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.committee import supervision
from storage.people import people
from storage.people.people import Held


@dataclass(frozen=True, slots=True)
class Seat:
    """One appointment in force: who, in which role, where."""

    person_id: int
    name: str
    role: Role
    scope_id: int | None
    where: str
    phone: str = ""

    @property
    def facts(self) -> dict[str, Fact]:
        """What sentences say of it."""
        role, post = Say(f"role-{self.role}"), Say(f"post-{self.role}")
        phone = self.phone or Say("seat-phone-none")
        return {"name": self.name, "role": role, "post": post, "where": self.where, "phone": phone}


def scope_name(work: Work, role: Role, scope_id: int | None) -> str:
    """The name of the unit, station or district a role is limited to; the congress office for the whole congress."""
    if scope_id is None:
        return congress_of(work).office
    match SCOPE_OF[role]:
        case "unit":
            return work.once(places.units.get, scope_id).name
        case "station":
            return work.once(places.stations.get, scope_id).name
        case "committee":
            return work.once(supervision.committees.get, scope_id).name
        case "campaign":
            return work.once(campaigns.campaigns.get, scope_id).title
        case _:
            return work.once(places.districts.get, scope_id).name


def seat_of(work: Work, held: Held) -> Seat:
    """An appointment with the name of its place."""
    role = Role(held.role)
    where = scope_name(work, role, held.scope_id)
    return Seat(held.person_id, held.name, role, held.scope_id, where, held.phone)


def seats_named(work: Work, *, name: str) -> list[Seat]:
    """Every appointment in force of people with this name."""
    held = [one for one in people.roster(work.c) if one.name == name and one.in_force(work.today)]
    return [seat_of(work, one) for one in held]
