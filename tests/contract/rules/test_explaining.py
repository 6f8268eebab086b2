"""怎么算的, for every way a date can come about; and every clock of a case for an operator."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

from domain.clocks import Clock
from domain.errors import CaseworkError
from services import clockwork
from services.handling.possible_requests import extension_facts
from services.rules.explaining import every_clock, explain
from storage import deadlines, schema
from storage.handling import assignments
from tests.contract.county import County, said
from tests.place import rules

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def test_a_date_that_was_put_off_says_from_where_to_where(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 3, 16))
        later = clockwork.put_off(
            county.work, clockwork.start(county.work, county.lead, Clock.REPLY), date(2026, 9, 16), "本地规则第9条"
        )
        assert said(explain(county.work, later)) == (
            "2026年9月16日(周三)是延期以后的日期：\n"
            "2026年3月16日(周一)起算，原来到2026年6月16日(周二)。\n"
            "2026年9月16日(周三)24时前完成都算按时。\n"
            "依据：本地规则第9条"
        )

    within(story)


def test_a_clock_that_stood_still_says_so_and_where_it_would_have_ended(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 3, 2))
        halted = clockwork.start(county.work, county.opinion, Clock.OPINION_SCREEN)
        county.at(date(2026, 3, 3))
        clockwork.pause(county.work, county.opinion, Clock.OPINION_SCREEN)
        still = deadlines.get(c, halted.id)
        assert "2026年3月3日(周二)起停住，等补充" in said(explain(county.work, still))
        county.at(date(2026, 3, 9))
        going = clockwork.resume(county.work, county.opinion, Clock.OPINION_SCREEN)
        assert going is not None
        words = said(explain(county.work, going))
        assert "3个工作日，本来到2026年3月5日(周四)；等补充的日子不算，顺延到2026年3月11日(周三)。" in words

    within(story)


def test_a_date_by_business_hours_names_the_closing_time(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 3, 16)).profile = rules(business_close="17:30")
        reply = clockwork.start(county.work, county.lead, Clock.REPLY)
        assert "2026年6月16日(周二)17:30前完成都算按时。" in said(explain(county.work, reply))
        rating = clockwork.start(county.work, county.opinion, Clock.OPINION_RATING)
        assert "24时前都算按时。" in said(explain(county.work, rating))

    within(story)


def test_an_inherited_rule_says_that_it_is_inherited(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 3, 16)).profile = rules(terms={"reply_within": (2, "month")})
        mine = said(explain(county.work, clockwork.start(county.work, county.lead, Clock.REPLY)))
        theirs = said(explain(county.work, clockwork.start(county.work, county.lead, Clock.CONTACT)))
        assert mine.splitlines()[3] == "依据：测试县设定"
        assert theirs.endswith("20个工作日内联系代表（本地未规定，沿用县级默认）")

    within(story)


def test_every_clock_of_a_case_is_told_with_how_it_stands_and_the_notices(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 10, 12))
        clockwork.start(county.work, county.lead, Clock.REPLY)
        clockwork.start(county.work, county.lead, Clock.ACK)
        county.at(date(2026, 10, 20))
        clockwork.stop(county.work, county.lead, Clock.ACK)

        reply, ack = every_clock(county.work, number="JY-2026-0014")

        assert said([reply.head]).endswith("答复 · 在走，到2027年1月12日(周二)")
        assert [year for year, _ in reply.calendar] == [2026, 2027]
        assert reply.calendar[0][1].startswith("http")
        assert reply.calendar[1][1] == ""
        assert "晚了5天（3个工作日）" in said([ack.head])
        with pytest.raises(CaseworkError, match="explain-no-such-number"):
            every_clock(county.work, number="JY-2026-9999")

    within(story)


def test_what_is_done_after_business_hours_counts_for_the_next_day(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        late_rules = rules(business_close="17:30")
        county.at(date(2026, 3, 16)).profile = late_rules
        ack = clockwork.start(county.work, county.lead, Clock.ACK)
        assert (ack.due_on, ack.due_at.isoformat()) == (date(2026, 3, 19), "2026-03-19T09:30:00+00:00")
        county.at(date(2026, 3, 19), time(17, 30)).profile = late_rules
        in_time = clockwork.stop(county.work, county.lead, Clock.ACK)
        assert in_time is not None
        assert in_time.late_days == 0
        county.at(date(2026, 3, 16)).profile = late_rules
        clockwork.start(county.work, county.co, Clock.ACK)
        county.at(date(2026, 3, 19), time(17, 31)).profile = late_rules
        late = clockwork.stop(county.work, county.co, Clock.ACK)
        assert late is not None
        assert (late.late_days, late.late_working_days) == (1, 1)

    within(story)


@pytest.mark.parametrize(
    ("day", "hour", "begins", "due"),
    [
        (date(2026, 3, 16), time(10), date(2026, 3, 16), date(2026, 6, 16)),
        (date(2026, 3, 16), time(21), date(2026, 3, 17), date(2026, 6, 17)),
        # Friday night: it reaches the office on Monday
        (date(2026, 3, 20), time(21), date(2026, 3, 23), date(2026, 6, 23)),
    ],
)
def test_from_receipt_the_clock_begins_when_the_unit_gets_it(
    within: Within[None], day: date, hour: time, begins: date, due: date
) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(day, hour).profile = rules(clock_start="received")
        reply = clockwork.start(county.work, county.lead, Clock.REPLY)
        assert (reply.start_on, reply.due_on) == (begins, due)
        assert "从单位收到交办件那天起算。测试县设定" in said(explain(county.work, reply))
        assert clockwork.start(county.work, county.lead, Clock.ACK).start_on == day

    within(story)


def test_how_far_a_reply_may_be_put_off_is_the_places_own(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        assignment = assignments.get(c, county.lead.id)
        work = county.at(date(2026, 3, 16))
        assert extension_facts(work, assignment)["latest"] == date(2026, 9, 2)
        work.profile = rules(terms={"extension_max": (4, "month")})
        assert extension_facts(work, assignment)["latest"] == date(2026, 7, 2)

    within(story)


def test_where_weekends_are_no_holidays_a_last_day_may_be_a_saturday(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 6, 3)).profile = rules(weekend_as_holiday=False)
        assert clockwork.start(county.work, county.opinion, Clock.OPINION_RATING).due_on == date(2026, 6, 13)

    within(story)
