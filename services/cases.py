"""Finding a case of any kind by its reference."""

from collections.abc import Callable
from typing import Any, NamedTuple

from domain.access import Case
from domain.notice import CaseRef, Kind
from services.work import Work
from storage.campaigns import appraisers, campaigns, filings, rectification
from storage.campaigns.opinions import opinions as campaign_opinions
from storage.campaigns.results import appeals, results
from storage.campaigns.scoring.sessions import scorings
from storage.campaigns.scoring.violations import violations
from storage.campaigns.surveys import surveys
from storage.committee import polls, supervision
from storage.feedback import evaluations
from storage.handling import assignments, modes, requests
from storage.opinions import opinions, questions
from storage.promises import commitments
from storage.suggestions import suggestions, withdrawals


class _Kept(NamedTuple):
    get: Callable[..., Case]
    locked: Callable[..., Case]
    change: Callable[..., Case]


_KEPT = {
    Kind.CAMPAIGN_OPINION: _Kept(campaign_opinions.get, campaign_opinions.locked, campaign_opinions.change),
    Kind.OPINION: _Kept(opinions.get, opinions.locked, opinions.change),
    Kind.SUGGESTION: _Kept(suggestions.get, suggestions.locked, suggestions.change),
    Kind.CO_SIGNATURE: _Kept(
        suggestions.co_signature_get, suggestions.co_signature_locked, suggestions.co_signature_change
    ),
    Kind.ASSIGNMENT: _Kept(assignments.get, assignments.locked, assignments.change),
    Kind.RETURN_REQUEST: _Kept(requests.returns.get, requests.returns.locked, requests.returns.change),
    Kind.EXTENSION: _Kept(requests.extensions.get, requests.extensions.locked, requests.extensions.change),
    Kind.COUNTERSIGN: _Kept(modes.countersigns.get, modes.countersigns.locked, modes.countersigns.change),
    Kind.COORDINATION: _Kept(modes.coordinations.get, modes.coordinations.locked, modes.coordinations.change),
    Kind.WITHDRAWAL: _Kept(withdrawals.get, withdrawals.locked, withdrawals.change),
    Kind.FEEDBACK: _Kept(evaluations.feedback_get, evaluations.feedback_locked, evaluations.feedback_change),
    Kind.QUESTION: _Kept(questions.get, questions.locked, questions.change),
    Kind.KEY_SUGGESTION: _Kept(supervision.keys.get, supervision.keys.locked, supervision.keys.change),
    Kind.POLL: _Kept(polls.polls.get, polls.polls.locked, polls.polls.change),
    Kind.COMMITMENT: _Kept(commitments.get, commitments.locked, commitments.change),
    Kind.SECOND_ANSWER: _Kept(
        commitments.second_answers.get, commitments.second_answers.locked, commitments.second_answers.change
    ),
    Kind.SURVEY: _Kept(surveys.surveys.get, surveys.surveys.locked, surveys.surveys.change),
    Kind.APPRAISAL_RESULT: _Kept(results.results.get, results.results.locked, results.results.change),
    Kind.APPEAL: _Kept(appeals.appeals.get, appeals.appeals.locked, appeals.appeals.change),
    Kind.RECTIFICATION: _Kept(rectification.get, rectification.locked, rectification.change),
    Kind.SCORING: _Kept(scorings.get, scorings.locked, scorings.change),
    Kind.VIOLATION: _Kept(violations.get, violations.locked, violations.change),
    Kind.CAMPAIGN: _Kept(campaigns.campaigns.get, campaigns.campaigns.locked, campaigns.campaigns.change),
    Kind.CAMPAIGN_STAGE: _Kept(campaigns.stages.get, campaigns.stages.locked, campaigns.stages.change),
    Kind.FILING: _Kept(filings.filings.get, filings.filings.locked, filings.filings.change),
    Kind.APPRAISER: _Kept(appraisers.appraisers.get, appraisers.appraisers.locked, appraisers.appraisers.change),
    Kind.RATING: _Kept(evaluations.rating_get, evaluations.rating_locked, evaluations.rating_change),
}


def load(work: Work, ref: CaseRef) -> Case:
    """The case as it stands. Raises CaseNotFound."""
    return work.look_up(_KEPT[ref.kind].get, ref.id)


def lock(work: Work, ref: CaseRef) -> Case:
    """The case as it stands, held until the end of the transaction. Raises CaseNotFound."""
    return _KEPT[ref.kind].locked(work.c, ref.id)


def save(work: Work, case: Case, **changes: Any) -> Case:
    """Write `changes` over exactly the version that was read. Raises CaseHasMovedOn."""
    return _KEPT[case.KIND].change(work.c, case.id, case.version, **changes)
