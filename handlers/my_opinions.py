"""My opinions: the list, where each one stands, how a date was counted; any case by its number."""

from aiogram.types import CallbackQuery, Message

from domain.notice import Kind
from domain.people import Person
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.opening import OPENS
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.counting import how_counted
from services.finding import find
from services.opinion_state import mine, timeline

REPORT = Offer("button-report", "report")


async def show_mine(event: CallbackQuery | Message, talk: Talk, desk: Desk, person: Person, page: int = 0) -> None:
    """The list, newest first."""
    items, total = await desk.do(mine, person=person, limit=A_PAGE, offset=page * A_PAGE)
    if not total:
        return await talk.say("my-opinions-none", REPORT, MENU)
    lines = [
        (
            talk.texts("my-opinion-line", number=opinion.number, title=opinion.title, state=state),
            Offer("button-open", "opinion-open", opinion.id),
        )
        for opinion, state in items
    ]
    await talk.page("my-opinions", lines, do="mine", page=page, total=total)


async def turn_page(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Another page of the list."""
    await show_mine(query, talk, desk, person, int(button.x or 0))


async def open_one(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What happened so far, who has it, until when."""
    story = await desk.do(timeline, person=person, opinion_id=button.id)
    offers = [Offer("button-how-counted", "opinion-counted", story.opinion.id), Offer("button-my-opinions", "mine")]
    if story.rating_id:
        offers.insert(0, Offer("button-rate", "rating-open", story.rating_id))
    await talk.say(
        "timeline",
        *offers,
        MENU,
        number=story.opinion.number,
        title=story.opinion.title,
        lines=story.lines,
        next=story.next,
    )


async def progress(message: Message, talk: Talk, desk: Desk, person: Person) -> None:
    """“Progress”: the only opinion at once, several as a list."""
    items, total = await desk.do(mine, person=person, limit=1, offset=0)
    if total != 1:
        return await show_mine(message, talk, desk, person)
    story = await desk.do(timeline, person=person, opinion_id=items[0][0].id)
    await talk.say(
        "timeline",
        Offer("button-how-counted", "opinion-counted", story.opinion.id),
        MENU,
        number=story.opinion.number,
        title=story.opinion.title,
        lines=story.lines,
        next=story.next,
    )


async def counted(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """How the date was computed: start, amount, days off, the rule."""
    said = await desk.do(how_counted, person=person, kind=Kind.OPINION, case_id=button.id)
    if not said:
        return await talk.say("date-none-running", MENU)
    await talk.show("\n".join(talk.texts.fact(one) for one in said))


async def by_number(message: Message, argument: str, talk: Talk, desk: Desk, person: Person) -> None:
    """A case number alone opens the case."""
    found = await desk.do(find, person=person, number=argument)
    do = OPENS[found.ref.kind, found.role]
    await talk.say(
        "case-found",
        Offer("button-open", do, found.ref.id, found.version),
        MENU,
        number=found.number,
        title=found.title,
    )


COMMANDS = {"progress": Deed(progress), "number": Deed(by_number)}
DEEDS = {"mine": Deed(turn_page), "opinion-open": Deed(open_one), "opinion-counted": Deed(counted)}
