"""The opinion somebody is writing, as the dialogue remembers it."""

from datetime import date, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from domain.errors import AlreadyDone
from handlers.dialogues import DRAFT

Draft = dict[str, Any]


class Telling(StatesGroup):
    """What we are waiting for while somebody tells us their matter."""

    matter = State()
    gaps = State()
    name = State()
    contact = State()
    confirm = State()
    new_words = State()
    new_place = State()
    new_topic = State()
    new_files = State()


KEPT_DAYS = 7


def kept_until(draft: Draft) -> date:
    """The last day an unfinished opinion is kept for its author."""
    return date.fromisoformat(draft["begun"]) + timedelta(days=KEPT_DAYS)


def new_draft(day: date) -> Draft:
    """An opinion nothing has been said of yet. parts counts the texts, at is the moment of the newest part."""
    return {"text": "", "parts": 0, "files": [], "place": "", "begun": day.isoformat(), "asked": False, "at": 0}


async def draft_of(state: FSMContext) -> Draft | None:
    """The unfinished opinion, if there is one."""
    found: Draft | None = (await state.get_data()).get(DRAFT)
    return found


async def the_draft(state: FSMContext) -> Draft:
    """The unfinished opinion. Raises AlreadyDone when it has been sent or dropped meanwhile."""
    draft = await draft_of(state)
    if draft is None:
        raise AlreadyDone
    return draft


async def keep(state: FSMContext, draft: Draft, step: State) -> None:
    """Remember the draft and what is asked next."""
    await state.set_data({**await state.get_data(), DRAFT: draft})
    await state.set_state(step)


async def drop(state: FSMContext) -> None:
    """Forget the draft: it has been sent, or the person does not want it."""
    await state.set_data({})
    await state.set_state(None)
