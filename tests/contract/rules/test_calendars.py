"""How dates are explained, what a new holiday notice does to them, and the warning while it is missing."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

from domain.clocks import Clock
from domain.notice import CaseRef, Say
from domain.roles import Role
from domain.rules.calendar import moment_of
from services.clockwork import start
from services.rules.calendars import Recount, load_year, warn_of_missing_year
from services.rules.explaining import explain
from storage import deadlines, events, schema
from storage.rules import calendar_years
from tests.contract import rows
from tests.contract.county import MORNING, County, said

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]
NOTICE_2027 = {
    "year": 2027,
    "papers": ["https://www.gov.cn/example"],
    "days": [{"name": "元旦", "date": f"2027-01-{day:02}", "isOffDay": True} for day in range(1, 4)]
    + [{"name": "元旦", "date": "2027-01-04", "isOffDay": True}],
}


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def test_a_date_is_explained_with_what_was_skipped(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        says = explain(county.work, start(county.work, county.lead, Clock.CONTACT))
        assert said(says) == (
            "2026年4月14日(周二)是这样算的：\n"
            "2026年3月16日(周一)起算，当天不计，往后数20个工作日（跳过：清明3天、周末6天）。\n"
            "2026年4月14日(周二)24时前完成都算按时。\n"
            "依据：参照重庆市代表建议工作条例（2017）第18条：20个工作日内联系代表"
        )
        assert "（跳过：无）" in said(explain(county.work, start(county.work, county.lead, Clock.ACK)))

    within(story)


def test_a_date_that_was_rolled_or_is_provisional_says_so(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 10, 2))
        rolled = explain(county.work, start(county.work, county.lead, Clock.REPLY))
        assert [one.text_id for one in rolled] == ["date-counted-months-rolled", "date-rolled", "date-provisional"]
        assert "2027年1月2日(周六)是休息日，顺延到2027年1月4日(周一)" in said(rolled)
        assert said(rolled, "en").startswith("How Monday 4 January 2027 was counted")

    within(story)


def test_a_new_years_notice_moves_provisional_dates_and_tells_whom_they_concern(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        _chain(c, county.lead)
        county.at(date(2026, 10, 2))
        moved = start(county.work, county.lead, Clock.REPLY)
        stays = start(county.work, county.lead, Clock.REPLY, start_on=date(2026, 10, 12))
        assert (moved.due_on, moved.provisional) == (date(2027, 1, 4), True)

        county.at(date(2026, 11, 10))
        assert load_year(county.work, NOTICE_2027) == Recount(moved=1, confirmed=1)

        now = deadlines.get(c, moved.id)
        assert (now.due_on, now.provisional, now.next_rung) == (date(2027, 1, 5), False, "T-30")
        assert now.next_at == moment_of(date(2026, 12, 4), MORNING)
        assert deadlines.get(c, stays.id).provisional is False
        last = events.of_case(c, county.lead)[-1]
        assert last.action == "recount_date"
        assert '"new":"2027-01-05","old":"2027-01-04"' in last.data
        told = {notice.person_id: notice.text_id for notice in county.work.notices}
        assert told[county.clerk] == told[county.citizen] == told[county.deputy] == "date-provisional-moved"
        words = [said([Say(one.text_id, one.facts)]) for one in county.work.notices]
        assert "2027年放假安排已载入：1个暂定日期有变，1个不变。\n有变的已经逐件通知。" in words
        assert not county.work.calendar.is_provisional(date(2027, 1, 1))

    within(story)


def test_a_notice_that_moves_nothing_is_told_to_the_office_only(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 10, 12))
        start(county.work, county.lead, Clock.REPLY)
        county.work.notices.clear()

        assert load_year(county.work, NOTICE_2027) == Recount(moved=0, confirmed=1)
        assert [(one.person_id, one.text_id) for one in county.work.notices] == [
            (county.office, "date-provisional-confirmed")
        ]

    within(story)


def test_a_loaded_notice_is_in_force_after_a_restart(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        load_year(county.work, NOTICE_2027)
        load_year(county.work, NOTICE_2027)
        assert calendar_years.in_force(c) == county.work.calendar
        assert calendar_years.in_force(c).day_off(date(2027, 1, 4)) == "new-year"

    within(story)


def test_from_november_the_office_is_warned_once_a_week_of_a_missing_notice(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)

        def warned(day: date, hour: time = MORNING) -> bool:
            return warn_of_missing_year(county.at(day, hour))

        assert not warned(date(2026, 10, 30))
        assert not warned(date(2026, 11, 1))
        assert not warned(date(2026, 11, 2), time(8, 29))
        assert warned(date(2026, 11, 2))
        assert [one.text_id for one in county.work.notices] == ["calendar-year-missing"]
        assert not warned(date(2026, 11, 3))
        assert warned(date(2026, 11, 9))
        load_year(county.work, NOTICE_2027)
        assert not warned(date(2026, 11, 16))
        assert not warned(date(2027, 1, 5))

    within(story)


def _chain(c: Connection, ref: CaseRef) -> None:
    begun = events.Entry(ref, rows.AT, None, Role.SYSTEM, "issue", "", "issued")
    events.append(c, [begun])
