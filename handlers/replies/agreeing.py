"""Two lead units do not agree: the government office decides in writing who writes, or how it is worded."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.handling.coordination import CoordinationAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import Talk
from services.replies.agreeing import agreement_sheet, decide

STEPS = {
    A.DECIDE_WRITER: ("button-who-writes", "agreement-writer"),
    A.DECIDE_WORDING: ("button-how-worded", "agreement-wording"),
}


class Agreeing(StatesGroup):
    """What we are waiting for: the decision in words."""

    decision = State()


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The text as it stands, the two units, and what can be decided."""
    await leave(state)
    its = await desk.do(agreement_sheet, person=person, case_id=button.id)
    await show_letters(talk, its.letters)
    steps = [Offer(*STEPS[A(one)], its.case.id, its.case.version) for one in its.open_to if one in STEPS]
    await talk.say("agreement-card", *steps, MENU, **its.facts)


async def ask_writer(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which of the two writes?"""
    its = await desk.do(agreement_sheet, person=person, case_id=button.id, version=button.v)
    units = [literal(unit.name, "agreement-writer-is", button.id, button.v, str(unit.id)) for unit in its.units]
    await talk.say("agreement-writer-ask", *units, CANCEL, **its.facts)


async def ask_words(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why this unit? Or: how is it worded?"""
    its = await desk.do(agreement_sheet, person=person, case_id=button.id, version=button.v)
    unit = next((one.name for one in its.units if one.id == button.n), "")
    await open_form(state, Agreeing.decision, id=button.id, v=button.v, unit=button.n)
    await talk.say("agreement-writer-why" if unit else "agreement-wording-ask", CANCEL, **{**its.facts, "unit": unit})


async def hear_words(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Decided; both units and the office have been told."""
    form, words = await form_of(state, has="unit"), words_of(message)
    what = {"case_id": form["id"], "version": form["v"], "unit_id": form["unit"], "decision": words}
    facts = await desk.do(decide, person=person, **what)
    await leave(state)
    await talk.say("agreement-decided-done", Offer("button-next", "to-coordinate"), MENU, **facts)


GOV = Role.GOV_OFFICE
DEEDS = {
    "agreement-open": Deed(open_card, GOV),
    "agreement-writer": Deed(ask_writer, GOV),
    "agreement-writer-is": Deed(ask_words, GOV),
    "agreement-wording": Deed(ask_words, GOV),
}
ANSWERS = {str(Agreeing.decision.state): Deed(hear_words, GOV)}
