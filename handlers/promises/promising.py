"""A promise is written down: what, who, which day, which standard in one message; shown back, then it counts."""

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
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.promises import promising
from services.promises.ledger import card
from services.promises.promise_facts import as_said


class Promising(StatesGroup):
    """What we are waiting for: what is promised."""

    items = State()


# Where the promise goes: into a draft, onto the ledger out of a reply, or a day for one without.
DRAFT, REPLY, DATE = "draft", "reply", "date"


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """In the draft of a reply."""
    await desk.do(promising.drafted, person=person, assignment_id=button.id, version=button.v)
    await ask(talk, state, id=button.id, v=button.v)


async def ask(talk: Talk, state: FSMContext, *, id: int, v: int) -> None:
    """What is promised? Also asked when the outcome chosen promises something."""
    await open_form(state, Promising.items, id=id, v=v, promise={}, into=DRAFT)
    await talk.say("reply-commitment-ask", CANCEL)


async def start_extract(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Out of a reply that was issued."""
    suggestion, _ = await desk.do(promising.may_extract, person=person, suggestion_id=button.id)
    await open_form(state, Promising.items, id=button.id, v=0, promise={}, into=REPLY)
    await talk.say("promise-extract-ask", CANCEL, suggestion=suggestion.number)


async def start_date(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A day for a promise that has none."""
    its = await desk.do(card, person=person, commitment_id=button.id, version=button.v)
    known = {"text": its.commitment.text, "owner": its.commitment.owner, "standard": its.commitment.standard}
    await open_form(state, Promising.items, id=button.id, v=button.v, promise=known, into=DATE)
    await talk.say("promise-date-ask", CANCEL, **its.facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What is still missing is named at once; when all is there it is shown back."""
    form = await form_of(state, has="promise")
    undated = form["into"] == REPLY
    said = await desk.do(promising.said_of_promise, text=words_of(message), before=form["promise"], undated=undated)
    await open_form(state, Promising.items, **{**form, "promise": said})
    if missing := promising.missing_of(said):
        names = [f"· {talk.texts(f'promise-item-{item}')}" for item in missing]
        offers = [Offer("button-mark-undated", "promise-undated", form["id"])] if undated and said.get("text") else []
        return await talk.say("promise-missing", *offers, CANCEL, missing=names)
    await talk.say(
        "promise-check",
        Offer("button-yes-do-it", "promise-yes", form["id"], form["v"]),
        Offer("button-start-over", "promise-again", form["id"], form["v"]),
        CANCEL,
        **as_said(said),
    )


async def again(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """Not so: once more from the beginning."""
    form = await form_of(state, button.id, "promise")
    await open_form(state, Promising.items, **{**form, "promise": {}})
    await talk.say("reply-commitment-ask", CANCEL)


async def confirm(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """It counts from here."""
    form = await form_of(state, button.id, "promise")
    said = form["promise"]
    if form["into"] == REPLY:
        return await _extracted(talk, desk, person, state, {"said": said})
    if form["into"] == DATE:
        facts = await desk.do(promising.give_date, person=person, commitment_id=button.id, version=button.v, said=said)
        await leave(state)
        return await talk.say("promise-recorded", Offer("button-open", "promise-open", button.id), MENU, **facts)
    its = await desk.do(promising.propose, person=person, assignment_id=button.id, version=button.v, said=said)
    await leave(state)
    id, version = its.assignment.id, its.assignment.version
    await talk.say(
        "promise-proposed",
        Offer("button-go-on", "reply-open", id, version),
        Offer("button-add-promise", "promise-add", id, version),
        Offer("button-see-promises", "promise-drafts", id),
        MENU,
        count=str(len(its.promises)),
    )


async def mark_undated(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Recorded without a day; the unit is asked for it."""
    form = await form_of(state, button.id, "promise")
    await _extracted(talk, desk, person, state, {"said": form["promise"], "undated": True})


async def _extracted(talk: Talk, desk: Desk, person: Person, state: FSMContext, how: dict[str, Any]) -> None:
    form = await form_of(state, has="promise")
    made = await desk.do(promising.extract, person=person, suggestion_id=form["id"], **how)
    await leave(state)
    its = await desk.do(card, person=person, commitment_id=made.id)
    await talk.say("promise-extracted", Offer("button-open", "promise-open", made.id), MENU, **its.facts)


async def show_drafts(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What the draft promises; a press takes one out."""
    its = await desk.do(promising.drafted, person=person, assignment_id=button.id)
    shown = its.promises[button.n * A_PAGE :][:A_PAGE]
    lines = [
        (talk.texts("promise-draft-line", **as_said(promising.words_of(one))), _drops(one.id, one.version))
        for one in shown
    ]
    await talk.page(
        "promise-draft-list", lines, do=button.do, page=button.n, total=len(its.promises), id=button.id,
        suggestion=its.facts["suggestion"],
    )  # fmt: skip


def _drops(id: int, version: int) -> Offer:
    return Offer("", "promise-drop", id, version)


async def drop(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Out of the draft again."""
    gone, its = await desk.do(promising.drop, person=person, commitment_id=button.id, version=button.v)
    back = Offer("button-go-on", "reply-open", its.assignment.id, its.assignment.version)
    await talk.say("promise-dropped", back, MENU, promise=gone.text)


CLERK, OFFICE = Role.UNIT_CLERK, Role.OFFICE
DEEDS = {
    "promise-add": Deed(start, CLERK),
    "promise-again": Deed(again, speaks=(CLERK, OFFICE)),
    "promise-yes": Deed(confirm, speaks=(CLERK, OFFICE)),
    "promise-drafts": Deed(show_drafts, CLERK),
    "promise-drop": Deed(drop, CLERK),
    "promise-extract": Deed(start_extract, OFFICE),
    "promise-undated": Deed(mark_undated, OFFICE),
    "promise-date": Deed(start_date, CLERK),
}
ANSWERS = {str(Promising.items.state): Deed(typed, speaks=(CLERK, OFFICE))}
