"""阶段: the stages of a campaign in their order; the organiser dates, opens, checks, closes and waives them."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.course import StageAction as A
from domain.campaigns.forms import days_of
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.campaigns.campaign import ALL
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns import stages
from services.campaigns.campaign_facts import campaign_words
from services.campaigns.cards import card, stage_lines
from services.campaigns.gates import Standing
from services.campaigns.stages import sheet
from services.today import today

# What an organiser may do with a stage, as the lifecycle table says it.
STEPS = {
    A.OPEN: ("button-stage-open", "stage-begin"),
    A.CHECK: ("button-stage-check", "stage-check"),
    A.CLOSE: ("button-stage-close", "stage-close"),
    A.WAIVE: ("button-stage-waive", "stage-waive"),
    A.GO_ON: ("button-stage-go-on", "stage-go-on"),
    A.SET_DAYS: ("button-stage-days", "stage-days"),
}
DONE = {
    "stage-begin": stages.open_stage,
    "stage-check": stages.check,
    "stage-close": stages.close,
    "stage-go-on": stages.go_on,
}
MOST_LINES = 12


class Staging(StatesGroup):
    """What we are waiting for from the organiser."""

    days = State()
    why = State()


async def show_stages(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """All stages with their days; a press opens one."""
    await leave(state)
    await stages_list(talk, desk, person, button.id)


async def stages_list(talk: Talk, desk: Desk, person: Person, campaign_id: int) -> None:
    """The same, as the answer to the days of several."""
    its = await desk.do(card, person=person, campaign_id=campaign_id)
    every = await desk.do(stage_lines, its.campaign)
    lines = [f"{n}. {talk.texts.fact(says)}" for n, (_, says) in enumerate(every, 1)]
    offers = [Offer("button-stage-n", "stage-open", one, facts={"n": str(n)}) for n, (one, _) in enumerate(every, 1)]
    days = [Offer("button-all-days", "stage-all-days", campaign_id)] if Role.ORGANISER in its.roles else []
    await talk.say("stages-list", *offers[: 6 - len(days)], *days, **its.facts, list=lines)


async def open_stage(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One stage: its days, its gates with what is missing, and what may be done."""
    await leave(state)
    await show_stage(talk, desk, person, button.id)


async def show_stage(talk: Talk, desk: Desk, person: Person, stage_id: int) -> None:
    """The same, as the answer to a step."""
    its = await desk.do(sheet, person=person, stage_id=stage_id)
    facts = await desk.do(campaign_words, its.stage)
    gates = [line for one in its.gates for line in gate_lines(talk, one)]
    cut = [*gates[:MOST_LINES], talk.texts("gates-more")] if len(gates) > MOST_LINES else gates
    steps = [Offer(*STEPS[A(one)], stage_id, its.stage.version) for one in its.open_to if one in STEPS]
    back = Offer("button-stages", "campaign-stages", its.campaign.id)
    sentence = "stage-card" if its.gates else "stage-card-plain"
    says = {"reason": facts["why"]} if sentence == "stage-card-plain" else {"list": cut}
    await talk.say(sentence, *steps[:4], back, MENU, **facts, **says)


def gate_lines(talk: Talk, one: Standing) -> list[str]:
    """A gate as it stands, and below it what it still asks for."""
    name = talk.texts(f"gate-{one.name}")
    head = talk.texts("gate-met" if one.gate.met else "gate-unmet", gate=name)
    return [head, *(talk.texts("gate-missing", what=talk.texts.fact(line)) for line in one.gate.missing)]


async def step(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Opened, checked, closed, or it goes on; then the stage as it stands."""
    await desk.do(DONE[button.do], person=person, stage_id=button.id, version=button.v)
    await show_stage(talk, desk, person, button.id)


async def ask_days(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """From when to when?"""
    its = await desk.do(sheet, person=person, stage_id=button.id, version=button.v)
    await open_form(state, Staging.days, id=its.campaign.id, dates=[[button.id, button.v]])
    await talk.say("stage-days-ask", CANCEL, **await desk.do(campaign_words, its.stage))


async def ask_all_days(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """From when to when, a line for each stage that is not over."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    left = [one for one in await desk.do(stages.not_over, its.campaign)]
    await open_form(state, Staging.days, id=button.id, dates=[[one.id, one.version] for one in left])
    names = [talk.texts(f"stage-name-{one.name}") for one in left]
    await talk.say("stage-all-days-ask", CANCEL, **its.facts, list=names)


async def dated(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Entered; all lines or none."""
    form, words = await form_of(state, has="dates"), words_of(message)
    lines, day = [one for one in words.splitlines() if one.strip()], await desk.do(today)
    found = [days_of(line, day) for line in lines]
    if len(found) != len(form["dates"]) or None in found:
        raise CaseworkError("stage-days-please", count=str(len(form["dates"])))
    every = [(id, version, days) for (id, version), days in zip(form["dates"], found, strict=True) if days]
    await desk.do(stages.set_all_days, person=person, every=every)
    await leave(state)
    await stages_list(talk, desk, person, form["id"])


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why may it end although something is missing? Everybody concerned reads the answer and the name."""
    its = await desk.do(sheet, person=person, stage_id=button.id, version=button.v)
    await open_form(state, Staging.why, id=button.id, v=button.v, waives=True)
    missing = [talk.texts.fact(line) for line in its.missing]
    await talk.say("stage-waive-ask", CANCEL, list=missing[:MOST_LINES] or [talk.texts("list-nothing")])


async def waived(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Over, with the reason and the name."""
    form, words = await form_of(state, has="waives"), words_of(message)
    where: dict[str, Any] = {"person": person, "stage_id": form["id"], "version": form["v"]}
    await desk.do(stages.waive, **where, reason=words)
    await leave(state)
    await show_stage(talk, desk, person, form["id"])


ORGANISER = Role.ORGANISER
DEEDS = {
    "campaign-stages": Deed(show_stages, speaks=ALL),
    "stage-open": Deed(open_stage, speaks=ALL),
    **dict.fromkeys(DONE, Deed(step, ORGANISER)),
    "stage-days": Deed(ask_days, ORGANISER),
    "stage-all-days": Deed(ask_all_days, ORGANISER),
    "stage-waive": Deed(ask_why, ORGANISER),
}
ANSWERS = {
    str(Staging.days.state): Deed(dated, ORGANISER),
    str(Staging.why.state): Deed(waived, ORGANISER),
}
