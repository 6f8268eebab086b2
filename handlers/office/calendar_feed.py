"""日历订阅: the link of one's own deadlines, and another one in its place."""

from aiogram.types import CallbackQuery, Message

from domain.person import Person
from handlers.buttons import MENU, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.office.calendar_feed import link, new_link

ANOTHER = Offer("button-new-link", "calendar-new")


async def show(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """The link, to be entered into a calendar program."""
    await talk.say("calendar-link", ANOTHER, MENU, link=await desk.do(link, person=person))


async def another(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """A new link; whoever had the old one sees nothing more."""
    await talk.say("calendar-link-new", MENU, link=await desk.do(new_link, person=person))


COMMANDS = {"calendar": Deed(show)}
DEEDS = {"calendar": Deed(show), "calendar-new": Deed(another)}
