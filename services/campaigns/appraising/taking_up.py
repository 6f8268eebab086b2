"""An appraiser takes up the invitation (docs/rules.md §3.8)."""

from domain.campaigns.appraiser import AppraiserAction
from domain.person import SYSTEM
from services.casework import move
from services.work import Work
from storage.campaigns import appraisers


def taken_up(work: Work, *, person_id: int, campaign_id: int, name: str) -> None:
    """Somebody has taken up the invitation: from now on the declaration is due. Whoever turns out to hold a post at a
    target has a conflict, and is told so when declaring."""
    invited = appraisers.invited(work.c, campaign_id, name)
    if invited is not None:
        held = appraisers.appraisers.locked(work.c, invited.id)
        move(work, held, AppraiserAction.TAKE_UP, SYSTEM, person_id=person_id)
