"""找件: cases found by words and narrowing words, as far as the person may see them."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.access import OFFICES
from domain.disclosure import Field, may_read
from domain.errors import CaseworkError
from domain.notice import CaseRef, Fact, Say
from domain.office import filters
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from services.cases import load
from services.facts import facts_of, title_for
from services.finding import nearest
from services.work import Work
from storage.office import searching

LONGEST = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """One case that fits: how it is opened, and the facts of its line."""

    ref: CaseRef
    role: Role
    facts: Mapping[str, Fact]


def search(work: Work, *, person: Person, typed: str, limit: int, offset: int) -> tuple[list[Hit], int]:
    """One page of what fits, the newest first, and how many there are.

    Raises error-unknown-text for people without an appointment; search-say-more when nothing is left to look for.
    """
    reach = _reach(person)
    query = filters.read(typed[:LONGEST])
    if not query.words and query.statuses is None and not query.late and not query.key:
        raise CaseworkError("search-say-more")
    late_on = work.today if query.late else None
    sought = searching.Sought(query.words, query.statuses, late_on, query.key)
    refs, total = searching.found(work.c, reach, sought, limit=limit, offset=offset)
    return [hit for hit in (_hit(work, person, ref) for ref in refs) if hit is not None], total


def _reach(person: Person) -> searching.Reach:
    if not person.grants:
        raise CaseworkError("error-unknown-text")
    congress = person.holds(Role.OFFICE)
    return searching.Reach(
        opinions_of_stations=None if congress else person.scopes(Role.STATION),
        of_units=[one for role in UNIT_ROLES for one in person.scopes(role)],
        of_deputy=person.id if person.holds(Role.DEPUTY) else None,
        suggestions=congress or person.holds(Role.GOV_OFFICE),
        confidential=may_read(Field.SUGGESTION_TEXT, [role for role in OFFICES if person.holds(role)]),
    )


def _hit(work: Work, person: Person, ref: CaseRef) -> Hit | None:
    case = load(work, ref)
    found = nearest(work, person, case)
    if found is None:
        return None
    facts = facts_of(work, case)
    told: dict[str, Fact] = {
        "number": facts["number"],
        "title": title_for(found.role, case, facts),
        "state": Say(f"status-{ref.kind}-{case.status}"),
    }
    return Hit(found.ref, found.role, told)
