"""Who has not been told: notices without an account to go to or kept back, for the office to pass on another way."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.notice import Fact, Notice, Say
from domain.roles import Role
from domain.rules.calendar import moment_of
from services.people.appointments import Seat, seat_of
from services.work import Work
from storage import notes, untold
from storage.people import people

TOLD = "undelivered.told"
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Missed:
    """Somebody in office or not, how many notices wait, and whether there is any account at all."""

    person_id: int
    seat: Seat | None
    count: int
    reached: bool

    @property
    def line(self) -> Say:
        """One line of the office's list."""
        if self.seat is None:  # who that is, is nobody's business here: it may be somebody who gave no name
            return Say("undelivered-citizen", {"count": str(self.count)})
        kind = "waiting" if self.count else "nowhere"
        return Say(f"undelivered-{kind}", {**self.seat.facts, "count": str(self.count)})


def listed(work: Work, *, limit: int, offset: int) -> tuple[list[Missed], int]:
    """One page of whom something waits for, then of those in office whom nothing could reach; and how many in all."""
    everybody = _missed(work, untold.waiting(work.c), unreached=True)
    return everybody[offset : offset + limit], len(everybody)


def tend(work: Work) -> bool:
    """Send what waited to whoever has an account by now; tell the office once each working day what still waits."""
    work.arrived += sorted(people.with_accounts(work.c, untold.without_account(work.c)))
    by_day = work.now >= moment_of(work.today, work.profile.reminder_time) and work.calendar.is_working_day(work.today)
    if not by_day or notes.get(work.c, TOLD) == work.today.isoformat():
        return False
    counts = untold.waiting(work.c)
    if not counts:
        return False
    waiting = _missed(work, counts, unreached=False)
    notes.put(work.c, TOLD, work.today.isoformat())
    more = [Say("undelivered-more")] if len(waiting) > SHOWN else []
    facts: dict[str, Fact] = {
        "count": str(sum(one.count for one in waiting)),
        "list": [*(one.line for one in waiting[:SHOWN]), *more],
    }
    office = people.holder_ids(work.c, Role.OFFICE, None, work.today)
    reached = people.with_accounts(work.c, office)
    work.notices += [Notice(one, Role.OFFICE, "undeliverable", facts) for one in office if one in reached]
    return True


def _missed(work: Work, counts: Mapping[int, int], *, unreached: bool) -> list[Missed]:
    """Whom something waits for, the most first; unreached: and those in office without any account."""
    offices = {one.person_id: one for one in reversed(people.roster(work.c)) if one.in_force(work.today)}
    reached = people.with_accounts(work.c, {*counts, *offices})
    concerned = {*counts, *(one for one in offices if unreached and one not in reached)}
    seats = {one: seat_of(work, offices[one]) for one in concerned if one in offices}
    missed = [Missed(one, seats.get(one), counts.get(one, 0), one in reached) for one in concerned]
    return sorted(missed, key=lambda one: (-one.count, one.person_id))
