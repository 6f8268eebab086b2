"""A template is looked at before it is taken; what is wrong with it is named, and nothing in it runs."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx import Document

from domain.errors import CaseworkError
from domain.notice import in_a_row
from services.replies.letter_docx import house_form
from services.replies.letter_template import LARGEST, check

TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refused(content: bytes) -> CaseworkError:
    with pytest.raises(CaseworkError) as why:
        check(content)
    return why.value


def with_part(name: str, change: Callable[[str], str], *, also: dict[str, bytes] | None = None) -> bytes:
    """The house form with one part changed, and perhaps others added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(house_form())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            content = old.read(one)
            new.writestr(one, change(content.decode()).encode() if one == name else content)
        for added, content in (also or {}).items():
            new.writestr(added, content)
    return made.getvalue()


def written(*paragraphs: str) -> bytes:
    """A template of these paragraphs."""
    document = Document()
    for one in paragraphs:
        document.add_paragraph(one)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()


COMPLETE = ("{{单位}} {{文号}} {{类别}}", "{{标题}}", "{{称呼}}", "{{正文}}", "{{签发人}} {{日期}}")


def test_the_house_form_and_a_small_one_are_taken() -> None:
    check(house_form())
    check(written(*COMPLETE))


def test_braces_of_a_chinese_keyboard_are_braces() -> None:
    check(written(*(one.replace("{{", "｛｛").replace("}}", "｝｝") for one in COMPLETE)))


def test_an_unknown_field_is_named() -> None:
    why = refused(written(*COMPLETE, "{{单位}}和{{局长}}"))

    assert (why.says, why.facts) == ("letter-template-unknown-field", {"list": "{{局长}}"})


@pytest.mark.parametrize(
    "words", ["{{7*7}}", "{{ self.__init__.__globals__ }}", "{{ ''.__class__.__mro__ }}", "{{正文|safe}}"]
)
def test_expressions_are_names_nobody_knows(words: str) -> None:
    assert refused(written(*COMPLETE, words)).says == "letter-template-unknown-field"


def test_statements_are_refused() -> None:
    why = refused(written(*COMPLETE, "{% for i in range(10**9) %}x{% endfor %}"))

    assert why.says == "letter-template-field-stuck"


def test_what_a_letter_needs_is_named() -> None:
    why = refused(written(*COMPLETE[1:]))

    missing = in_a_row(["{{类别}}", "{{单位}}", "{{文号}}"])
    assert (why.says, why.facts) == ("letter-template-lacks-field", {"list": missing})


def test_a_field_that_cannot_be_replaced_is_shown() -> None:
    inserted = '<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>{{单位}}</w:t></w:r></w:ins></w:p><w:sectPr'
    why = refused(with_part("word/document.xml", lambda xml: xml.replace("<w:sectPr", inserted, 1)))

    assert (why.says, why.facts) == ("letter-template-field-stuck", {"text": "{{单位}}"})


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 half a file", b"%PDF-1.7", house_form()[:5000]])
def test_what_is_no_word_file_is_unreadable(content: bytes) -> None:
    assert refused(content).says == "letter-template-unreadable"


def test_a_sheet_is_no_letter() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("xl/workbook.xml", "<x/>")

    assert refused(made.getvalue()).says == "letter-template-unreadable"


def test_a_bomb_is_not_unpacked() -> None:
    bomb = with_part("-", str, also={"word/media/big.xml": b"0" * 50_000_000})

    assert len(bomb) < LARGEST
    assert refused(bomb).says == "letter-template-too-large"
    many = with_part("-", str, also={f"word/x{n}.txt": b"" for n in range(1000)})
    assert refused(many).says == "letter-template-too-large"
    assert refused(b"PK" + b"0" * LARGEST).says == "letter-template-too-large"


def fetching(kind: str, target: str) -> bytes:
    """A template that fetches something from outside when it is opened."""
    relation = f'<Relationship Id="rId99" Type="{KINDS}/{kind}" Target="{target}" TargetMode="External"/></Rel'
    return with_part(RELATIONS, lambda xml: xml.replace("</Rel", relation, 1))


def holding(xml: str) -> bytes:
    """A template with a piece of XML of its own before its end."""
    return with_part("word/document.xml", lambda whole: whole.replace("<w:sectPr", f"{xml}<w:sectPr", 1))


def with_entities() -> bytes:
    doctype = '<!DOCTYPE a [<!ENTITY b "c">]>'
    return with_part("word/document.xml", lambda xml: re.sub(r"<\?xml[^>]*\?>", doctype, xml, count=1))


def called_docm() -> bytes:
    plain, macros = "wordprocessingml.document.main+xml", "ms-word.document.macroEnabled.main+xml"
    return with_part(TYPES, lambda xml: xml.replace(plain, macros))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(with_part("-", str, also={"word/vbaProject.bin": b"x"}), id="macros"),
        pytest.param(called_docm(), id="docm by its type"),
        pytest.param(with_part("-", str, also={"word/embeddings/oleObject1.bin": b"x"}), id="embedded"),
        pytest.param(fetching("image", "http://x.example/a.png"), id="picture from outside"),
        pytest.param(fetching("attachedTemplate", "file://x/y.dotm"), id="template from outside"),
        pytest.param(with_entities(), id="entities"),
        pytest.param(holding('<w:p><w:fldSimple w:instr="DDEAUTO cmd"/></w:p>'), id="field that runs"),
        pytest.param(
            holding('<w:p><w:r><w:instrText> INCLUDETEXT "http://x"</w:instrText></w:r></w:p>'), id="field that reads"
        ),
        pytest.param(holding("<w:altChunk/>"), id="another file"),
    ],
)
def test_what_runs_reads_or_comes_from_elsewhere_is_refused(content: bytes) -> None:
    assert refused(content).says == "letter-template-unsafe"
