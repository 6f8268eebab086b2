"""Sheets written as an xlsx file (workbooks.py says what may stand in them)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from services.office.workbooks import Sheet, Value

LONGEST = 32_000  # a cell holds no more; what is longer is read in the case itself
NARROW, WIDE, WIDTHS = 8, 40, 2.1
PERCENT = "0.0%"


def written(sheets: Iterable[Sheet]) -> bytes:
    """The bytes of the file."""
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
