"""代群众登记: an officer of the station writes down what somebody said who came, rang or wrote."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.notice import Say
from domain.opinions import matter
from domain.opinions.caller import Caller, Way, caller_in
from domain.opinions.matter import short
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Offer
from handlers.citizens.draft import BURST_SECONDS, Draft, add, as_written, holds_something, new_draft
from handlers.citizens.preview import said_so_far
from handlers.desk import Desk
from handlers.dialogues import REGISTERING, leave
from handlers.form import words_of
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import registering_for
from services.today import today

DONE = Offer("button-done", "register-for-check")
AGAIN = Offer("button-start-over", "register-for-anew")
WHO_LENGTH = 200


class Registering(StatesGroup):
    """What the officer writes next: who it was, or what they said."""

    who = State()
    words = State()


async def start(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Who was it? Or go on with what was begun."""
    sheet = (await state.get_data()).get(REGISTERING)
    if sheet is None or not holds_something(sheet["draft"]):
        return await start_anew(query, talk, desk, state)
    await state.set_state(Registering.words)
    name, text = caller_of(sheet).name, short(sheet["draft"]["text"] or said_so_far(talk, sheet["draft"]))
    await talk.say("register-for-found", Offer("button-go-on", "register-for-go-on"), AGAIN, name=name, text=text)


async def start_anew(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Who was it?"""
    await keep(state, {"caller": None, "draft": new_draft(await desk.do(today))}, Registering.who)
    await talk.say("register-for-start", CANCEL)


async def go_on(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """接着写."""
    sheet = await sheet_of(state)
    await keep(state, sheet, Registering.words)
    await talk.say("register-for-part", DONE, CANCEL, parts=said_so_far(talk, sheet["draft"]))


async def hear_who(message: Message, talk: Talk, state: FSMContext) -> None:
    """Name, telephone and way, in one message."""
    sheet, caller = await sheet_of(state), caller_in(words_of(message, WHO_LENGTH))
    if caller is None:
        return await talk.say("register-for-no-name", CANCEL)
    await keep(state, sheet | {"caller": [caller.name, caller.phone, str(caller.way)]}, Registering.words)
    way = Say(f"register-way-{caller.way}")
    phone = caller.phone or Say("phone-none")
    await talk.say("register-for-words", DONE, CANCEL, name=caller.name, phone=phone, way=way)


async def hear_words(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """What they said: words, a photo of the letter, a place; over several messages."""
    sheet, part = await sheet_of(state), part_of(message)
    if part is None:
        return await talk.say("error-sticker", DONE, CANCEL)
    draft: Draft = sheet["draft"]
    burst = message.date.timestamp() - draft["at"] < BURST_SECONDS
    await add(draft, part, message, desk, account_id)
    await keep(state, sheet, Registering.words)
    if not burst:
        await talk.say("register-for-part", DONE, CANCEL, parts=said_so_far(talk, draft))


async def check(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """写好了: to be read to whoever said it, before it is sent."""
    sheet = await sheet_of(state)
    draft, caller = finished(sheet["draft"]), caller_of(sheet)
    if not draft["files"] and not matter.says_something(draft["text"]):
        return await talk.say("opinion-not-a-matter", DONE, CANCEL)
    await keep(state, sheet, Registering.words)
    station = await desk.do(registering_for.station_for, person=person, place=draft["place"], text=draft["text"])
    if draft["text"]:
        await talk.show(talk.texts("screening-card-text", text=draft["text"]))
    await talk.say(
        "register-for-check",
        Offer("button-send", "register-for-send"),
        Offer("button-add-more", "register-for-go-on"),
        AGAIN,
        CANCEL,
        name=caller.name,
        phone=caller.phone or Say("phone-none"),
        way=Say(f"register-way-{caller.way}"),
        place=draft["place"] or Say("place-unknown"),
        parts=said_so_far(talk, draft),
        station=station,
    )


async def send(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """提交: a number and a code to copy down."""
    sheet = await sheet_of(state)
    draft = as_written(finished(sheet["draft"]))
    done = await desk.do(registering_for.register_for, person=person, caller=caller_of(sheet), draft=draft)
    data = await state.get_data()
    data.pop(REGISTERING)
    await state.set_data(data)
    await leave(state)
    await talk.say(
        "register-for-done",
        Offer("button-open", "screen-open", done.opinion.id),
        Offer("button-one-more", "register-for"),
        MENU,
        number=done.opinion.number,
        code=done.code,
        station=done.station,
        due=done.due,
    )


async def sheet_of(state: FSMContext) -> dict[str, Any]:
    """What is being registered. Raises error-form-gone when it has been sent or was never begun."""
    sheet: dict[str, Any] | None = (await state.get_data()).get(REGISTERING)
    if sheet is None:
        raise CaseworkError("error-form-gone")
    return sheet


def caller_of(sheet: dict[str, Any]) -> Caller:
    """Who it was. Raises error-form-gone while nobody has been named."""
    if sheet["caller"] is None:
        raise CaseworkError("error-form-gone")
    name, phone, way = sheet["caller"]
    return Caller(name, phone, Way(way))


def finished(draft: Draft) -> Draft:
    """The draft with what the words themselves tell: place and topic."""
    place = draft["place"] or matter.place_in(draft["text"])
    return draft | {"place": place, "topic": matter.topic_of(draft["text"]), "anonymous": False}


async def keep(state: FSMContext, sheet: dict[str, Any], step: State) -> None:
    """Remember it, and what is written next."""
    await state.update_data({REGISTERING: sheet})
    await state.set_state(step)


DEEDS = {
    "register-for": Deed(start, Role.STATION),
    "register-for-anew": Deed(start_anew, Role.STATION),
    "register-for-go-on": Deed(go_on, Role.STATION),
    "register-for-check": Deed(check, Role.STATION),
    "register-for-send": Deed(send, Role.STATION),
}
ANSWERS = {
    str(Registering.who.state): Deed(hear_who, Role.STATION),
    str(Registering.words.state): Deed(hear_words, Role.STATION),
}
