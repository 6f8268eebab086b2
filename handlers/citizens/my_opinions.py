"""My opinions: the list, where each one stands, how a date was counted; any case by its number."""

from aiogram.types import CallbackQuery, Message

from domain.notice import Kind
from domain.opinions.opinion import OPINION
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.opening import OPENS
from handlers.rules.counted import show_count
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.citizens.opinion_state import Timeline, mine, timeline
from services.finding import find
from services.opinions.relay import question_open_for
from services.rules.counting import how_counted

REPORT = Offer("button-report", "report")


async def show_mine(event: Message, talk: Talk, desk: Desk, person: Person) -> None:
    """The list, newest first."""
    await show_page(talk, desk, person, 0)


async def show_page(talk: Talk, desk: Desk, person: Person, page: int) -> None:
    """One page of it."""
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
    await show_page(talk, desk, person, button.n)


async def open_one(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """What happened so far, who has it, until when."""
    await tell_story(talk, desk, person, button.id)


async def tell_story(talk: Talk, desk: Desk, person: Person, opinion_id: int) -> None:
    """The timeline; what was answered can be rated from here, what was asked can be answered."""
    story = await desk.do(timeline, person=person, opinion_id=opinion_id)
    asked = [one for one in await desk.do(question_open_for, person=person) if one.opinion.id == opinion_id]
    reply = [Offer("button-reply-now", "question-reply", one.question.id) for one in asked[:1]]
    counted = () if reply else (Offer("button-how-counted", "opinion-counted", story.opinion.id),)
    await talk.say(
        "timeline",
        *reply,
        *deeds_of(story),
        *counted,
        MENU,
        number=story.opinion.number,
        title=story.opinion.title,
        lines=story.lines,
        next=story.next,
    )


def deeds_of(story: Timeline) -> list[Offer]:
    """What its author can do with an opinion now: at most four, taking it back the last of them."""
    id, version = story.opinion.id, story.opinion.version
    over = story.opinion.status in OPINION.ends or story.opinion.detached
    offers = [Offer("button-rate", "rating-open", story.rating_id)] if story.rating_id else []
    if "rate" in story.open_to:
        offers.append(Offer("button-rate", "answer-open", id))
    if "look_again" in story.open_to:
        offers.append(Offer("button-look-again", "look-again", id, version))
    if "separate" in story.open_to:
        offers.append(Offer("button-not-the-same", "separate", id))
    if "new_facts" in story.open_to:
        offers.append(Offer("button-new-facts", "add-info", id))
    if not over:
        offers += [Offer("button-add-info", "add-info", id), Offer("button-withdraw", "withdraw-ask", id)]
    return [*offers[:4], *(() if len(offers) > 3 else (Offer("button-my-opinions", "mine"),))]


async def progress(message: Message, talk: Talk, desk: Desk, person: Person) -> None:
    """“Progress”: the only opinion at once, several as a list."""
    items, total = await desk.do(mine, person=person, limit=1, offset=0)
    if total != 1:
        return await show_page(talk, desk, person, 0)
    await tell_story(talk, desk, person, items[0][0].id)


async def counted(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """How the date was computed: start, amount, days off, the rule."""
    said = await desk.do(how_counted, person=person, kind=Kind.OPINION, case_id=button.id, deadline_id=button.n)
    await show_count(talk, button.do, said)


async def by_number(message: Message, argument: str, talk: Talk, desk: Desk, person: Person) -> None:
    """A case number alone opens the case: its author's own at once, an officer's with a press."""
    found = await desk.do(find, person=person, number=argument)
    if (found.ref.kind, found.role) == (Kind.OPINION, Role.CITIZEN):
        return await tell_story(talk, desk, person, found.ref.id)
    do = OPENS[found.ref.kind, found.role]
    await talk.say(
        "case-found",
        Offer("button-open", do, found.ref.id, found.version),
        MENU,
        number=found.number,
        title=found.title,
    )


COMMANDS = {"mine": Deed(show_mine), "progress": Deed(progress), "number": Deed(by_number)}
DEEDS = {"mine": Deed(turn_page), "opinion-open": Deed(open_one), "opinion-counted": Deed(counted)}
