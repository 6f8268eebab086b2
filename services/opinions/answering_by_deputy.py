"""A deputy deals with an opinion without a suggestion: answers it in person, or hands it back (docs/rules.md §3.1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases import Opinion
from domain.errors import CaseHasMovedOn
from domain.guards import answer_says_something
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.promises.promise_words import promises_in
from domain.roles import Role
from services.casework import move, seen
from services.facts import Facts, facts_of
from services.holding import not_yours
from services.opinions import answering
from services.opinions.answering import Told
from services.work import Work
from storage.opinions import opinions


@dataclass(frozen=True, slots=True)
class Preview:
    """An answer before it is given: how the citizen will read it, and words in it that sound like a promise."""

    told: Told
    promises: Sequence[str]


def open_for_deciding(work: Work, *, person: Person, opinion_id: int, version: int) -> tuple[Opinion, Facts]:
    """The opinion, if this deputy decides on it now. Raises NotYours, CaseHasMovedOn."""
    opinion = seen(_given(work, person, opinions.get(work.c, opinion_id)), version)
    return opinion, facts_of(work, opinion)


def preview(work: Work, *, person: Person, opinion_id: int, version: int, text: str) -> Preview:
    """What the citizen would read; the words are the deputy's, a hint is no refusal.

    Raises NotYours, CaseHasMovedOn, answer-too-short.
    """
    opinion = seen(_given(work, person, opinions.get(work.c, opinion_id)), version)
    answer_says_something({"answer": text})
    told = answering.as_read(work, opinion, answering.who_says(work, opinion, person), text)
    return Preview(told, promises_in(text))


def answer(work: Work, *, person: Person, opinion_id: int, version: int, text: str) -> Told:
    """The deputy answers: everybody behind the opinion reads it, in the deputy's name, and can rate it.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, answer-too-short.
    """
    opinion = seen(_given(work, person, opinions.locked(work.c, opinion_id)), version)
    return answering.give(work, opinion, person, Role.DEPUTY, text)


def hand_back(work: Work, *, person: Person, opinion_id: int, version: int, reason: str) -> Facts:
    """Back to the station, which reads the reason; the citizen only hears that another way is taken.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please.
    """
    opinion = seen(_given(work, person, opinions.locked(work.c, opinion_id)), version)
    facts, says = {"reason": reason}, {"reason": reason, "deputy": person.name}
    back = move(work, opinion, A.HAND_BACK, person, facts=facts, says=says, reason=reason, deputy_id=None)
    return facts_of(work, back)


def _given(work: Work, person: Person, opinion: Opinion) -> Opinion:
    if opinion.deputy_id != person.id or not person.holds(Role.DEPUTY):
        raise not_yours(work)
    if opinion.status != S.WITH_DEPUTY:
        raise CaseHasMovedOn.about(opinion)
    return opinion
