"""归入评议: an author may mean an opinion for a campaign that collects; the station, or the office, hands it there."""

from typing import Any

from aiogram.types import CallbackQuery

from domain.cases import Opinion
from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import A_PAGE, Talk
from services.campaigns.collecting import coming_in

GIVERS = (Role.STATION, Role.OFFICE)
# with the two buttons beside them a message has six
MOST = A_PAGE


async def offer_tag(talk: Talk, desk: Desk, opinion: Opinion) -> None:
    """Below the receipt: is it meant for the appraisal that is going on, too? Nothing while none collects."""
    found = await desk.do(coming_in.now_collecting)
    if not found:
        return
    names = talk.texts("list-comma").join(f"“{one.title}”" for one in found[:MOST])
    offers = [_tag(talk, opinion, one.id, one.title, alone=len(found) == 1) for one in found[:MOST]]
    await talk.say("tag-offer", *offers, Offer("button-no-tag", "menu"), number=opinion.number, campaigns=names)


def _tag(talk: Talk, opinion: Opinion, campaign_id: int, title: str, *, alone: bool) -> Offer:
    words = talk.texts("button-tag") if alone else title
    return Offer("", "opinion-tag", opinion.id, x=str(campaign_id), words=words)


async def tag(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """也算评议意见."""
    done = await desk.do(coming_in.tag, person=person, opinion_id=button.id, campaign_id=button.n)
    await talk.say("tag-done", Offer("button-progress", "opinion-open", done.id), MENU, number=done.number)


async def offer_campaign(talk: Talk, desk: Desk, person: Person, opinion: Opinion) -> None:
    """Above the card of the station or the office: it can go to a campaign, and whether its author wishes so."""
    its = await desk.do(coming_in.offered, person=person, opinion_id=opinion.id)
    if its is None:
        return
    names = talk.texts("list-comma").join(f"“{one.title}”" for one in its.campaigns[:MOST])
    says = "campaign-offer-meant" if its.meant else "campaign-offer"
    hand = Offer("button-to-campaign", "to-campaign", opinion.id, opinion.version)
    await talk.say(says, hand, campaigns=names, campaign=its.meant.title if its.meant else names)


async def choose(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """To which campaign? The one its author meant stands first; with one there is nothing to choose."""
    its = await desk.do(coming_in.offered, person=person, opinion_id=button.id)
    found = sorted(its.campaigns, key=lambda one: one != its.meant)[:MOST] if its else []
    back = Offer("button-back", "screen-open" if person.holds(Role.STATION) else "opinion-file", button.id)
    if its is None or not found:
        return await talk.say("campaign-offer-none", back, MENU)
    offers = [
        Offer("", "to-campaign-yes", button.id, button.v, str(one.id), words=one.title if len(found) > 1 else None)
        for one in found
    ]
    offers = [one if one.words else one._replace(label="button-yes-do-it") for one in offers]
    await talk.say("campaign-check", *offers, back, number=its.opinion.number, campaign=found[0].title)


async def hand(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """With the campaign now; its author has heard."""
    told: dict[str, Any] = {"person": person, "opinion_id": button.id, "version": button.v}
    done = await desk.do(coming_in.to_campaign, **told, campaign_id=button.n)
    following = (Offer("button-next", "screen-next", button.id),) if person.holds(Role.STATION) else ()
    await talk.say("campaign-given", *following, MENU, number=done.number)


DEEDS = {
    "opinion-tag": Deed(tag),
    "to-campaign": Deed(choose, speaks=GIVERS),
    "to-campaign-yes": Deed(hand, speaks=GIVERS),
}
