"""Opinions at a unit: the list, the card, the answer, the objection, going on ex officio."""

from collections.abc import Collection
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.opinions.opinion import OpinionAction as A
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.opinions.merging import offer_voices
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.opinions import unit_opinions
from services.opinions.answering import ANSWER_LENGTH
from services.opinions.unit_opinions import Folder

STEPS = {
    A.ANSWER: ("button-answer-citizen", "unit-answer-start"),
    A.OBJECT: ("button-object", "unit-object-start"),
    A.CONTINUE: ("button-continue-ex-officio", "unit-continue-start"),
}
# What is asked for, and what the words become.
QUESTIONS = {"unit-object-start": "object-ask", "unit-continue-start": "continue-ask"}


class AtUnit(StatesGroup):
    """A clerk's words are awaited: the answer, why the unit is not responsible, why it goes on."""

    answer = State()
    objection = State()
    grounds = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What the unit has to answer; for its heads everything it ever had, the newest first."""
    await leave(state)
    roles = (Role.UNIT_CLERK,) if person.holds(Role.UNIT_CLERK) else UNIT_ROLES
    unit_ids = list(dict.fromkeys(unit for role in roles for unit in person.scopes(role)))
    everything = button.do == "unit-opinions-all"
    page: dict[str, Any] = {"limit": A_PAGE, "offset": button.n * A_PAGE}
    found, total = await desk.do(unit_opinions.at_units, unit_ids=unit_ids, everything=everything, **page)
    if not found:
        none = () if everything else (Offer("button-all-cases", "unit-opinions-all"),)
        return await talk.say("unit-opinions-none", *none, MENU)
    sentence = "unit-opinion-line-all" if everything else "unit-opinion-line"
    lines = [(talk.texts(sentence, **its.facts), Offer("", "unit-opinion-open", its.opinion.id)) for its in found]
    await talk.page(button.do, lines, do=button.do, page=button.n, total=total)


async def opinions_too(talk: Talk, desk: Desk, unit_ids: Collection[int]) -> bool:
    """Above a unit's list of assignments: that opinions wait as well. Whether any does."""
    _, total = await desk.do(unit_opinions.at_units, unit_ids=unit_ids, limit=1, offset=0)
    if total:
        await talk.say("unit-opinions-waiting", Offer("button-unit-opinions", "unit-opinions"), MENU, count=str(total))
    return bool(total)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What was given to the unit to read, then the card."""
    await leave(state)
    its = await desk.do(unit_opinions.folder, person=person, opinion_id=button.id)
    await offer_voices(talk, desk, its.opinion)
    await show_card(talk, its)


async def show_card(talk: Talk, its: Folder) -> None:
    """The words, earlier answers, both dates, and what can be done."""
    if its.text.strip():
        await talk.show(talk.texts("screening-card-text", text=its.text))
    for words in its.added:
        await talk.show(talk.texts("screening-added-text", text=words))
    if its.told:
        await talk.show(talk.texts.fact(its.told))
    steps = [_on(*STEPS[A(action)], its) for action in its.open_to]
    if A.ANSWER in its.open_to:
        steps.append(_on("button-ask-citizen", "ask-citizen", its))
    files = (Offer("button-see-files", "opinion-files", its.opinion.id, x="unit-opinion-open"),) if its.files else ()
    sentence = "unit-opinion-card" if its.open_to else "unit-opinion-closed"
    counted = (_on("button-how-counted", "opinion-counted", its),) if its.open_to else ()
    await talk.say(sentence, *steps, *files, *counted, MENU, **its.facts)


def _on(label: str, do: str, its: Folder) -> Offer:
    return Offer(label, do, its.opinion.id, its.opinion.version)


async def ask_answer(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """答复群众: the words."""
    its = await desk.do(unit_opinions.folder, person=person, opinion_id=button.id, version=button.v)
    await open_form(state, AtUnit.answer, id=button.id, v=button.v)
    await talk.say("unit-answer-ask", _back(button.id), number=its.opinion.number, due=its.due)


async def hear_answer(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """As the citizen will read it."""
    form, words = await form_of(state), words_of(message, ANSWER_LENGTH)
    found = await desk.do(unit_opinions.preview, person=person, text=words, opinion_id=form["id"], version=form["v"])
    await open_form(state, AtUnit.answer, id=form["id"], v=form["v"], of_unit=words)
    await talk.show(talk.texts("answer-check-text", notice=found.says))
    await talk.say(
        "answer-check",
        Offer("button-send", "unit-answer-send", form["id"], form["v"]),
        Offer("button-edit-words", "unit-answer-start", form["id"], form["v"]),
        _back(form["id"]),
    )


async def send_answer(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The citizen reads it."""
    words = (await form_of(state, button.id, "of_unit"))["of_unit"]
    told = await desk.do(unit_opinions.answer, person=person, text=words, opinion_id=button.id, version=button.v)
    await leave(state)
    await talk.say("answer-sent", MENU, number=told.opinion.number, due=told.due)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """提异议 or 依职权继续: the grounds."""
    its = await desk.do(unit_opinions.folder, person=person, opinion_id=button.id, version=button.v)
    step = AtUnit.objection if button.do == "unit-object-start" else AtUnit.grounds
    await open_form(state, step, id=button.id, v=button.v)
    await talk.say(QUESTIONS[button.do], _back(button.id), **its.facts)


async def hear_objection(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The station has it again and finds another way."""
    form, words = await form_of(state), words_of(message)
    given_up = await desk.do(
        unit_opinions.object_to, person=person, reason=words, opinion_id=form["id"], version=form["v"]
    )
    await leave(state)
    await talk.say("object-done", MENU, number=given_up.number)


async def hear_grounds(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The unit goes on without the author."""
    form, words = await form_of(state), words_of(message)
    going_on, due = await desk.do(
        unit_opinions.carry_on, person=person, reason=words, opinion_id=form["id"], version=form["v"]
    )
    await leave(state)
    again = Offer("button-open", "unit-opinion-open", going_on.id)
    await talk.say("continue-done", again, MENU, number=going_on.number, due=due)


def _back(opinion_id: int) -> Offer:
    return Offer("button-back", "unit-opinion-open", opinion_id)


CLERK = Role.UNIT_CLERK
DEEDS = {
    "unit-opinions": Deed(show_list, speaks=UNIT_ROLES),
    "unit-opinions-all": Deed(show_list, speaks=UNIT_ROLES),
    "unit-opinion-open": Deed(open_card, speaks=UNIT_ROLES),
    "unit-answer-start": Deed(ask_answer, CLERK),
    "unit-answer-send": Deed(send_answer, CLERK),
    "unit-object-start": Deed(ask_why, CLERK),
    "unit-continue-start": Deed(ask_why, CLERK),
}
ANSWERS = {
    str(AtUnit.answer.state): Deed(hear_answer, CLERK),
    str(AtUnit.objection.state): Deed(hear_objection, CLERK),
    str(AtUnit.grounds.state): Deed(hear_grounds, CLERK),
}
