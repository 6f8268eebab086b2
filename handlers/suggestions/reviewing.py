"""The office says no: back for revision, not accepted, as a letter; and takes a slip back within the day."""

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
from handlers.suggestions.review import show_card
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.suggestions.registration import sheet
from services.suggestions.reviewing import (
    answer_letter,
    exclusions,
    not_accept,
    return_for_revision,
    take_as_letter,
    to_review,
)
from services.suggestions.undoing_suggestion import undo

AN_ANSWER = 1500
# What is asked before a no, and what is said when it is out.
ASKS = {
    "return-to-fix": ("return-to-fix-ask", "return-to-fix-done"),
    "not-accept-why": ("not-accept-ask", "not-accept-done"),
    "as-letter": ("as-letter-ask", "as-letter-done"),
}


class Reviewing(StatesGroup):
    """What we are waiting for from the office."""

    reason = State()
    answer = State()


async def which_exclusion(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Under which exclusion does it fall?"""
    its = await desk.do(to_review, person=person, suggestion_id=button.id, version=button.v)
    every = await desk.do(exclusions)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (talk.texts(f"exclusion-{one.code}"), Offer("", "not-accept-why", button.id, button.v, one.code))
        for one in shown
    ]
    page: dict[str, Any] = {"page": button.n, "total": len(every), "id": button.id, "v": button.v}
    await talk.page("exclusions-list", lines, do="not-accept", **page, title=its.suggestion.title)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why? The deputy reads it."""
    its = await desk.do(to_review, person=person, suggestion_id=button.id, version=button.v)
    await open_form(state, Reviewing.reason, id=button.id, v=button.v, decides=button.do, code=button.x)
    await talk.say(ASKS[button.do][0], CANCEL, title=its.suggestion.title, deputy=its.facts["deputy"])


async def decided(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The deputy has heard it."""
    form, words = await form_of(state, has="decides"), words_of(message)
    where: dict[str, Any] = {"person": person, "suggestion_id": form["id"], "version": form["v"], "reason": words}
    if form["decides"] == "not-accept-why":
        done = await desk.do(not_accept, **where, exclusion=form["code"])
    elif form["decides"] == "as-letter":
        done = await desk.do(take_as_letter, **where)
    else:
        done = await desk.do(return_for_revision, **where)
    await leave(state)
    its = await desk.do(sheet, person=person, suggestion_id=done.id)
    back = Offer("button-undo", "suggestion-undo", done.id, done.version)
    await talk.say(ASKS[form["decides"]][1], back, Offer("button-next", "to-review"), MENU, **its.facts)


async def ask_answer(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What does the office answer to the letter?"""
    its = await desk.do(to_review, person=person, suggestion_id=button.id, version=button.v)
    await open_form(state, Reviewing.answer, id=button.id, v=button.v)
    await talk.say("letter-answer-ask", CANCEL, title=its.suggestion.title, deputy=its.facts["deputy"])


async def answered(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The letter is answered, and with it the matter is closed."""
    form, words = await form_of(state), words_of(message, AN_ANSWER)
    done = await desk.do(answer_letter, person=person, suggestion_id=form["id"], version=form["v"], text=words)
    await leave(state)
    await talk.say("letter-answered-done", Offer("button-next", "to-conclude"), MENU, title=done.title)


async def ask_undo(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure? Everybody who has heard of it hears of this too."""
    its = await desk.do(to_review, person=person, suggestion_id=button.id, version=button.v)
    yes = Offer("button-yes-undo", "suggestion-undo-yes", button.id, button.v)
    keep = Offer("button-no-keep", "review-open", button.id)
    await talk.say("undo-check", yes, keep, title=its.suggestion.title, status=its.facts["status"])


async def undo_it(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """As it was before, by a new entry."""
    done = await desk.do(undo, person=person, suggestion_id=button.id, version=button.v)
    its = await desk.do(sheet, person=person, suggestion_id=done.id)
    await talk.say("undo-done", title=done.title, status=its.facts["status"])
    await show_card(talk, its)


OFFICE = Role.OFFICE
DEEDS = {
    "not-accept": Deed(which_exclusion, OFFICE),
    **dict.fromkeys(ASKS, Deed(ask_why, OFFICE)),
    "letter-answer": Deed(ask_answer, OFFICE),
    "suggestion-undo": Deed(ask_undo, OFFICE),
    "suggestion-undo-yes": Deed(undo_it, OFFICE),
}
ANSWERS = {str(Reviewing.reason.state): Deed(decided, OFFICE), str(Reviewing.answer.state): Deed(answered, OFFICE)}
