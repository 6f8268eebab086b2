"""违反严禁事项: reported by target and prohibition, confirmed or dismissed by somebody else, taken back."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.scoring.violation import ViolationAction as A
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.scoring import violating

REPORTERS = (Role.INSPECTOR, Role.ORGANISER, Role.OFFICE)
DECIDERS = (Role.ORGANISER, Role.OFFICE)
READERS = (*REPORTERS, Role.AUDITOR)
STEPS = {
    A.CONFIRM: ("button-violation-yes", "violation-confirm"),
    A.DISMISS: ("button-violation-no", "violation-dismiss"),
    A.TAKE_BACK: ("button-violation-back", "violation-take-back"),
}
DECIDES = {
    "violation-confirm": violating.confirm,
    "violation-dismiss": violating.dismiss,
    "violation-take-back": violating.take_back,
}


class Violating(StatesGroup):
    """What we are waiting for: what happened, or why it is decided so."""

    happened = State()
    why = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Everything that was reported in a campaign, the newest first."""
    await leave(state)
    _, every, reports = await desk.do(violating.listed, person=person, campaign_id=button.id)
    new = (Offer("button-violation-new", "violation-new", button.id),) if reports else ()
    if not every:
        return await talk.say("violations-none", *new, Offer("button-back", "campaign-open", button.id), MENU)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(talk.texts("violation-row", **one.facts), Offer("", "violation-open", one.violation.id)) for one in shown]
    await talk.page("violations-list", lines, do="violations", page=button.n, total=len(every), id=button.id, also=new)


async def which_target(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Which unit?"""
    _, every = await desk.do(violating.choices, person=person, campaign_id=button.id)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", "violation-of", button.id, 0, str(one))) for one, name in shown]
    await talk.page(
        "violation-which-unit", lines, do=button.do, page=button.n, total=len(every), id=button.id, also=(CANCEL,)
    )


async def ask_which(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which prohibition, and what happened?"""
    campaign, _ = await desk.do(violating.choices, person=person, campaign_id=button.id)
    await open_form(state, Violating.happened, id=button.id, violates=button.n)
    listed = [f"{n}. {one}" for n, one in enumerate(campaign.prohibitions, 1)]
    await talk.say("violation-ask", CANCEL, list=listed)


async def happened(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Reported: “2 他们请客送礼”."""
    form, words = await form_of(state, has="violates"), words_of(message)
    number, _, rest = words.partition(" ") if " " in words else (words[:1], "", words[1:])
    which = int(number) if number.isdecimal() and len(number) < NUMBER else 0
    where: dict[str, Any] = {"campaign_id": form["id"], "target_id": form["violates"]}
    said = rest.strip(" 。.,，、:：")
    its = await desk.do(violating.report, person=person, **where, prohibition=which, happened=said)
    await leave(state)
    await show(talk, desk, person, its.id)


NUMBER = 3


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One of them."""
    await leave(state)
    await show(talk, desk, person, button.id)


async def show(talk: Talk, desk: Desk, person: Person, violation_id: int) -> None:
    """The same, as the answer to a step."""
    its = await desk.do(violating.violation_sheet, person=person, violation_id=violation_id)
    steps = [Offer(*STEPS[A(one)], violation_id, its.violation.version) for one in its.open_to if one in STEPS]
    back = Offer("button-violations", "violations", its.violation.campaign_id)
    reads = any(person.holds(role) for role in READERS)
    await talk.say(f"violation-card-{its.violation.status}", *steps, *((back,) if reads else ()), MENU, **its.facts)


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why is it decided so?"""
    its = await desk.do(violating.violation_sheet, person=person, violation_id=button.id, version=button.v)
    await open_form(state, Violating.why, id=button.id, v=button.v, decides=button.do)
    await talk.say("violation-why-ask", CANCEL, **its.facts)


async def decided(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Decided, with the reason and the name."""
    form, words = await form_of(state, has="decides"), words_of(message)
    where: dict[str, Any] = {"person": person, "violation_id": form["id"], "version": form["v"]}
    await desk.do(DECIDES[form["decides"]], **where, reason=words)
    await leave(state)
    await show(talk, desk, person, form["id"])


DEEDS = {
    "violations": Deed(show_list, speaks=READERS),
    "violation-new": Deed(which_target, speaks=REPORTERS),
    "violation-of": Deed(ask_which, speaks=REPORTERS),
    "violation-open": Deed(open_card, speaks=(*READERS, *UNIT_ROLES)),
    **dict.fromkeys(DECIDES, Deed(ask_why, speaks=DECIDERS)),
}
ANSWERS = {
    str(Violating.happened.state): Deed(happened, speaks=REPORTERS),
    str(Violating.why.state): Deed(decided, speaks=DECIDERS),
}
