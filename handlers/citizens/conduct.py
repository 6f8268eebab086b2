"""Abuse with a real matter inside: the matter is shown to its author, the insults are left out; the station's log."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.opinions.matter import short
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Offer
from handlers.citizens.draft import Draft, Telling, keep, the_draft
from handlers.citizens.naming import ask_name
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens import conduct

# In a draft: what is left of it without the insults, and where the whole is kept, until its author has said yes.
LEFT = "left"
STAFF = Offer("button-staff", "staff")


async def is_about_tone(
    talk: Talk, desk: Desk, state: FSMContext, person: Person, draft: Draft, *, keeps: bool
) -> bool:
    """Deal with abusive words: show the matter in them, or ask once to leave them. False when there are none.

    keeps: the draft stays even when no matter is left, because it holds more than these words.
    """
    if not draft["text"] or "conduct" in draft:
        return False
    heard = await desk.do(conduct.hear, person=person, text=draft["text"])
    if heard is None:
        return False
    if heard.what == "matter":
        left = {"text": heard.matter, "conduct": heard.entry_id}
        await keep(state, draft | {LEFT: left}, Telling.matter)
        offers = Offer("button-yes-this", "tone-yes"), Offer("button-say-again", "tone-again"), CANCEL
        await talk.say("abuse-matter-found", *offers, matter=short(heard.matter))
        return True
    if keeps:
        await keep(state, draft | {"text": "", "parts": 0}, Telling.matter)
    await _ask_to_mind(talk, heard)
    return True


async def is_only_abuse(talk: Talk, desk: Desk, person: Person, words: str) -> bool:
    """One more message that holds nothing but insults: kept apart from the draft, which stays as it is."""
    if not conduct.is_only_abuse(words):
        return False
    heard = await desk.do(conduct.hear, person=person, text=words)
    if heard is not None:
        await _ask_to_mind(talk, heard)
    return True


async def _ask_to_mind(talk: Talk, heard: conduct.Heard) -> None:
    """Once, and once more when it is too much; otherwise silence."""
    number = heard.number or talk.texts("your-matters")
    if heard.what == "warn":
        await talk.say("abuse-warning", Offer("button-report", "report"), STAFF, number=number)
    elif heard.what == "pause":
        await talk.say("abuse-paused", STAFF, MENU, time=heard.until, number=number)


async def yes(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """就是这件事: only that goes on."""
    draft = await the_draft(state)
    left = draft.pop(LEFT, None)
    if left:
        draft |= {"text": left["text"], "conduct": left["conduct"], "hints": ["abuse"]}
    await keep(state, draft, Telling.matter)
    await ask_name(talk, state, draft, person)


async def again(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """不是，我重说: the words so far are dropped, pictures and place stay."""
    draft = await the_draft(state)
    draft.pop(LEFT, None)
    await keep(state, draft | {"text": "", "parts": 0}, Telling.matter)
    await talk.say("opinion-ask-matter", Offer("button-done", "opinion-done"), CANCEL)


async def show_log(message: Message, talk: Talk, desk: Desk, person: Person) -> None:
    """受限记录: what was kept from units and deputies, for the station alone."""
    entries = await desk.do(conduct.log, person=person)
    if not entries:
        return await talk.say("conduct-none", MENU)
    for entry in entries:
        kind = talk.texts(f"conduct-kind-{entry.kind}")
        await talk.show(talk.texts("conduct-entry", at=entry.at, kind=kind, text=entry.text))
    await talk.say("conduct-shown", MENU, count=str(len(entries)))


COMMANDS = {"conduct": Deed(show_log, Role.STATION)}
DEEDS = {"tone-yes": Deed(yes), "tone-again": Deed(again)}
