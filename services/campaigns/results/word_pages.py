"""A report laid out as a Word document (word_report.py says what it is made of)."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from domain.replies.letter_form import PAGE
from services.campaigns.results.word_report import Part
from services.replies.letter_docx import A4, UNPRINTABLE

SIZE, IN_TABLES = Pt(12), Pt(9)


def written(title: str, author: str, parts: Sequence[Part], at: datetime) -> bytes:
    """The bytes of the document."""
    made = Document()
    section = made.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(A4[1]), Mm(A4[0])
    for name in ("Normal", "Title", "Heading 1"):
        _face(made.styles[name])
    made.styles["Normal"].font.size = SIZE
    made.add_heading(_clean(title), 0)
    for part in parts:
        _add(made, part)
    its = made.core_properties
    its.title, its.author, its.comments = _clean(title)[:200], _clean(author)[:200], ""
    its.created = its.modified = at.replace(tzinfo=None)
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _add(made: Any, part: Part) -> None:
    if part.heading:
        made.add_heading(_clean(part.heading), 1)
    for words in part.paragraphs:
        made.add_paragraph(_clean(words))
    if not part.table:
        return
    table = made.add_table(rows=0, cols=len(part.table[0]), style="Table Grid")
    for number, row in enumerate(part.table):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(_clean(words))
            run.font.size, run.bold = IN_TABLES, number == 0


def _face(style: Any) -> None:
    """The face for Chinese letters, of headings too."""
    properties = style.element.get_or_add_rPr()
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), PAGE.font)


def _clean(words: str) -> str:
    return UNPRINTABLE.sub("", words)
