"""Running suggestions keep their numbers and dates; their clocks go on as if they had always been here."""

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import Connection, select

from domain.cases import Suggestion
from domain.clocks import Clock as K
from domain.notice import CaseRef, Kind
from domain.people.sheets import Grid, layouts
from domain.roles import Role
from services.people.importing_roster import Imported
from services.suggestions.importing_cases import import_suggestions
from storage import deadlines, events, places, schema, tables
from storage.handling import assignments
from storage.numbers import next_number
from storage.people import people
from storage.suggestions import suggestions
from tests import rows_fired
from tests.contract import rows
from tests.contract.county import County

TODAY = date(2026, 6, 1)
HEADINGS = [column.heading for column in layouts("suggestions")[0].columns]
GIVEN = {"标题": "实验小学门口设斑马线", "情况": "放学时三百名学生横穿。", "建议": "划斑马线。", "领衔代表": "李梅"}
SUBMITTED = GIVEN | {"编号": "JY-2026-0014", "提交日期": "2026-03-05", "登记日期": "2026-03-06"}
ASSIGNED = SUBMITTED | {"交办日期": "2026-03-16", "主办单位": "交通局", "协办单位": "县教育局"}
PLAN = {"牵头领导": "王强", "承办科室": "养护科", "措施": "划线", "完成时间": "2026-05-31", "标准": "齐全"}
RUNNING = (
    ASSIGNED
    | PLAN
    | {
        "联名代表": "赵强、孙丽",
        "签收日期": "2026-03-18",
        "经办人": "周敏",
        "协办签收日期": "2026-03-20",
        "六定日期": "2026-03-30",
        "联系日期": "2026-03-25、2026-05-20",
    }
)


def grids(*lines: dict[str, str]) -> list[Grid]:
    cells = [[line.get(heading, "") for heading in HEADINGS] for line in lines]
    return [Grid("在办建议", list(enumerate([HEADINGS, *cells], 1)))]


class Village(County):
    """The small county with nothing running yet."""

    def __init__(self, c: Connection) -> None:
        self.c = c
        self.closed = []
        self._people(c)
        places.units.set(c, self.unit, short_names=["交通局"])
        district = places.districts.add(c, name="第5选区", station_id=self.station, places=[])
        self.co_signers = [rows.person(c, name, (Role.DEPUTY, district)) for name in ("赵强", "孙丽")]
        self.at(TODAY)

    def brings(self, *lines: dict[str, str]) -> Imported:
        return import_suggestions(self.work, grids=grids(*lines))

    def only(self) -> Suggestion:
        return Suggestion(*self.c.execute(select(*(tables.suggestions.c[f] for f in Suggestion.__slots__))).one())

    def clocks(self, ref: CaseRef) -> dict[str, tuple[date, date, bool, int | None]]:
        return {
            d.kind: (d.start_on, d.due_on, d.done_at is None, d.late_days) for d in deadlines.of_cases(self.c, [ref])
        }


@pytest.fixture
def within(database_url: str) -> Iterator[Callable[[Callable[[Connection], Any]], Any]]:
    yield lambda deed: schema.within(database_url, deed)
    schema.within(database_url, rows_fired.note)


Within = Callable[[Callable[[Connection], Any]], Any]


def test_a_running_suggestion_comes_with_its_dates_people_and_clocks(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        done = village.brings(RUNNING)
        assert (done.faults, done.added) == ((), 1)

        one = village.only()
        assert (one.number, one.status, one.assigned_on) == ("JY-2026-0014", "in_handling", date(2026, 3, 16))
        signed = suggestions.co_signatures_of(c, one.id)
        assert [(s.deputy_id, s.status) for s in signed] == [(who, "confirmed") for who in village.co_signers]
        lead, co = assignments.of_suggestion(c, one.id)
        assert (lead.status, lead.clerk_id, lead.plan["finish"]) == ("handling", village.clerk, "2026-05-31")
        assert (co.status, co.clerk_id) == ("acknowledged", village.co_clerk)
        day = date(2026, 3, 16)
        assert village.clocks(lead.ref) == {
            K.ACK: (day, date(2026, 3, 19), False, 0),
            K.RETURN: (day, date(2026, 3, 23), False, 0),
            K.PLAN: (day, date(2026, 3, 30), False, 0),
            K.CONTACT: (day, date(2026, 4, 14), False, 0),
            K.REPLY: (day, date(2026, 6, 16), True, None),
        }
        assert village.clocks(one.ref)[K.ASSIGN][1:] == (date(2026, 3, 12), False, 4)
        assert village.clocks(co.ref)[K.CO_OPINION] == (day, date(2026, 4, 16), True, None)
        assert [(k.phase, k.held_on) for k in assignments.contacts_of(c, lead.id)] == [
            ("before", date(2026, 3, 25)),
            ("during", date(2026, 5, 20)),
        ]
        assert not events.verify(c).broken
        assert '"assigned_on":"2026-03-16"' in next(
            e.data for e in events.of_case(c, one.ref) if e.action == "imported"
        )
        assert not village.work.notices

    within(story)


def test_past_rungs_do_not_fire_and_the_next_ones_do(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        village.brings(RUNNING)
        lead, co = assignments.of_suggestion(c, village.only().id)

        assert village.tend(TODAY, time(12)) == []
        told = village.every_morning(date(2026, 6, 2), date(2026, 6, 12))
        assert [(day, [who for who, _ in heard]) for day, heard in told.items()] == [
            ("06-09", [village.clerk, village.head]),
            ("06-12", [village.clerk, village.head, village.gov]),
        ]
        late = deadlines.newest(c, [co.ref], K.CO_OPINION)
        assert late is not None
        assert late.due_on < TODAY
        assert late.next_rung is None

    within(story)


def test_what_is_not_assigned_waits_on_the_offices_desk_and_is_late_by_its_own_date(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        village.brings(SUBMITTED)

        one = village.only()
        assert one.status == "registered"
        assert suggestions.to_assign(c)[0] == [one]
        clock = deadlines.newest(c, [one.ref], K.ASSIGN)
        assert clock is not None
        assert (clock.start_on, clock.done_at) == (date(2026, 3, 5), None)
        assert clock.due_on < TODAY

    within(story)


def test_numbers_of_ours_are_kept_and_the_series_goes_on_after_the_highest(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        other = SUBMITTED | {"编号": "云人建〔2026〕7号", "标题": "修路灯"}
        done = village.brings(other, SUBMITTED, SUBMITTED | {"编号": "jy-2026-0009", "标题": "修水渠"})
        assert done.faults == ()

        assert suggestions.by_formal_number(c, "云人建〔2026〕7号") == suggestions.by_number(c, "JY-2026-0015")
        assert suggestions.by_number(c, "JY-2026-0009") is not None
        assert next_number(c, "JY", 2026) == "JY-2026-0016"

    within(story)


def test_twice_changes_nothing(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        lines = RUNNING, SUBMITTED | {"编号": "云人建〔2026〕7号", "标题": "修路灯"}
        village.brings(*lines)
        before = [list(c.execute(select(t))) for t in (tables.suggestions, tables.assignments, tables.events)]
        again = village.brings(*lines)

        assert (again.added, again.same) == (0, 2)
        assert before == [list(c.execute(select(t))) for t in (tables.suggestions, tables.assignments, tables.events)]

    within(story)


@pytest.mark.parametrize(
    ("line", "column", "says"),
    [
        (SUBMITTED | {"领衔代表": "没有"}, "领衔代表", "import-unknown-deputy"),
        (SUBMITTED | {"联名代表": "李梅"}, "联名代表", "import-lead-twice"),
        (SUBMITTED | {"领衔代表": "赵强（第3选区）"}, "领衔代表", "import-unknown-deputy"),
        (SUBMITTED | {"登记日期": "2026-03-04"}, "登记日期", "import-date-before"),
        (ASSIGNED | {"交办日期": ""}, "交办日期", "import-needs-assigned"),
        (ASSIGNED | {"主办单位": ""}, "主办单位", "import-needs-lead"),
        (ASSIGNED | {"主办单位": "气象局"}, "主办单位", "import-unknown-unit"),
        (ASSIGNED | {"协办单位": "县交通局"}, "协办单位", "import-unit-twice"),
        (ASSIGNED | {"经办人": "吴芳"}, "经办人", "import-unknown-clerk"),
        (ASSIGNED | {"联系日期": "2026-03-20"}, "签收日期", "import-needs-acknowledged"),
        (RUNNING | {"措施": ""}, "措施", "import-needs-plan"),
        (RUNNING | {"完成时间": "2026-06-17"}, "完成时间", "import-finish-too-late"),
        (RUNNING | {"联系日期": "2026-03-01"}, "联系日期", "import-date-before"),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_its_column(
    within: Within, line: dict[str, str], column: str, says: str
) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        done = village.brings(SUBMITTED | {"编号": "JY-2026-0001", "标题": "好的一件"}, line)

        assert [(f.sheet, f.row, f.column, f.why.text_id) for f in done.faults] == [("在办建议", 3, column, says)]
        assert c.execute(select(tables.suggestions)).all() == []

    within(story)


def test_a_unit_without_a_clerk_and_a_number_of_another_matter_are_named(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        village.brings(SUBMITTED)
        people.end_role(c, village.co_clerk, Role.UNIT_CLERK, village.co_unit, date(2026, 3, 1))
        done = village.brings(ASSIGNED | {"标题": "另一件"})

        assert [one.why.text_id for one in done.faults] == ["import-no-clerk", "import-number-taken"]

    within(story)


def test_of_two_deputies_of_one_name_the_district_tells(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        district = places.districts.add(c, name="第6选区", station_id=village.station, places=[])
        other = rows.person(c, "赵强", (Role.DEPUTY, district))

        assert [f.why.text_id for f in village.brings(SUBMITTED | {"领衔代表": "赵强"}).faults] == [
            "import-which-deputy"
        ]
        village.brings(SUBMITTED | {"领衔代表": "赵强(第6选区)"})
        assert village.only().lead_deputy_id == other

    within(story)


def test_the_case_can_be_found_by_its_kind(within: Within) -> None:
    def story(c: Connection) -> None:
        village = Village(c)
        village.brings(RUNNING)
        recorded = events.of_case(c, CaseRef(Kind.SUGGESTION, village.only().id))

        assert [e.action for e in recorded] == ["import", "import_assigned", "begin", "imported"]

    within(story)
