"""Chinese in Traditional characters, made out of our Simplified sentences; what people wrote is never touched."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from opencc import OpenCC

# Terms of office stay what they are: only the few words of the table are called otherwise.
_TABLE = tomllib.loads(Path(__file__).with_name("traditional.toml").read_text(encoding="utf-8"))
_TERMS: dict[str, str] = _TABLE["terms"]
_TERM = re.compile("|".join(map(re.escape, _TERMS)))
# A private character, which no dictionary knows, holds the place of a fact while a sentence is converted.
HOLDER = "\ue000"


def traditional(parts: Sequence[str | None]) -> list[str]:
    """The words of a sentence in Traditional characters; None stands where a fact comes, and is a piece of its own.

    The sentence is converted whole, before its facts are known: phrases decide between characters, and facts are
    people's own words.
    """
    return re.split(f"({HOLDER})", _converted("".join(HOLDER if part is None else part for part in parts)))


@cache
def _converted(words: str) -> str:
    return _TERM.sub(lambda found: _TERMS[found[0]], str(_phrases().convert(words)))


@cache
def _phrases() -> OpenCC:
    """Taiwan's forms of the characters, chosen by whole phrases: 44 MB, read for the first reader who wants them."""
    return OpenCC("s2tw")
