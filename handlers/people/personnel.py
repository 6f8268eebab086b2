"""The office's people: inviting them, who was not told, and ending an appointment."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.people.mandates import ENDING
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, DIGITS, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import open_form, words_of
from handlers.people.mandates import why_list
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.office.undelivered import listed
from services.people.appointments import Seat, seats_named
from services.people.ending import check, end, seat_now
from services.people.inviting import invite_person, uninvited

A_NAME = 60


class Ending(StatesGroup):
    """What we are waiting for: whose appointment ends."""

    name = State()


async def show_uninvited(event: Message | CallbackQuery, talk: Talk, desk: Desk) -> None:
    """Who has no account yet."""
    await uninvited_page(talk, desk, 0)


async def turn_uninvited(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """Another page of them."""
    await uninvited_page(talk, desk, button.n)


async def uninvited_page(talk: Talk, desk: Desk, page: int) -> None:
    """One page of the people without an account; a press makes a link."""
    seats, total = await desk.do(uninvited, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("invite-nobody", MENU)
    lines = [(talk.texts("seat-line", **seat.facts), Offer("", "invite-make", seat.person_id)) for seat in seats]
    await talk.page("invite-list", lines, do="invite-page", page=page, total=total)


async def make_invitation(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """A link, the code for channels without links, and the digits where the office is to tell them."""
    seat, made, links = await desk.do(invite_person, person_id=button.id)
    lines = [*links, talk.texts("invite-made-code", code=made.code)]
    offers = (Offer("button-invite-next", "invite-page"), MENU)
    await talk.say("invite-made", *offers, name=seat.name, role=seat.facts["role"], link=lines, due=made.until)
    if made.digits:
        await talk.say("invite-made-digits", name=seat.name, digits=made.digits)


async def show_undelivered(event: Message | CallbackQuery, talk: Talk, desk: Desk) -> None:
    """Whom notices did not reach."""
    await undelivered_page(talk, desk, 0)


async def turn_undelivered(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """Another page of them."""
    await undelivered_page(talk, desk, button.n)


async def undelivered_page(talk: Talk, desk: Desk, page: int) -> None:
    """One page; a press invites who has no account."""
    found, total = await desk.do(listed, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("undelivered-none", MENU)
    lines = [
        (
            talk.texts.fact(one.line),
            Offer("", "invite-make" if one.seat and not one.reached else "", one.person_id),
        )
        for one in found
    ]
    await talk.page("undelivered-list", lines, do="undelivered", page=page, total=total)


async def ask_whose(event: Message | CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Whose appointment ends?"""
    await open_form(state, Ending.name, id=0)
    await talk.say("end-ask", CANCEL)


async def named(message: Message, talk: Talk, desk: Desk) -> None:
    """The appointments of that person, each with a button."""
    name = words_of(message, A_NAME)
    seats = await desk.do(seats_named, name=name)
    if not seats:
        return await talk.say("end-unknown", CANCEL, name=name)
    offers = [Offer("button-end-role", "end-check", s.person_id, x=_seat(s), facts=_tag(talk, s)) for s in seats[:4]]
    lines = [f"{n}. {talk.texts('seat-line', **seat.facts)}" for n, seat in enumerate(seats[:4], 1)]
    await talk.say("end-which", *offers, CANCEL, name=name, list=lines)


async def ask_end(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, state: FSMContext) -> None:
    """What it would do; nothing is done yet. Of a deputy the reason is asked first: the law names them."""
    role, scope_id, reason = _of(button)
    if role == Role.DEPUTY and not reason:
        seat = await desk.do(seat_now, person_id=button.id, role=role, scope_id=scope_id)
        return await why_list(talk, seat.name, button.id, button.x, 0)
    left = await desk.do(check, person_id=button.id, role=role, scope_id=scope_id)
    await leave(state)
    who = left.who or talk.texts("nobody-yet")
    await talk.say(
        "end-check",
        Offer("button-no-keep", "menu"),
        Offer("button-end-now", "end-do", button.id, x=button.x),
        **left.seat.facts,
        opinions=str(left.opinions),
        cases=str(left.cases),
        who=who,
    )


async def turn_reasons(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """Another page of the reasons."""
    role, scope_id, _ = _of(button)
    seat = await desk.do(seat_now, person_id=button.id, role=role, scope_id=scope_id)
    seat_named, _, page = button.x.rpartition(".")
    await why_list(talk, seat.name, button.id, seat_named, int(page) if page.isdecimal() and len(page) == 1 else 0)


async def do_end(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The appointment is over from this minute."""
    role, scope_id, reason = _of(button)
    left = await desk.do(end, actor=person, person_id=button.id, role=role, scope_id=scope_id, reason=reason)
    who = left.who or talk.texts("nobody-yet")
    facts = {"opinions": str(left.opinions), "cases": str(left.cases), "who": who}
    await talk.say("end-done", MENU, **left.seat.facts, **facts)


def _seat(seat: Seat) -> str:
    return f"{seat.role}.{seat.scope_id or 0}"


def _tag(talk: Talk, seat: Seat) -> dict[str, str]:
    return {"seat": talk.texts(f"tag-{seat.role}")}


def _of(button: Button) -> tuple[Role, int | None, str]:
    """The appointment a button names, and why it ends; one that names none means an appointment nobody has."""
    role, _, rest = button.x.partition(".")
    scope, _, reason = rest.partition(".")
    known = Role(role) if role in set(Role) else Role.CITIZEN
    scope_id = int(scope) if scope.isdecimal() and len(scope) <= DIGITS and int(scope) else None
    return known, scope_id, reason if reason in ENDING else ""


OFFICE = Role.OFFICE
COMMANDS = {
    "invite": Deed(show_uninvited, OFFICE),
    "undelivered": Deed(show_undelivered, OFFICE),
    "end": Deed(ask_whose, OFFICE),
}
DEEDS = {
    "invite-page": Deed(turn_uninvited, OFFICE),
    "invite-make": Deed(make_invitation, OFFICE),
    "undelivered": Deed(turn_undelivered, OFFICE),
    "end-ask": Deed(ask_whose, OFFICE),
    "end-check": Deed(ask_end, OFFICE),
    "end-why": Deed(turn_reasons, OFFICE),
    "end-do": Deed(do_end, OFFICE),
}
ANSWERS = {str(Ending.name.state): Deed(named, OFFICE)}
