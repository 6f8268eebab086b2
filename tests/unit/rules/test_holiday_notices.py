"""What is wrong with a year's holiday notice is told; what it says is kept, with where it was published."""

from datetime import date
from typing import Any

import pytest

from domain.rules.calendar import NoticeUnreadable, read_year

NEW_YEAR = {"name": "元旦", "date": "2027-01-01", "isOffDay": True}
WORKED = {"name": "元旦", "date": "2027-01-09", "isOffDay": False}


def refused(notice: dict[str, Any]) -> NoticeUnreadable:
    with pytest.raises(NoticeUnreadable) as why:
        read_year(notice)
    return why.value


@pytest.mark.parametrize(
    "notice", [{}, {"year": 2027}, {"days": []}, {"year": "x", "days": []}, {"year": 1, "days": 1}]
)
def test_what_is_no_notice_is_called_none(notice: dict[str, Any]) -> None:
    assert (refused(notice).says, refused(notice).facts) == ("holidays-not-a-notice", {})


@pytest.mark.parametrize(
    "days", [[], [WORKED], [{**NEW_YEAR, "date": "2026-12-31"}], [WORKED, {**NEW_YEAR, "date": "2026-12-31"}]]
)
def test_a_notice_without_a_day_off_in_its_year_is_told_so(days: list[Any]) -> None:
    why = refused({"year": 2027, "days": days})
    assert (why.says, why.facts) == ("holidays-no-day-off", {"year": "2027"})


@pytest.mark.parametrize(
    "wrong", ["soon", 7, {"date": "soon", "name": "元旦", "isOffDay": True}, {"date": "2027-01-01"}]
)
def test_the_entry_that_cannot_be_read_is_shown_with_its_place(wrong: Any) -> None:
    why = refused({"year": 2027, "days": [NEW_YEAR, wrong]})
    assert (why.says, why.facts) == ("holidays-bad-day", {"place": "2", "shown": str(wrong)})


def test_of_a_long_entry_the_beginning_is_shown() -> None:
    why = refused({"year": 2027, "days": ["很长" * 50]})
    assert why.facts == {"place": "1", "shown": "很长" * 30}


def test_the_complaint_names_its_sentence_and_facts() -> None:
    assert str(refused({"year": 2027, "days": []})) == "holidays-no-day-off {'year': '2027'}"


@pytest.mark.parametrize(
    ("papers", "source"), [({}, ""), ({"papers": ["https://a", "https://b"]}, "https://a https://b")]
)
def test_a_year_is_kept_with_where_it_was_published(papers: dict[str, Any], source: str) -> None:
    year = read_year({"year": 2027, "days": [NEW_YEAR, WORKED], **papers})

    assert (year.number, year.source) == (2027, source)
    assert year.off == {date(2027, 1, 1): "new-year"}
    assert year.made_up == {date(2027, 1, 9)}
