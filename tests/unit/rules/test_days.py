"""The day somebody names, in the ways people write days."""

from datetime import date

import pytest

from domain.days import day_in
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


@pytest.mark.parametrize("words", ["", "月底", "尽快", "宽3.5米", "2-3个人", "第15号", "Mayor 31", "13800000000"])
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
