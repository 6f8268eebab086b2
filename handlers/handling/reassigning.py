"""Another unit for what came back: the office names it once, after a second return the government office does."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.access import OFFICES
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.handling.deciding_returns import (
    accept_return,
    check_new_unit,
    designate,
    new_unit_meant,
    return_sheet,
    units_to_choose,
)


class Reassigning(StatesGroup):
    """What we are waiting for: the unit, and why it is this one."""

    unit = State()
    reason = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who handles it instead? The unit that is proposed is one press away."""
    its = await desk.do(return_sheet, person=person, request_id=button.id, version=button.v)
    await open_form(state, Reassigning.unit, id=button.id, v=button.v, designates=button.do == "designate-start")
    near = [literal(unit.name, "return-take", button.id, button.v, str(unit.id)) for unit in its.near[:3]]
    listed = Offer("button-from-list", "return-units", button.id, button.v)
    await talk.say("return-to-whom", *near, listed, CANCEL, **its.facts)


async def show_units(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The units that have no part in the matter yet."""
    page: dict[str, Any] = {"limit": A_PAGE, "offset": button.n * A_PAGE}
    units, total = await desk.do(units_to_choose, person=person, request_id=button.id, version=button.v, **page)
    lines = [(unit.name, Offer("", "return-take", button.id, button.v, str(unit.id))) for unit in units]
    await talk.page("return-units", lines, do=button.do, page=button.n, total=total, id=button.id, v=button.v)


async def typed_unit(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The name of a unit."""
    form = await form_of(state, has="designates")
    unit_id = await desk.do(
        new_unit_meant, person=person, request_id=form["id"], version=form["v"], text=words_of(message)
    )
    await _taken(talk, desk, person, state, unit_id)


async def take_unit(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A unit by its button."""
    await form_of(state, button.id, "designates")
    await _taken(talk, desk, person, state, button.n)


async def _taken(talk: Talk, desk: Desk, person: Person, state: FSMContext, unit_id: int) -> None:
    """Shown back with its dates; a designation says why first."""
    form = await form_of(state, has="designates")
    id, version = form["id"], form["v"]
    facts = await desk.do(check_new_unit, person=person, request_id=id, version=version, unit_id=unit_id)
    if form["designates"]:
        await open_form(state, Reassigning.reason, **{**form, "unit": unit_id})
        return await talk.say("designate-reason-ask", CANCEL, **facts)
    yes = Offer("button-yes-reassign", "return-accept-yes", id, version, str(unit_id))
    await talk.say("return-accept-check", yes, Offer("button-other-unit", "return-agree", id, version), CANCEL, **facts)


async def typed_reason(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why it is this unit; shown back before it counts."""
    form, words = await form_of(state, has="unit"), words_of(message)
    id, version = form["id"], form["v"]
    facts = await desk.do(check_new_unit, person=person, request_id=id, version=version, unit_id=form["unit"])
    await open_form(state, Reassigning.reason, **{**form, "designation": words})
    yes = Offer("button-yes-designate", "designate-yes", id, version)
    other = Offer("button-other-unit", "designate-start", id, version)
    await talk.say("designate-check", yes, other, CANCEL, **{**facts, "reason": words})


async def accept(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Done: both units, the deputy and the citizens have been told."""
    facts = await desk.do(accept_return, person=person, request_id=button.id, version=button.v, unit_id=button.n)
    await leave(state)
    await talk.say("return-accepted-done", Offer("button-next", "requests"), MENU, **facts)


async def finally_named(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Designated: nobody returns it again."""
    form = await form_of(state, button.id, "designation")
    what: dict[str, Any] = {
        "request_id": button.id,
        "version": button.v,
        "unit_id": form["unit"],
        "reason": form["designation"],
    }
    facts = await desk.do(designate, person=person, **what)
    await leave(state)
    await talk.say("designated-done", Offer("button-next", "to-coordinate"), MENU, **facts)


OFFICE, GOV_OFFICE = Role.OFFICE, Role.GOV_OFFICE
DEEDS = {
    "return-agree": Deed(start, OFFICE),
    "designate-start": Deed(start, GOV_OFFICE),
    "return-units": Deed(show_units, speaks=OFFICES),
    "return-take": Deed(take_unit, speaks=OFFICES),
    "return-accept-yes": Deed(accept, OFFICE),
    "designate-yes": Deed(finally_named, GOV_OFFICE),
}
ANSWERS = {
    str(Reassigning.unit.state): Deed(typed_unit, speaks=OFFICES),
    str(Reassigning.reason.state): Deed(typed_reason, GOV_OFFICE),
}
