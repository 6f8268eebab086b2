"""Numbers run without gaps, also when many take one at the same moment and some of them give up."""

import asyncio
from datetime import timedelta

from sqlalchemy import Connection

from domain.roles import Role
from storage import schema
from storage.engines import open_store
from storage.numbers import next_number
from storage.people import invitations
from tests.contract.rows import AT

AT_ONCE = 24


class GaveUp(Exception):
    """Something went wrong after the number was taken."""


def take(c: Connection, gives_up: bool = False) -> str:
    number = next_number(c, "YJ", 2026)
    if gives_up:
        raise GaveUp
    return number


def test_each_kind_and_year_has_its_own_series(database_url: str) -> None:
    def story(c: Connection) -> list[str]:
        return [next_number(c, kind, year) for kind, year in (("YJ", 2026), ("YJ", 2026), ("JY", 2026), ("YJ", 2027))]

    assert schema.within(database_url, story) == ["YJ-2026-0001", "YJ-2026-0002", "JY-2026-0001", "YJ-2027-0001"]


def test_after_9999_numbers_grow_longer(database_url: str) -> None:
    def story(c: Connection) -> str:
        next_number(c, "YJ", 2026)
        c.exec_driver_sql("UPDATE series SET last = 9999")
        return next_number(c, "YJ", 2026)

    assert schema.within(database_url, story) == "YJ-2026-10000"


async def test_numbers_taken_at_the_same_moment_have_no_gaps(database_url: str) -> None:
    store = open_store(database_url)
    await store.open()
    try:
        deeds = (store.run(take, gives_up=n % 3 == 0) for n in range(AT_ONCE))
        taken = await asyncio.gather(*deeds, return_exceptions=True)
    finally:
        await store.close()

    kept = sorted(number for number in taken if isinstance(number, str))
    assert kept == [f"YJ-2026-{n:04d}" for n in range(1, AT_ONCE * 2 // 3 + 1)]
    assert sum(isinstance(outcome, GaveUp) for outcome in taken) == AT_ONCE // 3


async def test_a_number_waits_until_it_is_known_whether_the_one_before_was_kept(postgresql_url: str) -> None:
    store = open_store(postgresql_url)
    await store.open()
    try:
        for n in range(1, 6):
            first, second = await asyncio.gather(
                store.run(take, gives_up=True), store.run(take), return_exceptions=True
            )
            assert isinstance(first, GaveUp)
            assert second == f"YJ-2026-{n:04d}"
    finally:
        await store.close()


async def test_of_many_who_use_an_invitation_at_once_one_wins(database_url: str) -> None:
    def invite(c: Connection) -> int:
        token = invitations.make(c, role=Role.DEPUTY, scope_id=1, name="陈静", now=AT, valid=timedelta(days=14))
        opened = invitations.open_one(c, token, AT)
        assert opened is not None
        return opened.id

    store = open_store(database_url)
    await store.open()
    try:
        id = await store.run(invite)
        outcomes = await asyncio.gather(*(store.run(invitations.use, id, AT) for _ in range(8)))
    finally:
        await store.close()

    assert sorted(outcomes) == [False] * 7 + [True]
