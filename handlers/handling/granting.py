"""The office decides on more time: agrees, agrees to less, or refuses; each time with a reason."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.handling.extension import ExtensionAction
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.handling.requests import show_suggestion
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.extending import ExtensionSheet, day_and_reason, extension_sheet, grant, refuse_extension

# What may be done with a request from its card, as the lifecycle table says it.
STEPS = {
    ExtensionAction.GRANT: (("button-agree-extension", "extension-agree"), ("button-shorter", "extension-shorter")),
    ExtensionAction.REFUSE: (("button-refuse-extension", "extension-refuse"),),
}
ASKS = {
    "extension-agree": "extension-agree-ask",
    "extension-shorter": "extension-shorter-ask",
    "extension-refuse": "extension-refuse-ask",
}


class Granting(StatesGroup):
    """What we are waiting for from the office."""

    words = State()


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One request, and what can be done with it."""
    await leave(state)
    await show_card(talk, await desk.do(extension_sheet, person=person, extension_id=button.id))


async def show_card(talk: Talk, its: ExtensionSheet) -> None:
    """The card with the buttons of the lifecycle table."""
    id, version = its.extension.id, its.extension.version
    pairs = [pair for action in its.open_to if action in STEPS for pair in STEPS[ExtensionAction(action)]]
    steps = [Offer(label, do, id, version) for label, do in pairs]
    read = Offer("button-read-all", "extension-read", id)
    await talk.say("extension-decide" if steps else "extension-card", *steps, read, MENU, **its.facts)


async def read(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The suggestion it is about, in full; then the card again."""
    its = await desk.do(extension_sheet, person=person, extension_id=button.id)
    await show_suggestion(talk, desk, person, its.extension.suggestion_id)
    await show_card(talk, its)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why? And where it is less: until when?"""
    its = await desk.do(extension_sheet, person=person, extension_id=button.id, version=button.v)
    await open_form(state, Granting.words, id=button.id, v=button.v, decides=button.do)
    same = [Offer("button-same-reason", "extension-agree-yes", button.id, button.v)]
    await talk.say(ASKS[button.do], *(same if button.do == "extension-agree" else ()), CANCEL, **its.facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Decided, with these words as the reason."""
    form, words = await form_of(state, has="decides"), words_of(message)
    where: dict[str, Any] = {"person": person, "extension_id": form["id"], "version": form["v"]}
    if form["decides"] == "extension-refuse":
        facts = await desk.do(refuse_extension, **where, reason=words)
        await leave(state)
        return await talk.say("extension-refused-done", Offer("button-next", "requests"), MENU, **facts)
    until = (await desk.do(extension_sheet, **where)).extension.until
    if form["decides"] == "extension-shorter":
        until, words = await desk.do(day_and_reason, **where, text=words)
    facts = await desk.do(grant, **where, reason=words, until=until)
    await leave(state)
    await _granted(talk, facts)


async def agree(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Agreed as asked, for the unit's own reason."""
    where: dict[str, Any] = {"person": person, "extension_id": button.id, "version": button.v}
    asked = (await desk.do(extension_sheet, **where)).extension
    facts = await desk.do(grant, **where, reason=asked.reason, until=asked.until)
    await leave(state)
    await _granted(talk, facts)


async def _granted(talk: Talk, facts: dict[str, Any]) -> None:
    await talk.say("extension-granted-done", Offer("button-next", "requests"), MENU, **facts)


OFFICE = Role.OFFICE
DEEDS = {
    "extension-open": Deed(open_card, speaks=(OFFICE, Role.GOV_OFFICE)),
    "extension-read": Deed(read, speaks=(OFFICE, Role.GOV_OFFICE)),
    **dict.fromkeys(ASKS, Deed(ask, OFFICE)),
    "extension-agree-yes": Deed(agree, OFFICE),
}
ANSWERS = {str(Granting.words.state): Deed(typed, OFFICE)}
