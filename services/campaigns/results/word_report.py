"""A report as a Word document: a heading, paragraphs, tables. Words stay words: no field, no link, no formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.replies.letter_form import DOCX as MIME

__all__ = ["MIME", "Part", "document"]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the report: its heading, its paragraphs, and a table where there is one (headings first)."""

    heading: str
    paragraphs: Sequence[str] = ()
    table: Sequence[Sequence[str]] = ()


def document(title: str, author: str, parts: Sequence[Part], at: datetime) -> bytes:
    """The bytes of a .docx, A4 across so that the table fits. at: the moment it says it was made."""
    from services.campaigns.results import word_pages  # python-docx is loaded for the first report

    return word_pages.written(title, author, parts, at)
