"""The letter of reply, as facts for its form: of a reply that was issued, or of one that is being written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.access import roles_on
from domain.calendar import local_day
from domain.cases import Assignment, Reply, Suggestion
from domain.notice import Fact, Say
from domain.people import Person
from domain.roles import Role
from services.audience import hearers
from services.holding import not_yours
from services.place import congress_of
from services.replying import co_opinions
from services.work import Work
from storage import assignments, people, places, suggestions

Letter = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class _Body:
    """What differs between an issued reply and a draft."""

    text: str
    outcome: str
    letter_number: str
    co_opinions: Mapping[str, str]
    own_fault: str
    clerk_id: int | None
    signer_id: int | None
    day: date


def letters_to(work: Work, *, person: Person, suggestion_id: int) -> tuple[Suggestion, list[Letter]]:
    """Every letter of reply to a suggestion, for its deputies and the office. Raises NotYours."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if not roles_on(person, suggestion) and person.id not in hearers(work, suggestion, Role.CO_SIGNER):
        raise not_yours(work)
    return suggestion, [issued(work, reply) for reply in assignments.replies_of(work.c, suggestion_id)]


def issued(work: Work, reply: Reply) -> Letter:
    """The letter exactly as it was signed."""
    day = local_day(reply.issued_at)
    body = _Body(
        reply.text,
        reply.outcome,
        reply.letter_number,
        reply.co_opinions,
        reply.own_fault,
        reply.clerk_id,
        reply.signer_id,
        day,
    )
    return _letter(work, assignments.get(work.c, reply.assignment_id), body)


def drafted(work: Work, assignment: Assignment) -> Letter:
    """The letter as it would be if it were signed today; what is missing is left open."""
    body = _Body(
        assignment.draft,
        assignment.outcome,
        assignment.letter_number,
        co_opinions(work, assignment.suggestion_id),
        assignment.own_fault,
        assignment.clerk_id,
        None,
        work.today,
    )
    return _letter(work, assignment, body)


def _letter(work: Work, assignment: Assignment, body: _Body) -> Letter:
    suggestion = suggestions.get(work.c, assignment.suggestion_id)
    congress = congress_of(work)
    return {
        "unit": work.once(places.units.get, assignment.unit_id).name,
        "letter": body.letter_number or Say("letter-open"),
        "result": _result(work, body.outcome),
        "congress": congress.name,
        "term": str(congress.term_no),
        "session": str(congress.session_no),
        "suggestion": suggestion.number or "",
        "deputy": people.get(work.c, suggestion.lead_deputy_id, work.today).name,
        "title": suggestion.title,
        "text": body.text or Say("letter-open"),
        "own_fault": Say("letter-own-fault", {"text": body.own_fault}) if body.own_fault else "",
        "co_opinions": _co_opinions(body.co_opinions),
        "signer": people.get(work.c, body.signer_id, work.today).name if body.signer_id else Say("letter-unsigned"),
        "clerk": _clerk(work, body.clerk_id),
        "date": body.day,
        "copies": congress.office,
    }


def _result(work: Work, outcome: str) -> Say:
    if not outcome:
        return Say("letter-open")
    return Say("letter-result", {"letter": work.profile.class_letter(outcome), "result": Say(f"result-{outcome}")})


def _co_opinions(said: Mapping[str, str]) -> Fact:
    if not said:
        return Say("letter-co-none")
    return [
        Say("letter-co-opinion", {"unit": unit, "text": words}) if words else Say("letter-co-missing", {"unit": unit})
        for unit, words in said.items()
    ]


def _clerk(work: Work, clerk_id: int | None) -> Fact:
    if clerk_id is None:
        return ""
    clerk = people.get(work.c, clerk_id, work.today)
    return Say("letter-clerk", {"name": clerk.name, "phone": clerk.phone}) if clerk.phone else clerk.name
