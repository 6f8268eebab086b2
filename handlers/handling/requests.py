"""待决申请: what units have asked for; a return is refused here, or goes on to whoever gives it another unit."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.access import OFFICES
from domain.cases import Feedback
from domain.handling.modes import Coordination
from domain.handling.return_request import ReturnAction
from domain.notice import Kind
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.opinions.disputes import disputes_too
from handlers.suggestions.review import suggestion_text
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.handling.deciding_returns import ReturnSheet, refuse_return, return_sheet
from services.handling.open_requests import Asked, waiting
from services.suggestions.registration import sheet

# What may be done with a return from its card, as the lifecycle table says it.
STEPS = {
    ReturnAction.ACCEPT: ("button-agree-return", "return-agree"),
    ReturnAction.REFUSE: ("button-refuse-return", "return-refuse"),
    ReturnAction.DESIGNATE: ("button-designate", "designate-start"),
}
OPENS = {Kind.RETURN_REQUEST: "return-open", Kind.EXTENSION: "extension-open", Kind.SUGGESTION: "objection-open",
         Kind.FEEDBACK: "again-open", Kind.COORDINATION: "agreement-open"}  # fmt: skip


class Refusing(StatesGroup):
    """What we are waiting for from the office."""

    reason = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Everything that waits for this person's decision, oldest first."""
    await leave(state)
    found, total = await desk.do(waiting, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    others = person.holds(Role.OFFICE) and not button.n and await disputes_too(talk, desk)
    if not found:
        return None if others else await talk.say("nothing-waiting", MENU)
    lines = [
        (talk.texts(_line(one.request), **one.facts), Offer("", OPENS[one.request.KIND], _case_of(one.request)))
        for one in found
    ]
    await talk.page("requests-list", lines, do=button.do, page=button.n, total=total)


def _line(request: Asked) -> str:
    """How it reads in the list: what is asked for has a last day, a disagreement has been lying since a day."""
    return "agreement-line" if isinstance(request, Coordination) else "request-line"


def _case_of(request: Asked) -> int:
    """What a line opens: a dissatisfaction on which the office decides by its suggestion, everything else by itself."""
    return request.suggestion_id if isinstance(request, Feedback) else request.id


async def open_return(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One return request, and what can be done with it."""
    await leave(state)
    await show_return(talk, await desk.do(return_sheet, person=person, request_id=button.id))


async def show_return(talk: Talk, its: ReturnSheet) -> None:
    """The card with the buttons of the lifecycle table."""
    id, version = its.request.id, its.request.version
    steps = [Offer(*STEPS[ReturnAction(one)], id, version) for one in its.open_to if one in STEPS]
    sentence = "coordinate-task" if its.request.times > 1 else "return-decide"
    await talk.say(
        sentence if steps else "return-card", *steps, Offer("button-read-all", "return-read", id), MENU, **its.facts
    )


async def read_return(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The suggestion it is about, in full; then the card again."""
    its = await desk.do(return_sheet, person=person, request_id=button.id)
    await show_suggestion(talk, desk, person, its.request.suggestion_id)
    await show_return(talk, its)


async def show_suggestion(talk: Talk, desk: Desk, person: Person, suggestion_id: int) -> None:
    """The suggestion as its deputy wrote it."""
    about = (await desk.do(sheet, person=person, suggestion_id=suggestion_id)).suggestion
    await talk.show(suggestion_text(talk, about))


async def ask_why_not(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why must the unit go on?"""
    its = await desk.do(return_sheet, person=person, request_id=button.id, version=button.v)
    await open_form(state, Refusing.reason, id=button.id, v=button.v)
    await talk.say("return-refuse-ask", CANCEL, **its.facts)


async def refused(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The unit has heard it."""
    form, words = await form_of(state), words_of(message)
    facts = await desk.do(refuse_return, person=person, request_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("return-refused-done", Offer("button-next", "requests"), MENU, **facts)


DEEDS = {
    "requests": Deed(show_list, speaks=OFFICES),
    "to-coordinate": Deed(show_list, Role.GOV_OFFICE),
    "return-open": Deed(open_return, speaks=OFFICES),
    "return-read": Deed(read_return, speaks=OFFICES),
    "return-refuse": Deed(ask_why_not, Role.OFFICE),
}
ANSWERS = {str(Refusing.reason.state): Deed(refused, Role.OFFICE)}
