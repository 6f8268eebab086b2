"""My accounts: where I am reached, one more by a code, one less, and which comes first."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from handlers.buttons import CANCEL, MENU, Button, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.people.typed_codes import may_open
from handlers.tables import Deed
from handlers.talk import Talk
from services.people.accounts import Mine, asked, link, mine, new_code, prefer, unlink

BACK = Offer("button-my-accounts", "accounts")


async def show(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """The list, the first one first, and what can be done."""
    found = await desk.do(mine, person=person, account_id=account_id)
    offers = [Offer("button-link-account", "account-code")]
    if len(found) > 1:
        offers.append(Offer("button-notices-here", "account-prefer", account_id))
        offers.append(Offer("button-unlink-account", "account-choose"))
    lines = [line(talk, n, one) for n, one in enumerate(found, 1)]
    await talk.say("accounts-mine", *offers, MENU, count=str(len(found)), list=lines)


def line(talk: Talk, n: int, one: Mine) -> str:
    """One account: channel, since when, whether it is this one and whether notices go there."""
    marks = [talk.texts(name) for name, its in _marks(one) if its]
    words = talk.texts("accounts-line", channel=talk.texts(f"channel-{one.channel}"), since=one.since)
    return f"{n}. {words}{''.join(marks)}"


def _marks(one: Mine) -> tuple[tuple[str, bool], ...]:
    return (
        ("account-mark-here", one.here),
        ("account-mark-first", one.first),
        ("account-mark-unreachable", one.unreachable),
    )


async def make_code(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """A code to type on the other account."""
    code, until = await desk.do(new_code, person=person, account_id=account_id)
    await talk.say("account-code", BACK, MENU, code=code, until=until)


async def show_code(code: str, talk: Talk, desk: Desk, person: Person) -> None:
    """The code has been typed on the other account: is it meant?"""
    name = await desk.do(asked, code=code, person=person)
    await talk.say(
        "account-link-ask",
        Offer("button-yes-do-it", "account-link", x=code),
        CANCEL,
        name=name or talk.texts("account-nameless"),
    )


async def linked(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int, state: FSMContext
) -> None:
    """This account is the person's too; where shall notices go?"""
    if not await may_open(button.x, talk, desk, account_id):
        return
    owner = await desk.do(link, code=button.x, person=person, account_id=account_id)
    await leave(state)
    name = owner.name or talk.texts("account-nameless")
    await talk.say("account-link-done", Offer("button-notices-here", "account-prefer", account_id), MENU, name=name)


async def prefer_this(query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person) -> None:
    """Notices come here from now on."""
    account = await desk.do(prefer, person=person, account_id=button.id)
    await talk.say("account-prefer-done", BACK, MENU, channel=talk.texts(f"channel-{account.channel}"))


async def choose(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """Which account is to go?"""
    found = await desk.do(mine, person=person, account_id=account_id)
    lines = [line(talk, n, one) for n, one in enumerate(found, 1)]
    offers = [
        Offer("", "account-unlink-ask", one.id, words=f"{n} {talk.texts(f'channel-{one.channel}')}")
        for n, one in enumerate(found[:4], 1)
    ]
    await talk.say("account-unlink-which", *offers, BACK, list=lines)


async def ask_unlink(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int
) -> None:
    """Sure?"""
    found = await desk.do(mine, person=person, account_id=account_id)
    its = next((one for one in found if one.id == button.id), None)
    if its is None:
        return await show(query, talk, desk, person, account_id)
    offers = (Offer("button-no-keep", "accounts"), Offer("button-unlink-account", "account-unlink", its.id))
    await talk.say("account-unlink-ask", *offers, channel=talk.texts(f"channel-{its.channel}"))


async def unlinked(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, account_id: int, state: FSMContext
) -> None:
    """It is nobody's now."""
    account = await desk.do(unlink, person=person, account_id=button.id)
    if account.id == account_id:
        await state.clear()
    await talk.say("account-unlink-done", MENU, channel=talk.texts(f"channel-{account.channel}"))


COMMANDS = {"accounts": Deed(show)}
DEEDS = {
    "accounts": Deed(show),
    "account-code": Deed(make_code),
    "account-link": Deed(linked),
    "account-prefer": Deed(prefer_this),
    "account-choose": Deed(choose),
    "account-unlink-ask": Deed(ask_unlink),
    "account-unlink": Deed(unlinked),
}
