"""直接答复: the station writes what people are told; or enters what the unit in charge answered on paper."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import answering
from services.opinions.answering import ANSWER_LENGTH


class Answering(StatesGroup):
    """The answer to the citizen is awaited, or waits to be sent."""

    text = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What is the answer?"""
    found = await desk.do(answering.preview, person=person, opinion_id=button.id, version=button.v, text="")
    await open_form(state, Answering.text, id=button.id, v=button.v)
    await talk.say("station-answer-ask", Offer("button-back", "screen-open", button.id), number=found.opinion.number)


async def written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """As the citizen will read it."""
    form, words = await form_of(state), words_of(message, ANSWER_LENGTH)
    found = await desk.do(answering.preview, person=person, text=words, opinion_id=form["id"], version=form["v"])
    await open_form(state, Answering.text, id=form["id"], v=form["v"], answer=words)
    await talk.show(talk.texts("answer-check-text", notice=found.says))
    await talk.say(
        "answer-check",
        Offer("button-send", "station-answer-send", form["id"], form["v"]),
        Offer("button-edit-words", "station-answer-start", form["id"], form["v"]),
        Offer("button-back", "screen-open", form["id"]),
    )


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """It is with the citizen, who can say what they think of it."""
    form = await form_of(state, button.id, "answer")
    told = await desk.do(answering.answer, person=person, text=form["answer"], opinion_id=button.id, version=button.v)
    await leave(state)
    following = (Offer("button-next", "screen-next", button.id),) if told.left else ()
    await talk.say("answer-sent", *following, MENU, number=told.opinion.number, due=told.due)


DEEDS = {
    "station-answer-start": Deed(start, Role.STATION),
    "station-answer-send": Deed(send, Role.STATION),
}
ANSWERS = {str(Answering.text.state): Deed(written, Role.STATION)}
