"""Giving an opinion to a unit (转办): which unit, what its people will read, and until when (docs/rules.md §3.1)."""

from dataclasses import dataclass, replace
from datetime import date

from domain.cases import Opinion
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import Fact, Say
from domain.opinions import matter, recognition
from domain.opinions.opinion import OpinionAction as A
from domain.opinions.opinion import OpinionStatus as S
from domain.person import Person
from domain.roles import Role
from domain.rules.deadlines import compute
from domain.rules.profile import OBJECTION
from services.casework import move, seen
from services.facts import due_of, facts_of
from services.holding import not_yours
from services.opinions.screening import accepted, left
from services.work import Work
from storage import places
from storage.opinions import opinions
from storage.places import Unit

BRIEF_LENGTH = 4000


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer, made or about to be: what the unit reads, what the citizen reads, both dates.

    found: what in the unit's text could still show who an anonymous author is.
    """

    opinion: Opinion
    unit: str
    brief: str
    says: Say
    due: date | None
    return_by: date
    found: tuple[str, ...]
    left: int = 0


def units_named(work: Work, *, words: str) -> list[Unit]:
    """The units whose names or short names hold these letters; the one called exactly so alone."""
    return places.unit_by_words(work.c, words)


def units(work: Work, *, limit: int, offset: int) -> tuple[list[Unit], int]:
    """One page of all units, and how many there are."""
    every = places.units.all(work.c)
    return every[offset : offset + limit], len(every)


def to_transfer(work: Work, *, person: Person, opinion_id: int, version: int = 0) -> tuple[Opinion, str]:
    """An opinion this person may transfer, and the text proposed for the unit. Raises NotYours, CaseHasMovedOn."""
    opinion = seen(_transferable(work, person, opinions.get(work.c, opinion_id)), version)
    return opinion, opinion.brief or recognition.fit_for_others(opinion.text)


def preview(work: Work, *, person: Person, opinion_id: int, version: int, unit_id: int, brief: str) -> Transfer:
    """What unit and citizen would read. Raises NotYours, CaseHasMovedOn, assign-unknown-unit-here."""
    opinion = to_transfer(work, person=person, opinion_id=opinion_id, version=version)[0]
    due = compute(work.today, work.profile.term(Clock.OPINION_HANDLE), work.calendar).due_on
    return _transfer(work, opinion, _unit(work, unit_id).name, brief, due)


def transfer(work: Work, *, person: Person, opinion_id: int, version: int, unit_id: int, brief: str) -> Transfer:
    """Give an opinion to a unit: its clerks and the citizen are told, both dates run (docs/rules.md §3.1).

    brief: what the unit reads. Raises NotYours, CaseHasMovedOn, ActionNotAllowed, assign-unknown-unit-here.
    """
    opinion = seen(_transferable(work, person, opinions.locked(work.c, opinion_id)), version)
    unit = _unit(work, unit_id)
    if opinion.status == S.SCREENING:
        opinion = accepted(work, opinion, person)
    says: dict[str, Fact] = {"return_by": object_by(work, work.today)}
    moved = move(
        work,
        opinion,
        A.TRANSFER,
        person,
        facts={"unit": unit_id, "units": [one.id for one in places.units.all(work.c)]},
        data={"unit_id": unit_id},
        says=says,
        unit_id=unit_id,
        transferred_on=work.today,
        brief=brief,
        officer_id=person.id,
    )
    done = _transfer(work, moved, unit.name, brief, due_of(work, moved, Clock.OPINION_HANDLE))
    return replace(done, left=left(work, person))


def object_by(work: Work, transferred_on: date) -> date:
    """The last day on which a unit may say that it is not responsible (信访工作条例 art. 23)."""
    return compute(transferred_on, work.profile.limit(OBJECTION), work.calendar).due_on


def _transferable(work: Work, person: Person, opinion: Opinion) -> Opinion:
    """The station's own, or one the office decides about."""
    decides = opinion.status == S.DISPUTED and person.holds(Role.OFFICE)
    if not decides and not person.holds(Role.STATION, opinion.station_id):
        raise not_yours(work)
    return opinion


def _unit(work: Work, unit_id: int) -> Unit:
    for unit in places.units.all(work.c):
        if unit.id == unit_id:
            return unit
    raise CaseworkError("assign-unknown-unit-here")


def _transfer(work: Work, opinion: Opinion, unit: str, brief: str, due: date | None) -> Transfer:
    says = Say("opinion-accepted-unit", facts_of(work, opinion) | {"unit": unit, "due": due})
    found = matter.giveaways(brief) if opinion.anonymous else ()
    return Transfer(opinion, unit, brief, says, due, object_by(work, work.today), found)
