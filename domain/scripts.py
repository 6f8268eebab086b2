"""Simplified and Traditional characters: what people write means the same in both."""

import tomllib
from collections.abc import Iterable
from functools import cache
from operator import ne
from pathlib import Path

from opencc import OpenCC

_to_simplified = OpenCC("t2s").convert
_LETTERS = tomllib.loads(Path(__file__).with_name("letters.toml").read_text(encoding="utf-8"))
_OF_OUR_TABLES = str.maketrans(_LETTERS["simplified"], _LETTERS["traditional"])
# fewer are a name or a slip, not a way of writing
ENOUGH = 2
# a longer text shows its script in its beginning
ENOUGH_READ = 500


def simplified(words: str) -> str:
    """The words in Simplified characters, letter for letter: what stands third here stands third there."""
    if words.isascii():
        return words
    whole = str(_to_simplified(words))
    return whole if len(whole) == len(words) else "".join(_one(letter) for letter in words)


def in_both(words: Iterable[str]) -> list[str]:
    """Each word as it is and, where that differs, in Traditional characters: our tables are written in Simplified."""
    return list(dict.fromkeys(form for word in words for form in (word, word.translate(_OF_OUR_TABLES))))


def in_every(word: str) -> list[str]:
    """One word as it may be written elsewhere: as it is, in Simplified, in Traditional characters."""
    plain = simplified(word)
    return list(dict.fromkeys((word, plain, _to_traditional(plain))))


def is_traditional(words: str) -> bool:
    """Whether somebody writes in Traditional characters, a name or two aside."""
    said = words[:ENOUGH_READ]
    old = sum(map(ne, said, simplified(said)))
    return old >= ENOUGH and bool(old > sum(map(ne, said, _to_traditional(said))))


def _to_traditional(words: str) -> str:
    return str(_phrases().convert(words))


@cache
def _phrases() -> OpenCC:
    """The phrases by which Traditional characters are chosen: 44 MB, read when somebody writes in them."""
    return OpenCC("s2tw")


def _one(letter: str) -> str:
    found = str(_to_simplified(letter))
    return found if len(found) == 1 else letter
