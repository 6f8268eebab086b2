"""结果资料: the report as Word, the tables as a spreadsheet, and the table for the yearly assessment."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from aiogram.types import CallbackQuery

from domain.campaigns.results.result import ResultStatus
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.campaign import ALL
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.results import papers, word_report
from services.campaigns.results.papers import APPEAL_COLUMNS, ASSESSMENT_COLUMNS, Cell, Report
from services.campaigns.results.results import read, rows_of
from services.campaigns.results.word_report import Part
from services.citizens.my_data import keep_for_sending
from services.office.workbooks import MIME, Sheet, Value, book_of

ASSESSORS = (Role.ORGANISER, Role.OFFICE, Role.CHAIR, Role.AUDITOR)
FINAL = "final"
CHECK_COLUMNS = ("canonical", "digest")


async def offer(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which papers there are, for this person, by now."""
    its = await desk.do(rows_of, person=person, result_id=button.id)
    _, result = await desk.do(read, person=person, result_id=button.id)
    offers = [
        Offer("button-result-word", "result-word", button.id),
        Offer("button-result-book", "result-book", button.id),
    ]
    if result.status == ResultStatus.FINAL and any(person.holds(role) for role in ASSESSORS):
        offers.append(Offer("button-assessment", "result-assessment", button.id))
    await talk.say("result-papers", *offers, Offer("button-back", "result-see", button.id), MENU, **its.facts)


async def word(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The full report."""
    made = await desk.do(papers.report, person=person, result_id=button.id)
    title = talk.texts("report-title", **made.facts)
    content = word_report.document(
        title, talk.texts.fact(made.facts["organiser"]), _parts(talk, made), made.result.computed_at
    )
    await _send(talk, desk, account_id, ("result.docx", title, content, word_report.MIME), button.id)


def _parts(talk: Talk, made: Report) -> list[Part]:
    """The report from top to bottom; sections without anything in them are left out."""
    texts = talk.texts
    how = [texts("report-how", **made.facts), texts("report-weights", list=made.weights)]
    table = [
        [_heading(talk, one) for one in made.columns],
        *([talk.texts.fact(cell) for cell in row] for row in made.rows),
    ]
    appeals = [
        [_heading(talk, one) for one in APPEAL_COLUMNS],
        *([talk.texts.fact(cell) for cell in row] for row in made.appeals),
    ]
    parts = [Part("", how), Part(texts("report-part-table"), (), table)]
    if made.statements:
        parts.append(Part(texts("report-part-statements"), [talk.texts.fact(one) for one in made.statements]))
    if made.appeals:
        parts.append(Part(texts("report-part-appeals"), (), appeals))
    if made.low:
        parts.append(Part(texts("report-part-low"), [talk.texts.fact(one) for one in made.low]))
    return [*parts, Part(texts("report-part-check"), [texts("report-check", **made.facts)])]


async def book(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The numbers, and the appeals beside them."""
    made = await desk.do(papers.report, person=person, result_id=button.id)
    title = talk.texts("report-title", **made.facts)
    sheets = [_sheet(talk, "report-part-table", made.columns, made.rows)]
    if made.appeals:
        sheets.append(_sheet(talk, "report-part-appeals", APPEAL_COLUMNS, made.appeals))
    checked = [[made.canonical, made.result.digest]]
    sheets.append(_sheet(talk, "report-part-check", CHECK_COLUMNS, checked))
    await _send(talk, desk, account_id, ("result.xlsx", title, book_of(*sheets), MIME), button.id)


async def assessment(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """What the yearly assessment of units takes along (S4.39)."""
    rows = await desk.do(papers.assessment, person=person, result_id=button.id)
    title = talk.texts("assessment-title")
    content = book_of(_sheet(talk, "assessment-title", ASSESSMENT_COLUMNS, rows))
    await _send(talk, desk, account_id, ("assessment.xlsx", title, content, MIME), button.id)


def _sheet(talk: Talk, title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Sheet:
    headings = [_heading(talk, one) for one in columns]
    return Sheet(talk.texts(title), headings, [[_value(talk, cell) for cell in row] for row in rows])


def _heading(talk: Talk, column: str) -> str:
    return talk.texts(f"report-column-{column}")


def _value(talk: Talk, cell: Cell) -> Value:
    """Numbers and days stay what they are; everything else is words."""
    if cell is None or isinstance(cell, int | Decimal) or type(cell) is date:
        return cell
    return talk.texts.fact(cell)


async def _send(talk: Talk, desk: Desk, account_id: int, made: tuple[str, str, bytes, str], result_id: int) -> None:
    name, title, content, mime = made
    kept: dict[str, Any] = {"content": content, "mime": mime, "account_id": account_id, "name": name}
    await talk.send_file(await desk.do(keep_for_sending, **kept), f"{title}.{name.rpartition('.')[2]}")
    await talk.say("result-paper-sent", Offer("button-back", "result-papers", result_id), MENU, title=title)


DEEDS = {
    "result-papers": Deed(offer, speaks=ALL),
    "result-word": Deed(word, speaks=ALL),
    "result-book": Deed(book, speaks=ALL),
    "result-assessment": Deed(assessment, speaks=ASSESSORS),
}
