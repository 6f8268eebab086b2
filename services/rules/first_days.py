"""From which day a clock counts here, and on which day a step counts as done (docs/rules.md §5)."""

from datetime import date

from domain.clocks import Clock
from domain.rules.calendar import LOCAL, ONE_DAY, local_day
from domain.rules.deadlines import Due, compute
from services.work import Work

# What a unit has to do once it has the matter: from the assignment, from its receipt, or from its signature.
OF_THE_UNIT = (Clock.RETURN, Clock.PLAN, Clock.CONTACT, Clock.CO_OPINION, Clock.REPLY)
RECEIVED, SIGNED = "received", "signed"


def first_day(work: Work, kind: str) -> date:
    """The day a clock of this kind counts from when it is started now: today, or the day the unit receives the matter.

    What is sent out by night is received the next morning, what is sent on a day off on the next working day.
    """
    if work.profile.clock_start != RECEIVED or kind not in OF_THE_UNIT:
        return work.today
    arrives = work.profile.not_before(work.now) or work.now
    return work.calendar.next_working_day(local_day(arrives))


def would_end(work: Work, kind: Clock) -> Due:
    """The last day of a clock of this kind, were it started now."""
    return compute(first_day(work, kind), work.profile.term(kind), work.calendar)


def counts_as(work: Work, kind: str) -> date:
    """The day a step taken now counts for: after business has closed, the next one."""
    closes = work.profile.closes(kind)
    after_hours = closes is not None and work.now.astimezone(LOCAL).time() > closes
    return work.today + ONE_DAY if after_hours else work.today
