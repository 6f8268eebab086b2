"""The office decides on a return; after a second one the government office designates (docs/rules.md §3.3)."""

from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.requests import ReturnRequest
from domain.handling.return_request import RETURN_REQUEST
from domain.handling.return_request import ReturnAction as A
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.casework import move, seen
from services.facts import Facts, due_of, facts_of
from services.handling.assigning import Chosen, somebody_is_there, understood
from services.handling.possible_requests import in_dispute, returned_before
from services.handling.reassigning import dates_for, free_units, give_to, leave_with, proposed_unit, the_unit
from services.handling.steps import locked_pair
from services.holding import not_yours, own_due
from services.work import Work
from storage import places
from storage.handling import assignments, requests
from storage.places import Unit


@dataclass(frozen=True, slots=True)
class ReturnSheet:
    """A return request as those who decide see it: the facts, what this person may do, and the units that lie near."""

    request: ReturnRequest
    facts: Facts
    open_to: tuple[str, ...]
    near: tuple[Unit, ...]


def return_sheet(work: Work, *, person: Person, request_id: int, version: int = 0) -> ReturnSheet:
    """One return request. Raises NotYours; CaseHasMovedOn where a version is given."""
    request = seen(requests.returns.get(work.c, request_id), version)
    roles = roles_on(person, request)
    if not roles:
        raise not_yours(work)
    return ReturnSheet(request, return_words(work, request), _open_to(request, roles), tuple(_near(work, request)))


def return_words(work: Work, request: ReturnRequest) -> Facts:
    """What is said of a return request."""
    assignment = assignments.get(work.c, request.assignment_id)
    return facts_of(work, request) | {
        "due": due_of(work, request, Clock.REASSIGN),
        "reply_by": own_due(work, assignment, Clock.REPLY) or own_due(work, assignment, Clock.CO_OPINION),
        "part": Say(f"part-{assignment.part}"),
        "units": in_dispute(work, assignment),
        "status": Say(f"status-return_request-{request.status}"),
        "chosen": work.once(places.units.get, request.unit_id).name if request.unit_id else "",
    }


def refuse_return(work: Work, *, person: Person, request_id: int, version: int, reason: str) -> Facts:
    """The unit goes on, and hears why; the same unit does not ask again (Qingdao art. 19).

    Raises error-reason-please, return-needs-designation, CaseHasMovedOn, ActionNotAllowed.
    """
    request, assignment = _held(work, request_id, version)
    facts = {"times": request.times, "reason": reason, "suggestion": facts_of(work, assignment)["suggestion"]}
    due = own_due(work, assignment, Clock.REPLY) or own_due(work, assignment, Clock.CO_OPINION)
    says = {"reason": reason, "officer": person.name, "due": due}
    columns = {"officer_id": person.id, "decision": reason}
    done = move(work, request, A.REFUSE, person, facts=facts, reason=reason, says=says, columns=columns)
    return return_words(work, done)


def new_unit_meant(work: Work, *, person: Person, request_id: int, version: int, text: str) -> int:
    """The one unit a line names. Raises what `understood` raises, return-one-unit."""
    return_sheet(work, person=person, request_id=request_id, version=version)
    chosen = understood(work, text=text, before=Chosen(()))
    ids = (*chosen.leads, *chosen.co)
    if len(ids) != 1:
        raise CaseworkError("return-one-unit")
    return ids[0]


def units_to_choose(
    work: Work, *, person: Person, request_id: int, version: int, limit: int, offset: int
) -> tuple[list[Unit], int]:
    """One page of the units that can have it, and how many there are."""
    sheet = return_sheet(work, person=person, request_id=request_id, version=version)
    free = free_units(work, sheet.request, staying=A.DESIGNATE in sheet.open_to)
    return free[offset : offset + limit], len(free)


def check_new_unit(work: Work, *, person: Person, request_id: int, version: int, unit_id: int) -> Facts:
    """The change as it would be, with the new unit's dates; nothing is done yet.

    Raises assign-unknown-unit-here, return-unit-has-a-part, assign-nobody-there, CaseHasMovedOn.
    """
    sheet = return_sheet(work, person=person, request_id=request_id, version=version)
    unit = the_unit(work, sheet.request, unit_id, staying=A.DESIGNATE in sheet.open_to)
    somebody_is_there(work, (unit,))
    old = assignments.get(work.c, sheet.request.assignment_id)
    dates = dates_for(work, old.part)
    by = dates.get("reply_by") or dates.get("co_opinion_by")
    stays = unit.id == old.unit_id
    return sheet.facts | {"new_unit": unit.name, "new_due": sheet.facts["reply_by"] if stays else by}


def accept_return(work: Work, *, person: Person, request_id: int, version: int, unit_id: int) -> Facts:
    """The office takes it back and gives it to another unit, for the reason the unit gave (docs/rules.md §3.3).

    Raises what `check_new_unit` raises; return-needs-designation, ActionNotAllowed.
    """
    return _decide(work, person, (request_id, version), A.ACCEPT, unit_id, "")


def designate(work: Work, *, person: Person, request_id: int, version: int, unit_id: int, reason: str) -> Facts:
    """The government office names the unit, which may be the one that has it: that is final (case 5.1 b).

    Raises what `check_new_unit` raises; error-reason-please, ActionNotAllowed.
    """
    return _decide(work, person, (request_id, version), A.DESIGNATE, unit_id, reason)


def _decide(work: Work, person: Person, seen_at: tuple[int, int], action: A, unit_id: int, words: str) -> Facts:
    request, old = _held(work, *seen_at)
    role = RETURN_REQUEST.step(request.status, action, roles_on(person, request)).who
    staying = action == A.DESIGNATE
    unit = the_unit(work, request, unit_id, staying=staying)
    somebody_is_there(work, (unit,))
    reason = words.strip() if staying else request.reason
    facts = {
        "times": request.times,
        "reason": reason,
        "suggestion": facts_of(work, old)["suggestion"],
        "unit": unit_id,
        "units": [one.id for one in free_units(work, request, staying=staying)],
    }
    says = {"new_unit": unit.name, "officer": person.name, "reason": reason, "date": work.today}
    columns: dict[str, Any] = {"officer_id": person.id, "decision": reason, "unit_id": unit_id}
    data = {"unit": unit_id, "from": old.unit_id}
    done = move(work, request, action, person, facts=facts, reason=reason, data=data, says=says, columns=columns)
    if unit_id == old.unit_id:
        leave_with(work, old, (person, role), reason)
    else:
        give_to(work, request, old, unit_id, (person, role), reason)
    return return_words(work, done) | {"new_unit": unit.name}


def _held(work: Work, request_id: int, version: int) -> tuple[ReturnRequest, Assignment]:
    """The request and its assignment, held; always taken in this order: suggestion, assignment, request."""
    _, assignment = locked_pair(work, requests.returns.get(work.c, request_id).assignment_id)
    return seen(requests.returns.locked(work.c, request_id), version), assignment


def _open_to(request: ReturnRequest, roles: frozenset[Role]) -> tuple[str, ...]:
    actions = [str(action) for action in RETURN_REQUEST.open_to(request.status, roles)]
    hidden = {A.DESIGNATE} if request.times == 1 else {A.ACCEPT, A.REFUSE}
    return tuple(one for one in actions if one not in hidden)


def _near(work: Work, request: ReturnRequest) -> list[Unit]:
    """The unit that is proposed first, then, for a second return, those that had it; the present one last."""
    found = [unit for unit in (proposed_unit(work, request),) if unit]
    if request.times > 1:
        now = assignments.get(work.c, request.assignment_id)
        found += [work.once(places.units.get, one.unit_id) for one in (*returned_before(work, now), now)]
    free = {unit.id for unit in free_units(work, request, staying=request.times > 1)}
    return list({unit.id: unit for unit in found if unit.id in free}.values())
