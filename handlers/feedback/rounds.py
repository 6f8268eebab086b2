"""Which parts are handled again: the deputy, or the office, presses the units; and passing a reply on to co-signers."""

from aiogram.types import CallbackQuery

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.feedback.rounds import only_these, parts_again
from services.replies.reply_recipients import pass_on

SPEAKS = (Role.DEPUTY, Role.OFFICE)


def ids_in(button: Button) -> list[int]:
    """The parts pressed so far."""
    return [int(one) for one in button.x.split(",") if one.isdecimal()]


async def choose(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The units whose parts would be handled again; a press marks one, or takes the mark away."""
    its = await desk.do(parts_again, person=person, suggestion_id=button.id, version=button.v)
    at = (its.suggestion.id, its.suggestion.version)
    if len(its.parts) < 2:
        return await talk.say("rehandle-all-begun", MENU, **its.facts)
    marked = ids_in(button)
    units = [
        literal(_marked(name, id in marked), "rehandle-parts", *at, _joined(set(marked) ^ {id}))
        for id, name in its.parts[:A_PAGE]
    ]
    ready = [Offer("button-only-these", "rehandle-only", *at, button.x)] if marked else []
    lines = [_marked(name, id in marked) for id, name in its.parts]
    await talk.say("rehandle-which-ask", *units, *ready, MENU, **{**its.facts, "list": lines})


def _marked(name: str, marked: bool) -> str:
    return f"✓ {name}" if marked else name


def _joined(ids: set[int]) -> str:
    return ",".join(map(str, sorted(ids)))


async def only(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The others are done; their units and the other side have been told."""
    its = await desk.do(only_these, person=person, suggestion_id=button.id, version=button.v, part_ids=ids_in(button))
    names = talk.texts.row([name for _, name in its.parts])
    await talk.say("rehandle-only-done", MENU, **{**its.facts, "units": names})


async def hand_on(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Everybody who co-signed has the reply now."""
    suggestion = await desk.do(pass_on, person=person, suggestion_id=button.id)
    await talk.say("reply-passed-on-done", MENU, suggestion=suggestion.number)


DEEDS = {
    "rehandle-parts": Deed(choose, speaks=SPEAKS),
    "rehandle-only": Deed(only, speaks=SPEAKS),
    "reply-pass-on": Deed(hand_on, speaks=(Role.DEPUTY,)),
}
