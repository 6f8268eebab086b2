"""More time without a request: a unit says why (where no consent is needed), or the office says so when assigning."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import ActionNotAllowed, CaseworkError
from domain.handling.assignment import PartOfUnit
from domain.handling.extension import EXTENSION
from domain.handling.extension import ExtensionAction as A
from domain.handling.request_guards import may_be_long_at_once
from domain.handling.requests import Extension
from domain.notice import CaseRef, Kind
from domain.person import Person
from domain.roles import Role
from domain.rules.profile import LONGEST_REPLY
from services import clockwork
from services.casework import Entrance, enter, note
from services.facts import Facts, facts_of
from services.handling.possible_requests import extension_facts
from services.handling.steps import locked_pair
from services.work import Work
from storage import deadlines
from storage.handling import assignments, requests
from storage.suggestions import suggestions


def declare_extension(work: Work, *, person: Person, assignment_id: int, said: Mapping[str, str]) -> Extension:
    """A unit takes more time and says why; the deputy hears it, nobody has to agree (docs/rules.md §3.3).

    said: until (ISO date), reason, done. Raises extension-missing and what stands in the way of asking for more time.
    """
    assignment = locked_pair(work, assignment_id)[1]
    until = date.fromisoformat(said["until"]) if said.get("until") else None
    words = {name: said.get(name, "").strip() for name in ("reason", "done")}
    facts = extension_facts(work, assignment) | words | {"until": until}
    values = _values(work, assignment, person) | words | {"until": until}
    return _lengthened(work, assignment, Entrance(A.DECLARE, person, Role.UNIT_CLERK), values, facts)


def lengthen(work: Work, *, person: Person, suggestion_id: int, reason: str) -> Facts:
    """The office gives a wide and difficult matter the longest time there is, on the day it assigns it.

    Raises error-reason-please, long-reply-too-late, ActionNotAllowed.
    """
    assignment = locked_pair(work, _of_the_lead(work, suggestion_id).id)[1]
    facts = extension_facts(work, assignment) | {"reason": reason, "issued_on": assignment.issued_on}
    until = facts["latest"]
    values = _values(work, assignment, person) | {"until": until, "reason": reason.strip(), "done": ""}
    way = Entrance(A.LENGTHEN, person, Role.OFFICE)
    done = _lengthened(work, assignment, way, values, facts | {"until": until})
    return facts_of(work, done) | {"due": until}


def lengthening_asked(work: Work, *, person: Person, suggestion_id: int) -> Facts:
    """What stands above the question why it takes longer. Raises what `lengthen` raises."""
    assignment = _of_the_lead(work, suggestion_id)
    if Role.OFFICE not in roles_on(person, suggestions.get(work.c, suggestion_id)):
        raise ActionNotAllowed(what="extension-lengthen", who=(Role.OFFICE,))
    facts = extension_facts(work, assignment) | {"issued_on": assignment.issued_on}
    may_be_long_at_once(facts)
    return facts_of(work, assignment) | {"due": facts["due"], "latest": facts["latest"]}


def may_lengthen(work: Work, *, person: Person, suggestion_id: int) -> bool:
    """Whether the office may give the longest time today."""
    try:
        lengthening_asked(work, person=person, suggestion_id=suggestion_id)
    except CaseworkError:
        return False
    return True


def _of_the_lead(work: Work, suggestion_id: int) -> Assignment:
    """The assignment of the lead unit; the first of them where there are several."""
    parts = assignments.of_suggestion(work.c, suggestion_id)
    answering = [one for one in parts if deadlines.newest(work.c, [one.ref], Clock.REPLY)]
    if not answering:
        raise CaseworkError("long-reply-too-late")
    return next((one for one in answering if one.part == PartOfUnit.LEAD), answering[0])


def _values(work: Work, assignment: Assignment, person: Person) -> dict[str, Any]:
    return {
        "suggestion_id": assignment.suggestion_id,
        "assignment_id": assignment.id,
        "asked_by": person.id,
        "asked_at": work.now,
    }


def _lengthened(
    work: Work, assignment: Assignment, way: Entrance, values: Mapping[str, Any], facts: Mapping[str, Any]
) -> Extension:
    until, old = facts["until"], facts["due"]
    columns = {**values, "granted": until, "officer_id": way.actor.id if way.role == Role.OFFICE else None}
    says = {"due": until, "old": old, "reason": values["reason"], "unit_reason": values["reason"]}
    done = enter(work, EXTENSION, requests.extensions, columns, (way,), facts=facts, says=says)
    running = deadlines.running(work.c, CaseRef(Kind.ASSIGNMENT, assignment.id), Clock.REPLY)
    assert running is not None
    clockwork.put_off(work, running, until, work.profile.limit(LONGEST_REPLY).rule)
    data = {"old": old.isoformat(), "new": until.isoformat(), "extension": done.id}
    note(work, assignment, "put_off", way.actor, way.role, reason=values["reason"], data=data)
    return done
