"""到期一览: how much falls due today, within the week, how much is late; each as a list that opens the cases."""

from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import UNIT_ROLES, Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.opening import OPENS
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.office.due_overview import SPANS, Line, counted, listed

EXPORT, FIGURES = Offer("button-export", "export"), Offer("button-figures", "figures")
CALENDAR = Offer("button-calendar", "calendar")
TAKE_ALONG = (Role.STATION, Role.OFFICE, Role.GOV_OFFICE)


async def overview(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """The three numbers, each a button."""
    counts = await desk.do(counted, person=person)
    offers = [
        Offer(f"button-due-{span}", f"due-{span}", facts={"count": str(counts[span])}) for span in SPANS if counts[span]
    ]
    facts = {span: str(count) for span, count in counts.items()}
    offers += [EXPORT] if any(person.holds(role) for role in TAKE_ALONG) else []
    offers += [FIGURES] if any(person.holds(role) for role in UNIT_ROLES) else []
    await talk.say("due-overview", *offers[:A_PAGE], CALENDAR, MENU, **facts)


async def show_span(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """One of the three as a list, the nearest first."""
    span = button.do.removeprefix("due-")
    found, total = await desk.do(listed, person=person, span=span, limit=A_PAGE, offset=button.n * A_PAGE)
    if not total:
        return await talk.say("nothing-due", MENU)
    lines = [(_words(talk, line), Offer("button-open", OPENS[line.ref.kind, line.role], line.ref.id)) for line in found]
    await talk.page(f"due-list-{span}", lines, do=button.do, page=button.n, total=total)


def _words(talk: Talk, line: Line) -> str:
    return talk.texts("due-line-late" if line.late else "due-line", **line.facts)


COMMANDS = {"due": Deed(overview)}
DEEDS = {"due-list": Deed(overview), **{f"due-{span}": Deed(show_span) for span in SPANS}}
