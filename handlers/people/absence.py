"""外出: from when until when, and who looks at new opinions meanwhile; shown before it is set; 我回来了 ends it."""

from datetime import date

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.people import absence

SET_ANEW = Offer("button-away-again", "away-ask")
BACK = Offer("button-i-am-back", "away-back")


class GoingAway(StatesGroup):
    """The days are awaited."""

    days = State()


async def start(event: CallbackQuery | Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """外出设置: what is set, or the question."""
    await leave(state)
    if (now := await desk.do(absence.current, person=person)) is not None:
        return await talk.say("away-now", BACK, SET_ANEW, MENU, **now.facts)
    await ask(event, talk, state)


async def ask(event: CallbackQuery | Message, talk: Talk, state: FSMContext) -> None:
    """From when until when, and who meanwhile?"""
    await open_form(state, GoingAway.days)
    await talk.say("away-ask", CANCEL)


async def said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Shown before it is set."""
    await form_of(state)
    away = await desk.do(absence.read, person=person, text=words_of(message))
    days = {"from": away.from_on.isoformat(), "until": away.until_on.isoformat(), "who": away.substitute_id}
    await open_form(state, GoingAway.days, away=days)
    await talk.say("away-check", Offer("button-yes-do-it", "away-set"), SET_ANEW, CANCEL, **away.facts)


async def set_away(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """确定."""
    days = (await form_of(state, has="away"))["away"]
    away = await desk.do(
        absence.set_away,
        person=person,
        from_on=date.fromisoformat(days["from"]),
        until_on=date.fromisoformat(days["until"]),
        substitute_id=days["who"],
    )
    await leave(state)
    await talk.say("away-set", MENU, **away.facts)


async def come_back(event: CallbackQuery | Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """我回来了."""
    await leave(state)
    was = await desk.do(absence.come_back, person=person)
    await talk.say("away-back" if was else "away-was-here", MENU)


COMMANDS = {"away": Deed(start, Role.DEPUTY), "back": Deed(come_back, Role.DEPUTY)}
DEEDS = {
    "away": Deed(start, Role.DEPUTY),
    "away-ask": Deed(ask, Role.DEPUTY),
    "away-set": Deed(set_away, Role.DEPUTY),
    "away-back": Deed(come_back, Role.DEPUTY),
}
ANSWERS = {str(GoingAway.days.state): Deed(said, Role.DEPUTY)}
