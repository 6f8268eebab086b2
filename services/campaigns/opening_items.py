"""From an opinion to the items it becomes: one opinion, at least one item (docs/rules.md §3.9)."""

from dataclasses import dataclass
from typing import Any

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, CampaignKind, StageStatus
from domain.campaigns.kinds import KINDS
from domain.campaigns.opinion import SHOWN, CampaignOpinion
from domain.campaigns.rectification import OPEN, RECTIFICATION, UNIT
from domain.campaigns.rectification import RectificationAction as A
from domain.campaigns.rectification_guards import opinion_is_the_units
from domain.campaigns.rectification_item import FoundBy, Phase, RectificationItem
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaigns import require
from services.campaigns.rectifying import held, judge_of, still_open, tell_speakers
from services.casework import Entrance, enter, note
from services.holding import not_yours
from services.work import Work
from storage import numbers, places
from storage.campaigns import campaigns
from storage.campaigns import opinions as kept
from storage.campaigns import rectification as ledger

# the stage in which this is among what must be there before it closes is the one that scores
SCORED = "scores_sealed"
OPENERS = (Role.ORGANISER, *UNIT)
JOINED = "join"


@dataclass(frozen=True, slots=True)
class Handed:
    """An opinion a unit has been given, and the items it has become so far."""

    opinion: CampaignOpinion
    unit: str
    items: tuple[RectificationItem, ...]


def handed(work: Work, *, person: Person, opinion_id: int) -> Handed:
    """One opinion with its items, for people of its unit and the organiser. Raises NotYours, CaseNotFound."""
    opinion = kept.opinions.get(work.c, opinion_id)
    if not _part(person, opinion):
        raise not_yours(work)
    return Handed(opinion, _unit(work, opinion.unit_id), tuple(ledger.of_opinion(work.c, opinion_id)))


def without_items(work: Work, *, person: Person) -> list[Handed]:
    """The opinions this person may write onto the ledger and nobody has yet, oldest first."""
    units = {one for role in UNIT for one in person.scopes(role)}
    found = ledger.without_items(work.c, person.scopes(Role.ORGANISER), units)
    return [Handed(one, _unit(work, one.unit_id), ()) for one in found]


def same_unit(work: Work, *, person: Person, opinion_id: int) -> list[RectificationItem]:
    """The items an opinion might belong to as well: of the same unit in the same campaign. Raises NotYours."""
    opinion = handed(work, person=person, opinion_id=opinion_id).opinion
    known = set(ledger.of_opinion(work.c, opinion_id))
    every = ledger.of_campaign(work.c, opinion.campaign_id, OPEN)
    return [one for one in every if one.unit_id == opinion.unit_id and one not in known]


def units_of(work: Work, *, person: Person, campaign_id: int) -> list[tuple[int, str]]:
    """Where an inspection may find something: the targets by id and name. Raises NotYours."""
    campaign = require(work, person, campaign_id, Role.INSPECTOR, Role.ORGANISER)
    return [(one.unit_id, _unit(work, one.unit_id)) for one in campaigns.targets_of(work.c, campaign.id)]


def _unit(work: Work, unit_id: int | None) -> str:
    return work.once(places.units.get, unit_id).name if unit_id else ""


def open_item(work: Work, *, person: Person, opinion_id: int, problem: str) -> RectificationItem:
    """Write a problem onto the ledger that an opinion names. Raises rectify-problem-please, rectify-no-such-opinion,
    NotYours, ActionNotAllowed."""
    opinion = kept.opinions.get(work.c, opinion_id)
    role = _part(person, opinion)
    if role is None or opinion.unit_id is None:
        raise not_yours(work)
    campaign = campaigns.campaigns.locked(work.c, opinion.campaign_id)
    unit_id = opinion.unit_id if opinion.status in SHOWN else None
    item = _enter(work, campaign, (role, person), (opinion.unit_id, unit_id), problem, FoundBy.OPINION)
    ledger.add_source(work.c, item.id, opinion_id)
    tell_speakers(work, item, A.OPEN, {})
    return item


def found_by_inspection(
    work: Work, *, person: Person, campaign_id: int, unit_id: int, problem: str
) -> RectificationItem:
    """Write down what an inspection found, without anybody's opinion. Raises rectify-problem-please, NotYours."""
    campaign = require(work, person, campaign_id, Role.INSPECTOR, Role.ORGANISER)
    role = Role.INSPECTOR if person.holds(Role.INSPECTOR, campaign_id) else Role.ORGANISER
    target = campaigns.target_of(work.c, campaign_id, unit_id)
    return _enter(
        work, campaign, (role, person), (unit_id, target.unit_id if target else None), problem, FoundBy.INSPECTION
    )


def join(work: Work, *, person: Person, item_id: int, opinion_id: int) -> RectificationItem:
    """A further opinion says the same: it belongs to an item that is on the ledger. No step of the item's life.

    Raises rectify-no-such-opinion, rectify-not-open, NotYours.
    """
    item, opinion = held(work, item_id), kept.opinions.get(work.c, opinion_id)
    role = _part(person, opinion)
    if role is None or role not in roles_on(person, item):
        raise not_yours(work)
    same = opinion.campaign_id == item.campaign_id and opinion.status in SHOWN
    opinion_is_the_units({"unit": item.unit_id, "opinion_unit": opinion.unit_id if same else None})
    if ledger.add_source(work.c, still_open(item).id, opinion_id):
        note(work, item, JOINED, person, role, data={"opinion": opinion_id})
        tell_speakers(work, item, A.OPEN, {})
    return item


def _enter(
    work: Work,
    campaign: Campaign,
    by: tuple[Role, Person],
    units: tuple[int, int | None],
    problem: str,
    found_by: FoundBy,
) -> RectificationItem:
    """units: whose item it is, and whose the opinion is that it comes from."""
    role, person = by
    values: dict[str, Any] = {
        "number": numbers.next_number(work.c, RectificationItem.SERIES, work.today.year),
        "campaign_id": campaign.id,
        "unit_id": units[0],
        "found_by": str(found_by),
        "phase": str(_phase(work, campaign)),
        "problem": problem.strip(),
        "judge": judge_of(work, campaign.id, 1),
        "opened_by": person.id,
        "opened_at": work.now,
    }
    facts = {"problem": problem, "unit": units[0], "opinion_unit": units[1]}
    ways = (Entrance(A.OPEN, person, role),)
    return enter(work, RECTIFICATION, ledger.items, values, ways, facts=facts, says={"who": person.name},
                 data={"campaign": campaign.id})  # fmt: skip


def _part(person: Person, opinion: CampaignOpinion) -> Role | None:
    """In which part this person writes it onto the ledger: people of the unit it was handed to, or the organiser."""
    for role in OPENERS:
        scope = opinion.campaign_id if role == Role.ORGANISER else opinion.unit_id
        shown = role == Role.ORGANISER or opinion.status in SHOWN
        if scope is not None and shown and person.holds(role, scope):
            return role
    return None


def _phase(work: Work, campaign: Campaign) -> Phase:
    """Before the appraisal has begun, while it goes on, or after the scores are sealed (S1.9)."""
    stages = campaigns.stages_of(work.c, campaign.id)
    kinds = KINDS[CampaignKind(campaign.kind)]
    scores = next((one for one in stages if SCORED in kinds.stage(one.name).exit), None)
    if stages and stages[0].status in (StageStatus.PENDING, StageStatus.OPEN):
        return Phase.BEFORE
    over = scores is not None and scores.status in (StageStatus.CLOSED, StageStatus.WAIVED)
    return Phase.AFTER if over else Phase.DURING
