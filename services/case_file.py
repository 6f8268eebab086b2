"""The file of a suggestion: every number, clock, reply and evaluation, as staff read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.access import roles_on
from domain.calendar import local_day
from domain.cases import Assignment, Reply, Suggestion
from domain.clocks import Clock
from domain.evaluation import EvaluationStatus
from domain.notice import Fact, Say
from domain.people import Person
from domain.requests import Extension, ReturnRequest
from services.facts import facts_of
from services.holding import not_yours, waits_since
from services.work import Work
from storage import assignments, deadlines, evaluations, opinions, people, places, requests, suggestions


@dataclass(frozen=True, slots=True)
class File:
    """A suggestion and its file, one line each."""

    suggestion: Suggestion
    lines: tuple[Say, ...]


def case_file(work: Work, *, person: Person, suggestion_id: int) -> File:
    """Everything about one suggestion in the order it happened. Raises NotYours for people without a part in it."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if not roles_on(person, suggestion):
        raise not_yours(work)
    return File(suggestion, tuple(_lines(work, suggestion)))


def _lines(work: Work, suggestion: Suggestion) -> Iterator[Say]:
    facts = facts_of(work, suggestion)
    yield Say("file-head", facts)
    for opinion in opinions.behind(work.c, suggestion.id):
        day = local_day(opinion.submitted_at)
        yield Say("file-opinion", {"number": opinion.number, "title": opinion.title, "date": day})
    for assignment in assignments.of_suggestion(work.c, suggestion.id):
        yield from _part(work, assignment)
    if first := waits_since(work, suggestion):
        yield Say("file-waiting", {"first": first})
    for reply in assignments.replies_of(work.c, suggestion.id):
        yield from _reply(work, suggestion, reply)


def _part(work: Work, assignment: Assignment) -> Iterator[Say]:
    """One unit's part: since when, its clocks, and what it asked for."""
    unit = work.once(places.units.get, assignment.unit_id).name
    state = {"part": Say(f"part-{assignment.part}"), "state": Say(f"status-assignment-{assignment.status}")}
    yield Say("file-part", {"date": assignment.issued_on, "unit": unit, **state})
    names = {Clock.REPLY: "file-clock", Clock.REHANDLE: "file-clock-again"}
    clocks = [one for one in deadlines.of_cases(work.c, [assignment.ref]) if one.kind in names]
    for n, clock in enumerate(clocks):
        name = names[Clock(clock.kind)] if not n else "file-clock-later"
        yield Say(name, {"start": clock.start_on, "due": clock.due_on, "round": str(assignment.round)})
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
    """One round: the reply, how late it was, what was said of it."""
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
    yield from _said_of_it(work, suggestion, reply)


def _said_of_it(work: Work, suggestion: Suggestion, reply: Reply) -> Iterator[Say]:
    """What the deputy and the citizens said of one reply."""
    feedback = evaluations.feedback_of(work.c, suggestion.id, reply.round)
    if feedback and feedback.status == EvaluationStatus.GIVEN:
        said: dict[str, Fact] = {
            "attitude": Say(f"level-{feedback.attitude}"),
            "result": Say(f"level-{feedback.result}"),
        }
        yield Say("file-feedback", {**said, "reason": _reason(feedback.reason)})
    elif feedback and feedback.status == EvaluationStatus.EXPIRED:
        yield Say("file-silent")
    for rating in evaluations.ratings_of(work.c, suggestion.id, reply.round):
        if rating.status == EvaluationStatus.GIVEN:
            yield Say("file-rating", {"level": Say(f"level-{rating.level}"), "reason": _reason(rating.reason)})


def _reason(words: str) -> Fact:
    return Say("file-reason", {"reason": words}) if words else ""
