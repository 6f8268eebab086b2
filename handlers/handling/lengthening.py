"""难度大，放长: on the day of assigning the office gives a difficult matter the longest time, with a reason."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.lengthening import lengthen, lengthening_asked


class Lengthening(StatesGroup):
    """What we are waiting for from the office."""

    reason = State()


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why does it take longer?"""
    facts = await desk.do(lengthening_asked, person=person, suggestion_id=button.id)
    await open_form(state, Lengthening.reason, id=button.id)
    await talk.say("long-reply-ask", CANCEL, **facts)


async def said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Done; unit, deputy and citizens have been told."""
    form, words = await form_of(state), words_of(message)
    facts = await desk.do(lengthen, person=person, suggestion_id=form["id"], reason=words)
    await leave(state)
    await talk.say("long-reply-done", Offer("button-next", "office-next"), MENU, **facts)


DEEDS = {"long-reply": Deed(ask, Role.OFFICE)}
ANSWERS = {str(Lengthening.reason.state): Deed(said, Role.OFFICE)}
