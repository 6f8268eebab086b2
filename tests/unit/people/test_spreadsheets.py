"""Spreadsheets of every kind become the same rows, and every fault is named where it stands."""

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from bot import spreadsheets
from bot.spreadsheets import NotASpreadsheet
from domain.people import sheets
from domain.people.sheets import Grid

TODAY = date(2026, 3, 16)


def grid(name: str, *rows: list[str]) -> Grid:
    return Grid(name, list(enumerate(rows, 1)))


def why(read: sheets.Read) -> list[tuple[str, int, str, str]]:
    return [(one.sheet, one.row, one.column, one.why.text_id) for one in read.faults]


def test_a_workbook_gives_words_as_people_meant_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("代表")
    sheet.append(["姓名", "电话", "日期"])
    sheet.append([])
    sheet.append(["李梅", 13800000000.0, datetime(2026, 3, 5)])  # noqa: DTZ001 – a cell has no zone
    book.save(tmp_path / "r.xlsx")

    (found,) = [one for one in spreadsheets.read(tmp_path / "r.xlsx") if one.name == "代表"]

    assert list(found.rows) == [(1, ["姓名", "电话", "日期"]), (3, ["李梅", "13800000000", "2026-03-05"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_is_read_as_excel_saves_it_one_sheet_a_file(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "选区.csv").write_bytes('名称,联络站,地名\r\n第1选区,城关联络站,"解放路\n北关"\r\n'.encode(encoding))
    (tmp_path / "读我.txt").write_text("x", encoding="utf-8")

    assert spreadsheets.read(tmp_path / "选区.csv") == spreadsheets.read(tmp_path)
    (found,) = spreadsheets.read(tmp_path)
    assert (found.name, found.rows[1]) == ("选区", (2, ["第1选区", "城关联络站", "解放路\n北关"]))


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.xlsx", b"PK not a workbook"), ("a.xls", b"\xd0\xcf\x11\xe0"), ("a.csv", b"\xff\xff\xff"), ("a.pdf", b"%PDF")],
)
def test_what_is_no_spreadsheet_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(NotASpreadsheet, match="import-not-a-sheet"):
        spreadsheets.read(tmp_path / name)


@pytest.mark.parametrize("book", sheets.BOOKS)
def test_a_template_has_every_column_with_a_comment_and_can_be_read_back(tmp_path: Path, book: str) -> None:
    spreadsheets.write_template(book, tmp_path / "t.xlsx")

    read = sheets.read(book, spreadsheets.read(tmp_path / "t.xlsx"), TODAY)

    assert set(read.rows) == {layout.key for layout in sheets.layouts(book)}
    assert not read.faults
    assert not read.unused
    assert all(column.note and column.note_en for layout in sheets.layouts(book) for column in layout.columns)


def test_headings_are_found_below_a_title_in_any_order_and_writing() -> None:
    table = grid(
        "代表名册", ["云溪县代表名册"], ["选区", " 姓 名*", "手机号", "备注"], ["第1选区", "李梅", "0000-1", "x"]
    )

    read = sheets.read("roster", [table], TODAY)

    (row,) = read.of("deputies")
    assert (row["name"], row["district"], row["phone"], row.number) == ("李梅", "第1选区", "0000-1", 3)
    assert read.unused == [("代表名册", "备注")]


def test_every_fault_is_found_at_once_with_sheet_row_and_column() -> None:
    deputies = grid(
        "代表", ["姓名", "选区", "手机", "代表证号"], ["", "第1选区", "没有", "证12"], ["王" * 61, "", "", ""]
    )
    staff = grid("工作人员", ["姓名", "身份"], ["陈亮", "司机"])
    units = grid("单位", ["简称"], ["住建"])

    read = sheets.read("roster", [deputies, staff, units], TODAY)

    assert why(read) == [
        ("代表", 2, "姓名", "import-empty"),
        ("代表", 2, "代表证号", "import-bad-card"),
        ("代表", 2, "手机", "import-bad-phone"),
        ("代表", 3, "姓名", "import-too-long"),
        ("代表", 3, "选区", "import-empty"),
        ("工作人员", 2, "身份", "import-bad-choice"),
        ("单位", 0, "名称", "import-no-column"),
    ]


@pytest.mark.parametrize(
    ("words", "says"),
    [("2026-03-05", None), ("2026年3月5日", None), ("2026/3/5", None), ("2026.3.5", None)]
    + [(bad, "import-bad-date") for bad in ("3月5日", "昨天", "2026-02-30", "46086", "2026-03-05 前后")]
    + [("2026-03-17", "import-future-date")],
)
def test_a_date_has_its_year_and_is_over(words: str, says: str | None) -> None:
    headings = ["编号", "标题", "情况", "建议", "领衔代表", "提交日期"]
    read = sheets.read("suggestions", [grid("Sheet1", headings, ["JY-2026-0001", "a", "b", "c", "李梅", words])], TODAY)

    assert [one.why.text_id for one in read.faults] == ([says] if says else [])
    assert read.of("running")[0]["submitted_on"] == (None if says else date(2026, 3, 5))


def test_a_file_without_any_sheet_we_know_says_which_there_are() -> None:
    read = sheets.read("roster", [grid("a", ["x"]), grid("b", ["y"])], TODAY)

    assert why(read) == [("", 0, "", "import-no-sheet")]
    assert "联络站" in str(read.faults[0].why.facts["list"])


def test_a_number_of_ours_is_told_from_one_given_elsewhere() -> None:
    assert sheets.serial_of("jy-2026-0014") == (2026, 14)
    assert sheets.serial_of("云人建〔2026〕14号") is None


# a process of its own: what one had in memory at most is known of whole processes only
A_BOMB = """
import resource, sys
from pathlib import Path
from bot import spreadsheets
def most(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
spreadsheets.read(Path(sys.argv[1]))
before = most()
spreadsheets.read(Path(sys.argv[2]))
print(most() - before)
"""


def test_a_small_file_that_unfolds_to_many_cells_takes_no_memory(tmp_path: Path) -> None:
    small, bomb = tmp_path / "small.xlsx", tmp_path / "bomb.xlsx"
    Workbook().save(small)
    cells = b"<row>" + b"<c><v>1</v></c>" * 400 + b"</row>"
    with ZipFile(small) as empty, ZipFile(bomb, "w", ZIP_DEFLATED) as packed:
        for name in empty.namelist():
            part = empty.read(name)
            packed.writestr(name, part.replace(b"</sheetData>", cells * 700 + b"</sheetData>"))

        unfolds_to = sum(part.file_size for part in packed.infolist())

    words = [sys.executable, "-c", A_BOMB, str(small), str(bomb)]
    measured = subprocess.run(words, capture_output=True, check=True, text=True)
    assert int(measured.stdout) < 5 * unfolds_to
    assert unfolds_to > 4_000_000
