"""The lives of all kinds of cases."""

from collections.abc import Mapping

from domain.assignment import ASSIGNMENT
from domain.evaluation import FEEDBACK, RATING
from domain.extension import EXTENSION
from domain.lifecycle import Life
from domain.opinion import OPINION
from domain.question import QUESTION
from domain.return_request import RETURN_REQUEST
from domain.suggestion import CO_SIGNATURE, SUGGESTION

LIVES = (OPINION, SUGGESTION, CO_SIGNATURE, ASSIGNMENT, RETURN_REQUEST, EXTENSION, FEEDBACK, RATING, QUESTION)
LIFE_OF: Mapping[str, Life] = {life.kind: life for life in LIVES}
