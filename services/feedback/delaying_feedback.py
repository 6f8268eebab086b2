"""A deputy says why the feedback comes later, where the place lets that be said (docs/rules.md §3.4)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Suggestion
from domain.clocks import Clock
from domain.feedback.evaluation import EvaluationAction as E
from domain.feedback.feedback_guards import delay_may_be_explained
from domain.handling.request_forms import until_from
from domain.person import Person
from domain.rules.deadlines import compute
from services import clockwork
from services.casework import move, seen
from services.feedback.evaluation import Question, feedback_asked
from services.work import Work
from storage import deadlines
from storage.feedback import evaluations
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Delay:
    """Until when the feedback may come at the latest, and the question it is about."""

    question: Question
    latest: date


def may_delay(work: Work, *, person: Person, suggestion_id: int) -> Delay:
    """Whether the deputy may explain a delay now. Raises feedback-no-delay, and what `feedback_asked` raises."""
    asked = feedback_asked(work, person=person, suggestion_id=suggestion_id)
    latest = _latest(work, asked)
    delay_may_be_explained(_facts(asked, latest, latest))
    return Delay(asked, latest)


def explain_delay(
    work: Work, *, person: Person, suggestion_id: int, version: int, text: str
) -> tuple[Suggestion, date]:
    """Why the feedback comes later, and by which day (the latest there may be, where none is named).

    No reminder falls any more; without a feedback by then it counts as explained. Raises CaseHasMovedOn,
    feedback-delay-too-long, error-reason-please, error-bad-date, and what `may_delay` raises.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    delay = may_delay(work, person=person, suggestion_id=suggestion_id)
    named, words = until_from(text, work.today)
    until = max(named or delay.latest, delay.question.due or work.today)
    facts = {**_facts(delay.question, until, delay.latest), "reason": words}
    held = evaluations.feedback_locked(work.c, delay.question.feedback.id)
    says = {"reason": words, "until": until}
    data = {"until": until.isoformat()}
    move(work, held, E.EXPLAIN, person, facts=facts, reason=words, data=data, says=says, delay_reason=words)
    _put_off(work, suggestion, until)
    return suggestion, until


def _put_off(work: Work, suggestion: Suggestion, until: date) -> None:
    running = deadlines.running(work.c, suggestion.ref, Clock.FEEDBACK)
    assert running is not None
    if until > running.due_on:
        clockwork.put_off(work, running, until, work.profile.term(Clock.FEEDBACK).rule)
    clockwork.remind_no_more(work, suggestion.ref, Clock.FEEDBACK)


def _latest(work: Work, asked: Question) -> date:
    """One more window of the whole length."""
    return compute(asked.due or work.today, work.profile.term(Clock.FEEDBACK), work.calendar).due_on


def _facts(asked: Question, until: date, latest: date) -> dict[str, Any]:
    return {"may_explain": asked.may_explain, "due": asked.due, "until": until, "latest": latest}
