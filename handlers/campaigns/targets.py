"""评议对象: the units of a campaign, added by name in each of the three ways, and taken out again."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.campaign import CampaignKind, TargetKind
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.campaigns.setting_up import told
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns import planning
from services.campaigns.cards import card, target_lines
from services.campaigns.units import not_yet_targets, unit_meant, units_meant

A_LINE = 200


class Targeting(StatesGroup):
    """What we are waiting for: the units, or the official of one."""

    units = State()
    official = State()


async def show_targets(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who is appraised; a press on one asks whether it is to be taken out."""
    await leave(state)
    its = await desk.do(card, person=person, campaign_id=button.id)
    every = await desk.do(target_lines, its.campaign)
    id, version = button.id, its.campaign.version
    adds = (Offer("button-target-add", "target-add", id, version),) if Role.ORGANISER in its.roles else ()
    if not every:
        return await talk.say(
            "targets-list-empty", *adds, Offer("button-back", "campaign-setup", id), MENU, **its.facts
        )
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (talk.texts.fact(says), Offer("", "target-out" if adds else "", id, version, str(one))) for one, says in shown
    ]
    page: dict[str, Any] = {"do": "campaign-targets", "page": button.n, "total": len(every), "id": id, "also": adds}
    await talk.page("targets-list", lines, **page, number=its.campaign.number)


async def ask_kind(query: CallbackQuery, button: Button, talk: Talk) -> None:
    """In which way do they take part?"""
    offers = [Offer(f"target-kind-{one}", "target-kind", button.id, button.v, one) for one in TargetKind]
    await talk.say("target-which-kind", *offers, Offer("button-all-polled", "target-rest", button.id, button.v), CANCEL)


async def ask_units(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which units? Of a duty report: which unit, and whose."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    if button.x not in set(TargetKind):
        raise CaseworkError("error-press-please")
    official = its.campaign.kind == CampaignKind.DUTY_REPORT and button.x != TargetKind.POLLED
    step = Targeting.official if official else Targeting.units
    await open_form(state, step, id=button.id, v=button.v, targets=button.x)
    await talk.say("target-official-ask" if official else "target-units-ask", CANCEL)


async def units_named(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """In; several at once."""
    form, words = await form_of(state, has="targets"), words_of(message, A_LINE)
    units = await desk.do(units_meant, words)
    await enter(talk, desk, person, state, form, unit_ids=[one.id for one in units])


async def official_named(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """In: “交通局 王强”."""
    form, words = await form_of(state, has="targets"), words_of(message, A_LINE)
    where, _, name = words.replace("，", " ").replace(",", " ").rpartition(" ")
    if not where.strip():
        raise CaseworkError("target-official-please")
    unit = await desk.do(unit_meant, where)
    await enter(talk, desk, person, state, form, unit_ids=[unit.id], official=name)


async def enter(talk: Talk, desk: Desk, person: Person, state: FSMContext, form: dict[str, Any], **which: Any) -> None:
    """Entered, or refused because the targets stand fast."""
    where: dict[str, Any] = {"person": person, "campaign_id": form["id"], "version": form["v"]}
    settled = await desk.do(planning.add_targets, **where, **which, kind=TargetKind(form["targets"]))
    await leave(state)
    await told(talk, desk, person, form["id"], settled.done)


async def poll_the_rest(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Every unit of this level that is no target yet is polled."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    ids = [one.id for one in await desk.do(not_yet_targets, its.campaign)]
    where: dict[str, Any] = {"person": person, "campaign_id": button.id, "version": button.v}
    settled = await desk.do(planning.add_targets, **where, unit_ids=ids, kind=TargetKind.POLLED)
    await told(talk, desk, person, button.id, settled.done)


async def ask_out(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure? What the unit has filed binds it to nothing then."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    line = next((says for one, says in await desk.do(target_lines, its.campaign) if one == button.n), None)
    if line is None:
        raise CaseworkError("error-press-please")
    out = Offer("button-target-out", "target-out-yes", button.id, button.v, str(button.n))
    keep = Offer("button-no-keep", "campaign-targets", button.id)
    await talk.say("target-out-sure", out, keep, **{**its.facts, "target": talk.texts.fact(line)})


async def take_out(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """No target after all."""
    where: dict[str, Any] = {"person": person, "campaign_id": button.id, "version": button.v}
    settled = await desk.do(planning.drop_target, **where, target_id=button.n)
    await told(talk, desk, person, button.id, settled.done)


ORGANISER = Role.ORGANISER
DEEDS = {
    "campaign-targets": Deed(show_targets, ORGANISER),
    "target-add": Deed(ask_kind, ORGANISER),
    "target-kind": Deed(ask_units, ORGANISER),
    "target-rest": Deed(poll_the_rest, ORGANISER),
    "target-out": Deed(ask_out, ORGANISER),
    "target-out-yes": Deed(take_out, ORGANISER),
}
ANSWERS = {
    str(Targeting.units.state): Deed(units_named, ORGANISER),
    str(Targeting.official.state): Deed(official_named, ORGANISER),
}
