"""会期: which sessions there are, and entering one: congress, session, first and last day in one message."""

from datetime import date

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from domain.suggestions.session_form import Said, session_in
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.place import congress_of
from services.suggestions import sessions
from services.today import today


class Sessions(StatesGroup):
    """A session is being entered."""

    days = State()


async def show(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The sessions that were entered, the newest first."""
    await _show(talk, desk, person, state, button.n)


async def _show(talk: Talk, desk: Desk, person: Person, state: FSMContext, page: int) -> None:
    await leave(state)
    add = Offer("button-enter-session", "session-enter")
    here = {"limit": A_PAGE, "offset": page * A_PAGE}
    found, total = await desk.do(sessions.listed, person=person, **here)
    if not found:
        return await talk.say("sessions-none", add, MENU)
    lines = [talk.texts("session-line", **sessions.line(one)) for one in found]
    further = (Offer("button-next-page", "sessions", x=str(page + 1)),) if total > (page + 1) * A_PAGE else ()
    term = (await desk.do(congress_of)).term_no
    await talk.say("sessions-list", add, *further, MENU, list=lines, count=str(total), term=str(term))


async def show_first(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The same, asked for in words."""
    await _show(talk, desk, person, state, 0)


async def ask(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Which, from when to when?"""
    await open_form(state, Sessions.days, id=0, session=None)
    await talk.say("session-ask", CANCEL)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Shown back with the day by which everything submitted in it is assigned."""
    said = session_in(words_of(message), await desk.do(today))
    if said is None:
        return await talk.say("session-missing", CANCEL)
    entered = await desk.do(sessions.check, person=person, said=said)
    kept = [said.term_no, said.session_no, said.from_on.isoformat(), said.until_on.isoformat()]
    await open_form(state, Sessions.days, id=0, session=kept)
    yes = Offer("button-yes-do-it", "session-enter-yes")
    await talk.say("session-check", yes, CANCEL, **sessions.line(entered))


async def enter(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Entered."""
    form = await form_of(state, has="session")
    term_no, session_no, since, until = form["session"]
    said = Said(term_no, session_no, date.fromisoformat(since), date.fromisoformat(until))
    entered = await desk.do(sessions.enter, person=person, said=said)
    await leave(state)
    await talk.say("session-done", Offer("button-sessions", "sessions"), MENU, **sessions.line(entered))


OFFICE = Role.OFFICE
COMMANDS = {"sessions": Deed(show_first, OFFICE)}
DEEDS = {
    "sessions": Deed(show, OFFICE),
    "session-enter": Deed(ask, OFFICE),
    "session-enter-yes": Deed(enter, OFFICE),
}
ANSWERS = {str(Sessions.days.state): Deed(typed, OFFICE)}
