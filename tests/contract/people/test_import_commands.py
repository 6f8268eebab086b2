"""Imports and the end of an appointment on the command line: what is printed, what is in the database."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import Connection, select

from domain.roles import Role
from storage import schema, tables
from storage.people import people
from tests import rows_fired
from tests.contract.people.test_importing_roster import BOOK
from tests.contract.rules.test_commands import Terminal, terminal

__all__ = ["terminal"]
SUGGESTION = {
    "编号*": "JY-2026-0014",
    "标题*": "修路灯",
    "情况*": "三号楼前的路灯不亮。",
    "建议*": "修好它。",
    "领衔代表*": "李梅",
    "提交日期*": "2026-03-05",
}


@pytest.fixture(autouse=True)
def rows_taken(sqlite_url: str) -> Iterator[None]:
    """Which rows of the lifecycle tables the commands took."""
    yield
    schema.within(sqlite_url, rows_fired.note)


def filled_in(terminal: Terminal, folder: Path) -> Path:
    """A template, filled in as a county would."""
    file = folder / "roster.xlsx"
    assert terminal.types("import", "template", "roster", str(file)).returncode == 0
    book = load_workbook(file)
    for name, (headings, *lines) in BOOK.items():
        sheet = book[name]
        places = {str(cell.value).rstrip("*"): place for place, cell in enumerate(sheet[1], 1)}
        for number, line in enumerate(lines, 2):
            for heading, words in zip(headings, line, strict=True):
                sheet.cell(number, places[heading if heading in places else "单位或联络站"], words)
    book.save(file)
    return file


def test_a_filled_template_is_imported_and_the_second_time_changes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    file = filled_in(terminal, tmp_path)

    first = terminal.types("import", "roster", str(file))
    again = terminal.types("import", "roster", str(file))

    assert (first.returncode, again.returncode) == (0, 0), first
    assert "已导入：新增9行，更新1行，没变0行。" in first.stdout
    assert "Imported: 9 rows new" in first.stdout
    assert "和库里的一样，什么都没有改（10行）。" in again.stdout


def test_every_fault_is_printed_in_both_languages_and_nothing_comes_in(
    terminal: Terminal, tmp_path: Path, sqlite_url: str
) -> None:
    book = load_workbook(filled_in(terminal, tmp_path))
    book["代表"].cell(2, 2, "第9选区")
    book["工作人员"].cell(3, 2, "司机")
    book.save(tmp_path / "roster.xlsx")

    refused = terminal.types("import", "roster", str(tmp_path / "roster.xlsx"))

    assert refused.returncode == 1
    lines = refused.stdout.splitlines()
    assert lines[0] == "有2处要改，什么都没有导入："
    roles = "经办人、负责人、分管领导、联络站、工委、常委会领导、委室、组成人员、政府办"
    assert f"“工作人员”表第3行“身份”列：不认“司机”，请写其中一个：{roles}。" in lines
    assert "“代表”表第2行“选区”列：没有“第9选区”这个选区，请先在选区表里写上。" in lines
    assert "Sheet “代表”, row 2, column “选区”: there is no district “第9选区”" in refused.stdout
    assert schema.within(sqlite_url, lambda c: c.execute(select(tables.people)).all()) == []


def test_running_suggestions_are_imported_from_their_template(terminal: Terminal, tmp_path: Path) -> None:
    terminal.types("import", "roster", str(filled_in(terminal, tmp_path)))
    file = tmp_path / "running.xlsx"
    terminal.types("import", "template", "suggestions", str(file))
    book = load_workbook(file)
    (sheet,) = book.worksheets
    places = {str(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    for heading, words in SUGGESTION.items():
        sheet.cell(2, places[heading], words)
    book.save(file)

    done = terminal.types("import", "suggestions", str(file))
    again = terminal.types("import", "suggestions", str(file))

    assert "已导入：新增1行" in done.stdout
    assert "什么都没有改（1行）" in again.stdout
    assert terminal.types("verify").returncode == 0


def test_a_file_that_is_none_is_refused_kindly(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no")

    for file, why in (("a.xlsx", "这不是 xlsx 或 csv 文件"), ("missing.xlsx", "missing.xlsx 这个文件，请核对文件名")):
        refused = terminal.types("import", "roster", str(tmp_path / file))
        assert refused.returncode == 1
        assert why in refused.stdout
        assert "Traceback" not in refused.stdout + refused.stderr


def test_end_role_ends_an_appointment_at_once(terminal: Terminal, tmp_path: Path, sqlite_url: str) -> None:
    terminal.types("import", "roster", str(filled_in(terminal, tmp_path)))

    done = terminal.types("end-role", "deputy", "李梅", "--scope", "第3选区")
    again = terminal.types("end-role", "deputy", "李梅", "--scope", "第3选区")
    unknown = terminal.types("end-role", "deputy", "李梅", "--scope", "第9选区")

    assert "已停止：李梅（第3选区代表）" in done.stdout
    assert (done.returncode, again.returncode, unknown.returncode) == (0, 1, 1)

    def held(c: Connection) -> bool:
        person_id = c.execute(select(tables.people.c.id).where(tables.people.c.name == "李梅")).scalar_one()
        return people.get(c, person_id, date(2100, 1, 1)).holds(Role.DEPUTY)

    assert not schema.within(sqlite_url, held)


def test_an_invitation_prints_the_code_for_channels_without_links(terminal: Terminal) -> None:
    assert "邀请码：YQ-" in terminal.types("invite", "office", "周明").stdout
