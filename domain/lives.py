"""The lives of all kinds of cases."""

from collections.abc import Mapping

from domain.assignment import ASSIGNMENT
from domain.evaluation import FEEDBACK, RATING
from domain.lifecycle import Life
from domain.opinion import OPINION
from domain.suggestion import CO_SIGNATURE, SUGGESTION

LIVES = (OPINION, SUGGESTION, CO_SIGNATURE, ASSIGNMENT, FEEDBACK, RATING)
LIFE_OF: Mapping[str, Life] = {life.kind: life for life in LIVES}
