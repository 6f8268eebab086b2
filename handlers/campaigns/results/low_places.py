"""排名落后: the second condition is put on record, and somebody decides what follows; nothing follows by itself."""

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.campaigns.results.result import Consequence
from domain.campaigns.results.result import ResultAction as A
from domain.days import day_in
from domain.person import Person
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Button, Offer, literal
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.form import form_of, open_form, words_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.campaigns.results import consequences
from services.campaigns.results.consequences import Low, low_words
from services.campaigns.results.results import low_sheet
from services.today import today

ORGANISER, DECIDERS = Role.ORGANISER, (Role.OFFICE, Role.CHAIR)
READERS = (ORGANISER, *DECIDERS)
# with the ways back a message has six
MOST = 4


class FollowingLow(StatesGroup):
    """What we are waiting for: where the criticism stands, or why something follows."""

    paper = State()
    reason = State()


async def show(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Who stands low, what is on record, and what may be done next; one unit at a time."""
    its = await desk.do(low_sheet, person=person, result_id=button.id)
    chosen = [one for one in its.low if button.n in (0, one.target_id)]
    lines = await desk.do(low_words, chosen)
    if len(chosen) > 1:
        offers = [literal(one.row.name, "result-low", button.id, 0, str(one.target_id)) for one in chosen[:MOST]]
    else:
        offers = [offer for one in chosen for offer in _offers(one, its.open_to, button.id, its.version)]
    back = Offer("button-back", "result-see", button.id)
    await talk.say("result-low-list", *offers, back, MENU, **its.facts, list=lines)


def _offers(low: Low, open_to: tuple[str, ...], id: int, version: int) -> list[Offer]:
    if low.decided:
        return []
    target = str(low.target_id)
    if low.criticised is None:
        return [Offer("button-criticised", "result-criticised", id, version, target)] if A.CRITICISE in open_to else []
    decides = [Offer(f"button-consequence-{one}", f"consequence-{one}", id, version, target) for one in Consequence]
    return decides if A.DECIDE in open_to else []


async def ask_paper(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """When, and where does it stand?"""
    await open_form(state, FollowingLow.paper, id=button.id, v=button.v, criticised=button.n)
    await talk.say("criticism-ask", CANCEL)


async def hear_paper(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """On record, beside the low place."""
    form, words = await form_of(state, has="criticised"), words_of(message)
    named = day_in(words, await desk.do(today), ahead=False)
    paper = words[: named.start] + words[named.end :] if named else ""
    where: dict[str, Any] = {"result_id": form["id"], "version": form["v"], "target_id": form["criticised"]}
    on = named.day if named else None
    await desk.do(consequences.criticise, person=person, **where, on=on, paper=paper.strip(" ，,：:"))
    await leave(state)
    await talk.say("criticism-done", Offer("button-result-low", "result-low", form["id"]), MENU)


async def ask_reason(query: CallbackQuery, button: Button, talk: Talk, state: FSMContext) -> None:
    """Why? The unit reads the reason and the name."""
    outcome = button.do.removeprefix("consequence-")
    await open_form(state, FollowingLow.reason, id=button.id, v=button.v, follows=outcome, target=button.n)
    await talk.say("consequence-ask", CANCEL, what=talk.texts(f"consequence-{outcome}"))


async def decided(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """Decided by name."""
    form, words = await form_of(state, has="follows"), words_of(message)
    where: dict[str, Any] = {"result_id": form["id"], "version": form["v"], "target_id": form["target"]}
    outcome = Consequence(form["follows"])
    await desk.do(consequences.decide, person=person, **where, outcome=outcome, reason=words)
    await leave(state)
    await talk.say("consequence-done", Offer("button-result-low", "result-low", form["id"]), MENU)


DEEDS = {
    "result-low": Deed(show, speaks=READERS),
    "result-criticised": Deed(ask_paper, ORGANISER),
    **{f"consequence-{one}": Deed(ask_reason, speaks=DECIDERS) for one in Consequence},
}
ANSWERS = {
    str(FollowingLow.paper.state): Deed(hear_paper, ORGANISER),
    str(FollowingLow.reason.state): Deed(decided, speaks=DECIDERS),
}
