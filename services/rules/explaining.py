"""How a date was counted (怎么算的), in sentences, and every clock of a case for an operator."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.cases import Deadline
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.lives import LIVES
from domain.notice import CaseRef, Fact, Say
from domain.rules.calendar import local_day
from domain.rules.deadlines import Term, Unit, compute
from services.cases import load
from services.facts import facts_of, family
from services.reminding import in_one_line
from services.rules.first_days import OF_THE_UNIT
from services.work import Work
from storage import deadlines
from storage.opinions import opinions
from storage.suggestions import suggestions

PAUSED = {str(kind) for life in LIVES for row in life.rows for kind in row.pauses}
BY_UNIT = {Unit.WORKING_DAY: "date-counted-working-days", Unit.MONTH: "date-counted-months"}
ASSIGNED = "assigned"


@dataclass(frozen=True, slots=True)
class Explained:
    """One clock as an operator reads it: what it is called and how it stands, how it was counted, by which notices."""

    head: Say
    says: tuple[Say, ...]
    calendar: tuple[tuple[int, str], ...]


def explain(work: Work, deadline: Deadline) -> list[Say]:
    """The count itself, then what moved it: rolled, provisional, stood still, put off, begun anew. A sentence each."""
    facts = _facts(work, deadline)
    before = _before(work, deadline)
    if before is not None and before.start_on == deadline.start_on:
        return [Say("date-counted-extended", facts | {"old": before.due_on})]
    natural = _natural(work, deadline)
    if natural is not None:
        says = [Say("date-counted-paused", facts | {"natural": natural})]
    else:
        says = list(_counted(deadline, facts))
    if before is not None:
        says.append(Say("date-begun-anew", {"old_start": before.start_on, "old": before.due_on}))
    return [*says, *_besides(work, deadline)]


def every_clock(work: Work, *, number: str) -> list[Explained]:
    """Every clock a case and its relatives ever had, by the case's number. Raises explain-no-such-number."""
    case = opinions.by_number(work.c, number) or suggestions.by_number(work.c, number)
    if case is None:
        raise CaseworkError("explain-no-such-number", number=number)
    return [_explained(work, one) for one in deadlines.of_cases(work.c, family(work, case))]


def _explained(work: Work, deadline: Deadline) -> Explained:
    case = load(work, CaseRef(deadline.case_kind, deadline.case_id))
    told = facts_of(work, case)
    head = Say(
        "explain-head",
        {
            "clock": Say(f"clock-{Clock(deadline.kind)}"),
            "what": Say(f"kind-{deadline.case_kind}"),
            "unit": told.get("unit") or "",
            "state": _state(deadline),
        },
    )
    years = range(deadline.start_on.year, deadline.due_on.year + 1)
    notices = tuple((year, work.calendar.years[year].source if year in work.calendar.years else "") for year in years)
    return Explained(head, tuple(explain(work, deadline)), notices)


def _state(deadline: Deadline) -> Say:
    if deadline.done_at is None:
        return Say("explain-halted" if deadline.paused_on else "explain-running", {"due": deadline.due_on})
    done = local_day(deadline.done_at)
    if deadline.late_days is None:
        return Say("explain-replaced", {"date": done})
    if deadline.late_days:
        late = {"days": str(deadline.late_days), "working_days": str(deadline.late_working_days)}
        return Say("explain-done-late", {"date": done, **late})
    return Say("explain-done", {"date": done})


def _facts(work: Work, deadline: Deadline) -> dict[str, Fact]:
    closes = work.profile.closes(deadline.kind)
    return {
        "due": deadline.due_on,
        "start": deadline.start_on,
        "amount": str(deadline.amount),
        "length": Say(f"length-{deadline.unit}", {"amount": str(deadline.amount)}),
        "rule": deadline.rule,
        "rolled": deadline.rolled_from,
        "skipped": _skipped(work, deadline),
        "close": Say("close-at", {"time": f"{closes:%H:%M}"}) if closes else Say("close-midnight"),
    }


def _counted(deadline: Deadline, facts: dict[str, Fact]) -> Iterator[Say]:
    by_months = Unit(deadline.unit) == Unit.MONTH and deadline.rolled_from
    name = "date-counted-months-rolled" if by_months else BY_UNIT.get(Unit(deadline.unit), "date-counted-days")
    yield Say(name, facts)


def _besides(work: Work, deadline: Deadline) -> Iterator[Say]:
    if deadline.rolled_from:
        yield Say("date-rolled", {"rolled": deadline.rolled_from, "due": deadline.due_on})
    if deadline.provisional:
        yield Say("date-provisional", {"year": str(deadline.due_on.year)})
    if deadline.paused_on and deadline.done_at is None:
        yield Say("date-standing-still", {"since": deadline.paused_on})
    if deadline.kind in OF_THE_UNIT and work.profile.clock_start != ASSIGNED:
        yield Say(f"date-starts-{work.profile.clock_start}", {"rule": work.profile.source_of("clock_start")})


def _before(work: Work, deadline: Deadline) -> Deadline | None:
    """The clock this one took the place of: of the same case and kind, ended without a verdict."""
    same = deadlines.of_cases(work.c, [CaseRef(deadline.case_kind, deadline.case_id)])
    replaced = [
        one
        for one in same
        if one.kind == deadline.kind and one.id < deadline.id and one.done_at and one.late_days is None
    ]
    return replaced[-1] if replaced else None


def _natural(work: Work, deadline: Deadline) -> Fact:
    """Where the last day would be, had the clock not stood still; None when it did not."""
    if deadline.kind not in PAUSED:
        return None
    term = Term(Unit(deadline.unit), deadline.amount, deadline.rule, work.profile.weekend_as_holiday)
    due_on = compute(deadline.start_on, term, work.calendar).due_on
    return due_on if due_on < deadline.due_on else None


def _skipped(work: Work, deadline: Deadline) -> Fact:
    """The days off left out of the count, as one phrase."""
    parts: Sequence[Say] = [
        Say("skipped-days", {"name": Say(f"holiday-{name}"), "days": str(days)})
        for name, days in work.calendar.skipped(deadline.start_on, deadline.due_on)
    ]
    return in_one_line(parts)
