"""申请延期: until when, why and what is done in one message, shown back, sent to the office."""

from datetime import date
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.handling.request_forms import gaps
from domain.handling.request_guards import EXTENSION_ITEMS
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.extending import extension_asked, request_extension, said_of_extension


class Extending(StatesGroup):
    """What we are waiting for from the clerk."""

    items = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Until when, why, what is done? Refused at once when the last day is over."""
    facts = await desk.do(extension_asked, person=person, assignment_id=button.id, version=button.v)
    await open_form(state, Extending.items, id=button.id, v=button.v, extends={})
    await talk.say("extension-ask", CANCEL, **facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What is still missing is named at once; when all is there it is shown back."""
    form = await form_of(state, has="extends")
    where: dict[str, Any] = {"person": person, "assignment_id": form["id"], "version": form["v"]}
    facts = await desk.do(extension_asked, **where)
    said = await desk.do(said_of_extension, **where, text=words_of(message), before=form["extends"])
    await open_form(state, Extending.items, **{**form, "extends": said})
    if missing := gaps(said, EXTENSION_ITEMS):
        names = [talk.texts(f"extension-item-{item}") for item in missing]
        return await talk.say("extension-missing", CANCEL, missing=talk.texts.row(names))
    await talk.say(
        "extension-check",
        Offer("button-send", "extension-send", form["id"], form["v"]),
        Offer("button-change", "extension-change", form["id"], form["v"]),
        CANCEL,
        suggestion=facts["suggestion"],
        new=date.fromisoformat(said["until"]),
        reason=said["reason"],
        done=said["done"],
    )


async def change(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """One item again: written with its name, it replaces what was there."""
    form = await form_of(state, button.id, "extends")
    await open_form(state, Extending.items, **form)
    await talk.say("extension-change", CANCEL)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """With the office now; the old last day stands until it agrees."""
    form = await form_of(state, button.id, "extends")
    where: dict[str, Any] = {"person": person, "assignment_id": button.id, "version": button.v}
    facts = await desk.do(extension_asked, **where)
    asked, decide = await desk.do(request_extension, **where, said=form["extends"])
    await leave(state)
    counted = Offer("button-how-counted", "assignment-counted", button.id)
    if decide is None:
        said = {"suggestion": facts["suggestion"], "due": asked.until, "old": facts["due"]}
        return await talk.say("extension-taken", counted, MENU, **said)
    await talk.say("extension-sent", counted, MENU, decide=decide, due=facts["due"])


CLERK = Role.UNIT_CLERK
DEEDS = {
    "extension-start": Deed(start, CLERK),
    "extension-change": Deed(change, CLERK),
    "extension-send": Deed(send, CLERK),
}
ANSWERS = {str(Extending.items.state): Deed(typed, CLERK)}
