"""整改台账: how it stands, its lists, one item's card with its history, what was shown, the sheet."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.campaigns.rectification import UNFINISHED
from domain.campaigns.rectification import RectificationAction as A
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.office import export
from handlers.showing import show_files
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns import rectification as ledger
from services.campaigns.opening_items import without_items
from services.campaigns.rectification import Card
from services.campaigns.rectification_gates import hand_on
from services.campaigns.rectifying import WEIGHED

# What may be done with an item from its card, as the lifecycle table says it; the likely one first.
STEPS = {
    A.SATISFY: ("button-rectify-judge", "rectify-judge"),
    A.ACCEPT_PLAN: ("button-rectify-accept", "rectify-accept"),
    A.REJECT_PLAN: ("button-rectify-reject", "rectify-reject"),
    A.STRIKE_OFF: ("button-strike-off", "rectify-strike-off"),
    A.HOLDS: ("button-rectify-holds", "rectify-holds"),
    A.RELAPSE: ("button-rectify-relapse", "rectify-relapse"),
    A.LOOK_BACK: ("button-rectify-look-back", "rectify-look-back"),
    A.PLAN: ("button-rectify-plan", "rectify-plan"),
    A.TRIAGE: ("button-rectify-triage", "rectify-triage"),
    A.REPORT: ("button-rectify-report", "rectify-report"),
    A.PROGRESS: ("button-report-progress", "rectify-progress"),
    WEIGHED: ("button-rectify-weigh", "rectify-weigh"),
    A.STUDY: ("button-rectify-study", "rectify-study"),
    A.DROP: ("button-rectify-drop", "rectify-drop"),
}
FIRST, MOST = 3, 5
READERS = ledger.READERS


async def overview(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """The numbers, each a list; opinions nobody has written down yet; the sheet. button.id: of one campaign."""
    await leave(state)
    campaign_id = button.id
    counts = await desk.do(ledger.overview, person=person, campaign_id=campaign_id)
    bare = await desk.do(without_items, person=person)
    new = [Offer("button-rectify-new", "rectify-bare", facts={"count": str(len(bare))})] if bare else []
    lists = [
        Offer(f"button-rectify-{name}", f"rectify-list-{name}", campaign_id, facts={"count": str(count)})
        for name, count in counts.items()
        if count
    ]
    more = [Offer("button-more", "rectify-overview-more", campaign_id)] if sum(counts.values()) else []
    room = MOST - len(new) - len(more)
    facts = {name: str(count) for name, count in counts.items()} | {"bare": str(len(bare))}
    await talk.say("rectify-overview", *new, *lists[:room], *more, MENU, **facts)


async def overview_more(query: CallbackQuery, button: Button, talk: Talk, person: Person) -> None:
    """The sheet, what is over, what an inspection found, and handing on."""
    organises = button.id and person.holds(Role.ORGANISER, button.id)
    finds = button.id and (organises or person.holds(Role.INSPECTOR, button.id))
    offers = [
        Offer("button-rectify-ended-list", "rectify-list-ended", button.id),
        Offer("button-export", "rectify-export", button.id),
        *([Offer("button-rectify-found", "rectify-found", button.id)] if finds else []),
        *([Offer("button-rectify-hand-on", "rectify-hand-on", button.id)] if organises else []),
    ]
    await talk.say("rectify-overview-more", *offers, Offer("button-back", "rectify", button.id), MENU)


async def show_list(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One of the lists: easy, heavy and urgent ones first."""
    name = button.do.removeprefix("rectify-list-")
    which: dict[str, Any] = {"name": name, "campaign_id": button.id}
    found, total = await desk.do(ledger.listed, person=person, **which, limit=A_PAGE, offset=button.n * A_PAGE)
    if not total:
        return await talk.say("rectify-list-empty", Offer("button-back", "rectify", button.id), MENU)
    lines = [(talk.texts("rectify-line", **one.facts), Offer("", "rectify-open", one.item.id)) for one in found]
    await talk.page(button.do, lines, do=button.do, page=button.n, total=total, id=button.id)


async def open_card(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext
) -> None:
    """One item, and what can be done with it now."""
    await leave(state)
    await show_card(talk, await desk.do(ledger.card, person=person, item_id=button.id))


def _steps(its: Card) -> list[Offer]:
    """What the lifecycle table lets this person do, the likely one first."""
    return [Offer(*STEPS[one], its.item.id, its.item.version) for one in STEPS if one in its.open_to]


async def show_card(talk: Talk, its: Card) -> None:
    """The card with the buttons of the lifecycle table; what finds no room stands on the next page."""
    steps, id = _steps(its), its.item.id
    more = [Offer("button-more", "rectify-more", id)] if its.item.status in UNFINISHED else []
    history = [Offer("button-history", "rectify-history", id)]
    if A.ACCEPT_PLAN in its.open_to:  # whoever decides reads it first
        await talk.say("rectify-plan-card", **its.facts)
    await talk.say("rectify-card", *steps[:FIRST], *history, *more, MENU, **its.facts)


async def show_more(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The plan in full, and what else can be done."""
    its = await desk.do(ledger.card, person=person, item_id=button.id)
    back = Offer("button-back", "rectify-open", button.id)
    await talk.say("rectify-plan-card", *_steps(its)[FIRST : FIRST + MOST - 1], back, MENU, **its.facts)


async def show_history(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What was said, done and judged, and a button for what was shown."""
    its, lines = await desk.do(ledger.history, person=person, item_id=button.id)
    offers = (
        Offer("button-see-files", "rectify-files", button.id),
        Offer("button-open", "rectify-open", button.id),
        MENU,
    )
    await talk.say("rectify-history", *offers, number=its.number, list=lines)


async def show_evidence(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The photos and files, one by one."""
    if not await show_files(talk, await desk.do(ledger.files, person=person, item_id=button.id)):
        await talk.say("rectify-files-none", Offer("button-open", "rectify-open", button.id), MENU)


async def take_along(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """The whole ledger as a spreadsheet."""
    rows = await desk.do(ledger.sheet, person=person, campaign_id=button.id)
    await export.send(talk, desk, account_id, ("rectification", ledger.COLUMNS, rows))


async def give_on(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Whatever is not finished goes on with the office of the congress."""
    count = await desk.do(hand_on, person=person, campaign_id=button.id)
    await talk.say("rectify-hand-on-done", Offer("button-back", "rectify", button.id), MENU, count=str(count))


DEEDS = {
    "rectify": Deed(overview, speaks=READERS),
    "rectify-overview-more": Deed(overview_more, speaks=READERS),
    **{f"rectify-list-{name}": Deed(show_list, speaks=READERS) for name in ledger.LISTS},
    "rectify-export": Deed(take_along, speaks=READERS),
    "rectify-open": Deed(open_card, speaks=READERS),
    "rectify-more": Deed(show_more, speaks=READERS),
    "rectify-history": Deed(show_history, speaks=READERS),
    "rectify-files": Deed(show_evidence, speaks=READERS),
    "rectify-hand-on": Deed(give_on, Role.ORGANISER),
}
