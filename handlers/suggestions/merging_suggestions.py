"""并案: the office sees what is alike, reads both, and decides; handled apart again with a reason."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.cases import Suggestion
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from handlers.words import case_number
from services.facts import facts_of
from services.suggestions import merging_suggestions as merging


class MergingSuggestions(StatesGroup):
    """What we are waiting for from the office: which other one, or why it is handled apart again."""

    which = State()
    why = State()


async def propose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What it could be put to, the most alike first; a number can be typed instead."""
    found = await desk.do(merging.proposal, person=person, suggestion_id=button.id, version=button.v)
    one = found.suggestion
    await open_form(state, MergingSuggestions.which, id=one.id, v=one.version, merges=True)
    if not found.twins:
        return await talk.say("merge-suggestion-none", Offer("button-open-again", "review-open", one.id), CANCEL)
    lines = []
    for twin in found.twins[button.n * A_PAGE : (button.n + 1) * A_PAGE]:
        facts = await desk.do(facts_of, twin)
        state_of = talk.texts(f"status-suggestion-{twin.status}")
        line = talk.texts("merge-suggestion-line", **facts | {"state": state_of})
        lines.append((line, Offer("", "suggestion-merge-check", one.id, one.version, str(twin.id))))
    page: dict[str, Any] = {"page": button.n, "total": len(found.twins), "id": one.id, "v": one.version}
    await talk.page("merge-suggestion-list", lines, do="suggestion-merge", **page, title=one.title)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A number: the officer has found what the measure has not."""
    form, words = await form_of(state, has="merges"), words_of(message)
    number = case_number(words) or words
    master = await desk.do(merging.named, person=person, suggestion_id=form["id"], number=number)
    await _check(talk, desk, person, form["id"], form["v"], master.id)


async def check(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Both in full, side by side, before anything is done."""
    await _check(talk, desk, person, button.id, button.v, button.n)


async def _check(talk: Talk, desk: Desk, person: Person, id: int, version: int, master_id: int) -> None:
    one, master = await desk.do(merging.pair, person=person, suggestion_id=id, master_id=master_id)
    for each in (one, master):
        await show_whole(talk, desk, each)
    yes = Offer("button-yes-merge", "suggestion-merge-yes", id, version, str(master_id))
    other = Offer("button-other-one", "suggestion-merge", id, version)
    back = Offer("button-open-again", "review-open", id)
    await talk.say("merge-suggestion-check", yes, other, back, title=one.title, master=master.number)


async def show_whole(talk: Talk, desk: Desk, one: Suggestion) -> None:
    """One suggestion with its deputy, in full."""
    await talk.show(talk.texts("merge-suggestion-text", **await desk.do(merging.text_facts, one)))


async def merge(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Done; every deputy and everybody behind either of them is told."""
    where = {"suggestion_id": button.id, "version": button.v, "master_id": button.n}
    done = await desk.do(merging.merge, person=person, **where)
    await leave(state)
    facts = await desk.do(merging.may_unmerge, person=person, suggestion_id=done.id, version=done.version)
    back = Offer("button-undo", "suggestion-undo", done.id, done.version)
    following = Offer("button-next", "office-next")
    await talk.say("merge-suggestion-done", back, following, MENU, **facts)


async def ask_why_apart(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why is it handled apart again?"""
    facts = await desk.do(merging.may_unmerge, person=person, suggestion_id=button.id, version=button.v)
    await open_form(state, MergingSuggestions.why, id=button.id, v=button.v, apart=True)
    await talk.say("unmerge-ask", CANCEL, **facts)


async def apart(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """It stands alone and waits to be assigned."""
    form, words = await form_of(state, has="apart"), words_of(message)
    where = {"suggestion_id": form["id"], "version": form["v"]}
    done = await desk.do(merging.unmerge, person=person, **where, reason=words)
    await leave(state)
    now = Offer("button-assign-now", "assign-start", done.id, done.version)
    await talk.say("unmerge-done", now, MENU, suggestion=done.number)


OFFICE = Role.OFFICE
DEEDS = {
    "suggestion-merge": Deed(propose, OFFICE),
    "suggestion-merge-check": Deed(check, OFFICE),
    "suggestion-merge-yes": Deed(merge, OFFICE),
    "suggestion-unmerge": Deed(ask_why_apart, OFFICE),
}
ANSWERS = {
    str(MergingSuggestions.which.state): Deed(typed, OFFICE, case=True),
    str(MergingSuggestions.why.state): Deed(apart, OFFICE),
}
