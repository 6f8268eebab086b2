"""An appraiser declares, target by target, whether anything stands between them (回避申报, docs/rules.md §3.8)."""

from collections.abc import Mapping
from typing import NamedTuple

from domain.campaigns.appraiser import Appraiser, AppraiserAction, Relation
from domain.campaigns.campaign import Campaign
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.appraising.appraisers import post_at_target
from services.casework import move, note, seen
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.campaigns import appraisers, campaigns
from storage.places import Unit

REFUSED = "refuse_declaration"


class Declared(NamedTuple):
    """What became of a declaration: the appraiser as it stands; conflict: the unit at which a post is held that the
    declaration kept silent about – then nothing was declared, and the attempt is on record."""

    appraiser: Appraiser
    conflict: str = ""


def to_declare(work: Work, *, person: Person, appraiser_id: int, version: int = 0) -> tuple[Appraiser, list[Unit]]:
    """Whom a declaration speaks of, for the appraiser in person. Raises NotYours, CaseHasMovedOn."""
    its = seen(appraisers.appraisers.get(work.c, appraiser_id), version)
    if its.person_id != person.id:
        raise not_yours(work)
    every = dict.fromkeys(one.unit_id for one in campaigns.targets_of(work.c, its.campaign_id))
    return its, [work.once(places.units.get, unit_id) for unit_id in every]


def mine(work: Work, *, person: Person, campaign_id: int) -> Appraiser | None:
    """The person as an appraiser of this campaign; None for anybody else."""
    every = appraisers.of_campaign(work.c, campaign_id)
    return next((one for one in reversed(every) if one.person_id == person.id), None)


def declaration_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """What the campaign's card says to an appraiser: whether a declaration is due."""
    its = mine(work, person=person, campaign_id=campaign.id)
    return Say(f"status-appraiser-{its.status}") if its is not None else None


def declare(work: Work, *, person: Person, appraiser_id: int, version: int, relations: Mapping[int, str]) -> Declared:
    """Declare what stands between the appraiser and each unit; with anything but nothing, they are to be replaced.

    A post at a target that is kept silent about is refused and recorded. Raises appraiser-undeclared with every target
    left out, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, its = _held(work, appraiser_id, version)
    names = {
        one.unit_id: work.once(places.units.get, one.unit_id).name for one in campaigns.targets_of(work.c, campaign.id)
    }
    facts = {
        "relations": tuple(Relation(one) for one in relations.values()),
        "undeclared": [name for unit_id, name in names.items() if unit_id not in relations],
    }
    free = set(facts["relations"]) <= {Relation.NONE}
    own = post_at_target(work, campaign, person.id)
    if free and own is not None and its.person_id == person.id:
        note(work, its, REFUSED, person, Role.APPRAISER, data={"unit": own})
        return Declared(its, names.get(own, ""))
    action = AppraiserAction.DECLARE if free else AppraiserAction.DECLARE_CONFLICT
    data = {"units": {str(unit_id): str(relation) for unit_id, relation in relations.items()}}
    appraisers.declare(work.c, its.id, relations, work.now)
    return Declared(move(work, its, action, person, facts=facts, data=data, declared_at=work.now))


def _held(work: Work, appraiser_id: int, version: int) -> tuple[Campaign, Appraiser]:
    """The appraiser, held; the campaign first, as everywhere."""
    campaign = campaigns.campaigns.locked(work.c, appraisers.appraisers.get(work.c, appraiser_id).campaign_id)
    return campaign, seen(appraisers.appraisers.locked(work.c, appraiser_id), version)
