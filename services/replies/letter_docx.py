"""The reply letter as a Word document: the house form as a template, and any template filled in."""

import copy
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from domain.replies.letter_form import DOCX, FIELD, FIELDS, PAGE, PARAGRAPHS, names_in
from domain.replies.letter_form import Paragraph as Form

MIME = DOCX
A4 = (210, 297)
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# what XML cannot carry
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
TEXT_PARTS = re.compile(r"/word/(document|header\d*|footer\d*)\.xml")

Values = Mapping[str, str]


def house_form() -> bytes:
    """The template of a place that has sent in none of its own: what domain/replies/letter_form.toml says, as .docx."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(A4[0]), Mm(A4[1])
    section.top_margin, section.bottom_margin = Mm(PAGE.top), Mm(PAGE.bottom)
    section.left_margin, section.right_margin = Mm(PAGE.left), Mm(PAGE.right)
    usual: Any = document.styles["Normal"]
    usual.font.size = Pt(PAGE.size)
    _face(usual.element.get_or_add_rPr(), PAGE.font)
    for form in PARAGRAPHS:
        _lay_out(document.add_paragraph(), form)
    _page_number(section.footer.paragraphs[0])
    return _saved(document)


def _lay_out(paragraph: Paragraph, form: Form) -> None:
    size = form.size or PAGE.size
    its = paragraph.paragraph_format
    its.alignment = ALIGN[form.align]
    its.first_line_indent = Pt(form.indent * size)
    its.right_indent = Pt(form.right * size)
    its.space_before, its.space_after = Pt(form.before), Pt(form.after)
    its.line_spacing_rule, its.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(form.line or PAGE.line)
    its.keep_with_next = form.together
    run = paragraph.add_run(form.text)
    run.font.size, run.bold = Pt(size), form.bold
    if form.color:
        run.font.color.rgb = RGBColor.from_string(form.color)
    if form.font:
        _face(run._r.get_or_add_rPr(), form.font)
    _rules(paragraph, form)


def _face(properties: Any, name: str) -> None:
    """The face for Chinese letters; Latin ones keep theirs."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    fonts.set(qn("w:eastAsia"), name)
    fonts.set(qn("w:ascii"), "Times New Roman")
    fonts.set(qn("w:hAnsi"), "Times New Roman")


def _rules(paragraph: Paragraph, form: Form) -> None:
    sides = {"w:top": form.rule_above, "w:bottom": form.rule_below}
    if not any(sides.values()):
        return
    borders = OxmlElement("w:pBdr")
    for side, color in sides.items():
        if color:
            line = OxmlElement(side)
            for name, value in (("val", "single"), ("sz", "12"), ("space", "4"), ("color", color)):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    # the schema wants it before spacing, indents and alignment
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, field in (("— ", ""), ("", "PAGE"), (" —", "")):
        run = paragraph.add_run(words)
        run.font.size = Pt(PAGE.footer_size)
        if field:
            number = OxmlElement("w:fldSimple")
            number.set(qn("w:instr"), field)
            number.append(run._r)
            paragraph._p.append(number)


def fill(template: bytes, values: Values, at: datetime) -> bytes:
    """The template with every field filled in. values: by the field's key; several paragraphs stand on lines.

    A paragraph whose fields are all empty is left out. Nothing in a template is ever executed: fields are names.
    Raises KeyError for a name nobody knows.
    """
    document = Document(BytesIO(template))
    clean = {name: UNPRINTABLE.sub("", values.get(field.key, "")) for name, field in FIELDS.items()}
    for paragraph in list(paragraphs_of(document)):
        _fill_one(paragraph, clean)
    its = document.core_properties
    its.title, its.author, its.comments = values.get("title", "")[:200], values.get("unit", "")[:200], ""
    its.created = its.modified = at.replace(tzinfo=None)
    return _saved(document)


def paragraphs_of(document: Any) -> Iterator[Paragraph]:
    """Every paragraph of a document: in tables, boxes, headers and footers, too."""
    for part in document.part.package.iter_parts():
        if TEXT_PARTS.fullmatch(str(part.partname)) and hasattr(part, "element"):
            for element in part.element.iter(qn("w:p")):
                yield Paragraph(element, part)


def words_of(paragraph: Paragraph) -> str:
    """What stands in the runs of a paragraph."""
    return "".join(run.text for run in paragraph.runs)


def _fill_one(paragraph: Paragraph, values: Values) -> None:
    words = words_of(paragraph)
    names = list(names_in(words))
    if names and not any(values[name] for name in names):
        _leave_out(paragraph)
    elif names and FIELD.fullmatch(words.strip()) and FIELDS[names[0]].lines:
        _fill_lines(paragraph, names[0], values[names[0]])
    elif names:
        _replace(paragraph, values)


def _leave_out(paragraph: Paragraph) -> None:
    element: Any = paragraph._p
    beside = [one for one in element.getparent() if one.tag == qn("w:p")]
    if len(beside) > 1:
        element.getparent().remove(element)
    else:  # a cell needs a paragraph
        for run in paragraph.runs:
            run.text = ""


def _fill_lines(paragraph: Paragraph, name: str, words: str) -> None:
    first, *rest = [line for line in words.splitlines() if line.strip()] or [""]
    last: Any = paragraph._p
    for line in rest:
        another = copy.deepcopy(paragraph._p)
        last.addnext(another)
        _replace(Paragraph(another, paragraph.part), {name: line})
        last = another
    _replace(paragraph, {name: first})


def _replace(paragraph: Paragraph, values: Values) -> None:
    """Put the values in place; a field may lie across runs: its first run takes it, in that run's own look."""
    for match in reversed(list(FIELD.finditer(words_of(paragraph)))):
        for run, start in reversed(list(_placed(paragraph))):
            text = run.text
            a, b = max(match.start() - start, 0), min(match.end() - start, len(text))
            if a < b:
                value = values[match[1]] if start <= match.start() else ""
                run.text = text[:a] + value + text[b:]


def _placed(paragraph: Paragraph) -> Iterator[tuple[Run, int]]:
    at = 0
    for run in paragraph.runs:
        yield run, at
        at += len(run.text)


def _saved(document: Any) -> bytes:
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()
