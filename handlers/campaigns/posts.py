"""谁做什么: the posts of a campaign by invitation, and the organising group with its office by name."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import CAMPAIGN_ROLES, Role
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import A_PAGE, MOST_BUTTONS, Talk
from services.campaigns import appointing
from services.campaigns.cards import card

A_NAME = 60
BOTH = (Role.ORGANISER, Role.OFFICE)
BODIES = {"post-group": "group", "post-office": "office"}


class Appointing(StatesGroup):
    """What we are waiting for: a name, or a post with a name."""

    name = State()
    post = State()


async def show_people(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """Who holds which post; a press on one asks whether it ends."""
    await leave(state)
    its = await desk.do(card, person=person, campaign_id=button.id)
    if not its.roles & set(BOTH):
        raise CaseworkError("error-not-for-you", role=talk.texts("role-organiser"))
    seats = await desk.do(appointing.seats, its.campaign)
    shown = seats[button.n * A_PAGE : (button.n + 1) * A_PAGE]
    lines = [
        (talk.texts("post-row", role=talk.texts(f"role-{one.role}"), name=one.name), _opens(button.id, one))
        for one in shown
    ]
    also = (Offer("button-appoint", "post-appoint", button.id),)
    groups = [talk.texts("body-row", body=talk.texts(f"body-{one.body}"), post=one.post, name=one.name)
              for one in await desk.do(appointing.bodies, its.campaign)]  # fmt: skip
    bodies = groups or [talk.texts("list-nothing")]
    page: dict[str, Any] = {"do": "campaign-people", "page": button.n, "total": len(seats), "id": button.id}
    await talk.page("posts-list", lines, **page, also=also, bodies=bodies, number=its.campaign.number)


def _opens(campaign_id: int, seat: appointing.Seat) -> Offer:
    """What a press on somebody does: of appraisers there is a list of its own."""
    if seat.role == Role.APPRAISER:
        return Offer("", "appraisers", campaign_id)
    return Offer("", "post-end-ask", campaign_id, x=f"{seat.role}.{seat.person_id}")


async def ask_role(query: CallbackQuery, button: Button, talk: Talk, person: Person) -> None:
    """Into which post? Organisers are named by the office. The organising group stands below."""
    roles = CAMPAIGN_ROLES if person.holds(Role.OFFICE) else CAMPAIGN_ROLES[1:]
    offers = [
        Offer(f"role-{one}", "appraiser-new" if one == Role.APPRAISER else "post-role", button.id, x=one)
        for one in roles
        if one != Role.APPRAISER or person.holds(Role.ORGANISER, button.id)
    ]
    offers.append(Offer("button-bodies", "post-bodies", button.id))
    await talk.say("post-which", *offers, *(() if len(offers) == MOST_BUTTONS else (CANCEL,)))


async def ask_name(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """Who?"""
    if button.x not in {str(one) for one in CAMPAIGN_ROLES}:
        raise CaseworkError("error-press-please")
    await open_form(state, Appointing.name, id=button.id, appoints=button.x)
    await talk.say("post-name-ask", CANCEL, role=talk.texts(f"role-{button.x}"))


async def named(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Invited: the links and the code, to be passed on."""
    form, name = await form_of(state, has="appoints"), words_of(message, A_NAME)
    role = Role(form["appoints"])
    made, links = await desk.do(appointing.appoint, person=person, campaign_id=form["id"], role=role, name=name)
    await leave(state)
    lines = [*links, talk.texts("invite-made-code", code=made.code)]
    offers = (Offer("button-appoint", "post-appoint", form["id"]), MENU)
    await talk.say("post-invited", *offers, name=name, role=talk.texts(f"role-{role}"), link=lines, due=made.until)


async def ask_end(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Really?"""
    role, person_id = seat_in(button)
    its = await desk.do(card, person=person, campaign_id=button.id)
    seats = await desk.do(appointing.seats, its.campaign)
    name = next((one.name for one in seats if (one.role, one.person_id) == (role, person_id)), "")
    if not name:
        raise CaseworkError("error-press-please")
    keep = Offer("button-no-keep", "campaign-people", button.id)
    yes = Offer("button-end-now", "post-end", button.id, x=button.x)
    await talk.say("post-end-check", keep, yes, name=name, role=talk.texts(f"role-{role}"))


async def end(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Over this minute; who held it has heard it."""
    role, person_id = seat_in(button)
    await desk.do(appointing.dismiss, person=person, campaign_id=button.id, role=role, person_id=person_id)
    await show_people(query, Button(do="campaign-people", id=button.id), talk, desk, person, state)


def seat_in(button: Button) -> tuple[Role, int]:
    """The post and the person a button names. Raises error-press-please."""
    role, _, person_id = button.x.partition(".")
    if role not in {str(one) for one in CAMPAIGN_ROLES} or not person_id.isdecimal():
        raise CaseworkError("error-press-please")
    return Role(role), int(person_id[:9])


async def ask_body(query: CallbackQuery, button: Button, talk: Talk) -> None:
    """In the organising group, or in its office?"""
    offers = [Offer(f"body-{body}", do, button.id) for do, body in BODIES.items()]
    await talk.say("body-which", *offers, CANCEL)


async def ask_post(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """Which post, and who?"""
    await open_form(state, Appointing.post, id=button.id, body=BODIES[button.do])
    await talk.say("post-ask", CANCEL)


async def post_named(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Written down: a post and a name; a name alone ends the posts of whoever is called so."""
    form, words = await form_of(state, has="body"), words_of(message, A_NAME)
    post, _, name = words.replace("：", " ").rpartition(" ")
    where: dict[str, Any] = {"person": person, "campaign_id": form["id"]}
    if post.strip():
        await desk.do(appointing.enter_post, **where, body=form["body"], post=post.strip(), name=name)
    else:
        await desk.do(appointing.leave_posts, **where, name=name)
    await leave(state)
    await talk.say(
        "post-entered" if post.strip() else "post-left",
        Offer("button-bodies", "post-bodies", form["id"]),
        MENU,
        name=name,
    )


DEEDS = {
    "campaign-people": Deed(show_people, speaks=BOTH),
    "post-appoint": Deed(ask_role, speaks=BOTH),
    "post-role": Deed(ask_name, speaks=BOTH),
    "post-end-ask": Deed(ask_end, speaks=BOTH),
    "post-end": Deed(end, speaks=BOTH),
    "post-bodies": Deed(ask_body, speaks=BOTH),
    **dict.fromkeys(BODIES, Deed(ask_post, speaks=BOTH)),
}
ANSWERS = {
    str(Appointing.name.state): Deed(named, speaks=BOTH),
    str(Appointing.post.state): Deed(post_named, speaks=BOTH),
}
