"""After a second dissatisfaction people meet, or named people evaluate; its outcome is written down (rules §3.4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.access import roles_on
from domain.cases import Assignment, Suggestion
from domain.clocks import Clock
from domain.errors import ActionNotAllowed, CaseworkError
from domain.feedback.meeting_forms import meeting_from
from domain.feedback.record import Meeting
from domain.feedback.record import MeetingOutcome as O
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import Term, Unit, compute
from domain.suggestions.suggestion import SUGGESTION
from domain.suggestions.suggestion import SuggestionAction as A
from domain.suggestions.suggestion import SuggestionStatus as S
from services import clockwork
from services.audience import lead_assignment
from services.casework import move, seen
from services.facts import Facts, due_of, facts_of
from services.feedback.following import handle_again, way_of
from services.feedback.owed_reports import owes_report
from services.holding import not_yours
from services.promises.following_up import follow_up
from services.work import Work
from storage.feedback import feedback as kept
from storage.handling import assignments
from storage.suggestions import suggestions

ROWS = {O.CONTINUE: A.RECORD_CONTINUE, O.RESEARCH_REPORT: A.RECORD_RESEARCH, O.REFERENCE: A.RECORD_REFERENCE}


def meeting_asked(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> tuple[Suggestion, Facts]:
    """A matter whose meeting can be recorded. Raises CaseHasMovedOn, ActionNotAllowed."""
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    SUGGESTION.step(suggestion.status, A.RECORD_CONTINUE, roles_on(person, suggestion))
    facts = facts_of(work, suggestion) | way_of(work)
    return suggestion, facts | {"due": due_of(work, suggestion, Clock.ESCALATION)}


def said_of_meeting(work: Work, *, text: str, before: Mapping[str, str]) -> dict[str, str]:
    """Day, place and people out of one message, on top of what was said `before`. Raises meeting-still-ahead,
    error-bad-date."""
    said = meeting_from(text, before, work.today)
    if said.get("held_on") and date.fromisoformat(said["held_on"]) > work.today:
        raise CaseworkError("meeting-still-ahead", date=date.fromisoformat(said["held_on"]))
    return said


def usual_report_day(work: Work) -> date:
    """By when a unit reports where the meeting names no day."""
    return compute(work.today, work.profile.term(Clock.RESEARCH_REPORT), work.calendar).due_on


def record(
    work: Work,
    *,
    person: Person,
    suggestion_id: int,
    version: int,
    said: Mapping[str, str],
    outcome: O,
    report_by: date | None = None,
) -> tuple[Suggestion, Facts]:
    """Keep what a meeting came to, and let the matter go on that way: another round with its own clock, a report of the
    unit by a day, or for reference. Deputy, co-signers, citizens and unit are told.

    said: held_on (ISO), place, people, words. Raises meeting-missing, meeting-report-ahead, CaseHasMovedOn,
    ActionNotAllowed.
    """
    suggestion = seen(suggestions.locked(work.c, suggestion_id), version)
    held_on = date.fromisoformat(said["held_on"]) if said.get("held_on") else None
    values = {name: said.get(name, "").strip() for name in ("place", "people", "words")}
    facts: dict[str, Any] = {**values, "held_on": held_on, "report_by": report_by, "today": work.today}
    says = {**values, "date": held_on, "due": report_by, "text": values["words"], **way_of(work)}
    done = _go_on(work, suggestion, person, outcome, facts, says)
    kept.meetings.add(
        work.c,
        suggestion_id=suggestion.id,
        round=suggestion.round,
        kind=work.profile.second_dissatisfaction,
        held_on=held_on,
        **values,
        outcome=str(outcome),
        recorded_by=person.id,
        recorded_at=work.now,
        report_by=report_by if outcome == O.RESEARCH_REPORT else None,
    )
    due = due_of(work, done, Clock.REHANDLE) if outcome == O.CONTINUE else report_by
    return done, facts_of(work, done) | {"due": due}


def _go_on(
    work: Work, suggestion: Suggestion, person: Person, outcome: O, facts: dict[str, Any], says: dict[str, Any]
) -> Suggestion:
    data = {"outcome": str(outcome), "held_on": str(facts["held_on"])}
    if outcome == O.CONTINUE:
        del says["due"]
        why = {**says, "why": Say("rehandle-why-meeting", says)}
        return handle_again(work, suggestion, ROWS[outcome], person, facts=facts, says=why)
    if outcome == O.RESEARCH_REPORT:
        _let_report(work, suggestion, facts["report_by"])
    return follow_up(work, move(work, suggestion, ROWS[outcome], person, facts=facts, data=data, says=says))


def _let_report(work: Work, suggestion: Suggestion, report_by: date | None) -> None:
    """The lead unit's clock until the day the meeting named."""
    lead = lead_assignment(work, suggestion.id)
    if lead is None or report_by is None or report_by <= work.today:
        return  # the guards of the row say so
    rule = work.profile.term(Clock.RESEARCH_REPORT).rule
    days = (report_by - work.today).days
    clockwork.start(work, lead.ref, Clock.RESEARCH_REPORT, term=Term(Unit.CALENDAR_DAY, days, rule, False))


def report_asked(work: Work, *, person: Person, assignment_id: int) -> tuple[Assignment, Suggestion, Facts]:
    """A report the lead unit owes after a meeting. Raises NotYours; report-not-asked when none is."""
    lead = assignments.get(work.c, assignment_id)
    if not person.holds(Role.UNIT_CLERK, lead.unit_id):
        raise not_yours(work)
    suggestion = suggestions.get(work.c, lead.suggestion_id)
    if not owes_report(work, lead):
        raise CaseworkError("report-not-asked", suggestion=suggestion.number)
    facts = facts_of(work, lead) | {"due": due_of(work, lead, Clock.RESEARCH_REPORT)}
    return lead, suggestion, facts | {"text": kept.meetings_of(work.c, suggestion.id)[-1].words}


def report(work: Work, *, person: Person, assignment_id: int, text: str) -> Facts:
    """The lead unit's report; deputy, co-signers, office and citizens read it. Raises report-too-short, NotYours,
    report-not-asked."""
    lead, suggestion, facts = report_asked(work, person=person, assignment_id=assignment_id)
    suggestion = suggestions.locked(work.c, suggestion.id)
    if suggestion.status != S.RESEARCHING:
        raise ActionNotAllowed(what="report", who=(Role.UNIT_CLERK,))
    held: Meeting = kept.meetings_of(work.c, suggestion.id)[-1]
    part = frozenset({Role.UNIT_CLERK})
    says = {"text": text, "unit": facts["unit"]}
    follow_up(work, move(work, suggestion, A.REPORT_RESEARCH, person, roles=part, facts={"report": text}, says=says))
    clockwork.stop(work, lead.ref, Clock.RESEARCH_REPORT)
    kept.meetings.set(work.c, held.id, report=text, reported_by=person.id, reported_at=work.now)
    return facts
