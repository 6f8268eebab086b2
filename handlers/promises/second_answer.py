"""再次答复: the clerk writes it, the head signs it; deputy and citizens read it."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.promises.commitment import SecondAnswerAction as A
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.promises import second_answers

# a notice carries it whole
LONGEST = 500


class Answering(StatesGroup):
    """What we are waiting for: the answer, or why it goes back."""

    words = State()


async def open_one(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """It waits to be written, to be signed, or is out."""
    answer, facts, steps = await desk.do(second_answers.second_answer, person=person, answer_id=button.id)
    if A.WRITE in steps:
        await open_form(state, Answering.words, id=answer.id, v=answer.version, second="write")
        return await talk.say("second-answer-say", CANCEL)
    await leave(state)
    if A.SIGN in steps:
        offers = (
            Offer("button-sign-second", "second-sign", answer.id, answer.version),
            Offer("button-send-back", "second-back", answer.id, answer.version),
        )
        return await talk.say("second-answer-to-sign", *offers, MENU, **facts)
    await talk.say("second-answer-given" if answer.given_at else "second-answer-none", MENU, **facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Written, or sent back with the reason."""
    form, words = await form_of(state, has="second"), words_of(message, LONGEST)
    where = {"person": person, "answer_id": form["id"], "version": form["v"]}
    if form["second"] == "write":
        facts, says = await desk.do(second_answers.write, **where, text=words), "second-answer-saved"
    else:
        facts, says = await desk.do(second_answers.send_back, **where, reason=words), "second-answer-back-done"
    await leave(state)
    await talk.say(says, MENU, **facts)


async def sign(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Signed: it is out."""
    facts = await desk.do(second_answers.sign, person=person, answer_id=button.id, version=button.v)
    await talk.say("second-answer-signed", MENU, **facts)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What should be changed?"""
    await desk.do(second_answers.second_answer, person=person, answer_id=button.id, version=button.v)
    await open_form(state, Answering.words, id=button.id, v=button.v, second="back")
    await talk.say("second-answer-back-say", CANCEL)


DEEDS = {
    "second-open": Deed(open_one, speaks=(*UNIT_ROLES, Role.OFFICE, Role.GOV_OFFICE)),
    "second-sign": Deed(sign, Role.UNIT_HEAD),
    "second-back": Deed(ask_why, Role.UNIT_HEAD),
}
ANSWERS = {str(Answering.words.state): Deed(typed, speaks=(Role.UNIT_CLERK, Role.UNIT_HEAD))}
