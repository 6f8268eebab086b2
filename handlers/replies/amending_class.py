"""改办理结果: the office corrects the class of an issued reply, with a reason everybody reads."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.replies.amending_class import ClassSheet, amend_class, class_sheet, class_sheets


class Amending(StatesGroup):
    """What we are waiting for from the office."""

    reason = State()


async def begin(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Whose class, where several units have answered; else what it is and what it can be."""
    await leave(state)
    sheets = await desk.do(class_sheets, person=person, suggestion_id=button.id)
    if len(sheets) == 1:
        return await _ask_class(talk, sheets[0])
    lines = [
        (talk.texts("amend-class-line", **one.facts), Offer("", "amend-class-of", one.reply.id, one.version))
        for one in sheets
    ]
    await talk.page("amend-class-which", lines, do="amend-class", page=0, total=len(lines), id=button.id)


async def ask_class(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What this unit's class is, and what it can be."""
    sheet = await desk.do(class_sheet, person=person, reply_id=button.id, version=button.v)
    await _ask_class(talk, sheet, button.n)


async def _ask_class(talk: Talk, sheet: ClassSheet, page: int = 0) -> None:
    shown, rest = sheet.others[page * A_PAGE : (page + 1) * A_PAGE], sheet.others[(page + 1) * A_PAGE :]
    offers = [Offer(f"result-{one}", "amend-class-to", sheet.reply.id, sheet.version, one) for one in shown]
    if rest:
        offers.append(Offer("button-more-results", "amend-class-of", sheet.reply.id, sheet.version, str(page + 1)))
    await talk.say("amend-class-ask", *offers, CANCEL, **sheet.facts)


async def take_class(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why?"""
    sheet = await desk.do(class_sheet, person=person, reply_id=button.id, version=button.v)
    if button.x not in set(sheet.others):
        raise CaseworkError("error-press-please")
    await open_form(state, Amending.reason, id=button.id, v=button.v, amends=button.x)
    await talk.say("amend-class-why", CANCEL, **sheet.facts, new=talk.texts(f"result-{button.x}"))


async def hear_reason(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Corrected; deputies and unit are told, and the letters are made anew."""
    form, words = await form_of(state, has="amends"), words_of(message)
    what = {"reply_id": form["id"], "version": form["v"], "outcome": form["amends"], "reason": words}
    sheet, said = await desk.do(amend_class, person=person, **what)
    await leave(state)
    letter = Offer("button-letter-file", "letter-file", sheet.suggestion.id)
    await talk.say("amend-class-done", letter, MENU, **(sheet.facts | said))


OFFICE = Role.OFFICE
DEEDS = {
    "amend-class": Deed(begin, OFFICE),
    "amend-class-of": Deed(ask_class, OFFICE),
    "amend-class-to": Deed(take_class, OFFICE),
}
ANSWERS = {str(Amending.reason.state): Deed(hear_reason, OFFICE)}
