"""The six fixed items (六定): asked once, typed in one message or several, shown back, filed."""

from datetime import date

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.forms import plan_from, plan_gaps
from domain.guards import PLAN_ITEMS
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import PLANS, leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.handling.steps import check_finish, check_people, file_plan, folder, known_plan
from services.today import today

A_PLAN = 1500


class Planning(StatesGroup):
    """What we are waiting for from the clerk."""

    items = State()


async def start(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What is known already is not asked again."""
    its = await desk.do(folder, person=person, assignment_id=button.id, version=button.v)
    plan = await desk.do(known_plan, its, person) | await begun(state, button.id)
    await open_form(state, Planning.items, id=button.id, v=button.v, plan=plan)
    missing = [f"· {talk.texts(f'plan-item-{item}')}" for item in plan_gaps(plan)]
    filled = [f"{talk.texts(f'plan-name-{item}')} {plan[item]}" for item in PLAN_ITEMS if plan.get(item)]
    filled.append(talk.texts("plan-limit-known", due=its.facts["due"]))
    await talk.say("plan-ask", CANCEL, count=str(len(missing)), missing=missing, filled=talk.texts.row(filled))


async def begun(state: FSMContext, assignment_id: int) -> dict[str, str]:
    """What was typed for this assignment before something else came between."""
    plans: dict[str, dict[str, str]] = (await state.get_data()).get(PLANS, {})
    return plans.get(str(assignment_id), {})


async def keep(state: FSMContext, assignment_id: int, plan: dict[str, str] | None) -> None:
    """Remember what was typed for this assignment; None when it has been filed."""
    plans = (await state.get_data()).get(PLANS, {})
    others = {key: one for key, one in plans.items() if key != str(assignment_id)}
    await state.update_data({PLANS: others | ({str(assignment_id): plan} if plan is not None else {})})


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Some items, in any order: only what is still empty is asked again; a named item replaces what was there."""
    form = await form_of(state, has="plan")
    its = await desk.do(folder, person=person, assignment_id=form["id"], version=form["v"])
    before = form["plan"]
    plan = {**before, **plan_from(words_of(message, A_PLAN), plan_gaps(before), await desk.do(today))}
    await desk.do(check_people, its.assignment, plan)
    if plan.get("finish"):
        await desk.do(check_finish, its.assignment, plan["finish"])
    await open_form(state, Planning.items, **{**form, "plan": plan})
    await keep(state, form["id"], plan)
    if gaps := plan_gaps(plan):
        missing = talk.texts.row([talk.texts(f"plan-name-{item}") for item in gaps])
        return await talk.say("plan-missing", CANCEL, missing=missing)
    words = {item: plan[item] for item in PLAN_ITEMS} | {"finish": date.fromisoformat(plan["finish"])}
    await talk.say(
        "plan-check",
        Offer("button-submit-plan", "plan-submit", form["id"], form["v"]),
        Offer("button-change", "plan-change", form["id"], form["v"]),
        CANCEL,
        suggestion=its.facts["suggestion"],
        due=its.facts["due"],
        **words,
    )


async def change(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """One item again: written with its name, it replaces what was there."""
    form = await form_of(state, button.id, "plan")
    await open_form(state, Planning.items, **form)
    await talk.say("plan-change", CANCEL)


async def submit(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Filed; the contact comes next."""
    form = await form_of(state, button.id, "plan")
    its = await desk.do(file_plan, person=person, assignment_id=button.id, version=button.v, plan=form["plan"])
    await keep(state, button.id, None)
    await leave(state)
    await talk.say(
        "plan-filed",
        Offer("button-record-contact", "contact-start", its.assignment.id, its.assignment.version),
        Offer("button-open", "assignment-open", its.assignment.id, its.assignment.version),
        MENU,
        **its.facts,
    )


CLERK = Role.UNIT_CLERK
DEEDS = {
    "plan-start": Deed(start, CLERK),
    "plan-change": Deed(change, CLERK),
    "plan-submit": Deed(submit, CLERK),
}
ANSWERS = {str(Planning.items.state): Deed(typed, CLERK)}
