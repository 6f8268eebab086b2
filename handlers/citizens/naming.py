"""With a name or without: asked once, late, before the preview; and what is said where a button was expected."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.opinions import matter
from domain.opinions.matter import short
from domain.person import Person
from handlers.buttons import CANCEL, Offer
from handlers.citizens.draft import BURST_SECONDS, Draft, Telling, add, append, keep, the_draft
from handlers.citizens.preview import preview
from handlers.desk import Desk
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk

NAMED = Offer("button-named", "opinion-named")
ANONYMOUS = Offer("button-anonymous", "opinion-anonymous")
NAME_OFFERS = (NAMED, ANONYMOUS, Offer("button-what-is-anonymous", "opinion-what-is-anonymous"))
DONE = Offer("button-done", "opinion-done")
SKIP = Offer("button-skip", "opinion-skip")
# In a draft: words that came where a button was expected, until their author says whether they belong to it.
ASIDE = "aside"


async def skip(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """Not sure: go on without it."""
    draft = await the_draft(state)
    if await state.get_state() == Telling.contact.state:
        draft |= {"anonymous": False, "signature": "", "phone": ""}
        return await preview(talk, state, draft)
    await ask_name(talk, state, draft, person)


async def ask_name(talk: Talk, state: FSMContext, draft: Draft, person: Person) -> None:
    """With or without a name? Who has answered before may answer the same."""
    if "anonymous" in draft:
        return await preview(talk, state, draft)
    await ask_how_to_sign(talk, state, draft, person)


async def ask_how_to_sign(talk: Talk, state: FSMContext, draft: Draft, person: Person) -> None:
    """The question itself."""
    await keep(state, draft, Telling.name)
    before = (Offer("button-same-as-before", "opinion-same"),) if person.signs else ()
    await talk.say("opinion-ask-name", *before, *NAME_OFFERS)


async def explain_anonymous(query: CallbackQuery, talk: Talk) -> None:
    """What others can and cannot see."""
    await talk.say("anonymous-explained", ANONYMOUS, NAMED)


async def sign_as_before(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """The same as last time."""
    draft = await the_draft(state)
    anonymous = person.signs == "anonymous"
    draft |= {"anonymous": anonymous, "signature": person.name, "phone": person.phone}
    await preview(talk, state, draft)


async def sign_anonymous(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Without a name: the person reads once more what could give them away."""
    draft = await the_draft(state)
    draft |= {"anonymous": True, "signature": "", "phone": ""}
    await preview(talk, state, draft)


async def sign_with_name(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """With a name: which?"""
    draft = await the_draft(state)
    await keep(state, draft, Telling.contact)
    await talk.say("opinion-ask-contact", SKIP)


async def contact(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """Name and, if they like, a telephone number, in one message."""
    draft, part = await the_draft(state), part_of(message)
    if part is None or not part.text:
        if part is not None:
            await add(draft, part, message, desk, account_id)
            await keep(state, draft, Telling.contact)
        return await talk.say("opinion-ask-contact", SKIP)
    name, phone = part.name_and_phone()
    draft |= {"anonymous": False, "signature": name, "phone": phone}
    await preview(talk, state, draft)


async def instead_of_a_button(
    message: Message, talk: Talk, desk: Desk, state: FSMContext, person: Person, account_id: int
) -> None:
    """Something was sent where a button was expected: pictures and places are added, words are asked about."""
    draft, part = await the_draft(state), part_of(message)
    naming = await state.get_state() == Telling.name.state
    if part is not None and naming and part.text and all(part.name_and_phone()):
        return await contact(message, talk, desk, state, account_id)
    if part is not None and (part.handle or part.place):
        await add(draft, part, message, desk, account_id)
    elif part is not None and matter.says_something(part.text):
        aside = "\n".join(filter(None, (draft.get(ASIDE, ""), part.text)))
        burst = bool(draft.get(ASIDE)) and message.date.timestamp() - draft["at"] < BURST_SECONDS
        changes = {ASIDE: aside, "at": message.date.timestamp()}
        await keep(state, draft | changes, Telling.name if naming else Telling.confirm)
        if burst:
            return None
        offers = Offer("button-add-this", "opinion-add-aside"), Offer("button-leave-out", "opinion-no-aside")
        return await talk.say("opinion-add-this", *offers, text=short(aside))
    if naming:
        return await ask_how_to_sign(talk, state, draft, person)
    await ask_name(talk, state, draft, person)


async def add_aside(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """Yes, those words belong to it."""
    draft = await the_draft(state)
    if words := draft.pop(ASIDE, ""):
        append(draft, words)
    await ask_name(talk, state, draft, person)


async def no_aside(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """No, they do not."""
    draft = await the_draft(state)
    draft.pop(ASIDE, None)
    await ask_name(talk, state, draft, person)


async def add_more(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """“Add something” before sending."""
    await keep(state, await the_draft(state), Telling.matter)
    await talk.say("opinion-add-more", DONE, CANCEL)


DEEDS = {
    "opinion-skip": Deed(skip),
    "opinion-what-is-anonymous": Deed(explain_anonymous),
    "opinion-named": Deed(sign_with_name),
    "opinion-anonymous": Deed(sign_anonymous),
    "opinion-same": Deed(sign_as_before),
    "opinion-add-aside": Deed(add_aside),
    "opinion-no-aside": Deed(no_aside),
    "opinion-add-more": Deed(add_more),
}
ANSWERS = {
    str(Telling.name.state): Deed(instead_of_a_button),
    str(Telling.contact.state): Deed(contact),
    str(Telling.confirm.state): Deed(instead_of_a_button),
}
