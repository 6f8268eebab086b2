"""A list as an xlsx file. Whatever a cell says stays words: none becomes a formula, in no program that opens it."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
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
    from services.office import xlsx  # openpyxl is loaded for the first export, not for every replica

    return xlsx.written(sheets)
