"""The rule of a satisfaction poll, for every count there can be (docs/rules.md §3.7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.committee.poll_rule import (
    Attendance,
    Base,
    ExactHalf,
    Tally,
    VoidCause,
    base_of,
    has_quorum,
    result,
    void_cause,
)
from domain.committee.supervision_forms import papers_from
from domain.feedback.evaluation import Level

BEST_FIRST = (Level.SATISFIED, Level.BASICALLY_SATISFIED, Level.DISSATISFIED)
counts = st.integers(0, 60)
tallies = st.builds(Tally, counts, counts, counts, counts, counts)
halves = st.sampled_from(ExactHalf)


@pytest.mark.parametrize(
    ("tally", "base", "fails", "passes"),
    [
        (Tally(10, 5, 4), 19, Level.SATISFIED, Level.SATISFIED),
        (Tally(10, 5, 5), 20, Level.BASICALLY_SATISFIED, Level.SATISFIED),
        (Tally(9, 1, 10), 20, Level.DISSATISFIED, Level.BASICALLY_SATISFIED),
        (Tally(0, 11, 9), 20, Level.BASICALLY_SATISFIED, Level.BASICALLY_SATISFIED),
        (Tally(9, 0, 11), 20, Level.DISSATISFIED, Level.DISSATISFIED),
        # half of those who are not there counts against, too
        (Tally(10, 0, 0), 30, Level.DISSATISFIED, Level.DISSATISFIED),
        (Tally(0, 0, 0, unknown=20), 20, Level.DISSATISFIED, Level.DISSATISFIED),
    ],
)
def test_half_by_half(tally: Tally, base: int, fails: Level, passes: Level) -> None:
    assert result(tally, base, ExactHalf.FAIL) == fails
    assert result(tally, base, ExactHalf.PASS) == passes


@given(tallies, st.integers(1, 200), halves)
def test_the_level_is_what_the_rule_says_in_words(tally: Tally, base: int, half: ExactHalf) -> None:
    def reaches(votes: int) -> bool:
        return votes / base >= 0.5 if half == ExactHalf.PASS else votes / base > 0.5

    said = result(tally, base, half)
    assert (said == Level.SATISFIED) == reaches(tally.satisfied)
    both = reaches(tally.satisfied + tally.basically_satisfied)
    assert (said == Level.DISSATISFIED) == (not both)


@given(tallies, st.integers(1, 200), halves)
def test_one_better_ballot_never_makes_it_worse(tally: Tally, base: int, half: ExactHalf) -> None:
    before = result(tally, base, half)
    better = result(tally._replace(satisfied=tally.satisfied + 1), base, half)
    assert BEST_FIRST.index(better) <= BEST_FIRST.index(before)


@given(tallies, st.integers(1, 200))
def test_exact_half_decides_only_at_exactly_half(tally: Tally, base: int) -> None:
    if result(tally, base, ExactHalf.PASS) != result(tally, base, ExactHalf.FAIL):
        assert base in (2 * tally.satisfied, 2 * (tally.satisfied + tally.basically_satisfied))


@given(tallies, counts, counts, halves)
def test_a_larger_base_is_never_easier(tally: Tally, members: int, present: int, half: ExactHalf) -> None:
    there = Attendance(max(members, present, 1), present, tally.ballots)
    strict = result(tally, base_of(Base.ALL, tally, there), half)
    mild = result(tally, base_of(Base.PRESENT, tally, there), half)
    assert BEST_FIRST.index(mild) <= BEST_FIRST.index(strict)


def test_the_base_is_what_the_place_chose() -> None:
    tally, there = Tally(3, 2, 1, unknown=4, invalid=5), Attendance(40, 25, 15)
    assert [base_of(base, tally, there) for base in Base] == [40, 25, 6]


@pytest.mark.parametrize(("members", "present", "enough"), [(6, 3, False), (6, 4, True), (7, 4, True), (7, 3, False)])
def test_a_quorum_is_more_than_half(members: int, present: int, enough: bool) -> None:
    assert has_quorum(members, present) is enough


@given(tallies, st.integers(0, 200), st.integers(0, 200), st.integers(0, 200))
def test_a_poll_is_void_for_its_first_reason(tally: Tally, members: int, present: int, took: int) -> None:
    cause = void_cause(tally, Attendance(members, present, took))
    if 2 * present <= members:
        assert cause == VoidCause.QUORUM
    elif tally.ballots > took:
        assert cause == VoidCause.BALLOTS
    else:
        assert cause == (None if tally.satisfied + tally.basically_satisfied + tally.dissatisfied else VoidCause.EMPTY)


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("满意10 基本满意3 不满意2 无效1", Tally(10, 3, 2, 0, 1)),
        ("不满意：2，满意 10", Tally(10, 0, 2)),
        ("基本滿意3、不滿意0、滿意5、不了解1", Tally(5, 3, 0, 1)),
        ("satisfied 4 not satisfied 2 spoilt 1", Tally(4, 0, 2, 0, 1)),
        ("大家都来了", None),
    ],
)
def test_a_teller_types_the_count_in_one_line(typed: str, means: Tally | None) -> None:
    assert papers_from(typed) == means


@pytest.mark.parametrize(
    ("ballots", "there", "cause"),
    [
        (Tally(3, 2, 1), Attendance(10, 6, 6), None),
        (Tally(3, 2, 1), Attendance(10, 6, 5), VoidCause.BALLOTS),
        (Tally(3, 2, 1), Attendance(10, 5, 6), VoidCause.QUORUM),
        (Tally(0, 0, 0, 3, 3), Attendance(10, 6, 6), VoidCause.EMPTY),
    ],
)
def test_as_many_ballots_as_participants_are_not_too_many(
    ballots: Tally, there: Attendance, cause: VoidCause | None
) -> None:
    assert void_cause(ballots, there) == cause


def test_ballots_are_counted_by_what_stands_on_them() -> None:
    counted = Tally.of(["satisfied", "invalid", "unknown", "satisfied", "basically_satisfied", "dissatisfied"])

    assert counted == Tally(2, 1, 1, 1, 1)
    assert counted.plus(Tally(1, 2, 3, 4, 5)) == Tally(3, 3, 4, 5, 6)
    assert (counted.ballots, counted.levels) == (6, 4)


def test_numbers_may_stand_behind_the_words_with_a_colon_and_are_taken_once() -> None:
    assert papers_from("满意：10；基本满意 : 3；废票 2") == Tally(10, 3, 0, 0, 2)
    assert papers_from("Basically satisfied 3, Satisfied 10") == Tally(10, 3)
    assert papers_from("满意0") == Tally(0)
    assert papers_from("满意 不满意") is None
