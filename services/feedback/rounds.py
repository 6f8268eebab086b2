"""A second round: who answered handles again; of several parts those that are named (docs/rules.md §3.4)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment, Suggestion
from domain.handling.assignment import ASSIGNMENT, AssignmentAction, AssignmentStatus, PartOfUnit
from domain.lifecycle import Tell
from domain.person import SYSTEM, Person
from domain.roles import Role
from services.audience import answering, parts_of
from services.casework import Entrance, enter, move, seen, tell
from services.facts import Facts, facts_of
from services.handling.unit_facts import part_words, unit_name, unit_names
from services.holding import not_yours
from services.work import Work
from storage.handling import assignments
from storage.suggestions import suggestions

NAMES_PARTS = (Role.LEAD_DEPUTY, Role.OFFICE)
NOT_BEGUN = (AssignmentStatus.ISSUED, AssignmentStatus.ACKNOWLEDGED)


def begin_round(work: Work, suggestion: Suggestion, words: Mapping[str, Any]) -> None:
    """Every unit that answered has a new assignment with a clock of its own."""
    for one in answering(parts_of(work, suggestion)):
        values = {
            "suggestion_id": suggestion.id,
            "unit_id": one.unit_id,
            "part": one.part,
            "round": suggestion.round + 1,
            "issued_on": work.today,
            "plan": one.plan,
            "part_text": one.part_text,
            "writes": one.writes,
        }
        ways = (Entrance(AssignmentAction.ISSUE_AGAIN, SYSTEM, Role.SYSTEM),)
        enter(work, ASSIGNMENT, assignments, values, ways, says=words)


def ask_which(work: Work, suggestion: Suggestion) -> None:
    """Where each unit has a part of its own, deputy and office may say which of them the new round is about."""
    again = _again(work, suggestion)
    if len(again) > 1 and again[0].part == PartOfUnit.SEPARATE:
        for role in NAMES_PARTS:
            tell(work, suggestion, Tell(role, "rehandle-which"), SYSTEM, {"units": unit_names(work, again)})


@dataclass(frozen=True, slots=True)
class PartsAgain:
    """The parts of a second round: the suggestion, its facts, each part with its unit and its words."""

    suggestion: Suggestion
    facts: Facts
    parts: tuple[tuple[int, str], ...]


def parts_again(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> PartsAgain:
    """Which parts are being handled again. Raises NotYours, CaseHasMovedOn."""
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    if not roles_on(person, suggestion) & set(NAMES_PARTS):
        raise not_yours(work)
    found = [one for one in _again(work, suggestion) if one.status in NOT_BEGUN]
    return PartsAgain(suggestion, facts_of(work, suggestion), tuple((one.id, unit_name(work, one)) for one in found))


def only_these(
    work: Work, *, person: Person, suggestion_id: int, version: int, part_ids: Collection[int]
) -> PartsAgain:
    """Only the parts that are named are handled again; the units of the others hear that they are done.

    A unit that has begun goes on. Raises spare-last-part, NotYours, CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    roles = roles_on(person, suggestion) & set(NAMES_PARTS)
    if not roles:
        raise not_yours(work)
    again = _again(work, suggestion)
    kept = [one for one in again if one.id in part_ids or one.status not in NOT_BEGUN]
    # a part that has been answered does not bring the reply everybody waits for
    left = [one for one in kept if one.status != AssignmentStatus.DONE]
    facts = {"parts_left": len(left), "suggestion": suggestion.number}
    for one in again:
        if one not in kept:
            says = {"name": person.name, "part": part_words(one)}
            held = assignments.locked(work.c, one.id)
            move(work, held, AssignmentAction.SPARE, person, roles=roles, facts=facts, says=says)
    return PartsAgain(suggestion, facts_of(work, suggestion), tuple((one.id, unit_name(work, one)) for one in kept))


def _again(work: Work, suggestion: Suggestion) -> list[Assignment]:
    found = answering(assignments.of_suggestion(work.c, suggestion.id))
    return [one for one in found if one.round == suggestion.round and one.round > 1]
