"""更正超期: the office lifts a “late” that was set wrongly, with a reason; the same day it can be put back."""

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
from handlers.talk import Talk
from services.handling.lifting_lateness import Lateness, lateness_of, latenesses, lift, restore


class Lifting(StatesGroup):
    """What we are waiting for from the office."""

    reason = State()


async def begin(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which of them, where several units were late; else why."""
    await leave(state)
    found = await desk.do(latenesses, person=person, suggestion_id=button.id)
    if not found:
        return await talk.say("late-nothing-to-lift", MENU)
    if len(found) == 1:
        return await _ask(talk, state, found[0])
    lines = [
        (talk.texts("late-line", **one.facts), Offer("", "late-lift-of", one.assignment.id, one.assignment.version))
        for one in found
    ]
    await talk.page("late-which", lines, do="late-lift", page=0, total=len(lines), id=button.id)


async def choose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """This one."""
    await _ask(talk, state, await desk.do(lateness_of, person=person, assignment_id=button.id, version=button.v))


async def _ask(talk: Talk, state: FSMContext, late: Lateness) -> None:
    id, version = late.assignment.id, late.assignment.version
    if late.lift is not None:
        return await talk.say(
            "late-lifted-already", Offer("button-undo", "late-restore", id, version), MENU, **late.facts
        )
    await open_form(state, Lifting.reason, id=id, v=version, lifts=True)
    await talk.say("late-ask", CANCEL, **late.facts)


async def hear(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Lifted; today it can be undone."""
    form = await form_of(state, has="lifts")
    where = {"assignment_id": form["id"], "version": form["v"]}
    late = await desk.do(lift, person=person, **where, reason=words_of(message))
    await leave(state)
    undo = Offer("button-undo", "late-restore", late.assignment.id, late.assignment.version)
    await talk.say("late-lift-done", undo, MENU, **late.facts)


async def put_back(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Late again, as it was recorded."""
    late = await desk.do(restore, person=person, assignment_id=button.id, version=button.v)
    await talk.say("late-restored", MENU, **late.facts)


OFFICE = Role.OFFICE
DEEDS = {
    "late-lift": Deed(begin, OFFICE),
    "late-lift-of": Deed(choose, OFFICE),
    "late-restore": Deed(put_back, OFFICE),
}
ANSWERS = {str(Lifting.reason.state): Deed(hear, OFFICE)}
