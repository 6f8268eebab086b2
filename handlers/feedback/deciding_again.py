"""再办不再办: where people decide on a dissatisfaction, the deputy's or the citizens'; and who is asked instead."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.feedback.deciding_again import citizens_asked, decide, decision_asked, start_for_citizens
from services.feedback.losing_evaluator import lose, loss_asked

ASKS = {"again-yes": "again-yes-ask", "again-no": "again-no-ask"}


class DecidingAgain(StatesGroup):
    """What we are waiting for from the office: a reason."""

    reason = State()
    citizens = State()
    lost = State()


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The deputy's reasons, and the two ways."""
    await leave(state)
    suggestion, facts = await desk.do(decision_asked, person=person, suggestion_id=button.id)
    id, version = suggestion.id, suggestion.version
    ways = (Offer("button-again-yes", "again-yes", id, version), Offer("button-again-no", "again-no", id, version))
    await talk.say("again-decide", *ways, Offer("button-case-file", "case-file", id), MENU, **facts)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why? Where the committee decides: on which day?"""
    _, facts = await desk.do(decision_asked, person=person, suggestion_id=button.id, version=button.v)
    await open_form(state, DecidingAgain.reason, id=button.id, v=button.v, again=button.do == "again-yes")
    await talk.say(ASKS[button.do], CANCEL, **facts)


async def decided(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The deputy has heard it, either way."""
    form, words = await form_of(state, has="again"), words_of(message)
    where: dict[str, Any] = {"person": person, "suggestion_id": form["id"], "version": form["v"]}
    suggestion, due = await desk.do(decide, **where, again=form["again"], text=words)
    await leave(state)
    after = Offer("button-next", "requests")
    if due:
        return await talk.say("again-yes-done", after, MENU, suggestion=suggestion.number, due=due)
    conclude = Offer("button-conclude", "conclude-open", suggestion.id, suggestion.version)
    await talk.say("again-no-done", conclude, after, MENU, suggestion=suggestion.number)


async def for_citizens(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """How many citizens are dissatisfied, and why they say so; why handle again?"""
    suggestion, facts = await desk.do(citizens_asked, person=person, suggestion_id=button.id)
    await open_form(state, DecidingAgain.citizens, id=suggestion.id, v=suggestion.version, citizens=True)
    await talk.say("again-citizens-ask", CANCEL, **facts)


async def started(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The unit has it again."""
    form, words = await form_of(state, has="citizens"), words_of(message)
    facts = await desk.do(start_for_citizens, person=person, suggestion_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("again-yes-done", Offer("button-open", "review-open", form["id"]), MENU, **facts)


async def ask_lost(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Whoever is asked cannot be reached: why, in a word; the next one is named."""
    facts = await desk.do(loss_asked, person=person, suggestion_id=button.id)
    await open_form(state, DecidingAgain.lost, id=button.id, lost=True)
    await talk.say("evaluator-lost-ask", CANCEL, **facts)


async def lost(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The next co-signer is asked, or nobody is left."""
    form, words = await form_of(state, has="lost"), words_of(message)
    facts = await desk.do(lose, person=person, suggestion_id=form["id"], reason=words)
    await leave(state)
    sentence = "evaluator-lost-next" if facts["who"] else "evaluator-lost-nobody"
    await talk.say(sentence, Offer("button-open", "review-open", form["id"]), MENU, **facts)


OFFICE = Role.OFFICE
DEEDS = {
    "again-open": Deed(open_card, OFFICE),
    **dict.fromkeys(ASKS, Deed(ask, OFFICE)),
    "again-for-citizens": Deed(for_citizens, OFFICE),
    "evaluator-lost": Deed(ask_lost, OFFICE),
}
ANSWERS = {
    str(DecidingAgain.reason.state): Deed(decided, OFFICE),
    str(DecidingAgain.citizens.state): Deed(started, OFFICE),
    str(DecidingAgain.lost.state): Deed(lost, OFFICE),
}
