"""What could not be told is kept, named to the office once a day, and told when there is a way."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from domain.notice import Notice
from domain.roles import Role
from services.office import undelivered
from services.work import Work
from storage import outbox, schema, tables, untold
from storage.people import people
from storage.untold import Untold
from tests.contract import rows
from tests.contract.county import CATALOGUE, County
from tests.contract.rows import AT
from tests.contract.scene import Scene
from tests.contract.turn_router import ANNA, person_of

MONDAY = date(2026, 3, 16)


Within = Callable[[Callable[[Connection], Any]], Any]


@pytest.fixture
def within(database_url: str) -> Within:
    return lambda deed: schema.within(database_url, deed)


def call(person_id: int, text: str = "a") -> Untold:
    return Untold(person_id, "sendMessage", f'{{"chat_id":0,"text":"{text}"}}'.encode(), False, AT)


async def test_a_notice_to_nobodys_account_is_kept_and_told_when_there_is_one(here: Scene) -> None:
    one = await here.store.run(lambda c: people.add(c, name="周敏", at=AT))

    def tell(work: Work) -> None:
        work.notices.append(Notice(one, Role.CITIZEN, "error-double-press"))

    await here.turns.sweep(tell)
    assert here.out == []

    def arrive(work: Work) -> None:
        people.add_account(work.c, one, "telegram", "777", AT)
        work.arrived.append(one)

    await here.turns.sweep(arrive)
    assert here.texts(777) == ["已经办好了，不用再点。"]
    await here.turns.sweep(lambda work: work.arrived.append(one))
    assert here.texts(777) == ["已经办好了，不用再点。"]


async def test_what_waits_is_sent_by_itself_once_a_channel_is_there(here: Scene) -> None:
    """An account the roster brought, on a channel that was not running when the notice came."""
    one = await here.store.run(lambda c: people.add(c, name="周敏", at=AT))
    await here.store.run(lambda c: people.add_account(c, one, "wecom", "zhoumin", AT))

    await here.turns.sweep(lambda work: work.notices.append(Notice(one, Role.CITIZEN, "error-double-press")))
    await here.turns.sweep(undelivered.tend)
    assert here.out == []
    await here.store.run(lambda c: people.add_account(c, one, "telegram", "777", AT))
    await here.turns.sweep(undelivered.tend)
    assert here.texts(777) == ["已经办好了，不用再点。"]


async def test_nothing_is_kept_for_whoever_has_an_account(here: Scene) -> None:
    await here.hears(here.says(ANNA, "hello"))
    anna = (await person_of(here, ANNA)).id

    await here.turns.sweep(lambda work: work.notices.append(Notice(anna, Role.CITIZEN, "error-double-press")))

    assert await here.store.read(lambda c: c.execute(select(tables.untold)).all()) == []


def test_the_office_hears_once_each_working_day_what_waits(within: Within) -> None:
    def story(c: Connection) -> None:
        village = County(c)
        rows.account(c, village.office, "office")
        untold.keep(c, [call(village.clerk), call(village.clerk), call(village.citizen)])

        def told(day: date, at: time) -> list[Notice]:
            work = village.at(day, at)
            undelivered.tend(work)
            return work.notices

        assert told(MONDAY, time(8, 29)) == []
        (notice,) = told(MONDAY, time(8, 30))
        assert (notice.person_id, notice.text_id, notice.facts["count"]) == (village.office, "undeliverable", "3")
        assert "县交通局经办人，没有电话）：2条\n一位群众：1条" in CATALOGUE.texts("zh")(
            "undeliverable", **notice.facts
        )
        assert told(MONDAY, time(17)) == []
        assert told(MONDAY + timedelta(days=5), time(9)) == []  # Saturday
        assert len(told(MONDAY + timedelta(days=7), time(9))) == 1

    within(story)


def test_a_day_on_which_nothing_waits_is_quiet(within: Within) -> None:
    def story(c: Connection) -> None:
        village = County(c)
        rows.account(c, village.office, "office")

        assert not undelivered.tend(village.at(MONDAY))
        assert village.work.notices == []

    within(story)


def test_kept_back_notices_are_counted_and_whoever_has_no_account_is_listed(within: Within) -> None:
    def story(c: Connection) -> None:
        village = County(c)
        account = rows.account(c, village.clerk, "blocked")
        outbox.say(c, [outbox.Saying("web", account, "sendMessage", b"{}", person_id=village.clerk)])
        outbox.blocked(c, account, AT)

        found, total = undelivered.listed(village.work, limit=2, offset=0)

        assert (found[0].person_id, found[0].count, found[0].reached) == (village.clerk, 1, True)
        assert total == 8  # seven more are in office and have never opened it
        assert not found[1].reached

    within(story)
