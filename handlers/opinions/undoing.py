"""撤销: what I decided today, and taking one of them back."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.opinions import undoing


async def undo_offer(desk: Desk, person: Person, opinion_id: int) -> tuple[Offer, ...]:
    """The button that takes back what was just decided; none when it cannot be taken back."""
    opinion = await desk.do(undoing.what_can_be_undone, person=person, opinion_id=opinion_id)
    return (Offer("button-undo", "opinion-undo", opinion.id, opinion.version),) if opinion else ()


async def decided_today(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """今天我办的: the newest first."""
    await leave(state)
    found, total = await desk.do(undoing.decided_today, person=person, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("decided-today-none", MENU)
    lines = [
        (
            talk.texts("decided-today-line", number=one.opinion.number, title=one.opinion.title, state=one.state),
            Offer("", "screen-open", one.opinion.id),
        )
        for one in found
    ]
    await talk.page("decided-today", lines, do="decided-today", page=button.n, total=total)


async def undo(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Taken back: it waits to be screened again."""
    undone = await desk.do(undoing.undo, person=person, opinion_id=button.id, version=button.v)
    await leave(state)
    await talk.say(
        "opinion-undo-done", Offer("button-open-again", "screen-open", undone.id), MENU, number=undone.number
    )


DEEDS = {"decided-today": Deed(decided_today, Role.STATION), "opinion-undo": Deed(undo, Role.STATION)}
