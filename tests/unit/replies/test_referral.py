"""When and to whom a matter was reflected, as clerks type it."""

from datetime import date

import pytest

from domain.errors import CaseworkError
from domain.numerals import chinese
from domain.replies.referral import referred_from

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    "words",
    [
        "5月20日 向省人社厅书面反映",
        "2026-05-20，省人社厅",
        "已于5月20日报省人社厅",
        "向省人社厅反映，5月20日。",
        "5月20日上报省人社厅",
    ],
)
def test_day_and_body_are_found(words: str) -> None:
    assert referred_from(words, TODAY) == (date(2026, 5, 20), "省人社厅")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("已向省人社厅反映", "referred-unclear"),
        ("5月20日", "referred-unclear"),
        ("5月20日 反映", "referred-unclear"),
        ("2026年7月1日 省人社厅", "referred-ahead"),
        ("2月30日 省人社厅", "error-bad-date"),
        ("5月20日 " + "厅" * 41, "referred-unclear"),
    ],
)
def test_what_is_missing_is_said(words: str, says: str) -> None:
    with pytest.raises(CaseworkError) as why:
        referred_from(words, TODAY)

    assert why.value.says == says


def test_terms_and_sessions_are_written_in_chinese() -> None:
    assert [chinese(n) for n in (0, 1, 10, 11, 19, 20, 25, 99, 100)] == [
        "〇", "一", "十", "十一", "十九", "二十", "二十五", "九十九", "100",
    ]  # fmt: skip


def test_a_day_ahead_is_named_in_the_refusal_and_today_is_none() -> None:
    with pytest.raises(CaseworkError) as why:
        referred_from("2026年7月1日 省人社厅", TODAY)

    assert why.value.facts == {"date": date(2026, 7, 1)}
    assert referred_from("6月1日 省厅", TODAY) == (TODAY, "省厅")
    assert referred_from("5月20日 " + "厅" * 40, TODAY) == (date(2026, 5, 20), "厅" * 40)


@pytest.mark.parametrize("words", ["5月20日 厅", "5月20日 已向、报送：厅。"])
def test_one_letter_is_no_body(words: str) -> None:
    with pytest.raises(CaseworkError, match="referred-unclear"):
        referred_from(words, TODAY)


def test_stops_around_the_body_are_taken_off() -> None:
    assert referred_from("，已于5月20日报省人社厅", TODAY) == (date(2026, 5, 20), "省人社厅")
    assert referred_from("我局已于5月20日，向：省人社厅，作了反映。", TODAY) == (date(2026, 5, 20), "省人社厅")
