"""怎么算的: how the nearest date of a suggestion or an assignment was counted."""

from aiogram.types import CallbackQuery

from domain.notice import Kind
from domain.people import Person
from handlers.buttons import MENU, Button
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.counting import how_counted

KINDS = {"suggestion-counted": Kind.SUGGESTION, "assignment-counted": Kind.ASSIGNMENT}


async def counted(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Start, amount, days off, the rule."""
    said = await desk.do(how_counted, person=person, kind=KINDS[button.do], case_id=button.id)
    if not said:
        return await talk.say("date-none-running", MENU)
    await talk.say("date-counted", MENU, lines=said)


DEEDS = {name: Deed(counted) for name in KINDS}
