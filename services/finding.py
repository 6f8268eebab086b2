"""Opening a case by the number people quote, as far as the person has a part in it."""

from dataclasses import dataclass

from domain.access import Case, roles_on
from domain.campaigns.rectification_item import RectificationItem
from domain.cases import Assignment, Opinion, Suggestion
from domain.errors import NotYours
from domain.handling.requests import Extension, ReturnRequest
from domain.notice import CaseRef
from domain.opinions import matter
from domain.opinions.matter import short
from domain.person import Person
from domain.promises.ledger import Commitment
from domain.roles import UNIT_ROLES, Role
from services.audience import hearers
from services.cases import load
from services.promises.promise_facts import A_LINE
from services.work import Work
from storage.campaigns import rectification
from storage.handling import assignments
from storage.opinions import opinions
from storage.promises import commitments
from storage.suggestions import suggestions


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
    Role.CO_SIGNER,
    Role.OFFICE,
    Role.UNIT_HEAD,
    Role.UNIT_CLERK,
    Role.UNIT_VICE_HEAD,
    Role.STATION,
    Role.CHAIR,
    Role.COMMITTEE,
    Role.GOV_OFFICE,
    Role.ORGANISER,
    Role.INSPECTOR,
    Role.AUDITOR,
    Role.CITIZEN,
)


def find(work: Work, *, person: Person, number: str) -> Found:
    """The case with this number; a serial alone means the newest of this or last year.

    Raises NotYours when there is none or the person has no part in it.
    """
    for one in _writings(work, number):
        for case in _candidates(work, one):
            if found := part_in(work, person, case):
                return found
    raise NotYours


def part_of(work: Work, *, person: Person, ref: CaseRef) -> Found | None:
    """The same for a case known by its reference."""
    return part_in(work, person, load(work, ref))


def part_in(work: Work, person: Person, case: Case) -> Found | None:
    """The case as this person finds it; None for a case in which the person has no part."""
    roles = roles_on(person, case)
    if isinstance(case, Suggestion) and not roles and person.id in hearers(work, case, Role.CO_SIGNER):
        roles = frozenset({Role.CO_SIGNER})
    part = next((role for role in _ORDER if role in roles), None)
    return Found(case.ref, case.version, part, *_called(work, case, part)) if part else None


def nearest(work: Work, person: Person, case: Case) -> Found | None:
    """The case as this person finds it, or what stands next to it: the unit's assignment, the suggestion above."""
    beside: list[Case] = [case]
    if isinstance(case, Suggestion):
        beside += reversed(assignments.of_suggestion(work.c, case.id))
    elif suggestion_id := getattr(case, "suggestion_id", None):
        beside.append(suggestions.get(work.c, suggestion_id))
    return next((part for one in beside if (part := part_in(work, person, one))), None)


def _writings(work: Work, number: str) -> list[str]:
    """The numbers this may be: itself, or for a serial alone those of both kinds, the newer year first."""
    if not number.isdecimal():
        return [number]
    years = (work.today.year, work.today.year - 1)
    return [f"{kind}-{year}-{number}" for year in years for kind in (Suggestion.SERIES, Opinion.SERIES)]


def _candidates(work: Work, number: str) -> list[Case]:
    """The cases behind a number: an opinion, a promise on the ledger, or a suggestion, whose number also stands for its
    assignments and the opinions behind it."""
    if number.startswith(Opinion.SERIES):
        opinion = opinions.by_number(work.c, number)
        return [opinion] if opinion else []
    if number.startswith(Commitment.SERIES):
        promise = commitments.by_number(work.c, number)
        return [promise] if promise else []
    if number.startswith(RectificationItem.SERIES):
        item = rectification.by_number(work.c, number)
        return [item] if item else []
    suggestion = suggestions.by_number(work.c, number)
    if suggestion is None:
        return []
    newest_first = reversed(assignments.of_suggestion(work.c, suggestion.id))
    return [suggestion, *newest_first, *opinions.behind(work.c, suggestion.id)]


def _called(work: Work, case: Case, part: Role) -> tuple[str, str]:
    """Number and title; an assignment, or a request about it, is called by its suggestion, a promise by its words.

    For a unit an opinion is called by the words the unit was given.
    """
    if isinstance(case, Opinion) and part in UNIT_ROLES:
        return case.number, matter.title_of(case.brief)
    if isinstance(case, Commitment):
        return str(case.number), short(case.text, A_LINE)
    if isinstance(case, RectificationItem):
        return case.number, short(case.problem, A_LINE)
    if isinstance(case, Assignment | ReturnRequest | Extension):
        case = suggestions.get(work.c, case.suggestion_id)
    return str(getattr(case, "number", "") or ""), str(getattr(case, "title", "") or "")
