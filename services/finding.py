"""Opening a case by the number people quote, as far as the person has a part in it."""

from dataclasses import dataclass

from domain.access import Case, roles_on
from domain.cases import Assignment
from domain.errors import NotYours
from domain.notice import CaseRef
from domain.people import Person
from domain.roles import Role
from services.work import Work
from storage import assignments, opinions, suggestions


@dataclass(frozen=True, slots=True)
class Found:
    """A case somebody may see: what it is called, and the part in which the person sees it."""

    ref: CaseRef
    version: int
    role: Role
    number: str
    title: str


# In this order a person with several parts in one case sees it.
_ORDER = (
    Role.LEAD_DEPUTY,
    Role.DEPUTY,
    Role.OFFICE,
    Role.UNIT_HEAD,
    Role.UNIT_CLERK,
    Role.UNIT_VICE_HEAD,
    Role.STATION,
    Role.GOV_OFFICE,
    Role.CITIZEN,
)


def find(work: Work, *, person: Person, number: str) -> Found:
    """The case with this number. Raises NotYours when there is none or the person has no part in it."""
    for case in _candidates(work, number):
        roles = roles_on(person, case)
        part = next((role for role in _ORDER if role in roles), None)
        if part is not None:
            return Found(case.ref, case.version, part, number, _title(work, case))
    raise NotYours


def _candidates(work: Work, number: str) -> list[Case]:
    if number.startswith("YJ"):
        opinion = opinions.by_number(work.c, number)
        return [opinion] if opinion else []
    suggestion = suggestions.by_number(work.c, number)
    if suggestion is None:
        return []
    newest_first = reversed(assignments.of_suggestion(work.c, suggestion.id))
    return [suggestion, *newest_first]


def _title(work: Work, case: Case) -> str:
    if isinstance(case, Assignment):
        return suggestions.get(work.c, case.suggestion_id).title
    return str(getattr(case, "title", ""))
