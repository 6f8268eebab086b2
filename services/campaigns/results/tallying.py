"""What a campaign comes to today, target by target: every part of the score from its own place
(docs/rules.md §3.8)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

from domain.campaigns.campaign import Campaign, Component, Target
from domain.campaigns.kinds import kind_of
from domain.campaigns.results.appeal import AppealStatus
from domain.campaigns.results.result import POLLED
from domain.campaigns.score import Standing, placed, survey_points, tenths
from domain.campaigns.surveys.survey import SurveyStatus
from domain.errors import CaseworkError
from services.campaigns import rectification
from services.campaigns.campaigns import targets
from services.campaigns.scoring import inspection_scores, means, violations_confirmed
from services.campaigns.scoring.words import target_name
from services.campaigns.surveys.survey_result import counts
from services.work import Work
from storage.campaigns.results import appeals
from storage.campaigns.surveys import surveys

# while people are asked nobody sees what was answered, and nothing is counted
ASKED = (SurveyStatus.DRAWN, SurveyStatus.ASKING)
LEVELS = ("satisfied", "basically_satisfied", "dissatisfied", "unknown")
Parts = Mapping[Component, Decimal | None]


@dataclass(frozen=True, slots=True)
class Tallied:
    """One target as a result has it; what it says is what is kept of it."""

    target: Target
    outcome: str
    score: Decimal | None
    rank: int | None
    parts: Parts
    answers: Mapping[str, int]

    @property
    def values(self) -> dict[str, Any]:
        """The columns of its line."""
        return {
            "target_id": self.target.id,
            "unit_id": self.target.unit_id,
            "outcome": str(self.outcome),
            "score": in_text(self.score),
            "rank": self.rank,
            "parts": {str(one): in_text(points) for one, points in self.parts.items()},
            "answers": dict(self.answers),
        }


def in_text(points: Decimal | None) -> str:
    """Points as they are kept and printed: one decimal; empty where there are none."""
    return "" if points is None else str(tenths(points))


def tally(work: Work, campaign: Campaign) -> list[Tallied]:
    """Everybody's outcome: those with a place first, then the others who were appraised, then who was only polled.

    Raises scoring-still-sealed before the box was opened, result-survey-open while people are still asked.
    """
    if is_asking(work, campaign):
        raise CaseworkError("result-survey-open")
    every = targets(work, campaign)
    whole = [one for one in every if one.whole]
    parts = _parts(work, campaign, whole)
    violated = violations_confirmed(work, campaign)
    standings = [Standing(one.id, one.ranked, parts[one.id], one.id in violated) for one in whole]
    by_id = {one.id: one for one in whole}
    found = [
        Tallied(by_id[one.target_id], one.outcome, one.score, one.rank, parts[one.target_id],
                _answers(work, campaign, by_id[one.target_id]))
        for one in placed(standings, _weights(campaign))
    ]  # fmt: skip
    return [*found, *_polled(work, campaign, [one for one in every if not one.whole])]


def _weights(campaign: Campaign) -> dict[Component, int]:
    return {Component(one): percent for one, percent in campaign.weights.items()}


def digest_over(work: Work, campaign: Campaign, found: Sequence[Tallied]) -> str:
    """SHA-256 over what a result says, in its canonical form."""
    lines = [said_of(target_name(work, one.target), one.values) for one in found]
    return sha256(canonical(campaign, campaign.weights, lines).encode()).hexdigest()


def canonical(campaign: Campaign, weights: Mapping[str, int], lines: Sequence[Mapping[str, Any]]) -> str:
    """A result in one form of writing: canonical JSON of number, weights, least number of answers, lines in order."""
    whole = [campaign.number, dict(weights), campaign.least_valid, [*lines]]
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def said_of(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """What a line says, without numbers that only the database knows."""
    said = {one: values[one] for one in ("outcome", "score", "rank", "parts")}
    return said | {"unit": name, "answers": {one: values["answers"][one] for one in LEVELS}}


def is_asking(work: Work, campaign: Campaign) -> bool:
    """Whether people are still asked."""
    survey = surveys.of_campaign(work.c, campaign.id)
    return survey is not None and survey.status in ASKED


def _parts(work: Work, campaign: Campaign, whole: Sequence[Target]) -> dict[int, Parts]:
    """The parts that weigh something, by target; what an upheld appeal has set anew is set anew."""
    weights = campaign.weights
    scored = means(work, campaign) if weights.get(Component.APPRAISERS) else {}
    inspected = inspection_scores(work, campaign) if weights.get(Component.INSPECTION) else {}
    corrected = _corrected(work, campaign)
    found: dict[int, Parts] = {}
    for one in whole:
        every: dict[Component, Decimal | None] = {
            Component.SURVEY: _survey(work, campaign, one),
            Component.APPRAISERS: scored.get(one.id),
            Component.INSPECTION: inspected.get(one.id),
            Component.RECTIFICATION: tenths(rectification.component(work, one)),
        }
        every |= corrected.get(one.id, {})
        found[one.id] = {component: points for component, points in every.items() if weights.get(component)}
    return found


def _corrected(work: Work, campaign: Campaign) -> dict[int, dict[Component, Decimal]]:
    """What upheld appeals have set anew, the newest of each part."""
    found: dict[int, dict[Component, Decimal]] = {}
    for one in appeals.of_campaign(work.c, campaign.id, (AppealStatus.UPHELD,)):
        if one.correction:
            found.setdefault(one.target_id, {})[Component(one.correction)] = Decimal(one.points)
    return found


def _survey(work: Work, campaign: Campaign, target: Target) -> Decimal | None:
    return survey_points(counts(work, campaign, target).answers, kind_of(campaign).levels, campaign.least_valid)


def _answers(work: Work, campaign: Campaign, target: Target) -> dict[str, int]:
    said = counts(work, campaign, target)
    return {one: getattr(said.answers, one) for one in LEVELS} | {"drawn": said.drawn, "reached": said.reached}


def _polled(work: Work, campaign: Campaign, others: Sequence[Target]) -> list[Tallied]:
    """Who was only asked about, the most satisfied first; below the least number of answers last, without points."""
    found = [
        Tallied(one, POLLED, points, None, {Component.SURVEY: points}, _answers(work, campaign, one))
        for one in others
        for points in (_survey(work, campaign, one),)
    ]
    return sorted(found, key=lambda one: -(one.score if one.score is not None else Decimal(-1)))
