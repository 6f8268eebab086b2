"""Spreadsheets on disk: xlsx and csv become plain grids; an empty template is written."""

import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from domain.people import sheets
from domain.people.sheets import Column, Grid

LARGEST = 20_000_000
LARGEST_UNPACKED = 50_000_000
MOST_ROWS, MOST_COLUMNS = 20_000, 500
ENCODINGS = ("utf-8-sig", "gb18030")
A_COLUMN = 18


class NotASpreadsheet(ValueError):
    """A file that cannot be read as xlsx or csv. `says` names the sentence."""

    def __init__(self, says: str) -> None:
        self.says = says
        super().__init__(says)


def read(path: Path) -> list[Grid]:
    """The sheets of an xlsx file, of a csv file (the sheet is called like the file) or of a folder of csv files.

    Raises OSError, NotASpreadsheet.
    """
    if path.is_dir():
        files = sorted(one for one in path.iterdir() if one.suffix.lower() == ".csv")
        return [_csv(file) for file in files]
    if path.stat().st_size > LARGEST:
        raise NotASpreadsheet("import-too-large")
    with path.open("rb") as file:
        zipped = file.read(2) == b"PK"
    if zipped:
        return _xlsx(path)
    if path.suffix.lower() == ".csv":
        return [_csv(path)]
    raise NotASpreadsheet("import-not-a-sheet")


def _xlsx(path: Path) -> list[Grid]:
    book = None
    try:
        with ZipFile(path) as packed:
            if sum(one.file_size for one in packed.infolist()) > LARGEST_UNPACKED:
                raise NotASpreadsheet("import-too-large")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not keep (drop-downs, themes) we do not need
            book = load_workbook(path, data_only=True, read_only=True)  # row by row: a whole one takes 30 times as much
            return [_sheet(sheet) for sheet in book.worksheets]
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        if isinstance(error, NotASpreadsheet):
            raise
        raise NotASpreadsheet("import-not-a-sheet") from error
    finally:
        if book is not None:
            book.close()


def _sheet(sheet: Any) -> Grid:
    """A sheet as far as it is filled, whatever it says of its own size."""
    sheet.reset_dimensions()
    return _grid(sheet.title, (row[:MOST_COLUMNS] for row in sheet.iter_rows(values_only=True)))


def _csv(path: Path) -> Grid:
    raw = path.read_bytes()
    if len(raw) > LARGEST:
        raise NotASpreadsheet("import-too-large")
    for encoding in ENCODINGS:
        try:
            words = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _grid(path.stem, csv.reader(io.StringIO(words, newline="")))
    raise NotASpreadsheet("import-not-a-sheet")


def _grid(name: str, rows: Iterable[Sequence[object]]) -> Grid:
    """The rows that hold something, numbered as people see them."""
    return Grid(name, list(_filled(rows)))


def _filled(rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(rows, 1):
        if number > MOST_ROWS:
            raise NotASpreadsheet("import-too-large")
        words = [_words(cell) for cell in cells]
        if any(words):
            yield number, words


def _words(cell: object) -> str:
    """A cell as it is meant: 13800000000.0 is a telephone number, a date is a day."""
    match cell:
        case None:
            return ""
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
    return str(cell).strip()


def write_template(book: str, path: Path) -> None:
    """An empty xlsx with every sheet and column of the book, a comment on each heading. Raises OSError."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for layout in sheets.layouts(book):
        sheet = workbook.create_sheet(layout.heading)
        for place, column in enumerate(layout.columns, 1):
            _heading(sheet, place, column)
        sheet.freeze_panes = "A2"
    workbook.save(path)


def _heading(sheet: Worksheet, place: int, column: Column) -> None:
    cell = sheet.cell(1, place, f"{column.heading}*" if column.need else column.heading)
    cell.font = Font(bold=column.need)
    cell.comment = Comment(f"{column.note}\n{column.note_en}", "Minyi", height=90, width=260)
    letter = get_column_letter(place)
    sheet.column_dimensions[letter].width = A_COLUMN
    if column.choices:
        words = ",".join(taken[0] for taken in sheets.choices(column.choices).values())
        allowed = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
        sheet.add_data_validation(allowed)
        allowed.add(f"{letter}2:{letter}1000")
