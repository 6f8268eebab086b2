"""The outbox and the leases: who is next, what a typed number refers to, who may deliver."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection

from storage import leases, outbox, schema
from storage.outbox import BULK, DELIVERED, Saying, Settled
from tests.clock import A_MORNING
from tests.contract.far_side import ANNA, BEN, somebody

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]
TONIGHT = A_MORNING + timedelta(hours=10)


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def saying(account: int, text: str = "您好", **more: Any) -> Saying:
    return Saying("telegram", account, "sendMessage", json.dumps({"text": text}).encode(), **more)


def text_of(body: bytes | None) -> str | None:
    return None if body is None else str(json.loads(body)["text"])


def test_ids_come_back_in_the_order_in_which_it_was_said(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        anna, ben = somebody(c, ANNA, BEN)
        ids = outbox.say(c, [saying(ben, "一"), saying(anna, "二"), saying(ben, "三")])

        assert ids == sorted(ids)
        assert [text_of(row.body) for row in outbox.load(c, ids)] == ["一", "二", "三"]
        assert outbox.say(c, []) == []

    within(story)


def test_answers_come_before_bulk_and_what_is_held_back_does_not_come(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        anna, ben = somebody(c, ANNA, BEN)
        bulk, answer, held = outbox.say(c, [saying(anna, lane=BULK), saying(anna), saying(ben, not_before=TONIGHT)])
        due = [row.id for row in outbox.waiting(c, "telegram", A_MORNING, 10)]

        assert due == [answer, bulk]
        assert [row.id for row in outbox.waiting(c, "telegram", A_MORNING, 10, lane=outbox.ANSWERS)] == [answer]
        assert [row.id for row in outbox.waiting(c, "telegram", TONIGHT, 10, busy=[anna])] == [held]
        assert outbox.waiting_ids(c, "telegram", TONIGHT, [anna, ben]) == {bulk, answer, held}
        assert outbox.waiting(c, "web", TONIGHT, 10) == []
        assert outbox.count_waiting(c) == 3

    within(story)


def test_a_typed_number_refers_to_the_latest_choices_the_person_has_seen(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        (anna,) = somebody(c, ANNA)
        held, menu = outbox.say(
            c, [saying(anna, "夜里的通知", not_before=TONIGHT, choices=True), saying(anna, "菜单", choices=True)]
        )
        outbox.say(c, [saying(anna, "没有按钮")])
        assert text_of(outbox.latest_choices(c, anna)) == "菜单"

        outbox.settle(c, [Settled(menu, DELIVERED, "70")])
        assert text_of(outbox.latest_choices(c, anna)) == "菜单"

        outbox.settle(c, [Settled(held, DELIVERED, "71")])
        assert text_of(outbox.latest_choices(c, anna)) == "夜里的通知"

        outbox.say(c, [saying(anna, "刚说的", choices=True)])
        assert text_of(outbox.latest_choices(c, anna)) == "刚说的"

    within(story)


def test_nobody_has_choices_before_anything_was_said(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        assert outbox.latest_choices(c, somebody(c, ANNA)[0]) is None

    within(story)


def test_a_lease_is_anothers_only_when_it_is_over_or_given_back(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        soon = A_MORNING + timedelta(seconds=15)
        later = soon + timedelta(seconds=15)

        assert leases.take(c, "web", "one/a", A_MORNING, soon)
        assert not leases.take(c, "web", "two/b", A_MORNING, soon)
        assert leases.take(c, "web", "one/a", A_MORNING, soon)
        assert leases.take(c, "telegram", "two/b", A_MORNING, soon)
        assert leases.take(c, "web", "two/b", soon, later)
        leases.release(c, "web", "one/a")
        assert not leases.take(c, "web", "one/a", soon, later)
        leases.release(c, "web", "two/b")
        assert leases.take(c, "web", "one/a", soon, later)

    within(story)


def test_a_replica_that_crashed_inherits_its_own_lease_and_no_other(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        soon = A_MORNING + timedelta(seconds=15)
        leases.take(c, "web", "one/before", A_MORNING, soon)

        leases.inherit(c, "web", "on/", "on/now", soon)
        assert not leases.take(c, "web", "on/now", A_MORNING, soon)
        leases.inherit(c, "web", "one/", "one/now", soon)
        assert leases.take(c, "web", "one/now", A_MORNING, soon)
        assert not leases.take(c, "web", "one/before", A_MORNING, soon)

    within(story)
