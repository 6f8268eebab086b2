"""代群众回话: what somebody without an account says to the station, entered by an officer."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.feedback.evaluation import Level
from domain.notice import Say
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.feedback.ratings import LABELS, LEVELS
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import speaking_for


class SpeakingFor(StatesGroup):
    """What they said is awaited."""

    words = State()


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What did they say: something to add, or what they think of the answer?"""
    await leave(state)
    spoken = await desk.do(speaking_for.speaks_for, person=person, opinion_id=button.id)
    id, levels = spoken.opinion.id, LEVELS if spoken.rates else ()
    offers = [Offer(LABELS[level], "speak-rate", id, x=level) for level in levels]
    state_now = Say(f"status-opinion-{spoken.opinion.status}")
    add, back = Offer("button-add-for", "speak-add", id), Offer("button-open-again", "screen-open", id)
    about = {"number": spoken.opinion.number, "name": spoken.author.name}
    await talk.say("speak-for-ask", *offers, add, back, **about, state=state_now)


async def rate(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What they think of the answer."""
    if button.x not in LEVELS:
        raise CaseworkError("error-unknown-command")
    level = Level(button.x)
    spoken = await desk.do(speaking_for.rate, person=person, opinion_id=button.id, level=level)
    about = {"number": spoken.opinion.number, "name": spoken.author.name}
    add = Offer("button-add-for", "speak-add", button.id)
    await talk.say("speak-for-rated", add, MENU, **about, rating=Say(f"level-{level}"))


async def ask_words(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What do they add?"""
    spoken = await desk.do(speaking_for.speaks_for, person=person, opinion_id=button.id)
    await open_form(state, SpeakingFor.words, id=button.id, speaks=True)
    await talk.say("speak-for-words", CANCEL, name=spoken.author.name, number=spoken.opinion.number)


async def hear(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Added, and whoever has the matter has heard it."""
    form = await form_of(state, has="speaks")
    spoken = await desk.do(speaking_for.add, person=person, opinion_id=form["id"], text=words_of(message))
    await leave(state)
    open_it = Offer("button-open", "screen-open", form["id"])
    await talk.say("speak-for-added", open_it, MENU, name=spoken.author.name, number=spoken.opinion.number)


DEEDS = {
    "speak-for": Deed(ask, Role.STATION),
    "speak-rate": Deed(rate, Role.STATION),
    "speak-add": Deed(ask_words, Role.STATION),
}
ANSWERS = {str(SpeakingFor.words.state): Deed(hear, Role.STATION)}
