"""The letter of reply, as facts for its form: of a reply that was issued, or of one that is being written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.cases import Assignment, Reply, Suggestion
from domain.handling.assignment import PartOfUnit
from domain.notice import Fact, Say, in_a_row
from domain.person import Person
from domain.rules.calendar import local_day
from services.disclosure import parts_in, reads_reply
from services.handling.unit_facts import unit_names
from services.holding import not_yours
from services.place import congress_of
from services.replies.reply_route import leads_beside
from services.replies.replying import co_opinions
from services.work import Work
from storage.handling import assignments
from storage.people import people
from storage.suggestions import suggestions

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
    # as it was issued; a draft takes the one of today's scheme
    letter: str = ""
    referred_on: date | None = None
    referred_to: str = ""


def letters_to(work: Work, *, person: Person, suggestion_id: int) -> tuple[Suggestion, list[Letter]]:
    """Every letter of reply to a suggestion, for those who may read them. Raises NotYours."""
    suggestion = suggestions.get(work.c, suggestion_id)
    parts = parts_in(work, person, suggestion)
    if not parts:
        raise not_yours(work)
    if not reads_reply(work, parts, suggestion):
        return suggestion, []
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
        reply.letter,
        reply.referred_on,
        reply.referred_to,
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
        referred_on=assignment.referred_on,
        referred_to=assignment.referred_to,
    )
    return _letter(work, assignment, body)


def _letter(work: Work, assignment: Assignment, body: _Body) -> Letter:
    suggestion = suggestions.get(work.c, assignment.suggestion_id)
    congress = congress_of(work)
    both = [assignment, *leads_beside(work, assignment)]
    return {
        "unit": unit_names(work, both),
        "letter": body.letter_number or Say("letter-open"),
        "result": _result(work, body),
        "congress": congress.name,
        "term": str(congress.term_no),
        "session": str(congress.session_no),
        "suggestion": suggestion.number or "",
        "deputy": people.get(work.c, suggestion.lead_deputy_id, work.today).name,
        "title": _title(suggestion, assignment),
        "text": _text(body),
        "own_fault": Say("letter-own-fault", {"text": body.own_fault}) if body.own_fault else "",
        "co_opinions": _co_opinions(body.co_opinions),
        "signer": _signers(work, body, both) if body.signer_id else Say("letter-unsigned"),
        "clerk": _clerk(work, body.clerk_id),
        "date": body.day,
        "copies": congress.office,
    }


def _signers(work: Work, body: _Body, both: Sequence[Assignment]) -> str | Say:
    """Who has signed: the head, of two lead units both heads."""
    ids = dict.fromkeys([body.signer_id, *(one.signed_by for one in both[1:])])
    return in_a_row(people.get(work.c, one, work.today).name for one in ids if one)


def _title(suggestion: Suggestion, assignment: Assignment) -> Fact:
    """What is answered: the suggestion, or the part of it that is this unit's."""
    if assignment.part != PartOfUnit.SEPARATE:
        return suggestion.title
    return Say("letter-part", {"title": suggestion.title, "text": assignment.part_text})


def _result(work: Work, body: _Body) -> Say:
    if not body.outcome:
        return Say("letter-open")
    letter = body.letter or work.profile.class_letter(body.outcome)
    return Say("letter-result", {"letter": letter, "result": Say(f"result-{body.outcome}")})


def _text(body: _Body) -> Fact:
    """The text, and when and to whom it was reflected where it belongs to a higher level (Chongqing art. 22)."""
    if not body.text:
        return Say("letter-open")
    if body.referred_on is None:
        return body.text
    return [body.text, Say("letter-referred", {"date": body.referred_on, "to": body.referred_to})]


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
