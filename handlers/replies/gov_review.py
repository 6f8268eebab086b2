"""The government office reads a reply before the head signs it: lets it pass, sends it back, corrects its class."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.replies.letter import show_letters
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.replies.gov_review import (
    ReviewSheet,
    correct_class,
    pass_review,
    refuse_review,
    replies_to_review,
    review_sheet,
)
from services.replies.replying import outcomes


class Reviewing(StatesGroup):
    """What we are waiting for: what should change, or why the class is another one."""

    back = State()
    correction = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The replies that wait for the government office."""
    await leave(state)
    page: dict[str, Any] = {"limit": A_PAGE, "offset": button.n * A_PAGE}
    found, total = await desk.do(replies_to_review, person=person, **page)
    if not found:
        return await talk.say("nothing-waiting", MENU)
    lines = [
        (talk.texts("gov-review-line", **its.facts), Offer("", "gov-review-open", x=str(its.assignment.id)))
        for its in found
    ]
    await talk.page("gov-review-list", lines, do=button.do, page=button.n, total=total)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The letter as it would be, then what can be done. x: the assignment, whatever case the notice was about."""
    await leave(state)
    its = await desk.do(review_sheet, person=person, assignment_id=button.n)
    await show_letters(talk, [its.letter])
    await show_card(talk, its)


async def show_card(talk: Talk, its: ReviewSheet) -> None:
    """The short card with its buttons."""
    if not its.waits:
        return await talk.say("gov-review-over", MENU, **its.facts)
    at = (its.assignment.id, its.assignment.version)
    await talk.say(
        "gov-review-card",
        Offer("button-let-pass", "gov-review-pass", *at),
        Offer("button-correct-class", "gov-review-class", *at),
        Offer("button-send-back", "gov-review-back", *at),
        MENU,
        **its.facts,
    )


async def let_pass(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """With the head now."""
    facts = await desk.do(pass_review, person=person, assignment_id=button.id, version=button.v)
    await talk.say("gov-review-done", Offer("button-next", "replies-to-review"), MENU, **facts)


async def ask_what(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What should change?"""
    its = await desk.do(review_sheet, person=person, assignment_id=button.id, version=button.v)
    await open_form(state, Reviewing.back, id=button.id, v=button.v)
    await talk.say("gov-review-back-ask", CANCEL, **its.facts)


async def hear_what(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The clerk has it again."""
    form, words = await form_of(state), words_of(message)
    facts = await desk.do(refuse_review, person=person, assignment_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await talk.say("gov-review-back-done", MENU, **{**facts, "reason": words})


async def ask_class(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which class is it?"""
    its = await desk.do(review_sheet, person=person, assignment_id=button.id, version=button.v)
    possible = [one for one in await desk.do(outcomes) if one != its.assignment.outcome]
    offers = [Offer(f"result-{one}", "gov-review-class-is", button.id, button.v, one) for one in possible]
    await talk.say("gov-review-class", *offers, **its.facts)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why is it that one?"""
    await desk.do(review_sheet, person=person, assignment_id=button.id, version=button.v)
    if button.x not in set(await desk.do(outcomes)):
        raise CaseworkError("error-press-please")
    await open_form(state, Reviewing.correction, id=button.id, v=button.v, reclassifies=button.x)
    await talk.say("gov-review-class-why", CANCEL, new=talk.texts(f"result-{button.x}"))


async def hear_why(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Corrected; the reply still waits for its review."""
    form, words = await form_of(state, has="reclassifies"), words_of(message)
    what = {"assignment_id": form["id"], "version": form["v"], "outcome": form["reclassifies"], "reason": words}
    its = await desk.do(correct_class, person=person, **what)
    await leave(state)
    await show_card(talk, its)


GOV = Role.GOV_OFFICE
DEEDS = {
    "replies-to-review": Deed(show_list, GOV),
    "gov-review-open": Deed(open_card, GOV),
    "gov-review-pass": Deed(let_pass, GOV),
    "gov-review-back": Deed(ask_what, GOV),
    "gov-review-class": Deed(ask_class, GOV),
    "gov-review-class-is": Deed(ask_why, GOV),
}
ANSWERS = {
    str(Reviewing.back.state): Deed(hear_what, GOV),
    str(Reviewing.correction.state): Deed(hear_why, GOV),
}
