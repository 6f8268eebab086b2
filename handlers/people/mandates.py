"""代表来去: why a mandate ends, who does not serve for a while, and the change of term."""

from datetime import date
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.people.mandates import ENDINGS
from domain.person import Person
from domain.roles import Role
from domain.suggestions.session_form import Span, span_in
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.people import change_of_term, suspending
from services.today import today

SHOWN = 8


class Mandates(StatesGroup):
    """Who does not serve, from when, until when."""

    suspended = State()


async def show(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What can be done, and whose mandate stands still."""
    await leave(state)
    found = await desk.do(suspending.suspended_now, person=person)
    lines = [talk.texts("suspension-line", **one.facts) for one in found] or [talk.texts("mandates-nobody")]
    lift = [Offer("button-suspend-off", "suspend-off-list")] if found else []
    await talk.say(
        "mandates-menu",
        Offer("button-end-appointment", "end-ask"),
        Offer("button-suspend", "suspend"),
        *lift,
        Offer("button-change-term", "change-term"),
        MENU,
        list=lines,
    )


async def why_list(talk: Talk, name: str, id: int, seat: str, page: int) -> None:
    """Why does a mandate end? A page of the reasons of the law; seat: the appointment, as buttons name it."""
    first = min(page * A_PAGE, len(ENDINGS) // A_PAGE * A_PAGE)
    shown = list(enumerate(ENDINGS[first : first + A_PAGE], first + 1))
    lines = [f"{n}. {talk.texts(f'mandate-{one.code}')}" for n, one in shown]
    offers = [Offer("", "end-check", id, 0, f"{seat}.{one.code}", str(n)) for n, one in shown]
    if first:
        offers.append(Offer("button-previous-page", "end-why", id, x=f"{seat}.{page - 1}"))
    if first + A_PAGE < len(ENDINGS):
        offers.append(Offer("button-next-page", "end-why", id, x=f"{seat}.{page + 1}"))
    await talk.say("mandate-why", *offers, name=name, list=lines)


async def ask_whom(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Who, from when, until when?"""
    await open_form(state, Mandates.suspended, id=0, suspends=None)
    await talk.say("suspend-ask", CANCEL)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Shown back before it is done."""
    said = span_in(words_of(message), await desk.do(today))
    if said is None:
        return await talk.say("suspend-missing", CANCEL)
    its = await desk.do(suspending.check, person=person, said=said)
    kept = [said.name, said.from_on.isoformat(), said.until_on.isoformat() if said.until_on else ""]
    await open_form(state, Mandates.suspended, id=0, suspends=kept)
    await talk.say("suspend-check", Offer("button-yes-do-it", "suspend-yes"), CANCEL, **its.facts)


async def suspend(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The mandate stands still."""
    form = await form_of(state, has="suspends")
    name, since, until = form["suspends"]
    said = Span(name, date.fromisoformat(since), date.fromisoformat(until) if until else None)
    its = await desk.do(suspending.suspend, person=person, said=said)
    await leave(state)
    await talk.say("suspend-done", Offer("button-mandates", "mandates"), MENU, **its.facts)


async def list_suspended(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Whose mandate runs again?"""
    found = await desk.do(suspending.suspended_now, person=person)
    offers = [Offer("", "suspend-off", one.person_id, words=one.name) for one in found[:4]]
    lines = [talk.texts("suspension-line", **one.facts) for one in found] or [talk.texts("mandates-nobody")]
    await talk.say("mandates-menu", *offers, CANCEL, list=lines)


async def resume(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """It runs again from now on."""
    name = await desk.do(suspending.resume, person=person, person_id=button.id)
    await talk.say("suspend-off-done", MENU, name=name)


async def ask_term(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """换届: what it would do."""
    change = await desk.do(change_of_term.check, person=person)
    yes = Offer("button-yes-do-it", "change-term-yes", x=str(change.term_no))
    await talk.say("change-term-check", CANCEL, yes, **change.facts)


async def begin_term(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """All mandates are over; what goes on is listed."""
    done = await desk.do(change_of_term.change_term, person=person, term_no=button.n)
    lines: list[Any] = [await desk.do(change_of_term.line, one) for one in done.unfinished[:SHOWN]]
    rest = Offer("button-in-handling", "in-handling")
    await talk.say("change-term-done", rest, MENU, **done.facts | {"list": lines})


OFFICE = Role.OFFICE
COMMANDS = {"mandates": Deed(show, OFFICE), "newterm": Deed(ask_term, OFFICE)}
DEEDS = {
    "mandates": Deed(show, OFFICE),
    "suspend": Deed(ask_whom, OFFICE),
    "suspend-yes": Deed(suspend, OFFICE),
    "suspend-off-list": Deed(list_suspended, OFFICE),
    "suspend-off": Deed(resume, OFFICE),
    "change-term": Deed(ask_term, OFFICE),
    "change-term-yes": Deed(begin_term, OFFICE),
}
ANSWERS = {str(Mandates.suspended.state): Deed(typed, OFFICE)}
