"""A Word letter as PDF: the same paragraphs in the same order, with an embedded Chinese font (decision 0017)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as A
from fpdf import FPDF
from fpdf.enums import TextMode

from domain.replies.letter_form import PDF
from services.replies.fonts import Font
from services.replies.letter_reading import BLACK, USUAL_SIZE, Block, Look, blocks, points

MIME = PDF
NUMBER_SIZE = 14.0
OUTLINE = 0.03  # of the size: how much bolder bold is
# what no line begins with, and none ends with
NEVER_FIRST = set("，。、；：？！）》」』”’〕】％…—,.;:?!)]}%")
NEVER_LAST = set("（《「『“‘〔【([{")


class MissingLetters(Exception):
    """The font cannot write some characters of a letter; nobody wants a name with a hole in it."""

    def __init__(self, letters: str) -> None:
        self.letters = letters
        super().__init__(f"{len(letters)} characters are not in the font")


class _Paper(FPDF):
    """Pages with their number at the foot, as Chinese official letters have it."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(unit="pt", format=(width, height))
        self._widths: dict[tuple[str, float], float] = {}

    def wide(self, letter: str, size: float) -> float:
        """How wide one letter is; asked for every letter several times."""
        if (letter, size) not in self._widths:
            self.set_font("letter", size=size)
            self._widths[letter, size] = self.get_string_width(letter)
        return self._widths[letter, size]

    def footer(self) -> None:
        self.set_font("letter", size=NUMBER_SIZE)
        self.set_text_color(*BLACK)
        words = f"— {self.page_no()} —"
        self.text((self.w - self.get_string_width(words)) / 2, self.h - 60, words)


def as_pdf(document: bytes, font: Font, at: datetime) -> bytes:
    """The PDF of a filled letter. Raises MissingLetters."""
    word = Document(BytesIO(document))
    section = word.sections[0]
    paper = _Paper(points(section.page_width, 595.3), points(section.page_height, 841.9))
    paper.set_margins(points(section.left_margin, 72), points(section.top_margin, 72), points(section.right_margin, 72))
    bottom = points(section.bottom_margin, 72)
    paper.set_auto_page_break(False)
    paper.add_font("letter", fname=str(font.path), collection_font_number=font.index)
    paper.set_creation_date(at)
    paper.set_title(word.core_properties.title or "")
    paper.set_author(word.core_properties.author or "")
    paper.set_lang("zh-CN")
    found = list(blocks(word))
    try:
        _refuse_missing(paper, found)
        paper.add_page()
        _write(paper, found, paper.h - bottom)
        return bytes(paper.output())
    finally:
        face: Any = paper.fonts["letter"]
        face.close()


def _refuse_missing(paper: _Paper, found: Sequence[Block]) -> None:
    paper.set_font("letter", size=USUAL_SIZE)
    known: Any = paper.fonts["letter"]
    missing = {letter for block in found for letter, _ in block.letters if ord(letter) not in known.cmap}
    if missing:
        raise MissingLetters("".join(sorted(missing)))


def _write(paper: _Paper, found: Sequence[Block], bottom: float) -> None:
    y, top = paper.t_margin, paper.t_margin
    for at, block in enumerate(found):
        lines = _lines(paper, block)
        need = block.line * len(lines) if block.together or len(lines) < 3 else block.line * 2
        if block.together:
            need += sum(one.before + one.line for one in _held(found[at + 1 :]))
        y += block.before
        if y + need > bottom and y > top:
            paper.add_page()
            y = top
        if block.above:
            _rule(paper, y, block.above)
        for n, line in enumerate(lines):
            if y + block.line > bottom:
                paper.add_page()
                y = top
            _write_line(paper, block, line, y, first=not n, last=n == len(lines) - 1)
            y += block.line
        if block.below:
            _rule(paper, y + 4, block.below)
            y += 6
        y += block.after


def _held(following: Sequence[Block]) -> Iterator[Block]:
    """What follows on the same page: up to the first block that may be alone."""
    for block in following:
        yield block
        if not block.together:
            return


def _rule(paper: _Paper, y: float, color: tuple[int, int, int]) -> None:
    paper.set_draw_color(*color)
    paper.set_line_width(1.2)
    paper.line(paper.l_margin, y, paper.w - paper.r_margin, y)


Letters = list[tuple[str, Look]]


def _lines(paper: _Paper, block: Block) -> list[Letters]:
    """The letters, line by line: words of other scripts stay whole, and no line begins with a full stop."""
    lines: list[Letters] = [[]]
    width = paper.epw - block.left - block.right
    room = width - block.first
    for word in _words(block.letters):
        wide = _width(paper, word)
        if word[0][0] == "\n":
            lines, room = [*lines, []], width
        elif wide <= room or not lines[-1]:
            lines[-1] += word
            room -= wide
        else:
            carried = _carried(lines[-1], word)
            lines.append([*carried, *word])
            room = width - _width(paper, lines[-1])
    return [line for wide_line in lines for line in _torn(paper, wide_line, width)]


def _carried(line: Letters, word: Letters) -> Letters:
    """What must go to the next line together with `word`."""
    carried: Letters = []
    while len(line) > 1 and (line[-1][0] in NEVER_LAST or (carried or word)[0][0] in NEVER_FIRST):
        carried.insert(0, line.pop())
        if carried[0][0] not in NEVER_FIRST and (not line or line[-1][0] not in NEVER_LAST):
            break
    return carried


def _torn(paper: _Paper, line: Letters, width: float) -> Iterator[Letters]:
    """A word longer than a line is torn, an address for instance."""
    part: Letters = []
    for letter in line:
        if part and _width(paper, [*part, letter]) > width + letter[1].size * 0.5:
            yield part
            part = []
        part.append(letter)
    yield part


def _words(letters: Sequence[tuple[str, Look]]) -> Iterator[Letters]:
    """Letters that stay together: Chinese ones stand alone."""
    word: Letters = []
    for letter, look in letters:
        if letter.isascii() and not letter.isspace():
            word.append((letter, look))
            continue
        if word:
            yield word
            word = []
        yield [(letter, look)]
    if word:
        yield word


def _width(paper: _Paper, letters: Sequence[tuple[str, Look]]) -> float:
    return sum(paper.wide(letter, look.size) for letter, look in letters)


def _alike(letters: Sequence[tuple[str, Look]]) -> Iterator[tuple[str, Look]]:
    """Runs of letters that look the same."""
    words, look = "", Look(USUAL_SIZE)
    for letter, its in letters:
        if its != look and words:
            yield words, look
            words = ""
        words, look = words + letter, its
    if words:
        yield words, look


def _write_line(paper: _Paper, block: Block, line: Letters, y: float, *, first: bool, last: bool) -> None:
    while line and line[-1][0] == " ":
        line = line[:-1]
    wide, left = _width(paper, line), paper.l_margin + block.left + (block.first if first else 0)
    spare = paper.w - paper.r_margin - block.right - left - wide
    x = left + (spare if block.align == A.RIGHT else spare / 2 if block.align == A.CENTER else 0)
    spread = block.align == A.JUSTIFY and not last and len(line) > 1 and 0 < spare < 3 * line[0][1].size
    more = spare / (len(line) - 1) if spread else 0.0
    for words, look in _alike(line):
        paper.set_char_spacing(more)
        _put(paper, x, y + block.line / 2 + look.size * 0.36, words, look)
        x += sum(paper.wide(letter, look.size) + more for letter in words)
    paper.set_char_spacing(0)


def _put(paper: _Paper, x: float, y: float, words: str, look: Look) -> None:
    paper.set_font("letter", size=look.size)
    paper.set_text_color(*look.color)
    paper.set_draw_color(*look.color)
    with paper.local_context(
        text_mode=TextMode.FILL_STROKE if look.bold else TextMode.FILL, line_width=look.size * OUTLINE
    ):
        paper.text(x, y, words)
