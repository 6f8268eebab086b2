"""The co-signer beyond yes and no: an edit suggested to the lead deputy, a name taken back before submission."""

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
from handlers.talk import A_PAGE, Talk
from services.suggestions import cosigning

EDIT_LENGTH = 300


class Editing(StatesGroup):
    """What should be changed in the text is awaited."""

    words = State()


async def ask_edit(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """提修改意见: what should be changed?"""
    found = await desk.do(cosigning.invitation, person=person, signature_id=button.id)
    await open_form(state, Editing.words, id=button.id)
    await talk.say("cosign-edit-ask", CANCEL, **found.facts)


async def edit_said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """It goes to the lead deputy; the invitation stands."""
    form, words = await form_of(state), words_of(message, EDIT_LENGTH)
    found = await desk.do(cosigning.suggest_edit, person=person, signature_id=form["id"], text=words)
    await leave(state)
    again = Offer("button-read-all", "cosign-open", found.signature.id)
    await talk.say("cosign-edit-relayed", again, MENU, **found.facts)


async def which(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """退出联名: from which?"""
    await leave(state)
    await _list(talk, desk, person, 0)


async def page(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Another page of what can still be left."""
    await _list(talk, desk, person, button.n)


async def _list(talk: Talk, desk: Desk, person: Person, number: int) -> None:
    found = await desk.do(cosigning.can_leave, person=person)
    if not found:
        return await talk.say("cosign-leave-none", MENU)
    lines = [
        (talk.texts("cosign-line", **one.facts), Offer("", "cosign-leave-ask", one.signature.id))
        for one in found[number * A_PAGE : (number + 1) * A_PAGE]
    ]
    await talk.page("cosign-leave-list", lines, do="cosign-leave-list", page=number, total=len(found))


async def ask_leave(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure?"""
    found = await desk.do(cosigning.signed, person=person, signature_id=button.id)
    yes = Offer("button-leave-cosign", "cosign-leave", found.signature.id, found.signature.version)
    await talk.say("cosign-leave-ask", Offer("button-no-keep", "menu"), yes, **found.facts)


async def leave_it(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The name is taken back."""
    found = await desk.do(cosigning.leave, person=person, signature_id=button.id, version=button.v)
    await talk.say("cosign-left-done", MENU, **found.facts)


DEPUTY = Role.DEPUTY
COMMANDS = {"leave-cosign": Deed(which, DEPUTY)}
DEEDS = {
    "cosign-edit": Deed(ask_edit, DEPUTY),
    "cosign-leave-list": Deed(page, DEPUTY),
    "cosign-leave-ask": Deed(ask_leave, DEPUTY),
    "cosign-leave": Deed(leave_it, DEPUTY),
}
ANSWERS = {str(Editing.words.state): Deed(edit_said, DEPUTY)}
