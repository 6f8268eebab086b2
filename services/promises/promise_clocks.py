"""The clocks of a promise: its day, the progress that is due in between, the receipt for that."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.clocks import Clock
from domain.promises.ledger import Commitment
from services import clockwork
from services.work import Work

# The last days for progress reports: (month, day), by how often a place wants them (docs/rules.md §3.5).
REPORT_DAYS: dict[str, Sequence[tuple[int, int]]] = {
    "quarterly": ((3, 15), (6, 15), (9, 15), (12, 15)),
    "yearly": ((11, 30),),
    "q4_receipt": ((11, 30),),
}
# Nobody reports on what was promised a few weeks ago.
TOO_SOON = timedelta(days=30)


def set_going(work: Work, commitment: Commitment) -> None:
    """From now on its day counts, and progress is due: after a promise, and after a new day was agreed."""
    assert commitment.due_on is not None
    kind = Clock.COMMITMENT_AGAIN if commitment.renegotiated else Clock.COMMITMENT
    _until(work, commitment, kind, commitment.due_on)
    next_report(work, commitment)


def next_report(work: Work, commitment: Commitment) -> None:
    """The next last day for a progress report, where there is one before the promise itself is due."""
    on = report_day(work.profile.commitment_cycle, work.today)
    if commitment.due_on and on < commitment.due_on:
        _until(work, commitment, Clock.COMMITMENT_REPORT, on)


def report_day(cycle: str, today: date) -> date:
    """The first report day of this cycle that is not too soon."""
    days = (date(year, *day) for year in (today.year, today.year + 1) for day in REPORT_DAYS[cycle])
    return next(day for day in days if day >= today + TOO_SOON)


def go_on(work: Work, commitment: Commitment) -> None:
    """Reported done, and not so: its clock runs on; a new day that is over meanwhile is for the office to judge."""
    again = commitment.renegotiated > 0
    if not again:
        clockwork.resume(work, commitment.ref, Clock.COMMITMENT)
    elif commitment.due_on and commitment.due_on >= work.today:
        clockwork.resume(work, commitment.ref, Clock.COMMITMENT_AGAIN)


def ask_for_receipt(work: Work, commitment: Commitment) -> None:
    """Where the place wants a receipt for each report (回执), the deputy is asked for one."""
    if work.profile.commitment_cycle == "q4_receipt":
        clockwork.stop(work, commitment.ref, Clock.COMMITMENT_RECEIPT)
        clockwork.start(work, commitment.ref, Clock.COMMITMENT_RECEIPT)


def _until(work: Work, commitment: Commitment, kind: Clock, due_on: date) -> None:
    clockwork.start_until(work, commitment.ref, kind, due_on, work.profile.source_of("commitment_cycle"))
