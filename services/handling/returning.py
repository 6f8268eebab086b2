"""A unit asks to return what was wrongly assigned to it (申请退回), and its head about a second return (rules §3.3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import ActionNotAllowed
from domain.handling.request_guards import may_still_be_returned, within_return_window
from domain.handling.requests import ReturnRequest
from domain.handling.return_request import RETURN_REQUEST
from domain.handling.return_request import ReturnAction as A
from domain.person import Person
from domain.roles import Role
from services.casework import Entrance, enter, move, seen
from services.facts import Facts, due_of, facts_of
from services.handling.possible_requests import in_dispute, return_facts
from services.handling.steps import folder, locked_pair
from services.holding import not_yours
from services.work import Work
from storage.handling import assignments, requests


def return_asked(work: Work, *, person: Person, assignment_id: int, version: int) -> Facts:
    """What stands above the question: the matter, and until when it can be returned.

    Raises NotYours, CaseHasMovedOn; return-too-late, return-closed, return-refused-before, return-asked-already.
    """
    its = folder(work, person=person, assignment_id=assignment_id, version=version)
    facts = return_facts(work, its.assignment)
    may_still_be_returned(facts)
    within_return_window(facts)
    return its.facts | {"due": facts["return_by"]}


def request_return(
    work: Work, *, person: Person, assignment_id: int, version: int, said: Mapping[str, str]
) -> tuple[ReturnRequest, date | None]:
    """Ask the office to take a matter back; the unit handles it until then, and its clocks go on.

    said: reason, basis, proposed. A second return of the same part waits for the head. Returns the request and the day
    by which it is decided. Raises what `return_asked` raises; return-missing; ActionNotAllowed.
    """
    assignment = seen(locked_pair(work, assignment_id)[1], version)
    if not person.holds(Role.UNIT_CLERK, assignment.unit_id):
        raise ActionNotAllowed(what="return_request-request", who=(Role.UNIT_CLERK,))
    words = {name: said.get(name, "").strip() for name in ("reason", "basis", "proposed")}
    facts = return_facts(work, assignment) | words
    values: dict[str, Any] = {
        "suggestion_id": assignment.suggestion_id,
        "assignment_id": assignment.id,
        "times": facts["times"],
        **words,
        "asked_by": person.id,
        "asked_at": work.now,
    }
    action = A.REQUEST if facts["times"] == 1 else A.REQUEST_AGAIN
    ways = (Entrance(action, person, Role.UNIT_CLERK),)
    says = {"due": facts["return_by"]} if action == A.REQUEST_AGAIN else {}
    request = enter(work, RETURN_REQUEST, requests.returns, values, ways, facts=facts, says=says)
    return request, due_of(work, request, Clock.REASSIGN)


def to_confirm(work: Work, *, person: Person, request_id: int) -> tuple[ReturnRequest, Facts]:
    """A second return as the head of the unit reads it. Raises NotYours."""
    request = requests.returns.get(work.c, request_id)
    assignment = assignments.get(work.c, request.assignment_id)
    if Role.UNIT_HEAD not in roles_on(person, assignment):
        raise not_yours(work)
    return request, facts_of(work, request) | {"due": return_facts(work, assignment)["return_by"]}


def confirm_return(work: Work, *, person: Person, request_id: int, version: int) -> tuple[ReturnRequest, date | None]:
    """The head stands by a second return; the government office is asked to bring the units together (case 5.1 b).

    Returns the day by which a unit is designated. Raises NotYours, return-too-late, CaseHasMovedOn, ActionNotAllowed.
    """
    assignment, request = _of_head(work, person, request_id, version)
    facts = return_facts(work, assignment)
    roles, units = roles_on(person, assignment), {"units": in_dispute(work, assignment)}
    done = move(work, request, A.CONFIRM, person, roles=roles, facts=facts, says=units)
    return done, due_of(work, done, Clock.REASSIGN)


def drop_return(work: Work, *, person: Person, request_id: int, version: int) -> ReturnRequest:
    """The head does not want a second return: the unit handles the matter. Raises what `confirm_return` raises."""
    assignment, request = _of_head(work, person, request_id, version)
    return move(work, request, A.DROP, person, roles=roles_on(person, assignment))


def _of_head(work: Work, person: Person, request_id: int, version: int) -> tuple[Assignment, ReturnRequest]:
    _, assignment = locked_pair(work, requests.returns.get(work.c, request_id).assignment_id)
    request = seen(requests.returns.locked(work.c, request_id), version)
    if not roles_on(person, assignment):
        raise not_yours(work)
    return assignment, request
