"""不受理: which of nine reasons, the very words with the right door, then the press that counts."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.opinions.doors import REASONS
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.opinions.undoing import undo_offer
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import declining

# Nine reasons on two pages, each with room for the way to the other.
A_PAGE_OF_REASONS = 5


class Declining(StatesGroup):
    """The officer's own words to the citizen are awaited."""

    words = State()


async def start(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """不受理: for which reason?"""
    page = button.n if button.n * A_PAGE_OF_REASONS < len(REASONS) else 0
    first = page * A_PAGE_OF_REASONS
    shown = REASONS[first : first + A_PAGE_OF_REASONS]
    offers = [Offer(f"reason-{one}", "decline-why", button.id, button.v, one) for one in shown]
    if first + len(shown) < len(REASONS):
        offers.append(Offer("button-more", "decline-start", button.id, button.v, str(page + 1)))
    else:
        offers.append(Offer("button-previous-page", "decline-start", button.id, button.v, str(page - 1)))
    found = await desk.do(
        declining.preview, person=person, opinion_id=button.id, version=button.v, reason=REASONS[first]
    )
    await talk.say("decline-reason", *offers, number=found.opinion.number)


async def why(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The reason is chosen: what the citizen would read."""
    form = {"id": button.id, "v": button.v, "declines": button.x, "door": "", "words": ""}
    await show(talk, desk, person, state, form)


async def other_door(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Another place to go, where the reason knows several."""
    form = await form_of(state, button.id, "declines")
    await show(talk, desk, person, state, form | {"door": button.x})


async def ask_words(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """改几句话: the officer writes why; number, door and signature stay."""
    form = await form_of(state, button.id, "declines")
    await state.set_state(Declining.words)
    await talk.say("decline-ask-words", Offer("button-back", "decline-why", form["id"], form["v"], form["declines"]))


async def hear_words(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The officer's own words, as the citizen would read them."""
    form = await form_of(state, has="declines")
    await show(talk, desk, person, state, form | {"words": words_of(message)})


async def show(talk: Talk, desk: Desk, person: Person, state: FSMContext, form: dict[str, Any]) -> None:
    """The refusal word for word; nothing has been sent."""
    id, version, said = form["id"], form["v"], _said(form)
    answer = await desk.do(declining.preview, person=person, opinion_id=id, version=version, **said)
    await open_form(state, Declining.words, **form | {"door": answer.door})
    await state.set_state(None)
    await talk.show(talk.texts("decline-preview-text", notice=answer.says))
    others = [one for one in answer.doors if one != answer.door]
    after = answer.doors.index(answer.door) + 1 if others else 0
    following = answer.doors[after % len(answer.doors)] if others else ""
    await talk.say(
        "decline-preview",
        Offer("button-yes-decline", "decline-yes", id, version),
        Offer("button-edit-words", "decline-words", id, version),
        *([Offer("button-other-door", "decline-door", id, version, following)] if others else []),
        Offer("button-back", "decline-start", id, version),
        station=answer.station,
        officer=person.name,
    )


def _said(form: dict[str, Any]) -> dict[str, str]:
    return {"reason": form["declines"], "door": form["door"], "words": form["words"]}


async def confirm(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """这样答复: the citizen reads it."""
    form = await form_of(state, button.id, "declines")
    done = await desk.do(declining.decline, person=person, opinion_id=button.id, version=button.v, **_said(form))
    await leave(state)
    offers = (*await undo_offer(desk, person, button.id), Offer("button-next", "screen-next", button.id), MENU)
    await talk.say("decline-done", *offers, number=done.opinion.number, reason=talk.texts(f"reason-{done.reason}"))


DECIDERS = (Role.STATION, Role.OFFICE)
DEEDS = {
    "decline-start": Deed(start, speaks=DECIDERS),
    "decline-why": Deed(why, speaks=DECIDERS),
    "decline-door": Deed(other_door, speaks=DECIDERS),
    "decline-words": Deed(ask_words, speaks=DECIDERS),
    "decline-yes": Deed(confirm, speaks=DECIDERS),
}
ANSWERS = {str(Declining.words.state): Deed(hear_words, speaks=DECIDERS)}
