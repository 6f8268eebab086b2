"""写报送材料: question by question, a message each, files at any time; then it is shown back and sent."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.filing import FilingStatus
from domain.campaigns.filing_forms import Question
from domain.errors import CaseworkError
from domain.notice import files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import FORM, leave
from handlers.form import form_of, open_form
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import MOST_BUTTONS, Talk
from services.campaigns.filing.writing import hand_in, look_at, questions, written_before
from services.citizens.intake import keep_file

WRITERS = (Role.UNIT_CLERK, Role.UNIT_HEAD)
MOST_FILES = 9
AN_ANSWER = 1500


class Filing(StatesGroup):
    """What we are waiting for from the unit."""

    answer = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The first question without an answer; what was half written, or sent back, goes on from what it said."""
    _, asked = await desk.do(questions, person=person, filing_id=button.id, version=button.v)
    begun: dict[str, Any] = (await state.get_data()).get(FORM) or {}
    if "answers" in begun and (begun["id"], begun["v"]) == (button.id, button.v):
        return await go_on(talk, state, begun, asked)
    said, files = await desk.do(written_before, person=person, filing_id=button.id)
    kept = {one.key: said[one.key] for one in asked if said.get(one.key)}
    form = {"id": button.id, "v": button.v, "answers": kept, "files": list(files), "at": ""}
    await go_on(talk, state, form, asked)


async def go_on(talk: Talk, state: FSMContext, form: dict[str, Any], asked: tuple[Question, ...]) -> None:
    """The next question, or everything shown back."""
    coming = next((one for one in asked if one.key not in form["answers"]), None)
    if coming is None:
        return await show_back(talk, state, form, asked)
    await ask(talk, state, form, asked, coming)


async def ask(talk: Talk, state: FSMContext, form: dict[str, Any], asked: tuple[Question, ...], one: Question) -> None:
    """One question, with how many there are."""
    await open_form(state, Filing.answer, **{**form, "at": one.key})
    count = {"n": str(asked.index(one) + 1), "total": str(len(asked))}
    await talk.say("filing-ask", CANCEL, asked=one.asks, hint=talk.texts(f"filing-hint-{one.name}"), **count)


async def show_back(talk: Talk, state: FSMContext, form: dict[str, Any], asked: tuple[Question, ...]) -> None:
    """Everything as it will be filed."""
    await open_form(state, Filing.answer, **{**form, "at": ""})
    lines = [talk.texts("filing-said", asked=one.asks, text=form["answers"][one.key]) for one in asked]
    await talk.show("\n\n".join(lines))
    offers = (
        Offer("button-send", "filing-send", form["id"], form["v"]),
        Offer("button-change", "filing-change", form["id"], form["v"]),
    )
    await talk.say("filing-check", *offers, CANCEL, files=files_in_words(len(form["files"])))


async def heard(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """Words answer the question that was asked; files are kept, whenever they come."""
    form, part = await form_of(state, has="answers"), part_of(message)
    if part is None or (part.handle and len(form["files"]) >= MOST_FILES):
        raise CaseworkError("filing-no-more-files", limit=str(MOST_FILES))
    _, asked = await desk.do(questions, person=person, filing_id=form["id"])
    if part.handle:
        about = {"kind": part.kind, "handle": part.handle, "file_name": part.file_name, "mime": part.mime}
        form["files"] = [*form["files"], await desk.do(keep_file, account_id=account_id, **about, size=part.size)]
    if part.text:
        await answer(desk, form, asked, part.text.strip())
    elif not part.handle:
        raise CaseworkError("form-words-please")
    await go_on(talk, state, form, asked)


async def answer(desk: Desk, form: dict[str, Any], asked: tuple[Question, ...], words: str) -> None:
    """Put the words behind the question that was asked. Raises what speaks against them; then it is asked again."""
    if len(words) > AN_ANSWER:
        raise CaseworkError("error-too-long-here", length=str(len(words)), limit=str(AN_ANSWER))
    one = next((one for one in asked if one.key == form["at"]), None)
    if one is None:
        raise CaseworkError("error-press-please")
    await desk.do(look_at, filing_id=form["id"], name=one.name, words=words)
    form["answers"] = {**form["answers"], one.key: words}


async def which(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which answer is to be another one?"""
    form = await form_of(state, button.id, "answers")
    _, asked = await desk.do(questions, person=person, filing_id=form["id"])
    room = MOST_BUTTONS - 2
    first = button.n * room
    shown = list(enumerate(asked))[first : first + room]
    lines = [f"{n + 1}. {talk.texts.fact(one.asks)}" for n, one in shown]
    offers = [literal(str(n + 1), "filing-change-one", form["id"], form["v"], str(n)) for n, _ in shown]
    if first + room < len(asked):
        offers.append(Offer("button-next-page", "filing-change", form["id"], form["v"], str(button.n + 1)))
    await talk.say("filing-change-which", *offers, CANCEL, list=lines)


async def change(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """That question again."""
    form = await form_of(state, button.id, "answers")
    _, asked = await desk.do(questions, person=person, filing_id=form["id"])
    if button.n >= len(asked):
        raise CaseworkError("error-press-please")
    await ask(talk, state, form, asked, asked[button.n])


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Filed, or put to the head."""
    form = await form_of(state, button.id, "answers")
    what = {"entries": form["answers"], "files": form["files"]}
    filed = await desk.do(hand_in, person=person, filing_id=button.id, version=button.v, **what)
    await leave(state)
    says = "filing-with-head" if filed.status == FilingStatus.TO_CONFIRM else "filing-handed-in"
    await talk.say(says, Offer("button-filing-list", "filing-list-of", filed.id), MENU)


DEEDS = {
    "filing-write": Deed(start, speaks=WRITERS),
    "filing-change": Deed(which, speaks=WRITERS),
    "filing-change-one": Deed(change, speaks=WRITERS),
    "filing-send": Deed(send, speaks=WRITERS),
}
ANSWERS = {str(Filing.answer.state): Deed(heard, speaks=WRITERS)}
