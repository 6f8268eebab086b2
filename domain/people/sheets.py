"""Spreadsheets a place fills in: the sheets and columns there are, and the typed rows or faults of what was written."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from domain.cases import Suggestion
from domain.days import day_in
from domain.errors import CaseworkError
from domain.notice import Fact, Say, in_a_row

_TABLE: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("sheets.toml").read_text(encoding="utf-8"))
# what an operator imports; the frame of a survey comes by chat
BOOKS = tuple(name for name in _TABLE if name not in ("choices", "frame"))
# A title above the headings is no heading; further down nobody writes them.
HEADING_WITHIN = 6
_SEPARATORS = re.compile(r"[、,，;；\n]+")
_PHONE = re.compile(r"[0-9+][0-9+\-() ]{3,38}")
_USER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}")
_CARD = re.compile(r"[A-Za-z0-9\u4e00-\u9fff〔〕-]*\d{4}")
_NUMBER = re.compile(rf"{Suggestion.SERIES}-(\d{{4}})-(\d{{4,8}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` is how the program calls it, `heading` how the template does, `also` what else is taken.

    kind: see sheets.toml. need: every row has it. most: letters. ahead: a date that may lie in the future.
    """

    key: str
    heading: str
    also: Sequence[str] = ()
    kind: str = "text"
    need: bool = False
    most: int = 200
    choices: str = ""
    ahead: bool = False
    note: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet of a book as it should be."""

    key: str
    heading: str
    also: Sequence[str]
    columns: Sequence[Column]

    def column(self, key: str) -> Column:
        """The column of that key."""
        return next(one for one in self.columns if one.key == key)


class Grid(NamedTuple):
    """A sheet as it was read: its name, and (row number, cells as words) for every row that holds something."""

    name: str
    rows: Sequence[tuple[int, Sequence[str]]]


class Fault(NamedTuple):
    """What is wrong in one place of a file. row: 0 for the sheet as a whole; column: empty for the whole row."""

    sheet: str
    row: int
    column: str
    why: Say


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a sheet, typed: values by key; a cell left empty is "", None or ()."""

    sheet: str
    number: int
    values: Mapping[str, Any]
    layout: Layout

    def __getitem__(self, key: str) -> Any:
        return self.values[key]

    def fault(self, key: str, says: str, **facts: Fact) -> Fault:
        """Something is wrong in the column of that key."""
        return Fault(self.sheet, self.number, self.layout.column(key).heading, Say(says, facts))


@dataclass(frozen=True, slots=True)
class Read:
    """A whole file: rows by sheet key, every fault, and headings nobody asked for, as (sheet, heading)."""

    rows: Mapping[str, Sequence[Row]]
    faults: Sequence[Fault]
    unused: Sequence[tuple[str, str]]

    def of(self, key: str) -> Sequence[Row]:
        """The rows of one sheet; none when the file does not have it."""
        return self.rows.get(key, ())


@cache
def layouts(book: str) -> tuple[Layout, ...]:
    """The sheets of a book: "roster" or "suggestions"."""
    return tuple(
        Layout(sheet["key"], sheet["heading"], sheet.get("also", ()), tuple(Column(**one) for one in sheet["columns"]))
        for sheet in _TABLE[book]
    )


def choices(name: str) -> Mapping[str, Sequence[str]]:
    """The words for each choice of a column; the first of them stands in the template."""
    words: Mapping[str, Sequence[str]] = _TABLE["choices"][name]
    return words


def read(book: str, grids: Sequence[Grid], today: date) -> Read:
    """Read the sheets of a file. Every fault is found; a sheet without its needed columns gives no rows."""
    rows: dict[str, list[Row]] = {}
    faults: list[Fault] = []
    unused: list[tuple[str, str]] = []
    by_name = {name: layout for layout in layouts(book) for name in (layout.heading, *layout.also)}
    for grid in grids:
        layout = by_name.get(plain(grid.name)) or (layouts(book)[0] if len(layouts(book)) == len(grids) == 1 else None)
        if layout is None:
            unused.append((grid.name, ""))
            continue
        found, wrong, extra = _sheet(layout, grid, today)
        rows.setdefault(layout.key, []).extend(found)
        faults += wrong
        unused += [(grid.name, heading) for heading in extra]
    if not rows:
        faults.append(
            Fault("", 0, "", Say("import-no-sheet", {"list": in_a_row(one.heading for one in layouts(book))}))
        )
    return Read(rows, faults, unused)


def plain(words: str) -> str:
    """Without the differences nobody means: width, case, spaces, stars."""
    return re.sub(r"[\s*＊:：]", "", unicodedata.normalize("NFKC", words)).lower()


def serial_of(number: str) -> tuple[int, int] | None:
    """The year and the serial of a number of ours; None for a number given elsewhere."""
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", number))
    return (int(found[1]), int(found[2])) if found else None


def _sheet(layout: Layout, grid: Grid, today: date) -> tuple[list[Row], list[Fault], list[str]]:
    """The rows, the faults and the unused headings of one sheet."""
    known = {plain(name): column for column in layout.columns for name in (column.heading, *column.also)}
    at = _heading_row(grid, known)
    headings = grid.rows[at][1] if at is not None else ()
    columns: dict[str, int] = {}
    for place, heading in enumerate(headings):
        if (column := known.get(plain(heading))) is not None:
            columns.setdefault(column.key, place)
    lacking = [column for column in layout.columns if column.need and column.key not in columns]
    if lacking:
        return [], [Fault(grid.name, 0, column.heading, Say("import-no-column")) for column in lacking], []
    rows, faults = [], []
    for number, cells in grid.rows[(at or 0) + 1 :]:
        values: dict[str, Any] = {}
        for column in layout.columns:
            at_place = columns.get(column.key, len(cells))
            words = cells[at_place].strip() if at_place < len(cells) else ""
            values[column.key], wrong = _value(column, words, today)
            faults += [Fault(grid.name, number, _shown(headings[columns[column.key]]), why) for why in wrong]
        rows.append(Row(grid.name, number, values, layout))
    return rows, faults, [one for one in headings if plain(one) and plain(one) not in known]


def _shown(heading: str) -> str:
    """A heading without the star that says it must be filled in."""
    return heading.strip().rstrip("*＊")


def _heading_row(grid: Grid, known: Mapping[str, Column]) -> int | None:
    """Where the headings stand: the row among the first that has most of them."""
    counts = [sum(plain(cell) in known for cell in cells) for _, cells in grid.rows[:HEADING_WITHIN]]
    return counts.index(max(counts)) if counts else None


def _value(column: Column, words: str, today: date) -> tuple[Any, list[Say]]:
    """What a cell says, and what is wrong with it."""
    if not words:
        return _EMPTY.get(column.kind, ""), [Say("import-empty")] if column.need else []
    if len(words) > column.most and column.kind in {"text", "phone", "card"}:
        return "", [Say("import-too-long", {"limit": str(column.most), "length": str(len(words))})]
    match column.kind:
        case "names":
            return tuple(dict.fromkeys(one.strip() for one in _SEPARATORS.split(words) if one.strip())), []
        case "date":
            return _day(words, today, column.ahead)
        case "dates":
            days = [_day(one, today, column.ahead) for one in _SEPARATORS.split(words) if one.strip()]
            return tuple(day for day, wrong in days if not wrong), [why for _, wrong in days for why in wrong]
        case "choice":
            return _choice(column.choices, words)
        case "text":
            return words, []
    return _written(column.kind, unicodedata.normalize("NFKC", words))


_EMPTY: Mapping[str, Any] = {"names": (), "dates": (), "date": None, "count": None}


def _day(words: str, today: date, ahead: bool) -> tuple[date | None, list[Say]]:
    """A date with its year: without one nobody knows which is meant."""
    said = unicodedata.normalize("NFKC", words).strip()
    try:
        named = day_in(said, today, ahead=ahead)
    except CaseworkError:
        named = None
    if named is None or (named.start, named.end) != (0, len(said)) or not re.match(r"\d{4}", said):
        return None, [Say("import-bad-date", {"text": words[:20]})]
    if named.day > today and not ahead:
        return None, [Say("import-future-date", {"date": named.day})]
    return named.day, []


def _choice(name: str, words: str) -> tuple[str, list[Say]]:
    for key, taken in choices(name).items():
        if plain(words) in map(plain, taken):
            return key, []
    allowed = in_a_row(taken[0] for taken in choices(name).values())
    return "", [Say("import-bad-choice", {"text": words[:20], "list": allowed})]


def _written(kind: str, words: str) -> tuple[Any, list[Say]]:
    """What must be written in a certain way: a telephone, a user id, a card's number, a number."""
    if kind == "count":
        return (int(words), []) if re.fullmatch(r"[1-9]\d{0,3}", words) else (None, [Say("import-bad-count")])
    if _WRITTEN[kind].fullmatch(words):
        return words, []
    return "", [Say(_REFUSED[kind], {"text": words[:20]})]


_WRITTEN = {"phone": _PHONE, "userid": _USER_ID, "card": _CARD}
_REFUSED = {
    "phone": "import-bad-phone",
    "userid": "import-bad-userid",
    "card": "import-bad-card",
}
