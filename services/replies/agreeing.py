"""Two lead units that do not agree: the government office is asked, and decides in writing (docs/rules.md §3.3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment, Deadline
from domain.handling.assignment import AssignmentAction, AssignmentStatus
from domain.handling.coordination import COORDINATION, CoordinationStatus
from domain.handling.coordination import CoordinationAction as A
from domain.handling.modes import Coordination
from domain.notice import Say
from domain.person import SYSTEM, Person
from services.audience import answering
from services.casework import move, seen
from services.disclosure import reads_draft
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.replies.letters import Letter, drafted
from services.replies.reply_route import reopen
from services.work import Work
from storage import places
from storage.handling import assignments, modes
from storage.places import Unit
from storage.promises import commitments
from storage.suggestions import suggestions

# what the new writer takes over of a reply; the number of the letter is each unit's own
WRITTEN = ("draft", "outcome", "own_fault", "referred_on", "referred_to")


@dataclass(frozen=True, slots=True)
class AgreementSheet:
    """A disagreement as the government office sees it: the facts, the text as it stands, the two units."""

    case: Coordination
    facts: Facts
    letters: tuple[Letter, ...]
    units: tuple[Unit, ...]
    open_to: tuple[str, ...]


def agreement_sheet(work: Work, *, person: Person, case_id: int, version: int = 0) -> AgreementSheet:
    """One agreement. Raises NotYours; CaseHasMovedOn where a version is given."""
    case = seen(modes.coordinations.get(work.c, case_id), version)
    roles = roles_on(person, case)
    if not roles:
        raise not_yours(work)
    both = _leads(work, case)
    letters = tuple(drafted(work, one) for one in both[:1] if reads_draft(work, roles))
    units = tuple(work.once(places.units.get, one.unit_id) for one in both)
    open_to = tuple(str(action) for action in COORDINATION.open_to(case.status, roles))
    return AgreementSheet(case, facts_of(work, case), letters, units, open_to)


def call_gov_office(work: Work, deadline: Deadline) -> None:
    """Ten working days, and the two have not signed one text: the government office has it now."""
    case = modes.coordinations.locked(work.c, deadline.case_id)
    if case.status == CoordinationStatus.AGREEING:
        move(work, case, A.CALL, SYSTEM)


def decide(work: Work, *, person: Person, case_id: int, version: int, unit_id: int, decision: str) -> Facts:
    """The written decision: which unit writes from now on (unit_id), or, with 0, how it is worded.

    The text goes back to the one who writes, and both heads sign anew. Raises error-reason-please, NotYours,
    assign-unknown-unit-here, CaseHasMovedOn, ActionNotAllowed.
    """
    case = modes.coordinations.get(work.c, case_id)
    suggestions.locked(work.c, case.suggestion_id)
    case = seen(modes.coordinations.locked(work.c, case_id), version)
    if not roles_on(person, case):
        raise not_yours(work)
    both = _leads(work, case)
    action = A.DECIDE_WRITER if unit_id else A.DECIDE_WORDING
    units = [one.unit_id for one in both]
    facts = {"reason": decision, "unit": unit_id, "units": units}
    columns: dict[str, Any] = {"officer_id": person.id, "decision": decision, "unit_id": unit_id or None}
    what = Say("agreement-wording")
    if unit_id in units:
        what = Say("agreement-writer", {"unit": work.once(places.units.get, unit_id).name})
    says: Facts = {"officer": person.name, "decision": decision, "what": what}
    data = {"unit": unit_id} if unit_id else {}
    done = move(work, case, action, person, facts=facts, reason=decision, says=says, data=data, columns=columns)
    _give_back(work, both, unit_id or both[0].unit_id)
    return facts_of(work, done) | says


def agreement_record(work: Work, suggestion_id: int) -> Iterator[Say]:
    """What the government office decided between two lead units."""
    for one in modes.agreements_of(work.c, suggestion_id):
        if one.status == CoordinationStatus.DECIDED:
            unit = work.once(places.units.get, one.unit_id).name if one.unit_id else ""
            what = Say("agreement-writer", {"unit": unit}) if unit else Say("agreement-wording")
            said = facts_of(work, one)
            yield Say("record-agreement", {"what": what, "officer": said["officer"], "decision": one.decision})


def _leads(work: Work, case: Coordination) -> list[Assignment]:
    return answering(assignments.of_suggestion(work.c, case.suggestion_id, case.round))


def _give_back(work: Work, both: list[Assignment], unit_id: int) -> None:
    """The text is with its writer again; where that is the other unit now, it takes over what is written."""
    before = reopen(work, assignments.locked(work.c, both[0].id))
    if before.unit_id == unit_id:
        return
    after = assignments.locked(work.c, next(one.id for one in both if one.unit_id == unit_id))
    if before.status == AssignmentStatus.DRAFTING:
        before = move(work, before, AssignmentAction.HAND_PEN, SYSTEM)
    assignments.change(work.c, before.id, before.version, writes=False)
    written = {name: getattr(before, name) for name in WRITTEN}
    assignments.change(work.c, after.id, after.version, writes=True, letter_number="", **written)
    for promise in commitments.proposed(work.c, before.id):
        moved = {"assignment_id": after.id, "unit_id": after.unit_id}
        commitments.commitments.change(work.c, promise.id, promise.version, **moved)
