"""The guided opinion: matter, gaps, name, preview, receipt (voice: one question a message, nothing typed is lost)."""

from datetime import date
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.opinions import matter
from domain.opinions.matter import short
from domain.person import Person
from handlers.buttons import CANCEL, MENU, Offer
from handlers.citizens.being_asked import set_aside, taken_as_answer
from handlers.citizens.conduct import is_about_tone, is_only_abuse
from handlers.citizens.draft import (
    ALARM,
    BURST_SECONDS,
    Draft,
    Telling,
    add,
    draft_of,
    holds_something,
    in_one_go,
    join,
    keep,
    kept_until,
    new_draft,
    the_draft,
)
from handlers.citizens.emergency import ask_what_becomes_of_it
from handlers.citizens.naming import DONE, SKIP, ask_name
from handlers.citizens.preview import HEARD, said_so_far, what_is_missing
from handlers.citizens.which_one import belongs_elsewhere, taken_back
from handlers.desk import Desk
from handlers.language import as_written
from handlers.menu import appointed, show
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens.flood import worth_a_receipt
from services.today import today

GO_ON = Offer("button-go-on", "opinion-go-on")
START_OVER = Offer("button-start-over", "opinion-start-over")
# In a draft: what was written while an older one was still kept, until its author says where it belongs.
NEWER = "newer"


async def report(query: CallbackQuery | Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """“Report a problem”: what is it about? Or go on with what was begun."""
    draft = await begun(state, await desk.do(today))
    if draft is None:
        return await start_over(query, talk, desk, state)
    await state.set_state(Telling.matter)
    await talk.say("opinion-draft-found", GO_ON, START_OVER, **quoted(talk, draft))


async def begun(state: FSMContext, day: date) -> Draft | None:
    """What was begun and is still kept."""
    draft = await draft_of(state)
    return draft if draft and holds_something(draft) and kept_until(draft) >= day else None


def quoted(talk: Talk, draft: Draft) -> dict[str, Any]:
    """The day and the beginning of what was begun."""
    return {"date": date.fromisoformat(draft["begun"]), "text": short(draft["text"] or said_so_far(talk, draft))}


async def start_over(query: CallbackQuery | Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """A new draft: empty, or with what was written before the question was asked."""
    newer = (await draft_of(state) or {}).get(NEWER)
    await keep(state, newer or new_draft(await desk.do(today)), Telling.matter)
    if newer:
        return await talk.say("opinion-part-saved", DONE, CANCEL, parts=said_so_far(talk, newer))
    await talk.say("opinion-ask-matter", DONE, CANCEL)


async def go_on(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Go on where the draft was left, with what was written meanwhile."""
    draft = await the_draft(state)
    if newer := draft.pop(NEWER, None):
        join(draft, newer)
    await keep(state, draft, Telling.matter)
    await talk.say("opinion-part-saved", DONE, CANCEL, parts=said_so_far(talk, draft))


async def noticed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """Somebody simply writes, without having pressed anything: that is their matter."""
    part = part_of(message)
    if part is None:
        return await talk.say("error-sticker", MENU)
    if await taken_as_answer(message, talk, desk, person, state, account_id):
        return None
    if appointed(person):
        raise CaseworkError("error-unknown-text")
    if matter.is_greeting(part.text):
        return await show(talk, desk, person)
    if not (part.handle or part.place or matter.says_something(part.text)):
        return await talk.say("opinion-not-a-matter", Offer("button-report", "report"), MENU)
    draft = new_draft(await desk.do(today))
    await add(draft, part, message, desk, account_id)
    if await is_about_tone(talk, desk, state, person, draft, keeps=False):
        return None
    if not await belongs_elsewhere(talk, desk, person, state, draft):
        await take_up(talk, desk, state, draft)


async def take_up(talk: Talk, desk: Desk, state: FSMContext, draft: Draft) -> None:
    """What somebody simply wrote becomes a draft; beside an older one it is asked where it belongs."""
    before = await begun(state, await desk.do(today))
    if before is not None:
        await keep(state, before | {NEWER: draft}, Telling.which)
        return await talk.say("opinion-draft-found-new", GO_ON, START_OVER, **quoted(talk, before))
    await keep(state, draft, Telling.matter)
    await as_written(talk, draft["text"])
    await talk.say("opinion-noticed", DONE, CANCEL)


async def no_answer(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """不是，是别的事: what was held to be an answer is a matter of its own."""
    await take_up(talk, desk, state, await set_aside(state))


async def new_matter(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """新的一件: the words belong to none of those on their way."""
    await take_up(talk, desk, state, await taken_back(desk, state))


async def which(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """Still more before it is clear where it belongs: kept with the newer words."""
    draft, part = await the_draft(state), part_of(message)
    if part is not None and NEWER in draft:
        await add(draft[NEWER], part, message, desk, account_id)
    await keep(state, draft, Telling.which)
    await talk.say("opinion-draft-found-new", GO_ON, START_OVER, **quoted(talk, draft))


async def more(message: Message, talk: Talk, desk: Desk, state: FSMContext, person: Person, account_id: int) -> None:
    """Another part of the matter: words, photo, voice, place; one acknowledgement for a burst."""
    part = part_of(message)
    if part is None:
        return await talk.say("error-sticker", DONE, CANCEL)
    if await is_only_abuse(talk, desk, person, part.text):
        return None
    draft = await begun(state, day := await desk.do(today)) or new_draft(day)
    burst, first = message.date.timestamp() - draft["at"] < BURST_SECONDS, not holds_something(draft)
    await add(draft, part, message, desk, account_id)
    await keep(state, draft, Telling.matter)
    if first:
        await as_written(talk, part.text)
    if burst and worth_a_receipt(in_one_go(draft)):
        return await talk.say("flood-one-receipt", DONE, CANCEL, count=str(in_one_go(draft)))
    if not burst:
        await talk.say("opinion-part-saved", DONE, CANCEL, parts=said_so_far(talk, draft))


async def done(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext, person: Person) -> None:
    """“That's all”: ask once for everything missing, or go on."""
    draft = await the_draft(state)
    if not holds_something(draft) and draft.get(ALARM):
        return await ask_what_becomes_of_it(talk, draft)
    if not draft["files"] and not matter.says_something(draft["text"]):
        return await talk.say("opinion-not-a-matter", DONE, CANCEL)
    if await is_about_tone(talk, desk, state, person, draft, keeps=True):
        return None
    draft["place"] = matter.place_of(draft["text"], draft["place"], sent=draft.get("lat") is not None)
    heard = any(kind in HEARD for _, kind in draft["files"])
    missing = matter.gaps(draft["text"], draft["place"], files=0 if heard else len(draft["files"]))
    if missing and not draft["asked"]:
        draft["asked"] = True
        await keep(state, draft, Telling.gaps)
        return await talk.say("opinion-ask-missing", SKIP, CANCEL, missing=what_is_missing(missing))
    await ask_name(talk, state, draft, person)


async def fill_gaps(
    message: Message, talk: Talk, desk: Desk, state: FSMContext, person: Person, account_id: int
) -> None:
    """The answer to what was missing, in any order; it is kept as part of the words."""
    draft, part = await the_draft(state), part_of(message)
    if part is None:
        return await talk.say("error-sticker", SKIP, CANCEL)
    await add(draft, part, message, desk, account_id)
    if not draft["place"] and part.text:
        draft["place"] = matter.place_said(part.text)
    await ask_name(talk, state, draft, person)


COMMANDS = {"report": Deed(report)}
DEEDS = {
    "report": Deed(report),
    "opinion-start-over": Deed(start_over),
    "opinion-go-on": Deed(go_on),
    "opinion-done": Deed(done),
    "question-not-this": Deed(no_answer),
    "matter-new": Deed(new_matter),
}
ANSWERS = {
    "": Deed(noticed),
    str(Telling.matter.state): Deed(more),
    str(Telling.gaps.state): Deed(fill_gaps),
    str(Telling.which.state): Deed(which),
}
