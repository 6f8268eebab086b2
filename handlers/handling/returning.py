"""申请退回: reason, basis and proposed unit in one message, shown back, sent; a second one is the head's to confirm."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.handling.request_forms import gaps, return_from
from domain.handling.request_guards import RETURN_ITEMS
from domain.handling.return_request import ReturnStatus
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.returning import confirm_return, drop_return, request_return, return_asked, to_confirm


class Returning(StatesGroup):
    """What we are waiting for from the clerk."""

    items = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why, by which rule, and who instead? Refused at once when it cannot be returned any more."""
    facts = await desk.do(return_asked, person=person, assignment_id=button.id, version=button.v)
    await open_form(state, Returning.items, id=button.id, v=button.v, returns={})
    await talk.say("return-ask", CANCEL, **facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What is still missing is named at once; when all is there it is shown back."""
    form = await form_of(state, has="returns")
    facts = await desk.do(return_asked, person=person, assignment_id=form["id"], version=form["v"])
    said = return_from(words_of(message), form["returns"])
    await open_form(state, Returning.items, **{**form, "returns": said})
    if missing := gaps(said, RETURN_ITEMS):
        names = [talk.texts(f"return-item-{item}") for item in missing]
        return await talk.say("return-missing", CANCEL, missing=talk.texts.row(names))
    await talk.say(
        "return-check",
        Offer("button-send", "return-send", form["id"], form["v"]),
        Offer("button-change", "return-change", form["id"], form["v"]),
        CANCEL,
        suggestion=facts["suggestion"],
        **said,
    )


async def change(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """One item again: written with its name, it replaces what was there."""
    form = await form_of(state, button.id, "returns")
    await open_form(state, Returning.items, **form)
    await talk.say("return-change", CANCEL)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """With the office now; or with the head, when the matter has been returned once."""
    form = await form_of(state, button.id, "returns")
    facts = await desk.do(return_asked, person=person, assignment_id=button.id, version=button.v)
    request, due = await desk.do(
        request_return, person=person, assignment_id=button.id, version=button.v, said=form["returns"]
    )
    await leave(state)
    if request.status == ReturnStatus.TO_CONFIRM:
        return await talk.say("return-second-needs-head", MENU, head=facts["head"], due=facts["due"])
    await talk.say("return-sent", _counted(button.id), MENU, due=due)


def _counted(assignment_id: int) -> Offer:
    return Offer("button-how-counted", "assignment-counted", assignment_id)


async def head_opens(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """A second return, for the head: stand by it or not."""
    request, facts = await desk.do(to_confirm, person=person, request_id=button.id)
    if request.status != ReturnStatus.TO_CONFIRM:
        status = talk.texts(f"status-return_request-{request.status}")
        return await talk.say("return-state", MENU, suggestion=facts["suggestion"], status=status)
    await talk.say(
        "return-confirm",
        Offer("button-confirm-return", "return-confirm", request.id, request.version),
        Offer("button-drop-return", "return-drop", request.id, request.version),
        Offer("button-read-all", "assignment-read", request.assignment_id),
        MENU,
        **facts,
    )


async def confirm(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The head stands by it: the government office brings the units together."""
    request, due = await desk.do(confirm_return, person=person, request_id=button.id, version=button.v)
    _, facts = await desk.do(to_confirm, person=person, request_id=request.id)
    await talk.say("return-confirmed", MENU, suggestion=facts["suggestion"], due=due)


async def drop(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The head does not: the unit handles the matter."""
    request = await desk.do(drop_return, person=person, request_id=button.id, version=button.v)
    _, facts = await desk.do(to_confirm, person=person, request_id=request.id)
    await talk.say("return-not-confirmed", MENU, suggestion=facts["suggestion"])


CLERK, HEAD = Role.UNIT_CLERK, Role.UNIT_HEAD
DEEDS = {
    "return-start": Deed(start, CLERK),
    "return-change": Deed(change, CLERK),
    "return-send": Deed(send, CLERK),
    "return-head-open": Deed(head_opens, HEAD),
    "return-confirm": Deed(confirm, HEAD),
    "return-drop": Deed(drop, HEAD),
}
ANSWERS = {str(Returning.items.state): Deed(typed, CLERK)}
