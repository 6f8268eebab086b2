"""What a cell of a spreadsheet says, kind by kind, and what is told of one that cannot be."""

from datetime import date
from typing import Any

import pytest

from domain.notice import Say, in_a_row
from domain.people import sheets
from domain.people.sheets import Fault, Grid

TODAY = date(2026, 3, 16)
TWENTY = "没有电话的人家在东街二十号楼上三层左边第"


def read(book: str, name: str, *rows: list[str]) -> sheets.Read:
    return sheets.read(book, [Grid(name, list(enumerate(rows, 1)))], TODAY)


def column_of(kind: str) -> tuple[str, sheets.Layout, sheets.Column]:
    """A column of that kind that need not be filled in where there is one, and the book and sheet it is in."""
    every = [(book, one, of) for book in sheets.BOOKS for one in sheets.layouts(book) for of in one.columns]
    return next(one for one in sorted(every, key=lambda one: one[2].need) if one[2].kind == kind)


def cell(kind: str, words: str) -> tuple[Any, list[Say]]:
    """What a row says in a column of that kind, the other needed cells left empty."""
    book, layout, column = column_of(kind)
    needed = [one for one in layout.columns if one.need and one != column]
    found = read(book, layout.heading, [column.heading, *(one.heading for one in needed)], [words, "…"])
    wrong = [one.why for one in found.faults if one.column == column.heading]
    return found.of(layout.key)[0][column.key], wrong


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [
        ("names", " 解放路、北关;解放路\n", ("解放路", "北关")),
        ("phone", "０８１－２３４５", "081-2345"),
        ("userid", "ＷａｎｇＱｉａｎｇ", "WangQiang"),
        ("card", "证0012", "证0012"),
        ("count", "１８", 18),
        ("text", "ＡＢ", "ＡＢ"),
    ],
)
def test_a_cell_is_taken_as_its_column_means_it(kind: str, words: str, value: Any) -> None:
    assert cell(kind, words) == (value, [])


@pytest.mark.parametrize(
    ("kind", "words", "value", "why"),
    [
        ("phone", f"{TWENTY}四间", "", ("import-bad-phone", {"text": TWENTY})),
        ("userid", "王 强", "", ("import-bad-userid", {"text": "王 强"})),
        ("card", "证12", "", ("import-bad-card", {"text": "证12"})),
        ("count", "0", None, ("import-bad-count", {})),
        ("count", "18届", None, ("import-bad-count", {})),
        ("phone", "1" * 41, "", ("import-too-long", {"limit": "40", "length": "41"})),
        ("card", "1" * 41, "", ("import-too-long", {"limit": "40", "length": "41"})),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_with_what_was_written(
    kind: str, words: str, value: Any, why: tuple[str, dict[str, str]]
) -> None:
    assert cell(kind, words) == (value, [Say(*why)])


def test_as_many_letters_as_a_column_takes_are_not_too_many() -> None:
    assert cell("phone", "1" * 39)[1] == []
    assert cell("card", "1" * 40) == ("1" * 40, [])


@pytest.mark.parametrize("kind", ["names", "count", "date", "dates", "text", "phone"])
def test_an_empty_cell_is_empty_in_the_way_of_its_kind(kind: str) -> None:
    empty: dict[str, Any] = {"names": (), "dates": (), "count": None, "date": None}
    assert cell(kind, " ")[0] == empty.get(kind, "")


def test_of_several_dates_the_good_ones_are_kept_and_the_others_told() -> None:
    words = "2026-03-05、三月五日；2026-03-06,明天"
    assert cell("dates", words) == (
        (date(2026, 3, 5), date(2026, 3, 6)),
        [Say("import-bad-date", {"text": "三月五日"}), Say("import-bad-date", {"text": "明天"})],
    )


def test_a_bad_date_is_quoted_by_its_beginning_and_one_ahead_is_named() -> None:
    headings = ["编号", "标题", "情况", "建议", "领衔代表", "提交日期"]

    def why(words: str) -> list[Say]:
        found = read("suggestions", "Sheet1", headings, ["JY-2026-0001", "a", "b", "c", "李梅", words])
        return [one.why for one in found.faults]

    assert why("很" * 30) == [Say("import-bad-date", {"text": "很" * 20})]
    assert why("2026-03-17") == [Say("import-future-date", {"date": date(2026, 3, 17)})]
    assert why("2026-03-16") == []


def test_of_a_choice_what_there_is_to_choose_is_listed() -> None:
    found = read("roster", "工作人员", ["姓名", "身份"], ["陈亮", "司机" * 11])
    allowed = in_a_row(taken[0] for taken in sheets.choices("staff").values())

    (fault,) = [one for one in found.faults if one.column == "身份"]
    assert fault.why == Say("import-bad-choice", {"text": "司机" * 10, "list": allowed})
    assert found.of("staff")[0]["role"] == ""


def test_sheets_and_headings_nobody_asked_for_are_told_and_the_rest_is_read() -> None:
    unknown, units = (
        Grid("随便", [(1, ["x"])]),
        Grid("单位", [(1, ["名称", "电 话*", "备注"]), (2, ["县交通局", "", ""])]),
    )
    found = sheets.read("roster", [unknown, units, Grid("选区", [(1, ["名称", "联络站", "说明"])])], TODAY)

    assert found.unused == [("随便", ""), ("单位", "电 话*"), ("单位", "备注"), ("选区", "说明")]
    (row,) = found.of("units")
    assert (row["name"], row.sheet, row.number) == ("县交通局", "单位", 2)
    assert row.fault("name", "import-bad-date", text="x") == Fault(
        "单位", 2, "名称", Say("import-bad-date", {"text": "x"})
    )
    assert list(found.of("deputies")) == []


def test_a_sheet_without_a_row_lacks_its_columns() -> None:
    found = sheets.read("roster", [Grid("单位", []), Grid("选区", [])], TODAY)
    assert {one.why.text_id for one in found.faults} == {"import-no-column"}


def test_a_heading_is_named_without_its_star() -> None:
    found = read("roster", "单位", [" 名称＊ ", "简称"], ["", "x"])
    assert [(one.column, one.why.text_id) for one in found.faults] == [("名称", "import-empty")]


@pytest.mark.parametrize("kind", ["date", "dates"])
def test_a_date_may_lie_ahead_where_its_column_says_so(kind: str) -> None:
    every = [(book, layout, one) for book in sheets.BOOKS for layout in sheets.layouts(book) for one in layout.columns]
    ahead = [one for one in every if one[2].kind == kind and one[2].ahead]
    for book, layout, column in ahead:
        needed = [one.heading for one in layout.columns if one.need and one != column]
        found = read(book, layout.heading, [column.heading, *needed], ["2026-03-17", "…"])
        assert [one for one in found.faults if one.column == column.heading] == []
        assert found.of(layout.key)[0][column.key] in (date(2026, 3, 17), (date(2026, 3, 17),))
    assert ahead or kind == "dates"


def test_what_nobody_means_makes_no_other_word() -> None:
    assert sheets.plain(" 姓 名*：ＵserId＊") == "姓名userid"
