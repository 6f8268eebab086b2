"""找件: a few words, and the cases that fit, page by page."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.opening import OPENS
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.office.searching import search

SOUGHT = "sought"
AGAIN = Offer("button-find-case", "find-case")


class Finding(StatesGroup):
    """The words are awaited."""

    words = State()


async def ask(event: Message | CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """What are you looking for? Citizens have their own list."""
    if not person.grants:
        raise CaseworkError("error-unknown-text")
    await leave(state)
    await state.set_state(Finding.words)
    await talk.say("find-case-ask", CANCEL)


async def look(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The first page; further words typed are a new search."""
    typed = words_of(message)
    await state.update_data({SOUGHT: typed})
    await show(talk, desk, person, typed, 0)


async def turn_page(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Another page of the same search."""
    await show(talk, desk, person, str((await state.get_data()).get(SOUGHT, "")), button.n)


async def show(talk: Talk, desk: Desk, person: Person, typed: str, page: int) -> None:
    """One page of what fits."""
    hits, total = await desk.do(search, person=person, typed=typed, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("find-case-nothing", AGAIN, MENU, words=typed)
    lines = [
        (talk.texts("find-case-line", **hit.facts), Offer("button-open", OPENS[hit.ref.kind, hit.role], hit.ref.id))
        for hit in hits
    ]
    await talk.page("find-case-found", lines, do="find-page", page=page, total=total, words=typed)


COMMANDS = {"find": Deed(ask)}
DEEDS = {"find-case": Deed(ask), "find-page": Deed(turn_page)}
ANSWERS = {str(Finding.words.state): Deed(look)}
