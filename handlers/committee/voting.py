"""签到 and 投票: what a member of the standing committee presses. The answer never repeats what was pressed."""

from collections.abc import Mapping
from typing import Any

from aiogram.types import CallbackQuery

from domain.committee.poll_rule import Choice
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.campaigns.surveys.surveyed import LEVELS
from handlers.desk import Desk
from handlers.menu import pressed
from handlers.tables import Deed
from handlers.talk import Talk
from services.committee.polling import Cast, cast, may_vote, sign_in
from services.committee.polls import poll_sheet

# The ballot: three levels, and “don't know” where the place offers it.
BALLOT = {
    "button-satisfied": "vote-satisfied",
    "button-basically": "vote-basically_satisfied",
    "button-dissatisfied": "vote-dissatisfied",
}
UNKNOWN = ("button-vote-unknown", "vote-unknown")
# With one of these before their eyes appraisers type their points.
SHEETS = ("sheets", "sheet-open", "sheet-hand-in", "scoring-papers")
SAYS = {
    Cast.CAST: "vote-cast",
    Cast.ALREADY: "vote-already",
    Cast.TOO_LATE: "vote-too-late",
    Cast.TOO_EARLY: "vote-too-early",
    Cast.NOT_THERE: "vote-sign-in-please",
    Cast.NOT_ASKED: "vote-not-asked",
}
MEMBER = (Role.COMMITTEE_MEMBER,)


def is_ballot(update: Mapping[str, Any]) -> bool:
    """Whether an update is a press on a ballot or on an answer to a survey: what it says is never kept."""
    button = pressed((update.get("callback_query") or {}).get("data"))
    return button is not None and button.do in (*BALLOT.values(), UNKNOWN[1], *LEVELS.values(), *SHEETS)


async def arrive(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """“I am here”: while people vote, the ballot follows at once."""
    await desk.do(sign_in, person=person, poll_id=button.id)
    if await desk.do(may_vote, person=person, poll_id=button.id):
        return await show_ballot(query, button, talk, desk, person)
    its = await desk.do(poll_sheet, person=person, poll_id=button.id)
    await talk.say("vote-signed-in", MENU, matter=its.poll.about)


async def show_ballot(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """The ballot, for whoever is there and has not voted."""
    its = await desk.do(poll_sheet, person=person, poll_id=button.id)
    if not await desk.do(may_vote, person=person, poll_id=button.id):
        sign = [Offer("button-sign-in", "vote-sign-in", button.id)] if "sign_in" in its.open_to else []
        return await talk.say("vote-card-counted" if "ballots" in its.facts else "vote-see", *sign, MENU, **its.facts)
    offers = [Offer(label, do, button.id) for label, do in BALLOT.items()]
    if its.poll.unknown_offered:
        offers.append(Offer(*UNKNOWN, button.id))
    await talk.say("vote-paper", *offers, matter=its.poll.about)


async def vote(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, inbox_id: int, account_id: int
) -> None:
    """One ballot: what becomes of it is said, what it was is not."""
    choice = Choice(button.do.removeprefix("vote-"))
    where = {"inbox_id": inbox_id, "account_id": account_id}
    became = await desk.do(cast, person=person, poll_id=button.id, choice=choice, **where)
    sign = [Offer("button-sign-in", "vote-sign-in", button.id)] if became == Cast.NOT_THERE else []
    await talk.say(SAYS[became], *sign, MENU)


DEEDS = {
    "vote-sign-in": Deed(arrive, speaks=MEMBER),
    "vote-open": Deed(show_ballot, speaks=MEMBER),
    **dict.fromkeys((*BALLOT.values(), UNKNOWN[1]), Deed(vote, speaks=MEMBER)),
}
