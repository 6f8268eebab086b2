"""找我的代表: by the words for a place, by a station, by the code on a poster."""

import re

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.buttons import MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import DISTRICT, leave
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.citizens import finding_deputy
from services.citizens.finding_deputy import Seat

# What a poster's code carries: a district, or a station.
_POSTER = re.compile(r"([ds])(\d{1,9})")


class Finding(StatesGroup):
    """We have asked where somebody lives."""

    place = State()


async def ask(event: CallbackQuery | Message, talk: Talk, state: FSMContext) -> None:
    """Where do you live? Or which station is near?"""
    await leave(state)
    await state.set_state(Finding.place)
    await talk.say("find-deputy-ask", Offer("button-by-station", "find-stations"), MENU)


async def by_place(message: Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """The words for a place; a pin on the map alone tells no district here."""
    part = part_of(message)
    words = part.text.strip() if part else ""
    if part is not None and part.lat is not None:
        return await talk.say("find-deputy-pin", Offer("button-by-station", "find-stations"), MENU)
    found = await desk.do(finding_deputy.by_words, words=words) if words else []
    if not found:
        by_station = Offer("button-by-station", "find-stations")
        return await talk.say("find-deputy-not-found", by_station, MENU, place=words)
    if len(found) == 1:
        return await _show(talk, state, found[0])
    offers = [literal(f"{n} {one.name}", "find-district", one.id) for n, one in enumerate(found[:A_PAGE], 1)]
    lines = [f"{n}. {one.name}" for n, one in enumerate(found[:A_PAGE], 1)]
    await talk.say("find-deputy-several", *offers, MENU, place=words, list=lines)


async def stations(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """Every station, a page at a time."""
    every = await desk.do(finding_deputy.stations)
    shown = every[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (talk.texts("station-line", station=one.name, address=one.address), Offer("", "find-station", one.id))
        for one in shown
    ]
    await talk.page("find-deputy-stations", lines, do="find-stations", page=button.n, total=len(every))


async def station(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """The districts of one station."""
    await _districts(talk, await desk.do(finding_deputy.of_station, station_id=button.id), button.id, button.n)


async def district(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """One district: its deputies."""
    seat = await desk.do(finding_deputy.of_district, district_id=button.id)
    if seat is None:
        return await talk.say("find-deputy-ask", Offer("button-by-station", "find-stations"), MENU)
    await _show(talk, state, seat)


async def from_poster(talk: Talk, desk: Desk, state: FSMContext, argument: str) -> bool:
    """The code on a poster: greet with that district, or that station's; False when it is no such code."""
    found = _POSTER.fullmatch(argument)
    if found is None:
        return False
    id = int(found[2])
    if found[1] == "s":
        seats = await desk.do(finding_deputy.of_station, station_id=id)
        if len(seats) > 1:
            await _districts(talk, seats, id, 0)
            return True
    else:
        one = await desk.do(finding_deputy.of_district, district_id=id)
        seats = [one] if one else []
    if not seats:
        return False
    await leave(state)
    await _show(talk, state, seats[0], greets=True)
    return True


async def _show(talk: Talk, state: FSMContext, seat: Seat, *, greets: bool = False) -> None:
    """The deputies of a district, which is remembered for the next opinion."""
    await state.set_state(None)
    await state.update_data({DISTRICT: seat.id})
    names = [talk.texts("holder-deputy", name=name) for name in seat.deputies] or [talk.texts("find-deputy-vacant")]
    sentence = "find-deputy-poster" if greets else "find-deputy-found"
    await talk.say(sentence, Offer("button-report", "report"), MENU, list=names, **seat.facts)


async def _districts(talk: Talk, seats: list[Seat], station_id: int, page: int) -> None:
    shown = seats[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [(_line(talk, one), Offer("", "find-district", one.id)) for one in shown]
    where = seats[0].station.name if seats else ""
    await talk.page(
        "find-deputy-districts",
        lines,
        do="find-station",
        page=page,
        total=len(seats),
        id=station_id,
        station=where,
    )


def _line(talk: Talk, seat: Seat) -> str:
    names = talk.texts("list-comma").join(seat.deputies) or talk.texts("find-deputy-vacant")
    return talk.texts("district-line", district=seat.name, deputy=names)


COMMANDS = {"deputy": Deed(ask)}
DEEDS = {
    "find-deputy": Deed(ask),
    "find-stations": Deed(stations),
    "find-station": Deed(station),
    "find-district": Deed(district),
}
ANSWERS = {str(Finding.place.state): Deed(by_place)}
