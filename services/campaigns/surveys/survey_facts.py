"""What is said of a survey: its frame, its draw, how many were asked and answered; never what was answered."""

from collections.abc import Sequence

from domain.campaigns.campaign import CampaignStatus, Target
from domain.campaigns.surveys.survey import Contact, Survey, SurveyStatus
from domain.notice import Fact, Say
from domain.rules.calendar import local_day
from services.work import Work
from storage import places
from storage.campaigns import campaigns
from storage.campaigns.surveys import surveys

SHORT = 8


def survey_words(work: Work, survey: Survey) -> dict[str, Fact]:
    """The campaign, the frame by its length and digest, the draw by its seed and size, and how far the asking is."""
    campaign = campaigns.campaigns.get(work.c, survey.campaign_id)
    contacts = surveys.contacts(work.c, survey.id)
    spoken = sum(count for (_, contact), count in contacts.items() if contact in (Contact.REACHED, Contact.REFUSED))
    return {
        "number": campaign.number,
        "title": campaign.title,
        "state": Say(f"status-survey-{survey.status}"),
        "people": str(survey.people),
        "digest": survey.digest,
        "frozen": local_day(survey.frozen_at) if survey.frozen_at else "",
        "seed": survey.seed,
        "size": str(survey.size),
        "reached": str(spoken),
        "answered": str(len(surveys.everybody_answered(work.c, survey.id))),
        "invited": str(len(surveys.invited(work.c, survey.id))),
        "targets": str(len(asked_about(work, survey))),
    }


def asked_about(work: Work, survey: Survey) -> Sequence[Target]:
    """The targets people are asked about, in the order of the call list."""
    return campaigns.targets_of(work.c, survey.campaign_id)


def unit_of(work: Work, target: Target) -> str:
    """What a target is called."""
    return work.once(places.units.get, target.unit_id).name


def cells_of(work: Work, survey: Survey) -> list[tuple[int, str]]:
    """Every target with every stratum, as the urn counts."""
    strata = sorted({stratum for stratum, _ in surveys.contacts(work.c, survey.id)})
    return [(target.id, stratum) for target in asked_about(work, survey) for stratum in strata]


def is_open(work: Work, survey: Survey) -> bool:
    """Whether people can answer now: not when the campaign ended without it."""
    campaign = campaigns.campaigns.get(work.c, survey.campaign_id)
    return survey.status == SurveyStatus.ASKING and campaign.status == CampaignStatus.RUNNING
