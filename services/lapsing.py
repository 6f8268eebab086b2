"""What a unit has asked for becomes pointless when it has answered, or has the matter no more."""

from domain.cases import Assignment
from domain.commitment import CommitmentAction
from domain.extension import ExtensionAction, ExtensionStatus
from domain.people import SYSTEM
from domain.return_request import ReturnAction
from services.audience import GIVEN_BACK
from services.casework import move
from services.possible_requests import RETURN_OPEN
from services.work import Work
from storage import commitments, requests


def lapse(work: Work, assignment: Assignment) -> None:
    """Nobody decides any more on what this unit had asked for; its clerk hears it. What it was about to promise in a
    reply that will not come is nobody's promise."""
    if assignment.status in GIVEN_BACK:
        for promise in commitments.proposed(work.c, assignment.id):
            move(work, commitments.locked(work.c, promise.id), CommitmentAction.LAPSE, SYSTEM)
    for one in requests.returns_of(work.c, assignment.suggestion_id):
        if one.assignment_id == assignment.id and one.status in RETURN_OPEN:
            move(work, requests.returns.locked(work.c, one.id), ReturnAction.LAPSE, SYSTEM)
    for other in requests.extensions_of(work.c, assignment.suggestion_id):
        if other.assignment_id == assignment.id and other.status == ExtensionStatus.REQUESTED:
            move(work, requests.extensions.locked(work.c, other.id), ExtensionAction.LAPSE, SYSTEM)
