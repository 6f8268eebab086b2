"""Danger in what somebody writes: answered before anything else, at any hour; what was written is kept."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.opinions import recognition
from domain.opinions.doors import LINES
from domain.opinions.matter import short
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.citizens.draft import ALARM, Draft, Telling, add, draft_of, holds_something, keep, new_draft
from handlers.citizens.preview import said_so_far
from handlers.desk import Desk
from handlers.form import words_of
from handlers.menu import appointed
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens import emergencies
from services.today import today

SAFE = Offer("button-safe-now", "emergency-safe")
CALL_ME = Offer("button-call-me", "emergency-call")
STAFF = Offer("button-staff", "staff")
# What was written in danger becomes part of a matter only by these.
TELL = (
    Offer("button-done", "emergency-report"),
    Offer("button-go-on", "emergency-go-on"),
    Offer("button-discard", "emergency-leave"),
)
GO_ON_WITH = (
    Offer("button-done", "opinion-done"),
    Offer("button-go-on", "opinion-go-on"),
    Offer("button-discard", "opinion-discard"),
)
# Where officers speak for themselves, too: nothing is being filled in, or a matter of their own is told.
OWN_WORDS = ("", Telling.__name__)
PHONE_LENGTH = 40


class Helping(StatesGroup):
    """A telephone number is awaited."""

    phone = State()


async def is_answered(
    message: Message, asked: str, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int
) -> bool:
    """Answer at once when somebody seems to be in danger, and alarm the station; whether that was so.

    asked: what the dialogue waits for. The words are kept beside the person's draft: nothing is lost, and no
    matter carries them unasked.
    """
    words = message.text or message.caption or ""
    if appointed(person) and asked.partition(":")[0] not in OWN_WORDS:
        return False
    kind = recognition.emergency(words) if words else ""
    if not kind:
        return False
    draft, part = await draft_of(state) or new_draft(await desk.do(today)), part_of(message)
    cried: Draft = draft.get(ALARM) or new_draft(await desk.do(today))
    if part is not None:
        await add(cried, part, message, desk, account_id)
        await keep(state, draft | {ALARM: cried}, Telling.matter)
    place = draft["place"] or cried["place"]
    alarm = await desk.do(emergencies.raise_alarm, person=person, kind=kind, text=words, place=place)
    await _answer(talk, alarm)
    return True


async def _answer(talk: Talk, alarm: emergencies.Alarm) -> None:
    """What to do now, in three lines."""
    match alarm.kind:
        case "despair" if alarm.on_duty:
            await talk.say("emergency-despair", CALL_ME, SAFE, **alarm.facts)
        case "despair":
            await talk.say("emergency-despair-no-duty", CALL_ME, SAFE, **alarm.facts)
        case "silent":
            await talk.say("emergency-silent", SAFE, **alarm.facts)
        case _:
            await talk.say("emergency-danger", SAFE, STAFF, **alarm.facts)


async def safe(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """现在安全: what was written is still there."""
    await desk.do(emergencies.is_safe, person=person)
    draft = await draft_of(state)
    if draft is None or not (holds_something(draft) or draft.get(ALARM)):
        return await talk.say("emergency-safe-plain", MENU)
    await ask_what_becomes_of_it(talk, draft)


async def ask_what_becomes_of_it(talk: Talk, draft: Draft) -> None:
    """What was written in danger, and before it: is it a matter for a deputy?"""
    cried: Draft = draft.get(ALARM) or {"text": "", "files": []}
    words = "\n".join(filter(None, (draft["text"], cried["text"]))) or said_so_far(talk, cried)
    await talk.say("emergency-later", *(TELL if draft.get(ALARM) else GO_ON_WITH), text=short(words))


async def ask_phone(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """请打给我: on which number?"""
    await state.set_state(Helping.phone)
    await talk.say("emergency-call-me", SAFE, **LINES)


async def hear_phone(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The number goes to the station at once."""
    await desk.do(emergencies.may_be_called, person=person, phone=words_of(message, PHONE_LENGTH))
    await state.set_state(Telling.matter)
    await talk.say("emergency-phone-passed", SAFE, **LINES)


async def take(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """我来跟: everything that was written, and the number."""
    one = await desk.do(emergencies.take, person=person, emergency_id=button.id)
    await talk.show(talk.texts("screening-card-text", text=one.text))
    place, phone = one.place or talk.texts("place-unknown"), one.phone or talk.texts("phone-none")
    await talk.say("alert-yours", MENU, place=place, phone=phone, station_line=LINES["crisis_line"])


DEEDS = {
    "emergency-safe": Deed(safe),
    "emergency-call": Deed(ask_phone),
    "emergency-take": Deed(take, Role.STATION),
}
ANSWERS = {str(Helping.phone.state): Deed(hear_phone)}
