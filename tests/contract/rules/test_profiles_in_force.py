"""Which rules are in force is recorded; changed ones leave running dates alone until somebody decides otherwise."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

from domain.cases import Deadline
from domain.clocks import Clock
from domain.errors import CaseworkError
from domain.roles import Role
from services import clockwork
from services.rules.profiles import Recounted, recount, take_effect
from storage import deadlines, events, schema
from storage.people import people
from storage.rules import profiles
from tests.contract import rows
from tests.contract.county import CATALOGUE, County
from tests.place import rules

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]
OTHER = rules("yunxi", terms={"contact_within": (10, "working_day"), "reply_within": (2, "month")}, max_rounds=2)


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def started(county: County) -> tuple[Deadline, Deadline]:
    """The reply clock and the contact clock of the lead unit, from 16 March by county_default."""
    take_effect(county.at(date(2026, 3, 16)))
    events.append(county.c, [events.Entry(county.lead, rows.AT, None, Role.SYSTEM, "issue", "", "issued")])
    reply = clockwork.start(county.work, county.lead, Clock.REPLY)
    return reply, clockwork.start(county.work, county.lead, Clock.CONTACT)


def under_other_rules(county: County, day: date) -> None:
    """The program has been started anew with other rules."""
    county.at(day).profile = OTHER
    take_effect(county.work)


def told(county: County, text_id: str) -> list[str]:
    """What the office hears under this name, in Chinese."""
    mine = [one for one in county.work.notices if one.text_id == text_id and one.person_id == county.office]
    return [CATALOGUE.texts("zh")(one.text_id, **one.facts) for one in mine]


def test_the_first_start_records_the_rules_and_tells_nobody(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        assert take_effect(county.at(date(2026, 3, 2)))
        assert not take_effect(county.at(date(2026, 3, 3)))
        assert county.work.notices == []

        kept = profiles.newest(c)
        assert kept is not None
        assert (kept.name, kept.digest, kept.since) == ("county_default", county.work.profile.digest, date(2026, 3, 2))
        assert kept.content["reply_within"] == ["3 month", "《代表法》（2025）第51条：交办之日起3个月内答复"]
        assert len(profiles.all_ever(c)) == 1

    within(story)


def test_changed_rules_are_told_to_the_office_with_old_and_new_and_move_nothing(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        reply, contact = started(county)
        under_other_rules(county, date(2026, 3, 18))

        said = told(county, "profile-changed")[0]
        assert said.startswith("本地规则换了：county_default 改为 yunxi，")
        assert "yunxi，3项的值不同。" in said
        assert "max_rounds：1 → 2" in said
        assert "reply_within：3 month → 2 month" in said
        assert "contact_within：20 working_day → 10 working_day" in said
        assert "在走的期限都不变" in said
        assert (deadlines.get(c, reply.id), deadlines.get(c, contact.id)) == (reply, contact)
        assert [one.name for one in profiles.all_ever(c)] == ["county_default", "yunxi"]

    within(story)


def test_what_starts_after_the_change_goes_by_the_new_rules(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        started(county)
        under_other_rules(county, date(2026, 3, 18))
        clockwork.stop(county.work, county.lead, Clock.REPLY)
        assert clockwork.start(county.work, county.lead, Clock.REPLY).due_on == date(2026, 5, 18)

    within(story)


def test_a_recount_moves_running_dates_with_an_event_and_a_notice_each(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        reply, contact = started(county)
        assign = clockwork.start(county.work, county.suggestion, Clock.ASSIGN)
        under_other_rules(county, date(2026, 3, 18))
        county.work.notices.clear()
        officer = people.get(c, county.office, county.work.today).name

        assert recount(county.work, officer=officer) == Recounted(moved=2, same=1, left=0)

        assert (deadlines.get(c, reply.id).due_on, deadlines.get(c, reply.id).amount) == (date(2026, 5, 18), 2)
        assert deadlines.get(c, reply.id).rolled_from == date(2026, 5, 16)
        assert deadlines.get(c, contact.id).due_on == date(2026, 3, 30)
        assert deadlines.get(c, assign.id).due_on == assign.due_on
        recorded = [one for one in events.of_case(c, county.lead) if one.action == "recount_date"]
        assert [(one.actor_id, one.role) for one in recorded] == [(county.office, str(Role.OFFICE))] * 2
        data = json.loads(recorded[0].data)
        assert (data["clock"], data["old"], data["new"]) == ("reply", "2026-06-16", "2026-05-18")
        assert data["profile"] == OTHER.digest
        heard = {one.person_id for one in county.work.notices if one.text_id == "date-by-new-rules"}
        assert {county.clerk, county.citizen, county.deputy} <= heard
        assert f"由{officer}决定。" in told(county, "profile-recounted")[0]

    within(story)


def test_what_was_extended_or_stands_still_is_left_alone(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        reply, _ = started(county)
        later = clockwork.put_off(county.work, reply, date(2026, 9, 16), "延期")
        screening = clockwork.start(county.work, county.opinion, Clock.OPINION_SCREEN)
        clockwork.pause(county.work, county.opinion, Clock.OPINION_SCREEN)
        under_other_rules(county, date(2026, 3, 18))

        done = recount(county.work, officer=people.get(c, county.office, county.work.today).name)

        assert (done.moved, done.left) == (1, 2)
        assert deadlines.get(c, later.id).due_on == date(2026, 9, 16)
        assert deadlines.get(c, screening.id).due_on == screening.due_on

    within(story)


def test_nobody_recounts_without_a_name_of_the_office(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        started(county)
        with pytest.raises(CaseworkError, match="operator-no-officer"):
            recount(county.work, officer="没有这个人")

    within(story)
