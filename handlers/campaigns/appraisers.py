"""评议员: who appraises, appointed by noted criteria, replaced when they have a conflict."""

from collections.abc import Sequence
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.appraiser import AppraiserAction as A
from domain.campaigns.appraiser_line import name_and_background
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.appraising.appointing import Wanted, appoint, ask_again, find_conflict, release
from services.campaigns.appraising.appraisers import AppraiserSheet, appraiser_sheet, listed
from services.people.appointments import Seat, seats_named
from services.people.inviting import Prepared

ORGANISER = Role.ORGANISER
READERS = (ORGANISER, Role.AUDITOR, Role.OFFICE, Role.APPRAISER)
# What may be done from the card, as the lifecycle table says it.
STEPS = {
    A.DECLARE: ("button-declare", "declare-start"),
    A.REPLACE: ("button-appraiser-replace", "appraiser-replace"),
    A.ASK_AGAIN: ("button-appraiser-again", "appraiser-again"),
    A.FIND_CONFLICT: ("button-appraiser-conflict", "appraiser-conflict"),
    A.RELEASE: ("button-appraiser-release", "appraiser-release"),
}
ASKS = {"appraiser-conflict": "appraiser-conflict-ask", "appraiser-release": "appraiser-release-ask"}
MOST_OF_A_NAME = 3


class Appraising(StatesGroup):
    """What we are waiting for: who is to appraise, or a reason."""

    who = State()
    reason = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Everybody who is or was an appraiser."""
    await leave(state)
    found = await desk.do(listed, person=person, campaign_id=button.id)
    new = (Offer("button-appraiser-new", "appraiser-new", button.id),) if person.holds(ORGANISER, button.id) else ()
    if not found:
        return await talk.say("appraisers-none", *new, MENU)
    shown = found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (talk.texts("appraiser-line", **one.facts), Offer("", "appraiser-open", one.appraiser.id)) for one in shown
    ]
    whose: dict[str, Any] = {"page": button.n, "total": len(found), "id": button.id, "also": new}
    await talk.page("appraisers-list", lines, do="appraisers", **whose)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One appraiser: why suitable, what was declared, what can be done."""
    await leave(state)
    await show_card(talk, await desk.do(appraiser_sheet, person=person, appraiser_id=button.id))


async def show_card(talk: Talk, its: AppraiserSheet) -> None:
    """The card with the buttons of the lifecycle table."""
    id, version = its.appraiser.id, its.appraiser.version
    steps = [Offer(*STEPS[one], id, version) for one in STEPS if one in its.open_to]
    steers = [Offer("button-appraisers", "appraisers", its.appraiser.campaign_id)] if A.RELEASE in its.open_to else []
    await talk.say("appraiser-card", *steps, *steers, MENU, **its.facts)


async def ask_who(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who, and why suitable?"""
    await open_form(state, Appraising.who, id=button.id, v=0, replaces=0)
    await talk.say("appraiser-ask", CANCEL)


async def ask_replacement(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who in the place of somebody with a conflict?"""
    its = await desk.do(appraiser_sheet, person=person, appraiser_id=button.id, version=button.v)
    await open_form(state, Appraising.who, id=its.appraiser.campaign_id, v=0, replaces=its.appraiser.id)
    await talk.say("appraiser-replace-ask", CANCEL, **its.facts)


async def who_said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A name and what is known of the person; somebody of that name who is in office may be meant."""
    form = await form_of(state, has="replaces")
    name, background = name_and_background(words_of(message))
    await open_form(state, Appraising.who, **{**form, "wanted": {"name": name, "background": background}})
    seats = {seat.person_id: seat for seat in await desk.do(seats_named, name=name)}
    if not seats:
        return await show_back(talk, form["id"], name, background, 0)
    shown = list(seats.values())[:MOST_OF_A_NAME]
    offers = [Offer("button-appraiser-this", "appraiser-pick", form["id"], x=str(one.person_id), facts=_where(one))
              for one in shown]  # fmt: skip
    other = Offer("button-appraiser-other", "appraiser-pick", form["id"], x="0")
    lines = [talk.texts("seat-line", **one.facts) for one in shown]
    await talk.say("appraiser-which", *offers, other, CANCEL, name=name, list=lines)


def _where(seat: Seat) -> dict[str, str]:
    return {"where": seat.where[:6]}


async def picked(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """This one, or somebody else of that name."""
    form = await form_of(state, button.id, "wanted")
    await show_back(talk, button.id, form["wanted"]["name"], form["wanted"]["background"], button.n)


async def show_back(talk: Talk, campaign_id: int, name: str, background: str, person_id: int) -> None:
    """The three criteria, to be looked at before anybody is appointed."""
    yes = Offer("button-appraiser-appoint", "appraiser-appoint", campaign_id, x=str(person_id))
    await talk.say("appraiser-check", yes, CANCEL, name=name, background=background)


async def appointed(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Appointed, invited, or refused because of a post at a target."""
    form = await form_of(state, button.id, "wanted")
    wanted = Wanted(**form["wanted"], person_id=button.n or None, replaces=form["replaces"] or None)
    done = await desk.do(appoint, person=person, campaign_id=button.id, wanted=wanted)
    await leave(state)
    back = (Offer("button-appraisers", "appraisers", button.id), MENU)
    if done.appraiser is None:
        return await talk.say("appraiser-refused", *back, name=wanted.name, unit=done.conflict)
    if done.invitation is None:
        return await talk.say("appraiser-done", *back, name=wanted.name)
    await talk.say("appraiser-invited", name=wanted.name)
    await show_invitation(talk, done.invitation, done.links, wanted.name, *back)


async def show_invitation(talk: Talk, made: Prepared, links: Sequence[str], name: str, *back: Offer) -> None:
    """The link and the code for somebody the program does not know; shown once."""
    lines = [*links, talk.texts("invite-made-code", code=made.code)]
    role = talk.texts(f"role-{Role.APPRAISER}")
    await talk.say("invite-made", *back, name=name, role=role, link=lines, due=made.until)


async def asked_again(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The declaration is due once more."""
    its = await desk.do(ask_again, person=person, appraiser_id=button.id, version=button.v)
    await talk.say("appraiser-again-done", Offer("button-appraisers", "appraisers", its.campaign_id), MENU)


async def ask_reason(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why?"""
    its = await desk.do(appraiser_sheet, person=person, appraiser_id=button.id, version=button.v)
    await open_form(state, Appraising.reason, id=button.id, v=button.v, appraiser_why=button.do)
    await talk.say(ASKS[button.do], CANCEL, **its.facts)


async def reason_said(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A conflict is on record, or the appraiser is none any more."""
    form, words = await form_of(state, has="appraiser_why"), words_of(message)
    deed = find_conflict if form["appraiser_why"] == "appraiser-conflict" else release
    done = await desk.do(deed, person=person, appraiser_id=form["id"], version=form["v"], reason=words)
    await leave(state)
    await show_card(talk, await desk.do(appraiser_sheet, person=person, appraiser_id=done.id))


DEEDS = {
    "appraisers": Deed(show_list, speaks=READERS),
    "appraiser-open": Deed(open_card, speaks=READERS),
    "appraiser-new": Deed(ask_who, ORGANISER),
    "appraiser-replace": Deed(ask_replacement, ORGANISER),
    "appraiser-pick": Deed(picked, ORGANISER),
    "appraiser-appoint": Deed(appointed, ORGANISER),
    "appraiser-again": Deed(asked_again, ORGANISER),
    "appraiser-conflict": Deed(ask_reason, ORGANISER),
    "appraiser-release": Deed(ask_reason, ORGANISER),
}
ANSWERS = {
    str(Appraising.who.state): Deed(who_said, ORGANISER),
    str(Appraising.reason.state): Deed(reason_said, ORGANISER),
}
