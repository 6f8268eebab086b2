"""代录纸质评价: staff send the signed form, then enter what it says; the deputy may look at it and object."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.feedback.evaluation import facts_of_form, show_form
from handlers.form import form_of, open_form, words_of
from handlers.parts import part_of
from handlers.showing import show_files
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens.intake import keep_file
from services.feedback.changing_feedback import entered_form, object_to_paper
from services.feedback.entering_feedback import form_on_file, paper_asked

IS_A_FORM = ("photo", "document")
MOST_PAGES = 6


class Entering(StatesGroup):
    """The signed form is awaited from the office; from the deputy, what is wrong with it."""

    form = State()
    objection = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """First the form with the deputy's signature."""
    asked = await desk.do(paper_asked, person=person, suggestion_id=button.id)
    files: list[int] = []
    await open_form(state, Entering.form, id=asked.suggestion.id, v=asked.suggestion.version, paper=files)
    lost = Offer("button-deputy-unreachable", "evaluator-lost", asked.suggestion.id, asked.suggestion.version)
    await talk.say("feedback-paper", lost, CANCEL)


async def page(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """A page of the form; when all are there, what it says is entered."""
    form, part = await form_of(state, has="paper"), part_of(message)
    if part is None or part.kind not in IS_A_FORM:
        return await talk.say("feedback-paper", CANCEL)
    sent: dict[str, Any] = {"file_name": part.file_name, "mime": part.mime, "size": part.size}
    if len(form["paper"]) < MOST_PAGES:
        kept = await desk.do(keep_file, account_id=account_id, kind=part.kind, handle=part.handle, **sent)
        form["paper"] = [*form["paper"], kept]
    await open_form(state, Entering.form, **form)
    go_on = Offer("button-enter-levels", "paper-open", form["id"], form["v"])
    await talk.say("paper-page-kept", go_on, CANCEL, count=str(len(form["paper"])))


async def levels(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What the form says."""
    form = await form_of(state, button.id, "paper")
    if not form["paper"]:
        return await start(query, button, talk, desk, person, state)
    asked = await desk.do(paper_asked, person=person, suggestion_id=button.id, version=button.v)
    await show_form(talk, "paper", asked)


async def look(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The form and what was entered, for the deputy."""
    asked, files = await desk.do(entered_form, person=person, suggestion_id=button.id)
    await show_files(talk, files)
    object_ = Offer("button-object-paper", "paper-object", button.id, asked.suggestion.version)
    await talk.say("paper-look", object_, MENU, **facts_of_form(talk, asked))


async def look_in_office(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The signed forms, for the office."""
    shown = await show_files(talk, await desk.do(form_on_file, person=person, suggestion_id=button.id))
    await talk.say("paper-shown", Offer("button-open", "review-open", button.id), MENU, count=str(shown))


async def ask_objection(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What is wrong with it?"""
    asked, _ = await desk.do(entered_form, person=person, suggestion_id=button.id)
    await open_form(state, Entering.objection, id=button.id, objects=True)
    await talk.say("paper-object-ask", CANCEL, suggestion=asked.suggestion.number)


async def objected(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Taken out, or, when units have begun to act on it, kept for the office."""
    form, words = await form_of(state, has="objects"), words_of(message)
    suggestion = await desk.do(object_to_paper, person=person, suggestion_id=form["id"], words=words)
    await leave(state)
    if suggestion is None:
        return await talk.say("paper-object-late", Offer("button-progress", "suggestion-open", form["id"]), MENU)
    give = Offer("button-rate", "feedback-open", suggestion.id, suggestion.version)
    await talk.say("paper-object-done", give, MENU, suggestion=suggestion.number)


OFFICE, DEPUTY = Role.OFFICE, Role.DEPUTY
DEEDS = {
    "paper-start": Deed(start, OFFICE),
    "paper-open": Deed(levels, OFFICE),
    "paper-form": Deed(look_in_office, OFFICE),
    "paper-look": Deed(look, speaks=(DEPUTY,)),
    "paper-object": Deed(ask_objection, speaks=(DEPUTY,)),
}
ANSWERS = {
    str(Entering.form.state): Deed(page, OFFICE),
    str(Entering.objection.state): Deed(objected, speaks=(DEPUTY,)),
}
