"""The assignment meeting (交办会): units are planned one by one, and everything is assigned at once (rules §3.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.cases import Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import compute
from services.cases import save
from services.casework import note, seen
from services.facts import Facts, facts_of
from services.handling.assigning import Chosen, assign, checked, names_of
from services.holding import not_yours
from services.work import Work
from storage.suggestions import suggestions

PLAN, TAKE_OFF = "plan_meeting", "take_off_meeting"


@dataclass(frozen=True, slots=True)
class Meeting:
    """What came of it: what was assigned, and what was not, with the reason."""

    done: tuple[Suggestion, ...]
    failed: tuple[tuple[Suggestion, Say], ...]


def plan(work: Work, *, person: Person, suggestion_id: int, version: int, chosen: Chosen) -> Facts:
    """Keep who is to handle a registered suggestion until the meeting; nobody is told, no clock runs.

    Raises what `assigning.checked` raises.
    """
    facts = checked(work, person=person, suggestion_id=suggestion_id, version=version, chosen=chosen)
    held = seen(suggestions.locked(work.c, suggestion_id), version)
    planned = {"leads": list(chosen.leads), "co": list(chosen.co), "parts": [list(one) for one in chosen.parts]}
    _keep(work, held, person, PLAN, planned)
    return facts


def take_off(work: Work, *, person: Person, suggestion_id: int, version: int) -> Facts:
    """It is not for the meeting any more, and can be assigned by itself. Raises NotYours, CaseHasMovedOn."""
    _office(work, person)
    held = seen(suggestions.locked(work.c, suggestion_id), version)
    _keep(work, held, person, TAKE_OFF, None)
    return facts_of(work, held)


def planned(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[tuple[Suggestion, Facts]], int, int]:
    """One page of what has its units, how many these are, and how many registered ones have none. Raises NotYours."""
    _office(work, person)
    found, total = suggestions.planned(work.c, limit=limit, offset=offset)
    rest = suggestions.to_assign(work.c, limit=0)[1] - total
    return [(one, facts_of(work, one) | names_of(work, chosen_of(one))) for one in found], total, rest


def before_meeting(work: Work, *, person: Person) -> dict[str, Fact]:
    """How many would be assigned today, and by when they are answered. Raises NotYours, batch-nothing-planned."""
    _office(work, person)
    count = suggestions.planned(work.c, limit=0)[1]
    if not count:
        raise CaseworkError("batch-nothing-planned")
    due = compute(work.today, work.profile.term(Clock.REPLY), work.calendar).due_on
    return {"count": str(count), "date": work.today, "due": due}


def assign_all(work: Work, *, person: Person) -> Meeting:
    """Assign everything that has its units, from today on: each whole or not at all, and what failed is named.

    Raises NotYours, batch-nothing-planned.
    """
    before_meeting(work, person=person)
    done: list[Suggestion] = []
    failed: list[tuple[Suggestion, Say]] = []
    for one in suggestions.planned(work.c)[0]:
        told, started = len(work.notices), len(work.started)
        savepoint = work.c.begin_nested()
        try:
            where: dict[str, Any] = {"suggestion_id": one.id, "version": one.version, "chosen": chosen_of(one)}
            done.append(assign(work, person=person, **where))
        except CaseworkError as refusal:
            savepoint.rollback()
            del work.notices[told:], work.started[started:]
            failed.append((one, Say(refusal.says, refusal.facts)))
        else:
            savepoint.commit()
    return Meeting(tuple(done), tuple(failed))


def chosen_of(suggestion: Suggestion) -> Chosen:
    """The units planned for it."""
    kept: Mapping[str, Any] = suggestion.planned or {"leads": [], "co": [], "parts": []}
    return Chosen(tuple(kept["leads"]), tuple(kept["co"]), tuple((int(id), str(words)) for id, words in kept["parts"]))


def _keep(work: Work, held: Suggestion, person: Person, action: str, planned: Mapping[str, Any] | None) -> None:
    save(work, held, planned=planned)
    note(work, held, action, person, Role.OFFICE, data={"planned": planned} if planned else {})


def _office(work: Work, person: Person) -> None:
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
