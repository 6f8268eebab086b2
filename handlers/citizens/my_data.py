"""我的资料: what is kept about me, a copy of it, and its erasure; and the way back with number and code."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.person import Person
from handlers.buttons import MENU, Button, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from services.citizens import citizen_code, my_data
from services.citizens.citizen_code import Outcome

SAID = {
    Outcome.LINKED: "code-linked",
    Outcome.YOURS: "code-yours",
    Outcome.WRONG: "code-wrong",
    Outcome.LOCKED: "code-locked",
    Outcome.STAFF: "code-staff",
}
ERASE = Offer("button-erase-me", "my-data-erase")
SURVEYS = Offer("button-survey-consent", "survey-consent")


async def show(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """What is kept, in numbers."""
    sheet = await desk.do(my_data.sheet, person=person)
    facts = {name: fact or talk.texts("part-nothing") for name, fact in sheet.facts.items()}
    await talk.say("my-data", Offer("button-my-copy", "my-data-export"), SURVEYS, MENU, ERASE, **facts)


async def export(query: CallbackQuery, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """Everything, twice: for reading, and as data."""
    book = await desk.do(my_data.book, person=person)
    reading = _for_reading(talk, await desk.do(my_data.lines, book), book.data["person"])
    files = ((reading, "text/plain", "my-data.txt"), (my_data.as_json(book), "application/json", "my-data.json"))
    await desk.do(my_data.forget_copies, account_id=account_id)
    for content, mime, name in files:
        blob = await desk.do(my_data.keep_for_sending, content=content, mime=mime, account_id=account_id, name=name)
        await talk.send_file(blob, name)
    await talk.say("export-ready", MENU, ERASE)


async def ask_to_erase(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """What would go, and what would stay without a name."""
    sheet = await desk.do(my_data.sheet, person=person)
    keep, yes = Offer("button-no-keep", "menu"), Offer("button-yes-erase", "my-data-erase-yes")
    await talk.say("erase-ask", keep, Offer("button-my-copy", "my-data-export"), yes, still=str(sheet.open))


async def erase(
    query: CallbackQuery, button: Button, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int
) -> None:
    """删除我的资料: done; the code still leads to what is open."""
    code = await desk.do(my_data.erase, person=person, account_id=account_id)
    await state.set_state(None)
    await state.set_data({})
    await talk.say("erase-done" if code else "erase-done-all", MENU, **({"code": code} if code else {}))


async def back_in(message: Message, argument: str, talk: Talk, desk: Desk, person: Person, account_id: int) -> None:
    """A number and its code: what was sent in from another account is here from now on."""
    number, _, code = argument.partition(" ")
    outcome, new = await desk.do(citizen_code.use, person=person, account_id=account_id, number=number, code=code)
    await talk.say(SAID[outcome], Offer("button-my-opinions", "mine"), MENU, number=number, code=new)


def _for_reading(talk: Talk, lines: list[my_data.Line], about: dict[str, str]) -> bytes:
    """The book as a text anybody can open."""
    head = talk.texts("export-head", name=about["name"], phone=about["phone"])
    return "\n\n".join([head, *(talk.texts("export-opinion", **line) for line in lines)]).encode()


COMMANDS = {"mydata": Deed(show), "erase": Deed(ask_to_erase), "mycode": Deed(back_in)}
DEEDS = {
    "my-data": Deed(show),
    "my-data-export": Deed(export),
    "my-data-erase": Deed(ask_to_erase),
    "my-data-erase-yes": Deed(erase),
}
