"""Violations of prohibitions that were reported in a campaign."""

from collections.abc import Collection

from sqlalchemy import Connection

from domain.campaigns.scoring.violation import Violation
from storage import tables
from storage.versioned import Kept

violations = Kept(tables.violations, Violation)
v = tables.violations.c


def of_campaign(c: Connection, campaign_id: int, statuses: Collection[str] | None = None) -> list[Violation]:
    """Every violation reported in a campaign, the newest first; in one of these statuses where some are named."""
    these = () if statuses is None else (v.status.in_(list(statuses)),)
    return violations.all(c, v.campaign_id == campaign_id, *these, order=(v.id.desc(),))
