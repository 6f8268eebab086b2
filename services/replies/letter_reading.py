"""A Word letter, read paragraph by paragraph with everything its look depends on worked out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table
from docx.text.paragraph import Paragraph

BLACK = (0, 0, 0)
USUAL_SIZE = 10.5
AIR = 1.6  # between lines, where a template does not say


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look: size in points, colour, boldness."""

    size: float
    color: tuple[int, int, int] = BLACK
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with everything worked out; lengths in points. letters: one by one, each with its look."""

    letters: Sequence[tuple[str, Look]]
    align: Any
    first: float
    left: float
    right: float
    before: float
    after: float
    line: float
    together: bool
    above: tuple[int, int, int] | None = None
    below: tuple[int, int, int] | None = None


def blocks(word: Any) -> Iterator[Block]:
    """Head, body and what stands at its foot, in this order; page numbers are our own."""
    section = word.sections[0]
    for part in (section.header, word, section.footer):
        for one in part.iter_inner_content():
            for paragraph in _paragraphs(one):
                block = _block(paragraph)
                if part is word or _says_something(block):
                    yield block


def _says_something(block: Block) -> bool:
    return any(letter not in " —-" for letter, _ in block.letters)


def _paragraphs(one: Paragraph | Table) -> Iterator[Paragraph]:
    """A paragraph; or the rows of a table, cell after cell."""
    if isinstance(one, Paragraph):
        yield one
        return
    for row in one.rows:
        for cell in dict.fromkeys(row.cells):
            yield from cell.paragraphs


def _block(paragraph: Paragraph) -> Block:
    its, style = paragraph.paragraph_format, _styles(paragraph)
    usual = _look(None, paragraph)
    looks = [(run.text, _look(run, paragraph)) for run in paragraph.runs]
    letters = [(letter, look) for words, look in looks for letter in _clean(words)]
    size = max((look.size for _, look in letters), default=usual.size)

    def said(name: str) -> Any:
        """What the paragraph says of itself, or its style for it."""
        values = (getattr(form, name) for form in (its, *(one.paragraph_format for one in style)))
        return next((value for value in values if value is not None), None)

    spacing = said("line_spacing")
    line = points(spacing, size * AIR) if isinstance(spacing, Length) else size * max(float(spacing or 1) * 1.3, AIR)
    above, below = _rules(paragraph)
    return Block(
        letters,
        said("alignment"),
        points(said("first_line_indent"), 0),
        points(said("left_indent"), 0),
        points(said("right_indent"), 0),
        points(said("space_before"), 0),
        points(said("space_after"), 0),
        max(line, size * 1.05),
        bool(said("keep_with_next")),
        above,
        below,
    )


def _styles(paragraph: Paragraph) -> list[Any]:
    """The paragraph's style and those it is based on."""
    found: list[Any] = []
    style: Any = paragraph.style
    while style is not None and style not in found:
        found.append(style)
        style = style.base_style
    return found


def _look(run: Any, paragraph: Paragraph) -> Look:
    fonts = [run.font] if run is not None else []
    fonts += [style.font for style in _styles(paragraph)]
    size = next((font.size for font in fonts if font.size is not None), None)
    color = next((font.color.rgb for font in fonts if font.color is not None and font.color.rgb is not None), None)
    bold = next((font.bold for font in fonts if font.bold is not None), False)
    return Look(points(size, USUAL_SIZE), tuple(color) if color is not None else BLACK, bool(bold))


def _clean(words: str) -> str:
    return words.replace("\t", "　").replace("\u00a0", " ").replace("\r", "")


def _rules(paragraph: Paragraph) -> list[tuple[int, int, int] | None]:
    """The colours of the lines above and below."""
    element: Any = paragraph._p
    borders = element.pPr.find(qn("w:pBdr")) if element.pPr is not None else None
    found: list[tuple[int, int, int] | None] = []
    for side in ("w:top", "w:bottom"):
        line = borders.find(qn(side)) if borders is not None else None
        found.append(_color(line.get(qn("w:color"), "")) if line is not None else None)
    return found


def _color(code: str) -> tuple[int, int, int]:
    try:
        red, green, blue = bytes.fromhex(code)
    except ValueError:  # "auto"
        return BLACK
    return red, green, blue


def points(length: Any, instead: float) -> float:
    return float(length.pt) if isinstance(length, Length) else instead
