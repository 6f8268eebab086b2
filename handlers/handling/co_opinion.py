"""A co-handling unit's opinion for the lead unit."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.steps import folder, give_co_opinion

AN_OPINION = 3000


class Advising(StatesGroup):
    """What we are waiting for from the co-handling unit."""

    text = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What has this unit done, what will it do, what can it not do?"""
    its = await desk.do(folder, person=person, assignment_id=button.id, version=button.v)
    await open_form(state, Advising.text, id=button.id, v=button.v)
    await talk.say("co-opinion-ask", CANCEL, **its.facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The opinion is with the lead unit; this unit's part is done."""
    form = await form_of(state)
    words = words_of(message, AN_OPINION)
    its = await desk.do(give_co_opinion, person=person, assignment_id=form["id"], version=form["v"], text=words)
    await leave(state)
    await talk.say("co-opinion-filed", MENU, **its.facts)


DEEDS = {"co-opinion-start": Deed(start, Role.UNIT_CLERK)}
ANSWERS = {str(Advising.text.state): Deed(typed, Role.UNIT_CLERK)}
