"""申诉: who decides them, who filed them and who looks on read them; upheld, dismissed or withdrawn."""

from decimal import Decimal, InvalidOperation
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.results.appeal import AppealAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.results import appealing
from services.campaigns.results.results import AppealSheet, appeal_lines, appeal_sheet, sheet

DECIDERS = (Role.OFFICE, Role.CHAIR)
READERS = (*DECIDERS, Role.ORGANISER, Role.AUDITOR, Role.UNIT_HEAD, Role.UNIT_CLERK)
UPHOLD, DISMISS, SET = "appeal-uphold", "appeal-dismiss", "appeal-points"
STEPS: dict[str, tuple[str, str]] = {
    A.UPHOLD: ("button-appeal-uphold", "appeal-how"),
    A.DISMISS: ("button-appeal-dismiss", DISMISS),
    A.WITHDRAW: ("button-appeal-withdraw", "appeal-withdraw"),
}


class DecidingAppeal(StatesGroup):
    """What we are waiting for: new points of a part of the score, or the reason."""

    points = State()
    reason = State()


async def listed(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The appeals of a campaign this person may read."""
    its = await desk.do(sheet, person=person, campaign_id=button.id)
    page = its.appeals[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = await desk.do(appeal_lines, page)
    shown = [(talk.texts(says.text_id, **says.facts), Offer("", "appeal-open", id)) for id, says in lines]
    facts: dict[str, Any] = {"do": "appeals", "page": button.n, "total": len(its.appeals), "id": button.id}
    await talk.page("appeals-list" if shown else "appeals-none", shown, **facts, number=its.campaign.number)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One appeal, and what this person may do with it."""
    await leave(state)
    await show(talk, await desk.do(appeal_sheet, person=person, appeal_id=button.id))


async def show(talk: Talk, its: AppealSheet) -> None:
    """The unit's words, then how it stands."""
    id, version = its.appeal.id, its.appeal.version
    offers = [Offer(*STEPS[one], id, version) for one in its.open_to if one in STEPS]
    back = Offer("button-back", "appeals", its.campaign.id)
    says = "appeal-card-decided" if its.appeal.decided_by else "appeal-card"
    await talk.say(says, *offers, back, MENU, **its.facts)


async def how(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What is put right: points of a part, or nothing but what the numbers are made of now."""
    its = await desk.do(appeal_sheet, person=person, appeal_id=button.id)
    parts = appealing.correctable(its.campaign)
    offers = [Offer(f"button-correct-{one}", SET, button.id, button.v, one) for one in parts]
    again = Offer("button-correct-nothing", UPHOLD, button.id, button.v)
    await talk.say("appeal-how", *offers, again, CANCEL, **its.facts)


async def ask_points(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """To how many points?"""
    its = await desk.do(appeal_sheet, person=person, appeal_id=button.id)
    await open_form(state, DecidingAppeal.points, id=button.id, v=button.v, corrects=button.x)
    await talk.say("appeal-points-ask", CANCEL, **its.facts, part=_part(talk, its, button.x))


def _part(talk: Talk, its: AppealSheet, name: str) -> str:
    return talk.texts(f"component-{name}") if name in appealing.correctable(its.campaign) else ""


async def hear_points(message: Message, talk: Talk, state: FSMContext) -> None:
    """Then the reason."""
    form, words = await form_of(state, has="corrects"), words_of(message)
    if points_in(words) is None:
        return await talk.say("appeal-points-please", CANCEL)
    await open_form(state, DecidingAppeal.reason, **{**form, "points": words, "decides": UPHOLD})
    await talk.say("appeal-reason-ask", CANCEL)


def points_in(words: str) -> Decimal | None:
    """The points somebody typed: a number from 0 to 100 with at most one decimal; None where it is none."""
    try:
        points = Decimal(words.strip())
    except InvalidOperation:
        return None
    sound = points.is_finite() and 0 <= points <= 100 and points == points.quantize(Decimal("0.1"))
    return points if sound else None


async def ask_reason(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """Why?"""
    await open_form(state, DecidingAppeal.reason, id=button.id, v=button.v, decides=button.do, corrects="", points="")
    await talk.say("appeal-reason-ask", CANCEL)


async def decided(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Upheld or dismissed; the unit reads the reason."""
    form, words = await form_of(state, has="decides"), words_of(message)
    where: dict[str, Any] = {"person": person, "appeal_id": form["id"], "version": form["v"], "reason": words}
    if form["decides"] == DISMISS:
        done = await desk.do(appealing.dismiss, **where)
    else:
        set_anew: dict[str, Any] = {"correction": form["corrects"], "points": points_in(form["points"])}
        done = await desk.do(appealing.uphold, **where, **set_anew)
    await leave(state)
    await show(talk, await desk.do(appeal_sheet, person=person, appeal_id=done.id))


async def withdraw(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The unit takes it back."""
    done = await desk.do(appealing.withdraw, person=person, appeal_id=button.id, version=button.v)
    await show(talk, await desk.do(appeal_sheet, person=person, appeal_id=done.id))


DEEDS = {
    "appeals": Deed(listed, speaks=READERS),
    "appeal-open": Deed(open_card, speaks=READERS),
    "appeal-how": Deed(how, speaks=DECIDERS),
    SET: Deed(ask_points, speaks=DECIDERS),
    UPHOLD: Deed(ask_reason, speaks=DECIDERS),
    DISMISS: Deed(ask_reason, speaks=DECIDERS),
    "appeal-withdraw": Deed(withdraw, Role.UNIT_HEAD),
}
ANSWERS = {
    str(DecidingAppeal.points.state): Deed(hear_points, speaks=DECIDERS, number=True),
    str(DecidingAppeal.reason.state): Deed(decided, speaks=DECIDERS),
}
