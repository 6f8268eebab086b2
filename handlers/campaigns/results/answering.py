"""写说明、提申诉: the head of a unit answers the own line of a result, or appeals against it."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.results import appealing
from services.campaigns.results.results import own_lines

HEAD = Role.UNIT_HEAD
STATE, APPEAL, SEND = "result-state", "appeal-start", "appeal-send"
ASKS = {STATE: "result-state-ask", APPEAL: "appeal-ask"}


class AnsweringResult(StatesGroup):
    """We are waiting for the unit's words."""

    words = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What does the unit say? Who answers for several lines says which one first."""
    its = await desk.do(own_lines, person=person, result_id=button.id, target_id=button.n)
    if len(its.rows) > 1:
        offers = [literal(one.name, button.do, button.id, 0, str(one.line.target_id)) for one in its.rows]
        return await talk.say("result-which-line", *offers, CANCEL)
    row = its.rows[0]
    await open_form(state, AnsweringResult.words, id=button.id, speaks=button.do, target=row.line.target_id)
    await talk.say(ASKS[button.do], CANCEL, **its.facts, unit=row.name, outcome=row.outcome)


async def heard(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Printed beside the line; an appeal is asked for once more, before it goes to those who decide."""
    form, words = await form_of(state, has="speaks"), words_of(message)
    where: dict[str, Any] = {"person": person, "result_id": form["id"], "target_id": form["target"], "text": words}
    if form["speaks"] == STATE:
        await desk.do(appealing.state, **where)
        await leave(state)
        return await talk.say("result-state-done", Offer("button-result", "result-see", form["id"]), MENU)
    await open_form(state, AnsweringResult.words, **{**form, "appealed": words})
    its = await desk.do(own_lines, person=person, result_id=form["id"], target_id=form["target"])
    send = Offer("button-appeal-send", SEND, form["id"], 0, str(form["target"]))
    await talk.say("appeal-sure", send, CANCEL, **its.facts, unit=its.rows[0].name, text=words)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Filed, and told to those who decide."""
    form = await form_of(state, button.id, "appealed")
    where: dict[str, Any] = {"result_id": form["id"], "target_id": form["target"], "text": form["appealed"]}
    appeal = await desk.do(appealing.file, person=person, **where)
    await leave(state)
    await talk.say("appeal-done", Offer("button-open", "appeal-open", appeal.id), MENU)


DEEDS = {STATE: Deed(start, HEAD), APPEAL: Deed(start, HEAD), SEND: Deed(send, HEAD)}
ANSWERS = {str(AnsweringResult.words.state): Deed(heard, HEAD)}
