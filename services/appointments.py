"""Appointments: where a role has its seat."""

from domain.roles import SCOPE_OF, Role
from services.work import Work
from storage import places


def scope_name(work: Work, role: Role, scope_id: int | None) -> str:
    """The name of the unit, station or district a role is limited to; the congress office for the whole congress."""
    if scope_id is None:
        congress = places.congress(work.c)
        return congress.office if congress else ""
    match SCOPE_OF[role]:
        case "unit":
            return places.units.get(work.c, scope_id).name
        case "station":
            return places.stations.get(work.c, scope_id).name
        case _:
            return places.districts.get(work.c, scope_id).name
