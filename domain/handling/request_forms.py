"""What a unit types to return a matter or to have more time, taken apart. Pure reading."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from domain.days import day_in
from domain.handling.request_guards import EXTENSION_ITEMS, RETURN_ITEMS
from domain.rules.calendar import Calendar
from domain.rules.deadlines import Unit, count_on
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("request_forms.toml").read_text(encoding="utf-8"))
_RETURN, _EXTENSION = _TABLE["return"], _TABLE["extension"]
_NUMERALS: Mapping[str, int] = _TABLE["numerals"]
_EDGES = " \t\r\n。；;，,、：:·.“”"
_BETWEEN = re.compile(r"[；;\n]+")
_RULE = re.compile("|".join(_RETURN["rule_signs"]))
_BEHIND = re.compile(f"(?:{'|'.join(_RETURN['behind'])})$")
_MONTHS = re.compile(_EXTENSION["months"])
Said = dict[str, str]


def return_from(text: str, before: Mapping[str, str]) -> Said:
    """Reason, basis and proposed unit out of one message, on top of what was said `before`.

    A piece that names itself replaces what was there; one that looks like a rule is the basis.
    """
    said, bare = dict(before), []
    for piece in _pieces(text):
        item, words = _announced(piece, _RETURN, RETURN_ITEMS)
        if not item and _RULE.search(simplified(piece)) and not said.get("basis"):
            item = "basis"
        if item:
            said[item] = words
        else:
            bare.append(piece)
    said = _filled(said, bare, RETURN_ITEMS)
    if said.get("proposed"):
        said["proposed"] = _BEHIND.sub("", _announced(said["proposed"], _RETURN, ("proposed",))[1]) or said["proposed"]
    return said


def extension_from(text: str, before: Mapping[str, str], today: date, due: date, calendar: Calendar) -> Said:
    """Until when (an ISO date), why and what was done so far, out of one message, on top of what was said `before`.

    due: the present last day, from which “three months more” is counted. What is no interim result is left out.
    Raises CaseworkError when what looks like a day is none.
    """
    said, bare = dict(before), []
    for piece in _pieces(text):
        until = _until(piece, today, due, calendar)
        if until and (not said.get("until") or _announced(piece, _EXTENSION, ("until",))[0]):
            said["until"] = until.isoformat()
            continue
        item, words = _announced(piece, _EXTENSION, ("reason", "done"))
        if item:
            said[item] = piece if item == "done" else words
        else:
            bare.append(piece)
    said = _filled(said, bare, [one for one in EXTENSION_ITEMS if one != "until"])
    if simplified(said.get("done", "")).strip(_EDGES) in _EXTENSION["nothing_done"]:
        del said["done"]
    return said


def until_from(text: str, today: date) -> tuple[date | None, str]:
    """“到8月16日；先完成勘测”: the day, and the words besides. Raises CaseworkError when a day is none."""
    named = day_in(text, today, ahead=True)
    if named is None:
        return None, text.strip(_EDGES)
    before = re.sub(f"(?:{'|'.join(_EXTENSION['until'])})$", "", text[: named.start].strip(_EDGES))
    behind = re.sub(f"^(?:{'|'.join(_EXTENSION['behind_day'])})", "", text[named.end :].strip(_EDGES))
    return named.day, " ".join(filter(None, (before.strip(_EDGES), behind.strip(_EDGES))))


def gaps(said: Mapping[str, str], items: Sequence[str]) -> list[str]:
    """The items that are still missing, in their order."""
    return [item for item in items if not said.get(item, "").strip()]


def _pieces(text: str) -> list[str]:
    return [piece for piece in (one.strip(_EDGES) for one in _BETWEEN.split(text)) if piece]


def _announced(piece: str, words: Mapping[str, Sequence[str]], items: Sequence[str]) -> tuple[str, str]:
    """Which item a piece says it is, and what it says; an empty name when it announces none."""
    for item in items:
        for word in words[item]:
            behind = piece[len(word) :]
            if not simplified(piece.lower()).startswith(word) or (word + behind[:1]).isascii() and behind[:1].isalpha():
                continue
            if rest := behind.strip(_EDGES):
                return item, rest
    return "", piece


def _filled(said: Said, bare: Sequence[str], items: Sequence[str]) -> Said:
    """What does not say what it is answers what is missing, in order; what is left over belongs to the last."""
    for piece in bare:
        item = next((one for one in items if not said.get(one)), items[-1])
        said[item] = f"{said[item]}；{piece}" if said.get(item) else piece
    return said


def _until(piece: str, today: date, due: date, calendar: Calendar) -> date | None:
    """The day a piece asks for, when it is about nothing but that."""
    if more := _MONTHS.search(simplified(piece)):
        return count_on(due, Unit.MONTH, _NUMERALS.get(more[1]) or int(more[1]), calendar)
    named = day_in(piece, today, ahead=True)
    about_a_day = named and len(piece) - (named.end - named.start) <= LONGEST_AROUND_A_DAY
    return named.day if named and about_a_day else None


# “申请延期到……之前”: more words than these around a day say something besides.
LONGEST_AROUND_A_DAY = 8
