"""Menus, help and the words that work everywhere: /start /menu /help /cancel, staff."""

from collections.abc import Iterator

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from pydantic import ValidationError

from domain.person import Person
from domain.roles import GRANTED, Role
from handlers.buttons import DIGITS, MENU, Button, Offer, literal
from handlers.citizens.draft import Telling, draft_of, holds_something, kept_until
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.menus import HEADLINES, MENUS, MORE
from handlers.suggestions.begun import WRITING, unfinished
from handlers.tables import Deed
from handlers.talk import Talk
from locales.texts import Texts
from services.place import staff_of_place
from services.speaking import open_opinions
from services.waiting import Desktop, on_desk


def pressed(data: str | None) -> Button | None:
    """The button behind callback data; None when it is not one of ours."""
    try:
        button = Button.unpack(data or "")
    except (ValidationError, ValueError, TypeError):
        return None
    return button if 0 <= button.id < 10**DIGITS and 0 <= button.v < 10**DIGITS else None


async def start(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """First contact, or a return: citizens are welcomed, appointed people get their menu."""
    await leave(state)
    if appointed(person):
        return await show(talk, desk, person)
    count, latest = await desk.do(open_opinions, person=person)
    if latest is None:
        place = await desk.do(staff_of_place, person=person)
        return await talk.say("start-welcome", *entries(talk, Role.CITIZEN, {}), **place)
    await talk.say(
        "start-welcome-back",
        *entries(talk, Role.CITIZEN, {}),
        count=str(count),
        number=latest.number,
        title=latest.title,
        state=latest.state,
    )


async def menu(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The menu; what was being filled in is left where it is."""
    await state.set_state(None)
    await show(talk, desk, person)


async def menu_citizen(query: CallbackQuery, talk: Talk) -> None:
    """The citizen's menu, which everybody has."""
    await talk.say("menu-citizen", *entries(talk, Role.CITIZEN, {}))


async def menu_of_role(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One role's menu, chosen from several."""
    if button.x in {role.value for role in appointed(person)}:
        return await role_menu(talk, desk, person, Role(button.x))
    await show(talk, desk, person)


async def more(query: CallbackQuery, button: Button, talk: Talk) -> None:
    """The second page of a menu."""
    await talk.say("menu-more", *MORE[button.do])


async def show(talk: Talk, desk: Desk, person: Person) -> None:
    """One role: its menu. Several: a short list of what waits, by role. None: the citizen's menu."""
    roles = appointed(person)
    if not roles:
        return await talk.say("menu-citizen", *entries(talk, Role.CITIZEN, {}))
    if len(roles) == 1:
        return await role_menu(talk, desk, person, roles[0])
    lines, offers = [], []
    for n, role in enumerate(roles, 1):
        waits = sum((await desk.do(on_desk, person, role)).counts.values())
        name = f"{n} {talk.texts('menu-role-line', role=talk.texts(f'tag-{role}'), count=str(waits))}"
        lines.append(name)
        offers.append(literal(name, "menu-role", x=role.value))
    offers.append(literal(f"{len(roles) + 1} {talk.texts('menu-role-citizen')}", "menu-citizen"))
    await talk.say("menu-several-roles", *offers, count=str(len(roles)), list=lines)


async def role_menu(talk: Talk, desk: Desk, person: Person, role: Role) -> None:
    """What waits for the person in this role, and where to find it."""
    talk.role = role
    desktop = await desk.do(on_desk, person, role)
    await talk.say(HEADLINES[role], *entries(talk, role, desktop.counts), **facts(talk, person, desktop))


def facts(talk: Talk, person: Person, desktop: Desktop) -> dict[str, str]:
    """What the headlines of the menus say."""
    counts = desktop.counts
    nearest = talk.texts.day(desktop.nearest) if desktop.nearest else talk.texts("date-none")
    return {
        "name": person.name,
        "unit": desktop.where,
        "station": desktop.where,
        "office": desktop.where,
        "nearest": nearest,
        "soon": str(desktop.soon),
        "late": str(desktop.late),
        "inbox": str(counts.get("inbox", 0)),
        "feedback": str(counts.get("to-rate", 0)),
        "review": str(counts.get("to-review", 0)),
        "requests": str(counts.get("requests", 0)),
        "coordinate": str(counts.get("to-coordinate", 0)),
        "assign": str(counts.get("to-assign", 0)),
        "conclude": str(counts.get("to-conclude", 0)),
        "sign": str(counts.get("to-sign", 0)),
        "keys": str(counts.get("key-list", 0)),
        "keys_late": str(counts.get("key-late", 0)),
        "polls": str(counts.get("polls", 0)),
        "campaigns": str(counts.get("campaigns", 0)),
        "waiting_count": str(counts.get("todo", counts.get("to-screen", counts.get("unit-cases", 0)))),
    }


def entries(talk: Talk, role: Role, counts: dict[str, int]) -> list[Offer]:
    """The menu's buttons, each with the number that is its own for ever; counts only above zero."""
    out = []
    for entry in MENUS[role]:
        label = talk.texts(entry.label)
        if entry.counted and counts.get(entry.do):
            label = talk.texts("menu-counted", label=label, count=str(counts[entry.do]))
        out.append(literal(f"{entry.place} {label}", entry.do))
    return out


def menu_lines(texts: Texts, person: Person) -> Iterator[tuple[str, str]]:
    """Every line of the menus of somebody's appointments, all further pages too: its label, and what its press says."""
    for role in appointed(person):
        lines = [(entry.label, entry.do) for entry in MENUS[role]]
        pages = [entry.do for entry in MENUS[role] if entry.do in MORE]
        for page in pages:
            lines += [(offer.label, offer.do) for offer in MORE[page]]
            pages += [offer.do for offer in MORE[page] if offer.do in MORE and offer.do not in pages]
        yield from ((texts(label), Button(do=do).pack()) for label, do in lines)


def appointed(person: Person) -> list[Role]:
    """The roles a person has been appointed to, in the order of the ladder."""
    held = {grant.role for grant in person.grants}
    return [role for role in GRANTED if role in held]


async def help_(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """What can be said, and where a person helps."""
    place = await desk.do(staff_of_place, person=person)
    offers = (Offer("button-my-accounts", "accounts"), MENU)
    await talk.say("help-staff" if appointed(person) else "help-citizen", *offers, **place)


async def staff(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """A telephone, a place and hours; not another menu."""
    await talk.say("talk-to-staff", MENU, **await desk.do(staff_of_place, person=person))


async def privacy(event: Message | CallbackQuery, talk: Talk) -> None:
    """How the content is used."""
    await talk.say("privacy-note", MENU)


async def cancel(event: Message | CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Leave what was being filled in."""
    was = await state.get_state()
    draft, writes = await draft_of(state), (await state.get_data()).get(WRITING)
    await leave(state)
    if was is None:
        return await talk.say("error-nothing-to-cancel", MENU)
    if was.startswith(Telling.__name__) and draft and holds_something(draft):
        return await talk.say("opinion-draft-kept", Offer("button-report", "report"), MENU, due=kept_until(draft))
    if writes in await unfinished(state):
        return await talk.say("draft-saved", Offer("button-drafts", "drafts"), MENU)
    await talk.say("error-cancelled", MENU)


async def unknown(event: Message | CallbackQuery, talk: Talk) -> None:
    """A command or a button nobody knows (any more)."""
    await talk.say("error-unknown-command", MENU)


COMMANDS = {
    "menu": Deed(menu),
    "help": Deed(help_),
    "cancel": Deed(cancel),
    "staff": Deed(staff),
    "privacy": Deed(privacy),
    "unknown": Deed(unknown),
}
DEEDS = {
    "menu": Deed(menu),
    "menu-role": Deed(menu_of_role),
    "menu-citizen": Deed(menu_citizen),
    **dict.fromkeys(MORE, Deed(more)),
    "help": Deed(help_),
    "staff": Deed(staff),
    "privacy": Deed(privacy),
    "cancel": Deed(cancel),
    "unknown": Deed(unknown),
}
