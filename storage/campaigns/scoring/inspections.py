"""What inspectors found at the targets of a campaign."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Inspection:
    """What an inspector found at a target on a day. points: of 100, in tenths; withdrawn_at: it counts no more."""

    id: int
    campaign_id: int
    target_id: int
    inspector_id: int
    seen_on: date
    points: int
    found: str
    entered_at: datetime
    withdrawn_at: datetime | None
    reason: str


inspections = Kept(tables.inspections, Inspection)
i = tables.inspections.c


def of_campaign(c: Connection, campaign_id: int) -> list[Inspection]:
    """Every inspection of a campaign, those that were withdrawn too, in the order they were entered."""
    return inspections.all(c, i.campaign_id == campaign_id)


def counting(c: Connection, campaign_id: int) -> list[Inspection]:
    """Those that count."""
    return inspections.all(c, i.campaign_id == campaign_id, i.withdrawn_at.is_(None))
