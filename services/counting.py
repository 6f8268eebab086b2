"""How a date was counted (怎么算的), for whoever has a part in the case."""

from domain.access import roles_on
from domain.errors import NotYours
from domain.notice import CaseRef, Say
from domain.people import Person
from services.calendars import explain
from services.cases import load
from services.facts import family
from services.work import Work
from storage import deadlines


def how_counted(work: Work, *, person: Person, kind: str, case_id: int) -> list[Say]:
    """The count of the nearest date still running on the case or its relatives; empty when none runs.

    Raises NotYours for a case the person has no part in.
    """
    case = load(work, CaseRef(kind, case_id))
    if not roles_on(person, case):
        raise NotYours
    running = [one for one in deadlines.of_cases(work.c, family(work, case)) if one.done_at is None]
    nearest = min(running, key=lambda one: (one.due_on < work.today, one.due_on), default=None)
    return explain(work, nearest) if nearest else []
