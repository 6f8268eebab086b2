"""Assigning a suggestion to units (交办): who is meant, which dates follow, and doing it (docs/rules.md §3.2, §3.3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from domain import forms
from domain.access import roles_on
from domain.cases import Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.assignment import ASSIGNMENT, PartOfUnit
from domain.handling.assignment import AssignmentAction as A
from domain.handling.mode_guards import each_part_is_described, leads_are_right, to_no_subordinate
from domain.handling.parts_said import announces_parts, heads, pieces, without_verb
from domain.notice import Say, in_a_row
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SUGGESTION, SuggestionAction
from services.casework import Entrance, enter, move, seen
from services.facts import Facts, facts_of
from services.rules.first_days import would_end
from services.work import Work
from storage import places
from storage.handling import assignments
from storage.people import people
from storage.places import Unit
from storage.suggestions import suggestions

CLOSE_ENOUGH = 4
# The dates the office sees before it confirms, and by which clock each is counted.
DATES = {
    "ack_by": Clock.ACK,
    "return_by": Clock.RETURN,
    "contact_by": Clock.CONTACT,
    "co_opinion_by": Clock.CO_OPINION,
    "due": Clock.REPLY,
}

ISSUES = {
    PartOfUnit.LEAD: A.ISSUE_LEAD,
    PartOfUnit.CO: A.ISSUE_CO,
    PartOfUnit.SEPARATE: A.ISSUE_SEPARATE,
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who is to handle: the ids of lead units and of co-handling units; or every unit with its part in words."""

    leads: tuple[int, ...]
    co: tuple[int, ...] = ()
    parts: tuple[tuple[int, str], ...] = ()

    @property
    def everybody(self) -> tuple[int, ...]:
        """Every unit that gets a part."""
        return (*self.leads, *self.co, *(unit_id for unit_id, _ in self.parts))


def to_assign(work: Work, *, person: Person, suggestion_id: int, version: int) -> Facts:
    """What stands above the question who handles. Raises CaseHasMovedOn, ActionNotAllowed."""
    return facts_of(work, _assignable(work, person, suggestion_id, version))


def understood(work: Work, *, text: str, before: Chosen, apart: bool = False) -> Chosen:
    """The units one line means; a line that names only co-units keeps the lead chosen `before`.

    “分别办理：…” gives every unit a part of its own, and so do further lines until leads are named. apart: so it was
    chosen by button.
    Raises assign-unknown-unit with the names that are near, assign-which-unit when several are meant.
    """
    said = forms.units_from(text)
    if announces_parts(text) or ((apart or before.parts) and not said.leads):
        return Chosen((), (), _with_parts(work, before.parts, text))
    leads = _ids(work, said.leads or said.plain)
    co = _ids(work, said.co)
    return Chosen(leads or before.leads, co if leads else tuple(dict.fromkeys((*before.co, *co))))


def choosable(work: Work, *, chosen: Chosen, limit: int, offset: int) -> tuple[list[Unit], int]:
    """One page of the units that can be given a part and have none yet, and how many these are."""
    free = [unit for unit in assignable_units(work) if unit.id not in chosen.everybody]
    return free[offset : offset + limit], len(free)


def name_of_unit(work: Work, unit_id: int) -> str:
    """A unit by name. Raises CaseNotFound."""
    return work.once(places.units.get, unit_id).name


def assignable_units(work: Work) -> list[Unit]:
    """The units a matter can be given to: those below other units only where the place allows it."""
    every = places.units.all(work.c)
    return every if work.profile.subordinate_delegation else [unit for unit in every if unit.parent_id is None]


def subordinates(work: Work, unit_ids: Iterable[int]) -> list[tuple[str, str]]:
    """Those of these units the place does not let be given a matter, each with the unit it belongs to, by name."""
    if work.profile.subordinate_delegation:
        return []
    units = [work.once(places.units.get, one) for one in unit_ids]
    return [(one.name, work.once(places.units.get, one.parent_id).name) for one in units if one.parent_id]


def parts_gap(work: Work, chosen: Chosen) -> CaseworkError | None:
    """What parts of their own still lack before they can be checked: words for one of them, a second unit."""
    if not chosen.parts:
        return None
    try:
        each_part_is_described(_guarded(work, chosen))
    except CaseworkError as gap:
        return gap
    return None


def checked(work: Work, *, person: Person, suggestion_id: int, version: int, chosen: Chosen) -> Facts:
    """The assignment as it would be, with every date it brings; nothing is done yet.

    Raises CaseHasMovedOn, ActionNotAllowed, assign-two-leads, assign-unit-twice, assign-parts-missing,
    assign-subordinate, assign-nobody-there.
    """
    suggestion = _assignable(work, person, suggestion_id, version)
    _make_sure(work, chosen)
    return facts_of(work, suggestion) | names_of(work, chosen) | _dates(work)


def assign(work: Work, *, person: Person, suggestion_id: int, version: int, chosen: Chosen) -> Suggestion:
    """Give a suggestion to its units, jointly or each its own part; everybody concerned is told (docs/rules.md §3.2).

    All clocks count from today, the day of assignment. Raises what `checked` raises.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    action = SuggestionAction.ASSIGN_PARTS if chosen.parts else SuggestionAction.ASSIGN
    SUGGESTION.step(suggestion.status, action, roles_on(person, suggestion))
    _make_sure(work, chosen)
    says = names_of(work, chosen) | {name: day for name, day in _dates(work).items() if name != "due"}
    # the units come first: the sentences of the suggestion's own step name them
    for n, unit_id in enumerate(chosen.leads):
        _issue(work, suggestion, unit_id, PartOfUnit.LEAD, person, says, writes=n == 0)
    for unit_id in chosen.co:
        _issue(work, suggestion, unit_id, PartOfUnit.CO, person, says)
    for unit_id, words in chosen.parts:
        _issue(work, suggestion, unit_id, PartOfUnit.SEPARATE, person, says, part_text=words)
    return move(
        work,
        suggestion,
        action,
        person,
        facts=_guarded(work, chosen),
        data=_trace(chosen),
        says=says,
        assigned_on=work.today,
        officer_id=person.id,
    )


def _trace(chosen: Chosen) -> dict[str, Any]:
    if chosen.parts:
        return {"mode": "separate", "units": [unit_id for unit_id, _ in chosen.parts]}
    second = {"second_lead": chosen.leads[1]} if len(chosen.leads) > 1 else {}
    return {"lead": chosen.leads[0], "co": list(chosen.co), **second}


def _assignable(work: Work, person: Person, suggestion_id: int, version: int) -> Suggestion:
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    SUGGESTION.step(suggestion.status, SuggestionAction.ASSIGN, roles_on(person, suggestion))
    return suggestion


def _issue(
    work: Work,
    suggestion: Suggestion,
    unit_id: int,
    part: PartOfUnit,
    person: Person,
    says: dict[str, Any],
    **more: Any,
) -> None:
    values = {
        "suggestion_id": suggestion.id,
        "unit_id": unit_id,
        "part": str(part),
        "round": suggestion.round,
        "issued_on": work.today,
        "plan": {},
        **more,
    }
    mine = {"part_text": more["part_text"]} if "part_text" in more else {}
    enter(work, ASSIGNMENT, assignments, values, [Entrance(ISSUES[part], person, Role.OFFICE)], says=says | mine)


def _make_sure(work: Work, chosen: Chosen) -> None:
    """Leads or parts as the place has them, no unit twice (invariant 2), and somebody there to acknowledge."""
    facts = _guarded(work, chosen)
    if chosen.parts:
        each_part_is_described(facts)
    else:
        leads_are_right(facts)
    to_no_subordinate(facts)
    somebody_is_there(work, [work.once(places.units.get, one) for one in chosen.everybody])


def _guarded(work: Work, chosen: Chosen) -> dict[str, Any]:
    """What the guards of assigning read, units by name."""

    def name(unit_id: int) -> str:
        return work.once(places.units.get, unit_id).name

    return {
        "leads": [name(one) for one in chosen.leads],
        "co_units": [name(one) for one in chosen.co],
        "parts": [(name(unit_id), words) for unit_id, words in chosen.parts],
        "two_leads_allowed": work.profile.two_leads_allowed,
        "subordinates": subordinates(work, chosen.everybody),
    }


def somebody_is_there(work: Work, units: Iterable[Unit]) -> None:
    """Every one of these units has somebody to acknowledge. Raises assign-nobody-there."""
    empty = [unit.name for unit in units if not people.holders(work.c, Role.UNIT_CLERK, unit.id, work.today)]
    if empty:
        raise CaseworkError("assign-nobody-there", list=in_a_row(empty))


def names_of(work: Work, chosen: Chosen) -> dict[str, Any]:
    """Who is to handle, by name: lead, co and parts as the sentences say them."""

    def names(ids: Iterable[int]) -> str | Say:
        return in_a_row(work.once(places.units.get, one).name for one in ids)

    lines = [Say("part-line", {"unit": names((unit_id,)), "text": words}) for unit_id, words in chosen.parts]
    leads = chosen.leads or tuple(unit_id for unit_id, _ in chosen.parts)
    return {"lead": names(leads), "co": names(chosen.co) or Say("co-units-none"), "parts": lines}


def _dates(work: Work) -> dict[str, date]:
    return {name: would_end(work, kind).due_on for name, kind in DATES.items()}


def _ids(work: Work, names: Sequence[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(unit.id for name in names for unit in _meant(work, name)))


def _with_parts(work: Work, before: Iterable[tuple[int, str]], text: str) -> tuple[tuple[int, str], ...]:
    """The parts chosen so far and those a line names; words without a unit belong to the one that is still without."""
    parts = dict(before)
    for piece in pieces(text):
        found = _part_meant(work, piece)
        waiting = next((unit_id for unit_id, words in parts.items() if not words), None)
        if found is None and waiting:
            parts[waiting] = without_verb(piece)
        elif found is None:
            _meant(work, next(heads(piece))[0])
        else:
            parts[found[0]] = found[1] or parts.get(found[0], "")
    return tuple(parts.items())


def _part_meant(work: Work, piece: str) -> tuple[int, str] | None:
    """The unit a piece begins with, by the longest of its names, and what it says of it; None where it names none."""
    named = [(name, unit.id) for unit in places.units.all(work.c) for name in (unit.name, *unit.short_names)]
    hits = [(name, unit_id) for name, unit_id in named if name and piece.startswith(name)]
    if hits:
        name, unit_id = max(hits, key=lambda hit: len(hit[0]))
        return unit_id, without_verb(piece.removeprefix(name))
    for head, rest in heads(piece):
        if len(head) > 1 and len(found := places.unit_by_words(work.c, head)) == 1:
            return found[0].id, rest
    return None


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
        raise CaseworkError("assign-which-unit", name=shown, list=in_a_row(unit.name for unit in hits))
    raise CaseworkError("assign-unknown-unit", name=shown, list=in_a_row(_near(work, name)))


def _near(work: Work, name: str) -> list[str]:
    """The units whose names are most like what was typed."""

    def likeness(unit: Unit) -> float:
        return max(SequenceMatcher(None, name, one).ratio() for one in (unit.name, *unit.short_names))

    return [unit.name for unit in sorted(places.units.all(work.c), key=likeness, reverse=True)[:CLOSE_ENOUGH]]
