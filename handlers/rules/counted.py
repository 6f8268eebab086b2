"""怎么算的: how the nearest date of a case was counted, and by a button each, the others that run."""

from aiogram.types import CallbackQuery, Message

from domain.clocks import Clock
from domain.notice import Kind, Say
from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.rules.counting import Counted, how_counted, nearest_counted

KINDS = {"suggestion-counted": Kind.SUGGESTION, "assignment-counted": Kind.ASSIGNMENT}
# by which deed the other dates of a case are asked for; of a request or a rating there is none
ASKED_OF = {kind: do for do, kind in KINDS.items()} | {Kind.OPINION: "opinion-counted"}
# with the menu they still fit a card
MOST = 5


async def counted(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Start, amount, days off, what moved it, the rule."""
    said = await desk.do(how_counted, person=person, kind=KINDS[button.do], case_id=button.id, deadline_id=button.n)
    await show_count(talk, button.do, said)


async def show_count(talk: Talk, do: str, said: Counted) -> None:
    """One date; the other clocks of the case wait as buttons that do the same for them."""
    if not said.says:
        return await talk.say("date-none-running", MENU)
    others = (
        []
        if not do
        else [
            Offer("button-other-count", do, said.about.id, x=str(id), facts={"clock": Say(f"clock-{Clock(kind)}")})
            for id, kind in said.others[:MOST]
        ]
    )
    await talk.say("date-counted", *others, MENU, lines=list(said.says))


async def nearest(message: Message, talk: Talk, desk: Desk, person: Person) -> None:
    """The words alone, with nothing shown before: the nearest date of all one has."""
    said = await desk.do(nearest_counted, person=person)
    if said is None:
        return await talk.say("date-none-running", MENU)
    await show_count(talk, ASKED_OF.get(said.about.kind, ""), said)


COMMANDS = {"counted": Deed(nearest)}
DEEDS = {name: Deed(counted) for name in KINDS}
