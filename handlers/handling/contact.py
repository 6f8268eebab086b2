"""Contacts between unit and deputy: one message, shown back, kept; the deputy says whether it is true."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.forms import ContactSaid, contact_from
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.handling.unit import steps
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.contacts import (
    check_contact,
    contact_asked,
    contact_facts,
    phase_of,
    phases_missing,
    record_contact,
    said_facts,
    say_of_contact,
)
from services.handling.steps import folder
from services.today import today


class Contacting(StatesGroup):
    """What we are waiting for: the clerk's record, the deputy's account of it."""

    record = State()
    denial = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """When, how, where, about what?"""
    await desk.do(folder, person=person, assignment_id=button.id, version=button.v)
    await open_form(state, Contacting.record, id=button.id, v=button.v, text="")
    await talk.say("contact-ask", CANCEL)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """One message, or what was missing in a second one; shown back before it is kept."""
    form = await form_of(state)
    words, day = words_of(message), await desk.do(today)
    said = contact_from(words, day)
    if said.missing and form["text"]:
        words = f"{form['text']} {words}"
        said = contact_from(words, day)
    if said.missing:
        await open_form(state, Contacting.record, **{**form, "text": words})
        missing = talk.texts.row([talk.texts(f"contact-item-{name}") for name in said.missing])
        return await talk.say("contact-more", CANCEL, missing=missing)
    its = await desk.do(check_contact, person=person, assignment_id=form["id"], version=form["v"], said=said)
    phase = await desk.do(phase_of, its.assignment)
    await open_form(state, Contacting.record, **{**form, "text": "", "contacted": said.as_words()})
    await talk.say(
        "contact-check",
        Offer("button-yes-do-it", "contact-save", form["id"], form["v"]),
        Offer("button-start-over", "contact-start", form["id"], form["v"]),
        CANCEL,
        **said_facts(said, phase),
    )


async def save(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Kept; the deputy has been asked whether it is true."""
    form = await form_of(state, button.id, "contacted")
    said = ContactSaid.from_words(form["contacted"])
    contact = await desk.do(record_contact, person=person, assignment_id=button.id, version=button.v, said=said)
    await leave(state)
    its = await desk.do(folder, person=person, assignment_id=button.id)
    missing = talk.texts.row(await desk.do(phases_missing, its.assignment))
    await talk.say("contact-saved", *steps(its), MENU, phase=contact_facts(contact)["phase"], missing=missing)


async def confirm(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The deputy: it was so."""
    contact = await desk.do(say_of_contact, person=person, contact_id=button.n, true=True)
    await talk.say("contact-confirmed", MENU, date=contact.held_on)


async def deny(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The deputy: it was not so; how was it?"""
    contact = await desk.do(contact_asked, person=person, contact_id=button.n)
    await open_form(state, Contacting.denial, id=contact.id)
    await talk.say("contact-deny-ask", CANCEL, date=contact.held_on)


async def denied(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The deputy's account goes to the unit; both are kept."""
    form, words = await form_of(state), words_of(message)
    await desk.do(say_of_contact, person=person, contact_id=form["id"], true=False, reason=words)
    await leave(state)
    await talk.say("contact-denied", MENU, reason=words)


CLERK, DEPUTY = Role.UNIT_CLERK, Role.DEPUTY
DEEDS = {
    "contact-start": Deed(start, CLERK),
    "contact-save": Deed(save, CLERK),
    "contact-true": Deed(confirm, speaks=(DEPUTY,)),
    "contact-not-true": Deed(deny, speaks=(DEPUTY,)),
}
ANSWERS = {str(Contacting.record.state): Deed(typed, CLERK), str(Contacting.denial.state): Deed(denied)}
