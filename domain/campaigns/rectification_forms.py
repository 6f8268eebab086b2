"""What is typed for a rectification plan, or about what comes first, taken apart. Pure reading."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from domain.campaigns.rectification_item import PLAN_ITEMS, WEIGHINGS
from domain.days import day_in
from domain.errors import CaseworkError
from domain.promises.promise_forms import vague_words
from domain.scripts import in_both, simplified

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_EDGES = " \t\r\n。；;，,、：:·.“”"
_APART = re.compile(r"[；;\n]+")
_BETWEEN = re.compile(r"[\s，,、；;。]+")
_ITEM_OF = {word: item for item in PLAN_ITEMS for word in in_both(_TABLE["plan"][item])}
# (?a: keeps ſ from being taken for an s
_ANNOUNCED = re.compile(
    rf"((?a:{'|'.join(sorted(map(re.escape, _ITEM_OF), key=len, reverse=True))}))\s*[:：]\s*", re.IGNORECASE
)
# 1 comes first, 3 last
_PLACE_OF: Mapping[str, tuple[str, int]] = {
    word: (scale, place)
    for scale in WEIGHINGS
    for place, words in enumerate(_TABLE["weighing"][scale], 1)
    for word in words
}
# more words than these around a day say something besides
AROUND_A_DAY = 6


def plan_from(text: str, before: Mapping[str, str], today: date) -> dict[str, str]:
    """The items of a plan by name, `due` as an ISO date, on top of what was said `before`.

    A piece that announces itself goes where it belongs (several may stand in one line, after commas); the others answer
    what is missing, in order. Raises CaseworkError when what looks like a day is none, and rectify-vague-day where
    words like “as soon as possible” stand for a day.
    """
    said, bare = dict(before), []
    for item, words in _pieces(text):
        if item == "due" or (not item and not said.get("due") and _is_a_day(words, today)):
            said["due"] = _day(words, today)
        elif item:
            said[item] = words
        else:
            bare.append(words)
    for words in bare:
        item = next((one for one in PLAN_ITEMS if one != "due" and not said.get(one)), "measure")
        said[item] = f"{said[item]}；{words}" if said.get(item) else words
    return said


def plan_gaps(said: Mapping[str, str]) -> list[str]:
    """What is still missing, in the order it is asked."""
    return [item for item in PLAN_ITEMS if not said.get(item)]


def weighing_from(text: str) -> dict[str, int]:
    """“易 重 急” as places, 1 first; only what is said."""
    words = (simplified(word.lower()) for word in _BETWEEN.split(text))
    return dict(_PLACE_OF[word] for word in words if word in _PLACE_OF)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Each piece with the item it announces, or an empty name."""
    for piece in filter(None, (one.strip(_EDGES) for one in _APART.split(text))):
        found = [
            hit for hit in _ANNOUNCED.finditer(piece) if hit.start() == 0 or piece[hit.start() - 1] in " ，,、。\t"
        ]
        if not found or found[0].start() > 0:
            yield "", piece[: found[0].start() if found else None].strip(_EDGES)
        ends = [*(hit.start() for hit in found[1:]), len(piece)]
        for hit, end in zip(found, ends, strict=False):
            if words := piece[hit.end() : end].strip(_EDGES):
                yield _ITEM_OF[hit[1].lower()], words


def _is_a_day(words: str, today: date) -> bool:
    named = day_in(words, today, ahead=True)
    return named is not None and len(words) - (named.end - named.start) <= AROUND_A_DAY


def _day(words: str, today: date) -> str:
    named = day_in(words, today, ahead=True)
    if named is None:
        if vague := vague_words(words):
            raise CaseworkError("rectify-vague-day", words=vague)
        raise CaseworkError("error-bad-date", text=words)
    return named.day.isoformat()
