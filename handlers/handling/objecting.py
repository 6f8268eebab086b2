"""有意见: the deputy thinks another unit should have it; the office answers."""

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
from services.handling.objecting import answer_objection, may_object, object_to_assignment, objection


class Objecting(StatesGroup):
    """What we are waiting for: the deputy's reason, the office's answer."""

    reason = State()
    answer = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who should have it, and why?"""
    suggestion = await desk.do(may_object, person=person, suggestion_id=button.id)
    await open_form(state, Objecting.reason, id=suggestion.id)
    await talk.say("object-assignment-ask", CANCEL, suggestion=suggestion.number)


async def said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The office has it."""
    form, words = await form_of(state), words_of(message)
    due = await desk.do(object_to_assignment, person=person, suggestion_id=form["id"], reason=words)
    await leave(state)
    await talk.say("object-sent", MENU, due=due)


async def open_objection(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What the deputy says, and who has the matter."""
    suggestion, facts = await desk.do(objection, person=person, suggestion_id=button.id)
    answer = Offer("button-answer-deputy", "objection-answer", suggestion.id)
    await talk.say("object-card", answer, Offer("button-open", "review-open", suggestion.id), MENU, **facts)


async def ask_answer(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What does the office answer?"""
    suggestion, facts = await desk.do(objection, person=person, suggestion_id=button.id)
    await open_form(state, Objecting.answer, id=suggestion.id)
    await talk.say("object-answer-ask", CANCEL, **facts)


async def answered(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The deputy has read it."""
    form, words = await form_of(state), words_of(message)
    facts = await desk.do(answer_objection, person=person, suggestion_id=form["id"], reason=words)
    await leave(state)
    await talk.say("object-answered-done", Offer("button-next", "requests"), MENU, **facts)


DEPUTY, OFFICE = Role.DEPUTY, Role.OFFICE
DEEDS = {
    "objection-start": Deed(start, DEPUTY),
    "objection-open": Deed(open_objection, OFFICE),
    "objection-answer": Deed(ask_answer, OFFICE),
}
ANSWERS = {str(Objecting.reason.state): Deed(said, DEPUTY), str(Objecting.answer.state): Deed(answered, OFFICE)}
