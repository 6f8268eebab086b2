"""People, their appointments and invitations, the place they live in, and what they send along."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, select

from domain.errors import CaseNotFound
from domain.person import Grant, Person
from domain.roles import Role
from storage import attachments, places, schema, tables
from storage.people import invitations, people
from tests.contract import rows
from tests.contract.rows import AT, DAY

T = TypeVar("T")
Within = Callable[[Callable[[Connection], T]], T]
ONE_DAY = timedelta(days=1)


@pytest.fixture
def within(database_url: str) -> Within[Any]:
    """Do something to a fresh database, in one transaction."""
    return lambda deed: schema.within(database_url, deed)


def test_a_role_is_held_from_its_first_day_through_its_last(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        one = people.add(c, name="林小雨", at=AT)
        people.grant(c, one, Role.UNIT_CLERK, 5, DAY)
        people.end_role(c, one, Role.UNIT_CLERK, 5, DAY + ONE_DAY)
        held = (Grant(Role.UNIT_CLERK, 5),)

        assert people.get(c, one, DAY - ONE_DAY).grants == ()
        assert people.get(c, one, DAY) == Person(one, "林小雨", "zh", held)
        assert people.get(c, one, DAY + ONE_DAY).grants == held
        assert people.get(c, one, DAY + 2 * ONE_DAY).grants == ()
        assert [p.id for p in people.holders(c, Role.UNIT_CLERK, 5, DAY)] == [one]
        assert people.holders(c, Role.UNIT_CLERK, 5, DAY + 2 * ONE_DAY) == []

    within(story)


def test_a_role_granted_twice_is_held_once_and_can_be_granted_again_after_its_end(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        one = rows.person(c, "陈静", (Role.OFFICE, None), (Role.OFFICE, None), (Role.DEPUTY, 3))
        assert people.get(c, one, DAY).grants == (Grant(Role.OFFICE), Grant(Role.DEPUTY, 3))

        people.end_role(c, one, Role.OFFICE, None, DAY)
        people.grant(c, one, Role.OFFICE, None, DAY + ONE_DAY)
        assert people.get(c, one, DAY + ONE_DAY).holds(Role.OFFICE)

    within(story)


def test_holders_are_found_for_one_scope_or_all(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        first = rows.person(c, "甲", (Role.STATION, 1))
        both = rows.person(c, "乙", (Role.STATION, 1), (Role.STATION, 2))

        assert [p.id for p in people.holders(c, Role.STATION, 1, DAY)] == [first, both]
        assert [p.id for p in people.holders(c, Role.STATION, 2, DAY)] == [both]
        assert [p.id for p in people.holders(c, Role.STATION, None, DAY)] == [first, both]
        assert people.holders(c, Role.OFFICE, None, DAY) == []
        assert people.many(c, [both, 404], DAY).keys() == {both}
        with pytest.raises(CaseNotFound):
            people.get(c, 404, DAY)

    within(story)


def test_how_a_person_signs_and_speaks_is_remembered(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        one = people.add(c, at=AT)
        people.set_language(c, one, "en")
        people.set_signature(c, one, "named", "王建国", "13800000000")
        assert people.get(c, one, DAY) == Person(one, "王建国", "en", (), "named", "13800000000")

        people.set_signature(c, one, "anonymous", "", "")
        assert people.get(c, one, DAY) == Person(one, "王建国", "en", (), "anonymous", "13800000000")

        people.rename(c, one, "王建", "")
        assert people.get(c, one, DAY).name == "王建"

    within(story)


def test_a_person_is_reached_where_they_came_last(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        one, other = rows.person(c), rows.person(c)
        old, new = rows.account(c, one, "old"), rows.account(c, one, "new")
        gone = rows.account(c, one, "gone", unreachable_since=AT)

        assert [a.id for a in people.accounts_of(c, one)] == [new, old, gone]

        people.give_account(c, new, other)
        assert [a.id for a in people.accounts_of(c, other)] == [new]

    within(story)


def invite(c: Connection) -> str:
    return invitations.make(c, role=Role.DEPUTY, scope_id=1, name="陈静", now=AT, valid=14 * ONE_DAY)


def test_an_invitation_is_kept_only_as_a_hash_and_fits_a_deep_link(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        token = invite(c)
        (kept,) = c.execute(select(tables.invitations)).mappings()

        assert token.startswith(invitations.PREFIX)
        assert len(token) <= 64
        assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
        assert kept["token_hash"] == sha256(token.encode()).hexdigest()
        assert token not in map(str, kept.values())
        assert invite(c) != token

    within(story)


def test_an_invitation_opens_until_it_is_used_void_or_too_old(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        used, void, old = invite(c), invite(c), invite(c)
        opened = [invitations.open_one(c, token, AT) for token in (used, void, old)]
        ids = [invitation.id for invitation in opened if invitation]

        assert [invitations.use(c, ids[0], AT), invitations.use(c, ids[0], AT)] == [True, False]
        assert [invitations.void(c, ids[1], AT), invitations.use(c, ids[1], AT)] == [True, False]
        assert not invitations.void(c, ids[0], AT)
        assert not invitations.use(c, ids[2], AT + 14 * ONE_DAY)
        assert invitations.open_one(c, old, AT + 13 * ONE_DAY) is not None
        assert invitations.open_one(c, old, AT + 14 * ONE_DAY) is None
        assert [invitations.open_one(c, token, AT) for token in (used, void, "inv_", "")] == [None] * 4

    within(story)


def test_a_unit_is_found_by_the_words_people_use(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        housing = rows.unit(c, "云溪县住房和城乡建设局", "住建局")
        finance, planning = rows.unit(c, "云溪县财政局", "财政"), rows.unit(c, "云溪县自然资源和规划局")

        def found(words: str) -> list[int]:
            return [one.id for one in places.unit_by_words(c, words)]

        assert found("住建局") == [housing]
        assert found(" 财政 ") == [finance]
        assert found("云溪县财政局") == [finance]
        assert found("规划") == [planning]
        assert found("云溪县") == [housing, finance, planning]
        assert found("气象局") == found("  ") == []

    within(story)


def test_a_place_in_a_text_means_the_district_with_the_longest_word(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        station = rows.station(c)
        east = places.districts.add(c, name="城东选区", station_id=station, places=["人民路", "花园小区"])
        west = places.districts.add(c, name="城西选区", station_id=station, places=["人民路西段", ""])

        def meant(text: str) -> int | None:
            district = places.district_of(places.districts.all(c), text)
            return district.id if district else None

        assert meant("人民路的路灯不亮") == east
        assert meant("人民路西段的路灯不亮") == west
        assert meant("我住城西选区") == west
        assert meant("路灯不亮") is None
        places.districts.set(c, east, places=["路灯"])
        assert meant("路灯不亮") == east

    within(story)


def test_there_is_one_congress(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        assert places.congress(c) is None
        facts = {"name": "云溪县人大", "service": "民意", "office": "人代工委", "term_no": 18, "session_no": 1}
        first = places.set_up_congress(c, **facts)
        assert places.set_up_congress(c, session_no=2) == first

        congress = places.congress(c)
        assert congress is not None
        assert (congress.name, congress.session_no) == ("云溪县人大", 2)

    within(story)


def test_what_is_sent_along_is_kept_once_and_belongs_to_its_opinion(within: Within[None]) -> None:
    def story(c: Connection) -> None:
        author = rows.person(c)
        sender = rows.account(c, author, "a")
        photo = {"account_id": sender, "kind": "photo", "received_at": AT}
        first, second, third = (attachments.add(c, **photo, handle=f"tg:{n}") for n in range(3))
        opinion = rows.opinion(c, author, rows.station(c), "YJ-2026-0001")

        attachments.join(c, [first, second], opinion)
        blob = attachments.keep(c, first, b"\x89PNG\x00", "image/png")
        assert attachments.keep(c, second, b"\x89PNG\x00", "image/png") == blob
        assert attachments.blob(c, blob).bytes == b"\x89PNG\x00"
        assert [a.blob_id for a in attachments.of_opinion(c, opinion)] == [blob, blob]
        assert attachments.get(c, first).sha256 == sha256(b"\x89PNG\x00").hexdigest()
        assert [a.id for a in attachments.some(c, [third, first])] == [first, third]

        assert [a.id for a in attachments.to_fetch(c)] == [third]
        attachments.tried(c, third)
        assert attachments.to_fetch(c, tries=1) == []
        attachments.give_up(c, third, "too-big")
        assert attachments.to_fetch(c) == []

    within(story)
