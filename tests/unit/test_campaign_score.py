"""The worked example of a conduct appraisal: survey, appraisers, inspection, and who stands where."""

from decimal import Decimal

import pytest

from domain.campaigns.campaign import CampaignKind, Component
from domain.campaigns.kinds import KINDS
from domain.campaigns.score import Answers, Outcome, Placed, Standing, mean, placed, survey_points, weighted

CONDUCT = KINDS[CampaignKind.CONDUCT]
JIAOTONG, JIAOYU, ZHUJIAN, NONGYE, SHUIWU, FANGGUAN = range(1, 7)
ANSWERS = {
    JIAOTONG: Answers(60, 30, 10, 20),
    JIAOYU: Answers(70, 20, 10, 0),
    ZHUJIAN: Answers(40, 40, 20, 5),
    NONGYE: Answers(55, 35, 10, 0),
    SHUIWU: Answers(9, 4, 1, 6),
    FANGGUAN: Answers(50, 30, 20, 0),
}
APPRAISERS = {JIAOTONG: "85.0", JIAOYU: "80.0", ZHUJIAN: "88.0", NONGYE: "90.0", SHUIWU: "86.0", FANGGUAN: "80.0"}
INSPECTION = {JIAOTONG: "90.0", JIAOYU: "87.5", ZHUJIAN: "80.0", NONGYE: "85.0", SHUIWU: "88.0", FANGGUAN: "80.0"}


def surveyed(target: int) -> Decimal | None:
    return survey_points(ANSWERS[target], CONDUCT.levels, CONDUCT.least_valid)


def standings(*, violated: int | None) -> list[Standing]:
    return [
        Standing(
            target,
            ranked=target != FANGGUAN,
            parts={
                Component.SURVEY: surveyed(target),
                Component.APPRAISERS: Decimal(APPRAISERS[target]),
                Component.INSPECTION: Decimal(INSPECTION[target]),
            },
            violated=target == violated,
        )
        for target in ANSWERS
    ]


@pytest.mark.parametrize(
    ("target", "points"),
    [(JIAOTONG, "78.0"), (JIAOYU, "82.0"), (ZHUJIAN, "64.0"), (NONGYE, "76.0"), (FANGGUAN, "68.0")],
)
def test_do_not_know_is_outside_the_denominator(target: int, points: str) -> None:
    assert surveyed(target) == Decimal(points)


def test_too_few_answers_are_not_zero() -> None:
    assert surveyed(SHUIWU) is None
    assert survey_points(Answers(30, 0, 0), CONDUCT.levels, 30) == Decimal("100.0")
    assert survey_points(Answers(29, 0, 0), CONDUCT.levels, 30) is None
    assert survey_points(Answers(0, 0, 0, 50), CONDUCT.levels, 0) is None, "nobody judged"
    assert survey_points(Answers(0, 1, 0, 50), CONDUCT.levels, 0) == Decimal("60.0"), "one did, and that is enough"


def test_a_violation_takes_the_place_and_the_others_move_up() -> None:
    assert placed(standings(violated=NONGYE), CONDUCT.weights) == [
        Placed(JIAOTONG, Outcome.RANKED, Decimal("82.5"), 1),
        Placed(JIAOYU, Outcome.RANKED, Decimal("82.5"), 1),
        Placed(ZHUJIAN, Outcome.RANKED, Decimal("74.4"), 3),
        Placed(NONGYE, Outcome.UNQUALIFIED, Decimal("82.0"), None),
        Placed(SHUIWU, Outcome.TOO_FEW, None, None),
        Placed(FANGGUAN, Outcome.UNRANKED, Decimal("74.0"), None),
    ]


def test_without_it_they_stand_lower() -> None:
    ranks = {one.target_id: one.rank for one in placed(standings(violated=None), CONDUCT.weights)}
    assert ranks == {JIAOTONG: 1, JIAOYU: 1, NONGYE: 3, ZHUJIAN: 4, SHUIWU: None, FANGGUAN: None}


def test_the_best_stands_first_in_whatever_order_they_come() -> None:
    parts = {1: "70.0", 2: "90.0", 3: "80.0"}
    here = [Standing(target, ranked=True, parts={Component.APPRAISERS: Decimal(of)}) for target, of in parts.items()]
    stand = placed(here, {Component.APPRAISERS: 100})
    assert [(one.target_id, one.rank) for one in stand] == [(2, 1), (3, 2), (1, 3)]


def test_what_weighs_nothing_may_be_missing() -> None:
    parts = {Component.APPRAISERS: Decimal("80"), Component.SURVEY: None}
    assert weighted(parts, {Component.APPRAISERS: 100, Component.SURVEY: 0}) == Decimal("80.0")
    assert weighted(parts, {Component.APPRAISERS: 50, Component.SURVEY: 50}) is None


def test_a_missing_part_is_no_place() -> None:
    one = Standing(1, ranked=True, parts={Component.APPRAISERS: None})
    assert placed([one], {Component.APPRAISERS: 100}) == [Placed(1, Outcome.INCOMPLETE, None, None)]


def test_a_mean_is_rounded_half_up() -> None:
    assert mean([Decimal(90), Decimal("90.1")]) == Decimal("90.1")
    assert mean([]) is None


def test_the_weights_of_every_kind_are_a_hundred() -> None:
    assert {sum(kind.weights.values()) for kind in KINDS.values()} == {100}
