"""改一处: the lead deputy changes one thing of a suggestion before it is submitted."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from domain.suggestions.suggestion import Publication
from handlers.buttons import Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import words_of
from handlers.suggestions.drafting import show_preview
from handlers.tables import Deed
from handlers.talk import Talk
from services.suggestions import drafting, my_suggestions
from services.suggestions.drafting import TITLE_LIMIT, WISHES_LIMIT

TYPED = ("title", "facts", "proposal", "wishes")


class Revising(StatesGroup):
    """The new words of one part are awaited."""

    words = State()


async def change(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which part? Whoever was invited to co-sign is told when the text changes."""
    await leave(state)
    its = await desk.do(my_suggestions.sheet, person=person, suggestion_id=button.id)
    suggestion = its.suggestion
    offers = [
        Offer(f"button-change-{part}", "change-part", suggestion.id, button.v, part)
        for part in ("title", "facts", "proposal", "publication", "wishes")
    ]
    sentence = "suggestion-change-frozen" if its.signatures else "suggestion-change-what"
    await talk.say(sentence, *offers, Offer("button-no-keep", "suggestion-open", suggestion.id))


async def change_part(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What should stand there instead?"""
    sheet = await desk.do(my_suggestions.sheet, person=person, suggestion_id=button.id)
    if button.x not in TYPED:
        offers = [
            Offer("button-public-full", "change-publication", button.id, button.v, Publication.FULL),
            Offer("button-public-title", "change-publication", button.id, button.v, Publication.TITLE),
            Offer("button-keep-confidential", "change-publication", button.id, button.v, Publication.CONFIDENTIAL),
        ]
        return await talk.say("adopt-options", *offers)
    await state.set_state(Revising.words)
    await state.update_data(revise={"id": button.id, "v": button.v, "part": button.x})
    old = getattr(sheet.suggestion, button.x) or talk.texts("wishes-none")
    await talk.show(old)
    await talk.say("suggestion-change-ask", Offer("button-no-keep", "suggestion-open", button.id))


async def changed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The new words."""
    asked = (await state.get_data())["revise"]
    keep = Offer("button-no-keep", "suggestion-open", asked["id"])
    if not message.text:
        return await talk.say("adopt-words-only", keep)
    if asked["part"] == "title" and len(message.text.strip()) > TITLE_LIMIT:
        return await talk.say("adopt-title-too-long", keep, limit=str(TITLE_LIMIT))
    words = words_of(message, WISHES_LIMIT) if asked["part"] == "wishes" else message.text
    await _revise(talk, desk, person, state, asked["id"], asked["v"], {asked["part"]: words})


async def change_publication(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """How far it may be published instead."""
    wanted = Publication(button.x) if button.x in tuple(Publication) else Publication.CONFIDENTIAL
    await _revise(talk, desk, person, state, button.id, button.v, {"publication": wanted})


async def _revise(
    talk: Talk, desk: Desk, person: Person, state: FSMContext, id: int, version: int, changes: dict[str, str]
) -> None:
    done = await desk.do(drafting.revise, person=person, suggestion_id=id, version=version, changes=changes)
    await leave(state)
    if done.voided:
        await talk.say("suggestion-changed-void", count=str(done.voided))
    await show_preview(talk, desk, person, id)


DEEDS = {
    "suggestion-change": Deed(change, Role.DEPUTY),
    "change-part": Deed(change_part, Role.DEPUTY),
    "change-publication": Deed(change_publication, Role.DEPUTY),
}
ANSWERS = {Revising.words.state: Deed(changed, Role.DEPUTY)}
