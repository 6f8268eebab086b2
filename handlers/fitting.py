"""One message and no more: where a sentence quotes words that make it too long, the quotations end with “…”."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.notice import Say
from domain.opinions.matter import short
from handlers.talk import LONGEST
from locales.texts import Texts

QUOTED = 600


def in_one_message(texts: Texts, text_id: str, facts: Mapping[str, Any]) -> str:
    """The sentence; whatever it quotes is shortened where the whole would be more than a channel carries.

    For what is said with a button that leads to the whole; what has none is split (Talk.say).
    """
    words = texts.filled(text_id, facts)
    if len(words) <= LONGEST:
        return words
    return short(texts(text_id, **{name: shortened(fact) for name, fact in facts.items()}), LONGEST)


def shortened(fact: Any) -> Any:
    """A fact with the beginning of each text in it; sentences, dates and lists stay what they are."""
    match fact:
        case str():
            return short(fact, QUOTED)
        case Say():
            return replace(fact, facts={name: shortened(one) for name, one in fact.facts.items()})
        case list() | tuple():
            return [shortened(one) for one in fact]
    return fact
