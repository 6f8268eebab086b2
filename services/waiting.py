"""What waits for a person, counted for the menu of each role."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.campaigns.filing import OPEN as TO_FILE
from domain.campaigns.filing import FilingStatus
from domain.person import Person
from domain.roles import CAMPAIGN_ROLES, Role
from services.campaigns import rectification
from services.campaigns.campaigns import of_person
from services.committee.supervising import count_mine, overdue
from services.handling.open_requests import count_waiting
from services.office.due_overview import WEEK, whose
from services.people.appointments import scope_name
from services.work import Work
from storage.campaigns import filings
from storage.campaigns import opinions as campaign_opinions
from storage.committee import polls
from storage.feedback import evaluations
from storage.handling import assignments, modes
from storage.office import desks
from storage.opinions import opinions
from storage.promises import commitments
from storage.suggestions import suggestions

Counts = dict[str, int]
# whose turn it can be with a promise
PROMISED_TO = (Role.DEPUTY, Role.OFFICE, Role.UNIT_CLERK, Role.UNIT_HEAD)


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
    if role in PROMISED_TO:
        counts["ledger"] = commitments.waiting(work.c, role, whose(person, role), work.today, limit=0)[1]
    if role in rectification.WAITED_FOR:
        counts["rectify"] = rectification.count_waiting(work, person, role)
    stands = desks.outlook(work.c, role, whose(person, role), work.today, work.today + WEEK)
    return Desktop(_where(work, person, role), counts, *stands)


def _station(work: Work, person: Person) -> Counts:
    stations = person.scopes(Role.STATION)
    return {
        "to-screen": opinions.waiting_for_screening(work.c, stations, limit=0)[1],
        "waiting-info": opinions.waiting_for_authors(work.c, stations, limit=0)[1],
        "waiting-deputy": opinions.with_deputies(work.c, stations, limit=0)[1],
    }


def _deputy(work: Work, person: Person) -> Counts:
    return {
        "inbox": opinions.with_deputy(work.c, person.id, limit=0)[1],
        "to-co-sign": suggestions.to_co_sign(work.c, person.id, limit=0)[1],
        "to-rate": evaluations.feedbacks_waiting(work.c, person.id, limit=0)[1],
    }


def _office(work: Work, person: Person) -> Counts:
    return {
        "to-review": suggestions.to_review(work.c, limit=0)[1],
        "requests": count_waiting(work, Role.OFFICE) + opinions.disputed(work.c, limit=0)[1],
        "to-assign": suggestions.to_assign(work.c, limit=0)[1],
        "to-conclude": suggestions.to_conclude(work.c, limit=0)[1],
    }


def _gov_office(work: Work, person: Person) -> Counts:
    return {
        "to-coordinate": count_waiting(work, Role.GOV_OFFICE),
        "replies-to-review": assignments.to_review(work.c, limit=0)[1],
    }


def _clerk(work: Work, person: Person) -> Counts:
    units = person.scopes(Role.UNIT_CLERK)
    own = assignments.open_for_units(work.c, units, limit=0)[1] + opinions.with_units(work.c, units, limit=0)[1]
    return {
        "countersigns": modes.to_countersign(work.c, units, limit=0)[1],
        "todo": own + filings.of_units(work.c, units, TO_FILE, limit=0)[1],
    }


def _head(work: Work, person: Person) -> Counts:
    units = person.scopes(Role.UNIT_HEAD)
    return {
        "countersigns": modes.to_countersign(work.c, units, limit=0)[1],
        "to-sign": assignments.to_sign(work.c, units, limit=0)[1]
        + filings.of_units(work.c, units, (FilingStatus.TO_CONFIRM,), limit=0)[1],
        "unit-cases": assignments.open_for_units(work.c, units, limit=0)[1],
    }


def _supervisor(role: Role) -> Callable[[Work, Person], Counts]:
    """The key suggestions of a chair or a committee, and those in which something is late."""

    def counted(work: Work, person: Person) -> Counts:
        count = count_mine(work, person, role)
        return {"key-list": count, "key-late": len(overdue(work, person=person)) if count else 0}

    return counted


def _member(work: Work, person: Person) -> Counts:
    return {"polls": polls.count_asking(work.c, person.id)}


def _in_campaigns(role: Role) -> Callable[[Work, Person], Counts]:
    """The campaigns that are not over in which somebody holds this post."""

    def counted(work: Work, person: Person) -> Counts:
        return {"campaigns": sum(one.id in person.scopes(role) for one in of_person(work, person))}

    return counted


def _organiser(work: Work, person: Person) -> Counts:
    """Its campaigns, and what came in for them that no unit has been given."""
    to_sort = campaign_opinions.count_in_hand(work.c, person.scopes(Role.ORGANISER))
    return {**_in_campaigns(Role.ORGANISER)(work, person), "collected": to_sort}


_COUNTERS: dict[Role, Callable[[Work, Person], Counts]] = {
    Role.STATION: _station,
    Role.DEPUTY: _deputy,
    Role.OFFICE: _office,
    Role.GOV_OFFICE: _gov_office,
    Role.CHAIR: _supervisor(Role.CHAIR),
    Role.COMMITTEE: _supervisor(Role.COMMITTEE),
    Role.COMMITTEE_MEMBER: _member,
    **{role: _in_campaigns(role) for role in CAMPAIGN_ROLES},
    Role.ORGANISER: _organiser,
    Role.UNIT_CLERK: _clerk,
    Role.UNIT_HEAD: _head,
}


def _where(work: Work, person: Person, role: Role) -> str:
    return scope_name(work, role, next(iter(person.scopes(role)), None))
