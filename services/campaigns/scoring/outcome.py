"""What came of the scoring, for the result: the appraisers' means once the seal is open, the inspectors' points, who
violated a prohibition (docs/rules.md §3.8)."""

from collections.abc import Mapping
from decimal import Decimal

from domain.campaigns.campaign import Campaign
from domain.campaigns.score import mean
from domain.campaigns.scoring.form import means_of
from domain.campaigns.scoring.session import Scoring, ScoringStatus
from domain.campaigns.scoring.violation import ViolationStatus
from domain.errors import CaseworkError
from services.work import Work
from storage.campaigns.scoring import inspections, sessions, violations

TENTHS = 10


def means(work: Work, campaign: Campaign) -> Mapping[int, Decimal]:
    """For each target with a sheet, by its id: the mean of the appraisers, points of 100, one decimal.

    Raises scoring-still-sealed before the box is open.
    """
    session = _opened(work, campaign)
    if session is None:
        raise CaseworkError("scoring-still-sealed")
    return means_of(sessions.opened_sheets(work.c, session.id))


def is_opened(work: Work, campaign: Campaign) -> bool:
    """Whether the box is open."""
    return _opened(work, campaign) is not None


def _opened(work: Work, campaign: Campaign) -> Scoring | None:
    session = sessions.newest(work.c, campaign.id)
    return session if session is not None and session.status == ScoringStatus.OPENED else None


def inspection_scores(work: Work, campaign: Campaign) -> Mapping[int, Decimal]:
    """For each target that was inspected, by its id: the mean of the inspectors, points of 100, one decimal."""
    given: dict[int, list[Decimal]] = {}
    for one in inspections.counting(work.c, campaign.id):
        given.setdefault(one.target_id, []).append(Decimal(one.points) / TENTHS)
    return {target_id: found for target_id, points in given.items() if (found := mean(points)) is not None}


def violations_confirmed(work: Work, campaign: Campaign) -> set[int]:
    """The targets, by id, with a confirmed violation of a prohibition."""
    confirmed = violations.of_campaign(work.c, campaign.id, (ViolationStatus.CONFIRMED,))
    return {one.target_id for one in confirmed}
