"""Typing the number, the label or its beginning is the same as pressing the button (voice: R9)."""

import json
import re
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, cast

from aiogram import Bot
from aiogram.types import Message, TelegramObject, Update

from bot.recording import TYPED
from bot.turn import current
from domain.errors import CaseworkError
from domain.scripts import simplified
from handlers.menu import menu_lines
from handlers.router import joined
from handlers.words import ALSO_LABELS, case_number, command_for
from locales.texts import Texts
from storage import outbox

LONGEST = 20
# the questions a bare number answers
NUMBERS = frozenset(asked for asked, deed in joined("ANSWERS").items() if deed.number)
_NUMBERED = re.compile(r"(\d+)(?: (.+))?")
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Choice(NamedTuple):
    """One button that can be meant."""

    label: str
    data: str


async def typed_presses(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Middleware: turn a typed choice into the press of its button. Raises CaseworkError when two can be meant."""
    message = cast(Update, event).message
    if message is not None and (choice := _choice(message.text or "", data["texts"])) is not None:
        event = pressed(cast(Update, event).update_id, message, choice, data["bot"])
    return await handler(event, data)


def _choice(words: str, texts: Texts) -> Choice | None:
    """What the words mean in the chat of whoever's turn it is: a button just shown, or a line of an officer's menu,
    which may be typed at any time while nothing else is asked. Raises CaseworkError when two choices can be meant."""
    if not words or len(words) > LONGEST or words.startswith("/") or case_number(words):
        return None
    if (command := command_for(words)) and command not in ALSO_LABELS:
        return None
    turn = current.get()
    body = outbox.latest_choices(turn.work.c, turn.dialogue.account_id)
    in_menu = _in_menu(words, texts) if turn.state is None else None
    try:
        choice = chosen(words, choices_in(body), counted=turn.state not in NUMBERS) if body else None
    except CaseworkError:
        if in_menu is None:
            raise
        return in_menu  # “评议” is a whole line of the menu, even where two buttons begin so
    return choice or in_menu


def _in_menu(words: str, texts: Texts) -> Choice | None:
    """The line of the menu these words are; of two called the same the nearer one is meant."""
    lines = reversed(list(menu_lines(texts, current.get().dialogue.person)))
    return {_bare(label): Choice(label, data) for label, data in lines}.get(_bare(words))


def choices_in(body: bytes) -> list[Choice]:
    """The buttons of a recorded message, in the order they are read."""
    rows = (json.loads(body).get("reply_markup") or {}).get("inline_keyboard") or []
    return [Choice(b["text"], b["callback_data"]) for row in rows for b in row if "callback_data" in b]


def chosen(words: str, choices: list[Choice], *, counted: bool = True) -> Choice | None:
    """The choice these words mean: a whole label, its number, or how one label alone begins.

    Labels that carry numbers of their own (menus, pages of lists) go by those, others are counted from 1, unless a
    number is the answer to what was asked (`counted`).
    None when they mean none. Raises CaseworkError when several labels begin so.
    """
    said = _bare(words)
    if not said:
        return None
    own = [_NUMBERED.fullmatch(choice.label) for choice in choices]
    labels = [_bare(number[2] or number[1] if number else one.label) for number, one in zip(own, choices, strict=True)]
    if said in labels:
        return choices[labels.index(said)]
    if said.isdecimal():
        numbers = [number[1] if number else "" for number in own]
        if not any(own):
            numbers = [str(n) for n in range(1, len(own) + 1)] if counted else []
        return choices[numbers.index(said)] if said in numbers else None
    begun = [choice for choice, label in zip(choices, labels, strict=True) if label.startswith(said)]
    if len(begun) > 1:
        raise CaseworkError("error-choose-please", choices=[choice.label for choice in begun])
    return begun[0] if begun else None


def pressed(update_id: int, message: Message, choice: Choice, bot: Bot) -> Update:
    """The update as it would have come from a press."""
    press = {
        "id": f"{TYPED}{update_id}",
        "from": message.from_user,
        "message": {"chat": message.chat, "message_id": message.message_id, "date": 0},
        "chat_instance": "",
        "data": choice.data,
    }
    return Update.model_validate({"update_id": update_id, "callback_query": press}, context={"bot": bot})


def _bare(words: str) -> str:
    """Without the differences nobody means: width, case, script, spaces and stops around."""
    return simplified(unicodedata.normalize("NFKC", words).strip(" \t\r\n.。,、)!").casefold())
