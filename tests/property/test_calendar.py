"""What holds of every day, term and ladder, not only of those in the cases."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.clocks import DATED, Clock
from domain.reminders import WINDOWS, ladder
from domain.rules.calendar import end_of, packaged, statutory
from domain.rules.deadlines import Term, Unit, compute, lateness
from domain.rules.profile import load
from domain.rungs import CLOSE

CALENDAR = packaged()
PROFILE = load("county_default")
days = st.dates(date(2025, 1, 1), date(2035, 12, 31))
terms = st.builds(Term, st.sampled_from(Unit), st.integers(1, 60), st.just(""))


@given(days, st.integers(0, 60))
def test_adding_working_days_and_counting_them_agree(day: date, count: int) -> None:
    assert CALENDAR.working_days_between(day, CALENDAR.add_working_days(day, count)) == count


@given(days, st.integers(1, 60))
def test_so_many_working_days_later_is_a_working_day(day: date, count: int) -> None:
    assert CALENDAR.is_working_day(CALENDAR.add_working_days(day, count))


@given(days, st.integers(0, 400))
def test_every_day_is_either_worked_or_skipped(day: date, span: int) -> None:
    through = day + timedelta(days=span)
    off = sum(count for _, count in CALENDAR.skipped(day, through))
    assert CALENDAR.working_days_between(day, through) + off == span


@given(days)
def test_the_nearest_working_days_enclose_a_day_off_and_are_a_working_day_itself(day: date) -> None:
    before, after = CALENDAR.last_working_day_until(day), CALENDAR.next_working_day(day)
    assert before <= day <= after
    assert (before == day == after) == CALENDAR.is_working_day(day)
    assert CALENDAR.working_days_between(before, after) == (0 if before == after else 1)


@given(st.integers(2026, 2099))
def test_every_year_has_its_statutory_days(year: int) -> None:
    """13, less those on which Mid-Autumn meets National Day; Spring Festival's come in one run."""
    off = statutory(year)
    spring = sorted(day for day, name in off.items() if name == "spring-festival")
    assert len(off) in (12, 13)
    assert len(spring) == 4
    assert spring[-1] - spring[0] == timedelta(days=3)
    assert date(year, 1, 21) <= spring[1] <= date(year, 2, 21)


@given(days, terms)
def test_a_last_day_is_worked_lies_after_the_start_and_ends_at_midnight(start_on: date, term: Term) -> None:
    due = compute(start_on, term, CALENDAR)
    assert due.due_on > start_on
    assert CALENDAR.is_working_day(due.due_on)
    assert due.due_at == end_of(due.due_on)
    assert due.rolled_from is None or not CALENDAR.is_working_day(due.rolled_from)


@given(days, terms)
def test_a_later_start_never_ends_earlier(start_on: date, term: Term) -> None:
    assert compute(start_on, term, CALENDAR).due_on <= compute(start_on + timedelta(days=1), term, CALENDAR).due_on


@given(days, st.integers(0, 60))
def test_late_working_days_are_never_more_than_late_days(due_on: date, after: int) -> None:
    late, working = lateness(due_on, due_on + timedelta(days=after), CALENDAR)
    assert 0 <= working <= late == after


@given(st.sampled_from(Clock), days)
def test_a_ladder_goes_up_one_rung_a_working_day_and_spares_the_first_days(kind: Clock, start_on: date) -> None:
    term = Term(Unit.CALENDAR_DAY, 200, "说好的日子") if kind in DATED else PROFILE.term(kind)
    due = compute(start_on, term, CALENDAR)
    every = ladder(kind, start_on, due.due_on, term.amount, term.unit, CALENDAR)
    reminders = [firing for firing in every if firing.rung != CLOSE]
    assert [f.at for f in every] == sorted(f.at for f in every)
    assert len({f.on for f in reminders}) == len(reminders)
    assert all(CALENDAR.is_working_day(f.on) and f.on > start_on + timedelta(days=2) for f in reminders)
    assert [f.rung for f in every].count(CLOSE) == (kind in WINDOWS)
    assert kind not in WINDOWS or every[-1].at == due.due_at
