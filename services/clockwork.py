"""Clocks: started and stopped with the steps of a case; what falls due is fired once for each person."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from domain.cases import Deadline
from domain.clocks import Clock
from domain.notice import CaseRef
from domain.reminders import WINDOWS, Firing, ladder, rung_of
from domain.rules.deadlines import Term, Unit, compute, lateness, over
from domain.rungs import CLOSE, Rung
from services.audience import hearers, with_it
from services.cases import load
from services.foreseeing import foresee
from services.reminding import tell_alerts
from services.rules.first_days import counts_as, first_day
from services.work import Work
from storage import alerts, deadlines
from storage.alerts import Fired
from storage.versioned import HeldElsewhere, waiting_for_nobody

log = logging.getLogger(__name__)
LATER = timedelta(minutes=15)
# what rungs depend on: kind, first day, last day, length and its unit
Alike = tuple[str, date, date, int, str]

# What the program itself does when a window closes, by kind of clock.
Closers = Mapping[Clock, Callable[[Work, Deadline], None]]


def start(
    work: Work,
    case_ref: CaseRef,
    kind: Clock,
    *,
    start_on: date | None = None,
    term: Term | None = None,
    at_once: bool = True,
) -> Deadline:
    """Let a clock of this kind run on the case from `start_on` (today, or as the place counts): computed once and kept.

    term: where another length than the place's usual one is right, with its rule. at_once: False where nobody asks
    for its id.
    """
    begins = start_on or first_day(work, kind)
    term = term or work.profile.term(kind)
    due = compute(begins, term, work.calendar)
    first = next(iter(_ladder(work, kind, begins, due.due_on, term.amount, term.unit)), None)
    keep = deadlines.add if at_once else deadlines.add_later
    started = keep(
        work.c,
        kind=kind,
        case_kind=case_ref.kind,
        case_id=case_ref.id,
        start_on=begins,
        unit=term.unit,
        amount=term.amount,
        due_on=due.due_on,
        due_at=due.due_at,
        rolled_from=due.rolled_from,
        rule=term.rule,
        provisional=due.provisional,
        **_next(first),
    )
    work.started.append(started)
    return started


def start_until(
    work: Work, case_ref: CaseRef, kind: Clock, due_on: date, rule: str, *, start_on: date | None = None
) -> Deadline:
    """Let a clock run to a last day that people have named: no term counts it, no holiday moves it.

    rule: where that day was fixed, kept with the clock. start_on: the day it counts from (today).
    """
    begins = start_on or work.today
    days, unit = (due_on - begins).days, Unit.CALENDAR_DAY
    coming = next((one for one in _ladder(work, kind, begins, due_on, days, unit) if one.at > work.now), None)
    started = deadlines.add(
        work.c,
        kind=kind,
        case_kind=case_ref.kind,
        case_id=case_ref.id,
        start_on=begins,
        unit=unit,
        amount=days,
        due_on=due_on,
        due_at=over(due_on, work.profile.closes(kind)),
        rule=rule,
        provisional=False,
        **_next(coming),
    )
    work.started.append(started)
    return started


def stop(work: Work, case_ref: CaseRef, kind: Clock, *, done_on: date | None = None) -> Deadline | None:
    """Stop the running clock of this kind: what it was for was done on `done_on` (today). None when none runs.

    The verdict is frozen with it: late by so many calendar and working days. A window is never late: it closes.
    """
    running = deadlines.running(work.c, case_ref, kind)
    if running is None:
        return None
    late = (0, 0) if kind in WINDOWS else lateness(running.due_on, done_on or counts_as(work, kind), work.calendar)
    verdict = {"late_days": late[0], "late_working_days": late[1]}
    deadlines.change(work.c, running.id, done_at=work.now, **verdict, **_next(None))
    return deadlines.get(work.c, running.id)


def pause(work: Work, case_ref: CaseRef, kind: Clock) -> None:
    """Let the running clock of this kind stand still; only a question to the citizen does that (docs/rules.md §5)."""
    running = deadlines.running(work.c, case_ref, kind)
    if running is not None:
        deadlines.change(work.c, running.id, paused_on=work.today, **_next(None))


def resume(work: Work, case_ref: CaseRef, kind: Clock) -> Deadline | None:
    """Let the newest clock of this kind go on: after a pause with the days it had left, after a slip as it was.

    None when the case never had one. What the new last day is, and what it was, stands in the case's events.
    """
    halted = deadlines.newest(work.c, [case_ref], kind)
    if halted is None:
        return None
    changes: dict[str, Any] = {"paused_on": None, "done_at": None, "late_days": None, "late_working_days": None}
    if halted.paused_on is not None:
        changes |= _put_off(work, halted, halted.paused_on)
    deadlines.change(work.c, halted.id, **changes)
    going = deadlines.get(work.c, halted.id)
    deadlines.change(work.c, going.id, **_next(next(iter(rungs_left(work, going)), None)))
    return going


def put_off(work: Work, deadline: Deadline, due_on: date, rule: str) -> Deadline:
    """Let a clock run to a later last day, for a reason that stands in the case's events (an extension).

    The old clock ends without a verdict and stays as it was; the new one counts from the same start, by `rule`, and has
    all its rungs before it.
    """
    deadlines.change(work.c, deadline.id, done_at=work.now, **_next(None))
    its_case = CaseRef(deadline.case_kind, deadline.case_id)
    return start_until(work, its_case, Clock(deadline.kind), due_on, rule, start_on=deadline.start_on)


def begin_anew(work: Work, deadline: Deadline, start_on: date) -> Deadline:
    """Let a running clock count from a later day: the old one ends without a verdict and stays as it was."""
    deadlines.change(work.c, deadline.id, done_at=work.now, **_next(None))
    return start(work, CaseRef(deadline.case_kind, deadline.case_id), Clock(deadline.kind), start_on=start_on)


def remind_no_more(work: Work, case_ref: CaseRef, kind: Clock) -> None:
    """Leave a window open without its reminder: whoever would rather not answer is not asked again."""
    running = deadlines.running(work.c, case_ref, kind)
    if running is not None:
        closing = next((firing for firing in rungs_left(work, running) if firing.rung == CLOSE), None)
        deadlines.change(work.c, running.id, **_next(closing))


def _next(coming: Firing | None) -> dict[str, Any]:
    """The rung a clock waits for, as it is kept with it."""
    return {"next_rung": coming.rung if coming else None, "next_at": coming.at if coming else None}


def _put_off(work: Work, halted: Deadline, since: date) -> dict[str, Any]:
    """The last day after a pause: as many days of its own unit later as it stood still."""
    if halted.unit == Unit.WORKING_DAY:
        still = work.calendar.working_days_between(since, work.today)
        due_on = work.calendar.add_working_days(halted.due_on, still)
    else:
        due_on = halted.due_on + (work.today - since)
    return {"due_on": due_on, "due_at": over(due_on, work.profile.closes(halted.kind))}


def tend(work: Work, closers: Closers, limit: int = 500) -> int:
    """Fire what has fallen due; when nothing more waits, here or elsewhere, tell people: so a day makes one digest.

    Returns how many deadlines were fired and people told: 0 when there was nothing to do.
    """
    fired = fire_due(work, closers, limit)
    return fired if deadlines.anything_due(work.c, work.now) else fired + tell_alerts(work)


def goes_on(work: Work) -> bool:
    """Whether anything is due or untold: after a sweep that found nothing, what somebody else holds just now."""
    return deadlines.anything_due(work.c, work.now) or alerts.anybody_waits(work.c)


def fire_due(work: Work, closers: Closers, limit: int = 500) -> int:
    """Fire the rungs that are due, the longest waiting first; returns how many deadlines moved on.

    Each person stands in the ledger once for each rung, whatever crashes. After an outage only the newest missed rung
    of a deadline is fired. A deadline that fails is tried again later and holds nobody else back.
    """
    due = deadlines.fallen_due(work.c, work.now, limit)
    if not due:
        return 0
    try:
        _all_or_none(work, due, closers)
    except Exception as trouble:
        log.debug("%d deadlines are fired one by one: %s", len(due), type(trouble).__name__)
        return sum(_alone(work, one, closers) for one in due)
    return len(due)


def rungs_left(work: Work, deadline: Deadline) -> tuple[Firing, ...]:
    """The rungs of a deadline from now on, the next one first."""
    every = _ladder(work, deadline.kind, deadline.start_on, deadline.due_on, deadline.amount, deadline.unit)
    return tuple(firing for firing in every if firing.at > work.now)


class _Fallen(NamedTuple):
    """A deadline that is due: the rung that fires now, if one does, and the next one."""

    deadline: Deadline
    rung: Rung | None
    coming: Firing | None


def _alone(work: Work, deadline: Deadline, closers: Closers) -> bool:
    """Fire one deadline, or put it off; whether it was fired."""
    try:
        _all_or_none(work, [deadline], closers)
    except HeldElsewhere:
        return False  # somebody is busy with the case: the next sweep sees what is left to do
    except Exception:
        log.exception("deadline %s could not be fired", deadline.id)
        deadlines.change(work.c, deadline.id, next_at=work.now + LATER)
        return False
    return True


def _all_or_none(work: Work, due: Sequence[Deadline], closers: Closers) -> None:
    """Fire these in one savepoint. Raises what one of them raises; then nothing of any is left."""
    told, started, savepoint = len(work.notices), len(work.started), work.c.begin_nested()
    try:
        _fire(work, _fallen(work, due), closers)
    except Exception:
        savepoint.rollback()
        del work.notices[told:], work.started[started:]
        raise
    savepoint.commit()


def _fallen(work: Work, due: Sequence[Deadline]) -> list[_Fallen]:
    steps: dict[Alike, tuple[Rung | None, Firing | None]] = {}
    fallen = []
    for one in due:
        alike = (one.kind, one.start_on, one.due_on, one.amount, one.unit)
        if alike not in steps:
            steps[alike] = _step(work, *alike)
        fallen.append(_Fallen(one, *steps[alike]))
    return fallen


def _step(
    work: Work, kind: str, start_on: date, due_on: date, amount: int, unit: str
) -> tuple[Rung | None, Firing | None]:
    every = _ladder(work, kind, start_on, due_on, amount, unit)
    passed = sum(firing.at <= work.now for firing in every)
    newest = rung_of(kind, every[passed - 1].rung) if passed else None
    # a reminder of a day that is over says nothing any more
    fires = newest and (newest.late or newest.name == CLOSE or work.today <= due_on)
    return newest if fires else None, every[passed] if passed < len(every) else None


def _fire(work: Work, fallen: Sequence[_Fallen], closers: Closers) -> None:
    reminders = [(deadline, rung) for deadline, rung, _ in fallen if rung and rung.name != CLOSE]
    with work.only_reading():
        hearing = {tell.who for _, rung in reminders for tell in rung.tells}
        foresee(work, {CaseRef(one.case_kind, one.case_id) for one, _ in reminders}, hearing=hearing)
        fired = [_fired(work, deadline, rung) for deadline, rung in reminders]
    # before they move on: the ledger refers to rows that are held then, of their new versions each would be held anew
    alerts.record(work.c, fired, work.now)
    deadlines.move_on(work.c, [(d.id, now.rung if now else None, now.at if now else None) for d, _, now in fallen])
    for deadline, rung, _ in fallen:
        if rung and rung.name == CLOSE:
            with waiting_for_nobody(work.c):  # whoever holds the case may be about to stop this very clock
                closers[Clock(deadline.kind)](work, deadline)


def _fired(work: Work, deadline: Deadline, rung: Rung) -> Fired:
    """Who is to hear this rung, and how."""
    case = load(work, CaseRef(deadline.case_kind, deadline.case_id))
    people = [
        (person_id, tell)
        for tell in rung.tells
        for one in (case, *with_it(work, case, tell.says))
        for person_id in hearers(work, one, tell.who)
    ]
    return Fired(deadline.id, rung.name, people)


def _ladder(work: Work, kind: str, start_on: date, due_on: date, amount: int, unit: str) -> tuple[Firing, ...]:
    rules, key = work.profile, (kind, start_on, due_on, amount, unit)
    if key not in work.ladders:
        work.ladders[key] = ladder(*key, work.calendar, rules.reminder_time, rules.remind_n)
    return work.ladders[key]
