"""Which language a person is spoken to in: 中文, 繁體, English; by a word, a button, or how they write."""

import re

from aiogram.types import CallbackQuery, Message

from domain.person import Person
from domain.scripts import is_traditional
from handlers.buttons import MENU, Offer
from handlers.desk import Desk
from handlers.tables import Deed
from handlers.talk import Talk
from locales.texts import CHINESE, ENGLISH, TRADITIONAL, Catalogue
from services.speaking import speak

_HAN = re.compile(r"[\u3400-\u9fff]")
_ENGLISH_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z']+(?![A-Za-z])")
# fewer words may be a name, an address, a slip
ENOUGH_WORDS = 4


async def language(event: Message | CallbackQuery, talk: Talk) -> None:
    """Which language?"""
    offers = (
        Offer("button-chinese", "chinese"),
        Offer("button-traditional", "traditional"),
        Offer("button-english", "english"),
    )
    await talk.say("language-choose", *offers)


async def chinese(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, catalogue: Catalogue) -> None:
    """Chinese from now on."""
    await _speak(talk, desk, person, catalogue, CHINESE)


async def traditional(
    event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, catalogue: Catalogue
) -> None:
    """Chinese in Traditional characters from now on."""
    await _speak(talk, desk, person, catalogue, TRADITIONAL)


async def english(event: Message | CallbackQuery, talk: Talk, desk: Desk, person: Person, catalogue: Catalogue) -> None:
    """English from now on."""
    await _speak(talk, desk, person, catalogue, ENGLISH)


async def as_written(talk: Talk, words: str) -> None:
    """Somebody begins to tell in another language or script than we speak to them: it is welcome, and on offer."""
    spoken = talk.texts.language
    if spoken == CHINESE and is_traditional(words):
        await talk.say("script-traditional")
    elif spoken != ENGLISH and not _HAN.search(words) and len(_ENGLISH_WORD.findall(words)) >= ENOUGH_WORDS:
        await talk.say("language-offer-english")


async def _speak(talk: Talk, desk: Desk, person: Person, catalogue: Catalogue, chosen: str) -> None:
    await desk.do(speak, person=person, language=chosen)
    talk.texts = catalogue.texts(chosen)
    await talk.say("script-traditional-set" if chosen == TRADITIONAL else "language-set", MENU)


COMMANDS = {
    "language": Deed(language),
    "chinese": Deed(chinese),
    "traditional": Deed(traditional),
    "english": Deed(english),
}
DEEDS = dict(COMMANDS)
