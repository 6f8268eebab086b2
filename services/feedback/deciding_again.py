"""Whether to handle again, where people decide: the deputy's reasons, or what citizens say (docs/rules.md §3.4)."""

from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Feedback, Suggestion
from domain.clocks import Clock
from domain.days import day_in
from domain.feedback.evaluation import EvaluationStatus
from domain.feedback.feedback_guards import citizens_are_dissatisfied, feedback_is_settled, not_decided_yet
from domain.guards import handled_again_before
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import move, seen
from services.facts import Facts, due_of, facts_of
from services.feedback.citizens_ratings import dissatisfied_citizens
from services.feedback.concluding import NOT_AGAIN, still_dissatisfied
from services.feedback.feedback_form import words_of
from services.feedback.following import decides, handle_again, rounds_of
from services.holding import not_yours
from services.promises.following_up import follow_up
from services.work import Work
from storage import deadlines
from storage.feedback import evaluations
from storage.suggestions import suggestions

AGAIN = "again"


def decision_asked(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> tuple[Suggestion, Facts]:
    """A dissatisfaction about which the office decides, with the deputy's reasons.

    Raises NotYours, CaseHasMovedOn, again-decided.
    """
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    not_decided_yet(_facts(work, suggestion))
    return suggestion, decision_words(work, suggestion)


def decision_words(work: Work, suggestion: Suggestion) -> Facts:
    """What is said of a dissatisfaction that waits for a decision."""
    due = due_of(work, suggestion, Clock.REHANDLE_DECISION)
    return facts_of(work, suggestion) | words_of(_feedback(work, suggestion)) | {"due": due, "decides": decides(work)}


def decide(
    work: Work, *, person: Person, suggestion_id: int, version: int, again: bool, text: str
) -> tuple[Suggestion, date | None]:
    """Handled again, or not, with the reason, which deputy and co-signers hear; the last day of the new round.

    text: the reason; where the committee decides, with the day it did. Raises again-decided, again-ask-day,
    error-reason-please, CaseHasMovedOn, ActionNotAllowed.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    found = day_in(text, work.today, ahead=False)
    facts = {
        **_facts(work, suggestion),
        **rounds_of(work, suggestion, dissatisfied=still_dissatisfied(work, suggestion)),
        "found_on": found.day if found else None,
        "reason": text,
    }
    words = words_of(_feedback(work, suggestion))
    says = {
        **words,
        "decision": text,
        "officer": person.name,
        "why": Say("rehandle-why-decided", {**words, "decision": text}),
    }
    if not again:
        done = follow_up(work, move(work, suggestion, A.NOT_AGAIN, person, facts=facts, reason=text, says=says))
    else:
        done = handle_again(work, suggestion, A.REHANDLE, person, facts=facts, says=says, reason=text)
    _write_down(work, suggestion, person, AGAIN if again else NOT_AGAIN, text)
    return done, due_of(work, done, Clock.REHANDLE) if again else None


def citizens_asked(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> tuple[Suggestion, Facts]:
    """How many citizens are dissatisfied, for the office that may start a round because of them.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, again-no-citizens, again-deputy-first, error-rounds-used-up.
    """
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    SUGGESTION.step(suggestion.status, A.AGAIN_FOR_CITIZENS, roles_on(person, suggestion))
    facts = _of_citizens(work, suggestion)
    for guard in (citizens_are_dissatisfied, feedback_is_settled, handled_again_before):
        guard(facts)
    return suggestion, facts_of(work, suggestion) | {"count": str(facts["count"]), "list": facts["reasons"]}


def may_start_for_citizens(work: Work, suggestion: Suggestion) -> bool:
    """Whether the office is offered a round because of citizens."""
    facts = _of_citizens(work, suggestion)
    rounds_left = suggestion.round <= work.profile.max_rounds
    return bool(facts["count"]) and not facts["dissatisfied"] and rounds_left


def start_for_citizens(work: Work, *, person: Person, suggestion_id: int, version: int, reason: str) -> Facts:
    """A new round because citizens are dissatisfied; unit, deputy and citizens hear why.

    Raises error-reason-please, CaseHasMovedOn, and what `citizens_asked` raises.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    facts = {**_of_citizens(work, suggestion), "reason": reason}
    words: dict[str, Any] = {"count": str(facts["count"]), "reason": reason, "officer": person.name}
    says = {**words, "why": Say("rehandle-why-citizens", words)}
    done = handle_again(work, suggestion, A.AGAIN_FOR_CITIZENS, person, facts=facts, says=says, reason=reason)
    return facts_of(work, done) | {"due": due_of(work, done, Clock.REHANDLE)}


def _of_citizens(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    found = dissatisfied_citizens(work, suggestion.id, suggestion.round)
    reasons = [one.reason for one in found if one.reason]
    return {
        **rounds_of(work, suggestion, dissatisfied=still_dissatisfied(work, suggestion)),
        "count": len(found),
        "reasons": reasons or [Say("words-none")],
        "suggestion": suggestion.number,
    }


def _facts(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    feedback = evaluations.feedback_of(work.c, suggestion.id, suggestion.round)
    return {
        "decides": work.profile.rehandle_trigger,
        "decision": feedback.decision if feedback else "",
        "waits": deadlines.running(work.c, suggestion.ref, Clock.REHANDLE_DECISION) is not None,
        "suggestion": suggestion.number,
    }


def _feedback(work: Work, suggestion: Suggestion) -> Feedback:
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    assert feedback is not None
    return feedback


def _write_down(work: Work, suggestion: Suggestion, person: Person, decision: str, text: str) -> None:
    feedback = evaluations.feedback_of(work.c, suggestion.id, suggestion.round)
    assert feedback is not None
    assert feedback.status == EvaluationStatus.GIVEN
    columns = {"decision": decision, "decision_reason": text, "decided_by": person.id, "decided_on": work.today}
    evaluations.feedback_change(work.c, feedback.id, feedback.version, **columns)
