"""A co-handling unit counter-signs the lead unit's reply, or says why not."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.handling.countersign import CountersignAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.replies.countersigning import asked_of, countersign, refuse_countersign, to_countersign

STEPS = {
    A.SIGN: ("button-countersign", "countersign-yes"),
    A.REFUSE: ("button-not-countersign", "countersign-no"),
}
MAY = (Role.UNIT_CLERK, Role.UNIT_HEAD)


class Countersigning(StatesGroup):
    """What we are waiting for: why the unit does not sign."""

    reason = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The texts the person's units have been asked to sign."""
    await leave(state)
    units = [unit for role in MAY for unit in person.scopes(role)]
    page: dict[str, Any] = {"limit": A_PAGE, "offset": button.n * A_PAGE}
    found, total = await desk.do(to_countersign, unit_ids=units, **page)
    if not found:
        return await talk.say("nothing-waiting", MENU)
    lines = [(talk.texts("countersign-line", **facts), Offer("", "countersign-open", one.id)) for one, facts in found]
    await talk.page("countersign-list", lines, do=button.do, page=button.n, total=total)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The letter as it would be, then the question."""
    await leave(state)
    its = await desk.do(asked_of, person=person, asked_id=button.id)
    await show_letters(talk, [its.letter])
    steps = [
        Offer(*STEPS[A(one)], its.asked.id, its.asked.version) for one in dict.fromkeys(its.open_to) if one in STEPS
    ]
    await talk.say("countersign-card", *steps, MENU, **its.facts)


async def sign(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Counter-signed; the lead unit has been told."""
    facts = await desk.do(countersign, person=person, asked_id=button.id, version=button.v)
    await talk.say("countersign-done", MENU, **facts)


async def ask_reason(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why not?"""
    its = await desk.do(asked_of, person=person, asked_id=button.id, version=button.v)
    await open_form(state, Countersigning.reason, id=button.id, v=its.asked.version)
    await talk.say("countersign-why", CANCEL, **its.facts)


async def hear_reason(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The lead unit has the text again, with the reason."""
    form, words = await form_of(state), words_of(message)
    facts = await desk.do(refuse_countersign, person=person, asked_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("countersign-not-done", MENU, **facts)


DEEDS = {
    "countersigns": Deed(show_list, speaks=MAY),
    "countersign-open": Deed(open_card, speaks=MAY),
    "countersign-yes": Deed(sign, speaks=MAY),
    "countersign-no": Deed(ask_reason, speaks=MAY),
}
ANSWERS = {str(Countersigning.reason.state): Deed(hear_reason, speaks=MAY)}
