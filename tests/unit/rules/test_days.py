"""The day somebody names, in the ways people write days."""

from datetime import date

import pytest

from domain.days import day_in, last_day_in
from domain.errors import CaseworkError

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("5月31日", date(2026, 5, 31)),
        ("5月31号前办完", date(2026, 5, 31)),
        ("５月３１日", date(2026, 5, 31)),
        ("2026-05-31", date(2026, 5, 31)),
        ("2027/1/5", date(2027, 1, 5)),
        ("2026.5.31", date(2026, 5, 31)),
        ("2026年5月31日", date(2026, 5, 31)),
        ("31 May", date(2026, 5, 31)),
        ("31st of nothing, 2 June", date(2026, 6, 2)),
        ("May 31, 2027", date(2027, 5, 31)),
        ("Sept 3", date(2026, 9, 3)),
        ("5/31", date(2026, 5, 31)),
        ("今天", TODAY),
        ("明天 5月31日", date(2026, 3, 19)),
        ("3月18日", TODAY),
        ("3月17日", date(2027, 3, 17)),
        ("2月29日", date(2028, 2, 29)),
    ],
)
def test_a_day_ahead_is_the_next_such_day_from_today_on(words: str, day: date) -> None:
    found = day_in(words, TODAY, ahead=True)

    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3月10日", date(2026, 3, 10)),
        ("3月18日", TODAY),
        ("12月30日", date(2025, 12, 30)),
        ("2月29日", date(2024, 2, 29)),
        ("2026-04-10", date(2026, 4, 10)),
        ("昨天下午", date(2026, 3, 17)),
        ("前天和5月1日", date(2026, 3, 16)),
    ],
)
def test_a_day_behind_is_the_last_such_day_up_to_today(words: str, day: date) -> None:
    found = day_in(words, TODAY, ahead=False)

    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "words", ["", "月底", "尽快", "宽3.5米", "2-3个人", "第15号", "Mayor 31", "13800000000", "yeſterday", "3 ſept"]
)
def test_what_names_no_day_is_no_day(words: str) -> None:
    assert day_in(words, TODAY, ahead=True) is None


@pytest.mark.parametrize("words", ["2月30日", "2026-13-01", "31 June", "4月31号"])
def test_a_day_that_does_not_exist_is_refused_with_what_was_written(words: str) -> None:
    with pytest.raises(CaseworkError) as refusal:
        day_in(f"就在{words} ", TODAY, ahead=True)

    assert refusal.value.says == "error-bad-date"
    assert refusal.value.facts == {"text": words}


def test_where_the_day_stands_is_told() -> None:
    found = day_in("和代表在4月10日谈", date(2026, 4, 12), ahead=False)

    assert found is not None
    assert "和代表在4月10日谈"[found.start : found.end] == "4月10日"


@pytest.mark.parametrize(
    ("rest", "last"),
    [
        ("到15日", date(2026, 3, 15)),
        (" — 31号止", date(2026, 3, 31)),
        ("至3月2日", date(2027, 3, 2)),
        ("到2026-04-02", date(2026, 4, 2)),
        ("起", None),
    ],
)
def test_a_last_day_is_of_the_same_month_or_has_its_own(rest: str, last: date | None) -> None:
    assert last_day_in(rest, date(2026, 3, 10)) == last


def test_a_last_day_the_month_does_not_have_is_refused() -> None:
    with pytest.raises(CaseworkError) as refusal:
        last_day_in(" 到31日，回来", date(2026, 6, 10))

    assert (refusal.value.says, refusal.value.facts) == ("error-bad-date", {"text": "到31日"})


def test_of_two_ways_to_read_what_stands_in_one_place_the_longer_counts() -> None:
    found = day_in("31 May 2027", TODAY, ahead=True)
    assert found is not None
    assert (found.day, found.start, found.end) == (date(2027, 5, 31), 0, 11)


def test_a_day_named_by_its_distance_counts_in_any_case_and_script() -> None:
    for words, day in [("Tomorrow", date(2026, 3, 19)), ("後天", date(2026, 3, 20)), ("TODAY", TODAY)]:
        found = day_in(words, TODAY, ahead=True)
        assert found is not None
        assert found.day == day
