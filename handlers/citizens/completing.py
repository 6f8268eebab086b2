"""What the station asked for: the citizen says it in any words, with pictures or without."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from handlers.buttons import CANCEL, Button, Offer
from handlers.citizens.draft import add, new_draft
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import asking_more
from services.today import today

SAY_IT = Offer("button-send", "complete-send")


class Completing(StatesGroup):
    """What was missing is awaited."""

    words = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """补充: what was asked, once more."""
    opinion = await desk.do(asking_more.to_complete, person=person, opinion_id=button.id)
    missing = await desk.do(asking_more.missing_in, opinion)
    draft = new_draft(await desk.do(today))
    await open_form(state, Completing.words, id=opinion.id, v=opinion.version, draft=draft)
    await talk.say("complete-ask", CANCEL, number=opinion.number, missing=missing)


async def more(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """Words, a picture, a place: kept, and shown before they are sent."""
    form, part = await form_of(state, has="draft"), part_of(message)
    if part is None:
        return await talk.say("error-sticker", SAY_IT, CANCEL)
    draft: dict[str, Any] = form["draft"]
    await add(draft, part, message, desk, account_id)
    await open_form(state, Completing.words, **form)
    await talk.say("complete-check", SAY_IT, CANCEL, text=draft["text"] or talk.texts("words-none"))


async def send(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """It goes to the station; the date is given anew."""
    form = await form_of(state, has="draft")
    draft = form["draft"]
    text = "\n".join(filter(None, (draft["text"], draft["place"])))
    files = [kept for kept, _ in draft["files"]]
    opinion, due = await desk.do(
        asking_more.complete, person=person, opinion_id=form["id"], version=form["v"], text=text, files=files
    )
    await leave(state)
    offers = (
        Offer("button-progress", "opinion-open", opinion.id),
        Offer("button-how-counted", "opinion-counted", opinion.id),
    )
    await talk.say("complete-sent", *offers, number=opinion.number, due=due)


DEEDS = {"complete-start": Deed(start), "complete-send": Deed(send)}
ANSWERS = {str(Completing.words.state): Deed(more)}
