"""What follows from a deputy's feedback: settled, handled again, decided by the office, a meeting (rules §3.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.cases import Assignment, Feedback, Suggestion
from domain.clocks import Clock
from domain.handling.assignment import AssignmentAction, AssignmentStatus
from domain.lifecycle import Tell
from domain.notice import Fact, Say
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services.casework import move, tell
from services.facts import due_of
from services.feedback.feedback_form import words_of
from services.feedback.rounds import ask_which, begin_round
from services.promises.following_up import follow_up
from services.work import Work
from storage import events
from storage.feedback import feedback as kept
from storage.handling import assignments

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What follows from a deputy's feedback, and by when."""

    suggestion: Suggestion
    again_by: date | None = None
    meeting_by: date | None = None
    decision_by: date | None = None


def follow(work: Work, suggestion: Suggestion, feedback: Feedback, *, by: Person) -> Verdict:
    """A feedback has been given or changed: what it brings, by the rules of the place.

    by: who gave it. Where that is not the deputy's own press, the deputy hears what comes of it as well.
    """
    if not feedback.dissatisfied:
        return _settle(work, suggestion, feedback)
    if suggestion.round > work.profile.max_rounds:
        verdict = _escalate(work, suggestion, feedback)
    elif work.profile.rehandle_trigger == AUTO:
        verdict = _again(work, suggestion, feedback)
    else:
        verdict = _ask_decision(work, suggestion, feedback)
    if by.id != feedback.deputy_id:
        _tell_the_deputy(work, verdict)
    return verdict


def _settle(work: Work, suggestion: Suggestion, feedback: Feedback) -> Verdict:
    """Satisfied, or understood: the office concludes. What a reply has promised is followed from here."""
    facts = {"dissatisfied": False, "suggestion": suggestion.number}
    knows = (feedback.deputy_id,)
    settled = move(work, suggestion, A.SETTLE, SYSTEM, facts=facts, says=words_of(feedback), knows=knows)
    return Verdict(follow_up(work, settled))


def _again(work: Work, suggestion: Suggestion, feedback: Feedback) -> Verdict:
    facts = rounds_of(work, suggestion, dissatisfied=True)
    words = words_of(feedback)
    says = {**words, "why": Say("rehandle-why-deputy", words)}
    knows = (feedback.deputy_id,)
    again = handle_again(work, suggestion, A.REHANDLE, SYSTEM, facts=facts, says=says, knows=knows)
    return Verdict(again, again_by=due_of(work, again, Clock.REHANDLE))


def _ask_decision(work: Work, suggestion: Suggestion, feedback: Feedback) -> Verdict:
    facts = rounds_of(work, suggestion, dissatisfied=True)
    says = {**words_of(feedback), "decides": decides(work)}
    asked = move(work, suggestion, A.ASK_DECISION, SYSTEM, facts=facts, says=says, knows=(feedback.deputy_id,))
    return Verdict(asked, decision_by=due_of(work, asked, Clock.REHANDLE_DECISION))


def _escalate(work: Work, suggestion: Suggestion, feedback: Feedback) -> Verdict:
    facts = rounds_of(work, suggestion, dissatisfied=True)
    says = {**words_of(feedback), **way_of(work)}
    higher = move(work, suggestion, A.ESCALATE, SYSTEM, facts=facts, says=says, knows=(feedback.deputy_id,))
    return Verdict(higher, meeting_by=due_of(work, higher, Clock.ESCALATION))


def _tell_the_deputy(work: Work, verdict: Verdict) -> None:
    told: dict[str, Clock] = {}
    if verdict.again_by:
        told = {"rehandle-deputy": Clock.REHANDLE}
    elif verdict.meeting_by:
        told = {"escalated-deputy": Clock.ESCALATION}
    elif verdict.decision_by:
        told = {"again-waits-deputy": Clock.REHANDLE_DECISION}
    for sentence, clock in told.items():
        tell(work, verdict.suggestion, Tell(Role.EVALUATOR, sentence, clock), SYSTEM, way_of(work))


def way_of(work: Work) -> dict[str, Fact]:
    """How a second dissatisfaction is treated here: a meeting, or an evaluation by named people."""
    return {"way": Say(f"way-{work.profile.second_dissatisfaction}")}


def decides(work: Work) -> Say:
    """Who decides on a new round here: the office, or the committee whose finding the office enters."""
    return Say(f"decides-{work.profile.rehandle_trigger}")


def rounds_of(work: Work, suggestion: Suggestion, *, dissatisfied: bool) -> dict[str, Any]:
    """The facts the guards of a new round read."""
    return {"dissatisfied": dissatisfied, "round": suggestion.round, "max_rounds": work.profile.max_rounds}


def handle_again(
    work: Work,
    suggestion: Suggestion,
    action: A,
    by: Person,
    *,
    facts: Mapping[str, Any],
    says: Mapping[str, Any],
    reason: str = "",
    **changes: Any,
) -> Suggestion:
    """A new round by whichever row leads to it: a new assignment of every unit that answered, with clocks of their own.

    says: `why` among it, what the unit reads of the reason. Raises what the guards of the row raise.
    """
    begin_round(work, suggestion, says)
    again = suggestion.round + 1
    moved = move(work, suggestion, action, by, facts=facts, says=says, reason=reason, round=again, **changes)
    ask_which(work, moved)
    return moved


def of_this_round(work: Work, suggestion: Suggestion) -> list[Assignment]:
    """What units have been given in the round a suggestion is in."""
    return [one for one in assignments.of_suggestion(work.c, suggestion.id) if one.round == suggestion.round]


def acted_on(work: Work, suggestion: Suggestion, feedback: Feedback) -> bool:
    """Whether somebody has begun to act because of a feedback, or the matter has gone its way without it.

    Nobody has, while it waits for the office's decision or a meeting, or the new round it brought by itself is not
    acknowledged by any unit.
    """
    if suggestion.status in (S.FEEDBACK_GIVEN, S.IN_FOLLOW_UP, S.ESCALATED):
        met = any(one.round == suggestion.round for one in kept.meetings_of(work.c, suggestion.id))
        return bool(feedback.decision) or met
    if suggestion.status != S.REHANDLING or not _began_by_itself(work, suggestion):
        return True
    waits = (AssignmentStatus.ISSUED, AssignmentStatus.RECALLED)
    return any(one.status not in waits for one in of_this_round(work, suggestion))


def _began_by_itself(work: Work, suggestion: Suggestion) -> bool:
    steps = [one for one in events.of_case(work.c, suggestion.ref) if one.from_status != one.to_status]
    return (steps[-1].action, steps[-1].role) == (A.REHANDLE, Role.SYSTEM)


def recall_round(work: Work, suggestion: Suggestion) -> int:
    """Take a round back that no unit has acknowledged; the round the suggestion is in then."""
    if suggestion.status != S.REHANDLING:
        return suggestion.round
    for one in of_this_round(work, suggestion):
        if one.status == AssignmentStatus.RECALLED:  # let go before: another part is meant
            continue
        held = assignments.locked(work.c, one.id)
        move(
            work, held, AssignmentAction.RECALL, SYSTEM, facts={"acknowledged": held.status != AssignmentStatus.ISSUED}
        )
    return suggestion.round - 1
