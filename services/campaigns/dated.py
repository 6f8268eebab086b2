"""Clocks whose last day people have named: no term counts it, no holiday moves it (docs/rules.md §3.8)."""

from datetime import date

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import CaseRef
from domain.rules.deadlines import Unit, over
from services import clockwork
from services.work import Work
from storage import deadlines


def until(work: Work, ref: CaseRef, kind: Clock, due_on: date, rule: str) -> Deadline:
    """Let the clock run to exactly this day; one that runs already to another day is put off or brought forward.

    rule: where the day was fixed (a plan's number and version), kept with the clock.
    """
    running = deadlines.running(work.c, ref, kind)
    if running is not None and running.due_on == due_on:
        return running
    if running is not None:
        return clockwork.put_off(work, running, due_on, rule)
    started = deadlines.add(
        work.c,
        kind=kind,
        case_kind=ref.kind,
        case_id=ref.id,
        start_on=work.today,
        unit=Unit.CALENDAR_DAY,
        amount=(due_on - work.today).days,
        due_on=due_on,
        due_at=over(due_on, work.profile.closes(kind)),
        rule=rule,
        provisional=False,
    )
    coming = next(iter(clockwork.rungs_left(work, started)), None)
    if coming:
        deadlines.change(work.c, started.id, next_rung=coming.rung, next_at=coming.at)
    work.started.append(started)
    return started
