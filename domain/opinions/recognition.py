"""What the program notices in people's words: danger at once, everything else as a hint for people to judge.

The tables are plain words (recognition.toml); nothing here decides anything about a case.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from domain.scripts import simplified

_TABLE: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("recognition.toml").read_text(encoding="utf-8"))
_SENTENCE = re.compile(r"[。！？!?；;\n]+")
_CLAUSE = re.compile(r"[^，,、。！？!?；;\n]+[，,、。！？!?；;\n]*")
_GAP = "…"
# What no Latin word has beside it: letters and digits, nor a stroke that joins it to some.
_BEFORE, _BEHIND = r"(?<![a-z0-9])(?<![a-z0-9][/-])", r"(?![a-z0-9]|[/-][a-z0-9])"

# What cannot wait, the more pressing first.
EMERGENCIES = ("silent", "despair", "danger")
# What a person at the station should look at before deciding.
HINTS = ("litigation", "accusation", "petition", "abuse", "threat", "personal_data")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: a word of `any`, and one of `with_` where there are some, and none of `unless`, in one sentence."""

    any: re.Pattern[str]
    with_: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def fits(self, sentence: str) -> bool:
        """Whether the sentence is one of those the row means."""
        if not self.any.search(sentence) or (self.unless and self.unless.search(sentence)):
            return False
        return self.with_ is None or self.with_.search(sentence) is not None


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    """Any of these words; those of Latin letters only as whole words, and not as part of a code like “SB/T 1072”."""
    plain = [unicodedata.normalize("NFKC", word.replace(_GAP, "\0")) for word in words]
    written = [re.escape(word).replace("\0", ".{0,10}?") for word in plain]
    whole = [f"{_BEFORE}{word}{_BEHIND}" if words[n].isascii() else word for n, word in enumerate(written)]
    return re.compile("|".join(whole)) if words else None


def _rule(row: Mapping[str, Sequence[str]]) -> Rule:
    seen = _pattern(row["any"])
    assert seen is not None
    return Rule(seen, _pattern(row.get("with", ())), _pattern(row.get("unless", ())))


_RULES = {name: [_rule(row) for row in _TABLE[name]] for name in (*EMERGENCIES, *HINTS) if name != "personal_data"}
_LONGEST: Mapping[str, int] = _TABLE["longest"]
_NUMBERS = [re.compile(pattern) for pattern in _TABLE["personal_data"].values()]
_INSULTS = [rule for name in ("abuse", "threat") for rule in _RULES[name]]
_ADDRESSED: tuple[str, ...] = tuple(_TABLE["brief"]["addressed"])
_SHORTEST: int = _TABLE["brief"]["shortest"]
_INSTEAD: str = _TABLE["brief"]["instead"]


def noticed(text: str) -> tuple[str, ...]:
    """The names of everything noticed in a text: EMERGENCIES first, then HINTS; empty for most texts."""
    seen = {name for name in _meant(text) if len(text) <= _LONGEST.get(name, len(text))}
    if any(number.search(text) for number in _NUMBERS):
        seen.add("personal_data")
    return tuple(name for name in (*EMERGENCIES, *HINTS) if name in seen)


def emergency(text: str) -> str:
    """The most pressing emergency in a text, one of EMERGENCIES; empty when there is none."""
    return next((name for name in noticed(text) if name in EMERGENCIES), "")


def is_abusive(text: str) -> bool:
    """Whether people are insulted or threatened in it."""
    return not _meant(text).isdisjoint(("abuse", "threat"))


def fit_for_others(text: str) -> str:
    """A text without insults and without numbers nobody needs: a proposal, a person checks it."""
    return without_abuse(without_numbers(text))


def without_numbers(text: str) -> str:
    """The text with the numbers that nobody needs left out."""
    for number in _NUMBERS:
        text = number.sub(_INSTEAD, text)
    return text


def without_abuse(text: str) -> str:
    """The text without its insults and threats; unchanged, to the letter, where there are none."""
    if not is_abusive(text):
        return text
    return "".join(_politely(clause) for clause in _CLAUSE.findall(text)).strip(" ，,、")


# a text is looked at when it is written, when it is sent, and when it is shown
@lru_cache(512)
def _meant(text: str) -> frozenset[str]:
    """The names of the tables a sentence of this text fits, however long the text is."""
    sentences = _sentences(text)
    return frozenset(name for name, rules in _RULES.items() if any(rule.fits(s) for rule in rules for s in sentences))


def _politely(clause: str) -> str:
    """Half a sentence without the words that insult; nothing when little else is in it."""
    plain = _plain(clause)
    insults = [rule.any for rule in _INSULTS if rule.any.search(plain)]
    if not insults:
        return clause
    if plain.lstrip().startswith(_ADDRESSED) or len(plain) != len(clause):
        return ""
    for insult in insults:
        for found in reversed(list(insult.finditer(plain))):
            clause = clause[: found.start()] + clause[found.end() :]
            plain = plain[: found.start()] + plain[found.end() :]
    return clause if sum(letter.isalnum() for letter in clause) >= _SHORTEST else ""


def _sentences(text: str) -> list[str]:
    return [one for one in _SENTENCE.split(_plain(text)) if one.strip()]


def _plain(text: str) -> str:
    """Simplified characters, narrow forms, small letters: as the tables are written."""
    return simplified(unicodedata.normalize("NFKC", text)).casefold()
