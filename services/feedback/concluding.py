"""The office concludes the handling of a suggestion; everybody behind it is told (docs/rules.md §3.4)."""

from typing import Any

from domain.cases import Suggestion
from domain.feedback.evaluation import EvaluationStatus
from domain.opinions.opinion import OpinionAction
from domain.person import SYSTEM, Person
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import move, seen
from services.feedback.evaluation import in_short
from services.promises.following_up import standing
from services.work import Work
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.handling import assignments
from storage.opinions import opinions
from storage.promises import commitments
from storage.suggestions import suggestions

NOT_AGAIN = "not_again"


def conclude(work: Work, *, person: Person, suggestion_id: int, version: int) -> Suggestion:
    """The office concludes the handling; everybody behind the matter is told (invariant 1).

    After a meeting its written outcome is the outcome; what was promised has an outcome, too, and a second answer.
    Raises error-still-dissatisfied, follow-up-still-open, CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    outcome_text = _outcome(work, suggestion)
    facts = {
        **standing(work, suggestion),
        "dissatisfied": still_dissatisfied(work, suggestion) and not outcome_text,
        "outcome_text": outcome_text,
    }
    changes: dict[str, Any] = {"concluded_at": work.now, "officer_id": person.id, "outcome_text": outcome_text}
    done = move(work, suggestion, A.CONCLUDE, person, facts=facts, reason=outcome_text, **changes)
    replies = assignments.replies_of(work.c, suggestion.id)
    second = commitments.answers_of(work.c, suggestion.id)
    summary = (in_short(second[-1].text) if second else outcome_text) or in_short(replies[-1].text)
    for opinion in opinions.behind(work.c, suggestion.id):
        told = {"summary": summary, "days": str((work.now - opinion.submitted_at).days)}
        move(work, opinion, OpinionAction.CONCLUDE, SYSTEM, says=told, summary=summary)
    return done


def _outcome(work: Work, suggestion: Suggestion) -> str:
    met = [one for one in kept.meetings_of(work.c, suggestion.id) if one.round == suggestion.round]
    if suggestion.status not in (S.SETTLED, S.IN_FOLLOW_UP) or not met:
        return ""
    held = met[-1]
    return in_short(held.report) if held.report else held.words


def still_dissatisfied(work: Work, suggestion: Suggestion) -> bool:
    """Whether a dissatisfaction stands that was neither handled again nor decided upon."""
    feedback = evaluations.feedback_of(work.c, suggestion.id, suggestion.round)
    given = feedback is not None and feedback.status == EvaluationStatus.GIVEN
    return bool(feedback and given and feedback.dissatisfied and feedback.decision != NOT_AGAIN)
