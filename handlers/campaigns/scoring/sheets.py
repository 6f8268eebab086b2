"""打分表: an appraiser's sheets, one for each target: a line of points, handed in. What was typed is forgotten."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.scoring import sheets
from services.campaigns.scoring.sheets import Became, MySheets
from storage.campaigns.scoring.sessions import Issued

LONGEST_LINE = 100


class Filling(StatesGroup):
    """We are waiting for a line of points. It stays so while sheets are open: what is typed is never kept as something
    else."""

    points = State()
    # a sheet was just filled in: a line takes the place of what stands there, a number presses a button again
    again = State()


async def show_list(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Which sheets there are, and how each stands; never what is on them."""
    its = await desk.do(sheets.my_sheets, person=person, session_id=button.id)
    await open_form(state, Filling.points, id=button.id, sheet=0)
    await list_sheets(talk, its, button.n)


async def list_sheets(talk: Talk, its: MySheets, page: int = 0) -> None:
    """The same, as the answer to a step."""
    id = its.session.id
    shown = its.sheets[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [
        (talk.texts("sheet-row", target=name, how=talk.texts(_stands(one))),
         Offer("", "" if one.closed else "sheet-open", id, 0, str(one.target_id)))
        for one, name in shown
    ]  # fmt: skip
    also = (Offer("button-hand-in-all", "sheets-hand-in", id),) if its.may_close else ()
    await talk.page("sheets-list", lines, do="sheets", page=page, total=len(its.sheets), id=id, also=also)


def _stands(one: Issued) -> str:
    if one.closed:
        return "sheet-closed"
    return "sheet-filled" if one.filled else "sheet-empty"


async def ask_points(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """How many points for each? Not for a sheet that is handed in, or that nobody has."""
    if became := await desk.do(sheets.may_fill_in, person=person, session_id=button.id, target_id=button.n):
        return await talk.say(f"sheet-became-{became}", MENU)
    its = await desk.do(sheets.my_sheets, person=person, session_id=button.id)
    name = next((name for one, name in its.sheets if one.target_id == button.n), "")
    await open_form(state, Filling.points, id=button.id, sheet=button.n)
    count = str(len(its.session.dimensions))
    await talk.say(
        "sheet-ask", Offer("button-sheets", "sheets", button.id), MENU, target=name, amount=count, **its.facts
    )


async def hear_points(
    message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int, inbox_id: int
) -> None:
    """Kept, sealed; said again it takes the place of what stood there. The answer names no number."""
    form = await form_of(state, has="sheet")
    became = await desk.do(
        sheets.fill_in, person=person, session_id=form["id"], target_id=form["sheet"],
        line=(message.text or "")[:LONGEST_LINE], inbox_id=inbox_id, account_id=account_id,
    )  # fmt: skip
    mine = Offer("button-sheets", "sheets", form["id"])
    if became is Became.KEPT:
        one = Offer("button-hand-in", "sheet-hand-in", form["id"], 0, str(form["sheet"]))
        after = await desk.do(sheets.next_open, person=person, session_id=form["id"], target_id=form["sheet"])
        await open_form(state, Filling.again, **form)
        more = [Offer("button-sheet-next", "sheet-open", form["id"], 0, str(after))] if after else []
        return await talk.say("sheet-kept", *more, one, mine)
    if became is Became.OVER:
        await leave(state)
    await talk.say(f"sheet-became-{became}", *(() if became is Became.OVER else (mine,)), MENU)


async def hand_in(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Closed: one, or all that are filled in."""
    target_id = button.n if button.do == "sheet-hand-in" else None
    became = await desk.do(sheets.hand_in, person=person, session_id=button.id, target_id=target_id)
    if became is not Became.HANDED_IN:
        return await talk.say(f"sheet-became-{became}", Offer("button-sheets", "sheets", button.id), MENU)
    its = await desk.do(sheets.my_sheets, person=person, session_id=button.id)
    if all(one.closed for one, _ in its.sheets):
        await leave(state)
        return await talk.say("sheets-all-in", MENU, **its.facts)
    await open_form(state, Filling.points, id=button.id, sheet=0)
    await talk.say("sheet-handed-in")
    await list_sheets(talk, its)


DEEDS = {
    "sheets": Deed(show_list, Role.APPRAISER),
    "sheet-open": Deed(ask_points, Role.APPRAISER),
    "sheet-hand-in": Deed(hand_in, Role.APPRAISER),
    "sheets-hand-in": Deed(hand_in, Role.APPRAISER),
}
# for everybody: whoever is no appraiser any more has what they typed forgotten all the same
ANSWERS = {
    str(Filling.points.state): Deed(hear_points, number=True),
    str(Filling.again.state): Deed(hear_points),
}
