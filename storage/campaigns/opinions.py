"""What people said of the targets of a campaign, and the visits it came from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, func, select

from domain.campaigns.opinion import IN_HAND, SHOWN, CampaignOpinion
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class CampaignVisit:
    """A deputy's visit for a campaign: when, where, whom they talked to, in their own words."""

    id: int
    campaign_id: int
    deputy_id: int
    visited_on: date
    place: str
    text: str
    at: datetime


opinions = Kept(tables.campaign_opinions, CampaignOpinion)
visits = Kept(tables.campaign_visits, CampaignVisit)
t, v = tables.campaign_opinions.c, tables.campaign_visits.c
Page = tuple[list[CampaignOpinion], int]


def listed(
    c: Connection,
    campaign_id: int,
    *,
    statuses: Collection[str],
    not_of: Collection[int] = (),
    limit: int | None = None,
    offset: int = 0,
) -> Page:
    """One page of what a campaign has in these statuses, oldest first, and how many there are.

    not_of: units whose own matters are left out.
    """
    where: list[ColumnElement[bool]] = [t.campaign_id == campaign_id, t.status.in_(list(statuses))]
    if not_of:
        where.append(t.unit_id.is_(None) | t.unit_id.not_in(list(not_of)))
    return opinions.page(c, *where, limit=limit, offset=offset)


def handed_to(c: Connection, campaign_id: int, unit_id: int) -> list[CampaignOpinion]:
    """What this unit was given in a campaign, oldest first."""
    return opinions.all(c, t.campaign_id == campaign_id, t.unit_id == unit_id, t.status.in_(list(SHOWN)))


def shown_to(c: Connection, unit_ids: Collection[int], *, limit: int | None = None, offset: int = 0) -> Page:
    """What these units were given in any campaign, the newest first."""
    theirs = (t.unit_id.in_(list(unit_ids)), t.status.in_(list(SHOWN)))
    return opinions.page(c, *theirs, order=(t.id.desc(),), limit=limit, offset=offset)


def in_hand(c: Connection, campaign_id: int) -> list[CampaignOpinion]:
    """What no unit has been given yet and nobody has ended."""
    return opinions.all(c, t.campaign_id == campaign_id, t.status.in_(list(IN_HAND)))


def count_in_hand(c: Connection, campaign_ids: Collection[int]) -> int:
    """The same of several campaigns: only how many."""
    return opinions.page(c, t.campaign_id.in_(list(campaign_ids)), t.status.in_(list(IN_HAND)), limit=0)[1]


def counts(c: Connection, campaign_id: int) -> dict[str, int]:
    """How many stand where."""
    found = select(t.status, func.count()).where(t.campaign_id == campaign_id).group_by(t.status)
    return {status: count for status, count in c.execute(found)}


def of_opinion(c: Connection, opinion_id: int) -> CampaignOpinion | None:
    """What a citizen's opinion is in a campaign: the newest, where it went there twice."""
    return opinions.first(c, t.opinion_id == opinion_id, order=(t.id.desc(),))


def of_visit(c: Connection, visit_id: int) -> list[CampaignOpinion]:
    """What was heard on a visit, in the order it was written down."""
    return opinions.all(c, t.visit_id == visit_id)


def of_deputy(c: Connection, deputy_id: int, *, limit: int | None = None, offset: int = 0) -> Page:
    """What a deputy brought to any campaign, the newest first."""
    return opinions.page(c, t.deputy_id == deputy_id, order=(t.id.desc(),), limit=limit, offset=offset)


def visits_of(c: Connection, campaign_id: int) -> list[CampaignVisit]:
    """Every visit for a campaign, in the order they were written down."""
    return visits.all(c, v.campaign_id == campaign_id)
