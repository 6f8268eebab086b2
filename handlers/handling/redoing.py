"""请补充: the lead unit asks a co-handling unit to say more."""

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
from services.handling.redoing import demand_redo, given_opinions, redo_asked


class Redoing(StatesGroup):
    """What we are waiting for from the lead unit's clerk."""

    reason = State()


async def which(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Whose co-opinion should say more?"""
    given = await desk.do(given_opinions, person=person, assignment_id=button.id)
    if not given:
        return await talk.say("list-empty", MENU)
    shown = given[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", "redo-start", button.id, x=str(one.id))) for one, name in shown]
    await talk.page("redo-list", lines, do="redo-list", page=button.n, total=len(given), id=button.id)


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What is lacking?"""
    co, name = await desk.do(redo_asked, person=person, co_id=button.n)
    await open_form(state, Redoing.reason, id=co.id, v=co.version)
    await talk.say("redo-ask", CANCEL, co=name)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The other unit has heard it."""
    form, words = await form_of(state), words_of(message)
    name, due = await desk.do(demand_redo, person=person, co_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("redo-asked", MENU, co=name, due=due)


CLERK = Role.UNIT_CLERK
DEEDS = {"redo-list": Deed(which, CLERK), "redo-start": Deed(start, CLERK)}
ANSWERS = {str(Redoing.reason.state): Deed(typed, CLERK)}
