"""What the operator of a survey writes down after calling: a line a person, typed or on the call list (rules.md §3.8).

The words are data: `call_words.toml`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from domain.campaigns.surveys.survey import Contact
from domain.committee.poll_rule import Choice
from domain.people.sheets import Grid, plain
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("call_words.toml").read_text(encoding="utf-8"))
_CHOICES = {plain(word): Choice(key) for key, words in _TABLE["choices"].items() for word in words}
_CONTACTS = {plain(word): Contact(key) for key, words in _TABLE["contacts"].items() for word in words}
_NOTHING = {plain(word) for word in _TABLE["nothing"]["words"]}
_HEADINGS: Mapping[str, Sequence[str]] = _TABLE["headings"]
_BETWEEN = re.compile(r"[\s,，、;；:：]+")
HEADING_WITHIN = 6


class Entry(NamedTuple):
    """One person of the sample: their number, what became of the call, an answer for each target (None: none)."""

    number: int
    contact: Contact
    answers: tuple[Choice | None, ...]


class Entries(NamedTuple):
    """What could be read, and the lines that could not, as they were written."""

    good: Sequence[Entry]
    wrong: Sequence[str]


def typed(text: str, targets: int) -> Entries:
    """Lines like “12 满意 基本满意 不了解” or “13 没接”: the number, then a word for each target in order."""
    good, wrong = [], []
    for line in filter(None, map(str.strip, text.splitlines())):
        number, *words = [one for one in _BETWEEN.split(line) if one] or [""]
        entry = _entry(number, words, targets)
        good.append(entry) if entry else wrong.append(line[:40])
    return Entries(good, wrong)


def on_list(grid: Grid, names: Sequence[str]) -> Entries:
    """The call list filled in: the columns of the targets are found by their names; lines left empty say nothing."""
    at = next((n for n, (_, cells) in enumerate(grid.rows[:HEADING_WITHIN]) if _columns(cells, names)), None)
    if at is None:
        return Entries([], [grid.name])
    number, contact, *targets = _columns(grid.rows[at][1], names) or []
    good, wrong = [], []
    for row, cells in grid.rows[at + 1 :]:
        said = [_cell(cells, place) for place in targets]
        spoken = _cell(cells, contact)
        if not any((*said, spoken)):
            continue
        entry = _listed(_cell(cells, number), spoken, said)
        good.append(entry) if entry else wrong.append(str(row))
    return Entries(good, wrong)


def _columns(cells: Sequence[str], names: Sequence[str]) -> list[int] | None:
    """Where the number, the contact and each target stand in a row of headings; None where one of them is missing."""
    there = {plain(cell): place for place, cell in reversed(list(enumerate(cells)))}
    wanted = [_HEADINGS["number"], _HEADINGS["contact"], *((name,) for name in names)]
    found = [next((there[plain(one)] for one in words if plain(one) in there), None) for words in wanted]
    return [one for one in found if one is not None] if None not in found else None


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _listed(number: str, spoken: str, said: Sequence[str]) -> Entry | None:
    """A line of the list: answers mean that somebody was spoken to, whatever stands in that column."""
    if any(said):
        return _entry(number, [one or "-" for one in said], len(said))
    return _entry(number, [spoken], len(said))


def _entry(number: str, words: Sequence[str], targets: int) -> Entry | None:
    """One line; None for what cannot be read."""
    if not re.fullmatch(r"\d{1,6}", number) or not words:
        return None
    said = [plain(simplified(word)) for word in words]
    if len(said) == 1 and said[0] in _CONTACTS:
        return Entry(int(number), _CONTACTS[said[0]], (None,) * targets)
    if len(said) != targets or any(word not in _CHOICES and word not in _NOTHING for word in said):
        return None
    answers = tuple(_CHOICES.get(word) for word in said)
    return Entry(int(number), Contact.REACHED, answers)
