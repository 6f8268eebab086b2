"""到期一览: what falls due today, within the week, and what is late, for whoever sits at the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from domain.cases import Deadline
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.notice import CaseRef, Fact, Say
from domain.office.desks import DESKS
from domain.person import Person
from domain.roles import Role
from services.cases import load
from services.facts import facts_of, title_for
from services.finding import nearest
from services.work import Work
from storage.office import desks

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)
TODAY, THIS_WEEK, LATE = SPANS = ("today", "week", "late")


@dataclass(frozen=True, slots=True)
class Line:
    """One last day: the case, in which part it is opened, and the facts of its line."""

    ref: CaseRef
    role: Role
    facts: Mapping[str, Fact]
    late: bool


def counted(work: Work, *, person: Person) -> dict[str, int]:
    """How many last days there are in each of SPANS. Raises error-unknown-text for people without an appointment."""
    return {span: _due(work, person, span, limit=1, offset=0)[1] for span in SPANS}


def nearest_on_the_desk(work: Work, person: Person) -> Deadline | None:
    """The nearest last day from today on of what a desk looks at; None for people without one, or without a date."""
    watched = [(watch, whose(person, role)) for role in DESKS if person.holds(role) for watch in DESKS[role]]
    if not watched:
        return None
    return next(iter(desks.due(work.c, watched, (work.today, None), limit=1)[0]), None)


def listed(work: Work, *, person: Person, span: str, limit: int, offset: int) -> tuple[list[Line], int]:
    """One page of the last days in one of SPANS, the nearest first, and how many there are. Raises the same."""
    found, total = _due(work, person, span, limit=limit, offset=offset)
    return [line for line in (_line(work, person, one) for one in found) if line is not None], total


def _due(work: Work, person: Person, span: str, *, limit: int, offset: int) -> tuple[list[Deadline], int]:
    roles = [role for role in DESKS if person.holds(role)]
    if not roles:
        raise CaseworkError("error-unknown-text")
    watched = [(watch, whose(person, role)) for role in roles for watch in DESKS[role]]
    return desks.due(work.c, watched, _days(work.today, span), limit=limit, offset=offset)


def whose(person: Person, role: Role) -> tuple[int, ...]:
    """Whose cases a desk looks at: a deputy's or chair's own, everybody else's by what they are appointed to."""
    return (person.id,) if role in (Role.DEPUTY, Role.CHAIR) else person.scopes(role)


def _days(today: date, span: str) -> tuple[date | None, date | None]:
    return {TODAY: (today, today), THIS_WEEK: (today, today + WEEK), LATE: (None, today - ONE_DAY)}[span]


def _line(work: Work, person: Person, deadline: Deadline) -> Line | None:
    case = load(work, CaseRef(deadline.case_kind, deadline.case_id))
    part = nearest(work, person, case)
    if part is None:
        return None
    facts = facts_of(work, case)
    days = (work.today - deadline.due_on).days
    number = facts.get("suggestion") or facts["number"]
    what = Say(f"clock-{Clock(deadline.kind)}")
    told = {
        "number": number,
        "title": title_for(part.role, case, facts),
        "what": what,
        "due": deadline.due_on,
        "days": str(days),
    }
    return Line(part.ref, part.role, told, days > 0)
