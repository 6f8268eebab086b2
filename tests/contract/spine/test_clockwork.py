"""Clocks on a real database: computed once, each rung once for each person, late for ever, whatever crashes."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, func, select

from domain.clocks import Clock
from domain.notice import CaseRef, Kind, Notice
from domain.rules.calendar import moment_of
from services.clockwork import start, stop, tend
from services.work import Work
from storage import deadlines, schema
from storage.engines import open_store
from storage.tables import alerts
from tests.contract.county import County

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def of(told: dict[str, list[tuple[int, str]]], *people: int) -> list[list[int]]:
    """Who was told, morning by morning; a check that nobody else was."""
    assert all(person in people for morning in told.values() for person, _ in morning)
    return [[person for person, _ in morning] for morning in told.values()]


def test_a_clock_is_counted_once_and_kept_with_its_rule(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        kept = start(county.work, county.lead, Clock.REPLY)

        assert (kept.start_on, kept.due_on, kept.unit, kept.amount) == (
            date(2026, 3, 16),
            date(2026, 6, 16),
            "month",
            3,
        )
        assert kept.due_at == datetime(2026, 6, 16, 16, 0, tzinfo=UTC)
        assert (kept.next_rung, kept.next_at) == ("T-30", datetime(2026, 5, 15, 0, 30, tzinfo=UTC))
        assert "代表法" in kept.rule
        assert (kept.provisional, kept.rolled_from, kept.done_at, kept.late_days) == (False, None, None, None)
        assert deadlines.newest(c, [county.suggestion, county.lead], Clock.REPLY) == kept

    within(story)


def test_done_in_time_is_not_late_and_nothing_more_is_fired(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.REPLY)
        told = county.every_morning(date(2026, 3, 17), date(2026, 6, 10))
        stopped = stop(county.at(date(2026, 6, 10), time(10, 0)), county.lead, Clock.REPLY)

        assert list(told) == ["05-15", "06-01", "06-09"]
        assert stopped is not None
        assert (stopped.late_days, stopped.late_working_days, stopped.next_at) == (0, 0, None)
        assert county.every_morning(date(2026, 6, 11), date(2026, 7, 10)) == {}
        assert stop(county.work, county.lead, Clock.REPLY) is None

    within(story)


def test_a_late_reply_is_urged_rung_by_rung_and_stays_late_for_ever(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.REPLY)
        told = county.every_morning(date(2026, 3, 17), date(2026, 6, 26))
        stopped = stop(county.at(date(2026, 6, 26), time(10, 0)), county.lead, Clock.REPLY)

        clerk, head, vice, gov = county.clerk, county.head, county.vice, county.gov
        assert {day: [says for _, says in lines] for day, lines in told.items()} == {
            "05-15": ["remind-reply-30"],
            "06-01": ["remind-reply-15"],
            "06-09": ["remind-reply-7"] * 2,
            "06-12": ["remind-reply-3"] * 3,
            "06-15": ["remind-reply-1"] * 4,
            "06-17": ["opinion-late-citizen", "reply-late-deputy"] + ["remind-overdue-1"] * 3,
            "06-25": ["remind-overdue-5-draft"],
        }
        assert of(told, clerk, head, vice, gov, county.office, county.deputy, county.citizen) == [
            [clerk],
            [clerk],
            [clerk, head],
            [clerk, head, gov],
            [clerk, head, vice, gov],
            [county.citizen, county.deputy, clerk, head, vice],
            [county.office],
        ]
        assert stopped is not None
        assert (stopped.late_days, stopped.late_working_days) == (10, 7)
        assert county.every_morning(date(2026, 6, 27), date(2026, 7, 10)) == {}

    within(story)


def test_the_tenth_late_working_day_is_told_to_the_office(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.REPLY)
        told = county.every_morning(date(2026, 6, 26), date(2026, 7, 2))
        assert told["07-02"] == [(county.office, "remind-overdue-10")]

    within(story)


def test_a_rung_is_fired_once_however_often_the_clock_is_tended(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.REPLY)

        assert len(county.tend(date(2026, 6, 9))) == 2
        assert county.tend(date(2026, 6, 9)) == []
        assert county.tend(date(2026, 6, 10)) == []
        assert c.execute(select(func.count()).select_from(alerts)).scalar_one() == 2

    within(story)


def test_after_an_outage_only_the_newest_missed_rung_is_fired(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.REPLY)

        notices = county.tend(date(2026, 6, 14), time(11, 0))
        assert {notice.text_id for notice in notices} == {"remind-reply-3"}
        assert {notice.facts["days"] for notice in notices} == {"2"}
        assert [notice.text_id for notice in county.tend(date(2026, 6, 15))] == ["remind-reply-1"] * 4

    within(story)


def test_a_missed_reminder_is_not_said_when_the_last_day_is_over(within: Within[None]) -> None:
    """Due on Friday 19 June were it no holiday; seen on a Saturday, between the last reminder and the first urging."""

    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.ACK, start_on=date(2026, 3, 17))

        assert county.tend(date(2026, 3, 21)) == []
        assert {notice.text_id for notice in county.tend(date(2026, 3, 23))} == {"remind-ack-late"}

    within(story)


def test_a_window_reminds_once_then_the_program_closes_it_and_nobody_is_late(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        county.at(date(2026, 6, 10))
        start(county.work, county.suggestion, Clock.FEEDBACK)
        told = county.every_morning(date(2026, 6, 11), date(2026, 7, 2))

        assert told == {"06-22": [(county.deputy, "feedback-reminder")]}
        assert county.tend(date(2026, 7, 2), time(23, 59)) == []
        assert county.closed == []
        county.tend(date(2026, 7, 3), time(0, 0))
        assert [one.kind for one in county.closed] == [Clock.FEEDBACK]
        kept = deadlines.newest(c, [county.suggestion], Clock.FEEDBACK)
        assert kept is not None
        assert (kept.late_days, kept.late_working_days, kept.next_at) == (0, 0, None)

    within(story)


def test_what_happens_first_is_fired_first(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.at(date(2026, 6, 26)), county.suggestion, Clock.FEEDBACK)
        start(county.at(date(2026, 6, 10)), county.opinion, Clock.OPINION_RATING)

        county.tend(date(2026, 9, 1))
        assert [one.kind for one in county.closed] == [Clock.OPINION_RATING, Clock.FEEDBACK]

    within(story)


def test_a_deadline_that_fails_holds_nobody_else_back(within: Within[None], caplog: pytest.LogCaptureFixture) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        broken = start(county.work, CaseRef(Kind.ASSIGNMENT, 999), Clock.ACK)
        start(county.work, county.lead, Clock.ACK)

        assert [notice.person_id for notice in county.tend(date(2026, 3, 19))] == [county.clerk]
        assert f"deadline {broken.id} could not be fired" in caplog.text
        assert deadlines.get(c, broken.id).next_at == moment_of(date(2026, 3, 19), time(8, 45))

    within(story)


def test_nobody_is_told_before_everything_due_is_fired(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        for ref in (county.lead, county.co):
            start(county.work, ref, Clock.ACK)
        work = county.at(date(2026, 3, 19))

        assert tend(work, {}, limit=1) == 1
        assert work.notices == []
        assert tend(work, {}, limit=1) == 3  # one deadline, two people
        assert {notice.person_id for notice in work.notices} == {county.clerk, county.co_clerk}

    within(story)


async def test_replicas_that_tend_at_once_tell_each_person_once(database_url: str) -> None:
    store = open_store(database_url)
    await store.open()

    def settle(c: Connection) -> Work:
        county = County(c)
        for kind in (Clock.ACK, Clock.PLAN):
            for ref in (county.lead, county.co):
                start(county.work, ref, kind)
        return county.at(date(2026, 3, 20))

    def tended(c: Connection, work: Work) -> list[Notice]:
        mine = replace(work, c=c, notices=[])
        tend(mine, {})
        return mine.notices

    work = await store.run(settle)
    lots = await asyncio.gather(*(store.run(tended, work) for _ in range(4)))
    heard = [notice.person_id for lot in lots for notice in lot]
    assert len(heard) == len(set(heard)) == 3
    await store.close()
