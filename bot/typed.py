"""Typing the number, the label or its beginning is the same as pressing the button (voice: R9)."""

import json
import re
import unicodedata
from typing import Any, NamedTuple

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


class Choice(NamedTuple):
    """One button that can be meant."""

    label: str
    data: str


def typed_press(update_id: int, said: dict[str, Any], texts: Texts) -> dict[str, Any] | None:
    """The press these words mean, as it would have come from the button; None when they mean none.

    Raises CaseworkError when two choices can be meant.
    """
    choice = _choice(said.get("text") or "", texts)
    return None if choice is None else pressed(update_id, said, choice)


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


def pressed(update_id: int, said: dict[str, Any], choice: Choice) -> dict[str, Any]:
    """The press of a button as a channel would tell it, by whoever said that."""
    there = {"chat": said["chat"], "message_id": said["message_id"], "date": 0}
    return {"id": f"{TYPED}{update_id}", "message": there, "data": choice.data}


def _bare(words: str) -> str:
    """Without the differences nobody means: width, case, script, spaces and stops around."""
    return simplified(unicodedata.normalize("NFKC", words).strip(" \t\r\n.。,、)!").casefold())
