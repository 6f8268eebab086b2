"""“分别办理：水务局管清淤；城管局管垃圾” taken apart: each piece a unit and its part. No unit is known here."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from domain.scripts import in_both

_TABLE = tomllib.loads((Path(__file__).parents[1] / "forms.toml").read_text(encoding="utf-8"))["separate"]
_EDGES = " \t\r\n。；;，,、：:·"
_ANNOUNCED = re.compile(rf"\s*(?:{'|'.join(in_both(_TABLE['announce']))})[\s：:，,]*", re.IGNORECASE)
_APART = re.compile(r"[；;\n。]+")
_SEPARATOR = re.compile(r"[：:，,\s]+")
_VERBS = in_both(_TABLE["verbs"])
_VERB = re.compile(rf"\s*(?:{'|'.join(sorted(_VERBS, key=len, reverse=True))})", re.IGNORECASE)


def announces_parts(text: str) -> bool:
    """Whether a line begins with the words for handling separately."""
    return _ANNOUNCED.match(text) is not None


def pieces(text: str) -> tuple[str, ...]:
    """The parts of a line, one for each unit, without what announces them."""
    return tuple(piece for part in _APART.split(_ANNOUNCED.sub("", text, count=1)) if (piece := part.strip(_EDGES)))


def heads(piece: str) -> Iterator[tuple[str, str]]:
    """Every way to read a piece as a unit's name and its part, the likeliest first: “水务局：清淤”, “水务局管清淤”."""
    if said := _SEPARATOR.search(piece):
        yield piece[: said.start()], without_verb(piece[said.end() :])
    for verb in reversed(list(_VERB.finditer(piece))):
        yield piece[: verb.start()].strip(_EDGES), piece[verb.end() :].strip(_EDGES)
    yield piece, ""


def without_verb(words: str) -> str:
    """A part without the verb before it: “负责清淤” is “清淤”."""
    said = words.strip(_EDGES)
    verb = _VERB.match(said)
    return said[verb.end() :].strip(_EDGES) if verb else said
