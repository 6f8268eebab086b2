"""Where a place counts from the day a unit signs for a matter (clock_start = signed), its clocks begin anew then."""

from domain.cases import Assignment
from domain.person import Person
from domain.roles import Role
from services import clockwork
from services.moved_dates import record_and_tell
from services.rules.first_days import OF_THE_UNIT, SIGNED
from services.work import Work
from storage import deadlines


def count_from_signing(work: Work, assignment: Assignment, person: Person) -> None:
    """What the unit has to do counts from today; until it signed it counted from the assignment (docs/rules.md §5).

    Each date that moves stands in the record with the old one, and whom it concerns is told.
    """
    if work.profile.clock_start != SIGNED:
        return
    for kind in OF_THE_UNIT:
        running = deadlines.running(work.c, assignment.ref, kind)
        if running is None or running.start_on >= work.today:
            continue
        anew = clockwork.begin_anew(work, running, work.today)
        if anew.due_on == running.due_on:
            continue
        data = {"from": work.today.isoformat()}
        by = (person, Role.UNIT_CLERK)
        record_and_tell(work, running, anew.due_on, "date-from-signing", facts={}, data=data, by=by)
