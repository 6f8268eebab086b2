"""A campaign's survey as those see it who have a part in it, its papers, and the gates it keeps (rules.md §3.8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.access import roles_on
from domain.campaigns.campaign import Campaign, Component
from domain.campaigns.gate import Gate, gate_of
from domain.campaigns.surveys.frame import FrameRow
from domain.campaigns.surveys.survey import FRAME_STANDS, SURVEY, Survey, SurveyStatus
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.person import Person
from domain.roles import Role
from services.campaigns.campaigns import parts_in
from services.campaigns.surveys import survey_result
from services.campaigns.surveys.survey_facts import asked_about, survey_words, unit_of
from services.holding import not_yours
from services.work import Work
from storage.campaigns import campaigns
from storage.campaigns.surveys import surveys
from storage.campaigns.surveys.surveys import Sampled

OPERATOR = Role.SURVEY_OPERATOR
# who sees the survey; of these, who reads the frame and the sample with their names
READERS = frozenset({OPERATOR, Role.ORGANISER, Role.AUDITOR})
NAMES = frozenset({OPERATOR, Role.AUDITOR})


@dataclass(frozen=True, slots=True)
class SurveySheet:
    """A survey as this person sees it. survey: None before a frame was taken in; open_to: what they may do now."""

    campaign: Campaign
    survey: Survey | None
    facts: Mapping[str, Fact]
    open_to: tuple[str, ...]
    parts: frozenset[Role]

    @property
    def reads_names(self) -> bool:
        """Whether this person reads who stands in the frame."""
        return bool(self.parts & NAMES)


def survey_sheet(work: Work, *, person: Person, campaign_id: int) -> SurveySheet:
    """The survey of a campaign, for its operator, its organisers and its auditor. Raises NotYours."""
    campaign = campaigns.campaigns.get(work.c, campaign_id)
    parts = parts_in(work, person, campaign) & READERS
    if not parts:
        raise not_yours(work)
    survey = surveys.of_campaign(work.c, campaign.id)
    if survey is None or survey.status == SurveyStatus.CALLED_OFF:
        facts: dict[str, Fact] = {"number": campaign.number, "title": campaign.title}
        return SurveySheet(campaign, None, facts, ("import",) if OPERATOR in parts else (), parts)
    facts = survey_words(work, survey)
    if survey.status == SurveyStatus.CLOSED:
        facts |= {"list": [*survey_result.lines(work, campaign, survey)], "least": str(campaign.least_valid)}
    can = tuple(map(str, SURVEY.open_to(survey.status, roles_on(person, survey))))
    return SurveySheet(campaign, survey, facts, can, parts)


def sheet_of(work: Work, *, person: Person, survey_id: int) -> SurveySheet:
    """The same, found by the survey. Raises NotYours."""
    return survey_sheet(work, person=person, campaign_id=surveys.surveys.get(work.c, survey_id).campaign_id)


def standing_sheet(work: Work, *, person: Person, survey_id: int) -> SurveySheet:
    """The same, of a survey that was not called off. Raises NotYours, survey-over."""
    its = sheet_of(work, person=person, survey_id=survey_id)
    if its.survey is None:
        raise CaseworkError("survey-over")
    return its


def frame(work: Work, *, person: Person, survey_id: int) -> Sequence[FrameRow]:
    """The frame as it was frozen, for the operator and the auditor. Raises NotYours."""
    if not sheet_of(work, person=person, survey_id=survey_id).reads_names:
        raise not_yours(work)
    return surveys.frame_of(work.c, survey_id)


def sample(work: Work, *, person: Person, survey_id: int) -> Sequence[Sampled]:
    """Who was drawn, for the operator and the auditor. Raises NotYours."""
    if not sheet_of(work, person=person, survey_id=survey_id).reads_names:
        raise not_yours(work)
    return surveys.sample_of(work.c, survey_id)


def by_stratum(work: Work, *, person: Person, survey_id: int) -> list[tuple[str, survey_result.Stratum]]:
    """Drawn, spoken to, answered and valid for each target and stratum. Raises NotYours."""
    its = sheet_of(work, person=person, survey_id=survey_id)
    if its.survey is None:
        return []
    return [
        (unit_of(work, target), line)
        for target in asked_about(work, its.survey)
        for line in survey_result.strata(work, its.survey, target)
    ]


def survey_line(work: Work, campaign: Campaign, person: Person) -> Say | str | None:
    """How far the survey is, on the campaign's card; nothing where the kind of campaign has none."""
    survey = surveys.of_campaign(work.c, campaign.id)
    if survey is not None:
        return Say(f"status-survey-{survey.status}")
    return Say("survey-line-none") if Component.SURVEY in campaign.weights else None


def frame_frozen(work: Work, campaign: Campaign) -> Gate:
    """The frame stands, with its digest, its moment and a name."""
    survey = surveys.of_campaign(work.c, campaign.id)
    return gate_of() if survey is not None and survey.status in FRAME_STANDS else gate_of(Say("gate-frame-frozen"))


def survey_closed(work: Work, campaign: Campaign) -> Gate:
    """People have been asked, by somebody who does not organise, and the asking is over."""
    survey = surveys.of_campaign(work.c, campaign.id)
    return (
        gate_of() if survey is not None and survey.status == SurveyStatus.CLOSED else gate_of(Say("gate-survey-closed"))
    )
