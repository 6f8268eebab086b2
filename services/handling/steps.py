"""What a unit does with an assignment until the reply: acknowledge, plan, contact, co-opinion (docs/rules.md §3.3)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from domain.access import roles_on
from domain.cases import Assignment, Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.guards import is_not_passed_on
from domain.handling.assignment import ASSIGNMENT, PartOfUnit
from domain.handling.assignment import AssignmentAction as A
from domain.opinions.matter import short
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionAction, SuggestionStatus
from services.audience import GIVEN_BACK
from services.casework import move, seen
from services.facts import Facts, facts_of
from services.handling.lapsing import lapse
from services.handling.possible_requests import Ask, may_ask, with_requests
from services.handling.signing_dates import count_from_signing
from services.handling.unit_facts import part_words
from services.holding import due_in_unit, holding_in_unit, not_yours, own_due, when
from services.replies.reply_route import vice_may_sign
from services.work import Work
from storage import places
from storage.handling import assignments
from storage.suggestions import suggestions

NOTICE_SHOWS = 300


@dataclass(frozen=True, slots=True)
class Folder:
    """An assignment as its unit sees it: the suggestion, the facts, and what this person may do and ask for now."""

    assignment: Assignment
    suggestion: Suggestion
    facts: Facts
    open_to: tuple[str, ...]
    may_ask: tuple[Ask, ...] = ()


def of_units(
    work: Work, *, unit_ids: Collection[int], to_sign: bool = False, limit: int, offset: int
) -> tuple[list[Folder], int]:
    """One page of what these units have not finished (or what waits for their head), and how many there are."""
    lister = assignments.to_sign if to_sign else assignments.open_for_units
    found, total = lister(work.c, unit_ids, limit=limit, offset=offset)
    return [_folder(work, one, ()) for one in found], total


def folder(work: Work, *, person: Person, assignment_id: int, version: int = 0) -> Folder:
    """One assignment for the people of its unit. Raises NotYours; CaseHasMovedOn where a version is given."""
    assignment = seen(assignments.get(work.c, assignment_id), version)
    roles = roles_on(person, assignment)
    if not roles:
        raise not_yours(work)
    if assignment.status in GIVEN_BACK:
        return _folder(work, assignment, ())
    asks = tuple(may_ask(work, person, assignment))
    if not vice_may_sign(work, assignment):
        roles -= {Role.UNIT_VICE_HEAD}
    return replace(_folder(work, assignment, tuple(_steps(assignment, roles))), may_ask=asks)


def acknowledge(work: Work, *, person: Person, assignment_id: int, version: int) -> Folder:
    """A clerk takes the matter for the unit; the first of a suggestion's units sets the handling going.

    Raises CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion, assignment = locked_pair(work, assignment_id)
    moved = move(work, seen(assignment, version), A.ACKNOWLEDGE, person, clerk_id=person.id)
    count_from_signing(work, moved, person)
    if suggestion.status == SuggestionStatus.ASSIGNED:
        move(work, suggestion, SuggestionAction.BEGIN, SYSTEM)
    return folder(work, person=person, assignment_id=moved.id)


def known_plan(work: Work, folder: Folder, person: Person) -> dict[str, str]:
    """What need not be asked of the six fixed items: those filed before, and who handles: whoever acknowledged."""
    handler = str(folder.facts.get("clerk") or person.name)
    return {"handler": handler, **folder.assignment.plan}


def check_finish(work: Work, assignment: Assignment, finish: str) -> None:
    """The planned finish lies between today and the unit's last day. Raises error-date-past, plan-finish-too-late."""
    day, due = date.fromisoformat(finish), due_in_unit(work, assignment)
    if day < work.today:
        raise CaseworkError("error-date-past", date=day)
    if due and day > due:
        raise CaseworkError("plan-finish-too-late", finish=day, due=due)


def check_people(work: Work, assignment: Assignment, plan: Mapping[str, str]) -> None:
    """Who leads and who handles are the unit's own people. Raises return-not-yours-to-forward."""
    is_not_passed_on({"named_units": _other_units(work, assignment, plan)})


def _other_units(work: Work, assignment: Assignment, plan: Mapping[str, str]) -> list[str]:
    """The other units a plan names as those who lead or handle."""
    words = f"{plan.get('leader', '')} {plan.get('handler', '')}"
    own = (assignment.unit_id,)  # people of a unit below it are its own
    others = (unit for unit in places.units.all(work.c) if unit.id not in own and unit.parent_id not in own)
    return [unit.name for unit in others if any(len(n) > 2 and n in words for n in (unit.name, *unit.short_names))]


def file_plan(work: Work, *, person: Person, assignment_id: int, version: int, plan: Mapping[str, str]) -> Folder:
    """File the six fixed items (六定): five given, the sixth is the unit's last day (docs/rules.md §3.3).

    plan: leader, handler, measures, finish (ISO date), standard. Raises plan-missing, plan-finish-too-late,
    return-not-yours-to-forward, error-lead-only, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    finish = date.fromisoformat(plan["finish"]) if plan.get("finish") else None
    facts = {
        "part": assignment.part,
        "plan": {**plan, "finish": finish},
        "limit": due_in_unit(work, assignment),
        "named_units": _other_units(work, assignment, plan),
    }
    move(work, assignment, A.FILE_PLAN, person, facts=facts, plan=dict(plan))
    return folder(work, person=person, assignment_id=assignment_id)


def give_co_opinion(work: Work, *, person: Person, assignment_id: int, version: int, text: str) -> Folder:
    """A co-handling unit says its part; the lead unit hears it (docs/rules.md §3.3). What is asked for again is added.

    Raises co-opinion-empty, error-co-only, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment = seen(assignments.locked(work.c, assignment_id), version)
    unit = work.once(places.units.get, assignment.unit_id).name
    facts = {"part": assignment.part, "co_opinion": text}
    says = {"co": unit, "text": short(text, NOTICE_SHOWS), "about": str(assignment.id)}
    whole = f"{assignment.co_opinion}\n{text}" if assignment.co_opinion else text
    lapse(work, move(work, assignment, A.GIVE_CO_OPINION, person, facts=facts, says=says, co_opinion=whole))
    return folder(work, person=person, assignment_id=assignment_id)


def locked_pair(work: Work, assignment_id: int) -> tuple[Suggestion, Assignment]:
    """A suggestion and one of its assignments, held; always taken in this order."""
    suggestion_id = assignments.get(work.c, assignment_id).suggestion_id
    return suggestions.locked(work.c, suggestion_id), assignments.locked(work.c, assignment_id)


def _folder(work: Work, assignment: Assignment, open_to: tuple[str, ...]) -> Folder:
    due = due_in_unit(work, assignment)
    dates = {
        "due": due,
        "time": work.now,
        "when": when(work, due) if due else "",
        "ack_by": own_due(work, assignment, Clock.ACK),
        "return_by": own_due(work, assignment, Clock.RETURN),
        "contact_by": own_due(work, assignment, Clock.CONTACT),
        "co_opinion_by": own_due(work, assignment, Clock.CO_OPINION),
    }
    facts = facts_of(work, assignment) | dates
    line = with_requests(work, holding_in_unit(work, assignment), assignment.suggestion_id, assignment)
    facts |= {"part": part_words(assignment), "holding": line}
    return Folder(assignment, suggestions.get(work.c, assignment.suggestion_id), facts, open_to)


def _steps(assignment: Assignment, roles: Collection[Role]) -> list[str]:
    """What the table lets these roles do now, without what is only for the other part or the first round."""
    actions = [str(action) for action in ASSIGNMENT.open_to(assignment.status, roles)]
    if assignment.part == PartOfUnit.CO:
        return [one for one in actions if one in (A.ACKNOWLEDGE, A.GIVE_CO_OPINION)]
    hidden = {A.GIVE_CO_OPINION}
    if not assignment.writes:
        hidden |= {A.DRAFT_REPLY, A.TAKE_BACK}
    if assignment.round > 1 or assignment.plan:
        hidden.add(A.FILE_PLAN)
    if assignment.round == 1 and not assignment.plan:
        hidden.add(A.DRAFT_REPLY)
    return [one for one in actions if one not in hidden]
