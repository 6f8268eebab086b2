"""报进展、报整改结果、记回头看: words with photos or files, in as many messages as it takes; said when all is there."""

from typing import Any, NamedTuple

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.rectification import RectificationAction as A
from domain.notice import files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, Button, Offer
from handlers.campaigns.rectifying import said
from handlers.citizens.draft import add, new_draft
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.rectification import card
from services.campaigns.rectifying import act
from services.today import today

SHOWN = 200


class ShowingResult(StatesGroup):
    """What we are waiting for: words and evidence."""

    result = State()


class Shown(NamedTuple):
    """One such deed: what it does, the question before it, what is said after it, who."""

    action: A
    asks: str
    says: str
    roles: tuple[Role, ...]


UNIT = (Role.UNIT_CLERK, Role.UNIT_HEAD)
LOOKERS = (Role.ORGANISER, Role.INSPECTOR, Role.OFFICE)
TABLE = {
    "rectify-progress": Shown(A.PROGRESS, "rectify-progress-ask", "rectify-progress-done", UNIT),
    "rectify-report": Shown(A.REPORT, "rectify-report-ask", "rectify-report-done", UNIT),
    "rectify-look-back": Shown(A.LOOK_BACK, "rectify-look-back-ask", "rectify-look-back-done", LOOKERS),
}


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What has been done or seen, and what shows it?"""
    its = await desk.do(card, person=person, item_id=button.id, version=button.v)
    shown = new_draft(await desk.do(today))
    await open_form(state, ShowingResult.result, id=button.id, v=button.v, shown=shown, shows=button.do)
    await talk.say(TABLE[button.do].asks, CANCEL, **its.facts)


async def heard(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """A part of it: words, a photo, a file."""
    form, part = await form_of(state, has="shows"), part_of(message)
    if part is None:
        return await talk.say("error-sticker", CANCEL)
    shown = form["shown"]
    await add(shown, part, message, desk, account_id)
    await open_form(state, ShowingResult.result, **{**form, "shown": shown})
    send = Offer("button-done", "rectify-show", form["id"], form["v"])
    words = shown["text"][:SHOWN]
    await talk.say("rectify-shown-more", send, CANCEL, words=words, count=files_in_words(len(shown["files"])))


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Kept with the item; whoever has to look at it hears it."""
    form = await form_of(state, button.id, "shows")
    shown, what = form["shown"], TABLE[form["shows"]]
    where: dict[str, Any] = {"person": person, "item_id": button.id, "version": button.v}
    files = [kept for kept, _ in shown["files"]]
    facts = await desk.do(act, **where, action=what.action, text=shown["text"].strip(), files=files)
    await leave(state)
    await said(talk, what.says, button.id, facts)


EVERYBODY = (*UNIT, *LOOKERS)
DEEDS = {
    **{name: Deed(start, speaks=shown.roles) for name, shown in TABLE.items()},
    "rectify-show": Deed(send, speaks=EVERYBODY),
}
ANSWERS = {str(ShowingResult.result.state): Deed(heard, speaks=EVERYBODY)}
