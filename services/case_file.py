"""The file of a suggestion: every number, clock, reply and evaluation, as staff read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.access import roles_on
from domain.calendar import local_day
from domain.cases import Reply, Suggestion
from domain.clocks import Clock
from domain.evaluation import EvaluationStatus
from domain.notice import Fact, Say
from domain.people import Person
from services.facts import facts_of
from services.holding import not_yours
from services.work import Work
from storage import assignments, deadlines, evaluations, opinions, people, suggestions


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
        for kind in (Clock.REPLY, Clock.REHANDLE):
            clock = deadlines.newest(work.c, [assignment.ref], kind)
            if clock:
                name = "file-clock" if kind == Clock.REPLY else "file-clock-again"
                yield Say(name, {"start": clock.start_on, "due": clock.due_on, "round": str(assignment.round)})
    for reply in assignments.replies_of(work.c, suggestion.id):
        yield from _reply(work, suggestion, reply)


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
