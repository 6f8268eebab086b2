"""说说我的看法: co-signers tell the lead deputy what they think of a reply; the lead deputy reads who said what."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.feedback.evaluation import Level
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.feedback.evaluation import CODE_OF, CODES, LABELS
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.feedback.collecting import say_view, view_asked, views


class Viewing(StatesGroup):
    """Words for the lead deputy are awaited."""

    words = State()


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """How satisfied is the co-signer?"""
    asked = await desk.do(view_asked, person=person, suggestion_id=button.id)
    offers = [Offer(LABELS[level], "view-level", button.id, x=CODE_OF[level]) for level in asked.levels]
    await talk.say("view-ask", *offers, suggestion=asked.question.suggestion.number, name=asked.lead)


async def level(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """And a word besides, or none."""
    asked = await desk.do(view_asked, person=person, suggestion_id=button.id)
    if CODES.get(button.x) not in asked.levels:
        return await ask(query, button, talk, desk, person)
    await open_form(state, Viewing.words, id=button.id, level=str(CODES[button.x]))
    await talk.say("view-words", Offer("button-skip", "view-send", button.id), CANCEL, name=asked.lead)


async def written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """In the co-signer's own words."""
    form = await form_of(state, has="level")
    await _keep(talk, desk, person, state, form["id"], words_of(message))


async def skip(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Without words."""
    await form_of(state, button.id, "level")
    await _keep(talk, desk, person, state, button.id, "")


async def _keep(talk: Talk, desk: Desk, person: Person, state: FSMContext, id: int, words: str) -> None:
    said = Level((await form_of(state, id, "level"))["level"])
    asked = await desk.do(say_view, person=person, suggestion_id=id, level=said, words=words)
    await leave(state)
    again = Offer("button-change-view", "view-open", id)
    await talk.say("view-sent", again, MENU, name=asked.lead, due=asked.question.due)


async def table(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who said what, who has not; the lead deputy waits, or gives the feedback."""
    asked, lines = await desk.do(views, person=person, suggestion_id=button.id)
    give = Offer("button-rate", "feedback-open", button.id, asked.suggestion.version)
    said, of = asked.views
    facts = {"suggestion": asked.suggestion.number, "said": str(said), "of": str(of), "due": asked.due}
    await talk.say("views-table", give, MENU, list=lines, **facts)


DEPUTY = Role.DEPUTY
DEEDS = {
    "view-open": Deed(ask, DEPUTY),
    "view-level": Deed(level, DEPUTY),
    "view-send": Deed(skip, DEPUTY),
    "views-open": Deed(table, speaks=(DEPUTY,)),
}
ANSWERS = {str(Viewing.words.state): Deed(written, DEPUTY)}
