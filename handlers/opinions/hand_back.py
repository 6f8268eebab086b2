"""The deputy hands an opinion back to the station: with a reason, which the citizen does not hear."""

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

REASON_LENGTH = 200


class HandingBack(StatesGroup):
    """The reason is awaited."""

    reason = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """退回联络站: why?"""
    _, facts = await desk.do(answering.open_for_deciding, person=person, opinion_id=button.id, version=button.v)
    await open_form(state, HandingBack.reason, id=button.id, v=button.v)
    conflict = Offer("button-conflict", "hand-back-conflict", button.id, button.v)
    await talk.say("hand-back-ask", conflict, CANCEL, **facts)


async def reasoned(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The reason goes to the station with it."""
    form, words = await form_of(state), words_of(message, REASON_LENGTH)
    await _hand_back(talk, desk, person, state, Button(do="hand-back", id=form["id"], v=form["v"]), words)


async def conflict(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """有关系: whoever is concerned does not decide (docs/rules.md §2)."""
    await _hand_back(talk, desk, person, state, button, talk.texts("conflict-reason"))


async def _hand_back(talk: Talk, desk: Desk, person: Person, state: FSMContext, button: Button, reason: str) -> None:
    facts = await desk.do(answering.hand_back, person=person, opinion_id=button.id, version=button.v, reason=reason)
    await leave(state)
    await talk.say("hand-back-done", Offer("button-next", "inbox-next", button.id), MENU, **facts)


DEEDS = {
    "hand-back": Deed(start, Role.DEPUTY),
    "hand-back-conflict": Deed(conflict, Role.DEPUTY),
}
ANSWERS = {str(HandingBack.reason.state): Deed(reasoned, Role.DEPUTY)}
