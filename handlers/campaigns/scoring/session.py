"""打分会: called, signed in, begun, sealed on the spot, minuted, opened by two people."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.scoring.session import ScoringAction as A
from domain.campaigns.scoring.session import ScoringStatus as S
from domain.days import day_in
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.scoring import calling, sealing
from services.campaigns.scoring.calling import Came
from services.campaigns.scoring.seen import ScoringSheet, canonical_file, may_take_along, scoring_sheet, sheet_of, table
from services.citizens.my_data import keep_for_sending
from services.office.workbooks import MIME, workbook
from services.today import today

# What its life lets somebody do with a session, the likely thing first.
STEPS = {
    A.SIGN_IN: ("button-scoring-here", "scoring-here"),
    A.BEGIN: ("button-scoring-begin", "scoring-begin"),
    A.SEAL: ("button-scoring-seal", "scoring-seal-ask"),
    A.SIGN: ("button-scoring-sign", "scoring-sign"),
    A.TURN_KEY: ("button-scoring-key", "scoring-key-ask"),
    A.MARK_PRESENT: ("button-scoring-present", "scoring-absent"),
    A.ISSUE_PAPER: ("button-scoring-paper", "scoring-paper"),
    A.ENTER_PAPERS: ("button-scoring-papers", "scoring-papers"),
    A.CALL_OFF: ("button-scoring-off", "scoring-off"),
}
# While people come and score every one of them moves the session on: its buttons do not grow old.
BUSY = (S.CALLED, S.UNDER_WAY)
ASKS = {
    "scoring-seal-ask": ("scoring-seal-sure", "button-scoring-seal", "scoring-seal"),
    "scoring-key-ask": ("scoring-key-sure", "button-scoring-key", "scoring-key"),
}
DONE = {"scoring-begin": calling.begin, "scoring-seal": sealing.seal, "scoring-key": sealing.turn_key}
ORGANISER = Role.ORGANISER
READERS = (ORGANISER, Role.APPRAISER, Role.AUDITOR, Role.OFFICE)
WITNESSES = (ORGANISER, Role.AUDITOR)
JSON = "application/json"


class Sitting(StatesGroup):
    """What we are waiting for: when and where, what the minutes add, why it is called off."""

    call = State()
    minutes = State()
    why = State()


async def open_of_campaign(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The scoring of a campaign, and what can be done."""
    await leave(state)
    await show(talk, await desk.do(scoring_sheet, person=person, campaign_id=button.id))


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The same, by the session."""
    await leave(state)
    await show_session(talk, desk, person, button.id)


async def show_session(talk: Talk, desk: Desk, person: Person, session_id: int) -> None:
    """The same, as the answer to a step."""
    await show(talk, await desk.do(sheet_of, person=person, session_id=session_id))


async def show(talk: Talk, its: ScoringSheet) -> None:
    """The card: never a point, never a sum before the box is open."""
    new = [Offer("button-scoring-call", "scoring-call", its.campaign.id)] if A.CALL in its.open_to else []
    if its.session is None:
        return await talk.say("scoring-card-none", *new, MENU, **its.facts)
    id, status = its.session.id, S(its.session.status)
    version = 0 if status in BUSY else its.session.version
    sheets = [Offer("button-sheets", "sheets", id)] if its.mine and status == S.UNDER_WAY else []
    steps = [Offer(*offer, id, version) for action, offer in STEPS.items() if action in its.open_to]
    minutes = [Offer("button-scoring-minutes", "scoring-minutes", id)] if status in (S.SEALED, S.OPENED) else []
    files = [Offer("button-scoring-table", "scoring-table", id), Offer("button-scoring-file", "scoring-file", id)]
    taken = files if status == S.OPENED else []
    await talk.say(f"scoring-card-{status}", *sheets, *steps[:4], *minutes, *taken, *new, MENU, **its.facts)


# ── called, signed in ────────────────────────────────────────────────────────────────────────────
async def ask_call(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """When and where?"""
    its = await desk.do(scoring_sheet, person=person, campaign_id=button.id)
    await open_form(state, Sitting.call, id=button.id, calls=True)
    await talk.say("scoring-call-ask", CANCEL, **its.facts)


async def called(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Called: appraisers and the auditor are told."""
    form, words = await form_of(state, has="calls"), words_of(message)
    found = day_in(words, await desk.do(today), ahead=True)
    venue = (words[: found.start] + " " + words[found.end :]).strip(" ，,。;；") if found else words
    when: dict[str, Any] = {"meets_on": found.day if found else None, "venue": venue}
    session = await desk.do(calling.call, person=person, campaign_id=form["id"], **when)
    await leave(state)
    await show_session(talk, desk, person, session.id)


async def here(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """“I am here”."""
    came = await desk.do(calling.sign_in, person=person, session_id=button.id)
    if came is Came.NOT_FREE:
        return await talk.say("scoring-not-free", MENU)
    await show_session(talk, desk, person, button.id)


async def which_absent(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who is here without a telephone?"""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    every = await desk.do(calling.to_come, its.session) if its.session else []
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", "scoring-present", button.id, 0, str(one))) for one, name in shown]
    if not every:
        return await talk.say("scoring-all-here", Offer("button-back", "scoring-see", button.id))
    await talk.page("scoring-who-here", lines, do=button.do, page=button.n, total=len(every), id=button.id)


async def mark(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Signed in by the organiser; their sheets are on paper."""
    came = await desk.do(calling.mark_present, person=person, session_id=button.id, member_id=button.n)
    if came is Came.NOT_FREE:
        return await talk.say("scoring-other-not-free", Offer("button-back", "scoring-see", button.id))
    await show_session(talk, desk, person, button.id)


# ── one step on ──────────────────────────────────────────────────────────────────────────────────
async def sure(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What cannot be taken back is asked twice."""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    says, label, does = ASKS[button.do]
    no = Offer("button-no-keep", "scoring-see", button.id)
    await talk.say(says, Offer(label, does, button.id, button.v), no, **its.facts)


async def go_on(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Begun, sealed, a key turned; the card as it stands."""
    await desk.do(DONE[button.do], person=person, session_id=button.id, version=button.v)
    await show_session(talk, desk, person, button.id)


async def read_minutes(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The minutes, with the digest."""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    await talk.say("scoring-minutes-card", Offer("button-back", "scoring-see", button.id), MENU, **its.facts)


async def ask_sign(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The minutes, to be signed; the organiser may add to them."""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    now = Offer("button-scoring-sign-now", "scoring-signed", button.id, button.v)
    back = Offer("button-no-keep", "scoring-see", button.id)
    if person.holds(ORGANISER, its.campaign.id):
        await open_form(state, Sitting.minutes, id=button.id, v=button.v, minutes=True)
        return await talk.say("scoring-sign-organiser", now, back, **its.facts)
    await talk.say("scoring-sign-auditor", now, back, **its.facts)


async def signed(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Signed as they stand."""
    await desk.do(sealing.sign, person=person, session_id=button.id, version=button.v)
    await leave(state)
    await show_session(talk, desk, person, button.id)


async def signed_with_words(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Signed, with what the organiser adds."""
    form, words = await form_of(state, has="minutes"), words_of(message)
    await desk.do(sealing.sign, person=person, session_id=form["id"], version=form["v"], words=words)
    await leave(state)
    await show_session(talk, desk, person, form["id"])


async def ask_why(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Why is it called off?"""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    await open_form(state, Sitting.why, id=button.id, v=button.v, scoring_off=True)
    await talk.say("scoring-off-ask", CANCEL, **its.facts)


async def called_off(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Called off: what stood on the sheets is gone, unread."""
    form, words = await form_of(state, has="scoring_off"), words_of(message)
    where: dict[str, Any] = {"person": person, "session_id": form["id"], "version": form["v"]}
    await desk.do(calling.call_off, **where, reason=words)
    await leave(state)
    await show_session(talk, desk, person, form["id"])


# ── once it is open ──────────────────────────────────────────────────────────────────────────────
async def take_file(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """What the digest was taken over, with the nonce: anybody recomputes it."""
    if not await desk.do(may_take_along, person=person, session_id=button.id):
        return await talk.say("scoring-still-sealed", MENU)
    its, content = await desk.do(canonical_file, person=person, session_id=button.id)
    name = f"{its.campaign.number}.json"
    blob = await desk.do(keep_for_sending, content=content, mime=JSON, account_id=account_id, name=name)
    await talk.send_file(blob, name)
    await talk.say("scoring-file-sent", Offer("button-back", "scoring-see", button.id), MENU, **its.facts)


async def take_table(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """Every sheet as a line of a spreadsheet, nobody's name beside it."""
    if not await desk.do(may_take_along, person=person, session_id=button.id):
        return await talk.say("scoring-still-sealed", MENU)
    dimensions, rows = await desk.do(table, person=person, session_id=button.id)
    title = talk.texts("export-title-scoring")
    headings = [talk.texts("scoring-column-target"), *(talk.texts(f"dimension-{one}") for one in dimensions)]
    content = workbook(title, headings, rows)
    blob = await desk.do(keep_for_sending, content=content, mime=MIME, account_id=account_id, name="scoring.xlsx")
    await talk.send_file(blob, f"{title}.xlsx")
    await talk.say("export-sent", MENU, title=title, count=str(len(rows)))


DEEDS = {
    "scoring": Deed(open_of_campaign, speaks=READERS),
    "scoring-see": Deed(open_card, speaks=READERS),
    "scoring-call": Deed(ask_call, ORGANISER),
    "scoring-here": Deed(here, Role.APPRAISER),
    "scoring-absent": Deed(which_absent, ORGANISER),
    "scoring-present": Deed(mark, ORGANISER),
    "scoring-begin": Deed(go_on, ORGANISER),
    "scoring-seal-ask": Deed(sure, ORGANISER),
    "scoring-seal": Deed(go_on, ORGANISER),
    "scoring-key-ask": Deed(sure, speaks=WITNESSES),
    "scoring-key": Deed(go_on, speaks=WITNESSES),
    "scoring-minutes": Deed(read_minutes, speaks=READERS),
    "scoring-sign": Deed(ask_sign, speaks=WITNESSES),
    "scoring-signed": Deed(signed, speaks=WITNESSES),
    "scoring-off": Deed(ask_why, ORGANISER),
    "scoring-file": Deed(take_file, speaks=READERS),
    "scoring-table": Deed(take_table, speaks=READERS),
}
ANSWERS = {
    str(Sitting.call.state): Deed(called, ORGANISER),
    str(Sitting.minutes.state): Deed(signed_with_words, ORGANISER),
    str(Sitting.why.state): Deed(called_off, ORGANISER),
}
