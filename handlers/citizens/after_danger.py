"""When the danger is over: what was written in it becomes part of a matter, or it does not."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.person import Person
from handlers.buttons import CANCEL, MENU
from handlers.citizens import opinion
from handlers.citizens.draft import ALARM, Draft, Telling, draft_of, drop, holds_something, join, keep, the_draft
from handlers.citizens.naming import DONE
from handlers.citizens.preview import said_so_far
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk


async def report(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext, person: Person) -> None:
    """写好了: it is a matter, with everything that was written."""
    await _take_along(state)
    await opinion.done(query, talk, desk, state, person)


async def go_on(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """接着写: it is a matter, and there is more to say."""
    await _take_along(state)
    await opinion.go_on(query, talk, state)


async def leave(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """不发了: those words belong to no matter; what was being told before stays."""
    draft = await draft_of(state)
    if draft is None or not holds_something(draft):
        await drop(state)
        return await talk.say("emergency-dropped", MENU)
    await keep(state, draft | {ALARM: None}, Telling.matter)
    await talk.say("emergency-left-out", DONE, CANCEL, parts=said_so_far(talk, draft))


async def _take_along(state: FSMContext) -> None:
    """What was written in danger becomes part of the draft."""
    draft: Draft = await the_draft(state)
    if cried := draft.get(ALARM):
        join(draft, cried)
    await keep(state, draft | {ALARM: None}, Telling.matter)


DEEDS = {
    "emergency-report": Deed(report),
    "emergency-go-on": Deed(go_on),
    "emergency-leave": Deed(leave),
}
