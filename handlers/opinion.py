"""The guided opinion: matter, gaps, name, preview, receipt (voice: one question a message, nothing typed is lost)."""

from datetime import date

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain import matter
from domain.people import Person
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.draft import Draft, Telling, draft_of, keep, kept_until, new_draft, the_draft
from handlers.menu import appointed
from handlers.parts import Part, part_of
from handlers.preview import counted, preview, what_is_missing
from handlers.tables import Deed
from handlers.talk import Talk
from services.intake import keep_file
from services.today import today

LONGEST_OPINION = 20_000
BURST_SECONDS = 3
DONE = Offer("button-done", "opinion-done")
SKIP = Offer("button-skip", "opinion-skip")


async def report(query: CallbackQuery | Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """“Report a problem”: what is it about? Or go on with what was begun."""
    draft = await draft_of(state)
    day = await desk.do(today)
    if draft and draft["text"] and kept_until(draft) >= day:
        await state.set_state(Telling.matter)
        return await talk.say(
            "opinion-draft-found",
            Offer("button-go-on", "opinion-go-on"),
            Offer("button-start-over", "opinion-start-over"),
            date=date.fromisoformat(draft["begun"]),
            text=draft["text"],
        )
    await start_over(query, talk, desk, state)


async def start_over(query: CallbackQuery | Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """A new, empty draft."""
    await keep(state, new_draft(await desk.do(today)), Telling.matter)
    await talk.say("opinion-ask-matter", DONE, CANCEL)


async def go_on(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Go on where the draft was left."""
    await state.set_state(Telling.matter)
    draft = await the_draft(state)
    await talk.say("opinion-part-saved", DONE, CANCEL, parts=said_so_far(talk, draft))


async def noticed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """Somebody simply writes, without having pressed anything: that is their matter."""
    part = part_of(message)
    if part is None:
        return await talk.say("error-sticker", MENU)
    if appointed(person):
        return await talk.say("error-unknown-text", Offer("button-report", "report"), MENU)
    draft = await draft_of(state) or new_draft(await desk.do(today))
    await add(draft, part, message, desk, account_id)
    await keep(state, draft, Telling.matter)
    await talk.say("opinion-noticed", DONE, CANCEL)


async def more(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """Another part of the matter: words, photo, voice, place; one acknowledgement for a burst."""
    part = part_of(message)
    if part is None:
        return await talk.say("error-sticker", DONE, CANCEL)
    draft = await draft_of(state) or new_draft(await desk.do(today))
    length = len(draft["text"]) + len(part.text)
    if length > LONGEST_OPINION:
        return await talk.say("error-too-long", DONE, CANCEL, length=str(length), limit=str(LONGEST_OPINION))
    burst = message.date.timestamp() - draft["at"] < BURST_SECONDS
    await add(draft, part, message, desk, account_id)
    await keep(state, draft, Telling.matter)
    if not burst:
        await talk.say("opinion-part-saved", DONE, CANCEL, parts=said_so_far(talk, draft))


async def add(draft: Draft, part: Part, message: Message, desk: Desk, account_id: int) -> None:
    """Put one message into the draft; words stay exactly as they are."""
    draft["at"] = message.date.timestamp()
    if part.text:
        draft["text"] = f"{draft['text']}\n{part.text}" if draft["text"] else part.text
        draft["parts"] = draft.get("parts", 0) + 1
    if part.place:
        draft |= {"place": part.place, "lat": part.lat, "lon": part.lon}
    if part.handle:
        kept = await desk.do(
            keep_file,
            account_id=account_id,
            kind=part.kind,
            handle=part.handle,
            file_name=part.file_name,
            mime=part.mime,
            size=part.size,
        )
        draft["files"].append([kept, part.kind])


def said_so_far(talk: Talk, draft: Draft) -> str:
    """“2 texts, 1 photo”."""
    kinds = ["text"] * draft.get("parts", 0) + [kind for _, kind in draft["files"]]
    return counted(talk, kinds + (["location"] if draft.get("lat") is not None else []))


async def done(query: CallbackQuery, talk: Talk, state: FSMContext, person: Person) -> None:
    """“That's all”: ask once for everything missing, or go on."""
    draft = await the_draft(state)
    if not draft["files"] and not matter.says_something(draft["text"]):
        return await talk.say("opinion-not-a-matter", DONE, CANCEL)
    if not draft["place"]:
        draft["place"] = matter.place_in(draft["text"])
    missing = matter.gaps(draft["text"], draft["place"], files=len(draft["files"]))
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
        draft["place"] = matter.place_in(part.text) or matter.first_clause(part.text)
    await ask_name(talk, state, draft, person)


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
    await keep(state, draft, Telling.name)
    before = (Offer("button-same-as-before", "opinion-same"),) if person.signs else ()
    await talk.say("opinion-ask-name", *before, *NAME_OFFERS)


NAMED = Offer("button-named", "opinion-named")
ANONYMOUS = Offer("button-anonymous", "opinion-anonymous")
NAME_OFFERS = (NAMED, ANONYMOUS, Offer("button-what-is-anonymous", "opinion-what-is-anonymous"))


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


async def contact(message: Message, talk: Talk, state: FSMContext) -> None:
    """Name and, if they like, a telephone number, in one message."""
    draft, part = await the_draft(state), part_of(message)
    if part is None or not part.text:
        return await talk.say("opinion-ask-contact", SKIP)
    name, phone = part.name_and_phone()
    draft |= {"anonymous": False, "signature": name, "phone": phone}
    await preview(talk, state, draft)


async def confirm_by_words(message: Message, talk: Talk, state: FSMContext) -> None:
    """Text where a button was expected: the choices once more."""
    draft = await the_draft(state)
    step = Telling.name if await state.get_state() == Telling.name.state else Telling.confirm
    if step is Telling.name:
        return await talk.say("opinion-ask-name", *NAME_OFFERS)
    await preview(talk, state, draft)


async def add_more(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """“Add something” before sending."""
    await state.set_state(Telling.matter)
    await talk.say("opinion-ask-matter", DONE, CANCEL)


COMMANDS = {"report": Deed(report)}
DEEDS = {
    "report": Deed(report),
    "opinion-start-over": Deed(start_over),
    "opinion-go-on": Deed(go_on),
    "opinion-done": Deed(done),
    "opinion-skip": Deed(skip),
    "opinion-what-is-anonymous": Deed(explain_anonymous),
    "opinion-named": Deed(sign_with_name),
    "opinion-anonymous": Deed(sign_anonymous),
    "opinion-same": Deed(sign_as_before),
    "opinion-add-more": Deed(add_more),
}
ANSWERS = {
    "": Deed(noticed),
    str(Telling.matter.state): Deed(more),
    str(Telling.gaps.state): Deed(fill_gaps),
    str(Telling.name.state): Deed(confirm_by_words),
    str(Telling.contact.state): Deed(contact),
    str(Telling.confirm.state): Deed(confirm_by_words),
}
