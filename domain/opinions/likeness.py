"""What makes two matters comparable: the words without politeness, places and stops; the figures stand in a table."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("likeness.toml").read_text(encoding="utf-8"))
OFFER: int = _TABLE["thresholds"]["offer"]
SAME: int = _TABLE["thresholds"]["same"]
NOTHING_NEW: int = _TABLE["thresholds"]["nothing_new"]
SAME_PLACE: int = _TABLE["thresholds"]["place"]
DAYS: int = _TABLE["candidates"]["days"]
MOST: int = _TABLE["candidates"]["most"]
MOST_AT_ONCE: int = _TABLE["candidates"]["most_at_once"]
LETTERS: int = _TABLE["candidates"]["letters"]
FLOOD_HOURS: int = _TABLE["flood"]["hours"]
FLOOD_COUNTS: tuple[int, ...] = tuple(_TABLE["flood"]["counts"])
_POLITE = re.compile("|".join(map(re.escape, sorted(_TABLE["polite"]["words"], key=len, reverse=True))))
_ONE_WORD = {word: group[0] for group in _TABLE["synonyms"]["groups"] for word in group}
_SYNONYMS = re.compile("|".join(map(re.escape, sorted(_ONE_WORD, key=len, reverse=True))))
_STOPS = re.compile(r"[，。；！？、,;!?\s]+")
# the text just compared is compared again at its next step
KEPT_BARE = 512


# a road, an estate, a school: a few letters and what kind of place it is; not “the road”, not “the lamp”
_NAMELESS = re.compile("|".join(_TABLE["places"]["nameless"]))
_NAMED = f"(?![{_TABLE['places']['never']}]){_TABLE['places']['letter']}"
_PLACE = re.compile(f"(?:{_NAMED}){{1,3}}?(?:{'|'.join(_TABLE['places']['kinds'])})")
_NUMBER = re.compile(f"([0-9]+)(?:{'|'.join(_TABLE['places']['numbered'])})")


class Bare(NamedTuple):
    """A matter made comparable: its clauses without places and stops, the places it names, its house numbers.

    letters: all clauses in a row. often: how often each letter is among them.
    """

    clauses: tuple[str, ...]
    places: tuple[str, ...]
    numbers: frozenset[str]
    letters: str
    often: Mapping[str, int]


@lru_cache(KEPT_BARE)
def bare(text: str, place: str = "") -> Bare:
    """The words that carry the matter: one width, one case, one word for one thing, no politeness, no stops.

    place: what was said of the place besides.
    """
    plain = _plain(text)
    said = f"{_plain(place)} {plain}"
    places = tuple(dict.fromkeys(_PLACE.findall(_NAMELESS.sub(" ", said))))
    numbers = frozenset(_NUMBER.findall(said))
    elsewhere = _NUMBER.sub("", _without(places, plain))
    found = (_letters(_SYNONYMS.sub(_first_word, _POLITE.sub("", clause))) for clause in _STOPS.split(elsewhere))
    clauses = tuple(clause for clause in found if clause)
    letters = "".join(clauses)
    return Bare(clauses, places, numbers, letters, Counter(letters))


def _plain(text: str) -> str:
    return simplified(unicodedata.normalize("NFKC", text).casefold()[:LETTERS])


def _without(places: Iterable[str], text: str) -> str:
    for place in places:
        text = text.replace(place, "")
    return text


def _first_word(found: re.Match[str]) -> str:
    one: str = _ONE_WORD[found.group()]
    return one


def _letters(words: str) -> str:
    return "".join(letter for letter in words if letter.isalnum())
