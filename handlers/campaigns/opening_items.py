"""立项: from an opinion that was handed to a unit to the items it becomes; and what an inspection found."""

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
from services.campaigns.opening_items import (
    found_by_inspection,
    handed,
    join,
    open_item,
    same_unit,
    units_of,
    without_items,
)

OPENERS = (Role.UNIT_CLERK, Role.UNIT_HEAD, Role.ORGANISER)
FINDERS = (Role.INSPECTOR, Role.ORGANISER)


class OpeningItem(StatesGroup):
    """What we are waiting for: what has to be put right."""

    problem = State()
    found = State()


async def show_bare(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The opinions nobody has written onto the ledger yet."""
    await leave(state)
    found = await desk.do(without_items, person=person)
    if not found:
        return await talk.say("rectify-bare-none", Offer("button-back", "rectify"), MENU)
    shown = found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (
            talk.texts("rectify-bare-line", number=one.opinion.number, unit=one.unit, text=one.opinion.brief),
            Offer("", "rectify-of", one.opinion.id),
        )
        for one in shown
    ]
    await talk.page("rectify-bare", lines, do="rectify-bare", page=button.n, total=len(found))


async def show_opinion(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One opinion and what it has become so far."""
    await leave(state)
    await _show(talk, desk, person, button.id)


async def _show(talk: Talk, desk: Desk, person: Person, opinion_id: int) -> None:
    its = await desk.do(handed, person=person, opinion_id=opinion_id)
    offers = (
        Offer("button-rectify-add", "rectify-add", opinion_id),
        Offer("button-rectify-join", "rectify-join", opinion_id),
        Offer("button-rectify-bare", "rectify-bare"),
        MENU,
    )
    facts = {"number": its.opinion.number, "unit": its.unit, "text": its.opinion.brief}
    items = [talk.texts("rectify-of-item", number=one.number, text=one.problem) for one in its.items]
    await talk.say("rectify-of", *offers, **facts, list=items or [talk.texts("rectify-of-none")])


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What has to be put right?"""
    its = await desk.do(handed, person=person, opinion_id=button.id)
    await open_form(state, OpeningItem.problem, id=button.id, opens=True)
    same = Offer("button-rectify-same-words", "rectify-add-same", button.id)
    await talk.say("rectify-add-ask", same, CANCEL, number=its.opinion.number, text=its.opinion.brief)


async def same_words(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Exactly what the opinion says."""
    its = await desk.do(handed, person=person, opinion_id=button.id)
    await _open(talk, desk, person, state, button.id, its.opinion.brief)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Written onto the ledger; the opinion may become further items."""
    form, words = await form_of(state, has="opens"), words_of(message)
    await _open(talk, desk, person, state, form["id"], words)


async def _open(talk: Talk, desk: Desk, person: Person, state: FSMContext, opinion_id: int, problem: str) -> None:
    item = await desk.do(open_item, person=person, opinion_id=opinion_id, problem=problem)
    await leave(state)
    offers = (
        Offer("button-open", "rectify-open", item.id),
        Offer("button-rectify-add-more", "rectify-add", opinion_id),
        Offer("button-rectify-bare", "rectify-bare"),
        MENU,
    )
    await talk.say("rectify-add-done", *offers, number=item.number)


async def choose(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """To which item of the unit does it belong?"""
    found = await desk.do(same_unit, person=person, opinion_id=button.id)
    if not found:
        return await talk.say("rectify-join-none", Offer("button-rectify-add", "rectify-add", button.id), MENU)
    shown = found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (
            talk.texts("rectify-of-item", number=one.number, text=one.problem),
            Offer("", "rectify-join-to", button.id, x=str(one.id)),
        )
        for one in shown
    ]
    await talk.page("rectify-join-which", lines, do="rectify-join", page=button.n, total=len(found), id=button.id)


async def join_to(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The opinion belongs to this item, too."""
    item = await desk.do(join, person=person, item_id=button.n, opinion_id=button.id)
    offers = (Offer("button-open", "rectify-open", item.id), Offer("button-rectify-bare", "rectify-bare"), MENU)
    await talk.say("rectify-joined", *offers, number=item.number)


async def which_unit(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """At which unit was it found?"""
    units = await desk.do(units_of, person=person, campaign_id=button.id)
    shown = units[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", "rectify-found-at", button.id, x=str(unit_id))) for unit_id, name in shown]
    await talk.page("rectify-found-where", lines, do="rectify-found", page=button.n, total=len(units), id=button.id)


async def ask_found(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What did the inspection find?"""
    await desk.do(units_of, person=person, campaign_id=button.id)
    await open_form(state, OpeningItem.found, id=button.id, unit=button.n, finds=True)
    await talk.say("rectify-found-ask", CANCEL)


async def typed_found(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Written onto the ledger: the unit hears it."""
    form, words = await form_of(state, has="finds"), words_of(message)
    where = {"campaign_id": form["id"], "unit_id": form["unit"]}
    item = await desk.do(found_by_inspection, person=person, **where, problem=words)
    await leave(state)
    back = Offer("button-back", "rectify", form["id"])
    await talk.say("rectify-found-done", Offer("button-open", "rectify-open", item.id), back, MENU, number=item.number)


DEEDS = {
    "rectify-bare": Deed(show_bare, speaks=OPENERS),
    "rectify-of": Deed(show_opinion, speaks=OPENERS),
    "rectify-add": Deed(ask, speaks=OPENERS),
    "rectify-add-same": Deed(same_words, speaks=OPENERS),
    "rectify-join": Deed(choose, speaks=OPENERS),
    "rectify-join-to": Deed(join_to, speaks=OPENERS),
    "rectify-found": Deed(which_unit, speaks=FINDERS),
    "rectify-found-at": Deed(ask_found, speaks=FINDERS),
}
ANSWERS = {
    str(OpeningItem.problem.state): Deed(typed, speaks=OPENERS),
    str(OpeningItem.found.state): Deed(typed_found, speaks=FINDERS),
}
