"""A campaign as one person sees it: the lists, the card, and what each of its own subjects has to say on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.campaigns.campaign import Campaign, CampaignStatus, Component
from domain.campaigns.course import CAMPAIGN, LIVE, UNDER_WAY
from domain.errors import CaseworkError
from domain.notice import Fact, Say, in_a_row
from domain.person import Person
from domain.roles import Role
from services.campaigns import appointing, planning
from services.campaigns.campaign_facts import campaign_words, stage_words
from services.campaigns.campaigns import of_person, parts_in, stage_now, targets
from services.campaigns.stages import gates_now
from services.holding import not_yours
from services.work import Work
from storage import places
from storage.campaigns import campaigns, record
from storage.campaigns.campaigns import Plan


@dataclass(frozen=True, slots=True)
class Card:
    """A campaign for one person: which parts they play, what sentences say of it, what they may do with it."""

    campaign: Campaign
    roles: frozenset[Role]
    facts: Mapping[str, Fact]
    open_to: tuple[str, ...]


def card(work: Work, *, person: Person, campaign_id: int) -> Card:
    """One campaign. Raises NotYours, CaseNotFound."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    roles = parts_in(work, person, campaign)
    if not roles:
        raise not_yours(work)
    return Card(
        campaign, roles, campaign_words(work, campaign), tuple(map(str, CAMPAIGN.open_to(campaign.status, roles)))
    )


def listed(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Card], int]:
    """One page of this person's campaigns, those that are over as well, the newest first."""
    every = of_person(work, person, ended=True)
    return [card(work, person=person, campaign_id=one.id) for one in every[offset : offset + limit]], len(every)


def where_it_stands(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """The stage it is in, until when, and how much its gates still ask for."""
    stage = stage_now(work, campaign)
    if stage is None or campaign.status == CampaignStatus.CALLED_OFF:
        return None
    missing = sum(len(one.gate.missing) for one in gates_now(work, campaign, stage))
    lacks = Say("stage-lacks", {"count": str(missing)}) if missing else Say("stage-lacks-nothing")
    words = stage_words(work, stage) | {"lacks": lacks}
    return Say("stage-now" if stage.status in UNDER_WAY else "stage-next", words)


def plan_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """Which version of the plan is out, since when."""
    out = campaigns.plans_of(work.c, campaign.id)
    if not out:
        return None
    return Say("plan-line", {"version": str(out[-1].version), "date": out[-1].published_at})


def setup_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """How much is missing before the plan can go out, or that it is out and stands fast."""
    if campaign.status not in LIVE:
        return None
    missing = planning.lacking(work, campaign)
    if campaign.fixed_at:
        return Say("setup-fixed", {"date": campaign.fixed_at})
    if missing:
        return Say("setup-lacks", {"count": str(len(missing))})
    out = planning.plan_published(work, campaign).met
    return Say("setup-out", {"version": str(campaign.plan_version)}) if out else Say("setup-whole")


def people_line(work: Work, campaign: Campaign, person: Person) -> Say:
    """How many people hold posts in it."""
    return Say("people-line", {"count": str(len({one.person_id for one in appointing.seats(work, campaign)}))})


def call_off_line(work: Work, campaign: Campaign, person: Person) -> Say | None:
    """That it can be called off, while it is not over."""
    return Say("call-off-line") if campaign.status in LIVE else None


def record_line(work: Work, campaign: Campaign, person: Person) -> Say:
    """How many entries its record has."""
    return Say("record-count", {"count": str(record.count_events(work.c, campaign.id))})


def stage_lines(work: Work, campaign: Campaign) -> list[tuple[int, Say]]:
    """A line for each stage, with its id: its name, days, and how it stands."""
    every = campaigns.stages_of(work.c, campaign.id)
    return [(one.id, Say("stage-row", campaign_words(work, one))) for one in every]


def target_lines(work: Work, campaign: Campaign) -> list[tuple[int, Say]]:
    """A line for each target, with its id: which unit, whose report, in which way."""
    return [
        (one.id, Say("target-row", {"unit": work.once(places.units.get, one.unit_id).name, "official": one.official,
                                    "how": Say(f"target-kind-{one.kind}")}))
        for one in targets(work, campaign)
    ]  # fmt: skip


def settings(work: Work, campaign: Campaign) -> dict[str, Fact]:
    """What is set in a campaign, in words: weights, the least number of answers, focus points, prohibitions, days."""
    units = [says for _, says in target_lines(work, campaign)]
    stages = [says for _, says in stage_lines(work, campaign)]
    weights = [
        Say("weight-row", {"component": Say(f"component-{one}"), "percent": str(campaign.weights[one])})
        for one in Component
        if one in campaign.weights
    ]
    return {
        "weights": in_a_row(weights),
        "least": str(campaign.least_valid),
        "focus": list(campaign.focus_points) or Say("list-nothing"),
        "prohibitions": list(campaign.prohibitions) or Say("list-nothing"),
        "targets": units or Say("list-nothing"),
        "stages": stages,
    }


def plan_out(work: Work, campaign: Campaign) -> Plan:
    """The version of the plan that is out. Raises campaign-not-published."""
    out = campaigns.plans_of(work.c, campaign.id)
    if not out:
        raise CaseworkError("campaign-not-published")
    return out[-1]
