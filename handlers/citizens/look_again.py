"""请再看一次: the author wants somebody else to look, once; or deputies to carry the matter upwards."""

from aiogram.types import CallbackQuery

from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions.declining import look_again


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Somebody else will look, by this day."""
    upwards = button.do == "pass-upwards"
    due = await desk.do(look_again, person=person, opinion_id=button.id, version=button.v, upwards=upwards)
    counted = Offer("button-how-counted", "opinion-counted", button.id)
    await talk.say("look-again-received", counted, MENU, due=due)


DEEDS = {"look-again": Deed(ask), "pass-upwards": Deed(ask)}
