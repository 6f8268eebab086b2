"""The congress office founds a campaign: of which kind, organised by whom, called what."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.campaign import CampaignKind
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.campaigns import found
from services.campaigns.units import unit_meant

A_TITLE = 60


class Founding(StatesGroup):
    """What we are waiting for from the office."""

    title = State()
    unit = State()


async def ask_kind(query: CallbackQuery, talk: Talk) -> None:
    """What is appraised?"""
    offers = [Offer(f"campaign-kind-{one}", "campaign-kind", x=one) for one in CampaignKind]
    await talk.say("campaign-which-kind", *offers, CANCEL)


async def ask_title(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """What is it called? Usually the congress organises it itself; a unit does for those below it."""
    if button.x not in set(CampaignKind):
        raise CaseworkError("error-press-please")
    await open_form(state, Founding.title, id=0, founds=button.x, organiser=0)
    await talk.say("campaign-title-ask", Offer("button-unit-organises", "campaign-unit"), CANCEL)


async def ask_unit(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Which unit organises it, for the units below it?"""
    form = await form_of(state, has="founds")
    await open_form(state, Founding.unit, **form)
    await talk.say("campaign-unit-ask", CANCEL)


async def unit_named(message: Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """That one; and what is it called?"""
    form = await form_of(state, has="founds")
    unit = await desk.do(unit_meant, words_of(message, A_TITLE))
    await open_form(state, Founding.title, **{**form, "organiser": unit.id})
    await talk.say("campaign-title-ask-unit", CANCEL, unit=unit.name)


async def titled(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Founded, with its number; whoever founded it is its first organiser."""
    form, title = await form_of(state, has="founds"), words_of(message, A_TITLE)
    kind, unit_id = CampaignKind(form["founds"]), form["organiser"] or None
    campaign = await desk.do(found, person=person, kind=kind, title=title, organiser_unit_id=unit_id)
    await leave(state)
    offers = (
        Offer("button-campaign-setup", "campaign-setup", campaign.id),
        Offer("button-campaign-people", "campaign-people", campaign.id),
    )
    await talk.say("campaign-founded", *offers, MENU, number=campaign.number, title=campaign.title)


OFFICE = Role.OFFICE
DEEDS = {
    "campaign-new": Deed(ask_kind, OFFICE),
    "campaign-kind": Deed(ask_title, OFFICE),
    "campaign-unit": Deed(ask_unit, OFFICE),
}
ANSWERS = {
    str(Founding.title.state): Deed(titled, OFFICE),
    str(Founding.unit.state): Deed(unit_named, OFFICE),
}
