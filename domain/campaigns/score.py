"""What the parts of a score come to, and who stands where (docs/rules.md §3.8). Decimal arithmetic, nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from domain.campaigns.campaign import Component
from domain.feedback.evaluation import Level

TENTH = Decimal("0.1")


class Outcome(StrEnum):
    """What a target comes out with."""

    RANKED = "ranked"
    # a confirmed violation of a prohibition, whatever the score (S4.41)
    UNQUALIFIED = "unqualified"
    # too few valid answers: no place, and not zero
    TOO_FEW = "too_few"
    # appraised, but not ranked (S4.4)
    UNRANKED = "unranked"
    # a part of the score is not there, though there were answers enough
    INCOMPLETE = "incomplete"


@dataclass(frozen=True, slots=True)
class Answers:
    """What surveyed people said of one target. unknown: “不了解”, outside the denominator."""

    satisfied: int
    basically_satisfied: int
    dissatisfied: int
    unknown: int = 0

    @property
    def valid(self) -> int:
        """How many judged."""
        return self.satisfied + self.basically_satisfied + self.dissatisfied


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a target before it is placed. parts: points of 100; None where there is nothing to go by."""

    target_id: int
    ranked: bool
    parts: Mapping[Component, Decimal | None]
    violated: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A target with its score (points of 100, one decimal) and its place; ties share a place."""

    target_id: int
    outcome: Outcome
    score: Decimal | None
    rank: int | None


def tenths(points: Decimal) -> Decimal:
    """As it is announced: one decimal, half up."""
    return points.quantize(TENTH, ROUND_HALF_UP)


def survey_points(answers: Answers, levels: Mapping[Level, int], least_valid: int) -> Decimal | None:
    """The mean of the valid answers, in points of 100; None below the least number of valid answers."""
    if answers.valid < max(least_valid, 1):
        return None
    total = sum(getattr(answers, level) * points for level, points in levels.items())
    return tenths(Decimal(total) / answers.valid)


def mean(points: Sequence[Decimal]) -> Decimal | None:
    """The arithmetic mean, one decimal; None of nothing."""
    return tenths(sum(points, Decimal()) / len(points)) if points else None


def weighted(parts: Mapping[Component, Decimal | None], weights: Mapping[Component, int]) -> Decimal | None:
    """Σ weight × part, in points of 100; None while a part that counts is missing. Weights are percent."""
    total = Decimal()
    for component, weight in weights.items():
        part = parts.get(component)
        if weight and part is None:
            return None
        total += (part or Decimal()) * weight / 100
    return tenths(total)


def placed(standings: Sequence[Standing], weights: Mapping[Component, int]) -> list[Placed]:
    """Everybody's outcome: those with a place first, the best first, the others in the order they came.

    Scores are compared as they are announced. Whoever is out of the ranking makes room: the others move up.
    """
    found = [(one, weighted(one.parts, weights)) for one in standings]
    everybody = [Placed(one.target_id, _outcome(one, score, weights), score, None) for one, score in found]
    scores = [one.score for one in everybody if one.outcome == Outcome.RANKED and one.score is not None]
    with_place = [
        Placed(one.target_id, one.outcome, one.score, 1 + sum(other > one.score for other in scores))
        for one in everybody
        if one.outcome == Outcome.RANKED and one.score is not None
    ]
    with_place.sort(key=lambda one: one.rank or 0)
    return [*with_place, *(one for one in everybody if one.outcome != Outcome.RANKED)]


def lowest(ranks: Mapping[int, int], places: int) -> frozenset[int]:
    """Who stands on one of the last `places` places (排名落后), by their ranks: ties together, the first never."""
    return frozenset(
        one for one, rank in ranks.items() if rank > 1 and sum(other > rank for other in ranks.values()) < places
    )


def _outcome(one: Standing, score: Decimal | None, weights: Mapping[Component, int]) -> Outcome:
    if one.violated:
        return Outcome.UNQUALIFIED
    if weights.get(Component.SURVEY) and one.parts.get(Component.SURVEY) is None:
        return Outcome.TOO_FEW
    if not one.ranked:
        return Outcome.UNRANKED
    return Outcome.RANKED if score is not None else Outcome.INCOMPLETE
