"""The reply letter's form (docs/rules.md §3.3): which fields a template may have, and how the house form looks."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TABLE = tomllib.loads((Path(__file__).parent / "letter_form.toml").read_text(encoding="utf-8"))
# what a letter is kept as
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
# {{单位}}, also with the braces a Chinese keyboard types
FIELD = re.compile(r"[{｛]{2}\s*([^{}｛｝]*?)\s*[}｝]{2}")


@dataclass(frozen=True, slots=True)
class Field:
    """One blank of the letter. must: a template without it is not taken. lines: it may take several paragraphs."""

    key: str
    sample: str
    must: bool = False
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The paper: margins in millimetres, the usual face, its size and the distance of lines in points."""

    top: float
    bottom: float
    left: float
    right: float
    font: str
    size: float
    line: float
    footer_size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the house form. indent, right: in characters; before, after, size, line: in points."""

    text: str
    align: str = "both"
    font: str = ""
    size: float = 0.0
    line: float = 0.0
    color: str = ""
    bold: bool = False
    indent: int = 0
    right: int = 0
    before: float = 0.0
    after: float = 0.0
    rule_above: str = ""
    rule_below: str = ""
    # not torn from what follows by the end of a page
    together: bool = False


FIELDS = {name: Field(**entry) for name, entry in _TABLE["fields"].items()}
PAGE = Page(**_TABLE["page"])
PARAGRAPHS = tuple(Paragraph(**entry) for entry in _TABLE["paragraphs"])
# what a font for letters cannot do without
GLYPHS: str = _TABLE["glyphs"]
MUST = tuple(name for name, field in FIELDS.items() if field.must)


def names_in(words: str) -> Iterator[str]:
    """The names of the fields in some words, as written there, known or not."""
    return (match[1] for match in FIELD.finditer(words))
