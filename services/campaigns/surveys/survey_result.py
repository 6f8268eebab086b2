"""A survey is closed, and what came of it: by target, by stratum, with its margin of error (docs/rules.md §3.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.campaigns.campaign import Campaign, Target
from domain.campaigns.score import Answers
from domain.campaigns.surveys.draw import margin
from domain.campaigns.surveys.survey import Contact, Survey, SurveyStatus
from domain.campaigns.surveys.survey import SurveyAction as A
from domain.notice import Fact, Say
from domain.person import Person
from services.campaigns.surveys.sampling import held, organises
from services.campaigns.surveys.survey_facts import asked_about, cells_of, unit_of
from services.casework import move
from services.work import Work
from storage.campaigns.surveys import survey_urns, surveys
from storage.campaigns.surveys.surveys import Said


@dataclass(frozen=True, slots=True)
class Counts:
    """What came of the survey for one target. Levels are 0 until the survey is closed; unknown: “不了解”.

    reached: spoken to, whether they answered or not. people: in the frame.
    """

    drawn: int = 0
    reached: int = 0
    answered: int = 0
    satisfied: int = 0
    basically: int = 0
    dissatisfied: int = 0
    unknown: int = 0
    people: int = 0

    @property
    def answers(self) -> Answers:
        """What people said."""
        return Answers(self.satisfied, self.basically, self.dissatisfied, self.unknown)

    @property
    def margin(self) -> Decimal | None:
        """The margin of error of a share, in percentage points, at 95 %."""
        return margin(self.answers.valid, self.people)


@dataclass(frozen=True, slots=True)
class Stratum:
    """How many of one stratum were drawn, spoken to, answered about a target, and answered so that it counts."""

    name: str
    drawn: int
    reached: int
    answered: int
    valid: int


def counts(work: Work, campaign: Campaign, target: Target) -> Counts:
    """What came of the campaign's survey for one target; nothing where there was none."""
    survey = surveys.of_campaign(work.c, campaign.id)
    if survey is None or survey.status == SurveyStatus.CALLED_OFF:
        return Counts()
    every = strata(work, survey, target)
    said = surveys.counts_of(work.c, survey.id).get(target.id, Said())
    drawn, reached, answered = (sum(getattr(one, name) for one in every) for name in ("drawn", "reached", "answered"))
    return Counts(drawn, reached, answered, *said, people=survey.people)


def strata(work: Work, survey: Survey, target: Target) -> list[Stratum]:
    """The same stratum by stratum; which levels a stratum chose nobody is told: some are too small for that."""
    contacts = surveys.contacts(work.c, survey.id)
    answered, valid = surveys.answered(work.c, survey.id), surveys.valid_of(work.c, survey.id)
    names = sorted({name for name, _ in contacts})
    return [
        Stratum(
            name,
            sum(count for (one, _), count in contacts.items() if one == name),
            sum(contacts.get((name, one), 0) for one in (Contact.REACHED, Contact.REFUSED)),
            answered.get((target.id, name), 0),
            valid.get((target.id, name), 0),
        )
        for name in names
    ]


def close(work: Work, *, person: Person, survey_id: int, version: int) -> Survey:
    """Nobody answers any more: the urn is emptied, and what was answered can be seen.

    Raises survey-operator-organises, CaseHasMovedOn, ActionNotAllowed.
    """
    campaign, survey = held(work, survey_id, version)
    facts = {"organises": organises(person, campaign.id)}
    data = {"answered": len(surveys.everybody_answered(work.c, survey.id))}
    closed = move(work, survey, A.CLOSE, person, facts=facts, data=data, closed_at=work.now)
    surveys.keep_counts(work.c, survey.id, survey_urns.empty(work.c, survey.id, cells_of(work, survey)))
    return closed


def lines(work: Work, campaign: Campaign, survey: Survey) -> Sequence[Say]:
    """A line for each target: the levels, how many count, the margin of error, whether they are enough."""
    return [_line(work, campaign, one) for one in asked_about(work, survey)]


def _line(work: Work, campaign: Campaign, target: Target) -> Say:
    its = counts(work, campaign, target)
    facts: dict[str, Fact] = {
        "unit": unit_of(work, target),
        "satisfied": str(its.satisfied),
        "basically": str(its.basically),
        "dissatisfied": str(its.dissatisfied),
        "unknown": str(its.unknown),
        "valid": str(its.answers.valid),
        "margin": str(its.margin) if its.margin is not None else "–",
        "enough": "" if its.answers.valid >= campaign.least_valid else Say("survey-too-few"),
    }
    return Say("survey-line", facts)
