"""The lives of all kinds of cases."""

from collections.abc import Mapping

from domain.assignment import ASSIGNMENT
from domain.co_signature import CO_SIGNATURE
from domain.commitment import COMMITMENT, SECOND_ANSWER
from domain.coordination import COORDINATION
from domain.countersign import COUNTERSIGN
from domain.evaluation import FEEDBACK, RATING
from domain.extension import EXTENSION
from domain.key_suggestion import KEY_SUGGESTION
from domain.lifecycle import Life
from domain.opinion import OPINION
from domain.poll import POLL
from domain.question import QUESTION
from domain.return_request import RETURN_REQUEST
from domain.suggestion import SUGGESTION
from domain.withdrawal import WITHDRAWAL

LIVES = (
    OPINION, SUGGESTION, CO_SIGNATURE, ASSIGNMENT, RETURN_REQUEST, EXTENSION, COUNTERSIGN, COORDINATION,
    WITHDRAWAL, FEEDBACK, RATING, QUESTION, KEY_SUGGESTION, POLL,
    COMMITMENT, SECOND_ANSWER,
)  # fmt: skip
LIFE_OF: Mapping[str, Life] = {life.kind: life for life in LIVES}
