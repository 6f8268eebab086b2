"""What a draft reply may lack in quality, to be said to whoever writes it; it blocks nothing (rules S2.7)."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from domain.scripts import simplified

_TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "reply_hints.toml").read_text(encoding="utf-8"))
_SENTENCE = re.compile(r"[^。！？；!?;\n]+")
_NUMBER = re.compile(_TABLE["numbering"])
_LETTER = re.compile(r"[\w]")
SHOWN = 20


class Hint(NamedTuple):
    """One thing to look at again. n, point: the point of the proposal that is not answered."""

    name: str
    n: int = 0
    point: str = ""


def hints(reply: str, proposal: str) -> list[Hint]:
    """What the drafter is reminded of, at most six things: short, only formulas, only policy, only excuses, points."""
    words = simplified(reply).strip()
    if not words:
        return []
    found = [Hint("short")] if len(_LETTER.findall(words)) < _TABLE["shortest"] else []
    found += [Hint(name) for name in ("empty", "policy", "excuse") if _is_only(name, words)]
    missed = [Hint("point", n, point[:SHOWN]) for n, point in enumerate(points(proposal), 1) if not _met(point, words)]
    return (found + missed)[:6]


def points(proposal: str) -> Sequence[str]:
    """The points of a proposal: its numbered parts, or else its sentences."""
    parts = [part.strip(" \n\t。；;，,：:") for part in _NUMBER.split(proposal)]
    found = parts[1:] if len(parts) > 2 else [sentence.strip() for sentence in _SENTENCE.findall(proposal)]
    return [point for point in found if len(_LETTER.findall(point)) >= _TABLE["shortest_point"]]


def _is_only(name: str, words: str) -> bool:
    """Whether sentences of a kind fill the reply, and no sentence says what was done."""
    sentences = [one for one in _SENTENCE.findall(words) if len(one.strip()) > 3]
    of_kind = [one for one in sentences if any(word in one for word in _TABLE[name]["any"])]
    says_deeds = any(word in words for word in _TABLE["done"])
    share: float = _TABLE[name]["share"]
    return bool(of_kind) and not says_deeds and len(of_kind) >= share * len(sentences)


def _met(point: str, reply: str) -> bool:
    pairs = set(_pairs(simplified(point)))
    if not pairs:
        return True
    share: float = _TABLE["seen"]
    return len(pairs & set(_pairs(reply))) >= share * len(pairs)


def _pairs(words: str) -> Iterator[str]:
    """Every two letters that stand beside each other, without the words that stand everywhere."""
    for common in _TABLE["common"]:
        words = words.replace(common, " ")
    for piece in re.findall(r"\w+", words):
        yield from (piece[at : at + 2] for at in range(len(piece) - 1))
