"""Opening a link: an invitation into a role, or simply hello."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.people import Person
from domain.roles import UNIT_ROLES, Role
from handlers import menu
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.inviting import LINK_PREFIX, Invited, accept, opened, refuse

WELCOMES = {Role.DEPUTY: "welcome-deputy", Role.UNIT_HEAD: "welcome-head", Role.UNIT_CLERK: "welcome-unit"}


async def start(message: Message, argument: str, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """/start, with or without an invitation."""
    if not argument.startswith(LINK_PREFIX):
        return await menu.start(message, talk, desk, person, state)
    invited = await desk.do(opened, token=argument)
    question = {Role.DEPUTY: "invite-open-deputy"}.get(invited.role, "invite-open-unit")
    where, post = seat(talk, invited)
    await talk.say(
        question,
        Offer("button-its-me", "invite-yes", x=argument),
        Offer("button-not-me", "invite-no", x=argument),
        office=invited.office,
        name=invited.name,
        district=where,
        unit=where,
        post=post,
        due=invited.until,
    )


async def its_me(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The invited person confirms: the role is theirs from this moment."""
    invited = await desk.do(accept, token=button.x, person=person, account_id=account_id)
    text_id = WELCOMES.get(invited.role, "welcome-unit" if invited.role in UNIT_ROLES else "welcome-staff")
    where, post = seat(talk, invited)
    await talk.say(text_id, MENU, name=invited.name, unit=where, post=post)


def seat(talk: Talk, invited: Invited) -> tuple[str, str]:
    """Where somebody will sit and what they are called there; the government's office goes by its own name."""
    called = talk.texts(f"post-{invited.role}")
    if invited.role == Role.GOV_OFFICE:
        return invited.post or talk.texts("tag-gov_office"), called
    return invited.where, invited.post or called


async def not_me(query: CallbackQuery, button: Button, talk: Talk, desk: Desk) -> None:
    """It reached the wrong person: the link is void."""
    await desk.do(refuse, token=button.x)
    await talk.say("invite-not-me", MENU)


COMMANDS = {"start": Deed(start)}
DEEDS = {"invite-yes": Deed(its_me), "invite-no": Deed(not_me)}
