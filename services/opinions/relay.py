"""Questions to a citizen through the program: the words travel, the people do not (docs/rules.md §3.1).

The author never gets the asker's account, the asker never the author's; an anonymous author's voice is not passed on.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.cases import Deadline, Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.handling.requests import Question
from domain.notice import Fact, Say, files_in_words
from domain.opinions.matter import short
from domain.opinions.opinion import OpinionStatus
from domain.opinions.question import QUESTION, is_with, stands
from domain.opinions.question import QuestionAction as A
from domain.opinions.question import QuestionStatus as S
from domain.person import SYSTEM, Person
from domain.roles import Role
from domain.rules.calendar import ONE_DAY, local_day
from services.casework import Entrance, enter, move, seen
from services.disclosure import Sent, is_heard
from services.facts import Facts, asked_by, due_of, facts_of
from services.holding import not_yours
from services.work import Work
from storage import attachments, places
from storage.opinions import opinions, questions
from storage.people import people

LONGEST_QUESTION = 400
LONGEST_ANSWER = 4000
A_GLANCE = 300
# By which clock whoever asks has the matter: the question stops none of them.
CLOCK_OF = {
    Role.DEPUTY: Clock.DEPUTY_CHOOSE,
    Role.UNIT_CLERK: Clock.OPINION_HANDLE,
    Role.STATION: Clock.OPINION_SCREEN,
}


@dataclass(frozen=True, slots=True)
class Asking:
    """An opinion whose author somebody wants to ask: in which part, and the asker's own last day, which stands."""

    opinion: Opinion
    role: Role
    facts: Facts
    due: date | None


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as its author or its asker has it; due: until when an answer is awaited."""

    question: Question
    opinion: Opinion
    facts: Facts
    due: date | None


def may_ask(work: Work, *, person: Person, opinion_id: int, version: int = 0) -> Asking:
    """What a deputy, a unit's clerk or the station should know before asking. Raises NotYours and as `ask` does."""
    opinion = seen(opinions.get(work.c, opinion_id), version)
    role, unit_id = _part(work, person, opinion)
    for guard in QUESTION.step(S.NEW, A.ASK, {role}).guard:
        guard(_standing(work, opinion, role, person, unit_id))
    return _asking(work, opinion, role, person, unit_id)


def ask(work: Work, *, person: Person, opinion_id: int, text: str) -> Asking:
    """Put a question to an opinion's author, word for word; the asker's own clock goes on (docs/rules.md §3.1).

    Raises NotYours; relay-not-here, relay-unreachable, relay-still-open.
    """
    opinion = opinions.locked(work.c, opinion_id)
    role, unit_id = _part(work, person, opinion)
    values = {
        "opinion_id": opinion.id,
        "role": role,
        "person_id": person.id,
        "unit_id": unit_id,
        "author_id": opinion.author_id,
        "text": text,
        "asked_at": work.now,
    }
    facts = _standing(work, opinion, role, person, unit_id)
    enter(work, QUESTION, questions, values, (Entrance(A.ASK, person, role),), facts=facts)
    return _asking(work, opinion, role, person, unit_id)


def question_open_for(work: Work, *, person: Person, fresh: bool = False) -> list[Asked]:
    """What this citizen has been asked and not answered, newest first.

    fresh: only what was asked today or yesterday: then plain words may well be the answer (docs/rules.md §3.1).
    """
    if not person.author:
        return []
    since = work.today - ONE_DAY
    found = [one for one in questions.waiting_for(work.c, person.id) if not fresh or local_day(one.asked_at) >= since]
    return [one for one in map(lambda it: _asked(work, it), found) if stands(one.question, one.opinion)]


def to_answer(work: Work, *, person: Person, question_id: int) -> Asked:
    """One question of this citizen that can still be answered. Raises NotYours, relay-answered, relay-not-here."""
    question = questions.get(work.c, question_id)
    if question.author_id != person.id:
        raise not_yours(work)
    asked = _asked(work, question)
    if question.status == S.ANSWERED:
        raise CaseworkError("relay-answered", number=asked.opinion.number)
    if not stands(question, asked.opinion):
        raise CaseworkError("relay-not-here", number=asked.opinion.number)
    return asked


def may_be_sent(opinion: Opinion, part: Sent) -> None:
    """An anonymous author's voice would give the author away. Raises anonymous-needs-words."""
    if opinion.anonymous and is_heard(part):
        raise CaseworkError("anonymous-needs-words")


def answer(work: Work, *, person: Person, question_id: int, text: str, files: Collection[int]) -> Asked:
    """Answer a question, late ones too; the files belong to the opinion then. Raises as `to_answer`,
    relay-too-long, anonymous-needs-words.
    """
    if len(text) > LONGEST_ANSWER:
        raise CaseworkError("relay-too-long", length=str(len(text)), limit=str(LONGEST_ANSWER))
    opinions.locked(work.c, to_answer(work, person=person, question_id=question_id).opinion.id)
    asked = to_answer(work, person=person, question_id=question_id)
    for file in attachments.some(work.c, files):
        may_be_sent(asked.opinion, file)
    facts = {"with_asker": True, "number": asked.opinion.number, "text": text, "files": files}
    says = {"text": glance(text), "files": files_in_words(len(files))}
    changes = {"answer": text, "files": len(files), "answered_at": work.now}
    answered = move(work, asked.question, A.ANSWER, person, facts=facts, says=says, columns=changes)
    attachments.join(work.c, files, asked.opinion.id)
    return Asked(answered, asked.opinion, asked.facts, asked.due)


def decline(work: Work, *, person: Person, question_id: int) -> Asked:
    """The citizen would rather not answer; no reason is asked. Raises as `to_answer`, ActionNotAllowed."""
    asked = to_answer(work, person=person, question_id=question_id)
    move(work, asked.question, A.DECLINE, person)
    return asked


def exchange(work: Work, *, person: Person, question_id: int) -> Asked:
    """One question with its answer, for whoever asked it. Raises NotYours, also once the matter is elsewhere."""
    asked = _asked(work, questions.get(work.c, question_id))
    if asked.question.person_id != person.id or not stands(asked.question, asked.opinion):
        raise not_yours(work)
    _part(work, person, asked.opinion)  # not any more for who has left since
    return asked


def so_far(work: Work, opinion: Opinion) -> list[Say]:
    """What was asked about an opinion and what came back, line by line: for whoever has the opinion's card."""
    return [_line(one) for one in questions.of_opinion(work.c, opinion.id)]


def close(work: Work, deadline: Deadline) -> None:
    """The week is over: whoever asked goes on with what is known; the citizen may still answer."""
    move(work, questions.locked(work.c, deadline.case_id), A.LAPSE, SYSTEM)


def glance(text: str) -> str:
    """The beginning of an answer, as a notice carries it; the whole is one press away."""
    return short(text, A_GLANCE)


def _line(question: Question) -> Say:
    answered = Say("relay-so-far-answer", {"text": question.answer}) if question.answer else None
    what_became = answered or Say(f"status-question-{question.status}")
    facts: dict[str, Fact] = {"date": local_day(question.asked_at), "text": question.text, "answer": what_became}
    return Say("relay-so-far-line", facts)


def _part(work: Work, person: Person, opinion: Opinion) -> tuple[Role, int | None]:
    """In which part this person asks, and for which unit. Raises NotYours."""
    if opinion.deputy_id == person.id and person.holds(Role.DEPUTY):
        return Role.DEPUTY, None
    if opinion.unit_id and person.holds(Role.UNIT_CLERK, opinion.unit_id):
        return Role.UNIT_CLERK, opinion.unit_id
    if person.holds(Role.STATION, opinion.station_id) and opinion.author_id != person.id:
        return Role.STATION, None
    raise not_yours(work)


def _standing(work: Work, opinion: Opinion, role: Role, person: Person, unit_id: int | None) -> dict[str, object]:
    """What the guards of a question read."""
    waits = [one for one in questions.of_opinion(work.c, opinion.id) if one.status == S.ASKED]
    until = [due_of(work, one, Clock.QUESTION) for one in waits if stands(one, opinion)]
    return {
        "number": opinion.number,
        "station": work.once(places.stations.get, opinion.station_id).name,
        "with_asker": is_with(opinion, role, person.id, unit_id),
        "reachable": bool(people.with_accounts(work.c, [opinion.author_id])),
        "waits_until": next(iter(until), None),
    }


def _asking(work: Work, opinion: Opinion, role: Role, person: Person, unit_id: int | None) -> Asking:
    as_if = Question(0, opinion.id, 0, S.NEW, role, person.id, unit_id, opinion.author_id, "", work.now, "", 0, None)
    due = due_of(work, opinion, CLOCK_OF[role]) if opinion.status != OpinionStatus.ADOPTED else None
    return Asking(opinion, role, facts_of(work, opinion) | asked_by(work, as_if), due)


def _asked(work: Work, question: Question) -> Asked:
    opinion = opinions.get(work.c, question.opinion_id)
    return Asked(question, opinion, facts_of(work, question), due_of(work, question, Clock.QUESTION))
