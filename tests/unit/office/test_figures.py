"""The formulas of the figures: what they are parts of, and what one more suggestion does to them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.feedback.evaluation import Level
from domain.office.figures import COUNTS, RATES, Handled, Share, figures
from domain.office.periods import SESSION, code_of, named, period_of

TODAY = date(2026, 11, 23)
LEVELS = st.lists(st.sampled_from([str(level) for level in Level]), max_size=2).map(tuple)


@st.composite
def handled(draw: st.DrawFn) -> Handled:
    """Suggestions as they can be: what has no reply has nothing that comes after one."""
    count, withdrawn = draw(st.integers(1, 50)), draw(st.booleans())
    if not draw(st.booleans()):
        return Handled(count, in_time=True, overdue=draw(st.booleans()), met=draw(st.booleans()), withdrawn=withdrawn)
    levels = draw(LEVELS)
    return Handled(
        count,
        replied=True,
        in_time=draw(st.booleans()),
        met=draw(st.booleans()),
        accomplished=draw(st.booleans()),
        levels=levels,
        silent=not levels and draw(st.booleans()),
        withdrawn=withdrawn,
    )


GROUPS = st.lists(handled(), max_size=8)


@given(GROUPS)
def test_a_part_is_never_more_than_its_whole(those: list[Handled]) -> None:
    for share in figures(those).shares.values():
        assert 0 <= share.part <= share.whole
        assert share.per_mille is None if not share.whole else 0 <= (share.per_mille or 0) <= 1000


@given(GROUPS, handled())
def test_one_more_is_counted_once_where_it_belongs(those: list[Handled], one: Handled) -> None:
    before, after = figures(those), figures([*those, one])
    for rate in RATES:
        is_of_it = rate.whole(one)
        assert after.shares[rate.name].whole - before.shares[rate.name].whole == one.count * is_of_it
        is_part = is_of_it and rate.part(one)
        assert after.shares[rate.name].part - before.shares[rate.name].part == one.count * is_part
    for name, asked in COUNTS.items():
        assert after.counts[name] - before.counts[name] == one.count * asked(one)


@given(GROUPS)
def test_everything_replied_to_is_evaluated_silent_or_waiting(those: list[Handled]) -> None:
    shown = figures(those)
    rated = shown.shares["satisfied"].whole
    assert shown.counts["replied"] == rated + shown.counts["silent"] + shown.counts["waiting"]


@given(GROUPS, st.integers(1, 9))
def test_silence_changes_no_satisfaction(those: list[Handled], count: int) -> None:
    silent = Handled(count, replied=True, in_time=True, silent=True)
    before, after = figures(those).shares, figures([*those, silent]).shares
    assert (after["satisfied"], after["fully-satisfied"]) == (before["satisfied"], before["fully-satisfied"])
    assert after["response"].whole == before["response"].whole + count


@given(GROUPS, st.integers(1, 9))
def test_what_is_withdrawn_is_in_no_rate(those: list[Handled], count: int) -> None:
    gone = Handled(count, replied=True, met=True, accomplished=True, levels=("satisfied",), withdrawn=True)
    assert figures([*those, gone]).shares == figures(those).shares


@pytest.mark.parametrize(
    ("share", "tenths"),
    [((0, 0), None), ((0, 3), 0), ((1, 3), 333), ((2, 3), 667), ((1, 8), 125), ((1, 2000), 1), ((7, 7), 1000)],
)
def test_a_share_is_rounded_to_one_decimal(share: tuple[int, int], tenths: int | None) -> None:
    assert Share(*share).per_mille == tenths


def test_the_worst_of_what_was_said_counts() -> None:
    assert Handled(1, levels=("satisfied", "dissatisfied")).level == "dissatisfied"
    assert Handled(1, levels=("satisfied", "understood")).level == "understood"
    assert Handled(1, levels=("basically_satisfied", "satisfied")).level == "basically_satisfied"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2026年", date(2026, 1, 1), date(2026, 12, 31)),
        ("２０２５", date(2025, 1, 1), date(2025, 12, 31)),
        ("2026年3月", date(2026, 3, 1), date(2026, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("3月份", date(2026, 3, 1), date(2026, 3, 31)),
        ("一季度", date(2026, 1, 1), date(2026, 3, 31)),
        ("2025年第四季度", date(2025, 10, 1), date(2025, 12, 31)),
        ("Q2 2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("去年", date(2025, 1, 1), date(2025, 12, 31)),
        ("本季度", date(2026, 10, 1), date(2026, 12, 31)),
        ("this month", date(2026, 11, 1), date(2026, 11, 30)),
    ],
)
def test_a_period_is_named_in_words(words: str, first: date, last: date) -> None:
    code = named(words, TODAY)
    assert code is not None
    period = period_of(code, TODAY)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("words", ["", "那时候", "13月", "五季度", "1999年", "局乱收费", "20266"])
def test_other_words_name_no_period(words: str) -> None:
    assert named(words, TODAY) is None


def test_a_session_runs_from_its_first_day_until_today() -> None:
    assert named("本次会议", TODAY) == SESSION
    period = period_of(SESSION, TODAY, date(2026, 1, 20))
    assert (period.first, period.last) == (date(2026, 1, 20), TODAY)
    assert period_of(SESSION, TODAY).code == "2026", "without a session it is the year"


@given(st.text(alphabet="0123456789", max_size=9))
def test_no_button_breaks_a_period(code: str) -> None:
    period = period_of(code, TODAY)
    assert period.first <= period.last


@pytest.mark.parametrize(
    ("kind", "today", "code"),
    [
        ("this_year", TODAY, "2026"),
        ("last_year", TODAY, "2025"),
        ("this_month", date(2026, 3, 1), "202603"),
        ("this_quarter", date(2026, 1, 31), "20261"),
        ("this_quarter", date(2026, 3, 31), "20261"),
        ("this_quarter", date(2026, 4, 1), "20262"),
        ("this_quarter", date(2026, 12, 31), "20264"),
        (SESSION, TODAY, SESSION),
    ],
)
def test_what_is_offered_is_meant_as_today_stands(kind: str, today: date, code: str) -> None:
    assert code_of(kind, today) == code


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("202612", "202612"),
        ("202613", "2026"),
        ("202600", "2026"),
        ("0001", "0001"),
        ("0000", "2026"),
        ("soon", "2026"),
    ],
)
def test_a_code_that_is_none_is_this_year(code: str, kept: str) -> None:
    assert period_of(code, TODAY).code == kept


def test_a_period_has_the_name_of_what_it_is() -> None:
    def said(code: str) -> tuple[str, dict[str, object]]:
        name = period_of(code, TODAY, date(2026, 1, 20)).name
        return name.text_id, dict(name.facts)

    assert said(SESSION) == ("period-session", {})
    assert said("2025") == ("period-year", {"year": "2025"})
    assert said("20253") == ("period-quarter", {"year": "2025", "quarter": "3"})
    assert said("202503") == ("period-month", {"year": "2025", "month": "3"})


def test_promises_are_counted_where_they_are_kept() -> None:
    assert "promises" not in figures([]).shares
    assert figures([], Share(2, 3)).shares["promises"] == Share(2, 3)


def test_who_answers_is_a_part_of_all_whose_time_to_answer_is_over() -> None:
    those = [
        Handled(2, replied=True, in_time=True, met=True, accomplished=True, levels=("satisfied",)),
        Handled(3, replied=True, silent=True),
        Handled(5, replied=True),
        Handled(7, replied=True, levels=("basically_satisfied",), withdrawn=True),
        Handled(11, overdue=True),
        Handled(1, replied=True, levels=("satisfied", "dissatisfied")),
    ]
    shares = figures(those).shares

    assert (shares["response"], shares["satisfied"], shares["fully-satisfied"]) == (
        Share(3, 6),
        Share(2, 3),
        Share(2, 3),
    )
    assert (shares["reply"], shares["in-time"], shares["met"]) == (Share(11, 22), Share(2, 22), Share(2, 22))
