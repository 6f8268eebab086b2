"""Promises are followed up until each has an outcome and the unit has answered once more (docs/rules.md §3.5)."""

from typing import Any

from domain.cases import Deadline, Suggestion
from domain.notice import Say
from domain.person import SYSTEM
from domain.promises.commitment import (
    ENDED,
    OPEN,
    RUNNING,
    SECOND_ANSWER,
    STUCK,
    CommitmentAction,
    CommitmentStatus,
    SecondAnswerAction,
    SecondAnswerStatus,
)
from domain.promises.ledger import Commitment, SecondAnswer
from domain.roles import Role
from domain.rules.calendar import local_day
from domain.suggestions.suggestion import SuggestionAction, SuggestionStatus
from services.casework import Entrance, enter, move
from services.facts import facts_of
from services.holding import when
from services.work import Work
from storage import events, places
from storage.events import Event
from storage.promises import commitments

FOLLOWED = (SuggestionStatus.FEEDBACK_GIVEN, SuggestionStatus.FEEDBACK_SILENT, SuggestionStatus.SETTLED)


def follow_up(work: Work, suggestion: Suggestion) -> Suggestion:
    """After the deputy's feedback, its silence or a meeting: what has promised something is followed up from now on."""
    found = commitments.of_suggestion(work.c, suggestion.id)
    if not found or suggestion.status not in FOLLOWED:
        return suggestion
    facts = {"promises": len(found), "suggestion": suggestion.number}
    says = {"count": str(len(found))}
    return move(work, suggestion, SuggestionAction.FOLLOW_UP, SYSTEM, facts=facts, says=says)


def unsettled(work: Work, suggestion: Suggestion) -> list[Say]:
    """What stands in the way of concluding a matter, a line each; empty when nothing was promised."""
    found = commitments.of_suggestion(work.c, suggestion.id)
    open_ = [Say("follow-up-open", facts_of(work, one)) for one in found if one.status not in ENDED]
    failed = [one for one in found if one.status == CommitmentStatus.FAILED and not one.explanation]
    given = _given(work, suggestion.id)
    units = [one for one in dict.fromkeys(one.unit_id for one in found) if one not in given]
    silent = [Say("follow-up-no-answer", {"unit": work.once(places.units.get, one).name}) for one in units]
    return [*open_, *(Say("follow-up-unexplained", facts_of(work, one)) for one in failed), *silent]


def standing(work: Work, suggestion: Suggestion) -> dict[str, Any]:
    """What the guards of concluding read."""
    return {"unsettled": unsettled(work, suggestion), "suggestion": suggestion.number}


def _given(work: Work, suggestion_id: int) -> set[int]:
    """The units that have given every second answer they were asked for, and at least one."""
    answers = commitments.answers_of(work.c, suggestion_id)
    late = {one.unit_id for one in answers if one.status != SecondAnswerStatus.GIVEN}
    return {one.unit_id for one in answers} - late


def promises_in_record(work: Work, suggestion: Suggestion) -> list[Event]:
    """What has happened to the promises of a suggestion, and its second answers, promise by promise."""
    promises = [one.ref for one in commitments.of_suggestion(work.c, suggestion.id)]
    answers = [one.ref for one in commitments.answers_of(work.c, suggestion.id)]
    return [event for ref in (*promises, *answers) for event in events.of_case(work.c, ref)]


def promise_lines(work: Work, suggestion: Suggestion) -> list[Say]:
    """What was promised and answered once more, a line each: for the file of the suggestion."""
    lines = []
    for one in commitments.of_suggestion(work.c, suggestion.id):
        day = when(work, one.due_on) if one.due_on and one.status not in ENDED else None
        by = day or (Say("when-due", {"due": one.due_on}) if one.due_on else Say("ledger-undated"))
        lines.append(Say("file-promise", facts_of(work, one) | {"when": by}))
    for answer in commitments.answers_of(work.c, suggestion.id):
        if answer.given_at:
            lines.append(Say("file-second-answer", facts_of(work, answer) | {"date": local_day(answer.given_at)}))
    return lines


def promise_ended(work: Work, commitment: Commitment) -> SecondAnswer | None:
    """A promise has come to an end: after the unit's last one here, deputy and citizens are answered once more."""
    found = commitments.of_suggestion(work.c, commitment.suggestion_id)
    mine = [one for one in found if one.unit_id == commitment.unit_id]
    # what was taken back was no promise: alone it asks for no answer
    if not mine or any(one.status not in ENDED for one in mine):
        return None
    answers = commitments.answers_of(work.c, commitment.suggestion_id)
    if any(one.unit_id == commitment.unit_id and one.status != SecondAnswerStatus.GIVEN for one in answers):
        return None
    values = {name: getattr(commitment, name) for name in ("suggestion_id", "assignment_id", "unit_id")}
    ways = (Entrance(SecondAnswerAction.ASK, SYSTEM, Role.SYSTEM),)
    return enter(work, SECOND_ANSWER, commitments.second_answers, values, ways)


def drop_promises(work: Work, suggestion: Suggestion) -> None:
    """The suggestion is withdrawn: what was promised on it, and second answers nobody waits for any more, end with it;
    the units hear it."""
    for one in commitments.of_suggestion(work.c, suggestion.id):
        if one.status in OPEN:
            held = commitments.locked(work.c, one.id)
            move(work, held, CommitmentAction.WITHDRAW, SYSTEM, reason="withdrawn", ended_on=work.today)
    for answer in commitments.answers_of(work.c, suggestion.id):
        if answer.status in (SecondAnswerStatus.ASKED, SecondAnswerStatus.TO_SIGN):
            move(work, commitments.second_answers.locked(work.c, answer.id), SecondAnswerAction.WITHDRAW, SYSTEM)


def close_again(work: Work, deadline: Deadline) -> None:
    """The second day is over and nothing was reported: failed, as it was said, and counted against the unit."""
    commitment = commitments.locked(work.c, deadline.case_id)
    if commitment.status not in (*RUNNING, *STUCK):
        return
    facts = {"renegotiated": commitment.renegotiated}
    missed: Commitment = move(
        work, commitment, CommitmentAction.MISS, SYSTEM, facts=facts, failed=True, ended_on=work.today, explanation=""
    )
    promise_ended(work, missed)
