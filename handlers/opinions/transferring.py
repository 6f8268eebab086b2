"""转给单位: which unit (a few letters of its name), what it will read, then the press that counts."""

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
from services.opinions import transferring
from services.opinions.transferring import BRIEF_LENGTH
from storage.places import Unit


class Transferring(StatesGroup):
    """A unit's name is awaited, or the text its people will read."""

    unit = State()
    brief = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """To which unit?"""
    opinion, brief = await desk.do(transferring.to_transfer, person=person, opinion_id=button.id, version=button.v)
    await open_form(state, Transferring.unit, id=opinion.id, v=opinion.version, unit=0, transfers=brief)
    await talk.say(
        "choose-unit",
        Offer("button-from-list", "transfer-list", opinion.id, opinion.version),
        back_to(person, opinion.id),
        number=opinion.number,
    )


def back_to(person: Person, opinion_id: int) -> Offer:
    """Back to the card this person came from."""
    return Offer("button-back", "screen-open" if person.holds(Role.STATION) else "opinion-file", opinion_id)


async def name_unit(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A few letters of a unit's name."""
    form, words = await form_of(state, has="transfers"), words_of(message, 60)
    match await desk.do(transferring.units_named, words=words):
        case []:
            list_all = Offer("button-from-list", "transfer-list", form["id"], form["v"])
            await talk.say("unit-unknown", list_all, back_to(person, form["id"]), name=words)
        case [one]:
            await show(talk, desk, person, state, form | {"unit": one.id})
        case many:
            await _list(talk, form["id"], form["v"], many[:A_PAGE], 0, min(len(many), A_PAGE))


async def list_units(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """All units, page by page."""
    found, total = await desk.do(transferring.units, limit=A_PAGE, offset=button.n * A_PAGE)
    await _list(talk, button.id, button.v, found, button.n, total)


async def _list(talk: Talk, id: int, version: int, units: list[Unit], page: int, total: int) -> None:
    lines = [(unit.name, Offer("", "transfer-unit", id, version, str(unit.id))) for unit in units]
    await talk.page("choose-unit-list", lines, do="transfer-list", page=page, total=total, id=id, v=version)


async def take_unit(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A unit from the list."""
    form = await form_of(state, button.id, "transfers")
    await show(talk, desk, person, state, form | {"unit": button.n})


async def ask_brief(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """改几句话: what the unit is to read instead."""
    form = await form_of(state, button.id, "transfers")
    await state.set_state(Transferring.brief)
    await talk.say("transfer-ask-brief", Offer("button-back", "transfer-unit", button.id, button.v, str(form["unit"])))


async def hear_brief(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The text for the unit; the citizen's own words stay as they are."""
    form = await form_of(state, has="transfers")
    await show(talk, desk, person, state, form | {"transfers": words_of(message, BRIEF_LENGTH)})


async def show(talk: Talk, desk: Desk, person: Person, state: FSMContext, form: dict[str, Any]) -> None:
    """What the unit and what the citizen would read; nothing has been done."""
    id, version, unit = form["id"], form["v"], form["unit"]
    found = await desk.do(
        transferring.preview, person=person, opinion_id=id, version=version, unit_id=unit, brief=form["transfers"]
    )
    await open_form(state, Transferring.unit, **form)
    await talk.show(talk.texts("transfer-brief-text", unit=found.unit, text=found.brief or talk.texts("words-none")))
    await talk.say(
        "transfer-check-found" if found.found else "transfer-check",
        Offer("button-yes-do-it", "transfer-yes", id, version),
        Offer("button-edit-words", "transfer-brief", id, version),
        Offer("button-other-unit", "transfer-start", id, version),
        back_to(person, id),
        number=found.opinion.number,
        unit=found.unit,
        notice=found.says,
        found=talk.texts("list-comma").join(f"“{words}”" for words in found.found),
    )


async def confirm(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """With the unit now."""
    form = await form_of(state, button.id, "transfers")
    done = await desk.do(
        transferring.transfer,
        person=person,
        unit_id=form["unit"],
        brief=form["transfers"],
        opinion_id=button.id,
        version=button.v,
    )
    await leave(state)
    following = (Offer("button-next", "screen-next", button.id),) if done.left else ()
    await talk.say(
        "transfer-done",
        *await undo_offer(desk, person, button.id),
        *following,
        MENU,
        number=done.opinion.number,
        unit=done.unit,
        due=done.due,
        return_by=done.return_by,
    )


GIVERS = (Role.STATION, Role.OFFICE)
DEEDS = {
    "transfer-start": Deed(start, speaks=GIVERS),
    "transfer-list": Deed(list_units, speaks=GIVERS),
    "transfer-unit": Deed(take_unit, speaks=GIVERS),
    "transfer-brief": Deed(ask_brief, speaks=GIVERS),
    "transfer-yes": Deed(confirm, speaks=GIVERS),
}
ANSWERS = {
    str(Transferring.unit.state): Deed(name_unit, speaks=GIVERS),
    str(Transferring.brief.state): Deed(hear_brief, speaks=GIVERS),
}
