"""What units have asked the office for and nobody has decided: one list, the longest waiting first."""

from dataclasses import dataclass

from domain.access import OFFICES
from domain.cases import Extension, ReturnRequest
from domain.notice import Say
from domain.people import Person
from domain.roles import Role
from services.deciding_returns import return_words
from services.extending import extension_words
from services.facts import Facts
from services.holding import not_yours
from services.work import Work
from storage import requests


@dataclass(frozen=True, slots=True)
class Waiting:
    """One request that waits: the request, and the facts of its line."""

    request: ReturnRequest | Extension
    facts: Facts


def waiting(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Waiting], int]:
    """One page of what this person decides: the office everything but second returns, which the government office has.

    Raises NotYours for people of neither.
    """
    roles = [role for role in OFFICES if person.holds(role)]
    if not roles:
        raise not_yours(work)
    theirs = [one for role in roles for one in waiting_for(work, role)]
    found = sorted(theirs, key=lambda one: (one.asked_at, one.KIND, one.id))
    return [Waiting(one, _facts(work, one)) for one in found[offset : offset + limit]], len(found)


def waiting_for(work: Work, role: Role) -> list[ReturnRequest | Extension]:
    """Everything that waits for this office's decision."""
    returns = requests.returns_to_decide(work.c)[0]
    if role == Role.GOV_OFFICE:
        return [one for one in returns if one.times > 1]
    return [*(one for one in returns if one.times == 1), *requests.extensions_to_decide(work.c)[0]]


def _facts(work: Work, one: ReturnRequest | Extension) -> Facts:
    words = return_words(work, one) if isinstance(one, ReturnRequest) else extension_words(work, one)
    return words | {"what": Say(f"kind-{one.KIND}")}
