"""走访: when, where, what was seen; one message, kept with the opinion."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.opinions.inbox import OPENED
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import visits


class Visiting(StatesGroup):
    """What was seen is awaited."""

    words = State()


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """“走访”: about the opinion that is before the deputy."""
    opened = (await state.get_data()).get(OPENED, 0)
    if not opened:
        return await talk.say("visit-which", Offer("button-inbox", "inbox"), MENU)
    await _ask(talk, desk, person, state, opened)


async def pressed(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The same by a button."""
    await _ask(talk, desk, person, state, button.id)


async def _ask(talk: Talk, desk: Desk, person: Person, state: FSMContext, opinion_id: int) -> None:
    opinion = await desk.do(visits.open_for_visit, person=person, opinion_id=opinion_id)
    await open_form(state, Visiting.words, id=opinion.id)
    await talk.say("visit-ask", CANCEL, number=opinion.number)


async def noted(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Kept, with its day."""
    form, words = await form_of(state), words_of(message)
    visit = await desk.do(visits.record, person=person, opinion_id=form["id"], text=words)
    await leave(state)
    place = visit.place or Say("place-unknown")
    back = Offer("button-open-again", "with-deputy-open", form["id"])
    await talk.say("visit-recorded", back, MENU, date=visit.visited_on, place=place, text=words)


COMMANDS = {"visit": Deed(typed, Role.DEPUTY)}
DEEDS = {"visit": Deed(pressed, Role.DEPUTY)}
ANSWERS = {str(Visiting.words.state): Deed(noted, Role.DEPUTY)}
