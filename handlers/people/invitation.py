"""Opening a link or typing its code: an invitation into a role, or simply hello."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.codes import Purpose
from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers import menu
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.citizens.find_deputy import from_poster
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.people import accounts
from handlers.people.typed_codes import may_open
from handlers.tables import Deed
from handlers.talk import Talk
from services.people.inviting import LINK_PREFIX, Invited, accept, asks, office_of_place, opened, refuse, tries_left

WELCOMES = {Role.DEPUTY: "welcome-deputy", Role.UNIT_HEAD: "welcome-head", Role.UNIT_CLERK: "welcome-unit"}


class Proving(StatesGroup):
    """What we are waiting for: four digits only the invited person knows."""

    digits = State()


async def start(message: Message, argument: str, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """/start, with or without an invitation, or with the code of a poster."""
    if await from_poster(talk, desk, state, argument):
        return None
    if not argument.startswith(LINK_PREFIX):
        return await menu.start(message, talk, desk, person, state)
    await show(argument, talk, desk, person)


async def code(message: Message, argument: str, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """A one-use code, typed: an invitation, or a further account."""
    if not await may_open(argument, talk, desk, account_id):
        return None
    if argument.startswith(Purpose.INVITATION):
        return await show(argument, talk, desk, person)
    await accounts.show_code(argument, talk, desk, person)


async def show(token: str, talk: Talk, desk: Desk, person: Person) -> None:
    """Who is invited to what; it counts once the person has said that it is for them."""
    invited = await desk.do(opened, token=token, person=person)
    question = {Role.DEPUTY: "invite-open-deputy"}.get(invited.role, "invite-open-unit")
    where, post = seat(talk, invited)
    await talk.say(
        question,
        Offer("button-its-me", "invite-yes", x=token),
        Offer("button-not-me", "invite-no", x=token),
        office=invited.office,
        name=invited.name,
        district=where,
        unit=where,
        post=post,
        due=invited.until,
    )


async def its_me(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int, state: FSMContext
) -> None:
    """The invited person confirms: the role is theirs from this moment, unless digits are asked first."""
    if not await may_open(button.x, talk, desk, account_id):
        return None
    whence = await desk.do(asks, token=button.x)
    if not whence:
        invited = await desk.do(accept, token=button.x, person=person, account_id=account_id)
        return await welcome(talk, invited)
    await open_form(state, Proving.digits, id=0, token=button.x)
    await talk.say("invite-verify", CANCEL, hint=talk.texts(f"invite-digits-{whence}"))


async def prove(message: Message, talk: Talk, desk: Desk, person: Person, account_id: int, state: FSMContext) -> None:
    """The digits: right ones let the person in, three wrong ones void the invitation."""
    form, digits = await form_of(state, has="token"), "".join(filter(str.isdecimal, words_of(message)))
    left = await desk.do(tries_left, token=form["token"], digits=digits)
    if left is None:
        await leave(state)
        facts = {"token": form["token"], "digits": digits}
        return await welcome(talk, await desk.do(accept, person=person, account_id=account_id, **facts))
    if left:
        return await talk.say("invite-wrong-code", CANCEL, left=str(left), **await desk.do(office_of_place))
    await leave(state)
    await talk.say("invite-expired", MENU, **await desk.do(office_of_place))


async def welcome(talk: Talk, invited: Invited) -> None:
    """They are in."""
    text_id = WELCOMES.get(invited.role, "welcome-unit" if invited.role in UNIT_ROLES else "welcome-staff")
    where, post = seat(talk, invited)
    await talk.say(text_id, MENU, name=invited.name, unit=where, post=post)


def seat(talk: Talk, invited: Invited) -> tuple[str, str]:
    """Where somebody will sit and what they are called there; the government's office goes by its own name."""
    called = talk.texts(f"post-{invited.role}")
    if invited.role == Role.GOV_OFFICE:
        return invited.post or talk.texts("tag-gov_office"), called
    return invited.where, invited.post or called


async def not_me(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, account_id: int) -> None:
    """It reached the wrong person: the link is void, and the office knows."""
    if not await may_open(button.x, talk, desk, account_id):
        return
    await desk.do(refuse, token=button.x)
    await talk.say("invite-not-me", MENU, **await desk.do(office_of_place))


COMMANDS = {"start": Deed(start), "code": Deed(code)}
DEEDS = {"invite-yes": Deed(its_me), "invite-no": Deed(not_me)}
ANSWERS = {str(Proving.digits.state): Deed(prove)}
