"""The clocks of a stage by its days: before it opens the one of its first day, then the one of its last."""

from domain.campaigns.campaign import Campaign, Stage, StageStatus
from domain.campaigns.course import UNDER_WAY
from domain.clocks import Clock
from services.campaigns import dated
from services.work import Work


def set_clocks(work: Work, campaign: Campaign, stage: Stage) -> None:
    """Let them run to the days that were entered; nothing reminds of a plan that is not out, nor of days gone by."""
    rule = f"{campaign.number} v{campaign.plan_version}"
    if stage.status in UNDER_WAY and stage.until_on and stage.until_on >= work.today:
        dated.until(work, stage.ref, Clock.STAGE, stage.until_on, rule)
    waits = stage.status == StageStatus.PENDING and campaign.plan_version > 0
    if waits and stage.from_on and stage.from_on >= work.today:
        dated.until(work, stage.ref, Clock.STAGE_BEGIN, stage.from_on, rule)
