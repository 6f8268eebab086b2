"""The lives of all kinds of cases."""

from collections.abc import Mapping

from domain.campaigns.appraiser import APPRAISER
from domain.campaigns.course import CAMPAIGN, CAMPAIGN_STAGE
from domain.campaigns.filing import FILING
from domain.campaigns.opinion import CAMPAIGN_OPINION
from domain.campaigns.rectification import RECTIFICATION
from domain.campaigns.results.appeal import APPEAL
from domain.campaigns.results.result import APPRAISAL_RESULT
from domain.campaigns.scoring.session import SCORING
from domain.campaigns.scoring.violation import VIOLATION
from domain.campaigns.surveys.survey import SURVEY
from domain.committee.key_suggestion import KEY_SUGGESTION
from domain.committee.poll import POLL
from domain.feedback.evaluation import FEEDBACK, RATING
from domain.handling.assignment import ASSIGNMENT
from domain.handling.coordination import COORDINATION
from domain.handling.countersign import COUNTERSIGN
from domain.handling.extension import EXTENSION
from domain.handling.return_request import RETURN_REQUEST
from domain.lifecycle import Life
from domain.opinions.opinion import OPINION
from domain.opinions.question import QUESTION
from domain.promises.commitment import COMMITMENT, SECOND_ANSWER
from domain.suggestions.co_signature import CO_SIGNATURE
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.withdrawal import WITHDRAWAL

LIVES = (
    CAMPAIGN_OPINION,
    OPINION, SUGGESTION, CO_SIGNATURE, ASSIGNMENT, RETURN_REQUEST, EXTENSION, COUNTERSIGN, COORDINATION,
    WITHDRAWAL, FEEDBACK, RATING, QUESTION, KEY_SUGGESTION, POLL,
    COMMITMENT, SECOND_ANSWER,
    FILING, APPRAISER,
    RECTIFICATION,
    APPRAISAL_RESULT, APPEAL,
    CAMPAIGN, CAMPAIGN_STAGE, SURVEY,
    SCORING, VIOLATION,
)  # fmt: skip
LIFE_OF: Mapping[str, Life] = {life.kind: life for life in LIVES}
