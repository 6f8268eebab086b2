"""Appeals against the results of campaigns."""

from collections.abc import Collection

from sqlalchemy import Connection

from domain.campaigns.results.appeal import Appeal, AppealStatus
from storage import tables
from storage.versioned import Kept

appeals = Kept(tables.result_appeals, Appeal)
a = tables.result_appeals.c


def of_campaign(c: Connection, campaign_id: int, statuses: Collection[str] | None = None) -> list[Appeal]:
    """Every appeal in a campaign, oldest first; in one of these statuses where some are named."""
    these = () if statuses is None else (a.status.in_(list(statuses)),)
    return appeals.all(c, a.campaign_id == campaign_id, *these)


def against(c: Connection, result_id: int, target_id: int) -> Appeal | None:
    """What a target has filed against this edition."""
    return appeals.first(c, a.result_id == result_id, a.target_id == target_id)


def how_many_open(c: Connection, campaign_id: int) -> int:
    """How many are filed and not decided."""
    return appeals.page(c, a.campaign_id == campaign_id, a.status == AppealStatus.FILED, limit=0)[1]
