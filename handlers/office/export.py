"""导出: the office's suggestions or a station's opinions as a spreadsheet, sent as a file."""

from collections.abc import Sequence
from datetime import date

from aiogram.types import CallbackQuery, Message

from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens.my_data import keep_for_sending
from services.office import exporting
from services.office.exporting import Cell
from services.office.workbooks import MIME, workbook


async def export(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """Everything this person's desk holds, in one file."""
    if person.holds(Role.STATION):
        rows, columns, title = await desk.do(exporting.opinions, person=person), exporting.OPINION_COLUMNS, "opinions"
        await send(talk, desk, account_id, (title, columns, rows))
    if person.holds(Role.OFFICE) or person.holds(Role.GOV_OFFICE) or not person.holds(Role.STATION):
        rows = await desk.do(exporting.suggestions, person=person)
        await send(talk, desk, account_id, ("suggestions", exporting.SUGGESTION_COLUMNS, rows))


async def send(
    talk: Talk, desk: Desk, account_id: int, sheet: tuple[str, Sequence[str], Sequence[Sequence[Cell]]]
) -> None:
    """One list as a file, and what it holds in a sentence."""
    name, columns, rows = sheet
    title = talk.texts(f"export-title-{name}")
    headings = [talk.texts(f"export-column-{column}") for column in columns]
    content = workbook(title, headings, ([_words(talk, cell) for cell in row] for row in rows))
    blob = await desk.do(keep_for_sending, content=content, mime=MIME, account_id=account_id, name=f"{name}.xlsx")
    await talk.send_file(blob, f"{title}.xlsx")
    await talk.say("export-sent", MENU, title=title, count=str(len(rows)))


def _words(talk: Talk, cell: Cell) -> str | int | date | None:
    return talk.texts(cell.text_id, **cell.facts) if isinstance(cell, Say) else cell


COMMANDS = {"export": Deed(export)}
DEEDS = {"export": Deed(export)}
