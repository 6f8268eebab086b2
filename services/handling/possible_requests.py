"""What a unit may ask the office for just now: to return a matter, or more time; and what it has asked for already."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from domain.cases import Assignment
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.assignment import ASSIGNMENT, PartOfUnit
from domain.handling.extension import MAY_ASK, ExtensionStatus
from domain.handling.request_guards import may_still_be_returned, within_return_window
from domain.handling.requests import Extension, ReturnRequest
from domain.handling.return_request import ReturnStatus
from domain.notice import Say, in_a_row
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import local_day
from domain.rules.deadlines import compute
from domain.rules.profile import LONGEST_REPLY
from services.facts import Facts, due_of
from services.feedback.owed_reports import owes_report
from services.rules.first_days import counts_as
from services.work import Work
from storage import deadlines, places
from storage.handling import assignments, requests
from storage.suggestions import suggestions

RETURN_OPEN = (ReturnStatus.TO_CONFIRM, ReturnStatus.REQUESTED)


class Ask(NamedTuple):
    """Something a person of the unit may do about a request: what, and on which case as it stands."""

    name: str
    id: int
    version: int


def may_ask(work: Work, person: Person, assignment: Assignment) -> list[Ask]:
    """What the buttons of an assignment's card offer: confirm a second return, ask for a return, ask for more time."""
    if assignment.status in ASSIGNMENT.ends:
        owes = person.holds(Role.UNIT_CLERK, assignment.unit_id) and owes_report(work, assignment)
        return [Ask("report", assignment.id, assignment.version)] if owes else []
    found = []
    if person.holds(Role.UNIT_HEAD, assignment.unit_id):
        waiting = requests.returns_to_confirm(work.c, [assignment.id])
        found += [Ask("return-confirm", one.id, one.version) for one in waiting]
    if person.holds(Role.UNIT_CLERK, assignment.unit_id):
        if may_be_returned(work, assignment):
            found.append(Ask("return", assignment.id, assignment.version))
        elif may_be_extended(work, assignment):
            found.append(Ask("extension", assignment.id, assignment.version))
    return found


def may_be_returned(work: Work, assignment: Assignment) -> bool:
    """Whether a return can be asked for today."""
    facts = return_facts(work, assignment)
    return _fulfilled((may_still_be_returned, within_return_window), facts)


def may_be_extended(work: Work, assignment: Assignment) -> bool:
    """Whether more time can be asked for today."""
    facts = extension_facts(work, assignment)
    return _fulfilled(MAY_ASK, facts) and facts["due"] < facts["latest"]


def _fulfilled(guards: Any, facts: Any) -> bool:
    try:
        for guard in guards:
            guard(facts)
    except CaseworkError:
        return False
    return True


def return_facts(work: Work, assignment: Assignment) -> dict[str, Any]:
    """What the guards of a return read of the assignment. times: the how manyth return of this matter's part it is."""
    mine = [one for one in requests.returns_of(work.c, assignment.suggestion_id) if one.assignment_id == assignment.id]
    refused = [one for one in mine if one.status == ReturnStatus.REFUSED]
    final = work.profile.refused_return_must_continue
    return {
        "suggestion": _called(work, assignment),
        "over": assignment.status in ASSIGNMENT.ends,
        "designated": assignment.designated,
        "refused_before": bool(refused) and final,
        "requested_already": any(one.status in RETURN_OPEN for one in mine),
        "today": counts_as(work, Clock.RETURN),
        "return_by": _return_by(work, assignment, [] if final else refused),
        "late_return_allowed": work.profile.late_return_allowed,
        "times": 1 + len(list(returned_before(work, assignment))) + (0 if final else len(refused)),
    }


def _return_by(work: Work, assignment: Assignment, refused: list[ReturnRequest]) -> date | None:
    """The last day to ask for a return; where a refusal is not the last word, the window opens again with it."""
    window = deadlines.newest(work.c, [assignment.ref], Clock.RETURN)
    decided = deadlines.newest(work.c, [one.ref for one in refused], Clock.REASSIGN)
    if decided is None or decided.done_at is None:
        return window.due_on if window else None
    return compute(local_day(decided.done_at), work.profile.term(Clock.RETURN), work.calendar).due_on


def returned_before(work: Work, assignment: Assignment) -> Iterator[Assignment]:
    """The assignments of the units that had this part before and gave it back, the newest first."""
    accepted = [one for one in requests.returns_of(work.c, assignment.suggestion_id) if one.unit_id]
    while True:
        earlier = [one for one in accepted if one.unit_id == assignment.unit_id and one.assignment_id < assignment.id]
        parts = [assignments.get(work.c, one.assignment_id) for one in reversed(earlier)]
        before = next((one for one in parts if one.part == assignment.part), None)
        if before is None:
            return
        yield before
        assignment = before


def in_dispute(work: Work, assignment: Assignment) -> str | Say:
    """The units that have had this part so far, first to last."""
    had = [assignment, *returned_before(work, assignment)]
    return in_a_row(work.once(places.units.get, one.unit_id).name for one in reversed(had))


def extension_facts(work: Work, assignment: Assignment) -> dict[str, Any]:
    """What the guards of an extension read of the assignment. latest: six months after the first assignment."""
    suggestion = suggestions.get(work.c, assignment.suggestion_id)
    theirs = [one for one in requests.extensions_of(work.c, suggestion.id) if one.assignment_id == assignment.id]
    running = deadlines.newest(work.c, [assignment.ref], Clock.REPLY)
    first = suggestion.assigned_on or assignment.issued_on
    latest = compute(first, work.profile.limit(LONGEST_REPLY), work.calendar).due_on
    due = running.due_on if running else latest
    return {
        "suggestion": _called(work, assignment),
        "part": assignment.part,
        "round": assignment.round,
        "over": assignment.status in ASSIGNMENT.ends or (running is None and assignment.part != PartOfUnit.CO),
        "requested_already": any(one.status == ExtensionStatus.REQUESTED for one in theirs),
        "today": counts_as(work, Clock.REPLY),
        "due": due,
        "ask_by": work.profile.ask_for_more_time_by(due),
        "latest": latest,
        "needs_consent": work.profile.extension_needs_consent,
        "long_when_assigning": work.profile.long_reply_when_assigning,
    }


def asked_for(work: Work, suggestion_id: int) -> list[ReturnRequest | Extension]:
    """The requests about a suggestion that are not decided."""
    returns = [one for one in requests.returns_of(work.c, suggestion_id) if one.status in RETURN_OPEN]
    extensions = [one for one in requests.extensions_of(work.c, suggestion_id)]
    return [*returns, *(one for one in extensions if one.status == ExtensionStatus.REQUESTED)]


def with_requests(work: Work, line: Say, suggestion_id: int, assignment: Assignment | None = None) -> Say:
    """The line that says who has a matter, and what is asked for meanwhile (by this unit, where one is given)."""
    for one in asked_for(work, suggestion_id):
        if assignment is None or one.assignment_id == assignment.id:
            state = Say(f"status-{one.KIND}-{one.status}")
            said: Facts = {"line": line, "what": Say(f"kind-{one.KIND}"), "state": state}
            line = Say("holding-asked", {**said, "when": _until(work, one)})
    return line


def _until(work: Work, one: ReturnRequest | Extension) -> Say | str:
    due = due_of(work, one, Clock.REASSIGN if isinstance(one, ReturnRequest) else Clock.EXTENSION_DECISION)
    return Say("when-decided", {"due": due}) if due else ""


def _called(work: Work, assignment: Assignment) -> str:
    return suggestions.get(work.c, assignment.suggestion_id).number or ""
