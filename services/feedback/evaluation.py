"""After the reply: everybody is asked, and the deputy's feedback is given (docs/rules.md §3.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Deadline, Feedback, Reply, Suggestion
from domain.clocks import Clock
from domain.errors import AlreadyDone, CaseworkError
from domain.feedback.evaluation import OPEN, RATING, RatingAction
from domain.feedback.evaluation import EvaluationAction as E
from domain.feedback.evaluation import EvaluationStatus as F
from domain.opinions.matter import short
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionAction as A
from services.audience import hearers
from services.casework import Entrance, enter, move, seen
from services.facts import due_of, facts_of
from services.feedback import evaluators
from services.feedback.feedback_form import Levels, form
from services.feedback.following import Verdict, follow
from services.holding import not_yours
from services.promises.following_up import follow_up
from services.replies.reply_recipients import reply_text, reply_words, tell_signers
from services.work import Work
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.handling import assignments
from storage.opinions import opinions
from storage.suggestions import suggestions

SUMMARY_LENGTH = 160


def reply_issued(work: Work, suggestion: Suggestion, reply: Reply) -> Suggestion:
    """Every reply needed is out: the deputy is asked for feedback, every citizen behind it for a rating."""
    suggestion = suggestions.locked(work.c, suggestion.id)
    says = reply_words(work, suggestion)
    suggestion = move(work, suggestion, A.REPLY, SYSTEM, data={"reply": reply.id, "round": reply.round}, says=says)
    tell_signers(work, suggestion)
    suggestion = evaluators.begin(work, suggestion)
    asked = {"suggestion_id": suggestion.id, "round": suggestion.round}
    ask = (Entrance(RatingAction.ASK, SYSTEM, Role.SYSTEM),)
    for opinion in opinions.behind(work.c, suggestion.id):
        values = {**asked, "opinion_id": opinion.id, "person_id": opinion.author_id}
        enter(work, RATING, evaluations.ratings, values, ask, says={"summary": in_short(reply_text(work, suggestion))})
    return suggestion


def in_short(text: str) -> str:
    """The beginning of a reply or an answer in one paragraph, for notices and for what a closed matter is known by."""
    return short(" ".join(text.split()), SUMMARY_LENGTH)


@dataclass(frozen=True, slots=True)
class Question:
    """A feedback that may be given: the matter, the reply it is about, what is asked, and until when.

    form: the dimensions with the levels offered for each. views: how many co-signers have told the lead deputy what
    they think, of how many. may_explain: whether a delay can be explained here and now.
    """

    suggestion: Suggestion
    feedback: Feedback
    reply: Reply
    unit: str
    due: date | None
    form: Mapping[str, tuple[str, ...]]
    views: tuple[int, int]
    may_explain: bool


def feedback_asked(work: Work, *, person: Person, suggestion_id: int) -> Question:
    """What a deputy is asked about now. Raises NotYours, AlreadyDone, feedback-closed-silent."""
    suggestion = suggestions.get(work.c, suggestion_id)
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    if feedback is None or feedback.deputy_id != person.id:
        raise AlreadyDone if suggestion.lead_deputy_id == person.id else not_yours(work)
    if feedback.status == F.EXPIRED:
        raise CaseworkError("feedback-closed-silent", suggestion=suggestion.number)
    if feedback.status not in OPEN:
        raise AlreadyDone
    return question(work, suggestion, feedback)


def question(work: Work, suggestion: Suggestion, feedback: Feedback) -> Question:
    """What is asked about one round of a suggestion."""
    reply = [one for one in assignments.replies_of(work.c, suggestion.id) if one.round == feedback.round][-1]
    co = _co_signers(work, suggestion, feedback)
    said = [one for one in kept.views_of(work.c, suggestion.id, feedback.round) if one.deputy_id in co]
    explains = work.profile.silence_policy == "explain" and feedback.status == F.INVITED
    facts = facts_of(work, suggestion)
    due = due_of(work, suggestion, Clock.FEEDBACK)
    shown = form(work, reply.outcome)
    return Question(suggestion, feedback, reply, str(facts["unit"]), due, shown, (len(said), len(co)), explains)


def _co_signers(work: Work, suggestion: Suggestion, feedback: Feedback) -> set[int]:
    return set(hearers(work, suggestion, Role.CO_SIGNER)) - {feedback.deputy_id}


def give_feedback(
    work: Work, *, person: Person, suggestion_id: int, version: int, levels: Levels, reason: str
) -> Verdict:
    """The deputy's evaluation, a level for each dimension asked about; what follows is by the rules of the place.

    Raises NotYours, AlreadyDone, CaseHasMovedOn; feedback-reason when dissatisfied without a reason.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    asked = feedback_asked(work, person=person, suggestion_id=suggestion_id)
    given = keep(work, asked, E.GIVE, person, levels, reason)
    part = frozenset({Role.EVALUATOR})
    moved = move(work, suggestion, A.GIVE_FEEDBACK, person, roles=part, data={"feedback": given.id})
    return follow(work, moved, given, by=person)


def keep(
    work: Work,
    asked: Question,
    action: E,
    by: Person,
    levels: Levels,
    reason: str,
    facts: Mapping[str, Any] | None = None,
    **more: Any,
) -> Feedback:
    """Write a feedback down, by whichever row it comes. facts: what the guards of that row read besides; more: columns
    written with it. Raises what the guards raise."""
    read = {"levels": dict(levels), "allowed": asked.form, "reason": reason, **(facts or {})}
    columns = {**{one: levels.get(one, "") for one in asked.form}, "reason": reason, "given_at": work.now, **more}
    held = evaluations.feedback_locked(work.c, asked.feedback.id)
    return move(work, held, action, by, facts=read, data={"levels": dict(levels)}, columns=columns)


def close_feedback(work: Work, deadline: Deadline) -> None:
    """A window is over without a word: the next one is asked, or it is recorded as silent and not counted.

    Who has said why nothing came yet is recorded as explained.
    """
    suggestion = suggestions.locked(work.c, deadline.case_id)
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    if feedback is None or feedback.status not in OPEN:
        return
    if evaluators.others_are_asked(work, suggestion, feedback) and evaluators.pass_on(work, suggestion, feedback):
        return
    explained = feedback.status == F.EXPLAINED_DELAY
    move(work, evaluations.feedback_locked(work.c, feedback.id), E.EXPIRE, SYSTEM)
    follow_up(work, move(work, suggestion, A.LAPSE_EXPLAINED if explained else A.LAPSE, SYSTEM))


def feedbacks_waiting(work: Work, *, person: Person, limit: int, offset: int) -> tuple[list[Suggestion], int]:
    """One page of the suggestions whose replies this deputy has not evaluated yet, and how many there are."""
    page: list[Feedback]
    page, total = evaluations.feedbacks_waiting(work.c, person.id, limit=limit, offset=offset)
    return [suggestions.get(work.c, feedback.suggestion_id) for feedback in page], total
