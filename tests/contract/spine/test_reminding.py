"""What people are told by the clock: one sentence or one digest, of the case as they know it."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

from domain.clocks import Clock
from domain.lifecycle import Tell
from domain.notice import CaseRef, Kind, Say
from domain.reminders import RUNGS
from domain.roles import Role
from services.clockwork import fire_due, start, stop
from services.reminding import tell_alerts
from storage import alerts, schema
from storage.alerts import Fired
from tests.contract import rows
from tests.contract.climbing import NARROW, OF_CAMPAIGNS, climb, width
from tests.contract.county import County, said

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def test_several_alerts_for_one_person_become_one_digest(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.PLAN)
        start(county.work, county.lead, Clock.RETURN)
        start(county.work, county.lead, Clock.REPLY, start_on=date(2025, 12, 16))

        [notice] = [one for one in county.tend(date(2026, 3, 23)) if one.person_id == county.clerk]
        assert notice.text_id == "digest"
        assert [notice.facts[name] for name in ("today", "soon", "late")] == ["1", "1", "1"]
        words = said([Say(notice.text_id, notice.facts)])
        assert words.splitlines()[:4] == [
            "2026年3月23日(周一)办件小结：今天到期1件，7天内1件，超期1件。",
            "JY-2026-0014 答复，超期7天",
            "JY-2026-0014 退回期限，2026年3月23日(周一)",
            "JY-2026-0014 六定，2026年3月30日(周一)",
        ]

    within(story)


def test_an_alert_whose_matter_was_done_meanwhile_is_not_told(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.ACK)
        work = county.at(date(2026, 3, 19))
        assert fire_due(work, {}) == 1
        stop(work, county.lead, Clock.ACK)

        assert tell_alerts(work) == 0
        assert work.notices == []
        assert tell_alerts(work) == 0

    within(story)


def test_an_alert_that_cannot_be_said_holds_nobody_else_back(
    within: Within[None], caplog: pytest.LogCaptureFixture
) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        lost = start(county.work, CaseRef(Kind.ASSIGNMENT, 999), Clock.ACK)
        alerts.record(c, [Fired(lost.id, "last", [(county.head, Tell(Role.UNIT_HEAD, "remind-ack"))])], county.work.now)
        start(county.work, county.lead, Clock.ACK)

        assert [one.person_id for one in county.tend(date(2026, 3, 19))] == [county.clerk]
        assert f"person {county.head} could not be told" in caplog.text
        assert alerts.anybody_waits(c)

    within(story)


def test_a_citizen_hears_of_their_own_number(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        start(county.work, county.lead, Clock.REPLY)
        [notice] = [one for one in county.tend(date(2026, 6, 17)) if one.person_id == county.citizen]

        assert notice.case == CaseRef(Kind.OPINION, county.opinion.id + 1)
        zh = said([Say(notice.text_id, notice.facts)])
        assert zh == (
            "YJ-2026-0002 过了说好的日期，还没有答复。对不起。\n"
            "原定2026年6月16日(周二)前。已催县交通局，答复一到就告诉您。"
        )

    within(story)


def test_every_reminder_can_be_said_of_the_case_it_hangs_on(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        county = County(c)
        for kind in Clock:
            if kind in OF_CAMPAIGNS:  # tests/contract/campaigns/test_campaign_reminders.py
                continue
            told = climb(c, _home(county, kind), kind)
            assert told, kind
            assert set(told) <= {tell.says for rung in RUNGS[kind] for tell in rung.tells}
            for words in told.values():
                assert width(words.splitlines()[0]) <= NARROW, words

    within(story)


def _home(county: County, kind: Clock) -> CaseRef:
    """The case a clock of this kind hangs on."""
    match kind:
        case Clock.OPINION_SCREEN | Clock.DEPUTY_CHOOSE | Clock.NEED_INFO | Clock.OPINION_DECIDE:
            return county.opinion
        case Clock.OPINION_HANDLE:
            return CaseRef(Kind.OPINION, _another(county, "YJ-2026-0008", "handling", unit_id=county.unit))
        case Clock.QUESTION:
            matter = _another(county, "YJ-2026-0009", "with_deputy", deputy_id=county.deputy)
            return CaseRef(Kind.QUESTION, rows.question(county.c, matter, county.deputy, county.citizen))
        case Clock.OPINION_RATING:
            ids = county.opinion.id, county.suggestion.id, county.citizen
            return CaseRef(Kind.RATING, rows.rating(county.c, *ids))
        case Clock.ASSIGN | Clock.FEEDBACK | Clock.ESCALATION | Clock.REHANDLE_DECISION:
            return county.suggestion
        case Clock.CO_OPINION:
            return county.co
    return _after_the_reply(county, kind) or county.lead


def _after_the_reply(county: County, kind: Clock) -> CaseRef | None:
    """What follows a reply: a promise, a second answer, a key suggestion."""
    if kind == Clock.SECOND_ANSWER:
        return CaseRef(Kind.SECOND_ANSWER, rows.second_answer(county.c, county.lead.id, county.unit))
    if kind == Clock.HEARING:
        return CaseRef(Kind.KEY_SUGGESTION, rows.key_suggestion(county.c, county.suggestion.id, county.deputy))
    if kind.startswith(Clock.COMMITMENT):
        return CaseRef(Kind.COMMITMENT, rows.commitment(county.c, county.lead.id, county.unit, county.deputy))
    return None


def _another(county: County, number: str, status: str, **whose: int) -> int:
    """One more opinion of the citizen, with whoever has it now; its id."""
    return rows.opinion(county.c, county.citizen, county.station, number, status, **whose)
