"""纸质打分表: given to somebody in the room, entered by the organiser. What was typed is forgotten."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.scoring.session import show_session
from handlers.desk import Desk
from handlers.form import form_of, open_form
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.scoring import sheets
from services.campaigns.scoring.seen import sheet_of

MOST_LETTERS = 2000


class Papers(StatesGroup):
    """We are waiting for the sheets on paper about a target, a line each."""

    lines = State()
    # some were just entered: lines take their place, a number presses a button again
    again = State()


async def which_member(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who takes their sheets on paper?"""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    every = await desk.do(sheets.without_closed, its.session) if its.session else []
    if not every:
        return await talk.say("scoring-nobody-left", Offer("button-back", "scoring-see", button.id))
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(name, Offer("", "scoring-paper-to", button.id, 0, str(one))) for one, name in shown]
    await talk.page("scoring-who-paper", lines, do=button.do, page=button.n, total=len(every), id=button.id)


async def give(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Given; then the card again."""
    await desk.do(sheets.issue_paper, person=person, session_id=button.id, member_id=button.n)
    await show_session(talk, desk, person, button.id)


async def which_target(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """For each target: how many sheets on paper were given, how many are entered."""
    every = await desk.do(sheets.paper_lines, person=person, session_id=button.id)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (str(talk.texts.fact(says)), Offer("", "scoring-papers-of", button.id, 0, str(one))) for one, says in shown
    ]
    await talk.page("scoring-which-papers", lines, do=button.do, page=button.n, total=len(every), id=button.id)


async def ask_lines(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What stands on them, a line each?"""
    its = await desk.do(sheet_of, person=person, session_id=button.id)
    await open_form(state, Papers.lines, id=button.id, papers=button.n)
    back = Offer("button-scoring-papers", "scoring-papers", button.id)
    await talk.say("scoring-papers-ask", back, **its.facts)


async def hear_lines(
    message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int, inbox_id: int
) -> None:
    """Entered, all of them or none; how many is said, nothing else."""
    form = await form_of(state, has="papers")
    entered = await desk.do(
        sheets.enter_papers, person=person, session_id=form["id"], target_id=form["papers"],
        text=(message.text or "")[:MOST_LETTERS], inbox_id=inbox_id, account_id=account_id,
    )  # fmt: skip
    more = Offer("button-scoring-papers", "scoring-papers", form["id"])
    if entered is None:
        return await talk.say("scoring-papers-unreadable", more, MENU)
    await open_form(state, Papers.again, **form)
    await talk.say("scoring-papers-kept", more, Offer("button-open", "scoring-see", form["id"]), count=str(entered))


DEEDS = {
    "scoring-paper": Deed(which_member, Role.ORGANISER),
    "scoring-paper-to": Deed(give, Role.ORGANISER),
    "scoring-papers": Deed(which_target, Role.ORGANISER),
    "scoring-papers-of": Deed(ask_lines, Role.ORGANISER),
}
ANSWERS = {str(Papers.lines.state): Deed(hear_lines, number=True), str(Papers.again.state): Deed(hear_lines)}
