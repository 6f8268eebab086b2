"""Opinions at a unit: what it reads, its answer, its objection, going on ex officio (docs/rules.md §3.1)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.notice import Fact, Say, files_in_words
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from domain.rules.calendar import local_day
from services.casework import move, seen
from services.disclosure import files_for, said_later
from services.facts import Facts, due_of, facts_of
from services.holding import not_yours, when
from services.opinions.answering import Told, as_read, give, who_says
from services.opinions.transferring import object_by
from services.opinions.unit_words import unit_words
from services.work import Work
from storage.opinions import answers, opinions


@dataclass(frozen=True, slots=True)
class Folder:
    """An opinion as the people of its unit see it: text, what its author added, earlier answers, both dates.

    open_to: what this person may do now.
    """

    opinion: Opinion
    facts: Facts
    text: str
    added: tuple[str, ...]
    told: tuple[Say, ...]
    files: int
    due: date | None
    open_to: tuple[str, ...]


def at_units(
    work: Work, *, unit_ids: Collection[int], everything: bool = False, limit: int, offset: int
) -> tuple[list[Folder], int]:
    """One page of what these units still have to answer, or of all they ever had, and how many there are."""
    lister = opinions.ever_with_units if everything else opinions.with_units
    found, total = lister(work.c, unit_ids, limit=limit, offset=offset)
    return [_folder(work, one, (), 0) for one in found], total


def folder(work: Work, *, person: Person, opinion_id: int, version: int = 0) -> Folder:
    """One opinion for the people of its unit. Raises NotYours; CaseHasMovedOn where a version is given."""
    opinion = seen(opinions.get(work.c, opinion_id), version)
    if not _at(person, opinion, UNIT_ROLES):
        raise not_yours(work)
    return _folder(work, opinion, _steps(work, person, opinion), len(files_for(work, person, opinion)))


def preview(work: Work, *, person: Person, opinion_id: int, version: int, text: str) -> Told:
    """The unit's answer as the citizen would read it. Raises NotYours, CaseHasMovedOn."""
    opinion = seen(_of_clerk(work, person, opinions.get(work.c, opinion_id)), version)
    return as_read(work, opinion, who_says(work, opinion, person), text)


def answer(work: Work, *, person: Person, opinion_id: int, version: int, text: str) -> Told:
    """The unit answers; the citizen reads it and can say what they think of it.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, answer-too-short.
    """
    opinion = seen(_of_clerk(work, person, opinions.locked(work.c, opinion_id)), version)
    return give(work, opinion, person, Role.UNIT_CLERK, text, unit_id=opinion.unit_id)


def object_to(work: Work, *, person: Person, opinion_id: int, version: int, reason: str) -> Opinion:
    """The unit is not responsible and says why, in time; the station finds another way.

    Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please, object-too-late.
    """
    opinion = seen(_of_clerk(work, person, opinions.locked(work.c, opinion_id)), version)
    facts = {"reason": reason, "today": work.today, "object_by": object_by(work, opinion.transferred_on or work.today)}
    says: dict[str, Fact] = {"unit": facts_of(work, opinion)["unit"], "reason": reason}
    given_up = {"unit_id": None, "transferred_on": None}
    return move(work, opinion, A.OBJECT, person, facts=facts, reason=reason, says=says, columns=given_up)


def carry_on(work: Work, *, person: Person, opinion_id: int, version: int, reason: str) -> tuple[Opinion, date | None]:
    """Handle a withdrawn matter further where the safety of people is at stake, without its author (§3.1).

    Whoever wrote it is taken out of the file. Raises NotYours, CaseHasMovedOn, ActionNotAllowed, error-reason-please.
    """
    opinion = seen(_of_clerk(work, person, opinions.locked(work.c, opinion_id)), version)
    nobody = {"anonymous": True, "signature": "", "phone": "", "detached": True}
    moved = move(
        work,
        opinion,
        A.CONTINUE,
        person,
        facts={"reason": reason},
        reason=reason,
        says={"reason": reason},
        columns=nobody,
    )
    return moved, due_of(work, moved, Clock.OPINION_HANDLE)


def _at(person: Person, opinion: Opinion, roles: Collection[Role]) -> bool:
    return opinion.unit_id is not None and any(person.holds(role, opinion.unit_id) for role in roles)


def _of_clerk(work: Work, person: Person, opinion: Opinion) -> Opinion:
    if not _at(person, opinion, (Role.UNIT_CLERK,)):
        raise not_yours(work)
    return opinion


def _steps(work: Work, person: Person, opinion: Opinion) -> tuple[str, ...]:
    """What a clerk may do now, the likely one first."""
    if not _at(person, opinion, (Role.UNIT_CLERK,)):
        return ()
    if opinion.status == S.WITHDRAWN:
        return (A.CONTINUE,)
    if opinion.status != S.HANDLING:
        return ()
    may_object = work.today <= object_by(work, opinion.transferred_on or work.today)
    return (A.ANSWER, A.OBJECT) if may_object else (A.ANSWER,)


def _folder(work: Work, opinion: Opinion, open_to: tuple[str, ...], files: int) -> Folder:
    due = due_of(work, opinion, Clock.OPINION_HANDLE)
    facts = facts_of(work, opinion) | unit_words(opinion)
    facts |= {
        "due": due,
        "when": when(work, due) if due and opinion.status == S.HANDLING else "",
        "return_by": object_by(work, opinion.transferred_on or work.today),
        "state": Say(f"status-opinion-{opinion.status}"),
    }
    told = [
        Say("answer-line", {"date": local_day(a.given_at), "text": a.text})
        for a in answers.of_opinion(work.c, opinion.id)
    ]
    added = tuple(filter(None, said_later(work, opinion, Role.UNIT_CLERK)))
    facts |= {"files": files_in_words(files)}
    return Folder(opinion, facts, opinion.brief, added, tuple(told), files, due, open_to)
