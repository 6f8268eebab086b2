"""报送材料: one checklist for each target, each filing with what stands in it; for units, organisers and readers."""

from collections.abc import Sequence
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.campaigns.filing import FilingAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.showing import show_files
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.filing.checklists import (
    Checklist,
    FilingSheet,
    checklist,
    checklist_of,
    filing_files,
    filing_sheet,
    lines_of,
    lists,
    reminders,
    waiting,
)

UNIT = (Role.UNIT_CLERK, Role.UNIT_HEAD, Role.UNIT_VICE_HEAD)
READERS = (Role.ORGANISER, Role.AUDITOR, Role.APPRAISER, Role.INSPECTOR, Role.OFFICE, *UNIT)
# What may be done from the card, as the lifecycle table says it.
STEPS = {
    A.ACCEPT: ("button-filing-accept", "filing-accept"),
    A.CONFIRM: ("button-filing-confirm", "filing-confirm"),
    A.FILE: ("button-filing-write", "filing-write"),
    A.PROPOSE: ("button-filing-write", "filing-write"),
    A.SEND_BACK: ("button-send-back", "filing-back"),
    A.SET_DAY: ("button-filing-day", "filing-day"),
    A.REMIND: ("button-filing-remind", "filing-remind"),
}


async def filings_too(talk: Talk, desk: Desk, units: Sequence[int], *, confirm: bool) -> bool:
    """What the unit has to file besides, or its head to confirm; whether there is any."""
    found, total = await desk.do(waiting, unit_ids=units, confirm=confirm, limit=A_PAGE)
    if not found:
        return False
    offers = [literal(str(n), "filing-open", one.id) for n, (one, _) in enumerate(found, 1)]
    lines = [f"{n}. {talk.texts.fact(line)}" for n, (_, line) in enumerate(found, 1)]
    says = "filings-to-confirm" if confirm else "filings-to-file"
    await talk.say(says, *offers, Offer("button-campaigns", "campaigns"), list=lines, count=str(total))
    return True


async def show_lists(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Every target of a campaign with what it has filed; people of one unit come to their own checklist at once."""
    await leave(state)
    found = await desk.do(lists, person=person, campaign_id=button.id)
    steers = person.holds(Role.ORGANISER, button.id)
    if len(found) == 1 and not steers:
        return await show_checklist(talk, desk, found[0], 0)
    also: tuple[Offer, ...] = (
        (Offer("button-filing-days", "filing-days", button.id), Offer("button-filing-more", "filing-more", button.id))
        if steers
        else ()
    )
    if not found:
        return await talk.say("filings-none", *also, MENU)
    shown = found[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [(talk.texts("filings-unit-line", **one.facts), Offer("", "filing-list", one.target.id)) for one in shown]
    if len(found) > A_PAGE and steers:
        also = (Offer("button-filing-steer", "filing-steer", button.id),)
    more: dict[str, Any] = {"page": button.n, "total": len(found), "id": button.id, "also": also}
    await talk.page("filings-list", lines, do="filings", **more)


async def steer(query: CallbackQuery, button: Button, talk: Talk) -> None:
    """The days of all of a kind, or one more of it: where the list has no room for both buttons."""
    offers = (
        Offer("button-filing-days", "filing-days", button.id),
        Offer("button-filing-more", "filing-more", button.id),
        Offer("button-filing-list", "filings", button.id),
    )
    await talk.say("filing-steer", *offers, MENU)


async def open_checklist(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The checklist of one target."""
    await leave(state)
    await show_checklist(talk, desk, await desk.do(checklist, person=person, target_id=button.id), button.n)


async def open_checklist_of(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The checklist a filing stands on."""
    await leave(state)
    await show_checklist(talk, desk, await desk.do(checklist_of, person=person, filing_id=button.id), 0)


async def show_checklist(talk: Talk, desk: Desk, its: Checklist, page: int) -> None:
    """A line for each thing to file, with a button that opens it."""
    if not its.filings:
        return await talk.say("filing-list-empty", MENU, **its.facts)
    lines = await desk.do(lines_of, its)
    every = [
        (talk.texts.fact(line), Offer("", "filing-open", one.id)) for line, one in zip(lines, its.filings, strict=True)
    ]
    shown = every[page * A_PAGE : (page + 1) * A_PAGE]
    whose: dict[str, Any] = {"page": page, "total": len(every), "id": its.target.id, **its.facts}
    await talk.page("filing-list", shown, do="filing-list", **whose)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One filing: how it stands, and what can be done."""
    await leave(state)
    await show_card(talk, await desk.do(filing_sheet, person=person, filing_id=button.id))


async def show_card(talk: Talk, its: FilingSheet) -> None:
    """The card with the buttons of the lifecycle table; whoever may do a thing in two ways finds one button."""
    id, version = its.filing.id, its.filing.version
    steps = dict.fromkeys(STEPS[A(one)] for one in its.open_to if one in STEPS)
    read = [Offer("button-read-all", "filing-read", id)] if its.said else []
    files = [Offer("button-see-files", "filing-files", id)] if its.files else []
    told = [Offer("button-reminded", "filing-reminders", id)] if A.REMIND in its.open_to else []
    offers = [*(Offer(*one, id, version) for one in steps), *read, *files, *told]
    back = (Offer("button-filing-list", "filing-list-of", id), MENU)
    await talk.say("filing-card", *offers[:4], *back, **its.facts)


async def read_all(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What was written, question by question; then the card again."""
    its = await desk.do(filing_sheet, person=person, filing_id=button.id)
    if its.said:
        await talk.show("\n\n".join(talk.texts.fact(one) for one in its.said))
    await show_card(talk, its)


async def see_files(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The files, one by one; then the card again."""
    if not await show_files(talk, await desk.do(filing_files, person=person, filing_id=button.id)):
        await talk.say("filing-files-none")
    await show_card(talk, await desk.do(filing_sheet, person=person, filing_id=button.id))


async def show_reminders(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who was reminded of it, when; then the card again."""
    found = await desk.do(reminders, person=person, filing_id=button.id)
    its = await desk.do(filing_sheet, person=person, filing_id=button.id)
    lines = [talk.texts.fact(one) for one in found] or [talk.texts("filing-reminded-none")]
    await talk.say("filing-reminders", list=lines, **its.facts)
    await show_card(talk, its)


DEEDS = {
    "filings": Deed(show_lists, speaks=READERS),
    "filing-steer": Deed(steer, Role.ORGANISER),
    "filing-list": Deed(open_checklist, speaks=READERS),
    "filing-list-of": Deed(open_checklist_of, speaks=READERS),
    "filing-open": Deed(open_card, speaks=READERS),
    "filing-read": Deed(read_all, speaks=READERS),
    "filing-files": Deed(see_files, speaks=READERS),
    "filing-reminders": Deed(show_reminders, speaks=READERS),
}
