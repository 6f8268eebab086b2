"""A slip of the office is undone within the day, as a new entry; nothing is erased (docs/rules.md §3.2)."""

import json
from collections.abc import Mapping

from domain.access import roles_on
from domain.cases import Opinion, Suggestion
from domain.errors import CaseworkError
from domain.guards import within_the_day
from domain.handling.assignment import AssignmentAction, AssignmentStatus
from domain.opinions.opinion import OpinionAction, OpinionStatus
from domain.person import SYSTEM, Person
from domain.rules.calendar import local_day
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import move, seen
from services.committee.key_suggestions import is_key
from services.facts import Facts
from services.handling.lapsing import lapse
from services.work import Work
from storage import events
from storage.events import Event
from storage.handling import assignments
from storage.opinions import opinions
from storage.suggestions import suggestions

# What a decision had written that is taken back with it.
_AS_BEFORE: Mapping[str, Mapping[str, None]] = {
    S.ASSIGNED: {"assigned_on": None},
    S.MERGED: {"master_id": None},
}


def may_undo(work: Work, person: Person, suggestion: Suggestion) -> bool:
    """Whether the office's last decision on it can still be undone."""
    if A.UNDO not in SUGGESTION.open_to(suggestion.status, roles_on(person, suggestion)):
        return False
    try:
        within_the_day(_facts(work, suggestion))
    except CaseworkError:
        return False
    return True


def undo(work: Work, *, person: Person, suggestion_id: int, version: int) -> Suggestion:
    """Take back the decision of today on which nobody has acted; everybody who heard of it hears of this.

    A number that is out stays. An assignment is recalled while no unit has acknowledged it; the clock of assigning
    goes on as it was. Raises undo-too-late, CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    facts = _facts(work, suggestion)
    back = _adopted_before(work, suggestion)
    columns = _AS_BEFORE.get(suggestion.status, {"exclusion": "", "review": ""})
    undone = _decided(work, suggestion)
    data = {"undone": undone.seq}
    done = move(work, suggestion, A.UNDO, person, facts=facts, data=data, columns=columns)
    if suggestion.status == S.ASSIGNED:
        _recall(work, suggestion, person)
    for opinion in back:
        _adopt_again(work, suggestion, opinion)
    return done


def _facts(work: Work, suggestion: Suggestion) -> Facts:
    acted = any(one.status != OpinionStatus.ACCEPTED for one in _adopted_before(work, suggestion))
    # others hang on what it was registered as
    hanging = bool(suggestions.merged_into(work.c, suggestion.id)) or is_key(work, suggestion.id)
    acted = acted or (suggestion.status == S.REGISTERED and hanging)
    decided_on = local_day(_decided(work, suggestion).at)
    return {"decided_on": decided_on, "today": work.today, "acted_on": "acted" if acted else ""}


def _decided(work: Work, suggestion: Suggestion) -> Event:
    """The decision that brought a suggestion to where it stands. Raises undo-too-late where none was taken here."""
    told = events.of_case(work.c, suggestion.ref)
    for event in reversed(told):
        if event.to_status != event.from_status:
            return event
    raise CaseworkError("undo-too-late")


def _adopted_before(work: Work, suggestion: Suggestion) -> list[Opinion]:
    """The opinions that went back to their stations because this suggestion was not accepted."""
    if suggestion.status != S.NOT_ACCEPTED:
        return []
    ids = json.loads(_decided(work, suggestion).data).get("opinions", [])
    return [opinions.get(work.c, id) for id in ids]


def _adopt_again(work: Work, suggestion: Suggestion, opinion: Opinion) -> None:
    held = opinions.locked(work.c, opinion.id)
    data = {"suggestion_id": suggestion.id}
    move(work, held, OpinionAction.ADOPT_AGAIN, SYSTEM, data=data, suggestion_id=suggestion.id)
    for one in opinions.merged_into(work.c, opinion.id):
        opinions.change(work.c, one.id, one.version, suggestion_id=suggestion.id)


def _recall(work: Work, suggestion: Suggestion, person: Person) -> None:
    """Every unit's assignment ends as if it had not been; the clocks that began with it stop."""
    parts = assignments.of_suggestion(work.c, suggestion.id, suggestion.round)
    acknowledged = [one.id for one in parts if one.clerk_id]
    for one in parts:
        if one.status == AssignmentStatus.ISSUED:
            held = assignments.locked(work.c, one.id)
            roles = roles_on(person, suggestion)
            facts = {"acknowledged": acknowledged}
            gone = move(work, held, AssignmentAction.RECALL, person, roles=roles, facts=facts)
            lapse(work, gone)
