"""拆成两件: the deputy writes the other matter as a suggestion of its own."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.suggestions import three_parts
from handlers.tables import Deed
from handlers.talk import Talk
from services.suggestions import splitting
from services.suggestions.drafting import PARTS, TITLE_LIMIT, Draft

A_TEXT = 4000


class Splitting(StatesGroup):
    """The text of the other matter."""

    text = State()


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What is the other matter?"""
    its = await desk.do(splitting.may_split, person=person, suggestion_id=button.id, version=button.v)
    await open_form(state, Splitting.text, id=its.id, v=its.version, splits=dict.fromkeys(PARTS, ""))
    await talk.say("split-ask", CANCEL)


async def written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Two of it now; what is missing is named at once, what was said stays."""
    form, words = await form_of(state, has="splits"), words_of(message, A_TEXT)
    draft = three_parts.read(words, Draft(0, 0, "", **form["splits"]))
    text = draft.text()
    if len(text["title"]) > TITLE_LIMIT:
        return await talk.say("adopt-title-too-long", CANCEL, limit=str(TITLE_LIMIT))
    await open_form(state, Splitting.text, **form | {"splits": text})
    if missing := three_parts.missing_parts(draft):
        names = [talk.texts(f"suggestion-missing-{part}") for part in missing]
        return await talk.say("split-missing", CANCEL, missing=talk.texts.row(names))
    where = {"suggestion_id": form["id"], "version": form["v"]}
    done = await desk.do(splitting.split_off, person=person, **where, text=text)
    await leave(state)
    shorten = Offer("button-change", "suggestion-change", done.first.id, done.first.version)
    see = Offer("button-open", "suggestion-open", done.second.id)
    await talk.say("split-done", see, shorten, MENU, title=done.second.title)


DEEDS = {"suggestion-split": Deed(ask, Role.DEPUTY)}
ANSWERS = {str(Splitting.text.state): Deed(written, Role.DEPUTY)}
