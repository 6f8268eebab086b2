"""A list as an xlsx file. Whatever a cell says stays words: none becomes a formula, in no program that opens it."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST = 32_000  # a cell holds no more; what is longer is read in the case itself
NARROW, WIDE, WIDTHS = 8, 40, 2.1


def workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[str | int | date | None]]) -> bytes:
    """The bytes of an xlsx file with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
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
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _write(cell: Cell | MergedCell, value: str | int | date | None) -> None:
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST]
    cell.data_type = "s"
    cell.quotePrefix = value[:1] in "=+-@\t\r"
