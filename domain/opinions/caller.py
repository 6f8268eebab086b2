"""Somebody who came, rang or wrote: name, telephone and way out of one line an officer types."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Way(StrEnum):
    """How somebody reached the station."""

    VISIT = "visit"
    CALL = "call"
    LETTER = "letter"


_TABLE = tomllib.loads(Path(__file__).with_name("caller.toml").read_text(encoding="utf-8"))
_WORDS = {Way(name): tuple(words) for name, words in _TABLE["ways"].items()}
_PHONE = re.compile(r"\+?\d[\d\s-]{5,}\d")
# What stands for a number that is not there, and what only introduces one.
_FILLERS = re.compile("|".join(_TABLE["no_number"]["patterns"]))
_EDGES = " \t\n，,、;；。."
NAME_LENGTH, PHONE_LENGTH = 60, 40


@dataclass(frozen=True, slots=True)
class Caller:
    """Who it was. phone may be empty."""

    name: str
    phone: str
    way: Way


def caller_in(line: str) -> Caller | None:
    """“王大爷 13800000000 来访” as a caller; None when no name is left. Without a word for the way: somebody came."""
    found = _PHONE.search(line)
    rest = line.replace(found.group(), " ") if found else line
    way = next((way for way, words in _WORDS.items() if any(word in rest.lower() for word in words)), Way.VISIT)
    for word in (word for words in _WORDS.values() for word in words):
        rest = re.sub(re.escape(word), " ", rest, flags=re.IGNORECASE)
    name = " ".join(_FILLERS.sub(" ", rest).strip(_EDGES).replace("，", " ").replace(",", " ").split()).strip(_EDGES)
    return Caller(name[:NAME_LENGTH], found.group().strip()[:PHONE_LENGTH] if found else "", way) if name else None
