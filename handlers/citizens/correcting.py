"""Before sending: one thing is changed, everything else stays; then it is sent, or dropped."""

import re

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.notice import Say
from domain.opinions import matter
from domain.opinions.matter import short
from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.collecting.tagging import offer_tag
from handlers.citizens.draft import Draft, Telling, add, as_written, drop, keep, the_draft
from handlers.citizens.naming import ask_how_to_sign, ask_name
from handlers.citizens.preview import CHANGE, DISCARD, SEND, counted, preview
from handlers.citizens.similar import similar_is_shown
from handlers.desk import Desk
from handlers.hints import hint_is_shown
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens.intake import submit

BACK = Offer("button-back", "opinion-preview")
CHANGES = (
    Offer("button-change-words", "change-words"),
    Offer("button-change-place", "change-place"),
    Offer("button-change-topic", "change-topic"),
    Offer("button-change-files", "change-files"),
    Offer("button-change-name", "change-name"),
    BACK,
)
TOPICS_ON_A_PAGE = 5
_REMOVE = re.compile(r"(?:删|remove |delete )\s*(\d+)", re.IGNORECASE)


async def change(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Which part?"""
    await the_draft(state)
    await talk.say("opinion-change-what", *CHANGES)


async def back(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """The preview once more; from an older message, of what is not signed yet, how to sign is asked first."""
    await ask_name(talk, state, await the_draft(state), person)


async def ask_words(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """New words replace the old ones."""
    draft = await the_draft(state)
    await keep(state, draft, Telling.new_words)
    await talk.say("opinion-change-words", BACK, text=short(draft["text"]))


async def new_words(message: Message, talk: Talk, state: FSMContext) -> None:
    """The words as they are now."""
    draft, part = await the_draft(state), part_of(message)
    if part is None or not matter.says_something(part.text):
        return await talk.say("opinion-not-a-matter", BACK)
    draft |= {"text": part.text, "parts": 1}
    await changed(talk, state, draft, "changed-words", part.text)


async def ask_place(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Another place, in words or as a location."""
    draft = await the_draft(state)
    await keep(state, draft, Telling.new_place)
    await talk.say("opinion-change-place", BACK, place=draft["place"] or Say("place-unknown"))


async def new_place(message: Message, talk: Talk, state: FSMContext) -> None:
    """The place as it is now."""
    draft, part = await the_draft(state), part_of(message)
    place = (part.place or part.text).strip() if part else ""
    if part is None or not place:
        return await talk.say("opinion-change-place", BACK, place=draft["place"] or Say("place-unknown"))
    if len(place) > matter.PLACE_LENGTH:
        raise CaseworkError("error-too-long-here", length=str(len(place)), limit=str(matter.PLACE_LENGTH))
    draft |= {"place": place, "lat": part.lat, "lon": part.lon}
    await changed(talk, state, draft, "changed-place", place)


async def ask_topic(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """The topics, a page at a time; what the program guessed can be corrected."""
    draft = await the_draft(state)
    await keep(state, draft, Telling.new_topic)
    first = button.n
    page = matter.TOPICS[first : first + TOPICS_ON_A_PAGE]
    offers = [Offer(f"topic-{topic}", "topic", x=topic) for topic in page]
    following = first + TOPICS_ON_A_PAGE
    offers.append(Offer("button-more", "change-topic", x=str(following if following < len(matter.TOPICS) else 0)))
    await talk.say("opinion-change-topic", *offers)


async def new_topic(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """The topic as it is now."""
    draft = await the_draft(state)
    if button.x not in matter.TOPICS:
        return await talk.say("error-unknown-command", MENU)
    draft |= {"topic": button.x, "topic_chosen": True}
    await changed(talk, state, draft, "changed-topic", talk.texts(f"topic-{button.x}"))


async def topic_by_words(message: Message, talk: Talk, state: FSMContext) -> None:
    """A topic was typed that is none of the list."""
    await talk.say("opinion-change-topic", Offer("button-more", "change-topic"), BACK)


async def ask_files(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Add files, or remove one by its number."""
    draft = await the_draft(state)
    await keep(state, draft, Telling.new_files)
    await talk.say("opinion-change-files", BACK, files=counted(talk, [kind for _, kind in draft["files"]]))


async def new_files(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """A further file, or “remove 1”."""
    draft, part = await the_draft(state), part_of(message)
    gone = _REMOVE.fullmatch(part.text.strip()) if part and part.text else None
    if gone and 1 <= int(gone[1]) <= len(draft["files"]):
        del draft["files"][int(gone[1]) - 1]
    elif part is not None and part.handle:
        await add(draft, part, message, desk, account_id)
    else:
        return await talk.say("opinion-change-files", BACK, files=counted(talk, [kind for _, kind in draft["files"]]))
    await changed(talk, state, draft, "changed-files", counted(talk, [kind for _, kind in draft["files"]]))


async def sign_otherwise(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """Signed otherwise."""
    await ask_how_to_sign(talk, state, await the_draft(state), person)


async def changed(talk: Talk, state: FSMContext, draft: Draft, what: str, text: str) -> None:
    """It is changed; the rest is as before; send it now?"""
    await keep(state, draft, Telling.confirm)
    await talk.say("opinion-changed", SEND, CHANGE, DISCARD, what=Say(what), text=short(text))


async def discard(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Not to be sent after all. From an older message the preview is shown first: nothing is lost by an old button."""
    draft = await the_draft(state)
    if "anonymous" in draft and await state.get_state() != Telling.confirm.state:
        return await preview(talk, state, draft)
    await drop(state)
    await talk.say("opinion-discarded", MENU)


async def send(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext, person: Person) -> None:
    """“Send” is the consent to what was just read: the opinion gets its number and its first promised date."""
    draft = await the_draft(state)
    if "anonymous" not in draft:
        return await ask_how_to_sign(talk, state, draft, person)
    if await state.get_state() != Telling.confirm.state:
        return await preview(talk, state, draft)
    if await hint_is_shown(talk, desk, state, person, draft):
        return None
    if await similar_is_shown(talk, desk, state, person, draft):
        return None
    receipt = await desk.do(submit, person=person, draft=as_written(draft))
    await drop(state, receipt.opinion.number)
    offers = (
        Offer("button-progress", "opinion-open", receipt.opinion.id),
        Offer("button-add-info", "add-info", receipt.opinion.id),
        Offer("button-how-counted", "opinion-counted", receipt.opinion.id),
    )
    text_id = "opinion-received-anonymous" if draft["anonymous"] else "opinion-received"
    back = Say("found-again-by", {"code": receipt.code}) if receipt.code else Say("found-again")
    await talk.say(text_id, *offers, number=receipt.opinion.number, station=receipt.station, due=receipt.due, back=back)
    await offer_tag(talk, desk, receipt.opinion)


DEEDS = {
    "opinion-change": Deed(change),
    "opinion-preview": Deed(back),
    "change-words": Deed(ask_words),
    "change-place": Deed(ask_place),
    "change-topic": Deed(ask_topic),
    "topic": Deed(new_topic),
    "change-files": Deed(ask_files),
    "change-name": Deed(sign_otherwise),
    "opinion-discard": Deed(discard),
    "opinion-send": Deed(send),
}
ANSWERS = {
    str(Telling.new_words.state): Deed(new_words),
    str(Telling.new_place.state): Deed(new_place),
    str(Telling.new_topic.state): Deed(topic_by_words),
    str(Telling.new_files.state): Deed(new_files),
}
