"""The deputy answers a citizen in person: nothing personal in it? → the words → as the citizen reads them → sent."""

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
from services.opinions import answering_by_deputy as answering
from services.opinions.answering import ANSWER_LENGTH


class DeputyAnswering(StatesGroup):
    """The deputy's words to the citizen are awaited, or wait to be sent."""

    text = State()


async def start(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """答复群众: does the matter touch the deputy, the family, the employer?"""
    opinion, facts = await desk.do(answering.open_for_deciding, person=person, opinion_id=button.id, version=button.v)
    await talk.say(
        "conflict-ask",
        Offer("button-no-conflict", "answer-write", opinion.id, opinion.version),
        Offer("button-conflict", "hand-back-conflict", opinion.id, opinion.version),
        **facts,
    )


async def write(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The words."""
    await desk.do(answering.open_for_deciding, person=person, opinion_id=button.id, version=button.v)
    await open_form(state, DeputyAnswering.text, id=button.id, v=button.v)
    await talk.say("answer-ask-text", CANCEL)


async def written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """As the citizen will read it, in full; words that sound like a promise are pointed out, nothing more."""
    form, words = await form_of(state), words_of(message, ANSWER_LENGTH)
    found = await desk.do(answering.preview, person=person, text=words, opinion_id=form["id"], version=form["v"])
    await open_form(state, DeputyAnswering.text, id=form["id"], v=form["v"], in_person=words)
    await talk.show(talk.texts("answer-check-text", notice=found.told.says))
    offers = (
        Offer("button-send", "answer-send", form["id"], form["v"]),
        Offer("button-change", "answer-write", form["id"], form["v"]),
    )
    if found.promises:
        return await talk.say("answer-promise-hint", *offers, words=talk.texts.row(found.promises))
    await talk.say("answer-check", *offers)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """提交: it is with the citizen."""
    words = (await form_of(state, button.id, "in_person"))["in_person"]
    told = await desk.do(answering.answer, person=person, text=words, opinion_id=button.id, version=button.v)
    await leave(state)
    following = Offer("button-next", "inbox-next", button.id)
    await talk.say("answer-sent", following, MENU, number=told.opinion.number, due=told.due)


DEEDS = {
    "answer-citizen": Deed(start, Role.DEPUTY),
    "answer-write": Deed(write, Role.DEPUTY),
    "answer-send": Deed(send, Role.DEPUTY),
}
ANSWERS = {str(DeputyAnswering.text.state): Deed(written, Role.DEPUTY)}
