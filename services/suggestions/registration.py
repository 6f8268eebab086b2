"""The office's desk: what lies on it, and giving a suggestion its number (docs/rules.md §3.2)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.cases import Suggestion
from domain.clocks import Clock
from domain.notice import Say, in_a_row
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import move, seen
from services.committee.key_suggestions import is_key
from services.facts import Facts, due_of, facts_of
from services.feedback.feedback_offers import for_office
from services.handling.possible_requests import with_requests
from services.holding import holding, not_yours
from services.suggestions import sessions
from services.suggestions.undoing_suggestion import may_undo
from services.work import Work
from storage.numbers import next_number
from storage.opinions import opinions
from storage.suggestions import suggestions

Lister = Callable[..., tuple[list[Suggestion], int]]
LISTS: Mapping[str, Lister] = {
    "to-review": suggestions.to_review,
    "to-assign": suggestions.to_assign,
    "in-handling": suggestions.in_handling,
    "to-conclude": suggestions.to_conclude,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A suggestion as the office sees it: the facts, and what this person may do now."""

    suggestion: Suggestion
    facts: Facts
    open_to: tuple[str, ...]
    feedback: tuple[str, ...] = ()


def listed(work: Work, *, person: Person, name: str, limit: int, offset: int) -> tuple[list[Sheet], int]:
    """One page of one of the office's LISTS, the longest waiting first, and how many there are. Raises NotYours."""
    if not (person.holds(Role.OFFICE) or person.holds(Role.GOV_OFFICE)):
        raise not_yours(work)
    found, total = LISTS[name](work.c, limit=limit, offset=offset)
    return [Sheet(one, _facts(work, one), ()) for one in found], total


def next_waiting(work: Work, *, person: Person) -> int | None:
    """What the office takes next: the longest waiting to be assigned, else to be reviewed; or None. Raises NotYours."""
    for name in ("to-assign", "to-review"):
        found, _ = listed(work, person=person, name=name, limit=1, offset=0)
        if found:
            return found[0].suggestion.id
    return None


def sheet(work: Work, *, person: Person, suggestion_id: int) -> Sheet:
    """One suggestion for the office. Raises NotYours for everybody who works elsewhere."""
    suggestion = suggestions.get(work.c, suggestion_id)
    roles = roles_on(person, suggestion)
    if not roles:
        raise not_yours(work)
    actions = tuple(str(action) for action in SUGGESTION.open_to(suggestion.status, roles))
    if not may_undo(work, person, suggestion):
        actions = tuple(action for action in actions if action != A.UNDO)
    feedback = for_office(work, suggestion) if Role.OFFICE in roles else ()
    return Sheet(suggestion, _facts(work, suggestion), actions, feedback)


def register(work: Work, *, person: Person, suggestion_id: int, version: int) -> Suggestion:
    """Give a reviewed suggestion its number; the deputy is told (docs/rules.md §3.2).

    Numbers are gap-free per year; a number is never changed, nor given anew after a slip was undone.
    Raises CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    SUGGESTION.step(suggestion.status, A.REGISTER, roles_on(person, suggestion))
    changes: dict[str, Any] = {**numbered(work, suggestion), "officer_id": person.id}
    return move(work, suggestion, A.REGISTER, person, **changes)


def numbered(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    """What a suggestion is registered with: its number in the year, and that among those of its session or recess."""
    return {
        "number": suggestion.number or next_number(work.c, Suggestion.SERIES, work.today.year),
        "registered_at": suggestion.registered_at or work.now,
        "formal_number": sessions.formal_number(work, suggestion),
    }


def _facts(work: Work, suggestion: Suggestion) -> Facts:
    grown_from = in_a_row(opinion.number for opinion in opinions.behind(work.c, suggestion.id))
    return (
        {"lead": Say("co-units-none"), "co": Say("co-units-none")}
        | facts_of(work, suggestion)
        | {
            "due": due_of(work, suggestion, Clock.LETTER if suggestion.status == S.AS_LETTER else Clock.ASSIGN),
            "from": grown_from or Say("grown-from-none"),
            "key": Say("key-mark") if is_key(work, suggestion.id) else "",
            "status": Say(f"status-suggestion-{suggestion.status}"),
            "holding": with_requests(work, holding(work, suggestion), suggestion.id),
        }
    )
