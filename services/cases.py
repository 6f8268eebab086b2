"""Finding a case of any kind by its reference."""

from collections.abc import Callable
from typing import Any, NamedTuple

from domain.access import Case
from domain.notice import CaseRef, Kind
from services.work import Work
from storage import assignments, evaluations, opinions, questions, requests, suggestions


class _Kept(NamedTuple):
    get: Callable[..., Case]
    locked: Callable[..., Case]
    change: Callable[..., Case]


_KEPT = {
    Kind.OPINION: _Kept(opinions.get, opinions.locked, opinions.change),
    Kind.SUGGESTION: _Kept(suggestions.get, suggestions.locked, suggestions.change),
    Kind.CO_SIGNATURE: _Kept(
        suggestions.co_signature_get, suggestions.co_signature_locked, suggestions.co_signature_change
    ),
    Kind.ASSIGNMENT: _Kept(assignments.get, assignments.locked, assignments.change),
    Kind.RETURN_REQUEST: _Kept(requests.returns.get, requests.returns.locked, requests.returns.change),
    Kind.EXTENSION: _Kept(requests.extensions.get, requests.extensions.locked, requests.extensions.change),
    Kind.FEEDBACK: _Kept(evaluations.feedback_get, evaluations.feedback_locked, evaluations.feedback_change),
    Kind.QUESTION: _Kept(questions.get, questions.locked, questions.change),
    Kind.RATING: _Kept(evaluations.rating_get, evaluations.rating_locked, evaluations.rating_change),
}


def load(work: Work, ref: CaseRef) -> Case:
    """The case as it stands. Raises CaseNotFound."""
    return _KEPT[ref.kind].get(work.c, ref.id)


def lock(work: Work, ref: CaseRef) -> Case:
    """The case as it stands, held until the end of the transaction. Raises CaseNotFound."""
    return _KEPT[ref.kind].locked(work.c, ref.id)


def save(work: Work, case: Case, **changes: Any) -> Case:
    """Write `changes` over exactly the version that was read. Raises CaseHasMovedOn."""
    return _KEPT[case.KIND].change(work.c, case.id, case.version, **changes)
