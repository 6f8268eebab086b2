"""What units have asked the office for and nobody has decided: one list, the longest waiting first."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import OFFICES
from domain.cases import Feedback, Suggestion
from domain.handling.modes import Coordination
from domain.handling.requests import Extension, ReturnRequest
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.facts import Facts, facts_of
from services.feedback.deciding_again import decision_words
from services.handling.deciding_returns import return_words
from services.handling.extending import extension_words
from services.handling.objecting import objected, objection_words
from services.holding import not_yours
from services.work import Work
from storage.feedback import evaluations
from storage.handling import modes, requests
from storage.suggestions import suggestions

Asked = ReturnRequest | Extension | Coordination | Suggestion | Feedback


@dataclass(frozen=True, slots=True)
class Waiting:
    """One request that waits: the request, and the facts of its line."""

    request: Asked
    facts: Facts


def waiting(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Waiting], int]:
    """One page of what this person decides: the office everything but second returns, which the government office has.

    Raises NotYours for people of neither.
    """
    roles = [role for role in OFFICES if person.holds(role)]
    if not roles:
        raise not_yours(work)
    theirs = [one for role in roles for one in waiting_for(work, role)]
    found = sorted(theirs, key=lambda one: (_since(work, one), one.KIND, one.id))
    return [Waiting(one, _facts(work, one)) for one in found[offset : offset + limit]], len(found)


def waiting_for(work: Work, role: Role) -> list[Asked]:
    """Everything that waits for this office's decision; an objection of a deputy is its suggestion, a dissatisfaction
    on which people decide its feedback."""
    if role == Role.GOV_OFFICE:
        return [*requests.returns_to_decide(work.c, again=True)[0], *modes.to_coordinate(work.c)[0]]
    returns = requests.returns_to_decide(work.c, again=False)[0]
    unhappy = (evaluations.newest_feedback(work.c, one.id) for one in suggestions.to_decide_again(work.c)[0])
    asked: list[Asked] = [*filter(None, unhappy), *returns, *requests.extensions_to_decide(work.c)[0]]
    return [*asked, *suggestions.objected_to(work.c)[0]]


def count_waiting(work: Work, role: Role) -> int:
    """How many there are of them, without reading them."""
    if role == Role.GOV_OFFICE:
        return requests.returns_to_decide(work.c, again=True, limit=0)[1] + modes.to_coordinate(work.c, limit=0)[1]
    asked = requests.returns_to_decide(work.c, again=False, limit=0)[1]
    asked += suggestions.to_decide_again(work.c, limit=0)[1]
    return asked + requests.extensions_to_decide(work.c, limit=0)[1] + suggestions.objected_to(work.c, limit=0)[1]


def _since(work: Work, one: Asked) -> datetime:
    if isinstance(one, Feedback):
        return one.given_at or work.now
    if isinstance(one, Coordination):
        return one.opened_at
    return objected(work, one).at if isinstance(one, Suggestion) else one.asked_at


def _facts(work: Work, one: Asked) -> Facts:
    if isinstance(one, Suggestion):
        return objection_words(work, one) | {"what": Say("request-objection")}
    if isinstance(one, Feedback):
        return decision_words(work, suggestions.get(work.c, one.suggestion_id)) | {"what": Say("request-again")}
    if isinstance(one, Coordination):
        return facts_of(work, one)
    words = return_words(work, one) if isinstance(one, ReturnRequest) else extension_words(work, one)
    return words | {"what": Say(f"kind-{one.KIND}")}
