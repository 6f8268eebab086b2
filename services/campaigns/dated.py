"""Clocks whose last day people have named, and may name anew: a stage, a session, what units file."""

from datetime import date

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import CaseRef
from services import clockwork
from services.work import Work
from storage import deadlines


def until(work: Work, ref: CaseRef, kind: Clock, due_on: date, rule: str) -> Deadline:
    """Let the clock run to exactly this day; one that runs already to another day is put off or brought forward.

    rule: where the day was fixed (a plan's number and version), kept with the clock (docs/rules.md §3.8).
    """
    running = deadlines.running(work.c, ref, kind)
    if running is None:
        return clockwork.start_until(work, ref, kind, due_on, rule)
    return running if running.due_on == due_on else clockwork.put_off(work, running, due_on, rule)
