"""What sentences say of a campaign and of what belongs to one (docs/rules.md §3.8)."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.campaigns.campaign import Campaign, Stage
from domain.campaigns.family import OfCampaign, OfTarget
from domain.campaigns.kinds import stage_kind
from domain.notice import Fact, Kind, Say, in_a_row
from services.campaigns.collecting.opinion_words import words_of_opinion
from services.campaigns.filing.words import appraiser_words, filing_words
from services.campaigns.rectification_facts import rectification_words
from services.campaigns.results.result_facts import appeal_words, result_words
from services.campaigns.scoring.words import scoring_words, violation_words
from services.campaigns.surveys.survey_facts import survey_words
from services.place import congress_of
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.people import people

Facts = dict[str, Fact]


def campaign_words(work: Work, case: Campaign | OfCampaign) -> Facts:
    """Everything sentences may ask about a campaign, and about the case of it.

    number, title: the campaign's; the words of the case itself come on top (and may have a number of their own).
    """
    campaign = case if isinstance(case, Campaign) else campaigns.campaigns.get(work.c, case.campaign_id)
    facts: Facts = {
        "number": campaign.number,
        "campaign": campaign.number,
        "title": campaign.title,
        "kind": Say(f"campaign-kind-{campaign.kind}"),
        "organiser": organiser_name(work, campaign),
        "status": Say(f"status-{case.KIND}-{case.status}"),
    }
    if isinstance(case, OfTarget):
        facts["unit"] = work.once(places.units.get, case.unit_id).name
    if isinstance(case, Campaign):
        return facts
    return facts | MORE[case.KIND](work, case)


def organiser_name(work: Work, campaign: Campaign) -> str:
    """The body that organises: the congress's office, or a unit."""
    if campaign.organiser_unit_id is None:
        return congress_of(work).office
    return work.once(places.units.get, campaign.organiser_unit_id).name


def stage_words(work: Work, stage: Stage) -> Facts:
    """A stage: what it is called, its days, what is filed in it, who ended it and why."""
    campaign = campaigns.campaigns.get(work.c, stage.campaign_id)
    filings = [Say(f"filing-kind-{one}") for one in stage_kind(campaign, stage).filings]
    dated = stage.from_on and stage.until_on
    return {
        "stage": Say(f"stage-name-{stage.name}"),
        "place": str(stage.place),
        "first": stage.from_on or Say("stage-undated"),
        "last": stage.until_on or Say("stage-undated"),
        "days": Say("stage-days", {"first": stage.from_on, "last": stage.until_on}) if dated else Say("stage-undated"),
        "filings": in_a_row(filings) or Say("list-nothing"),
        "who": people.get(work.c, stage.ended_by, work.today).name if stage.ended_by else "",
        "why": stage.reason,
    }


# The words of each kind of case in a campaign, beside those of the campaign itself.
MORE: Mapping[str, Callable[[Work, Any], Facts]] = {
    Kind.CAMPAIGN_STAGE: stage_words,
    Kind.SCORING: scoring_words,
    Kind.VIOLATION: violation_words,
    Kind.CAMPAIGN_OPINION: words_of_opinion,
    Kind.RECTIFICATION: rectification_words,
    Kind.APPRAISAL_RESULT: result_words,
    Kind.APPEAL: appeal_words,
    Kind.FILING: filing_words,
    Kind.APPRAISER: appraiser_words,
    Kind.SURVEY: survey_words,
}
