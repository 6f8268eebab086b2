"""Who stands low: on one of the last places, ties together, the first never; and points as people type them."""

from decimal import Decimal

import pytest

from domain.campaigns.score import lowest
from handlers.campaigns.results.appeals import points_in


@pytest.mark.parametrize(
    ("ranks", "places", "low"),
    [
        ({1: 1, 2: 2, 3: 3}, 1, {3}),
        ({1: 1, 2: 2, 3: 3}, 2, {2, 3}),
        ({1: 1, 2: 2, 3: 3}, 9, {2, 3}),
        ({1: 1, 2: 1, 3: 3, 4: 3}, 1, {3, 4}),
        ({1: 1, 2: 1}, 1, set()),
        ({1: 1}, 1, set()),
        ({1: 1, 2: 2}, 0, set()),
        ({}, 1, set()),
    ],
)
def test_low_is_who_stands_on_one_of_the_last_places(ranks: dict[int, int], places: int, low: set[int]) -> None:
    assert lowest(ranks, places) == low


@pytest.mark.parametrize("words", ["", "很多", "101", "-1", "92.55", "NaN", "Infinity", "1e3", "九十"])
def test_what_is_no_points_is_refused(words: str) -> None:
    assert points_in(words) is None


@pytest.mark.parametrize("words", ["0", "100", " 92.5 ", "92.50"])
def test_points_are_points_of_a_hundred_with_one_decimal(words: str) -> None:
    assert points_in(words) == Decimal(words.strip())
