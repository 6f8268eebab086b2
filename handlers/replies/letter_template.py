"""答复函模板: the office takes it along, changes it in Word and sends it back; it is looked at before it is used."""

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from domain.replies.letter_form import FIELDS, MUST
from domain.roles import Role
from handlers.buttons import CANCEL, MENU, Offer
from handlers.desk import Desk
from handlers.dialogues import leave
from handlers.parts import part_of
from handlers.tables import Deed
from handlers.talk import Talk
from services.replies.letter_templates import InForce, back_to_house_form, send_in, to_edit

TEMPLATE_NAME = "template.docx"
CHANGE = Offer("button-send-template", "template-change")


class Templates(StatesGroup):
    """What we are waiting for from the office."""

    file = State()


async def show(event: CallbackQuery | Message, talk: Talk, desk: Desk, person: Person, state: FSMContext) -> None:
    """The template in force as a file, the fields it may have, and how it is changed."""
    await leave(state)
    now, blob = await desk.do(to_edit, person=person)
    await talk.send_file(blob, TEMPLATE_NAME)
    await talk.show(talk.texts("letter-template-fields", fields=talk.texts.row(_braces()), must=talk.texts.row(MUST)))
    house = [Offer("button-house-form", "template-house")] if now.template else []
    await talk.say("letter-template", CHANGE, *house, MENU, since=_since(talk, now))


def _braces() -> list[str]:
    return [f"{{{{{name}}}}}" for name in FIELDS]


def _since(talk: Talk, now: InForce) -> str:
    """Which template that is: the house form, or whose, since when, by which digest."""
    if now.template is None:
        return talk.texts("letter-template-house")
    by = now.by or talk.texts("letter-template-operator")
    return talk.texts("letter-template-since", by=by, time=now.template.taken_at, digest=now.template.sha256[:8])


async def ask(query: CallbackQuery, talk: Talk, state: FSMContext) -> None:
    """Send the changed file."""
    await leave(state)
    await state.set_state(Templates.file)
    await talk.say("letter-template-ask", CANCEL)


async def hear(message: Message, talk: Talk, desk: Desk, person: Person, state: FSMContext, account_id: int) -> None:
    """The file is on its way; in a moment its sender hears whether it can be used."""
    part = part_of(message)
    if part is None or part.kind != "document":
        raise CaseworkError("letter-template-file-please")
    await desk.do(
        send_in,
        person=person,
        account_id=account_id,
        handle=part.handle,
        file_name=part.file_name,
        size=part.size,
    )
    await leave(state)
    await talk.say("letter-template-looking", MENU)


async def house(query: CallbackQuery, talk: Talk, desk: Desk, person: Person) -> None:
    """Back to the form the program came with."""
    template = await desk.do(back_to_house_form, person=person)
    await talk.say("letter-template-taken", MENU, digest=template.sha256[:8])


DEEDS = {
    "template": Deed(show, Role.OFFICE),
    "template-change": Deed(ask, Role.OFFICE),
    "template-house": Deed(house, Role.OFFICE),
}
COMMANDS = {"template": Deed(show, Role.OFFICE)}
ANSWERS = {str(Templates.file.state): Deed(hear, Role.OFFICE)}
