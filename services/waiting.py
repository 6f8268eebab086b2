"""What waits for a person, counted for the menu of each role."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.cases import Assignment
from domain.people import Person
from domain.roles import Role
from services.open_requests import waiting_for
from services.work import Work
from storage import assignments, deadlines, evaluations, opinions, places, suggestions

Counts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Desktop:
    """A role's menu as it stands: where the person sits, how much waits, the nearest date, soon and late."""

    where: str
    counts: Counts
    nearest: date | None
    soon: int
    late: int


def on_desk(work: Work, person: Person, role: Role) -> Desktop:
    """What waits for this person in this role. Counts are by the deed that lists them."""
    counts = _COUNTERS[role](work, person) if role in _COUNTERS else {}
    dates = _due_dates(work, person, role)
    week = work.today + timedelta(days=7)
    return Desktop(
        where=_where(work, person, role),
        counts=counts,
        nearest=min(dates, default=None),
        soon=sum(work.today <= day <= week for day in dates),
        late=sum(day < work.today for day in dates),
    )


def _station(work: Work, person: Person) -> Counts:
    screening = opinions.waiting_for_screening(work.c, person.scopes(Role.STATION), limit=1)[1]
    return {
        "to-screen": screening,
        "waiting-info": opinions.waiting_for_authors(work.c, person.scopes(Role.STATION), limit=1)[1],
        "waiting-deputy": opinions.with_deputies(work.c, person.scopes(Role.STATION))[1],
    }


def _deputy(work: Work, person: Person) -> Counts:
    return {
        "inbox": opinions.with_deputy(work.c, person.id, limit=1)[1],
        "to-co-sign": suggestions.to_co_sign(work.c, person.id, limit=1)[1],
        "to-rate": evaluations.feedbacks_waiting(work.c, person.id, limit=1)[1],
    }


def _office(work: Work, person: Person) -> Counts:
    return {
        "to-review": suggestions.to_review(work.c, limit=1)[1],
        "requests": len(waiting_for(work, Role.OFFICE)) + opinions.disputed(work.c, limit=1)[1],
        "to-assign": suggestions.to_assign(work.c, limit=1)[1],
        "to-conclude": suggestions.to_conclude(work.c, limit=1)[1],
    }


def _gov_office(work: Work, person: Person) -> Counts:
    return {"to-coordinate": len(waiting_for(work, Role.GOV_OFFICE))}


def _clerk(work: Work, person: Person) -> Counts:
    units = person.scopes(Role.UNIT_CLERK)
    return {
        "todo": assignments.open_for_units(work.c, units, limit=1)[1] + opinions.with_units(work.c, units, limit=1)[1]
    }


def _head(work: Work, person: Person) -> Counts:
    units = person.scopes(Role.UNIT_HEAD)
    return {
        "to-sign": assignments.to_sign(work.c, units, limit=1)[1],
        "unit-cases": assignments.open_for_units(work.c, units, limit=1)[1],
    }


_COUNTERS: dict[Role, Callable[[Work, Person], Counts]] = {
    Role.STATION: _station,
    Role.DEPUTY: _deputy,
    Role.OFFICE: _office,
    Role.GOV_OFFICE: _gov_office,
    Role.UNIT_CLERK: _clerk,
    Role.UNIT_HEAD: _head,
}


def _due_dates(work: Work, person: Person, role: Role) -> list[date]:
    """The due dates of what lies with this person now."""
    match role:
        case Role.STATION:
            cases = [o.ref for o in opinions.waiting_for_screening(work.c, person.scopes(role))[0]]
        case Role.DEPUTY:
            cases = [o.ref for o in opinions.with_deputy(work.c, person.id)[0]]
        case Role.OFFICE | Role.GOV_OFFICE:
            cases = [a.ref for a in _all_open(work)]
        case Role.UNIT_CLERK | Role.UNIT_HEAD | Role.UNIT_VICE_HEAD:
            cases = [a.ref for a in assignments.open_for_units(work.c, person.scopes(role))[0]]
        case _:
            return []
    return deadlines.open_due_dates(work.c, cases)


def _all_open(work: Work) -> list[Assignment]:
    return assignments.open_for_units(work.c, [u.id for u in places.units.all(work.c)])[0]


def _where(work: Work, person: Person, role: Role) -> str:
    scopes = person.scopes(role)
    if role == Role.STATION and scopes:
        return places.stations.get(work.c, scopes[0]).name
    if role in (Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD) and scopes:
        return places.units.get(work.c, scopes[0]).name
    congress = places.congress(work.c)
    return congress.office if congress else ""
