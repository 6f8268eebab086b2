"""Who is asked for the feedback: the lead deputy, and where that fails the co-signers in order (docs/rules.md §3.4)."""

from domain.cases import Feedback, Suggestion
from domain.clocks import Clock
from domain.feedback.evaluation import FEEDBACK, OPEN
from domain.feedback.evaluation import EvaluationAction as E
from domain.lifecycle import Tell
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.co_signature import CoSignatureStatus
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import Entrance, enter, move, note, tell
from services.promises.following_up import follow_up
from services.work import Work
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.people import people
from storage.suggestions import suggestions


def begin(work: Work, suggestion: Suggestion) -> Suggestion:
    """A reply is out: ask the first of the deputies who is there. Nobody left: the office hears it."""
    first = _next(work, suggestion, asked=frozenset())
    values = {
        "suggestion_id": suggestion.id,
        "round": suggestion.round,
        "deputy_id": first or suggestion.lead_deputy_id,
    }
    feedback = enter(work, FEEDBACK, evaluations.feedbacks, values, (Entrance(E.ASK, SYSTEM, Role.SYSTEM),))
    if first is None:
        return _nobody_left(work, suggestion, feedback)
    _note_asked(work, suggestion, first)
    if first != suggestion.lead_deputy_id:
        tell(work, suggestion, Tell(Role.EVALUATOR, "feedback-yours-now", Clock.FEEDBACK), SYSTEM, {})
    return suggestion


def evaluator_lost(
    work: Work, suggestion: Suggestion, *, person_id: int | None = None, reason: str = "", by: Person = SYSTEM
) -> Suggestion:
    """A deputy of this suggestion has died or cannot be reached: not asked any more, in this round or a later one.

    person_id: who; without it whoever is asked now, before a reply the lead deputy. An open request goes on to the next
    co-signer with a window of its own; where nobody is left the office closes it: no valid evaluator. Whoever only
    moved away or whose mandate ended is not lost: the feedback is still asked from the person (上海 art. 19).
    """
    suggestion = suggestions.locked(work.c, suggestion.id)
    feedback = evaluations.newest_feedback(work.c, suggestion.id)
    open_ = feedback is not None and feedback.status in OPEN and suggestion.status == S.REPLIED
    who = person_id or (feedback.deputy_id if feedback and open_ else suggestion.lead_deputy_id)
    if who in _lost(work, suggestion):
        return suggestion
    lost = {"suggestion_id": suggestion.id, "person_id": who, "round": suggestion.round, "reason": reason}
    kept.asked.add(work.c, **lost, lost_on=work.today)
    note(work, suggestion, "evaluator_lost", by, Role.SYSTEM if by is SYSTEM else Role.OFFICE, data={"person": who})
    if feedback is None or not open_ or feedback.deputy_id != who:
        return suggestion
    return pass_on(work, suggestion, feedback, by) or _nobody_left(work, suggestion, feedback)


def pass_on(work: Work, suggestion: Suggestion, feedback: Feedback, by: Person = SYSTEM) -> Suggestion | None:
    """Ask the next co-signer, with a window of the whole length. None when nobody is left to be asked.

    by: who said that the one before cannot be reached, and hears in the answer who is asked now.
    """
    asked = {one.person_id for one in kept.asked_of(work.c, suggestion.id) if one.round == suggestion.round}
    following = _next(work, suggestion, asked=frozenset(asked | {feedback.deputy_id}))
    if following is None:
        return None
    held = evaluations.feedback_locked(work.c, feedback.id)
    before = people.get(work.c, held.deputy_id, work.today).name
    data = {"from": held.deputy_id, "to": following}
    move(work, held, E.HAND_ON, SYSTEM, data=data, deputy_id=following, delay_reason="")
    _note_asked(work, suggestion, following)
    says = {"before": before, "who": people.get(work.c, following, work.today).name}
    facts = {"next": following}
    return move(work, suggestion, A.ASK_NEXT, SYSTEM, facts=facts, data=data, says=says, knows=(by.id,))


def others_are_asked(work: Work, suggestion: Suggestion, feedback: Feedback) -> bool:
    """Whether silence goes on to the next: after a co-signer, and after a lead deputy whose mandate has ended (case
    5.9). A lead deputy in office who says nothing is simply silent."""
    if feedback.deputy_id != suggestion.lead_deputy_id:
        return True
    return not people.get(work.c, feedback.deputy_id, work.today).holds(Role.DEPUTY)


def _nobody_left(work: Work, suggestion: Suggestion, feedback: Feedback) -> Suggestion:
    move(work, evaluations.feedback_locked(work.c, feedback.id), E.LOSE, SYSTEM)
    return follow_up(work, move(work, suggestion, A.LOSE_EVALUATOR, SYSTEM))


def _next(work: Work, suggestion: Suggestion, *, asked: frozenset[int]) -> int | None:
    """The first in the line who is not lost and was not asked: the lead deputy, then co-signers still in office."""
    signed = suggestions.co_signatures_of(work.c, suggestion.id)
    co = [one.deputy_id for one in signed if one.status == CoSignatureStatus.CONFIRMED]
    there = [one for one in co if people.get(work.c, one, work.today).holds(Role.DEPUTY)]
    out = asked | _lost(work, suggestion)
    return next((one for one in (suggestion.lead_deputy_id, *there) if one not in out), None)


def _lost(work: Work, suggestion: Suggestion) -> set[int]:
    return {one.person_id for one in kept.asked_of(work.c, suggestion.id) if one.lost_on}


def _note_asked(work: Work, suggestion: Suggestion, person_id: int) -> None:
    values = {"suggestion_id": suggestion.id, "person_id": person_id, "round": suggestion.round}
    kept.asked.add(work.c, **values, asked_on=work.today)
