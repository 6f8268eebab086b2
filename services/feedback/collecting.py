"""Before the feedback: co-signers tell the lead deputy what they think of a reply, and nobody else (rules §3.4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.access import roles_on
from domain.cases import Suggestion
from domain.disclosure import Field, may_read
from domain.errors import AlreadyDone
from domain.feedback.evaluation import OPEN, Level, offered
from domain.feedback.record import CoSignerView
from domain.lifecycle import Tell
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from services.audience import hearers
from services.casework import note, tell
from services.facts import facts_of
from services.feedback.evaluation import Question, feedback_asked, question
from services.holding import not_yours
from services.work import Work
from storage.feedback import evaluations
from storage.feedback import feedback as kept
from storage.people import people
from storage.suggestions import suggestions


@dataclass(frozen=True, slots=True)
class Asked:
    """What a co-signer is asked, and the levels offered."""

    question: Question
    levels: tuple[Level, ...]
    lead: str


def view_asked(work: Work, *, person: Person, suggestion_id: int) -> Asked:
    """What a co-signer may tell the lead deputy now. Raises NotYours; AlreadyDone once the feedback is given."""
    suggestion = suggestions.get(work.c, suggestion_id)
    if person.id not in hearers(work, suggestion, Role.CO_SIGNER):
        raise not_yours(work)
    feedback = evaluations.newest_feedback(work.c, suggestion_id)
    if feedback is None or feedback.status not in OPEN or feedback.deputy_id == person.id:
        raise AlreadyDone
    asked = question(work, suggestion, feedback)
    levels = offered(work.profile.levels, "result", asked.reply.outcome)
    return Asked(asked, levels, people.get(work.c, feedback.deputy_id, work.today).name)


def say_view(work: Work, *, person: Person, suggestion_id: int, level: Level, words: str) -> Asked:
    """A co-signer's level and words, for whoever gives the feedback; said again it replaces what was said.

    Raises what `view_asked` raises.
    """
    suggestions.locked(work.c, suggestion_id)
    asked = view_asked(work, person=person, suggestion_id=suggestion_id)
    suggestion, round = asked.question.suggestion, asked.question.feedback.round
    said = {"level": str(level), "words": words, "said_at": work.now}
    before = [one for one in kept.views_of(work.c, suggestion.id, round) if one.deputy_id == person.id]
    if before:
        kept.views.set(work.c, before[0].id, **said)
    else:
        kept.views.add(work.c, suggestion_id=suggestion.id, round=round, deputy_id=person.id, **said)
    note(work, suggestion, "co_signer_view", person, Role.CO_SIGNER, data={"round": round})
    _tell(work, suggestion, person, level, words)
    return asked


def views(work: Work, *, person: Person, suggestion_id: int) -> tuple[Question, list[Say]]:
    """Who of the co-signers has said what, who has not; for whoever gives the feedback. Raises what `feedback_asked`
    raises."""
    asked = feedback_asked(work, person=person, suggestion_id=suggestion_id)
    if not may_read(Field.CO_SIGNER_VIEW, roles_on(person, asked.feedback), table=work.reads):
        raise not_yours(work)
    return asked, lines_of(work, asked.suggestion, asked.feedback.round, without=person.id)


def lines_of(work: Work, suggestion: Suggestion, round: int, *, without: int) -> list[Say]:
    """One line for each co-signer: what they said of this round, or that they have not said anything."""
    said = {one.deputy_id: one for one in kept.views_of(work.c, suggestion.id, round)}
    co: Sequence[int] = [one for one in hearers(work, suggestion, Role.CO_SIGNER) if one != without]
    return [_line(people.get(work.c, one, work.today).name, said.get(one)) for one in co]


def _line(name: str, view: CoSignerView | None) -> Say:
    if view is None:
        return Say("view-none", {"name": name})
    words = Say("words-quoted", {"text": view.words}) if view.words else ""
    return Say("view-line", {"name": name, "level": Say(f"level-{view.level}"), "reason": words})


def _tell(work: Work, suggestion: Suggestion, person: Person, level: Level, words: str) -> None:
    quoted = Say("words-quoted", {"text": words}) if words else ""
    says = {"name": person.name, "level": Say(f"level-{level}"), "reason": quoted}
    tell(work, suggestion, Tell(Role.EVALUATOR, "view-arrived"), person, facts_of(work, suggestion) | says)
