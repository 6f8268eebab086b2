"""What an organiser sets in a campaign: plan, focus points, prohibitions, weights, the least number of answers; then it
is published."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.forms import lines_in, weights_in
from domain.errors import CaseworkError
from domain.notice import files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns import cards, planning
from services.campaigns.cards import card
from services.campaigns.stages import call_off
from services.citizens.intake import keep_file

A_LIST, A_PLAN, MOST_FILES = 1500, 3500, 3
# What is typed: the deed that asks for it, the sentence, which setting it becomes.
ASKS = {
    "set-focus": ("set-focus-ask", "focus_points"),
    "set-prohibitions": ("set-prohibitions-ask", "prohibitions"),
    "set-weights": ("set-weights-ask", "weights"),
    "set-least": ("set-least-ask", "least_valid"),
}
FIRST = (
    ("button-campaign-write", "plan-write"),
    ("button-set-days", "campaign-stages"),
    ("button-targets", "campaign-targets"),
    ("button-set-focus", "set-focus"),
)
SECOND = (
    ("button-set-weights", "set-weights"),
    ("button-set-least", "set-least"),
    ("button-set-prohibited", "set-prohibitions"),
    ("button-call-off", "campaign-call-off"),
)


class SettingUp(StatesGroup):
    """What we are waiting for from the organiser."""

    words = State()
    number = State()
    plan = State()
    why = State()


async def show_setup(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Everything that is set, what is missing, and where it is changed."""
    await leave(state)
    await setup_card(talk, desk, person, button.id, button.n)


async def setup_card(talk: Talk, desk: Desk, person: Person, campaign_id: int, page: int = 0) -> None:
    """The same, as the answer to a change."""
    its = await desk.do(card, person=person, campaign_id=campaign_id)
    if Role.ORGANISER not in its.roles:
        raise CaseworkError("error-not-for-you", role=talk.texts("role-organiser"))
    lacking = await desk.do(planning.lacking, its.campaign)
    settings = await desk.do(cards.settings, its.campaign)
    id, version = campaign_id, its.campaign.version
    steps = [Offer(label, do, id, version) for label, do in (SECOND if page else FIRST)]
    turn = (
        Offer("button-previous-page", "campaign-setup", id, x="0")
        if page
        else Offer("button-more", "campaign-setup", id, x="1")
    )
    out = (await desk.do(planning.plan_published, its.campaign)).met
    last = MENU if page or lacking or out else Offer("button-publish-plan", "plan-publish-ask", id, version)
    stands = await desk.do(cards.setup_line, its.campaign, person)
    named = [talk.texts("gate-missing", what=talk.texts.fact(one)) for one in lacking]
    missing = [talk.texts.fact(stands or ""), *named]
    await talk.say("setup-card", *steps, turn, last, **its.facts, **settings, missing=missing)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """A list, weights or a number, typed in one message."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    says, what = ASKS[button.do]
    step = SettingUp.number if what == "least_valid" else SettingUp.words
    await open_form(state, step, id=button.id, v=button.v, sets=what)
    await talk.say(says, CANCEL, **its.facts, **await desk.do(cards.settings, its.campaign))


async def typed(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Set, or refused because collecting has begun: then it stands in the record that somebody tried."""
    form, words = await form_of(state, has="sets"), words_of(message, A_LIST)
    where: dict[str, Any] = {"person": person, "campaign_id": form["id"], "version": form["v"]}
    value = value_of(form["sets"], words)
    settled = await desk.do(planning.change, **where, what=form["sets"], value=value)
    await leave(state)
    await told(talk, desk, person, form["id"], settled.done)


def value_of(what: str, words: str) -> Any:
    """What was typed as the value of a setting. Raises set-number-please, set-weights-please."""
    match what:
        case "weights":
            if weights := weights_in(words):
                return dict(weights)
            raise CaseworkError("set-weights-please")
        case "least_valid":
            if words.isdecimal() and len(words) <= 5:
                return int(words)
            raise CaseworkError("set-number-please")
        case _:
            return lines_in(words)


async def told(talk: Talk, desk: Desk, person: Person, campaign_id: int, done: bool) -> None:
    """The setup again after a change; or kindly that it stands."""
    if not done:
        back = Offer("button-back", "campaign-open", campaign_id)
        return await talk.say("campaign-fixed", back, MENU)
    await setup_card(talk, desk, person, campaign_id)


async def ask_plan(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The plan: typed, or as a file."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    await open_form(state, SettingUp.plan, id=button.id, v=button.v, plan_text="", files=[])
    await talk.say("campaign-plan-ask", CANCEL, **its.facts)


async def plan_heard(message: Message, talk: Talk, desk: Desk, state: FSMContext, account_id: int) -> None:
    """Words are put together, files are kept; shown before anything is written."""
    form, part = await form_of(state, has="plan_text"), part_of(message)
    if part is None or (part.handle and len(form["files"]) >= MOST_FILES):
        raise CaseworkError("supervise-no-more-files", limit=str(MOST_FILES))
    if part.handle:
        about = {"kind": part.kind, "handle": part.handle, "file_name": part.file_name, "mime": part.mime}
        form["files"] = [*form["files"], await desk.do(keep_file, account_id=account_id, **about, size=part.size)]
    text = "\n".join(one for one in (form["plan_text"], part.text.strip()) if one)
    if len(text) > A_PLAN:
        raise CaseworkError("error-too-long-here", length=str(len(text)), limit=str(A_PLAN))
    await open_form(state, SettingUp.plan, **{**form, "plan_text": text})
    keep = Offer("button-keep-plan", "plan-keep", form["id"], form["v"])
    await talk.say("campaign-plan-check", keep, CANCEL, length=str(len(text)), files=files_in_words(len(form["files"])))


async def keep_plan(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Written; it is out once it is published."""
    form = await form_of(state, button.id, "plan_text")
    where: dict[str, Any] = {"person": person, "campaign_id": button.id, "version": button.v}
    await desk.do(planning.write, **where, text=form["plan_text"], files=form["files"])
    await leave(state)
    await setup_card(talk, desk, person, button.id)


async def ask_publish(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Everything once more; then everybody concerned is told."""
    its = await desk.do(card, person=person, campaign_id=button.id)
    yes = Offer("button-publish-plan", "plan-publish", button.id, button.v)
    no = Offer("button-no-keep", "campaign-setup", button.id)
    await talk.say("plan-publish-check", yes, no, **its.facts, **await desk.do(cards.settings, its.campaign))


async def publish(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Out: its version and digest."""
    plan = await desk.do(planning.publish, person=person, campaign_id=button.id, version=button.v)
    stages = Offer("button-stages", "campaign-stages", button.id)
    await talk.say("plan-published", stages, MENU, version=str(plan.version), digest=plan.digest)


async def ask_call_off(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why is it broken off?"""
    its = await desk.do(card, person=person, campaign_id=button.id)
    await open_form(state, SettingUp.why, id=button.id, v=its.campaign.version, calls_off=True)
    await talk.say("campaign-call-off-ask", CANCEL, **its.facts)


async def called_off(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Broken off: everybody concerned has heard why."""
    form, words = await form_of(state, has="calls_off"), words_of(message)
    where: dict[str, Any] = {"person": person, "campaign_id": form["id"], "version": form["v"]}
    campaign = await desk.do(call_off, **where, reason=words)
    await leave(state)
    await talk.say("campaign-called-off-done", MENU, number=campaign.number)


BOTH = (Role.ORGANISER, Role.OFFICE)
DEEDS = {
    "campaign-setup": Deed(show_setup, Role.ORGANISER),
    **dict.fromkeys(ASKS, Deed(ask, Role.ORGANISER)),
    "plan-write": Deed(ask_plan, Role.ORGANISER),
    "plan-keep": Deed(keep_plan, Role.ORGANISER),
    "plan-publish-ask": Deed(ask_publish, Role.ORGANISER),
    "plan-publish": Deed(publish, Role.ORGANISER),
    "campaign-call-off": Deed(ask_call_off, speaks=BOTH),
}
ANSWERS = {
    str(SettingUp.words.state): Deed(typed, Role.ORGANISER),
    str(SettingUp.number.state): Deed(typed, Role.ORGANISER, number=True),
    str(SettingUp.plan.state): Deed(plan_heard, Role.ORGANISER),
    str(SettingUp.why.state): Deed(called_off, speaks=BOTH),
}
