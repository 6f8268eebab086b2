"""A roster from a spreadsheet: whole or not at all, twice the same, nobody removed in silence."""

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from sqlalchemy import Connection, select

from domain.people.sheets import Grid
from domain.person import Grant
from domain.roles import Role
from services.people.importing_roster import Imported, import_roster
from storage import places, schema, tables
from storage.people import people
from tests.contract import rows
from tests.contract.county import County
from tests.contract.rows import DAY

T = TypeVar("T")
CONGRESS = [
    ["名称", "服务名称", "办事机构", "届", "次"],
    ["云溪县人大", "云溪县人大代表联络", "县人大代表工委", "18", "5"],
]
STATIONS = [["名称", "电话"], ["城关联络站", "0000-6611021"]]
DISTRICTS = [["名称", "联络站", "地名"], ["第3选区", "城关联络站", "人民路、实验小学"]]
UNITS = [["名称", "简称"], ["县交通局", "交通局，交通"], ["县教育局", "教育局"]]
DEPUTIES = [["姓名", "选区", "代表证号", "电话"], ["李梅", "第3选区", "0118036628", "0000-6611103"]]
STAFF = [
    ["姓名", "身份", "单位", "职务", "电话", "企业微信账号"],
    ["陈亮", "经办人", "交通局", "", "0000-6611301", "chenliang"],
    ["王强", "负责人", "县交通局", "局长", "0000-6611302", ""],
    ["吴虹", "工委", "", "", "0000-6611001", ""],
    ["吴虹", "联络站", "城关联络站", "", "0000-6611001", ""],
]
BOOK = {"人大": CONGRESS, "联络站": STATIONS, "选区": DISTRICTS, "单位": UNITS, "代表": DEPUTIES, "工作人员": STAFF}


def grids(**changed: list[list[str]]) -> list[Grid]:
    return [Grid(name, list(enumerate(table, 1))) for name, table in (BOOK | changed).items() if table]


@pytest.fixture
def within(database_url: str) -> Callable[[Callable[[Connection], Any]], Any]:
    return lambda deed: schema.within(database_url, deed)


Within = Callable[[Callable[[Connection], Any]], Any]


def brought(c: Connection, book: list[Grid]) -> Imported:
    county = County.__new__(County)  # only its clock and rules
    county.c = c
    return import_roster(county.at(DAY), grids=book)


def named(c: Connection, name: str) -> list[int]:
    return list(c.scalars(select(tables.people.c.id).where(tables.people.c.name == name)))


def faults(done: Imported) -> list[tuple[str, int, str, str]]:
    return [(one.sheet, one.row, one.column, one.why.text_id) for one in done.faults]


def test_a_whole_roster_comes_in_at_once(within: Within) -> None:
    def story(c: Connection) -> None:
        done = brought(c, grids())
        assert (done.faults, done.added, done.changed, done.missing) == ((), 9, 1, [])

        district, unit = places.districts.all(c)[0], places.unit_by_words(c, "交通局")[0]
        assert list(district.places) == ["人民路", "实验小学"]
        assert places.congress(c).office == "县人大代表工委"  # type: ignore[union-attr]
        (deputy,), (clerk,), (wu,) = (named(c, name) for name in ("李梅", "陈亮", "吴虹"))
        assert people.get(c, deputy, DAY).grants == (Grant(Role.DEPUTY, district.id),)
        assert people.card_of(c, deputy) == "0118036628"
        assert people.get(c, clerk, DAY).grants == (Grant(Role.UNIT_CLERK, unit.id),)
        assert [(a.channel, a.address) for a in people.accounts_of(c, clerk)] == [("wecom", "chenliang")]
        assert {one.role for one in people.get(c, wu, DAY).grants} == {Role.OFFICE, Role.STATION}

    within(story)


def test_the_same_file_twice_changes_nothing(within: Within) -> None:
    def story(c: Connection) -> None:
        brought(c, grids())
        before = [list(c.execute(select(table))) for table in (tables.people, tables.roles, tables.accounts)]
        again = brought(c, grids())

        assert (again.added, again.changed, again.same, again.missing) == (0, 0, 10, [])
        assert before == [list(c.execute(select(table))) for table in (tables.people, tables.roles, tables.accounts)]

    within(story)


def test_with_any_fault_nothing_comes_in_and_all_are_named(within: Within) -> None:
    def story(c: Connection) -> None:
        done = brought(
            c,
            grids(
                人大=[],
                选区=[*DISTRICTS, ["第4选区", "河西联络站", ""], ["第3选区", "城关联络站", ""]],
                代表=[*DEPUTIES, ["赵强", "第9选区", "", ""], ["孙丽", "第3选区", "0118036628", "没有"]],
                工作人员=[
                    *STAFF,
                    ["钱进", "经办人", "气象局", "", "", "chenliang"],
                    ["孙立", "分管领导", "", "", "", ""],
                ],
                单位=[*UNITS, ["县财政局", "交通"]],
            ),
        )
        assert sorted(faults(done)) == sorted(
            [
                ("人大", 0, "", "import-no-congress"),
                ("选区", 3, "联络站", "import-unknown-station"),
                ("选区", 4, "名称", "import-twice"),
                ("代表", 3, "选区", "import-unknown-district"),
                ("代表", 4, "电话", "import-bad-phone"),
                ("代表", 4, "代表证号", "import-owned-twice"),
                ("工作人员", 6, "单位或联络站", "import-unknown-unit"),
                ("工作人员", 6, "企业微信账号", "import-owned-twice"),
                ("工作人员", 7, "单位或联络站", "import-needs-place"),
                ("单位", 4, "简称", "import-short-name-taken"),
            ]
        )
        for table in (tables.congress, tables.stations, tables.units, tables.people, tables.roles, tables.accounts):
            assert c.execute(select(table)).all() == []

    within(story)


def test_what_changed_is_brought_up_to_date_and_who_is_missing_is_listed(within: Within) -> None:
    def story(c: Connection) -> None:
        brought(c, grids())
        changed = [STAFF[0], ["陈亮", "经办人", "交通局", "", "0000-6611399", "chenliang"], *STAFF[3:]]
        done = brought(
            c, grids(代表=DEPUTIES, 工作人员=changed, 单位=UNITS[:2], 联络站=[*STATIONS[:1], ["城关联络站", "0000-1"]])
        )

        assert (done.added, done.changed) == (0, 2)
        assert [(one.text_id, one.facts["name"]) for one in done.missing] == [
            ("import-missing-place", "县教育局"),
            ("import-missing-person", "王强"),
        ]
        (head,), (clerk,) = named(c, "王强"), named(c, "陈亮")
        assert people.get(c, head, DAY).grants
        assert people.get(c, clerk, DAY).phone == "0000-6611399"
        assert places.stations.all(c)[0].phone == "0000-1"

    within(story)


def test_people_of_one_name_are_told_apart_by_telephone(within: Within) -> None:
    def story(c: Connection) -> None:
        both = [STAFF[0], *(["周明", "经办人", "交通局", "", phone, ""] for phone in ("0000-1111", "0000-2222"))]
        assert brought(c, grids(工作人员=both)).faults == ()
        assert len(named(c, "周明")) == 2
        assert brought(c, grids(工作人员=both)).added == 0

        twice = brought(c, grids(工作人员=[STAFF[0], *(["周明", "经办人", "交通局", "", "", ""] for _ in range(2))]))
        assert faults(twice) == [("工作人员", 3, "姓名", "import-twice")]

    within(story)


def test_nobody_becomes_a_deputy_by_calling_themselves_one(within: Within) -> None:
    """A citizen who gave a deputy's name and number is not the person of the roster."""

    def story(c: Connection) -> None:
        stranger = rows.person(c)
        people.set_signature(c, stranger, "named", "李梅", "0000-6611103")
        brought(c, grids())

        assert people.get(c, stranger, DAY).grants == ()
        assert len(named(c, "李梅")) == 2

    within(story)


def test_who_wrote_on_wecom_before_the_roster_came_keeps_what_they_said(within: Within) -> None:
    def story(c: Connection) -> None:
        stranger, station = rows.person(c), rows.station(c)
        rows.account(c, stranger, "chenliang", channel="wecom")
        rows.opinion(c, stranger, station, "YJ-2026-0001")
        brought(c, grids())

        (clerk,) = named(c, "陈亮")
        assert [a.address for a in people.accounts_of(c, clerk)] == ["chenliang"]
        assert c.execute(select(tables.opinions.c.author_id)).scalar_one() == clerk

    within(story)
