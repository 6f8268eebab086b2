"""What people read of the figures in chat, see as a picture and take along as a spreadsheet."""

from collections.abc import AsyncIterator
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PIL import Image, ImageChops

from services.office import charts, figuring
from services.replies import fonts
from storage import attachments, notes
from storage.suggestions import sessions
from tests.contract.hall import CLERK, DEPUTY, OFFICE, Hall, hall


@pytest.fixture
async def county(database_url: str) -> AsyncIterator[Hall]:
    async with hall(database_url) as here:
        yield here


async def blob_of(county: Hall, sent: list[str]) -> bytes:
    handle = next(one for one in reversed(sent) if one.startswith("blob:"))
    return (await county.scene.store.run(attachments.blob, int(handle.removeprefix("blob:")))).bytes


async def test_the_office_reads_the_figures_and_how_they_are_made(county: Hall) -> None:
    await county.assigned()
    await county.says(OFFICE, "统计")
    shown = county.last(OFFICE)

    assert shown.startswith(
        "2026年办理统计\n云溪县人民代表大会\n交办1件，已答复0件，超期未答复0件。\n答复率 0.0%（0/1）"
    )
    assert "满意率 —（0/0）" in shown, "nothing to be a part of is no zero"
    await county.presses(OFFICE, "怎么算")
    assert "按时率 = 首次答复没有超期的件数 ÷ 交办件数。" in county.last(OFFICE)
    await county.presses(OFFICE, "上一步", "各单位")
    assert "县交通局：交办1件，答复率0.0%，按时率0.0%" in county.last(OFFICE)
    await county.presses(OFFICE, "1")
    assert "2026年办理统计\n县交通局\n" in county.last(OFFICE)
    await county.says(OFFICE, "统计 2025年")
    assert county.last(OFFICE).startswith("2025年办理统计\n云溪县人民代表大会\n交办0件")


async def test_since_a_session_began_is_a_period_too(county: Hall) -> None:
    days = {"from_on": date(2026, 3, 2), "until_on": date(2026, 3, 6)}
    await county.scene.store.run(lambda c: sessions.add(c, term_no=18, session_no=5, **days))
    await county.assigned()
    await county.says(OFFICE, "统计")
    await county.presses(OFFICE, "换时间", "本次会议以来")
    assert county.last(OFFICE).startswith("本次会议以来办理统计\n云溪县人民代表大会\n交办1件"), county.last(OFFICE)
    await county.presses(OFFICE, "各单位")
    assert "县交通局：交办1件" in county.last(OFFICE)


@pytest.mark.parametrize(
    ("typed", "period"),
    [("2026年3月", "2026年3月"), ("一季度", "2026年第1季度"), ("去年", "2025年"), ("2025年第四季度", "2025年第4季度")],
)
async def test_a_period_is_typed(county: Hall, typed: str, period: str) -> None:
    await county.says(OFFICE, "统计")
    await county.presses(OFFICE, "换时间")
    await county.says(OFFICE, typed)
    assert county.last(OFFICE).startswith(f"{period}办理统计")
    await county.presses(OFFICE, "换时间")
    await county.says(OFFICE, "那时候")
    assert county.last(OFFICE).startswith("“那时候”看不出是哪段时间")


async def test_a_unit_sees_its_own_figures_only(county: Hall) -> None:
    await county.assigned()
    await county.says("fang-zhengping", "统计")
    assert "交办0件" in county.last("fang-zhengping"), "what another unit handles is not counted for it"
    await county.says(CLERK, "统计")
    assert "\n县交通局\n交办1件" in county.last(CLERK)
    await county.presses(CLERK, "导出表格")
    await county.says("wang", "统计")
    assert "率" not in county.last("wang")


async def test_the_figures_are_taken_along_with_their_formulas(county: Hall) -> None:
    await county.assigned()
    await county.says(OFFICE, "统计")
    book = load_workbook(BytesIO(await blob_of(county, await county.presses(OFFICE, "导出表格"))))

    assert book.sheetnames == ["2026年", "口径"]
    heading, whole, unit = book["2026年"].iter_rows()
    row = {cell.value: other for cell, other in zip(heading, whole, strict=True)}
    assert (row["交办"].value, row["答复率"].value, row["答复率"].number_format) == (1, 0, "0.0%")
    assert (row["满意率"].value, row["满意率件数"].value) == ("—", "0/0")
    assert unit[0].value == "县交通局"
    formulas = {line[0]: line for line in book["口径"].iter_rows(values_only=True)}
    assert formulas["面商率"][1:3] == ("当面谈过或到过现场的件数", "交办件数")
    assert all(cell.data_type != "f" for sheet in book for line in sheet.iter_rows() for cell in line)


@pytest.mark.skipif(fonts.find(signs=True) is None, reason="no Chinese font on this machine")
async def test_the_chart_is_a_picture_a_phone_can_show(county: Hall) -> None:
    await county.assigned()
    await county.says(OFFICE, "统计")
    sent = await county.presses(OFFICE, "看图")
    with Image.open(BytesIO(await blob_of(county, sent))) as picture:
        assert (picture.format, picture.width) == ("PNG", charts.WIDTH)
        assert 800 < picture.height < 1000
    assert county.last(OFFICE).startswith("2026年办理统计，图在上面。")


@pytest.mark.skipif(fonts.find(signs=True) is None, reason="no Chinese font on this machine")
def test_labels_are_letters_and_not_boxes() -> None:
    font = fonts.find(signs=True)
    assert font is not None
    drawn = [
        Image.open(BytesIO(charts.chart("统计", [], [charts.Bar(name, 500, "50.0%")], font))).convert("L")
        for name in ("答复率", "面商率", "\ue123\ue124\ue125")
    ]
    differ = [ImageChops.difference(drawn[0], other).getbbox() for other in drawn[1:]]
    assert all(differ), "two labels look the same: every letter is the box of a missing one"


async def test_deputies_and_the_office_see_the_year_in_numbers(county: Hall) -> None:
    await county.assigned()
    await county.says(DEPUTY, "履职")
    assert "2026年：领衔提出建议1件，联名0件，办理群众意见1件。" in county.last(DEPUTY)
    await county.says(DEPUTY, "统计")
    assert county.last(DEPUTY).startswith("您的履职记录")
    await county.says(OFFICE, "履职档案")
    assert "李梅：领衔1件，联名0件，办群众意见1件" in county.last(OFFICE)
    await county.says(CLERK, "履职")
    assert "领衔" not in county.last(CLERK)


async def test_without_a_chinese_font_there_is_no_chart_but_the_numbers(county: Hall) -> None:
    await county.scene.store.run(notes.put, figuring.CHOSEN_FONT, "/nowhere/at/all.ttf")
    await county.says(OFFICE, "统计")
    assert "答复率" in county.last(OFFICE)
    await county.presses(OFFICE, "看图")
    assert county.last(OFFICE).startswith("这台机器没有中文字体")
    await county.presses(OFFICE, "上一步")
    assert "答复率" in county.last(OFFICE)
