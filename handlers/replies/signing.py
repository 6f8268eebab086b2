"""The head of a unit: read, sign, or send back with a reason."""

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
from services.handling.steps import folder
from services.replies.replying import send_back, sign


class Signing(StatesGroup):
    """What we are waiting for from the head."""

    reason = State()


async def press(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Signed and issued, deputy and citizens have it now; or signed by the first of two heads."""
    facts = await desk.do(sign, person=person, assignment_id=button.id, version=button.v)
    sentence = "joint-signed-half" if facts["waits_for"] else "signed"
    await talk.say(sentence, Offer("button-next", "to-sign"), MENU, **facts)


async def ask_reason(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What should be changed?"""
    its = await desk.do(folder, person=person, assignment_id=button.id, version=button.v)
    await open_form(state, Signing.reason, id=button.id, v=its.assignment.version)
    await talk.say("send-back-ask", CANCEL, **its.facts)


async def hear_reason(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The clerk has it again, with the reason."""
    form, words = await form_of(state), words_of(message)
    await desk.do(send_back, person=person, assignment_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("send-back-done", MENU, reason=words)


# a vice head signs where the place lets any leader sign: the lifecycle table says so
HEADS = (Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)
DEEDS = {"sign": Deed(press, speaks=HEADS), "send-back": Deed(ask_reason, speaks=HEADS)}
ANSWERS = {str(Signing.reason.state): Deed(hear_reason, speaks=HEADS)}
