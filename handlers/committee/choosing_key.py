"""The office writes down what the chairpersons' meeting chose, changed, set or ended."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.days import day_in
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.committee.key_suggestions import show_card
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.committee import choosing_key
from services.committee.choosing_key import Choice, may_be_chosen
from services.committee.supervising import key_sheet
from services.today import today

YEARS = {1: "button-one-year", 2: "button-two-years", 3: "button-three-years"}
# What is asked before the office writes something down about a key suggestion.
ASKS = {"key-end": "key-end-ask", "key-withdraw": "key-withdraw-ask", "key-hearing": "key-hearing-ask"}
CHANGES = {"key-chair-ask": "key-chair-to", "key-committee-ask": "key-committee-to"}


class Choosing(StatesGroup):
    """What we are waiting for from the office."""

    reason = State()
    words = State()


async def of_suggestion(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The suggestion as a key suggestion: its card, or the way to become one."""
    key = await desk.do(choosing_key.running_of, person=person, suggestion_id=button.id)
    if key is None:
        return await by_which(talk, desk, person, state, button.id)
    await show_card(talk, await desk.do(key_sheet, person=person, key_id=key.id))


async def show_candidates(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which suggestion did the meeting choose? Those on their way that are none yet, the newest first."""
    found, total = await desk.do(choosing_key.candidates, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not total:
        return await talk.say("list-empty", MENU)
    lines = [(f"{one.number} {one.title}", Offer("", "key-of", one.id)) for one in found]
    await talk.page("key-candidates", lines, do="key-new", page=button.n, total=total)


async def by_which(talk: Talk, desk: Desk, person: Person, state: FSMContext, id: int) -> None:
    """By which criterion?"""
    _, facts = await desk.do(may_be_chosen, person=person, suggestion_id=id)
    await open_form(state, Choosing.reason, id=id, chooses={})
    offers = [Offer(f"key-criterion-{one}", "key-criterion", id, x=one) for one in await desk.do(choosing_key.criteria)]
    await talk.say("key-ask-criterion", *offers, CANCEL, **facts)


async def criterion(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Who leads?"""
    form = await form_of(state, button.id, "chooses")
    await open_form(state, Choosing.reason, **{**form, "chooses": {"criterion": button.x}})
    await _which_chair(talk, desk, "key-chair", button)


async def _which_chair(talk: Talk, desk: Desk, do: str, button: Button) -> None:
    every = await desk.do(choosing_key.chairs)
    if not every:
        raise CaseworkError("key-no-chairs")
    shown = every[: A_PAGE + 1]
    offers = [literal(one.name, do, button.id, button.v, str(one.id)) for one in shown]
    await talk.say("key-ask-chair", *offers, CANCEL)


async def chair(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Which committee supervises?"""
    form = await form_of(state, button.id, "chooses")
    await open_form(state, Choosing.reason, **{**form, "chooses": {**form["chooses"], "chair_id": button.n}})
    await _which_committee(talk, desk, "key-committee", button)


async def _which_committee(talk: Talk, desk: Desk, do: str, button: Button) -> None:
    every = await desk.do(choosing_key.committees)
    if not every:
        raise CaseworkError("key-no-committees")
    shown = every[: A_PAGE + 1]
    offers = [literal(one.name, do, button.id, button.v, str(one.id)) for one in shown]
    await talk.say("key-ask-committee", *offers, CANCEL)


async def committee(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """Why, and when did the meeting decide?"""
    form = await form_of(state, button.id, "chooses")
    await open_form(state, Choosing.reason, **{**form, "chooses": {**form["chooses"], "committee_id": button.n}})
    await talk.say("key-ask-reason", CANCEL)


async def reasoned(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Shown once more, with how long it is followed."""
    form, words = await form_of(state, has="chooses"), words_of(message)
    if "committee_id" not in form["chooses"]:
        raise CaseworkError("error-press-please")
    day = day_in(words, await desk.do(today), ahead=False)
    chosen = form["chooses"] | {"reason": words, "decided_on": day.day.isoformat() if day else ""}
    await open_form(state, Choosing.reason, **{**form, "chooses": chosen})
    _, facts = await desk.do(may_be_chosen, person=person, suggestion_id=form["id"])
    names = {
        "chair": next((one.name for one in await desk.do(choosing_key.chairs) if one.id == chosen["chair_id"]), ""),
        "committee": next(
            (one.name for one in await desk.do(choosing_key.committees) if one.id == chosen["committee_id"]), ""
        ),
        "criterion": talk.texts(f"key-criterion-{chosen['criterion']}"),
        "reason": words,
    }
    offers = [Offer(label, "key-yes", form["id"], x=str(years)) for years, label in YEARS.items()]
    await talk.say("key-check", *offers, CANCEL, **(facts | names))


async def confirm(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Written down: everybody concerned has heard it."""
    form = await form_of(state, button.id, "chooses")
    said: dict[str, Any] = form["chooses"]
    decided = day_in(said["decided_on"], await desk.do(today), ahead=False) if said.get("decided_on") else None
    choice = Choice(
        said.get("criterion", ""), said.get("reason", ""), said.get("chair_id", 0), said.get("committee_id", 0),
        button.n, decided.day if decided else None,
    )  # fmt: skip
    key = await desk.do(choosing_key.choose, person=person, suggestion_id=button.id, choice=choice)
    await leave(state)
    its = await desk.do(key_sheet, person=person, key_id=key.id)
    await talk.say("key-chosen", Offer("button-open", "key-open", key.id), MENU, **its.facts)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Why is it over, what came of it, on which day is the hearing?"""
    its = await desk.do(key_sheet, person=person, key_id=button.id, version=button.v)
    await open_form(state, Choosing.words, id=button.id, v=button.v, key_does=button.do)
    await talk.say(ASKS[button.do], CANCEL, **its.facts)


async def ask_who(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """Who leads, or which committee supervises, from now on?"""
    which = _which_chair if button.do == "key-chair-ask" else _which_committee
    await which(talk, desk, CHANGES[button.do], button)


async def ask_why(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """And why?"""
    await open_form(state, Choosing.words, id=button.id, v=button.v, key_does=button.do, to=button.n)
    await talk.say("key-change-why", CANCEL)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Done, with these words."""
    form, words = await form_of(state, has="key_does"), words_of(message)
    where: dict[str, Any] = {"person": person, "key_id": form["id"], "version": form["v"]}
    match form["key_does"]:
        case "key-end":
            await desk.do(choosing_key.end, **where, outcome=words)
        case "key-withdraw":
            await desk.do(choosing_key.withdraw, **where, reason=words)
        case "key-hearing":
            named = day_in(words, await desk.do(today), ahead=True)
            if named is None:
                raise CaseworkError("error-bad-date", text=words[:20])
            await desk.do(choosing_key.plan_hearing, **where, day=named.day)
        case "key-chair-to":
            await desk.do(choosing_key.change, **where, reason=words, chair_id=form["to"])
        case _:
            await desk.do(choosing_key.change, **where, reason=words, committee_id=form["to"])
    await leave(state)
    await talk.say("key-noted")
    await show_card(talk, await desk.do(key_sheet, person=person, key_id=form["id"]))


OFFICE = Role.OFFICE
DEEDS = {
    "key-of": Deed(of_suggestion, OFFICE),
    "key-new": Deed(show_candidates, OFFICE),
    "key-criterion": Deed(criterion, OFFICE),
    "key-chair": Deed(chair, OFFICE),
    "key-committee": Deed(committee, OFFICE),
    "key-yes": Deed(confirm, OFFICE),
    **dict.fromkeys(ASKS, Deed(ask, OFFICE)),
    **dict.fromkeys(CHANGES, Deed(ask_who, OFFICE)),
    **dict.fromkeys(CHANGES.values(), Deed(ask_why, OFFICE)),
}
ANSWERS = {
    str(Choosing.reason.state): Deed(reasoned, OFFICE),
    str(Choosing.words.state): Deed(typed, OFFICE),
}
