"""After the reply: the deputy's feedback, the citizens' ratings, the next round, the conclusion."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.assignment import ASSIGNMENT, AssignmentAction, PartOfUnit
from domain.cases import Deadline, Feedback, Opinion, Rating, Reply, Suggestion
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseworkError, NotYours
from domain.evaluation import FEEDBACK, RATING, EvaluationStatus, Level
from domain.evaluation import EvaluationAction as E
from domain.lifecycle import Tell
from domain.matter import short
from domain.notice import Fact, Say
from domain.opinion import OpinionAction
from domain.people import SYSTEM, Person
from domain.roles import Role
from domain.suggestion import SuggestionAction as A
from services import clockwork
from services.audience import lead_assignment
from services.casework import Entrance, enter, move, seen, tell
from services.facts import due_of, facts_of
from services.holding import not_yours
from services.work import Work
from storage import assignments, evaluations, opinions, suggestions

SUMMARY_LENGTH = 160


def reply_issued(work: Work, suggestion: Suggestion, reply: Reply) -> Suggestion:
    """Every reply needed is out: the deputy is asked for feedback, every citizen behind it for a rating."""
    suggestion = suggestions.locked(work.c, suggestion.id)
    says: dict[str, Fact] = {"result_class": Say(f"result-{reply.outcome}"), "letter": reply.letter_number}
    suggestion = move(work, suggestion, A.REPLY, SYSTEM, data={"reply": reply.id, "round": reply.round}, says=says)
    asked = {"suggestion_id": suggestion.id, "round": suggestion.round}
    ask = (Entrance(E.ASK, SYSTEM, Role.SYSTEM),)
    enter(work, FEEDBACK, evaluations.feedbacks, {**asked, "deputy_id": suggestion.lead_deputy_id}, ask)
    for opinion in opinions.behind(work.c, suggestion.id):
        values = {**asked, "opinion_id": opinion.id, "person_id": opinion.author_id}
        enter(work, RATING, evaluations.ratings, values, ask, says={"summary": in_short(reply.text)})
    return suggestion


def in_short(text: str) -> str:
    """The beginning of a reply or an answer in one paragraph, for notices and for what a closed matter is known by."""
    return short(" ".join(text.split()), SUMMARY_LENGTH)


@dataclass(frozen=True, slots=True)
class Question:
    """A feedback or rating that may be given: the case, its title, the reply it is about, and until when."""

    suggestion: Suggestion
    reply: Reply
    unit: str
    due: date | None


def feedback_asked(work: Work, *, person: Person, suggestion_id: int) -> Question:
    """What the lead deputy is asked about now. Raises NotYours, AlreadyDone."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if Role.LEAD_DEPUTY not in roles_on(person, suggestion):
        raise not_yours(work)
    feedback = evaluations.feedback_of(work.c, suggestion.id, suggestion.round)
    if feedback is not None and feedback.status == EvaluationStatus.EXPIRED:
        raise CaseworkError("feedback-closed-silent", suggestion=suggestion.number)
    if feedback is None or feedback.status != EvaluationStatus.INVITED:
        raise AlreadyDone
    return _question(work, suggestion, due_of(work, suggestion, Clock.FEEDBACK))


def _question(work: Work, suggestion: Suggestion, due: date | None) -> Question:
    reply = assignments.replies_of(work.c, suggestion.id)[-1]
    return Question(suggestion, reply, str(facts_of(work, suggestion)["unit"]), due)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from the deputy's feedback."""

    suggestion: Suggestion
    again_by: date | None
    meeting_by: date | None


def give_feedback(
    work: Work, *, person: Person, suggestion_id: int, version: int, attitude: Level, result: Level, reason: str
) -> Verdict:
    """The deputy's evaluation of attitude and result. Dissatisfied: handled again, or, once that is used up, a meeting.

    Raises AlreadyDone, CaseHasMovedOn; CaseworkError (feedback-reason) when dissatisfied without a reason.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    feedback = evaluations.feedback_of(work.c, suggestion_id, suggestion.round)
    if feedback is None or feedback.status != EvaluationStatus.INVITED:
        raise AlreadyDone
    given: dict[str, Any] = {"attitude": str(attitude), "result": str(result), "reason": reason}
    move(work, feedback, E.GIVE, person, facts=given, given_at=work.now, **given)
    suggestion = move(work, suggestion, A.GIVE_FEEDBACK, person, data={"feedback": feedback.id})
    words: dict[str, Fact] = {"attitude": Say(f"level-{attitude}"), "result": Say(f"level-{result}"), "reason": reason}
    return _follow(work, suggestion, Level.DISSATISFIED in (attitude, result), words)


def _follow(work: Work, suggestion: Suggestion, dissatisfied: bool, words: Mapping[str, Fact]) -> Verdict:
    facts = {"dissatisfied": dissatisfied, "round": suggestion.round, "max_rounds": work.profile.max_rounds}
    if not dissatisfied:
        move(work, suggestion, A.SETTLE, SYSTEM, facts={**facts, "suggestion": suggestion.number}, says=words)
        return Verdict(suggestion, None, None)
    if suggestion.round > work.profile.max_rounds:
        suggestion = move(work, suggestion, A.ESCALATE, SYSTEM, facts=facts, says=words)
        return Verdict(suggestion, None, due_of(work, suggestion, Clock.ESCALATION))
    return _handle_again(work, suggestion, facts, words)


def _handle_again(work: Work, suggestion: Suggestion, facts: Mapping[str, Fact], words: Mapping[str, Fact]) -> Verdict:
    """A new round: a new assignment of the lead unit with a clock of its own."""
    last = lead_assignment(work, suggestion.id)
    assert last is not None
    values = {
        "suggestion_id": suggestion.id,
        "unit_id": last.unit_id,
        "part": str(PartOfUnit.LEAD),
        "round": suggestion.round + 1,
        "issued_on": work.today,
        "plan": last.plan,
    }
    ways = (Entrance(AssignmentAction.ISSUE_AGAIN, SYSTEM, Role.SYSTEM),)
    again = enter(work, ASSIGNMENT, assignments, values, ways, says=words)
    due = due_of(work, again, Clock.REHANDLE)
    suggestion = move(work, suggestion, A.REHANDLE, SYSTEM, facts=facts, says=words, round=suggestion.round + 1)
    return Verdict(suggestion, due, None)


def rating_asked(work: Work, *, person: Person, rating_id: int) -> tuple[Rating, Opinion, Reply]:
    """What a citizen was asked to rate: the rating, their opinion and the reply. Raises NotYours."""
    rating = evaluations.rating_get(work.c, rating_id)
    if rating.person_id != person.id:
        raise NotYours
    replies = assignments.replies_of(work.c, rating.suggestion_id)
    reply = next(one for one in replies if one.round == rating.round)
    return rating, opinions.get(work.c, rating.opinion_id), reply


def still_asked(work: Work, *, person: Person, rating_id: int) -> tuple[Rating, Opinion]:
    """A rating that can still be given. Raises NotYours; poll-given or poll-over when it is too late to."""
    rating, opinion, _ = rating_asked(work, person=person, rating_id=rating_id)
    if rating.status == EvaluationStatus.GIVEN:
        raise CaseworkError("poll-given", number=opinion.number, rating=Say(f"level-{rating.level}"))
    if rating.status != EvaluationStatus.INVITED:
        raise CaseworkError("poll-over", number=opinion.number)
    return rating, opinion


def rate(work: Work, *, person: Person, rating_id: int, level: Level) -> tuple[Rating, Opinion]:
    """A citizen's rating of one reply; a reason may follow. Raises what `still_asked` raises."""
    rating = evaluations.rating_locked(work.c, rating_id)
    still_asked(work, person=person, rating_id=rating_id)
    rating = move(work, rating, E.GIVE, person, level=str(level), given_at=work.now)
    if level == Level.DISSATISFIED:
        _pass_on(work, rating, "citizens-dissatisfied", {})
    return rating, opinions.get(work.c, rating.opinion_id)


def decline_rating(work: Work, *, person: Person, rating_id: int) -> Opinion:
    """Rather not: no reminder any more; until the last day one may still rate. Raises what `still_asked` raises."""
    rating, opinion = still_asked(work, person=person, rating_id=rating_id)
    clockwork.remind_no_more(work, rating.ref, Clock.OPINION_RATING)
    return opinion


def explain_rating(work: Work, *, person: Person, rating_id: int, version: int, reason: str) -> Opinion:
    """Why a citizen is dissatisfied (may be empty): the reason goes after the rating, to the deputy and the office.

    version: of the rating as it was when the reason was asked for. Raises NotYours; AlreadyDone when it was given.
    """
    _, opinion, _ = rating_asked(work, person=person, rating_id=rating_id)
    rating = evaluations.rating_locked(work.c, rating_id)
    if rating.level != Level.DISSATISFIED or rating.version != version:
        raise AlreadyDone
    evaluations.rating_change(work.c, rating_id, rating.version, reason=reason)
    if reason:
        _pass_on(work, rating, "citizens-reason", {"reason": reason})
    return opinion


def _pass_on(work: Work, rating: Rating, sentence: str, words: Mapping[str, Fact]) -> None:
    """How many citizens are dissatisfied, or why one is, to the deputy and the office, who decide what follows."""
    suggestion = suggestions.get(work.c, rating.suggestion_id)
    ratings = evaluations.ratings_of(work.c, suggestion.id, suggestion.round)
    count = sum(one.level == Level.DISSATISFIED for one in ratings)
    for role in (Role.LEAD_DEPUTY, Role.OFFICE):
        tell(work, suggestion, Tell(role, sentence), SYSTEM, {"count": str(count), **words})


def conclude(work: Work, *, person: Person, suggestion_id: int, version: int, outcome_text: str = "") -> Suggestion:
    """The office concludes the handling; everybody behind the matter is told (invariant 1).

    outcome_text: after a meeting the written outcome, otherwise empty. Raises CaseworkError: error-still-dissatisfied,
    escalation-ask-outcome; CaseHasMovedOn.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    facts = {
        "dissatisfied": _still_dissatisfied(work, suggestion),
        "suggestion": suggestion.number,
        "outcome_text": outcome_text,
    }
    changes: dict[str, Any] = {"concluded_at": work.now, "officer_id": person.id, "outcome_text": outcome_text}
    done = move(work, suggestion, A.CONCLUDE, person, facts=facts, reason=outcome_text, **changes)
    replies = assignments.replies_of(work.c, suggestion.id)
    summary = outcome_text or in_short(replies[-1].text)
    for opinion in opinions.behind(work.c, suggestion.id):
        told = {"summary": summary, "days": str((work.now - opinion.submitted_at).days)}
        move(work, opinion, OpinionAction.CONCLUDE, SYSTEM, says=told, summary=summary)
    return done


def _still_dissatisfied(work: Work, suggestion: Suggestion) -> bool:
    feedback = evaluations.feedback_of(work.c, suggestion.id, suggestion.round)
    return feedback is not None and Level.DISSATISFIED in (feedback.attitude, feedback.result)


def close_feedback(work: Work, deadline: Deadline) -> None:
    """The deputy's window is over without a word: recorded as silent, excluded from the statistics."""
    suggestion = suggestions.locked(work.c, deadline.case_id)
    feedback = evaluations.feedback_of(work.c, suggestion.id, suggestion.round)
    if feedback is not None and feedback.status == EvaluationStatus.INVITED:
        move(work, feedback, E.EXPIRE, SYSTEM)
        move(work, suggestion, A.LAPSE, SYSTEM)


def close_rating(work: Work, deadline: Deadline) -> None:
    """A citizen's window is over: recorded as not rated, which does not count as satisfied."""
    rating = evaluations.rating_locked(work.c, deadline.case_id)
    if rating.status == EvaluationStatus.INVITED:
        move(work, rating, E.EXPIRE, SYSTEM, says={"date": deadline.due_on})


def feedbacks_waiting(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Suggestion], int]:
    """One page of the suggestions whose replies this deputy has not evaluated yet, and how many there are."""
    page: list[Feedback]
    page, total = evaluations.feedbacks_waiting(work.c, person.id, limit=limit, offset=offset)
    return [suggestions.get(work.c, feedback.suggestion_id) for feedback in page], total
