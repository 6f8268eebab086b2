"""Writing a suggestion: verified? → own text in three parts → how public → which unit → the preview."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import Publication, Verified
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.suggestions.begun import current, forget, keep, unfinished
from handlers.suggestions.drafting import show_preview
from handlers.suggestions.three_parts import missing_parts, read
from handlers.tables import Deed
from handlers.talk import Talk
from services.suggestions import drafting
from services.suggestions.drafting import OWN, TITLE_LIMIT, WISHES_LIMIT, Draft

NOT_YET = "not_yet"
LATER = Offer("button-save-draft", "draft-save")


class Adopting(StatesGroup):
    """The deputy writes: everything at once, one part after the other, the wishes at the end."""

    text = State()
    step = State()
    publication = State()
    wishes = State()


async def adopt(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """写成建议: have the facts been verified? Or go on with what was begun."""
    await leave(state)
    given = await desk.do(drafting.open_for_writing, person=person, opinion_id=button.id, version=button.v)
    id, v = given.opinion.id, given.opinion.version
    begun = (await unfinished(state)).get(id)
    if begun is not None:
        text = begun.text()
        await talk.show(talk.texts("adopt-so-far", **text))
        await state.set_state(Adopting.text)
        return await go_on(talk, desk, person, state, begun.having({"version": v}))
    offers = [
        Offer("button-seen-on-site", "adopt-verified", id, v, Verified.ON_SITE),
        Offer("button-by-phone", "adopt-verified", id, v, Verified.BY_PHONE),
        Offer("button-by-unit", "adopt-verified", id, v, Verified.BY_UNIT),
        Offer("button-not-yet", "adopt-verified", id, v, NOT_YET),
    ]
    await talk.say("adopt-verified", *offers)


async def verified(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """How the facts were verified: write now; or not yet: the opinion stays where it is."""
    given = await desk.do(drafting.open_for_writing, person=person, opinion_id=button.id, version=button.v)
    opinion = given.opinion
    if button.x not in tuple(Verified):
        visit = Offer("button-visit", "visit", opinion.id)
        return await talk.say("adopt-not-verified", visit, MENU, number=opinion.number, due=given.due)
    await keep(state, Draft(opinion.id, opinion.version, button.x))
    await state.set_state(Adopting.text)
    await talk.say("adopt-write-all", steps_of(opinion.id), LATER)


def steps_of(opinion_id: int) -> Offer:
    """Write one part after the other."""
    return Offer("button-step-by-step", "adopt-steps", opinion_id)


async def steps(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """一步一步写: one part after the other."""
    draft = await current(state, button.id)
    await keep(state, draft)
    await state.set_state(Adopting.step)
    await _ask_step(talk, draft)


async def written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The text, or some of its parts."""
    draft = await current(state)
    if not message.text:
        return await talk.say("adopt-words-only", steps_of(draft.opinion_id), LATER)
    await go_on(talk, desk, person, state, read(message.text, draft))


async def step_written(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The part that was asked for."""
    draft = await current(state)
    if not message.text:
        return await talk.say("adopt-words-only", LATER)
    missing = missing_parts(draft)
    changes = {missing[0]: message.text.strip()} if missing else {}
    await go_on(talk, desk, person, state, draft.having(changes))


async def go_on(talk: Talk, desk: Desk, person: Person, state: FSMContext, draft: Draft) -> None:
    """Keep the draft; say what it still needs, all at once, or ask how public it may be."""
    found = await desk.do(drafting.checked, person=person, draft=draft)
    too_long = len(draft.text()["title"]) > TITLE_LIMIT
    refused = [*found.copied, *(["title"] if too_long else [])]
    draft = draft.having(dict.fromkeys(refused, ""))
    await keep(state, draft)
    if found.copied:
        return await talk.say("adopt-own-words", LATER)
    if too_long:
        return await talk.say("adopt-title-too-long", LATER, limit=str(TITLE_LIMIT))
    if found.missing:
        return await _ask_missing(talk, state, draft)
    if found.names:
        await talk.say("adopt-name-hint", words=talk.texts.row(found.names))
    await state.set_state(Adopting.publication)
    await ask_publication(talk, draft)


async def ask_publication(talk: Talk, draft: Draft) -> None:
    """How far may it be published?"""
    id = draft.opinion_id
    await talk.say(
        "adopt-options",
        Offer("button-public-full", "adopt-publication", id, x=Publication.FULL),
        Offer("button-public-title", "adopt-publication", id, x=Publication.TITLE),
        Offer("button-keep-confidential", "adopt-publication", id, x=Publication.CONFIDENTIAL),
    )


async def publication_typed(message: Message, talk: Talk, state: FSMContext) -> None:
    """Something else was typed: the question stands."""
    await ask_publication(talk, await current(state))


async def publication(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """How far it may be published; and which unit should handle it?"""
    draft = await current(state, button.id)
    await keep(state, draft)
    if missing_parts(draft) or button.x not in tuple(Publication):
        return await _ask_missing(talk, state, draft)
    await keep(state, draft.having({"publication": button.x}))
    await state.set_state(Adopting.wishes)
    await talk.say("adopt-unit-wish", skip_wishes(draft))


def skip_wishes(draft: Draft) -> Offer:
    """The office decides which unit."""
    return Offer("button-skip", "adopt-no-wishes", draft.opinion_id)


async def wishes(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Which unit, or what else is wished for."""
    draft = await current(state)
    if not message.text:
        return await talk.say("adopt-words-only", skip_wishes(draft))
    await _finish(talk, desk, person, state, draft, words_of(message, WISHES_LIMIT))


async def no_wishes(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """跳过: the office decides which unit."""
    await _finish(talk, desk, person, state, await current(state, button.id), "")


async def _finish(talk: Talk, desk: Desk, person: Person, state: FSMContext, draft: Draft, words: str) -> None:
    """The draft becomes a suggestion; here it is, whole."""
    if not draft.publication:
        return await ask_publication(talk, draft)
    write = drafting.write_own if draft.opinion_id == OWN else drafting.adopt
    suggestion = await desk.do(write, person=person, draft=draft.having({"wishes": words}))
    await forget(state, draft.opinion_id)
    await leave(state)
    await show_preview(talk, desk, person, suggestion.id)


async def _ask_missing(talk: Talk, state: FSMContext, draft: Draft) -> None:
    if await state.get_state() == Adopting.step.state:
        return await _ask_step(talk, draft)
    await state.set_state(Adopting.text)
    missing = talk.texts.row(talk.texts(f"suggestion-missing-{part}") for part in missing_parts(draft))
    await talk.say("adopt-missing", steps_of(draft.opinion_id), LATER, missing=missing)


async def _ask_step(talk: Talk, draft: Draft) -> None:
    missing = missing_parts(draft)
    if not missing:
        return await ask_publication(talk, draft)
    await talk.say(f"adopt-step-{missing[0]}", LATER)


DEEDS = {
    "adopt": Deed(adopt, Role.DEPUTY),
    "adopt-verified": Deed(verified, Role.DEPUTY),
    "adopt-steps": Deed(steps, Role.DEPUTY),
    "adopt-publication": Deed(publication, Role.DEPUTY),
    "adopt-no-wishes": Deed(no_wishes, Role.DEPUTY),
}
ANSWERS = {
    Adopting.text.state: Deed(written, Role.DEPUTY),
    Adopting.step.state: Deed(step_written, Role.DEPUTY),
    Adopting.publication.state: Deed(publication_typed, Role.DEPUTY),
    Adopting.wishes.state: Deed(wishes, Role.DEPUTY),
}
