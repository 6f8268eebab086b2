"""A list as an xlsx file. Whatever a cell says stays words: none becomes a formula, in no program that opens it."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST = 32_000  # a cell holds no more; what is longer is read in the case itself
NARROW, WIDE, WIDTHS = 8, 40, 2.1
PERCENT = "0.0%"
Value = str | int | date | Fraction | Decimal | None


class Sheet(NamedTuple):
    """One sheet: its title, what stands above the columns, and the rows. A Fraction is shown as a percentage."""

    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Value]]


def workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The bytes of an xlsx file with one sheet."""
    return book_of(Sheet(title, headings, rows))


def book_of(*sheets: Sheet) -> bytes:
    """The bytes of an xlsx file with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for one in sheets:
        _fill(book.create_sheet(one.title), one.headings, one.rows)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _fill(sheet: Worksheet, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    widths = [len(heading) for heading in headings]
    for at, heading in enumerate(headings, 1):
        cell = sheet.cell(1, at)
        _write(cell, heading)
        cell.font = Font(bold=True)
    for number, row in enumerate(rows, 2):
        for at, value in enumerate(row, 1):
            _write(sheet.cell(number, at), value)
            widths[at - 1] = max(widths[at - 1], len(str(value or "")))
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = min(max(width * WIDTHS, NARROW), WIDE)
    sheet.freeze_panes = "A2"


def _write(cell: Cell | MergedCell, value: Value) -> None:
    if isinstance(value, Fraction):
        cell.value, cell.number_format = float(value), PERCENT
        return
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST]
    cell.data_type = "s"
    cell.quotePrefix = value[:1] in "=+-@\t\r"
