"""What a year has concluded goes to the archive after its report (归档; docs/rules.md §3.2)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from domain.cases import Suggestion
from domain.notice import Notice
from domain.person import Person
from domain.roles import Role
from domain.rules.calendar import local_day, moment_of
from domain.suggestions.suggestion import SuggestionAction as A
from services.casework import move
from services.holding import not_yours
from services.work import Work
from storage.suggestions import suggestions

MIDNIGHT = datetime.min.time()
# Further back nothing was kept by this program.
YEARS = 10


def to_archive(work: Work, *, person: Person) -> tuple[int, int]:
    """The oldest year with something concluded and not archived, and how much; (0, 0) for none. Raises NotYours."""
    if not person.holds(Role.OFFICE):
        raise not_yours(work)
    for year in range(work.today.year - YEARS, work.today.year):
        if count := suggestions.count_concluded(work.c, *_span(year)):
            return year, count
    return 0, 0


def archive(work: Work, *, person: Person, year: int) -> int:
    """Put everything concluded in that year into the archive; each deputy hears it once. Returns how many.

    Raises NotYours, archive-too-early.
    """
    to_archive(work, person=person)
    by_deputy: dict[int, list[str]] = defaultdict(list)
    found = _of_year(work, year)
    for one in found:
        held = suggestions.locked(work.c, one.id)
        concluded_in = local_day(held.concluded_at or work.now).year
        facts = {"concluded_in": concluded_in, "this_year": work.today.year}
        move(work, held, A.ARCHIVE, person, facts=facts, data={"year": year})
        by_deputy[one.lead_deputy_id].append(f"{one.number or ''} {one.title}".strip())
    for deputy_id, lines in by_deputy.items():
        told = {"year": str(year), "count": str(len(lines)), "list": lines}
        work.notices.append(Notice(deputy_id, Role.LEAD_DEPUTY, "suggestions-archived", told, bulk=True))
    return len(found)


def _of_year(work: Work, year: int) -> Sequence[Suggestion]:
    # a year comes back through somebody's own hands
    kept = work.today.year - YEARS <= year <= work.today.year
    return suggestions.concluded_between(work.c, *_span(year)) if kept else []


def _span(year: int) -> tuple[datetime, datetime]:
    """The moments at which a year begins and is over."""
    return moment_of(date(year, 1, 1), MIDNIGHT), moment_of(date(year + 1, 1, 1), MIDNIGHT)
