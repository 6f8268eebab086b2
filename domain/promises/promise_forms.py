"""What a unit promises, typed in one message and taken apart: what, who, which day, by which standard. Pure reading."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from domain.days import Named, day_in
from domain.errors import CaseworkError
from domain.promises.commitment_guards import PROMISE_ITEMS
from domain.scripts import in_both, simplified

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_EDGES = " \t\r\n。；;，,、：:·.“”"
_APART = re.compile(r"[；;，,\n]+")
_VAGUE = re.compile("|".join(sorted(map(re.escape, _TABLE["vague"]), key=len, reverse=True)), re.IGNORECASE)
_LABELS = {word: item for item in PROMISE_ITEMS for word in in_both(_TABLE[item])}
# (?a: keeps ſ from being taken for an s
_ANNOUNCED = re.compile(
    rf"((?a:{'|'.join(sorted(map(re.escape, _LABELS), key=len, reverse=True))}))\s*[:：]\s*", re.IGNORECASE
)
# more words than these around a day say something besides: “2026-12-31前完成”
LONGEST_AROUND_A_DAY = 6
BARE = tuple(item for item in PROMISE_ITEMS if item != "due")
Said = dict[str, str]


def promise_from(text: str, before: Mapping[str, str], today: date) -> Said:
    """What, who, which day (an ISO date), by which standard, out of one message, on top of what was said `before`.

    A piece that announces itself goes where it belongs; the others answer what is missing, in order. Raises
    CaseworkError when what looks like a day is none.
    """
    said, bare = dict(before), []
    for piece in filter(None, (one.strip(_EDGES) for one in _APART.split(text))):
        item, words = _announced(piece)
        named = day_in(words, today, ahead=True)
        if named and item in ("", "due") and (item or not said.get("due")):
            said["due"] = named.day.isoformat()
            words = _besides(words, named)
        if item and item != "due":
            said[item] = words
        elif words and not item:
            bare.append(words)
    for words in bare:
        item = next((one for one in BARE if not said.get(one)), BARE[-1])
        said[item] = f"{said[item]}，{words}" if said.get(item) else words
    return said


def vague_words(text: str) -> str:
    """The words that stand where a day should: “争取尽快”; empty when there are none."""
    found = _VAGUE.search(simplified(text))
    return text[found.start() : found.end()] if found else ""


def dated_or_refused(said: Mapping[str, str], typed: str) -> None:
    """Words like “as soon as possible” are no day. Raises reply-commitment-undated."""
    if not said.get("due") and (words := vague_words(typed)):
        raise CaseworkError("reply-commitment-undated", words=words)


def _announced(piece: str) -> tuple[str, str]:
    hit = _ANNOUNCED.match(piece)
    return (_LABELS[hit[1].lower()], piece[hit.end() :].strip(_EDGES)) if hit else ("", piece)


def _besides(words: str, named: Named) -> str:
    """What a piece says besides its day; the whole piece where the day is only part of a sentence."""
    rest = words[: named.start] + words[named.end :]
    return "" if len(rest.strip(_EDGES)) <= LONGEST_AROUND_A_DAY else words
