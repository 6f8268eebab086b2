"""Appraisal campaigns (评议): founded, found again, and who may do something in them (docs/rules.md §3.8)."""

from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, CampaignKind, CampaignStatus, Stage, Target
from domain.campaigns.course import CAMPAIGN, CAMPAIGN_STAGE, LIVE, OVER, UNDER_WAY, CampaignAction, StageAction
from domain.campaigns.kinds import KINDS, StageKind, stage_kind
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from services.casework import Entrance, enter
from services.holding import not_yours
from services.work import Work
from storage import numbers, places
from storage.campaigns import campaigns
from storage.people import people

SERIES = "PY"


def found(
    work: Work, *, person: Person, kind: CampaignKind, title: str, organiser_unit_id: int | None = None
) -> Campaign:
    """Found a campaign with the stages and weights of its kind; whoever founds it is its first organiser.

    organiser_unit_id: the unit that organises it for those below; without one the congress does, for the units
    directly below itself. Raises campaign-title-please, NotYours for everybody but the office, CaseNotFound.
    """
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    if organiser_unit_id is not None:
        places.units.get(work.c, organiser_unit_id)
    form = KINDS[kind]
    values: dict[str, Any] = {
        "number": numbers.next_number(work.c, SERIES, work.today.year),
        "kind": str(kind),
        "title": title.strip(),
        "organiser_unit_id": organiser_unit_id,
        "focus_points": [],
        "prohibitions": [],
        "weights": {str(one): percent for one, percent in form.weights.items()},
        "least_valid": form.least_valid,
        "officer_id": person.id,
        "founded_at": work.now,
    }
    ways = (Entrance(CampaignAction.FOUND, person, Role.OFFICE),)
    campaign = enter(work, CAMPAIGN, campaigns.campaigns, values, ways, facts={"title": title}, data={"kind": kind})
    for place, stage in enumerate(form.stages, 1):
        _plan_stage(work, person, campaign, place, stage)
    people.grant(work.c, person.id, Role.ORGANISER, campaign.id, work.today)
    work.read_anew()
    work.introduced.add(person.id)
    return campaign


def _plan_stage(work: Work, person: Person, campaign: Campaign, place: int, stage: StageKind) -> Stage:
    values = {"campaign_id": campaign.id, "place": place, "name": stage.name}
    ways = (Entrance(StageAction.PLAN, person, Role.OFFICE),)
    return enter(work, CAMPAIGN_STAGE, campaigns.stages, values, ways, data={"campaign": campaign.id})


def of_person(work: Work, person: Person, *, ended: bool = False) -> list[Campaign]:
    """The campaigns this person plays a part in, the newest first; those that are over only where asked for.

    Units see one from its publication on; the congress sees every one.
    """
    statuses = (*LIVE, CampaignStatus.ENDED) if ended else LIVE
    every = campaigns.with_status(work.c, statuses)
    return [one for one in every if parts_in(work, person, one)]


def parts_in(work: Work, person: Person, campaign: Campaign) -> frozenset[Role]:
    """The parts this person plays in a campaign; people of a unit, when their unit is appraised in it."""
    return roles_on(person, campaign) | _parts_of_units(work, person, campaign)


def _parts_of_units(work: Work, person: Person, campaign: Campaign) -> set[Role]:
    if campaign.published_at is None:
        return set()
    theirs = {target.unit_id for target in targets(work, campaign)}
    return {role for role in UNIT_ROLES if theirs & set(person.scopes(role))}


def require(work: Work, person: Person, campaign_id: int, *roles: Role) -> Campaign:
    """The campaign, held until the turn ends, for whoever plays one of these parts in it.

    Raises NotYours, CaseNotFound.
    """
    campaign = campaigns.campaigns.locked(work.c, campaign_id)
    if not parts_in(work, person, campaign) & set(roles):
        raise not_yours(work)
    return campaign


def targets(work: Work, campaign: Campaign) -> list[Target]:
    """The units that are appraised or polled, in the order they were entered."""
    return campaigns.targets_of(work.c, campaign.id)


def stage_now(work: Work, campaign: Campaign) -> Stage | None:
    """The first stage that is not over: under way, or the next to open; None when all are."""
    return next((one for one in campaigns.stages_of(work.c, campaign.id) if one.status not in OVER), None)


def is_collecting(work: Work, campaign: Campaign) -> bool:
    """Whether people's opinions are being collected for it now."""
    stage = stage_now(work, campaign)
    return stage is not None and stage.status in UNDER_WAY and stage_kind(campaign, stage).collects
