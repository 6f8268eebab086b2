"""Assigning a suggestion to units (交办): who is meant, which dates follow, and doing it (docs/rules.md §3.2, §3.3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from domain import forms
from domain.access import roles_on
from domain.assignment import ASSIGNMENT, PartOfUnit
from domain.assignment import AssignmentAction as A
from domain.cases import Suggestion
from domain.clocks import Clock
from domain.deadlines import compute
from domain.errors import CaseworkError
from domain.guards import exactly_one_lead
from domain.notice import Say
from domain.people import Person
from domain.roles import Role
from domain.suggestion import SUGGESTION, SuggestionAction
from services.casework import Entrance, enter, move, seen
from services.facts import Facts, facts_of
from services.work import Work
from storage import assignments, people, places, suggestions
from storage.places import Unit

CLOSE_ENOUGH = 4
# The dates the office sees before it confirms, and by which clock each is counted.
DATES = {
    "ack_by": Clock.ACK,
    "return_by": Clock.RETURN,
    "contact_by": Clock.CONTACT,
    "co_opinion_by": Clock.CO_OPINION,
    "due": Clock.REPLY,
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who is to handle: the ids of the leads named (one is right) and of the co-handling units."""

    leads: tuple[int, ...]
    co: tuple[int, ...] = ()


def to_assign(work: Work, *, person: Person, suggestion_id: int, version: int) -> Facts:
    """What stands above the question who handles. Raises CaseHasMovedOn, ActionNotAllowed."""
    return facts_of(work, _assignable(work, person, suggestion_id, version))


def understood(work: Work, *, text: str, before: Chosen) -> Chosen:
    """The units one line means; a line that names only co-units keeps the lead chosen `before`.

    Raises assign-unknown-unit with the names that are near, assign-which-unit when several are meant.
    """
    said = forms.units_from(text)
    leads = _ids(work, said.leads or said.plain)
    co = _ids(work, said.co)
    return Chosen(leads or before.leads, co if leads else tuple(dict.fromkeys((*before.co, *co))))


def choosable(work: Work, *, chosen: Chosen, limit: int, offset: int) -> tuple[list[Unit], int]:
    """One page of the units that have no part yet, and how many these are."""
    free = [unit for unit in places.units.all(work.c) if unit.id not in (*chosen.leads, *chosen.co)]
    return free[offset : offset + limit], len(free)


def checked(work: Work, *, person: Person, suggestion_id: int, version: int, chosen: Chosen) -> Facts:
    """The assignment as it would be, with every date it brings; nothing is done yet.

    Raises CaseHasMovedOn, ActionNotAllowed, assign-two-leads, assign-unit-twice, assign-nobody-there.
    """
    suggestion = _assignable(work, person, suggestion_id, version)
    _make_sure(work, chosen)
    return facts_of(work, suggestion) | _names(work, chosen) | _dates(work)


def assign(work: Work, *, person: Person, suggestion_id: int, version: int, chosen: Chosen) -> Suggestion:
    """Give a suggestion to its lead unit and co-units; units, deputy and citizens are told (docs/rules.md §3.2).

    All clocks count from today, the day of assignment. Raises what `checked` raises.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    SUGGESTION.step(suggestion.status, SuggestionAction.ASSIGN, roles_on(person, suggestion))
    _make_sure(work, chosen)
    says = _names(work, chosen) | {name: day for name, day in _dates(work).items() if name != "due"}
    # the units come first: the sentences of the suggestion's own step name them
    for unit_id in chosen.leads:
        _issue(work, suggestion, unit_id, PartOfUnit.LEAD, person, says)
    for unit_id in chosen.co:
        _issue(work, suggestion, unit_id, PartOfUnit.CO, person, says)
    return move(
        work,
        suggestion,
        SuggestionAction.ASSIGN,
        person,
        facts={"leads": chosen.leads, "co_units": chosen.co},
        data={"lead": chosen.leads[0], "co": list(chosen.co)},
        assigned_on=work.today,
        officer_id=person.id,
    )


def _assignable(work: Work, person: Person, suggestion_id: int, version: int) -> Suggestion:
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    SUGGESTION.step(suggestion.status, SuggestionAction.ASSIGN, roles_on(person, suggestion))
    return suggestion


def _issue(
    work: Work, suggestion: Suggestion, unit_id: int, part: PartOfUnit, person: Person, says: dict[str, Any]
) -> None:
    action = A.ISSUE_LEAD if part == PartOfUnit.LEAD else A.ISSUE_CO
    values = {
        "suggestion_id": suggestion.id,
        "unit_id": unit_id,
        "part": str(part),
        "round": suggestion.round,
        "issued_on": work.today,
        "plan": {},
    }
    enter(work, ASSIGNMENT, assignments, values, [Entrance(action, person, Role.OFFICE)], says=says)


def _make_sure(work: Work, chosen: Chosen) -> None:
    """Exactly one lead, no unit twice (invariant 2), and somebody there to acknowledge."""
    names = [work.once(places.units.get, one).name for one in chosen.leads]
    exactly_one_lead({"leads": names, "co_units": [work.once(places.units.get, one).name for one in chosen.co]})
    somebody_is_there(work, [work.once(places.units.get, one) for one in (*chosen.leads, *chosen.co)])


def somebody_is_there(work: Work, units: Iterable[Unit]) -> None:
    """Every one of these units has somebody to acknowledge. Raises assign-nobody-there."""
    empty = [unit.name for unit in units if not people.holders(work.c, Role.UNIT_CLERK, unit.id, work.today)]
    if empty:
        raise CaseworkError("assign-nobody-there", list="、".join(empty))


def _names(work: Work, chosen: Chosen) -> dict[str, Any]:
    co = "、".join(work.once(places.units.get, one).name for one in chosen.co)
    return {"lead": work.once(places.units.get, chosen.leads[0]).name, "co": co or Say("co-units-none")}


def _dates(work: Work) -> dict[str, date]:
    return {name: compute(work.today, work.profile.term(kind), work.calendar).due_on for name, kind in DATES.items()}


def _ids(work: Work, names: Sequence[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(unit.id for name in names for unit in _meant(work, name)))


def _meant(work: Work, name: str) -> list[Unit]:
    """The unit a name means; “教育局和水务局” in one breath means two."""
    hits = places.unit_by_words(work.c, name)
    pieces = forms.halves(name)
    if not hits and len(pieces) > 1:
        return [unit for piece in pieces for unit in _meant(work, piece)]
    if len(hits) == 1:
        return hits
    shown = name[:20]
    if hits:
        raise CaseworkError("assign-which-unit", name=shown, list="、".join(unit.name for unit in hits))
    raise CaseworkError("assign-unknown-unit", name=shown, list="、".join(_near(work, name)))


def _near(work: Work, name: str) -> list[str]:
    """The units whose names are most like what was typed."""

    def likeness(unit: Unit) -> float:
        return max(SequenceMatcher(None, name, one).ratio() for one in (unit.name, *unit.short_names))

    return [unit.name for unit in sorted(places.units.all(work.c), key=likeness, reverse=True)[:CLOSE_ENOUGH]]
