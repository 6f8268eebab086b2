"""The file of a suggestion: every number, clock, reply and evaluation, as staff read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.access import roles_on
from domain.cases import Assignment, Reply, Suggestion
from domain.clocks import Clock
from domain.disclosure import Field, may_read
from domain.feedback.evaluation import RatingStatus
from domain.handling.requests import Extension, ReturnRequest
from domain.notice import Fact, Say
from domain.person import Person
from domain.rules.calendar import local_day
from services.audience import parts_of
from services.committee.supervision_file import supervised
from services.facts import facts_of
from services.feedback.feedback_file import of_round
from services.handling.lifting_lateness import lifted_line
from services.handling.unit_facts import part_words
from services.holding import not_yours, waits_since
from services.promises.following_up import promise_lines
from services.replies.agreeing import agreement_record
from services.replies.countersigning import countersign_record
from services.replies.gov_review import correction_record
from services.replies.letter_record import letter_record
from services.suggestions.kinship import kinship
from services.work import Work
from storage import deadlines, places
from storage.feedback import evaluations
from storage.handling import assignments, requests
from storage.opinions import opinions
from storage.people import people
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class File:
    """A suggestion and its file, one line each."""

    suggestion: Suggestion
    lines: tuple[Say, ...]
    # whether there is a reply
    answered: bool = False


def case_file(work: Work, *, person: Person, suggestion_id: int) -> File:
    """Everything about one suggestion in the order it happened. Raises NotYours for people without a part in it."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if not roles_on(person, suggestion):
        raise not_yours(work)
    answered = bool(assignments.replies_of(work.c, suggestion.id))
    return File(suggestion, tuple(_lines(work, suggestion, person)), answered)


def _lines(work: Work, suggestion: Suggestion, reader: Person) -> Iterator[Say]:
    facts = facts_of(work, suggestion)
    yield Say("file-head", facts)
    yield from kinship(work, person=reader, suggestion_id=suggestion.id)
    # the title of an opinion is its author's own words
    words = may_read(Field.OPINION_TITLE, roles_on(reader, suggestion), table=work.reads)
    for opinion in opinions.behind(work.c, suggestion.id):
        title: Fact = opinion.title if words else Say("words-kept")
        yield Say("file-opinion", {"number": opinion.number, "title": title, "date": local_day(opinion.submitted_at)})
    yield from supervised(work, suggestion)
    for assignment in parts_of(work, suggestion):
        yield from _part(work, assignment)
    yield from agreement_record(work, suggestion.id)
    if first := waits_since(work, suggestion):
        yield Say("file-waiting", {"first": first})
    replies = assignments.replies_of(work.c, suggestion.id)
    for reply in replies:
        yield from _reply(work, suggestion, reply)
        if reply is [one for one in replies if one.round == reply.round][-1]:
            yield from _said_of_it(work, suggestion, reply.round, reader)
    yield from promise_lines(work, suggestion)


def _part(work: Work, assignment: Assignment) -> Iterator[Say]:
    """One unit's part: since when, its clocks, and what it asked for."""
    unit = work.once(places.units.get, assignment.unit_id).name
    state = {"part": part_words(assignment), "state": Say(f"status-assignment-{assignment.status}")}
    yield Say("file-part", {"date": assignment.issued_on, "unit": unit, **state})
    names = {Clock.REPLY: "file-clock", Clock.REHANDLE: "file-clock-again"}
    clocks = [one for one in deadlines.of_cases(work.c, [assignment.ref]) if one.kind in names]
    for n, clock in enumerate(clocks):
        name = names[Clock(clock.kind)] if not n else "file-clock-later"
        yield Say(name, {"start": clock.start_on, "due": clock.due_on, "round": str(assignment.round)})
    yield from countersign_record(work, assignment.id)
    yield from correction_record(work, assignment.id)
    for returned in requests.returns_of(work.c, assignment.suggestion_id):
        if returned.assignment_id == assignment.id:
            yield from _asked(work, "file-return", returned)
    for extended in requests.extensions_of(work.c, assignment.suggestion_id):
        if extended.assignment_id == assignment.id:
            yield from _asked(work, "file-extension", extended)


def _asked(work: Work, name: str, request: ReturnRequest | Extension) -> Iterator[Say]:
    """What a unit asked for, and what became of it."""
    facts = facts_of(work, request)
    yield Say(name, {**facts, "date": local_day(request.asked_at)})
    said = {"officer": facts["officer"], "reason": request.decision}
    who = Say("file-decided-by", said) if request.officer_id else ""
    yield Say("file-decided", {"status": Say(f"status-{request.KIND}-{request.status}"), "who": who})


def _reply(work: Work, suggestion: Suggestion, reply: Reply) -> Iterator[Say]:
    """One reply: how late it was."""
    told: dict[str, Fact] = {
        "round": str(reply.round),
        "letter": reply.letter_number,
        "result_class": Say(f"result-{reply.outcome}"),
        "date": local_day(reply.issued_at),
        "signer": people.get(work.c, reply.signer_id, work.today).name,
        "days": str(reply.late_days),
        "working_days": str(reply.late_working_days),
    }
    yield Say("file-reply", told)
    if reply.late_days:
        yield Say("file-late", told)
        if lifted := lifted_line(work, reply.assignment_id):
            yield lifted
    yield from letter_record(work, reply)


def _said_of_it(work: Work, suggestion: Suggestion, round: int, reader: Person) -> Iterator[Say]:
    """What the deputy and the citizens said of one round."""
    parts = roles_on(reader, suggestion)
    if may_read(Field.FEEDBACK, parts, submitted=True, table=work.reads):
        yield from of_round(work, suggestion, round, reader)
    for rating in evaluations.ratings_of(work.c, suggestion.id, round):
        given = rating.status == RatingStatus.GIVEN
        if may_read(Field.RATING, parts, submitted=given, table=work.reads):
            whole = may_read(Field.RATING_REASON, parts, submitted=given, table=work.reads)
            why = _reason(rating.reason) if whole else ""
            yield Say("file-rating", {"level": Say(f"level-{rating.level}"), "reason": why})


def _reason(words: str) -> Fact:
    return Say("file-reason", {"reason": words}) if words else ""
