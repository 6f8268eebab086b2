"""The deputies' group: it is bound to a station, hears of what waits for a deputy, and one press takes it on.

In a group nothing about people is said: numbers, topics and places only; whatever else is asked for is for private
chats. What only the person who pressed should read is said in the answer to the press.
"""

from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.roles import Role
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.opinions import claiming, grouping


async def bind(message: Message, argument: str, talk: Talk, desk: Desk, person: Person, room_id: int) -> None:
    """/bind: this group is the deputies' from now on."""
    where = await desk.do(grouping.bind, person=person, account_id=room_id, words=argument)
    await talk.say("group-bound", where=where)


async def unbind(message: Message, talk: Talk, desk: Desk, person: Person, room_id: int) -> None:
    """/unbind: it hears of nothing any more."""
    await desk.do(grouping.unbind, person=person, account_id=room_id)
    await talk.say("group-unbound")


async def private_only(event: Message | CallbackQuery, talk: Talk) -> None:
    """Everything else: not here."""
    if isinstance(event, CallbackQuery):
        await event.answer(talk.texts("group-private-only"), show_alert=True)
        return
    await talk.say("group-private-only")


async def claim_in_group(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, room_id: int
) -> None:
    """我来接, in the group: the message says who has it; the deputy alone reads what to do next."""
    done = await desk.do(claiming.claim, person=person, opinion_id=button.id, room_id=room_id)
    words = talk.texts("group-claimed", number=done.number, deputy=done.deputy)
    assert query.message is not None
    await talk.bot.edit_message_text(words, chat_id=talk.chat_id, message_id=query.message.message_id)
    await query.answer(talk.texts("group-claimed-by-you", number=done.number), show_alert=True)


async def claim(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """我来接, in a deputy's own chat."""
    await desk.do(claiming.claim, person=person, opinion_id=button.id)


async def offer(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """请代表来接: the station leaves it to whichever deputy comes first."""
    offered = await desk.do(claiming.offer, person=person, opinion_id=button.id, version=button.v)
    await talk.say("claim-offered", Offer("button-next", "screen-next", offered.id), MENU, number=offered.number)


async def in_groups_only(message: Message, talk: Talk) -> None:
    """/bind in a private chat."""
    await talk.say("group-not-here", MENU)


COMMANDS = {"bind": Deed(in_groups_only), "unbind": Deed(in_groups_only)}
DEEDS = {"claim": Deed(claim, Role.DEPUTY), "claim-offer": Deed(offer, Role.STATION)}
GROUP_COMMANDS = {"bind": Deed(bind), "unbind": Deed(unbind), "unknown": Deed(private_only)}
GROUP_DEEDS = {"claim": Deed(claim_in_group, Role.DEPUTY), "unknown": Deed(private_only)}
