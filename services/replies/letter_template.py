"""A template sent in by the office, looked at before it is taken: nothing in it runs, calls out or is unknown."""

import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from docx import Document
from docx.oxml.ns import qn

from domain.errors import CaseworkError
from domain.notice import in_a_row
from domain.replies.letter_form import FIELDS, MUST, names_in
from services.replies.letter_docx import fill, paragraphs_of, words_of

LARGEST = 5_000_000
LARGEST_UNPACKED = 40_000_000
MOST_PARTS = 400
DOCUMENT = "word/document.xml"
# parts that carry programs, other files or fonts nobody may pass on
UNWANTED = re.compile(r"(vbaproject|vbadata|activex|embeddings/|oleobject|\.bin$|\.exe$|afchunk)", re.IGNORECASE)
# fields of Word that only count or name; every other one reads something from somewhere
HARMLESS = re.compile(
    r"\s*(PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|STYLEREF|TOC|PAGEREF|REF|SEQ|SYMBOL|EQ)\b", re.IGNORECASE
)
HYPERLINK = "/hyperlink"
# what is left when a field could not be replaced
LEFT_OVER = re.compile(r"[{｛]{2}|[}｝]{2}|\{%|%\}")
A_LONG_TEXT = 40
NEVER = datetime(2026, 1, 1, tzinfo=UTC)


def bad(why: str, **facts: Any) -> CaseworkError:
    """The refusal of a template, in a sentence that says what to change."""
    return CaseworkError(f"letter-template-{why}", **facts)


def check(content: bytes) -> None:
    """Look at a template and print it once for trial, with short and long words and without any.

    Raises CaseworkError with the sentence that says what is wrong.
    """
    if len(content) > LARGEST:
        raise bad("too-large", limit=f"{LARGEST // 1_000_000} MB")
    for name, part in _parts(content):
        _look_at(name, part)
    try:
        document = Document(BytesIO(content))
        names = [name for paragraph in paragraphs_of(document) for name in names_in(words_of(paragraph))]
    except (KeyError, ValueError, zipfile.BadZipFile, AttributeError) as error:
        raise bad("unreadable") from error
    _names_are_known(names)
    _print_for_trial(content)


def _parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Every part of the package, unpacked within limits."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > LARGEST_UNPACKED:
                raise bad("too-large", limit=f"{LARGEST // 1_000_000} MB")
            if DOCUMENT not in packed.namelist():
                raise bad("unreadable")
            for one in parts:
                yield one.filename, packed.read(one)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise bad("unreadable") from error


def _look_at(name: str, part: bytes) -> None:
    if UNWANTED.search(name):
        raise bad("unsafe")
    if not name.lower().endswith((".xml", ".rels")):
        return
    try:
        root = ElementTree.fromstring(part, forbid_dtd=True)
    except DefusedXmlException as error:
        raise bad("unsafe") from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise bad("unreadable") from error
    for one in root.iter():
        if _is_dangerous(one):
            raise bad("unsafe")


def _is_dangerous(element: Any) -> bool:
    """A relation that fetches, a field that reads, a piece of another file, a content type with macros."""
    tag = str(element.tag).rpartition("}")[2]
    match tag:
        case "Relationship":
            fetched = element.get("TargetMode", "").lower() == "external"
            return fetched and not element.get("Type", "").endswith(HYPERLINK)
        case "fldSimple":
            return not HARMLESS.match(element.get(qn("w:instr"), ""))
        case "instrText":
            words = (element.text or "").strip()
            return bool(words) and not HARMLESS.match(words) and words[:1].isalpha()
        case "altChunk" | "subDoc" | "object" | "control":
            return True
        case "Override" | "Default":
            return "macro" in element.get("ContentType", "").lower()
    return False


def _names_are_known(names: list[str]) -> None:
    if unknown := sorted({name for name in names if name not in FIELDS}):
        raise bad("unknown-field", list=in_a_row(f"{{{{{name[:20]}}}}}" for name in unknown[:6]))
    if missing := [name for name in MUST if name not in names]:
        raise bad("lacks-field", list=in_a_row(f"{{{{{name}}}}}" for name in missing))


def _print_for_trial(content: bytes) -> None:
    """With sample words, with long ones, with none: it opens afterwards, and no field is left."""
    samples = {field.key: field.sample for field in FIELDS.values()}
    for values in (samples, {key: f"{words}\n" * A_LONG_TEXT for key, words in samples.items()}, {}):
        try:
            filled = fill(content, values, NEVER)
            left = [words for words in _all_words(filled) if LEFT_OVER.search(words)]
        except (KeyError, ValueError, AttributeError, zipfile.BadZipFile) as error:
            raise bad("unreadable") from error
        if left:
            raise bad("field-stuck", text=left[0].strip()[:40])


def _all_words(document: bytes) -> Iterator[str]:
    """The words of every paragraph, wherever in the package it stands."""
    with zipfile.ZipFile(BytesIO(document)) as packed:
        for name in packed.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                for paragraph in ElementTree.fromstring(packed.read(name)).iter(qn("w:p")):
                    yield "".join(one.text or "" for one in paragraph.iter(qn("w:t")))
