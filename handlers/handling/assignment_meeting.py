"""交办会: what has its units, and the one press that assigns it all; what is concluded goes to the archive."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of
from handlers.handling.assigning import chosen_in
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.handling import assignment_meeting as meeting
from services.suggestions import archiving


async def plan(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """留到交办会: the units are kept; nobody is told yet."""
    form = await form_of(state, button.id, "leads")
    where: dict[str, Any] = {"suggestion_id": button.id, "version": button.v, "chosen": chosen_in(form)}
    facts = await desk.do(meeting.plan, person=person, **where)
    await leave(state)
    see = Offer("button-assignment-meeting", "assignment-meeting")
    await talk.say("batch-planned", Offer("button-next", "office-next"), see, MENU, **facts)


async def show(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """What has its units, a line each; a number opens the card."""
    await _show(talk, desk, person, state, button.n)


async def show_first(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The same, asked for in words."""
    await _show(talk, desk, person, state, 0)


async def _show(talk: Talk, desk: Desk, person: Person, state: FSMContext, page: int) -> None:
    await leave(state)
    found, total, rest = await desk.do(meeting.planned, person=person, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("batch-none", Offer("button-to-assign", "to-assign"), MENU, rest=str(rest))
    lines = [(talk.texts("batch-line", **facts), Offer("", "review-open", one.id, one.version)) for one, facts in found]
    everything = (Offer("button-assign-all", "assign-all"),)
    more: dict[str, Any] = {"page": page, "total": total, "also": everything}
    await talk.page("batch-list", lines, do="assignment-meeting", **more, rest=str(rest))


async def check(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Sure? From today all days count."""
    facts = await desk.do(meeting.before_meeting, person=person)
    await talk.say("batch-check", Offer("button-assign-all-yes", "assign-all-yes"), CANCEL, **facts)


async def assign_all(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Assigned; what could not be is named, each with its reason."""
    done = await desk.do(meeting.assign_all, person=person)
    count = str(len(done.done))
    if not done.failed:
        return await talk.say("batch-done", MENU, count=count)
    lines = [talk.texts("batch-failed-line", suggestion=one.number, why=why) for one, why in done.failed]
    see = Offer("button-assignment-meeting", "assignment-meeting")
    await talk.say("batch-done-but", see, MENU, count=count, failed=str(len(lines)), list=lines)


async def take_off(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Not for the meeting any more."""
    facts = await desk.do(meeting.take_off, person=person, suggestion_id=button.id, version=button.v)
    see = Offer("button-open", "review-open", button.id)
    await talk.say("batch-taken-off", see, MENU, **facts)


async def ask_archive(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """归档: a year that is over, all of it at once."""
    year, count = await desk.do(archiving.to_archive, person=person)
    if not count:
        return await talk.say("archive-none", MENU)
    yes = Offer("button-yes-do-it", "archive-yes", x=str(year))
    await talk.say("archive-check", yes, CANCEL, year=str(year), count=str(count))


async def archive(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """In the archive now; each deputy hears it once."""
    count = await desk.do(archiving.archive, person=person, year=button.n)
    await talk.say("archive-done" if count else "archive-none", MENU, year=str(button.n), count=str(count))


OFFICE = Role.OFFICE
COMMANDS = {"meeting": Deed(show_first, OFFICE)}
DEEDS = {
    "assign-to-meeting": Deed(plan, OFFICE),
    "assignment-meeting": Deed(show, OFFICE),
    "assign-all": Deed(check, OFFICE),
    "assign-all-yes": Deed(assign_all, OFFICE),
    "batch-take-off": Deed(take_off, OFFICE),
    "archive": Deed(ask_archive, OFFICE),
    "archive-yes": Deed(archive, OFFICE),
}
