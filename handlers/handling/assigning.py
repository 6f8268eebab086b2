"""Assigning: who handles (typed in one line or chosen from the list), every date shown, then the press that counts."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.clocks import Clock
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.facts import due_of
from services.handling.assigning import (
    Chosen,
    assign,
    checked,
    choosable,
    name_of_unit,
    parts_gap,
    to_assign,
    understood,
)
from services.handling.lengthening import may_lengthen


class Assigning(StatesGroup):
    """What we are waiting for from the office."""

    units = State()


def chosen_in(form: dict[str, Any]) -> Chosen:
    """The units chosen so far."""
    parts = tuple((int(unit_id), str(words)) for unit_id, words in form.get("parts", ()))
    return Chosen(tuple(form["leads"]), tuple(form["co"]), parts)


async def remember(state: FSMContext, form: dict[str, Any], chosen: Chosen) -> None:
    """Keep the choice so far; parts of their own stay parts until leads are named."""
    entries = {"leads": list(chosen.leads), "co": list(chosen.co), "parts": [list(one) for one in chosen.parts]}
    await open_form(state, Assigning.units, id=form["id"], v=form["v"], apart=not chosen.leads, **entries)


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who handles it?"""
    facts = await desk.do(to_assign, person=person, suggestion_id=button.id, version=button.v)
    await open_form(state, Assigning.units, id=button.id, v=button.v, leads=[], co=[])
    listed = Offer("button-from-list", "assign-list-lead", button.id, button.v)
    apart = Offer("button-separate-units", "assign-separate", button.id, button.v)
    await talk.say("assign-who", listed, apart, CANCEL, **facts)


async def ask_parts(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Every unit answers for itself: which part is whose?"""
    facts = await desk.do(to_assign, person=person, suggestion_id=button.id, version=button.v)
    await remember(state, {"id": button.id, "v": button.v}, Chosen(()))
    listed = Offer("button-from-list", "assign-list-part", button.id, button.v)
    await talk.say("assign-separate-ask", listed, CANCEL, **facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """“主办交通局 协办教育局”: the names are resolved and shown back with every date."""
    form = await form_of(state)
    chosen = await desk.do(understood, text=words_of(message), before=chosen_in(form), apart=bool(form.get("apart")))
    if gap := await desk.do(parts_gap, chosen):  # no refusal: what is named so far stays named
        await remember(state, form, chosen)
        return await talk.say(gap.says, CANCEL, **gap.facts)
    await show_check(talk, desk, person, state, form, chosen)


async def show_check(
    talk: Talk, desk: Desk, person: Person, state: FSMContext, form: dict[str, Any], chosen: Chosen
) -> None:
    """The assignment as it would be; nothing has been done yet."""
    id, version = form["id"], form["v"]
    facts = await desk.do(checked, person=person, suggestion_id=id, version=version, chosen=chosen)
    await remember(state, form, chosen)
    more = ("button-add-part", "assign-list-part") if chosen.parts else ("button-add-co", "assign-list-co")
    await talk.say(
        "assign-check-parts" if chosen.parts else "assign-check",
        Offer("button-yes-assign", "assign-yes", id, version),
        Offer(*more, id, version),
        Offer("button-to-meeting", "assign-to-meeting", id, version),
        Offer("button-start-over", "assign-start", id, version),
        CANCEL,
        **facts,
    )


async def show_units(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """The units to choose from, lead or co, without those that have a part already."""
    form = await form_of(state, button.id, "leads")
    chosen = Chosen(()) if button.do == "assign-list-lead" else chosen_in(form)
    units, total = await desk.do(choosable, chosen=chosen, limit=A_PAGE, offset=button.n * A_PAGE)
    takes = button.do.replace("list", "take")
    lines = [(unit.name, Offer("button-open", takes, button.id, button.v, str(unit.id))) for unit in units]
    await talk.page(button.do, lines, do=button.do, page=button.n, total=total, id=button.id, v=button.v)


async def take_unit(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One unit chosen from the list: the lead, or one more co-handling unit."""
    form = await form_of(state, button.id, "leads")
    before = chosen_in(form)
    if button.do == "assign-take-part":
        return await take_part(talk, desk, state, form, button.n)
    if button.do == "assign-take-lead":
        chosen = Chosen((button.n,))
    else:
        chosen = Chosen(before.leads, tuple(dict.fromkeys((*before.co, button.n))))
    await show_check(talk, desk, person, state, form, chosen)


async def take_part(talk: Talk, desk: Desk, state: FSMContext, form: dict[str, Any], unit_id: int) -> None:
    """A unit chosen from the list, and which part is its?"""
    before = chosen_in(form)
    others = tuple(one for one in before.parts if one[0] != unit_id)
    await remember(state, form, Chosen((), (), (*others, (unit_id, ""))))
    await talk.say("assign-part-ask", CANCEL, unit=await desk.do(name_of_unit, unit_id))


async def confirm(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Assigned; units, deputy and citizens have been told."""
    form = await form_of(state, button.id, "leads")
    done = await desk.do(assign, person=person, suggestion_id=button.id, version=button.v, chosen=chosen_in(form))
    await leave(state)
    due = await desk.do(due_of, done, Clock.REPLY)
    longer = await desk.do(may_lengthen, person=person, suggestion_id=button.id)
    offers = (Offer("button-long-reply", "long-reply", button.id),) if longer else ()
    await talk.say("assigned", *offers, Offer("button-next", "office-next"), MENU, suggestion=done.number, due=due)


OFFICE = Role.OFFICE
DEEDS = {
    "assign-start": Deed(start, OFFICE),
    "assign-list-lead": Deed(show_units, OFFICE),
    "assign-list-co": Deed(show_units, OFFICE),
    "assign-take-lead": Deed(take_unit, OFFICE),
    "assign-take-co": Deed(take_unit, OFFICE),
    "assign-separate": Deed(ask_parts, OFFICE),
    "assign-list-part": Deed(show_units, OFFICE),
    "assign-take-part": Deed(take_unit, OFFICE),
    "assign-yes": Deed(confirm, OFFICE),
}
ANSWERS = {str(Assigning.units.state): Deed(typed, OFFICE)}
