"""What a unit has asked for becomes pointless when it has answered, or has the matter no more."""

from domain.cases import Assignment
from domain.handling.assignment import FROZEN, AssignmentStatus, PartOfUnit
from domain.handling.coordination import CoordinationAction
from domain.handling.extension import ExtensionAction, ExtensionStatus
from domain.handling.return_request import ReturnAction
from domain.lifecycle import Tell
from domain.person import SYSTEM
from domain.promises.commitment import CommitmentAction
from domain.roles import Role
from services.audience import GIVEN_BACK
from services.casework import move, tell
from services.handling.possible_requests import RETURN_OPEN
from services.replies.reply_route import call_back, leads_beside, open_agreement, reopen
from services.work import Work
from storage import places
from storage.handling import assignments, modes, requests
from storage.promises import commitments


def lapse(work: Work, assignment: Assignment) -> None:
    """Nobody decides any more on what this unit had asked for; its clerk hears it. What it was about to promise in a
    reply that will not come is nobody's promise."""
    if assignment.status in GIVEN_BACK:
        for promise in commitments.proposed(work.c, assignment.id):
            move(work, commitments.locked(work.c, promise.id), CommitmentAction.LAPSE, SYSTEM)
        _ask_nobody_about(work, assignment)
    for one in requests.returns_of(work.c, assignment.suggestion_id):
        if one.assignment_id == assignment.id and one.status in RETURN_OPEN:
            move(work, requests.returns.locked(work.c, one.id), ReturnAction.LAPSE, SYSTEM)
    for other in requests.extensions_of(work.c, assignment.suggestion_id):
        if other.assignment_id == assignment.id and other.status == ExtensionStatus.REQUESTED:
            move(work, requests.extensions.locked(work.c, other.id), ExtensionAction.LAPSE, SYSTEM)


def _ask_nobody_about(work: Work, gone: Assignment) -> None:
    """No unit puts its name to a text that will not come, and two that are not two any more need not agree."""
    if gone.writes:
        call_back(work, gone)
    elif gone.status == AssignmentStatus.RETURNED:
        _sign_anew(work, gone)
    if gone.part == PartOfUnit.LEAD and (case := open_agreement(work, gone.suggestion_id)):
        move(work, modes.coordinations.locked(work.c, case.id), CoordinationAction.DROP, SYSTEM)


def _sign_anew(work: Work, gone: Assignment) -> None:
    """The other one of two lead units has another beside it now: what its head has signed was not that one's text."""
    for writer in leads_beside(work, gone):
        if writer.status in FROZEN:
            again = reopen(work, assignments.locked(work.c, writer.id))
            unit = work.once(places.units.get, gone.unit_id).name
            tell(work, again, Tell(Role.UNIT_CLERK, "joint-lead-gone"), SYSTEM, {"unit": unit})
