"""Which levels a deputy is offered, dimension by dimension, and what was said of each."""

from dataclasses import fields

import pytest

from domain.cases import Feedback
from domain.feedback.evaluation import Dimension, Level, levels_of, offered
from domain.rules.profile import Outcome

EVERY = [str(level) for level in Level]
WITHOUT = tuple(level for level in Level if level != Level.UNDERSTOOD)


@pytest.mark.parametrize(
    ("dimension", "outcome", "levels"),
    [
        (Dimension.RESULT, Outcome.NOT_FEASIBLE, tuple(Level)),
        (Dimension.RESULT, Outcome.SOLVED, WITHOUT),
        (Dimension.ATTITUDE, Outcome.NOT_FEASIBLE, WITHOUT),
    ],
)
def test_understanding_is_offered_where_it_cannot_be_done(
    dimension: Dimension, outcome: Outcome, levels: tuple[Level, ...]
) -> None:
    assert offered(EVERY, dimension, outcome) == levels
    assert offered(["dissatisfied", "satisfied"], dimension, outcome) == (Level.DISSATISFIED, Level.SATISFIED)


def test_what_was_said_is_in_the_order_of_the_form_without_what_was_not_asked() -> None:
    said = dict.fromkeys((field.name for field in fields(Feedback)), None)
    one = Feedback(**(said | {"result": "understood", "attitude": "satisfied", "process": "", "implementation": ""}))  # type: ignore[arg-type]

    assert list(levels_of(one).items()) == [("attitude", "satisfied"), ("result", "understood")]
    assert not one.dissatisfied


@pytest.mark.parametrize("dimension", Dimension)
def test_dissatisfied_in_one_dimension_is_dissatisfied(dimension: Dimension) -> None:
    said = dict.fromkeys((field.name for field in fields(Feedback)), None)
    one = Feedback(**(said | dict.fromkeys(map(str, Dimension), "satisfied") | {str(dimension): "dissatisfied"}))  # type: ignore[arg-type]
    assert one.dissatisfied
