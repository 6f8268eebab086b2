"""The one router: a message or a press finds its handler in the tables of the subjects.

Three observers with one handler each keep the way from update to handler short, however many subjects there are.
"""

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from typing import Any

from aiogram import Bot, Router
from aiogram.dispatcher.event.handler import CallableObject
from aiogram.filters import ExceptionTypeFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.errors import CaseworkError
from domain.person import Person
from domain.roles import AS_DEPUTY, Role
from handlers import album, menu, subjects
from handlers.buttons import Button
from handlers.citizens import emergency
from handlers.desk import Desk
from handlers.errors import explain_refusal
from handlers.tables import Deed
from handlers.talk import Talk
from handlers.words import case_number, command_for
from locales.texts import Texts

PRIVATE = "private"
# A handler prepared for aiogram, the appointment it needs, those it may be for.
Ready = tuple[CallableObject, Role | None, tuple[Role, ...]]


def joined(name: str) -> dict[str, Deed]:
    """One table out of the subjects' tables called `name`. Raises when a name stands twice."""
    tables: list[Mapping[str, Deed]] = [getattr(subject, name, {}) for subject in subjects.SUBJECTS]
    table = dict(ChainMap(*map(dict, tables)))
    if len(table) != sum(map(len, tables)):
        raise ValueError(f"a name stands twice in {name}")
    return table


class Tables:
    """The joined tables, with every handler prepared for aiogram's way of passing only what it asks for."""

    def __init__(self) -> None:
        self.commands = self._prepared("COMMANDS")
        self.deeds = self._prepared("DEEDS")
        self.answers = self._prepared("ANSWERS")
        self.cases = frozenset(asked for asked, deed in joined("ANSWERS").items() if deed.case)
        self.group_commands = self._prepared("GROUP_COMMANDS")
        self.group_deeds = self._prepared("GROUP_DEEDS")

    @staticmethod
    def _prepared(name: str) -> dict[str, Ready]:
        return {key: (CallableObject(deed.call), deed.role, deed.speaks) for key, deed in joined(name).items()}


@cache
def _tables() -> Tables:
    return Tables()


def build() -> Router:
    """The router of the whole product."""
    router = Router(name="minyi")
    tables = _tables()

    async def hear(
        message: Message, person: Person, texts: Texts, bot: Bot, state: FSMContext, desk: Desk, **data: Any
    ) -> None:
        talk = Talk(bot, message.chat.id, person, texts)
        data |= {"person": person, "texts": texts, "bot": bot, "state": state, "desk": desk, "talk": talk}
        if message.chat.type != PRIVATE:
            return await hear_in_group(tables, message, data)
        return await hear_in_private(tables, message, data)

    async def press(
        query: CallbackQuery, person: Person, texts: Texts, bot: Bot, state: FSMContext, desk: Desk, **data: Any
    ) -> None:
        assert query.message is not None
        talk = Talk(bot, query.message.chat.id, person, texts)
        deeds = tables.deeds if query.message.chat.type == PRIVATE else tables.group_deeds
        if deeds is tables.deeds:  # in a group the answer itself says something
            await bot.answer_callback_query(query.id)
        button = menu.pressed(query.data)
        found = deeds.get(button.do) if button else None
        data |= {"person": person, "texts": texts, "bot": bot, "state": state, "desk": desk, "talk": talk}
        if found is None:
            return await run(deeds["unknown"], query, button=Button(do="unknown"), **data)
        return await run(found, query, button=button, **data)

    router.message.register(hear)
    router.callback_query.register(press)
    router.errors.register(explain_refusal, ExceptionTypeFilter(CaseworkError))
    return router


async def hear_in_private(tables: Tables, message: Message, data: dict[str, Any]) -> None:
    """A command, danger, a number, or the answer to what was asked: in this order."""
    state, talk = data["state"], data["talk"]
    asked, words = await state.get_state() or "", message.text or ""
    if ordered := command_in(tables, words, asked):
        return await run(ordered[0], message, argument=ordered[1], **data)
    if await emergency.is_answered(message, asked, talk, data["desk"], talk.person, state, data["account_id"]):
        return None
    number = case_number(words)
    if number is not None and asked not in tables.cases and not (asked and number.isdecimal()):
        return await run(tables.commands["number"], message, argument=number, **data)
    before = await album.asked_before(message, state)
    if before is not None:
        asked, data["talk"] = before or asked, album.Silent(talk.bot, talk.chat_id, talk.person, talk.texts)
    await run(tables.answers.get(asked, tables.answers[""]), message, **data)
    if before is None:
        await album.answered(message, state, asked)


def command_in(tables: Tables, words: str, asked: str) -> tuple[Ready, str] | None:
    """The command these words are, and its argument; what is written for a question may begin with a stroke."""
    command = words if words.startswith("/") else command_for(words)
    if command is None:
        return None
    name, _, argument = command[1:].partition(" ")
    known = tables.commands.get(name.partition("@")[0].lower())
    if known is None and asked:
        return None
    return known or tables.commands["unknown"], argument.strip()


async def hear_in_group(tables: Tables, message: Message, data: dict[str, Any]) -> None:
    """A command in a group: one of the group's, or a word that it is for private chats."""
    words = message.text or ""
    name, _, argument = (words if words.startswith("/") else command_for(words) or "")[1:].partition(" ")
    found = tables.group_commands.get(name.partition("@")[0].lower(), tables.group_commands["unknown"])
    await run(found, message, argument=argument.strip(), **data)


async def run(found: Ready, event: Any, *, talk: Talk, **data: Any) -> None:
    """Call a handler, if the person holds the appointment it is for. Raises CaseworkError when not."""
    handler, role, speaks = found
    if role is not None and not talk.person.holds(role):
        if role in AS_DEPUTY and talk.person.suspended:
            raise CaseworkError("error-suspended")
        raise CaseworkError("error-not-for-you", role=talk.texts(f"role-{role}"))
    talk.role = role or next((one for one in speaks if talk.person.holds(one)), None)
    await handler.call(event, talk=talk, **data)
