"""How a date was counted (怎么算的), for whoever has a part in the case."""

from dataclasses import dataclass

from domain.access import Case, roles_on
from domain.cases import Deadline
from domain.errors import NotYours
from domain.notice import CaseRef, Say
from domain.person import Person
from services.cases import load
from services.facts import family
from services.office.due_overview import nearest_on_the_desk
from services.rules.explaining import explain
from services.work import Work
from storage import deadlines
from storage.opinions import opinions

FEW = 10


@dataclass(frozen=True, slots=True)
class Counted:
    """How one date was counted; about: the case it was asked of; others: the other running clocks (id and kind)."""

    says: tuple[Say, ...]
    about: CaseRef
    others: tuple[tuple[int, str], ...] = ()


def how_counted(work: Work, *, person: Person, kind: str, case_id: int, deadline_id: int = 0) -> Counted:
    """The count of one date still running on the case or its relatives, the nearest first; nothing when none runs.

    deadline_id: which one, where not the nearest is asked for. Raises NotYours for a case the person has no part in.
    """
    case = load(work, CaseRef(kind, case_id))
    if not roles_on(person, case):
        raise NotYours
    running = _running(work, case)
    wanted = next((one for one in running if one.id == deadline_id), running[0] if running else None)
    if wanted is None:
        return Counted((), case.ref)
    others = tuple((one.id, one.kind) for one in running if one is not wanted)
    return Counted(tuple(explain(work, wanted)), case.ref, others)


def nearest_counted(work: Work, *, person: Person) -> Counted | None:
    """The same for the nearest date of all cases of a person: of the desk, else of the person's own opinions."""
    nearest = nearest_on_the_desk(work, person)
    if nearest is not None:
        case = load(work, CaseRef(nearest.case_kind, nearest.case_id))
        others = [one for one in _running(work, case) if one.id != nearest.id] if roles_on(person, case) else []
        return Counted(tuple(explain(work, nearest)), case.ref, tuple((one.id, one.kind) for one in others))
    mine = opinions.open_of(work.c, person.id)[:FEW]
    found = [(one, running[0]) for one in mine if (running := _running(work, one))]
    if not found:
        return None
    opinion, first = min(found, key=lambda pair: pair[1].due_on)
    return Counted(tuple(explain(work, first)), opinion.ref)


def _running(work: Work, case: Case) -> list[Deadline]:
    """The running clocks of a case and its relatives: what is still to come first, the nearest of it first."""
    running = [one for one in deadlines.of_cases(work.c, family(work, case)) if one.done_at is None]
    return sorted(running, key=lambda one: (one.due_on < work.today, one.due_on, one.id))
