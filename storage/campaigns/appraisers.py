"""The appraisers of a campaign and what they declared."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert

from domain.campaigns.appraiser import Appraiser, AppraiserStatus
from storage import tables
from storage.versioned import Kept


@dataclass(frozen=True, slots=True)
class Declaration:
    """What an appraiser declared of one target."""

    id: int
    appraiser_id: int
    unit_id: int
    relation: str
    declared_at: datetime


appraisers = Kept(tables.appraisers, Appraiser)
declarations = Kept(tables.appraiser_declarations, Declaration)
a, d = tables.appraisers.c, tables.appraiser_declarations.c


def of_campaign(c: Connection, campaign_id: int, statuses: Collection[str] | None = None) -> list[Appraiser]:
    """The appraisers of a campaign, those who are none any more too; in one of these statuses where some are named."""
    these = () if statuses is None else (a.status.in_(list(statuses)),)
    return appraisers.all(c, a.campaign_id == campaign_id, *these)


def of_person(c: Connection, campaign_id: int, person_id: int, statuses: Collection[str]) -> Appraiser | None:
    """Somebody as an appraiser of this campaign, in one of these statuses."""
    return appraisers.first(c, a.campaign_id == campaign_id, a.person_id == person_id, a.status.in_(list(statuses)))


def invited(c: Connection, campaign_id: int, name: str) -> Appraiser | None:
    """Who was invited by this name and has not come yet."""
    return appraisers.first(
        c, a.campaign_id == campaign_id, a.name == name, a.person_id.is_(None), a.status == AppraiserStatus.INVITED
    )


def declare(c: Connection, appraiser_id: int, relations: Mapping[int, str], at: datetime) -> None:
    """Write down what was declared, unit by unit."""
    rows = [
        {"appraiser_id": appraiser_id, "unit_id": unit_id, "relation": relation, "declared_at": at}
        for unit_id, relation in relations.items()
    ]
    if rows:
        c.execute(insert(tables.appraiser_declarations), rows)


def declared_by(c: Connection, appraiser_id: int) -> dict[int, str]:
    """What an appraiser declared last of each unit."""
    return {one.unit_id: one.relation for one in declarations.all(c, d.appraiser_id == appraiser_id)}
