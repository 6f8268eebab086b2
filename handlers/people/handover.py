"""A clerk's cases go to a colleague (交接): whose, to whom, sure, done."""

from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.people.handing_over import count, hand_over_unit, leavers, takers, unit_names

SHOWN = 5
SPEAKS = (Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)


async def begin(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Whose cases? A clerk hands over their own, a head anybody's of the unit."""
    found = await desk.do(leavers, person=person)
    if len(found) == 1:
        return await ask_taker(talk, desk, person, found[0].id)
    offers = [literal(one.name, "handover-from", one.id) for one in found[:SHOWN]]
    await talk.say("handover-whose", *offers, CANCEL, unit=await desk.do(unit_names, person=person))


async def chosen(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """That clerk's; to whom?"""
    await ask_taker(talk, desk, person, button.id)


async def ask_taker(talk: Talk, desk: Desk, person: Person, leaver_id: int) -> None:
    """To whom?"""
    found = await desk.do(takers, person=person, leaver_id=leaver_id)
    offers = [literal(one.name, "handover-to", leaver_id, x=str(one.id)) for one in found[:SHOWN]]
    cases = await desk.do(count, person=person, leaver_id=leaver_id)
    await talk.say("handover-whom", *offers, CANCEL, count=str(cases))


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure?"""
    found = await desk.do(takers, person=person, leaver_id=button.id)
    taker = next((one for one in found if one.id == button.n), None)
    if taker is None:
        return await ask_taker(talk, desk, person, button.id)
    cases = await desk.do(count, person=person, leaver_id=button.id)
    sure = Offer("button-yes-do-it", "handover-do", button.id, x=button.x)
    await talk.say("handover-check", sure, CANCEL, count=str(cases), name=taker.name)


async def do(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """They are the colleague's now."""
    moved = await desk.do(hand_over_unit, person=person, leaver_id=button.id, taker_id=button.n)
    await talk.say("handover-mine-done", MENU, count=str(moved))


COMMANDS = {"handover": Deed(begin, speaks=SPEAKS)}
DEEDS = {
    "handover": Deed(begin, speaks=SPEAKS),
    "handover-from": Deed(chosen, speaks=SPEAKS),
    "handover-to": Deed(ask, speaks=SPEAKS),
    "handover-do": Deed(do, speaks=SPEAKS),
}
