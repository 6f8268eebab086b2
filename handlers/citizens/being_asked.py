"""A citizen is asked something: the answer is shown once before it travels, or it is not theirs to give."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.notice import Say, files_in_words
from domain.opinions.matter import short
from domain.person import Person
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.citizens.draft import Draft, add, new_draft
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.parts import Part, part_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.opinions import relay
from services.opinions.relay import Asked
from services.today import today

# What has been said in answer, like the draft of an opinion; asked: the question it is for, 0 until that is clear.
REPLY = "reply"
SHOWN = 400


class BeingAsked(StatesGroup):
    """An answer is awaited, or waits to be sent."""

    answer = State()
    check = State()


async def taken_as_answer(
    message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int
) -> bool:
    """Plain words on the day of a question or the day after are held to be its answer, and shown first.

    False when this person has not been asked anything, or the message is of a kind nobody can act on.
    """
    found = await desk.do(relay.question_open_for, person=person, fresh=True)
    part = part_of(message)
    if not found or part is None or not (part.text.strip() or part.handle or part.place):
        return False
    for one in found[:1] if len(found) == 1 else ():
        relay.may_be_sent(one.opinion, part)
    reply = new_draft(await desk.do(today)) | {"asked": found[0].question.id if len(found) == 1 else 0}
    await _add(talk, desk, person, state, account_id, (reply, part, message))
    return True


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """现在回答."""
    asked = await desk.do(relay.to_answer, person=person, question_id=button.id)
    await leave(state)
    await _remember(state, new_draft(await desk.do(today)) | {"asked": asked.question.id}, BeingAsked.answer)
    decline = Offer("button-rather-not", "question-decline", asked.question.id)
    await talk.say("relay-reply-ask", decline, CANCEL, **asked.facts)


async def more(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """The answer, or another part of it; shown before it is sent."""
    reply, part = await _reply(state), part_of(message)
    if part is None:
        return await talk.say("error-sticker", CANCEL)
    if reply["asked"]:
        asked = await desk.do(relay.to_answer, person=person, question_id=reply["asked"])
        relay.may_be_sent(asked.opinion, part)
    await _add(talk, desk, person, state, account_id, (reply, part, message))


async def choose(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which of several questions it answers."""
    reply = await _reply(state)
    asked = await desk.do(relay.to_answer, person=person, question_id=button.id)
    await _remember(state, reply | {"asked": button.id}, BeingAsked.check)
    await _check(talk, reply, asked)


async def which(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Another page of the questions."""
    await _ask_which(talk, desk, person, await _reply(state), button.n)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """提交: the answer travels."""
    reply = await _reply(state)
    if reply["asked"] != button.id:
        raise CaseworkError("error-form-gone")
    text = "\n".join(filter(None, (reply["text"], reply["place"] if reply.get("lat") is not None else "")))
    files = [kept for kept, _ in reply["files"]]
    asked = await desk.do(relay.answer, person=person, question_id=button.id, text=text, files=files)
    await leave(state)
    progress = Offer("button-progress", "opinion-open", asked.opinion.id)
    await talk.say("relay-answer-sent", progress, MENU, asker=asked.facts["asker"])


async def decline(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """不方便回答: nobody asks why."""
    asked = await desk.do(relay.decline, person=person, question_id=button.id)
    await leave(state)
    progress = Offer("button-progress", "opinion-open", asked.opinion.id)
    await talk.say("relay-declined-here", progress, MENU, **asked.facts)


async def later(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """以后再说."""
    asked = await desk.do(relay.to_answer, person=person, question_id=button.id)
    reply = Offer("button-reply-now", "question-reply", button.id)
    decline = Offer("button-rather-not", "question-decline", button.id)
    await talk.say("relay-later", reply, decline, MENU, due=asked.due)


async def set_aside(state: FSMContext) -> Draft:
    """What was written was no answer: here it is, as the draft of a matter of its own. Raises error-form-gone."""
    reply = await _reply(state)
    await leave(state)
    return {**reply, "asked": False}


async def _add(
    talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int, said: tuple[Draft, Part, Message]
) -> None:
    """Put one message to what was said before and show the whole, or ask which question it is for."""
    reply, part, message = said
    await add(reply, part, message, desk, account_id)
    await _remember(state, reply, BeingAsked.check)
    if not reply["asked"]:
        return await _ask_which(talk, desk, person, reply, 0)
    await _check(talk, reply, await desk.do(relay.to_answer, person=person, question_id=reply["asked"]))


async def _check(talk: Talk, reply: Draft, asked: Asked) -> None:
    said = reply["text"] or reply["place"]
    words = short(said, SHOWN) if said else Say("words-none")
    await talk.say(
        "relay-answer-check",
        Offer("button-send", "question-send", asked.question.id),
        Offer("button-not-an-answer", "question-not-this"),
        Offer("button-start-over", "question-reply", asked.question.id),
        asker=asked.facts["asker"],
        text=words,
        files=files_in_words(len(reply["files"])),
    )


async def _ask_which(talk: Talk, desk: Desk, person: Person, reply: Draft, page: int) -> None:
    found = await desk.do(relay.question_open_for, person=person)
    shown = found[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [
        (talk.texts("relay-which-line", **one.facts | {"text": short(one.question.text, 40)}), _chosen(one))
        for one in shown
    ]
    await talk.page("relay-which", lines, do="question-which", page=page, total=len(found), text=short(reply["text"]))


def _chosen(one: Asked) -> Offer:
    return Offer("", "question-choose", one.question.id)


async def _remember(state: FSMContext, reply: Draft, step: State) -> None:
    await state.update_data({REPLY: reply})
    await state.set_state(step)


async def _reply(state: FSMContext) -> Draft:
    reply: dict[str, Any] | None = (await state.get_data()).get(REPLY)
    if reply is None:
        raise CaseworkError("error-form-gone")
    return reply


DEEDS = {
    "question-reply": Deed(start),
    "question-choose": Deed(choose),
    "question-which": Deed(which),
    "question-send": Deed(send),
    "question-decline": Deed(decline),
    "question-later": Deed(later),
}
ANSWERS = {str(BeingAsked.answer.state): Deed(more), str(BeingAsked.check.state): Deed(more)}
