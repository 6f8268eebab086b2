"""记一次督办: the mode, then when, where, who, what was found and asked for in one message, with pictures or without;
and what the chairpersons' meeting was told."""

from datetime import date
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.committee.key_suggestion import RECORD_ITEMS, SupervisionMode
from domain.committee.supervision_forms import record_from
from domain.errors import CaseworkError
from domain.notice import files_in_words
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens.intake import keep_file
from services.committee.supervising import key_sheet, record, report
from services.today import today

WRITERS = (Role.CHAIR, Role.COMMITTEE, Role.OFFICE)
MOST_FILES = 9


class Supervising(StatesGroup):
    """What we are waiting for from whoever supervises."""

    items = State()
    told = State()


async def start(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """In which of the five modes?"""
    its = await desk.do(key_sheet, person=person, key_id=button.id, version=button.v)
    offers = [Offer(f"mode-{one}", "supervise-mode", button.id, button.v, one) for one in SupervisionMode]
    await talk.say("supervise-which", *offers, CANCEL, **its.facts)


async def ask(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """When, where, with whom, what was found, what was asked for?"""
    its = await desk.do(key_sheet, person=person, key_id=button.id, version=button.v)
    if button.x not in set(SupervisionMode):
        raise CaseworkError("error-press-please")
    await open_form(state, Supervising.items, id=button.id, v=button.v, supervised={}, mode=button.x, files=[])
    await talk.say("supervise-ask", CANCEL, **its.facts)


async def heard(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """Words are taken apart, pictures are kept; what is missing is named at once, then it is shown back."""
    form, part = await form_of(state, has="supervised"), part_of(message)
    if part is None or (part.handle and len(form["files"]) >= MOST_FILES):
        raise CaseworkError("supervise-no-more-files", limit=str(MOST_FILES))
    if part.handle:
        about = {"kind": part.kind, "handle": part.handle, "file_name": part.file_name, "mime": part.mime}
        form["files"] = [*form["files"], await desk.do(keep_file, account_id=account_id, **about, size=part.size)]
    if part.text:
        form["supervised"] = record_from(part.text, form["supervised"], await desk.do(today))
    await open_form(state, Supervising.items, **form)
    if missing := [one for one in RECORD_ITEMS if not form["supervised"].get(one)]:
        names = [talk.texts(f"supervise-item-{one}") for one in missing]
        return await talk.say("supervise-missing", CANCEL, missing=talk.texts.row(names))
    send = Offer("button-send", "supervise-send", form["id"], form["v"])
    said = form["supervised"]
    words = {name: said[name] for name in RECORD_ITEMS} | {"files": files_in_words(len(form["files"]))}
    day = date.fromisoformat(said["held_on"]) if said.get("held_on") else await desk.do(today)
    await talk.say("supervise-check", send, CANCEL, mode=talk.texts(f"mode-{form['mode']}"), day=day, **words)


async def send(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Kept: everybody concerned has heard what was found and asked for."""
    form = await form_of(state, button.id, "supervised")
    where: dict[str, Any] = {"person": person, "key_id": button.id, "version": button.v}
    what = {"mode": SupervisionMode(form["mode"]), "said": form["supervised"], "files": form["files"]}
    key, _ = await desk.do(record, **where, **what)
    await leave(state)
    await talk.say("supervise-kept", Offer("button-open", "key-open", key.id), MENU)


async def ask_report(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """What was the chairpersons' meeting told?"""
    its = await desk.do(key_sheet, person=person, key_id=button.id, version=button.v)
    await open_form(state, Supervising.told, id=button.id, v=button.v, reports=True)
    await talk.say("key-report-ask", CANCEL, **its.facts)


async def reported(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Listed; the hearing has been held."""
    form, words = await form_of(state, has="reports"), words_of(message)
    key = await desk.do(report, person=person, key_id=form["id"], version=form["v"], text=words)
    await leave(state)
    await talk.say("key-report-kept", Offer("button-open", "key-open", key.id), MENU)


DEEDS = {
    "supervise-start": Deed(start, speaks=WRITERS),
    "supervise-mode": Deed(ask, speaks=WRITERS),
    "supervise-send": Deed(send, speaks=WRITERS),
    "key-report": Deed(ask_report, speaks=WRITERS),
}
ANSWERS = {
    str(Supervising.items.state): Deed(heard, speaks=WRITERS),
    str(Supervising.told.state): Deed(reported, speaks=WRITERS),
}
