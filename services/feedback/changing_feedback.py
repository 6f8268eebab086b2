"""A feedback that was given is changed, or one entered from paper is denied, until its window closes (rules §3.4)."""

from typing import Any

from domain.cases import Feedback, Suggestion
from domain.clocks import Clock
from domain.errors import AlreadyDone
from domain.feedback.evaluation import EvaluationAction as E
from domain.feedback.evaluation import EvaluationStatus as F
from domain.feedback.evaluation import levels_of
from domain.feedback.feedback_guards import entered_by_the_office, nobody_acts_on_it, window_is_open
from domain.lifecycle import Tell
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import move, note, seen, tell
from services.facts import due_of, facts_of
from services.feedback.evaluation import Question, keep, question
from services.feedback.feedback_form import Levels, words_of
from services.feedback.following import Verdict, acted_on, follow, recall_round
from services.holding import not_yours
from services.work import Work
from storage.attachments import Attachment
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.suggestions import suggestions

PART = frozenset({Role.EVALUATOR})


def may_change(work: Work, *, person: Person, suggestion_id: int) -> Question:
    """What a deputy said, if it may still be changed.

    Raises NotYours, AlreadyDone, feedback-change-closed, feedback-change-too-late.
    """
    suggestion, feedback = _given(work, person, suggestions.get(work.c, suggestion_id))
    facts = _facts(work, suggestion, feedback)
    for guard in (window_is_open, nobody_acts_on_it):
        guard(facts)
    return question(work, suggestion, feedback)


def change_feedback(
    work: Work, *, person: Person, suggestion_id: int, version: int, levels: Levels, reason: str
) -> Verdict:
    """Another feedback in place of the one given; the earlier one is kept. What it had brought is taken back while
    nobody acts on it, and what the new one brings begins.

    Raises CaseHasMovedOn, what `may_change` raises, and feedback-reason.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    asked = may_change(work, person=person, suggestion_id=suggestion_id)
    before = asked.feedback
    _keep_earlier(work, before)
    facts = _facts(work, suggestion, before)
    after = keep(work, asked, E.CHANGE, person, levels, reason, facts, entered_by=None)
    data = {"old": levels_of(before), "new": dict(levels), "feedback": after.id}
    says = {"old": words_of(before)["levels"], **words_of(after)}
    moved = _take_back(work, suggestion, A.CHANGE_FEEDBACK, person, data, says)
    return follow(work, moved, after, by=person)


def entered_form(work: Work, *, person: Person, suggestion_id: int) -> tuple[Question, list[Attachment]]:
    """What the office entered for a deputy, and the signed form. Raises NotYours, AlreadyDone, paper-not-entered."""
    suggestion, feedback = _given(work, person, suggestions.get(work.c, suggestion_id))
    entered_by_the_office(_facts(work, suggestion, feedback))
    return question(work, suggestion, feedback), kept.forms_of(work.c, feedback.id)


def object_to_paper(work: Work, *, person: Person, suggestion_id: int, words: str) -> Suggestion | None:
    """The deputy says that a feedback entered from paper is not theirs: it is taken out, and the deputy gives one.

    words: what is wrong with it; the office reads them. None when the matter has gone on because of it, or the window
    is over: nothing is taken back, but the objection is kept. Raises NotYours, AlreadyDone, paper-not-entered.
    """
    suggestion, feedback = _given(work, person, suggestions.locked(work.c, suggestion_id))
    facts = _facts(work, suggestion, feedback)
    entered_by_the_office(facts)
    if facts["acted_on"] or facts["due"] is None or work.today > facts["due"]:
        _complain(work, suggestion, feedback, person, words)
        return None
    _keep_earlier(work, feedback)
    empty: dict[str, Any] = dict.fromkeys(("attitude", "result", "process", "implementation", "reason"), "")
    held = evaluations.feedback_locked(work.c, feedback.id)
    columns = {**empty, "given_at": None, "entered_by": None}
    move(work, held, E.OBJECT, person, facts=facts, reason=words, data={"old": levels_of(feedback)}, columns=columns)
    says = {"reason": words, "name": person.name}
    return _take_back(work, suggestion, A.OBJECT_TO_PAPER, person, {"feedback": feedback.id}, says)


def _complain(work: Work, suggestion: Suggestion, feedback: Feedback, person: Person, words: str) -> None:
    note(work, suggestion, "paper_complaint", person, Role.EVALUATOR, reason=words, data={"feedback": feedback.id})
    tell(work, suggestion, Tell(Role.OFFICE, "paper-complained"), person, {"reason": words, "name": person.name})


def _given(work: Work, person: Person, suggestion: Suggestion) -> tuple[Suggestion, Feedback]:
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    if feedback is None or feedback.deputy_id != person.id:
        raise not_yours(work)
    if feedback.status != F.GIVEN:
        raise AlreadyDone
    return suggestion, feedback


def _facts(work: Work, suggestion: Suggestion, feedback: Feedback) -> dict[str, Any]:
    """What the guards of a change read."""
    return {
        "due": due_of(work, suggestion, Clock.FEEDBACK),
        "today": work.today,
        "acted_on": acted_on(work, suggestion, feedback),
        "entered_by": feedback.entered_by,
        **_about(work, suggestion),
    }


def _about(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    facts = facts_of(work, suggestion)
    return {"suggestion": facts["suggestion"], "unit": facts["unit"]}


def _keep_earlier(work: Work, feedback: Feedback) -> None:
    names = ("attitude", "result", "process", "implementation", "reason", "given_at", "entered_by")
    values = {name: getattr(feedback, name) for name in names}
    kept.earlier.add(work.c, feedback_id=feedback.id, replaced_at=work.now, **values)


def _take_back(
    work: Work, suggestion: Suggestion, action: A, person: Person, data: dict[str, Any], says: dict[str, Any]
) -> Suggestion:
    """Back to where the feedback had left the matter, or, where it is denied, to before it was given."""
    round = recall_round(work, suggestion)
    return move(work, suggestion, action, person, roles=PART, data=data, says=says, round=round)
