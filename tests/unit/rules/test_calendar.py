"""Working days by the notices of 2025 and 2026, and by the statutory days where no notice is published."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from domain.rules.calendar import NoticeUnreadable, end_of, local_day, moment_of, packaged, read_year

CALENDAR = packaged()
NOTICE_2027: dict[str, Any] = {
    "year": 2027,
    "papers": ["https://www.gov.cn/example"],
    "days": [
        {"name": "元旦", "date": "2026-12-31", "isOffDay": True},
        {"name": "元旦", "date": "2027-01-01", "isOffDay": True},
        {"name": "元旦", "date": "2026-12-26", "isOffDay": False},
        {"name": "抗战胜利纪念日", "date": "2027-09-03", "isOffDay": True},
    ],
}


@pytest.mark.parametrize(
    "day",
    [date(2026, 1, 4), date(2026, 2, 14), date(2026, 2, 28), date(2026, 5, 9), date(2026, 9, 20), date(2026, 10, 10)],
)
def test_a_make_up_day_is_worked_though_it_is_a_weekend(day: date) -> None:
    assert day.weekday() >= 5
    assert CALENDAR.is_working_day(day)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 2), "new-year"),
        (date(2026, 2, 23), "spring-festival"),
        (date(2026, 4, 6), "qingming"),
        (date(2026, 5, 5), "labour-day"),
        (date(2026, 6, 19), "dragon-boat"),
        (date(2026, 9, 25), "mid-autumn"),
        (date(2026, 10, 7), "national-day"),
        (date(2025, 10, 8), "national-day-and-mid-autumn"),
        (date(2026, 6, 13), "weekend"),
    ],
)
def test_a_day_off_has_a_reason(day: date, name: str) -> None:
    assert CALENDAR.day_off(day) == name


def test_the_first_day_is_not_counted() -> None:
    assert CALENDAR.add_working_days(date(2026, 6, 10), 1) == date(2026, 6, 11)
    assert CALENDAR.add_working_days(date(2026, 6, 18), 1) == date(2026, 6, 22)
    assert CALENDAR.add_working_days(date(2026, 6, 18), 0) == date(2026, 6, 18)


def test_neighbours_of_a_day_off_are_found() -> None:
    dragon_boat = date(2026, 6, 19)
    assert CALENDAR.next_working_day(dragon_boat) == date(2026, 6, 22)
    assert CALENDAR.next_working_day(date(2026, 6, 22)) == date(2026, 6, 22)
    assert CALENDAR.last_working_day_until(dragon_boat) == date(2026, 6, 18)
    assert CALENDAR.last_working_day_until(date(2026, 6, 18)) == date(2026, 6, 18)
    assert CALENDAR.last_working_day_before(date(2026, 6, 18)) == date(2026, 6, 17)


def test_working_days_between_count_after_the_first_through_the_last() -> None:
    assert CALENDAR.working_days_between(date(2026, 6, 16), date(2026, 6, 26)) == 7
    assert CALENDAR.working_days_between(date(2026, 6, 16), date(2026, 6, 16)) == 0
    assert CALENDAR.working_days_between(date(2026, 6, 16), date(2026, 6, 10)) == 0


def test_what_was_skipped_is_named_with_weekends_last() -> None:
    assert CALENDAR.skipped(date(2026, 3, 16), date(2026, 4, 14)) == (("qingming", 3), ("weekend", 6))
    assert CALENDAR.skipped(date(2026, 3, 16), date(2026, 3, 19)) == ()


def test_a_year_without_its_notice_has_the_13_statutory_days_and_no_make_up_days() -> None:
    off = {d for d in _all_of(2027) if CALENDAR.day_off(d) not in (None, "weekend")}
    assert off == {
        date(2027, 1, 1),
        *(date(2027, 2, day) for day in (5, 6, 7, 8)),
        date(2027, 4, 5),
        date(2027, 5, 1),
        date(2027, 5, 2),
        date(2027, 6, 9),
        date(2027, 9, 15),
        *(date(2027, 10, day) for day in (1, 2, 3)),
    }
    assert not any(CALENDAR.is_working_day(d) for d in _all_of(2027) if d.weekday() >= 5)
    assert CALENDAR.is_provisional(date(2027, 1, 1))
    assert not CALENDAR.is_provisional(date(2026, 12, 31))


def test_a_notice_takes_the_place_of_what_was_assumed() -> None:
    calendar = CALENDAR.with_year(read_year(NOTICE_2027))

    assert not calendar.is_provisional(date(2027, 2, 5))
    assert calendar.is_working_day(date(2027, 2, 5))
    assert CALENDAR.day_off(date(2027, 2, 5)) == "spring-festival"


def test_a_notice_may_speak_of_the_december_before_its_year() -> None:
    calendar = CALENDAR.with_year(read_year(NOTICE_2027))

    assert calendar.day_off(date(2026, 12, 31)) == "new-year"
    assert calendar.is_working_day(date(2026, 12, 26))


def test_a_holiday_we_have_no_name_for_is_a_day_off_all_the_same() -> None:
    assert CALENDAR.with_year(read_year(NOTICE_2027)).day_off(date(2027, 9, 3)) == "other"


@pytest.mark.parametrize(
    "notice",
    [{}, {"year": 2027, "days": []}, {"year": 2027, "days": [{"date": "soon"}]}, {"year": "x", "days": []}],
)
def test_a_notice_that_says_nothing_is_refused(notice: dict[str, Any]) -> None:
    with pytest.raises(NoticeUnreadable):
        read_year(notice)


def test_a_day_begins_and_ends_by_the_clock_of_the_place() -> None:
    assert end_of(date(2026, 6, 16)) == datetime(2026, 6, 16, 16, tzinfo=UTC)
    assert moment_of(date(2026, 6, 16), time(8, 30)) == datetime(2026, 6, 16, 0, 30, tzinfo=UTC)
    assert local_day(datetime(2026, 6, 16, 15, 59, tzinfo=UTC)) == date(2026, 6, 16)
    assert local_day(datetime(2026, 6, 16, 16, 0, tzinfo=UTC)) == date(2026, 6, 17)


def _all_of(year: int) -> list[date]:
    return [date.fromordinal(n) for n in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal())]


def test_a_moment_is_kept_in_utc_wherever_the_machine_stands() -> None:
    assert moment_of(date(2026, 6, 16), time(8, 30)).tzinfo is UTC
