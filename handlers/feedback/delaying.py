"""晚些评价: where the place lets it be said, a deputy explains why the feedback comes later, and by when."""

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
from services.feedback.delaying_feedback import explain_delay, may_delay


class Delaying(StatesGroup):
    """A reason and a day are awaited."""

    words = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why later, and until when?"""
    delay = await desk.do(may_delay, person=person, suggestion_id=button.id)
    suggestion = delay.question.suggestion
    await open_form(state, Delaying.words, id=suggestion.id, v=suggestion.version, delays=True)
    await talk.say("delay-ask", CANCEL, suggestion=suggestion.number, due=delay.question.due, latest=delay.latest)


async def said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Kept; nobody reminds any more."""
    form, words = await form_of(state, has="delays"), words_of(message)
    suggestion, until = await desk.do(
        explain_delay, person=person, suggestion_id=form["id"], version=form["v"], text=words
    )
    await leave(state)
    give = Offer("button-rate", "feedback-open", suggestion.id, suggestion.version)
    await talk.say("delay-kept", give, MENU, suggestion=suggestion.number, due=until)


DEEDS = {"delay-start": Deed(start, speaks=(Role.DEPUTY,))}
ANSWERS = {str(Delaying.words.state): Deed(said, speaks=(Role.DEPUTY,))}
