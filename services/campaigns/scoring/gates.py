"""What the gates of stages ask of the scoring: inspections, the seal, the minutes, the opening (docs/rules.md §3.8)."""

from domain.campaigns.campaign import Campaign, Component
from domain.campaigns.gate import Gate, gate_of
from domain.campaigns.scoring.session import ScoringStatus
from domain.notice import Say
from services.campaigns.campaigns import targets
from services.campaigns.scoring.words import target_name
from services.work import Work
from storage.campaigns.scoring import inspections, sessions

SEALED = (ScoringStatus.SEALED, ScoringStatus.OPENED)


def uninspected(work: Work, campaign: Campaign) -> list[str]:
    """The targets whose inspection is still to be entered, where inspections count at all."""
    if not campaign.weights.get(Component.INSPECTION):
        return []
    done = {one.target_id for one in inspections.counting(work.c, campaign.id)}
    return [target_name(work, one) for one in targets(work, campaign) if one.whole and one.id not in done]


def inspections_entered(work: Work, campaign: Campaign) -> Gate:
    """Every target was inspected, where inspections count."""
    return gate_of(*(Say("gate-lacks-inspection", {"target": one}) for one in uninspected(work, campaign)))


def scores_sealed(work: Work, campaign: Campaign) -> Gate:
    """Everybody has scored, and the box is sealed."""
    session = sessions.newest(work.c, campaign.id)
    return gate_of() if session is not None and session.status in SEALED else gate_of(Say("gate-lacks-seal"))


def minutes_signed(work: Work, campaign: Campaign) -> Gate:
    """The minutes of the session bear both signatures."""
    session = sessions.newest(work.c, campaign.id)
    there = session is not None and session.status in SEALED and session.minutes_signed
    return gate_of() if there else gate_of(Say("gate-lacks-minutes"))


def seal_opened(work: Work, campaign: Campaign) -> Gate:
    """Two people have opened the box, and it was what had been sealed."""
    session = sessions.newest(work.c, campaign.id)
    there = session is not None and session.status == ScoringStatus.OPENED
    return gate_of() if there else gate_of(Say("gate-lacks-opening"))
