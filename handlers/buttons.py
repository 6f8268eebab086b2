"""Buttons: what is written on them, and what a press says."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from locales.texts import Texts

IN_A_ROW = 2
LONGEST_PRESS = 64
# Ids and pages have no more: what a button says comes back through the person's own hands.
DIGITS = 9


class Button(CallbackData, prefix="b"):
    """One deed, on one case as it stood when the button was drawn.

    do: a name from the DEEDS tables. id, v: the case and its version, where there is one. x: anything short besides.
    """

    do: str
    id: int = 0
    v: int = 0
    x: str = ""

    @property
    def n(self) -> int:
        """`x` where it is a number: a page, a person; 0 where it is not."""
        return int(self.x) if self.x.isdecimal() and len(self.x) <= DIGITS else 0


class Offer(NamedTuple):
    """A button before it is drawn. `label` is a text id, or words as they are when `words` is given."""

    label: str
    do: str
    id: int = 0
    v: int = 0
    x: str = ""
    words: str | None = None
    facts: dict[str, Any] = {}  # noqa: RUF012 – never written to


def literal(words: str, do: str, id: int = 0, v: int = 0, x: str = "") -> Offer:
    """A button that carries a name rather than one of our sentences: a deputy, a unit."""
    return Offer("", do, id, v, x, words)


def keyboard(texts: Texts, offers: tuple[Offer, ...]) -> InlineKeyboardMarkup | None:
    """The offers, in their order, two in a row; None when there are none."""
    return _drawn(tuple(_labelled(texts, offers))) if offers else None


def as_json(texts: Texts, offers: tuple[Offer, ...]) -> dict[str, Any]:
    """The same, some at least, as the Bot API reads them: each reminder has a keyboard nobody else sees."""
    drawn = [
        {"text": words, "callback_data": pressed(do, id, v, x)} for words, do, id, v, x in _labelled(texts, offers)
    ]
    return {"inline_keyboard": [drawn[i : i + IN_A_ROW] for i in range(0, len(drawn), IN_A_ROW)]}


def pressed(do: str, id: int, v: int, x: str) -> str:
    """What a press of this button says, as `Button` reads it. Raises ValueError for what a press cannot carry."""
    says = f"b:{do}:{id}:{v}:{x}"
    if says.count(":") != len(Button.model_fields) or len(says.encode()) > LONGEST_PRESS:
        raise ValueError(f"a press of {do} cannot say so much")
    return says


def _labelled(texts: Texts, offers: tuple[Offer, ...]) -> Iterator[tuple[str, str, int, int, str]]:
    for label, do, id, v, x, words, facts in offers:
        yield texts.filled(label, facts) if words is None else words, do, id, v, x


@lru_cache(1000)  # most people see the same few keyboards, and nobody can change one
def _drawn(labelled: tuple[tuple[str, str, int, int, str], ...]) -> InlineKeyboardMarkup:
    """The keyboard for these buttons: words, and what they do."""
    drawn = [InlineKeyboardButton(text=words, callback_data=pressed(do, id, v, x)) for words, do, id, v, x in labelled]
    rows = [drawn[i : i + IN_A_ROW] for i in range(0, len(drawn), IN_A_ROW)]
    return InlineKeyboardMarkup(inline_keyboard=rows)


MENU = Offer("button-menu", "menu")
CANCEL = Offer("button-cancel", "cancel")
