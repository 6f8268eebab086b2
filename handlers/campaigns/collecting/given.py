"""交来的评议意见: what a unit was given in a campaign, item by item, without a name; and that one is not the unit's."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.opinion import OpinionInAction as A
from domain.campaigns.opinion import OpinionInStatus as S
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.collecting.sorting_opinions import returned
from services.campaigns.opinions import at_units, sheet

CLERK = Role.UNIT_CLERK


class Returning(StatesGroup):
    """Why it is not the unit's is awaited."""

    reason = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Everything the unit was given, the newest first."""
    await leave(state)
    found, total = await desk.do(at_units, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not total:
        return await talk.say("given-none", MENU)
    lines = [(talk.texts("given-line", **one.facts), Offer("", "given-open", one.case.id)) for one in found]
    await talk.page("given-list", lines, do="given", page=button.n, total=total)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The brief, then the card: it becomes an item, or it is not the unit's."""
    await leave(state)
    its = await desk.do(sheet, person=person, id=button.id)
    case = its.case
    await talk.show(talk.texts("screening-card-text", text=its.words))
    item = [Offer("button-to-items", "rectify-of", case.id)] if case.status == S.HANDED else []
    back = [Offer("button-not-ours", "given-return", case.id, case.version)] if A.RETURN in its.open_to else []
    await talk.say("given-card", *item, *back, Offer("button-back", "given"), MENU, **its.facts)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """不归我们: why, and whose it is."""
    its = await desk.do(sheet, person=person, id=button.id, version=button.v)
    await open_form(state, Returning.reason, id=button.id, v=button.v, gives_back=True)
    await talk.say("given-return-ask", Offer("button-back", "given-open", button.id), number=its.case.number)


async def hear_why(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """With the organising office again."""
    form, words = await form_of(state, has="gives_back"), words_of(message)
    back = await desk.do(returned, person=person, id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("given-returned", Offer("button-back", "given"), MENU, number=back.number)


DEEDS = {
    "given": Deed(show_list, speaks=UNIT_ROLES),
    "given-open": Deed(open_card, speaks=UNIT_ROLES),
    "given-return": Deed(ask_why, CLERK),
}
ANSWERS = {str(Returning.reason.state): Deed(hear_why, CLERK)}
