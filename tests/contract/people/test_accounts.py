"""Several accounts of one person: which is told, what an unlinked one still gets (nothing), codes that work once."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from domain import codes
from domain.errors import CaseworkError
from domain.person import Person
from services.people import accounts
from services.work import Work
from storage import outbox, schema, tables
from storage.outbox import PENDING, REFUSED, WAITING, Saying
from storage.people import people
from tests.contract import rows
from tests.contract.county import County
from tests.contract.rows import AT, DAY

Within = Callable[[Callable[[Connection], Any]], Any]


@pytest.fixture
def within(database_url: str) -> Within:
    return lambda deed: schema.within(database_url, deed)


def work_of(c: Connection, day: date = DAY) -> Work:
    county = County.__new__(County)  # only its clock and rules
    county.c = c
    return county.at(day)


def said(c: Connection) -> list[tuple[int, int]]:
    rows_ = c.execute(select(tables.outbox.c.account_id, tables.outbox.c.state).order_by(tables.outbox.c.id))
    return [(row.account_id, row.state) for row in rows_]


def me(c: Connection, person_id: int) -> Person:
    return people.get(c, person_id, DAY)


def test_notices_go_to_the_preferred_account_and_to_the_next_one_when_it_is_shut(within: Within) -> None:
    def story(c: Connection) -> None:
        one = rows.person(c, "李梅")
        first, second, third = (rows.account(c, one, name) for name in ("a", "b", "c"))
        assert [a.id for a in people.accounts_of(c, one)] == [third, second, first]

        accounts.prefer(work_of(c), person=me(c, one), account_id=first)
        accounts.prefer(work_of(c, DAY + timedelta(days=1)), person=me(c, one), account_id=second)
        assert [a.id for a in people.accounts_of(c, one)] == [second, first, third]
        outbox.say(c, [Saying("web", second, "sendMessage", b'{"chat_id":1}', person_id=one)])
        outbox.blocked(c, second, AT)
        assert said(c) == [(second, REFUSED), (first, WAITING)]
        assert [a.id for a in people.accounts_of(c, one)] == [first, third, second]

    within(story)


def test_an_unlinked_account_gets_nothing_more_and_its_notices_go_on(within: Within) -> None:
    def story(c: Connection) -> None:
        one = rows.person(c, "李梅")
        keeps, goes = rows.account(c, one, "a"), rows.account(c, one, "b", state="x", data='{"a":1}')
        saying = Saying("web", goes, "sendMessage", b'{"chat_id":1}')
        outbox.say(c, [saying._replace(person_id=one), saying])
        outbox.say(c, [saying._replace(person_id=one)])
        c.execute(tables.outbox.update().where(tables.outbox.c.id == 3).values(state=PENDING))

        accounts.unlink(work_of(c), person=me(c, one), account_id=goes)

        assert said(c)[:3] == [(goes, REFUSED)] * 3
        assert said(c)[3:] == [(keeps, WAITING)] * 2
        left = people.account_get(c, goes)
        assert left.person_id != one
        assert me(c, left.person_id).name == ""
        assert c.execute(select(tables.accounts.c.data).where(tables.accounts.c.id == goes)).scalar_one() == "{}"
        with pytest.raises(CaseworkError, match="account-last"):
            accounts.unlink(work_of(c), person=me(c, one), account_id=keeps)
        with pytest.raises(CaseworkError, match="account-gone"):
            accounts.prefer(work_of(c), person=me(c, one), account_id=goes)

    within(story)


def test_what_was_said_from_the_new_account_comes_along(within: Within) -> None:
    def story(c: Connection) -> None:
        one, stranger = rows.person(c, "李梅"), rows.person(c)
        old, new = rows.account(c, one, "a"), rows.account(c, stranger, "b")
        rows.opinion(c, stranger, rows.station(c), "YJ-2026-0001")
        work = work_of(c)
        code, until = accounts.new_code(work, person=me(c, one), account_id=old)
        assert until == work.now + timedelta(minutes=15)

        accounts.link(work, code=code, person=me(c, stranger), account_id=new)

        assert [a.id for a in people.accounts_of(c, one)] == [old, new]
        assert c.execute(select(tables.opinions.c.author_id)).scalar_one() == one
        assert [(n.person_id, n.text_id) for n in work.notices] == [(one, "account-linked")]
        assert work.arrived == [one]

    within(story)


def test_a_code_is_kept_as_a_hash_works_once_and_not_for_long(within: Within) -> None:
    def story(c: Connection) -> None:
        one, stranger = rows.person(c, "李梅"), rows.person(c)
        old = rows.account(c, one, "a")
        before, _ = accounts.new_code(work_of(c), person=me(c, one), account_id=old)
        code, _ = accounts.new_code(work_of(c), person=me(c, one), account_id=old)
        kept = c.execute(select(tables.link_codes)).mappings().all()
        assert code not in str(kept)
        assert before not in str(kept)

        assert accounts.asked(work_of(c), code=code, person=me(c, stranger)) == "李梅"
        for wrong, day in ((before, DAY), (code, DAY + timedelta(days=1)), ("BD-2222-2222", DAY)):
            with pytest.raises(CaseworkError, match="link-expired"):
                accounts.asked(work_of(c, day), code=wrong, person=me(c, stranger))

    within(story)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("YQ-7KMP-2WQX", "YQ-7KMP-2WQX"),
        (" yq7kmp2wqx。", "YQ-7KMP-2WQX"),
        ("ＢＤ－7kmp－2wqx", "BD-7KMP-2WQX"),
        ("我的邀请码是 YQ-7KMP-2WQX", None),
        ("YQ-7KMP-2WQ", None),
        ("YQ-0KMP-2WQX", None),
        ("XX-7KMP-2WQX", None),
        ("YJ-2026-0001", None),
    ],
)
def test_a_code_is_told_from_everything_else_people_write(typed: str, meant: str | None) -> None:
    assert codes.code_in(typed) == meant


def test_codes_differ_and_are_read_back() -> None:
    made = {codes.new(codes.Purpose.ACCOUNT) for _ in range(50)}

    assert len(made) == 50
    assert all(codes.code_in(code) == code for code in made)
    assert all(len(codes.digits()) == 4 for _ in range(50))
