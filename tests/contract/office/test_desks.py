"""What is due, what can be found, what can be taken along: each desk sees its own, and nobody else's."""

from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from services.office.workbooks import workbook
from storage import attachments
from tests.contract.hall import CLERK, DEPUTY, OFFICE, STATION, TITLE, Hall, hall

FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", '=HYPERLINK("http://example.com")', "\t=1+1", "控制\x07符")


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def test_both_scripts_find_the_same(county: Hall) -> None:
    await county.opinion("人民路的红绿灯坏了")
    await county.opinion("實驗小學門口沒有斑馬線，請劃一條")

    for typed, found in (("紅綠燈", "YJ-2026-0001"), ("斑马线", "YJ-2026-0002"), ("斑馬線", "YJ-2026-0002")):
        await county.says(STATION, "找件", typed)
        assert found in county.last(STATION), typed


async def test_each_desk_sees_what_falls_due_there(county: Hall) -> None:
    await county.assigned()

    await county.says(CLERK, "到期")
    assert county.last(CLERK) == "到期一览\n今天到期0件，7天内1件，已超期0件。"
    shown = (await county.presses(CLERK, "7天内（1）"))[-1]
    assert "JY-2026-0001 签收，2026年3月19日" in shown
    await county.says(OFFICE, "到期一览")
    assert "7天内0件" in county.last(OFFICE), "the unit's acknowledgement is not the office's last day"
    await county.says("wang", "到期")
    assert "到期" not in county.last("wang")


async def test_a_line_of_one_s_menu_may_be_typed_at_any_time(county: Hall) -> None:
    await county.opinion()
    await county.says(STATION, "待初审")
    assert county.last(STATION).startswith("待初审1件")
    await county.says("wang", "待初审")
    assert "待初审1件" not in county.last("wang"), "the menu of others is not theirs"


async def test_a_menu_counts_each_case_once_by_its_most_pressing_date(county: Hall) -> None:
    await county.assigned()

    await county.says(CLERK, "菜单")
    assert county.last(CLERK) == "县交通局\n待办1件，7天内到期1件，已超期0件。"
    county.goes_to(date(2026, 6, 26))
    await county.says(CLERK, "菜单")
    assert county.last(CLERK) == "县交通局\n待办1件，7天内到期0件，已超期1件。"
    await county.says("fang-zhengping", "菜单")
    assert "在办0件，7天内到期0件，已超期0件" in county.last("fang-zhengping"), "another unit's work is not theirs"
    await county.says("wu-hong", "菜单")
    assert "超期2件" in county.last("wu-hong"), "the office counts what lies with all units"


async def test_what_is_late_stands_first_and_opens(county: Hall) -> None:
    await county.assigned()
    county.goes_to(date(2026, 6, 26))

    await county.says(OFFICE, "到期")
    await county.presses(OFFICE, "已超期（2）")
    assert "答复，2026年6月16日(周二)，晚了10天" in county.last(OFFICE)
    await county.presses(OFFICE, "1")
    assert TITLE in "".join(county.heard(OFFICE) or [county.last(OFFICE)])


@pytest.mark.parametrize(
    ("typed", "count"),
    [("斑马线", 1), ("JY-2026", 1), ("斑马线 在办", 1), ("斑马线 办结", 0), ("交通局", 1), ("100%", 0), ("超期", 0)],
)
async def test_the_office_finds_suggestions_by_words(county: Hall, typed: str, count: int) -> None:
    await county.assigned()
    await county.says(OFFICE, "找件", typed)

    found = county.last(OFFICE)
    assert (TITLE in found) is bool(count), found


async def test_nobody_finds_what_is_not_theirs(county: Hall) -> None:
    await county.assigned()

    for who in ("sun-lihua", "fang-zhengping"):  # a deputy who did not sign, a clerk of a unit without a part
        await county.says(who, "找件", "斑马线")
        assert county.last(who).startswith("没有找到“斑马线”"), who
    for who in (DEPUTY, CLERK, STATION):
        await county.says(who, "找件", "斑马线")
        assert county.last(who).startswith("找到"), who


async def test_a_search_without_words_asks_for_them(county: Hall) -> None:
    await county.says(OFFICE, "找件")
    assert county.last(OFFICE).startswith("要找什么")


async def test_the_office_takes_its_list_along(county: Hall) -> None:
    await county.assigned()
    sent = await county.says(OFFICE, "导出")

    blob = await county.scene.store.run(attachments.blob, int(sent[-2].removeprefix("blob:")))
    sheet = load_workbook(BytesIO(blob.bytes)).worksheets[0]
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(max_row=2))
    row = dict(zip(first, second, strict=True))
    assert row["编号"] == "JY-2026-0001"
    assert row["标题"] == TITLE
    assert (row["主办"], row["协办"]) == ("县交通局", "县教育局")
    assert str(row["答复期限"]).startswith("2026-06-16")
    assert row["来自意见"] == "YJ-2026-0001"
    assert "王阿姨" not in str(second)


async def test_a_station_takes_its_own_opinions_along(county: Hall) -> None:
    await county.submitted()
    sent = await county.says(STATION, "导出")
    blob = await county.scene.store.run(attachments.blob, int(sent[-2].removeprefix("blob:")))
    rows = list(load_workbook(BytesIO(blob.bytes)).worksheets[0].iter_rows(values_only=True))

    assert len(rows) == 2
    assert "王阿姨" not in str(rows)
    await county.says(CLERK, "导出")
    assert "导出" not in county.last(CLERK), "a unit has nothing to take along"


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_becomes_a_formula(words: str) -> None:
    sheet = load_workbook(BytesIO(workbook("表", ["标题"], [[words]]))).worksheets[0]
    cell = sheet["A2"]

    assert cell.data_type == "s"
    assert cell.value == words.replace("\x07", "")
    assert cell.quotePrefix is (words[0] in "=+-@\t")
