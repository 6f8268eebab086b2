"""报完成: what has been done, with photos or files; said when all is there."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.notice import files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.citizens.draft import add, new_draft
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.promises.fulfilling import report_done
from services.promises.ledger import card
from services.today import today

SHOWN = 200


class Done(StatesGroup):
    """What we are waiting for: words and evidence."""

    evidence = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What has been done, and what shows it?"""
    await desk.do(card, person=person, commitment_id=button.id, version=button.v)
    await open_form(state, Done.evidence, id=button.id, v=button.v, done=new_draft(await desk.do(today)))
    await talk.say("promise-done-ask", CANCEL)


async def heard(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """A part of it: words, a photo, a file; in as many messages as it takes."""
    form, part = await form_of(state, has="done"), part_of(message)
    if part is None:
        return await talk.say("error-sticker", CANCEL)
    done = form["done"]
    await add(done, part, message, desk, account_id)
    await open_form(state, Done.evidence, **{**form, "done": done})
    words = done["text"][:SHOWN]
    send = Offer("button-done", "promise-done-send", form["id"], form["v"])
    await talk.say("promise-done-more", send, CANCEL, words=words, count=files_in_words(len(done["files"])))


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Reported: deputy and office look at it."""
    form = await form_of(state, button.id, "done")
    done = form["done"]
    if not done["text"].strip():
        raise CaseworkError("promise-done-nothing")
    files = [kept for kept, _ in done["files"]]
    facts = await desk.do(
        report_done, person=person, commitment_id=button.id, version=button.v, text=done["text"], files=files
    )
    await leave(state)
    await talk.say("promise-done-sent", Offer("button-open", "promise-open", button.id), MENU, **facts)


CLERK = Role.UNIT_CLERK
DEEDS = {"promise-done": Deed(start, CLERK), "promise-done-send": Deed(send, CLERK)}
ANSWERS = {str(Done.evidence.state): Deed(heard, CLERK)}
