"""The appraisers (评议员) of a campaign: who they are, what they declared, who may score (docs/rules.md §3.8)."""

from dataclasses import dataclass

from domain.access import roles_on
from domain.campaigns.appraiser import APPRAISER, RUNNING, Appraiser, AppraiserStatus, least_appraisers
from domain.campaigns.campaign import Campaign
from domain.campaigns.gate import Gate, gate_of
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from services.campaigns.campaigns import parts_in
from services.casework import seen
from services.facts import facts_of
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.campaigns import appraisers, campaigns
from storage.people import people

READERS = (Role.ORGANISER, Role.AUDITOR, Role.OFFICE)


@dataclass(frozen=True, slots=True)
class AppraiserSheet:
    """An appraiser as this person sees it: the facts, and what they may do now."""

    appraiser: Appraiser
    facts: dict[str, Fact]
    open_to: tuple[str, ...]


def post_at_target(work: Work, campaign: Campaign, person_id: int) -> int | None:
    """The target at which somebody holds a post, at the unit itself or one below it; or whose official they are."""
    person = people.get(work.c, person_id, work.today)
    own = {scope for role in UNIT_ROLES for scope in person.scopes(role)}
    own |= {above for scope in own if (above := work.once(places.units.get, scope).parent_id)}
    every = campaigns.targets_of(work.c, campaign.id)
    return next((one.unit_id for one in every if one.unit_id in own or one.official_id == person_id), None)


def listed(work: Work, *, person: Person, campaign_id: int) -> list[AppraiserSheet]:
    """Everybody who is or was an appraiser, for whoever steers or watches. Raises NotYours."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    if not parts_in(work, person, campaign) & set(READERS):
        raise not_yours(work)
    every = appraisers.of_campaign(work.c, campaign.id)
    return [AppraiserSheet(one, facts_of(work, one), ()) for one in every]


def appraiser_sheet(work: Work, *, person: Person, appraiser_id: int, version: int = 0) -> AppraiserSheet:
    """One appraiser. Raises NotYours; CaseHasMovedOn where a version is given."""
    its = seen(appraisers.appraisers.get(work.c, appraiser_id), version)
    roles = roles_on(person, its)
    if not roles & {*READERS, Role.APPRAISER}:
        raise not_yours(work)
    return AppraiserSheet(its, facts_of(work, its), tuple(map(str, APPRAISER.open_to(its.status, roles))))


def eligible(work: Work, campaign: Campaign) -> list[Appraiser]:
    """Who may score: declared free of conflicts, with regard to every target of today."""
    declared = appraisers.of_campaign(work.c, campaign.id, (AppraiserStatus.DECLARED,))
    return [one for one in declared if not undeclared(work, campaign, one)]


def undeclared(work: Work, campaign: Campaign, appraiser: Appraiser) -> list[str]:
    """The targets an appraiser has declared nothing of."""
    said = appraisers.declared_by(work.c, appraiser.id)
    every = dict.fromkeys(one.unit_id for one in campaigns.targets_of(work.c, campaign.id))
    return [work.once(places.units.get, unit_id).name for unit_id in every if unit_id not in said]


def appraisers_line(work: Work, campaign: Campaign, person: Person) -> Say:
    """What the campaign's card says of appraisers: how many may score, how many are still to declare or be replaced."""
    running = appraisers.of_campaign(work.c, campaign.id, RUNNING)
    free = len(eligible(work, campaign))
    conflicts = sum(one.status == AppraiserStatus.CONFLICTED for one in running)
    facts: dict[str, Fact] = {"count": str(len(running)), "free": str(free), "conflicts": str(conflicts)}
    return Say("appraisers-line", facts)


def appraisers_declared(work: Work, campaign: Campaign) -> Gate:
    """There are enough appraisers, and every one of them has declared that nothing stands between them and a target."""
    running = appraisers.of_campaign(work.c, campaign.id, RUNNING)
    free, least = eligible(work, campaign), least_appraisers(campaign.kind)
    there = {one.id for one in free}
    lines = [
        Say("appraiser-gate-line", {"name": one.name, "status": Say(f"status-appraiser-{one.status}")})
        for one in running
        if one.id not in there
    ]
    few = [Say("appraiser-gate-few", {"least": str(least), "count": str(len(free))})] if len(free) < least else []
    return gate_of(*few, *lines)
