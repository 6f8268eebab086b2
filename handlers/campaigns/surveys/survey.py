"""满意度调查 as its operator runs it: the frame, the draw, the calls, the end; organisers and auditors look on."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.surveys.call_forms import Entries
from domain.campaigns.surveys.survey import SurveyAction as A
from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.surveys import sampling, survey_calls, survey_files, survey_result
from services.campaigns.surveys.survey_calls import Entered
from services.campaigns.surveys.survey_sheet import SurveySheet, sheet_of, standing_sheet, survey_sheet

# What its life lets somebody do with a survey, and the buttons of it.
STEPS: dict[str, tuple[tuple[str, str], ...]] = {
    A.FREEZE: (("button-frame-freeze", "survey-freeze-ask"),),
    A.DRAW: (("button-survey-draw", "survey-draw"),),
    A.BEGIN: (("button-survey-begin", "survey-begin-ask"),),
    A.ENTER: (("button-call-list", "survey-calls"), ("button-enter-calls", "survey-enter")),
    A.CLOSE: (("button-survey-close", "survey-close-ask"),),
    A.CALL_OFF: (("button-survey-off", "survey-off"),),
}
# Sure? What is asked before, and what is done then.
ASKS = {
    "survey-freeze-ask": ("survey-freeze-sure", "button-frame-freeze", "survey-freeze"),
    "survey-begin-ask": ("survey-begin-sure", "button-survey-begin", "survey-begin"),
    "survey-close-ask": ("survey-close-sure", "button-survey-close", "survey-close"),
}
DONE = {"survey-freeze": sampling.freeze, "survey-begin": sampling.begin, "survey-close": survey_result.close}
OPERATOR = Role.SURVEY_OPERATOR
READERS = (OPERATOR, Role.ORGANISER, Role.AUDITOR)
LONGEST_LINES = 3000
LONGEST_SIZE = 7


class Surveying(StatesGroup):
    """What we are waiting for from the operator, or from an organiser."""

    frame = State()
    size = State()
    calls = State()
    why = State()


# where an operator types what people said: kept nowhere, whatever becomes of the turn
SECRET = str(Surveying.calls.state)


async def open_of_campaign(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The survey of a campaign, and what can be done with it."""
    await leave(state)
    await show(talk, await desk.do(survey_sheet, person=person, campaign_id=button.id))


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The same, by the survey."""
    await leave(state)
    await show(talk, await desk.do(sheet_of, person=person, survey_id=button.id))


async def show(talk: Talk, its: SurveySheet) -> None:
    """The card; while people answer its buttons do not grow old: every answer moves the survey on."""
    frame = [Offer("button-send-frame", "survey-frame", its.campaign.id)] if A.IMPORT in its.open_to else []
    if its.survey is None:
        template = [Offer("button-frame-template", "survey-template")] if frame else []
        return await talk.say("survey-card-none", *frame, *template, MENU, **its.facts)
    id, version = its.survey.id, 0 if A.ENTER in its.open_to else its.survey.version
    steps = [Offer(*one, id, version) for step in its.open_to for one in STEPS.get(step, ())]
    papers = Offer("button-survey-papers", "survey-papers", id)
    await talk.say(f"survey-card-{its.survey.status}", *steps, *frame, papers, MENU, **its.facts)


async def sure(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What cannot be taken back is asked twice."""
    its = await desk.do(standing_sheet, person=person, survey_id=button.id)
    says, label, does = ASKS[button.do]
    await talk.say(
        says, Offer(label, does, button.id, button.v), Offer("button-no-keep", "survey-see", button.id), **its.facts
    )


async def go_on(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Frozen, begun, closed; the card again."""
    await desk.do(DONE[button.do], person=person, survey_id=button.id, version=button.v)
    await show(talk, await desk.do(sheet_of, person=person, survey_id=button.id))


# ── the frame ────────────────────────────────────────────────────────────────────────────────────
async def ask_frame(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Send the table."""
    its = await desk.do(survey_sheet, person=person, campaign_id=button.id)
    await open_form(state, Surveying.frame, id=button.id, frame=True)
    template = Offer("button-frame-template", "survey-template")
    await talk.say("survey-frame-ask", template, CANCEL, **its.facts)


async def hear_frame(
    message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int
) -> None:
    """On its way; in a moment the operator hears what became of it."""
    form = await form_of(state, has="frame")
    await _send_in(message, desk, person, account_id, form["id"], survey_files.FRAME)
    await leave(state)
    await talk.say("survey-file-looking", MENU)


async def _send_in(message: Message, desk: Desk, person: Person, account_id: int, campaign_id: int, kind: str) -> None:
    part = part_of(message)
    if part is None or part.kind != "document":
        raise CaseworkError("survey-file-please")
    about: dict[str, Any] = {"handle": part.handle, "file_name": part.file_name, "size": part.size}
    sent: dict[str, Any] = {"account_id": account_id, "campaign_id": campaign_id, "kind": kind}
    await desk.do(survey_files.send_in, person=person, **sent, **about)


# ── the draw ─────────────────────────────────────────────────────────────────────────────────────
async def ask_size(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """How many are drawn?"""
    its = await desk.do(standing_sheet, person=person, survey_id=button.id)
    await open_form(state, Surveying.size, id=button.id, v=button.v, size=True)
    await talk.say("survey-size-ask", CANCEL, **its.facts)


async def hear_size(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """So many? There is one draw only, so it is asked twice."""
    form, words = await form_of(state, has="size"), words_of(message)
    size = int(words) if words.isdecimal() and len(words) < LONGEST_SIZE else 0
    await desk.do(sampling.check_size, survey_id=form["id"], version=form["v"], size=size)
    now = Offer("button-draw-now", "survey-drawn", form["id"], form["v"], str(size), facts={"size": str(size)})
    its = await desk.do(standing_sheet, person=person, survey_id=form["id"])
    await talk.say("survey-draw-sure", now, CANCEL, **{**its.facts, "size": str(size)})


async def draw(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Drawn, once."""
    await desk.do(sampling.draw, person=person, survey_id=button.id, version=button.v, size=button.n)
    await leave(state)
    await show(talk, await desk.do(sheet_of, person=person, survey_id=button.id))


# ── the calls ────────────────────────────────────────────────────────────────────────────────────
async def ask_calls(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What did people say? The list filled in, or a line a person."""
    its = await desk.do(survey_calls.call_list, person=person, survey_id=button.id)
    await open_form(state, Surveying.calls, id=button.id, campaign=its.survey.campaign_id, calls=True)
    names = talk.texts.row([*its.targets])
    again = Offer("button-call-list", "survey-calls", button.id)
    await talk.say("survey-calls-ask", again, CANCEL, targets=names, left=str(len(its.people)))


async def hear_calls(
    message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int, inbox_id: int
) -> None:
    """Taken down; one may go on writing."""
    form = await form_of(state, has="calls")
    if message.document:
        await _send_in(message, desk, person, account_id, form["campaign"], survey_files.CALLS)
        return await talk.say("survey-file-looking", MENU)
    where: dict[str, Any] = {"inbox_id": inbox_id, "account_id": account_id}
    words = (message.text or "")[:LONGEST_LINES]
    said = await desk.do(survey_calls.enter_typed, person=person, survey_id=form["id"], text=words, **where)
    done = Offer("button-done", "survey-see", form["id"])
    match said:
        case Entered():
            await talk.say("calls-taken", done, **said.facts)
        case Entries():
            await talk.say("calls-faulty", done, list=[*said.wrong])
        case None:
            await leave(state)
            await talk.say("survey-over", MENU)


# ── called off ───────────────────────────────────────────────────────────────────────────────────
async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why? What was answered is destroyed unread."""
    its = await desk.do(sheet_of, person=person, survey_id=button.id)
    await open_form(state, Surveying.why, id=button.id, v=button.v, off=True)
    await talk.say("survey-off-ask", CANCEL, **its.facts)


async def hear_why(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Called off, with the reason."""
    form, words = await form_of(state, has="off"), words_of(message)
    where: dict[str, Any] = {"survey_id": form["id"], "version": form["v"]}
    survey = await desk.do(sampling.call_off, person=person, **where, reason=words)
    await leave(state)
    await talk.say("survey-off-done", Offer("button-open", "survey", survey.campaign_id), MENU)


DEEDS = {
    "survey": Deed(open_of_campaign, speaks=READERS),
    "survey-see": Deed(open_card, speaks=READERS),
    "survey-frame": Deed(ask_frame, OPERATOR),
    "survey-draw": Deed(ask_size, OPERATOR),
    "survey-drawn": Deed(draw, OPERATOR),
    "survey-enter": Deed(ask_calls, OPERATOR),
    "survey-off": Deed(ask_why, Role.ORGANISER),
    **dict.fromkeys(ASKS, Deed(sure, OPERATOR)),
    **dict.fromkeys(DONE, Deed(go_on, OPERATOR)),
}
ANSWERS = {
    str(Surveying.frame.state): Deed(hear_frame, OPERATOR),
    str(Surveying.size.state): Deed(hear_size, OPERATOR),
    str(Surveying.calls.state): Deed(hear_calls, OPERATOR),
    str(Surveying.why.state): Deed(hear_why, Role.ORGANISER),
}
