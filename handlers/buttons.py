"""Buttons: what is written on them, and what a press says."""

from typing import Any, NamedTuple

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from locales.texts import Texts

IN_A_ROW = 2


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
        return int(self.x) if self.x.isdecimal() else 0


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
    if not offers:
        return None
    drawn = [_draw(texts, offer) for offer in offers]
    rows = [drawn[i : i + IN_A_ROW] for i in range(0, len(drawn), IN_A_ROW)]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _draw(texts: Texts, offer: Offer) -> InlineKeyboardButton:
    words = offer.words if offer.words is not None else texts(offer.label, **offer.facts)
    return InlineKeyboardButton(text=words, callback_data=Button(do=offer.do, id=offer.id, v=offer.v, x=offer.x).pack())


MENU = Offer("button-menu", "menu")
CANCEL = Offer("button-cancel", "cancel")
