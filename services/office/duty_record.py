"""履职档案: what deputies did in a year, in numbers, for each deputy and for the office (docs/rules.md §3.10)."""

from dataclasses import dataclass
from datetime import MINYEAR, date

from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import end_of
from services.holding import not_yours
from services.office.figuring import sees_all
from services.work import Work
from storage.office import duty_record as kept
from storage.people import people


@dataclass(frozen=True, slots=True)
class DutyRecord:
    """One deputy's year: suggestions submitted as the first to sign, co-signed, opinions of citizens handled."""

    deputy: str
    year: int
    submitted: int
    co_signed: int
    handled: int


def own_record(work: Work, *, person: Person) -> tuple[DutyRecord, DutyRecord]:
    """The deputy's own numbers, of this year and the last. Raises NotYours."""
    if not person.holds(Role.DEPUTY):
        raise not_yours(work)
    this = work.today.year
    return _of(work, person, this), _of(work, person, this - 1)


def every_record(work: Work, *, person: Person, year: int) -> list[DutyRecord]:
    """The numbers of every deputy in office today, in the order of the roster; for the office. Raises NotYours."""
    if not sees_all(person):
        raise not_yours(work)
    if not MINYEAR < year <= work.today.year:  # a page's button names it, and may be forged
        return []
    found = _counted(work, year)
    deputies = people.holders(work.c, Role.DEPUTY, None, work.today)
    return [DutyRecord(one.name, year, *found.get(one.id, (0, 0, 0))) for one in deputies]


def _of(work: Work, person: Person, year: int) -> DutyRecord:
    return DutyRecord(person.name, year, *_counted(work, year, person.id).get(person.id, (0, 0, 0)))


def _counted(work: Work, year: int, deputy_id: int | None = None) -> dict[int, tuple[int, int, int]]:
    return dict(kept.counted(work.c, end_of(date(year - 1, 12, 31)), end_of(date(year, 12, 31)), deputy_id))
