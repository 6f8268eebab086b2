"""要求补充: the station ticks and writes what is missing, all at once; the citizen completes it in any words."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.opinions.undoing import undo_offer
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.opinions import asking_more, screening
from services.opinions.asking_more import ITEMS


class AskingMore(StatesGroup):
    """The officer ticks what is missing, or writes it."""

    items = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What is missing? The program has ticked what it misses itself."""
    opinion, missing = await desk.do(asking_more.proposed, person=person, opinion_id=button.id)
    form = {"id": opinion.id, "v": button.v or opinion.version, "items": list(missing), "words": ""}
    await show(talk, desk, person, state, form)


async def tick(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """One item more, or one less."""
    form = await form_of(state, button.id, "items")
    items = [one for one in form["items"] if one != button.x]
    if len(items) == len(form["items"]) and button.x in ITEMS:
        items.append(button.x)
    await show(talk, desk, person, state, form | {"items": items})


async def hear_words(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Something else that is missing, in the officer's own words."""
    form = await form_of(state, has="items")
    await show(talk, desk, person, state, form | {"words": words_of(message)})


async def show(talk: Talk, desk: Desk, person: Person, state: FSMContext, form: dict[str, Any]) -> None:
    """The question as the citizen would read it, and what can be ticked."""
    await open_form(state, AskingMore.items, **form)
    id, version, items = form["id"], form["v"], form["items"]
    ticked = {one: f"button-missing-{one}-off" if one in items else f"button-missing-{one}" for one in ITEMS}
    offers = [Offer(label, "ask-more-tick", id, version, one) for one, label in ticked.items()]
    found = await desk.do(
        asking_more.preview, person=person, opinion_id=id, version=version, items=items, words=form["words"]
    )
    if not items and not form["words"]:
        only = Offer("button-ask-once", "ask-citizen", id, version)
        return await talk.say("ask-missing-what", *offers, only, number=found.opinion.number)
    await talk.show(talk.texts("ask-missing-text", notice=found.says))
    send = Offer("button-ask-them", "ask-more-send", id, version)
    await talk.say("ask-missing-check", send, *offers, number=found.opinion.number)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The citizen is asked; the clock of screening stands still."""
    form = await form_of(state, button.id, "items")
    asked = await desk.do(
        asking_more.ask, person=person, items=form["items"], words=form["words"], opinion_id=button.id, version=button.v
    )
    await leave(state)
    offers = (*await undo_offer(desk, person, button.id), Offer("button-next", "screen-next", button.id), MENU)
    await talk.say("ask-missing-sent", *offers, number=asked.opinion.number, due=asked.due)


async def waiting_info(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """等补充: what was asked of whom, and until when."""
    await leave(state)
    found, total = await desk.do(screening.with_authors, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("waiting-info-none", MENU)
    lines = [
        (talk.texts("screening-line", **line.facts, due=line.due), Offer("", "screen-open", line.opinion.id))
        for line in found
    ]
    await talk.page("waiting-info-list", lines, do="waiting-info", page=button.n, total=total)


STATION = Role.STATION
DEEDS = {
    "ask-more-start": Deed(start, STATION),
    "ask-more-tick": Deed(tick, STATION),
    "ask-more-send": Deed(send, STATION),
    "waiting-info": Deed(waiting_info, STATION),
}
ANSWERS = {str(AskingMore.items.state): Deed(hear_words, STATION)}
