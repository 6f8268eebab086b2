"""A deputy thinks a suggestion went to the wrong unit (有意见); the office answers (docs/rules.md §3.2)."""

from datetime import date

from domain.access import roles_on
from domain.cases import Suggestion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.guards import reason_given
from domain.lifecycle import Tell
from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import SuggestionStatus as S
from services import clockwork
from services.casework import note, seen, tell
from services.facts import Facts, due_of, facts_of
from services.holding import not_yours
from services.work import Work
from storage import deadlines, events
from storage.events import Event
from storage.suggestions import suggestions

# The unit works on meanwhile; nothing but the answer follows from an objection.
OBJECT, ANSWER = "object", "answer_objection"
WITH_UNITS = (S.ASSIGNED, S.IN_HANDLING)


def may_object(work: Work, *, person: Person, suggestion_id: int) -> Suggestion:
    """The suggestion, if its lead deputy may object to its assignment now.

    Raises NotYours, object-not-now, object-open-already.
    """
    suggestion = suggestions.locked(work.c, suggestion_id)
    if Role.LEAD_DEPUTY not in roles_on(person, suggestion):
        raise not_yours(work)
    if suggestion.status not in WITH_UNITS:
        raise CaseworkError("object-not-now", suggestion=suggestion.number or "")
    if deadlines.running(work.c, suggestion.ref, Clock.OBJECTION):
        raise CaseworkError("object-open-already", suggestion=suggestion.number or "")
    return suggestion


def object_to_assignment(work: Work, *, person: Person, suggestion_id: int, reason: str) -> date | None:
    """The office hears who should have it, and why; the day by which it answers. Raises what `may_object` raises."""
    reason_given({"reason": reason})
    suggestion = may_object(work, person=person, suggestion_id=suggestion_id)
    note(work, suggestion, OBJECT, person, Role.LEAD_DEPUTY, reason=reason)
    due = clockwork.start(work, suggestion.ref, Clock.OBJECTION).due_on
    tell(work, suggestion, Tell(Role.OFFICE, "object-assignment-office", Clock.OBJECTION), person, {"reason": reason})
    return due


def objection(work: Work, *, person: Person, suggestion_id: int, version: int = 0) -> tuple[Suggestion, Facts]:
    """An objection that waits, for the office. Raises NotYours, CaseHasMovedOn, object-not-now when none waits."""
    suggestion = seen(suggestions.get(work.c, suggestion_id), version)
    if Role.OFFICE not in roles_on(person, suggestion):
        raise not_yours(work)
    if not deadlines.running(work.c, suggestion.ref, Clock.OBJECTION):
        raise CaseworkError("object-not-now", suggestion=suggestion.number or "")
    return suggestion, objection_words(work, suggestion)


def answer_objection(work: Work, *, person: Person, suggestion_id: int, reason: str) -> Facts:
    """The office answers the deputy. Raises error-reason-please, and what `objection` raises."""
    reason_given({"reason": reason})
    suggestion, facts = objection(work, person=person, suggestion_id=suggestion_id)
    held = suggestions.locked(work.c, suggestion.id)
    note(work, held, ANSWER, person, Role.OFFICE, reason=reason)
    clockwork.stop(work, held.ref, Clock.OBJECTION)
    says = {"reason": reason, "officer": person.name}
    tell(work, held, Tell(Role.LEAD_DEPUTY, "object-answered"), person, says)
    return facts


def objection_words(work: Work, suggestion: Suggestion) -> Facts:
    """What is said of an objection that waits."""
    due = due_of(work, suggestion, Clock.OBJECTION)
    return facts_of(work, suggestion) | {"reason": objected(work, suggestion).reason, "due": due}


def objected(work: Work, suggestion: Suggestion) -> Event:
    """What the deputy said last."""
    return next(one for one in reversed(events.of_case(work.c, suggestion.ref)) if one.action == OBJECT)
