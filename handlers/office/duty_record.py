"""履职档案: a deputy's year in numbers, for the deputy; all deputies' for the office."""

from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.office.duty_record import DutyRecord, every_record, own_record
from services.today import today


async def show(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """A deputy's own year; the office gets the list."""
    if person.holds(Role.DEPUTY):
        return await show_own(talk, desk, person)
    year = (await desk.do(today)).year
    await _list(talk, desk, person, year, 0)


async def show_own(talk: Talk, desk: Desk, person: Person) -> None:
    """This year and the last."""
    this, last = await desk.do(own_record, person=person)
    await talk.say("duty-own", MENU, this=_line(talk, this, "duty-year"), last=_line(talk, last, "duty-year"))


async def turn_page(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Another page of the office's list."""
    await _list(talk, desk, person, button.id, button.n)


async def _list(talk: Talk, desk: Desk, person: Person, year: int, page: int) -> None:
    records = await desk.do(every_record, person=person, year=year)
    here = records[page * A_PAGE : (page + 1) * A_PAGE]
    if not here:
        return await talk.say("figures-nothing", MENU)
    more = [Offer("button-previous-page", "duty-list", year, 0, str(page - 1))] if page else []
    if (page + 1) * A_PAGE < len(records):
        more.append(Offer("button-next-page", "duty-list", year, 0, str(page + 1)))
    lines = [_line(talk, one, "duty-line") for one in here]
    await talk.say("duty-list", *more, MENU, year=str(year), count=str(len(records)), lines=lines)


def _line(talk: Talk, one: DutyRecord, says: str) -> str:
    numbers = {"submitted": str(one.submitted), "co_signed": str(one.co_signed), "handled": str(one.handled)}
    return talk.texts(says, deputy=one.deputy, year=str(one.year), **numbers)


COMMANDS = {"duty": Deed(show)}
DEEDS = {"duty": Deed(show), "duty-list": Deed(turn_page)}
