"""What is said and pressed about an item, as a table; which way it goes, what comes first, the plan in one message."""

from datetime import date
from typing import Any, NamedTuple

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.rectification import RectificationAction as A
from domain.campaigns.rectification_forms import plan_from, plan_gaps, weighing_from
from domain.campaigns.rectification_item import Triage
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.rectification import card
from services.campaigns.rectification_facts import plan_words
from services.campaigns.rectifying import act, file_plan, known_plan, triage, weigh
from services.facts import Facts
from services.today import today

A_PLAN = 1500


class Rectifying(StatesGroup):
    """What we are waiting for: some words, what comes first, the plan."""

    words = State()
    weighing = State()
    plan = State()


class Asked(NamedTuple):
    """One such deed: what it does, the question before it (empty: a press is enough), what is said after it, who."""

    action: A
    asks: str
    says: str
    roles: tuple[Role, ...]


UNIT, GROUP = (Role.UNIT_CLERK, Role.UNIT_HEAD), (Role.ORGANISER, Role.OFFICE)
WEIGHERS = (*UNIT, Role.ORGANISER, Role.OFFICE)
TABLE = {
    "rectify-study": Asked(A.STUDY, "rectify-study-ask", "rectify-study-done", UNIT),
    "rectify-accept": Asked(A.ACCEPT_PLAN, "", "rectify-accept-done", GROUP),
    "rectify-reject": Asked(A.REJECT_PLAN, "rectify-reject-ask", "rectify-reject-done", GROUP),
    "rectify-holds": Asked(A.HOLDS, "", "rectify-holds-done", GROUP),
    "rectify-relapse": Asked(A.RELAPSE, "rectify-relapse-ask", "rectify-relapse-done", GROUP),
    "rectify-drop": Asked(A.DROP, "rectify-drop-ask", "rectify-drop-done", GROUP),
}


async def begin(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """A press does it at once, or the words it needs are asked for."""
    asked = TABLE[button.do]
    if not asked.asks:
        facts = await desk.do(act, person=person, item_id=button.id, version=button.v, action=asked.action)
        await leave(state)
        return await said(talk, asked.says, button.id, facts)
    its = await desk.do(card, person=person, item_id=button.id, version=button.v)
    await open_form(state, Rectifying.words, id=button.id, v=button.v, rectifies=button.do)
    await talk.say(asked.asks, CANCEL, **its.facts)


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Done, with these words."""
    form, words = await form_of(state, has="rectifies"), words_of(message)
    asked = TABLE[form["rectifies"]]
    where: dict[str, Any] = {"person": person, "item_id": form["id"], "version": form["v"]}
    facts = await desk.do(act, **where, action=asked.action, text=words)
    await leave(state)
    await said(talk, asked.says, form["id"], facts)


async def said(talk: Talk, says: str, id: int, facts: Facts) -> None:
    """What came of it, and the way back to the card."""
    await talk.say(says, Offer("button-open", "rectify-open", id), MENU, **facts)


async def which_way(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Solve it now, plan it, or study it?"""
    its = await desk.do(card, person=person, item_id=button.id, version=button.v)
    ways = (
        Offer("button-rectify-now", "rectify-way", button.id, button.v, str(Triage.SOLVE_NOW)),
        Offer("button-rectify-later", "rectify-way", button.id, button.v, str(Triage.PLANNED)),
        Offer("button-rectify-study", "rectify-study", button.id, button.v),
    )
    await talk.say("rectify-triage-ask", *ways, CANCEL, **its.facts)


async def go_that_way(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Kept; the plan comes next."""
    await desk.do(triage, person=person, item_id=button.id, version=button.v, chosen=button.x)
    its = await desk.do(card, person=person, item_id=button.id)
    plan = Offer("button-rectify-plan", "rectify-plan", button.id, its.item.version)
    await talk.say("rectify-triage-done", plan, Offer("button-open", "rectify-open", button.id), MENU, **its.facts)


async def ask_weight(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Easy or hard, heavy or light, urgent or not?"""
    its = await desk.do(card, person=person, item_id=button.id, version=button.v)
    await open_form(state, Rectifying.weighing, id=button.id, v=button.v, weighs=True)
    await talk.say("rectify-weigh-ask", CANCEL, **its.facts)


async def weighed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Its place in the ledger follows."""
    form, words = await form_of(state, has="weighs"), words_of(message)
    where: dict[str, Any] = {"person": person, "item_id": form["id"], "version": form["v"]}
    await desk.do(weigh, **where, places=weighing_from(words))
    await leave(state)
    its = await desk.do(card, person=person, item_id=form["id"])
    await said(talk, "rectify-weigh-done", form["id"], its.facts)


async def ask_plan(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """四定, cause, standard, three people: asked at once; what is known already is not asked again."""
    its = await desk.do(card, person=person, item_id=button.id, version=button.v)
    plan, latest = await desk.do(known_plan, person=person, item_id=button.id)
    await open_form(state, Rectifying.plan, id=button.id, v=button.v, rectification=plan)
    await talk.say(
        "rectify-plan-ask",
        CANCEL,
        **its.facts,
        latest=latest or talk.texts("rectify-no-limit"),
        missing=_named(talk, plan_gaps(plan)),
    )


def _named(talk: Talk, items: list[str]) -> str:
    return talk.texts.row([talk.texts(f"rectify-item-{one}") for one in items])


async def planned(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Some items, in any order: what is missing is named at once, then the plan is shown back."""
    form, words = await form_of(state, has="rectification"), words_of(message, A_PLAN)
    plan = plan_from(words, form["rectification"], await desk.do(today))
    await open_form(state, Rectifying.plan, **{**form, "rectification": plan})
    if missing := plan_gaps(plan):
        return await talk.say("rectify-plan-missing", CANCEL, missing=_named(talk, missing))
    send = Offer("button-rectify-send-plan", "rectify-plan-send", form["id"], form["v"])
    due = date.fromisoformat(plan["due"])
    await talk.say("rectify-plan-check", send, CANCEL, **plan_words(plan, due))


async def send_plan(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The appraisal group has it now."""
    form = await form_of(state, button.id, "rectification")
    where: dict[str, Any] = {"person": person, "item_id": button.id, "version": button.v}
    facts = await desk.do(file_plan, **where, said=form["rectification"])
    await leave(state)
    await said(talk, "rectify-plan-sent", button.id, facts)


DEEDS = {
    **{name: Deed(begin, speaks=asked.roles) for name, asked in TABLE.items()},
    "rectify-triage": Deed(which_way, speaks=UNIT),
    "rectify-way": Deed(go_that_way, speaks=UNIT),
    "rectify-weigh": Deed(ask_weight, speaks=WEIGHERS),
    "rectify-plan": Deed(ask_plan, speaks=UNIT),
    "rectify-plan-send": Deed(send_plan, speaks=UNIT),
}
ANSWERS = {
    str(Rectifying.words.state): Deed(typed, speaks=(*UNIT, *GROUP)),
    str(Rectifying.weighing.state): Deed(weighed, speaks=WEIGHERS),
    str(Rectifying.plan.state): Deed(planned, speaks=UNIT),
}
