"""Twice answered and still not content: the office decides (docs/rules.md §3.1)."""

from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.notice import Fact, Say
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from services.casework import move, seen
from services.disclosure import files_for
from services.facts import Facts, due_of, facts_of
from services.holding import not_yours
from services.opinions.answering import told_before
from services.opinions.declining import alone, reason_of
from services.work import Work
from storage.opinions import opinions

SETTLE, TRANSFER, LOOK = "settle", "transfer", "look"


@dataclass(frozen=True, slots=True)
class File:
    """An opinion before the office: the citizen's words, every answer with what was said of it, what can be done."""

    opinion: Opinion
    facts: Facts
    lines: tuple[Say, ...]
    files: int
    due: date | None
    open_to: tuple[str, ...]


def waiting(work: Work, *, limit: int, offset: int) -> tuple[list[tuple[Opinion, Facts, date | None]], int]:
    """One page of what waits for the office's decision, oldest first, and how many there are."""
    found, total = opinions.disputed(work.c, limit=limit, offset=offset)
    return [(one, facts_of(work, one), due_of(work, one, Clock.OPINION_DECIDE)) for one in found], total


def file(work: Work, *, person: Person, opinion_id: int) -> File:
    """One opinion as the office reads it. Raises NotYours."""
    opinion = _of_office(work, person, opinions.get(work.c, opinion_id))
    facts = facts_of(work, opinion) | {"state": Say(f"status-opinion-{opinion.status}"), "reason": reason_of(opinion)}
    clock = Clock.OPINION_DECIDE if opinion.status == S.DISPUTED else Clock.OPINION_SCREEN
    count = len(files_for(work, person, opinion))
    return File(
        opinion, facts, tuple(told_before(work, opinion)), count, due_of(work, opinion, clock), _steps(work, opinion)
    )


def settle(work: Work, *, person: Person, opinion_id: int, version: int, outcome: str) -> Opinion:
    """What the office decides, in writing; the citizen reads it, and the matter is over.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please.
    """
    opinion = seen(_of_office(work, person, opinions.locked(work.c, opinion_id)), version)
    says: dict[str, Fact] = {"text": outcome, "officer": person.name}
    facts = {"reason": outcome}
    return move(
        work, opinion, A.SETTLE, person, facts=facts, reason=outcome, says=says, officer_id=person.id, summary=outcome
    )


def _of_office(work: Work, person: Person, opinion: Opinion) -> Opinion:
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    return opinion


def _steps(work: Work, opinion: Opinion) -> tuple[str, ...]:
    if opinion.status == S.DISPUTED:
        return SETTLE, TRANSFER
    return (LOOK,) if opinion.status == S.SCREENING and opinion.looked_again and alone(work, opinion) else ()
