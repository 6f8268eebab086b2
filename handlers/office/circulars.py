"""通知代表: the office writes once, every deputy it is for hears it; who has read it, one reminder for the others."""

import re
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.opinions.matter import short
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.office import circulars
from services.office.circulars import LONGEST, Audience

_BETWEEN = re.compile(r"[\s、，,；;。]+")
NEW, SENT = Offer("button-circular-new", "circular-new"), Offer("button-circulars-sent", "circulars-sent")


class Announcing(StatesGroup):
    """The names, then the words are awaited."""

    names = State()
    text = State()


async def overview(event: CallbackQuery | Message, talk: Talk, person: Person, desk: Desk, state: FSMContext) -> None:
    """通知代表: a new one, or those that were sent. Deputies: what they were told."""
    await leave(state)
    if person.holds(Role.OFFICE):
        return await talk.say("circulars-what", NEW, SENT, MENU)
    await _mine(talk, desk, person, 0)


async def new(query: CallbackQuery, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """发通知: for whom?"""
    await leave(state)
    count = await desk.do(circulars.everybody)
    await talk.say(
        "circular-for-whom",
        Offer("button-circular-all", "circular-for", x=Audience.ALL, facts={"count": str(count)}),
        Offer("button-circular-station", "circular-stations"),
        Offer("button-circular-named", "circular-names"),
        CANCEL,
    )


async def stations(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """按联络站: which?"""
    found = await desk.do(circulars.stations)
    lines = [
        (talk.texts("circular-station-line", station=name, count=str(count)), _for_station(id))
        for id, name, count in found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    ]
    await talk.page("circular-which-station", lines, do="circular-stations", page=button.n, total=len(found))


def _for_station(id: int) -> Offer:
    return Offer("", "circular-for", id, x=Audience.STATION)


async def chosen(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """All, or a station's: now the words."""
    if button.x not in (Audience.ALL, Audience.STATION):
        raise CaseworkError("error-form-gone")
    await _ask_words(talk, state, {"audience": button.x, "scope": button.id, "ids": []})


async def ask_names(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """写姓名."""
    await open_form(state, Announcing.names)
    await talk.say("circular-ask-names", CANCEL)


async def names(message: Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Whoever is clear is kept; nobody is guessed at."""
    typed = [name for name in _BETWEEN.split(words_of(message, 2000)) if name]
    found = await desk.do(circulars.by_names, names=typed)
    if found.unclear or not found.sure:
        return await talk.say("circular-unclear", CANCEL, names=talk.texts.row(found.unclear))
    await _ask_words(talk, state, {"audience": Audience.NAMED, "scope": 0, "ids": [one.id for one in found.sure]})


async def _ask_words(talk: Talk, state: FSMContext, form: dict[str, Any]) -> None:
    await open_form(state, Announcing.text, **form)
    await talk.say("circular-ask-text", CANCEL, limit=str(LONGEST))


async def written(message: Message, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """Shown, with whom it is for, before it goes."""
    form, words = await form_of(state, has="audience"), words_of(message, LONGEST)
    who, ids = await desk.do(circulars.addressed, Audience(form["audience"]), form["scope"], form["ids"])
    await open_form(state, Announcing.text, **{**form, "circular": words})
    await talk.show(talk.texts("circular-text", text=words))
    await talk.say(
        "circular-check", Offer("button-circular-send", "circular-send"), CANCEL, who=who, count=str(len(ids))
    )


async def send(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """确定发出."""
    form = await form_of(state, has="circular")
    receipt = await desk.do(
        circulars.send,
        person=person,
        audience=Audience(form["audience"]),
        scope_id=form["scope"],
        ids=form["ids"],
        text=form["circular"],
    )
    await leave(state)
    await talk.say(
        "circular-sent", Offer("button-circular-receipt", "circular-open", receipt.circular.id), MENU, **receipt.facts
    )


async def sent(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """已发的通知, newest first, with how many have read each."""
    found, total = await desk.do(circulars.listed, limit=A_PAGE, offset=button.n * A_PAGE)
    if not found:
        return await talk.say("circulars-none", NEW, MENU)
    lines = [
        (talk.texts("circular-line", **one.facts | {"text": short(one.circular.text, 20)}), _open(one.circular.id))
        for one in found
    ]
    await talk.page("circulars-list", lines, do="circulars-sent", page=button.n, total=total)


def _open(id: int) -> Offer:
    return Offer("", "circular-open", id)


async def show(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """One of them: the words, who has read it, who has not."""
    receipt = await desk.do(circulars.receipt, circular_id=button.id)
    await talk.show(talk.texts("circular-text", text=receipt.circular.text))
    remind = receipt.circular.reminded_at is None and receipt.unread
    offers = (Offer("button-circular-remind", "circular-remind", button.id),) if remind else ()
    await talk.say("circular-card", *offers, SENT, MENU, **receipt.facts)


async def remind(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """提醒没读的, once."""
    receipt = await desk.do(circulars.remind, circular_id=button.id)
    await talk.say("circular-reminded", SENT, MENU, left=str(len(receipt.unread)))


async def read(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """已读: the deputy's press is the count."""
    _, day = await desk.do(circulars.read, person=person, circular_id=button.id)
    await talk.say("circular-read-thanks", MENU, date=day)


async def mine(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Another page of what this deputy was told."""
    await _mine(talk, desk, person, button.n)


async def _mine(talk: Talk, desk: Desk, person: Person, page: int) -> None:
    found, total = await desk.do(circulars.mine, person=person, limit=A_PAGE, offset=page * A_PAGE)
    if not found:
        return await talk.say("circulars-none-for-you", MENU)
    lines = [
        (
            talk.texts("circular-read-line" if known else "circular-unread-line", text=short(one.text, 20)),
            Offer("", "circular-again", one.id),
        )
        for one, known in found
    ]
    await talk.page("circulars-mine", lines, do="circulars-mine", page=page, total=total)


async def again(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One of them once more."""
    one = await desk.do(circulars.told, person=person, circular_id=button.id)
    await talk.show(talk.texts("circular-text", text=one.text))
    await talk.say("circular-yours", Offer("button-have-read", "circular-read", one.id), MENU)


OFFICE, DEPUTY = Role.OFFICE, Role.DEPUTY
COMMANDS = {"circulars": Deed(overview, speaks=(OFFICE, DEPUTY))}
DEEDS = {
    "circulars": Deed(overview, OFFICE),
    "circular-new": Deed(new, OFFICE),
    "circular-stations": Deed(stations, OFFICE),
    "circular-for": Deed(chosen, OFFICE),
    "circular-names": Deed(ask_names, OFFICE),
    "circular-send": Deed(send, OFFICE),
    "circulars-sent": Deed(sent, OFFICE),
    "circular-open": Deed(show, OFFICE),
    "circular-remind": Deed(remind, OFFICE),
    "circulars-mine": Deed(mine, DEPUTY),
    "circular-again": Deed(again, DEPUTY),
    "circular-read": Deed(read, speaks=(DEPUTY,)),
}
ANSWERS = {str(Announcing.names.state): Deed(names, OFFICE), str(Announcing.text.state): Deed(written, OFFICE)}
