"""What officers type in one message, taken apart: the six fixed items, a contact, who handles. Pure reading."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from domain.days import day_in
from domain.errors import CaseworkError
from domain.guards import PLAN_ITEMS
from domain.scripts import in_both

_TABLE = tomllib.loads(Path(__file__).with_name("forms.toml").read_text(encoding="utf-8"))
_PLAN, _KINDS, _PARTS, _PLACE = (
    {name: in_both(words) for name, words in _TABLE[table].items()} for table in ("plan", "contact", "parts", "place")
)
_LETTER_NUMBER: str = _TABLE["letter"]["number"]
CONTACT_KINDS = tuple(_KINDS)
_EDGES = " \t\r\n。；;，,、：:·"
_ITEM_OF = {word: item for item, words in _PLAN.items() for word in words}
_LONGEST_FIRST = sorted(_ITEM_OF, key=len, reverse=True)
# an item is announced at the beginning of a phrase, with a colon or a space behind it, or a figure at once; a name of
# four characters announces by itself: nobody begins a measure with it. (?a: keeps ſ from being taken for an s
_ANNOUNCED = re.compile(
    rf"(?:^|(?<=[\s。；;，,]))(?:((?a:{'|'.join(_LONGEST_FIRST)}))(?:\s*[:：]\s*|\s+|(?=\d))"
    rf"|({'|'.join(word for word in _LONGEST_FIRST if len(word) == 4 and not word.isascii())}))",
    re.IGNORECASE,
)
# who leads and who handles are names: they end at the first stop
_NAMES = ("leader", "handler")
_STOP = re.compile(r"[，,；;。]")
_PLACE_SAID = re.compile(
    rf"(?:^|(?<=[\s，,。；;]))(?:(?:{'|'.join(_PLACE['labels'])})\s*[:：]?\s*|(?:{'|'.join(_PLACE['before'])}))"
    r"([^\s，,。；;]+)",
    re.IGNORECASE,
)
_KIND_SAID = re.compile("|".join(word for words in _KINDS.values() for word in words), re.IGNORECASE)
_PART_SAID = re.compile(f"(?<![A-Za-z])({'|'.join([*_PARTS['lead'], *_PARTS['co']])})(?![A-Za-z])", re.IGNORECASE)
_NAMES_APART = re.compile(r"[\s、，,；;。：:]+")
_AND = re.compile("|".join(_PARTS["and"]))


def plan_from(text: str, asked: Sequence[str], today: date) -> dict[str, str]:
    """The fixed items a message gives, by name; `finish` as an ISO date, the next such day from today.

    asked: the items that are still missing, in the order they were asked: bare lines are taken for these.
    Raises CaseworkError when the finish is no date.
    """
    found = list(_ANNOUNCED.finditer(text))
    if not found:
        return _bare_lines(text, asked, today)
    ends = [*(hit.start() for hit in found[1:]), len(text)]
    said = [
        (_ITEM_OF[(hit[1] or hit[2]).lower()], text[hit.end() : end].strip(_EDGES))
        for hit, end in zip(found, ends, strict=True)
    ]
    given = {item: words for item, words in said if words}
    beside = _beside_names(given)
    if "finish" in given:
        given["finish"] = _finish(given["finish"], today)
    dated = any(_is_a_day(words, today) for words in beside)
    still = [item for item in asked if item not in given and (dated or item != "finish")]
    return _bare_lines("\n".join(beside), still, today) | given


def _beside_names(given: dict[str, str]) -> list[str]:
    """What stands behind a name in the same phrase is another item: taken off, in the order it was said."""
    beside = []
    for item in (one for one in given if one in _NAMES):
        given[item], *rest = (piece.strip(_EDGES) for piece in _STOP.split(given[item], maxsplit=1))
        beside += [words for words in rest if words]
    return beside


def _bare_lines(text: str, asked: Sequence[str], today: date) -> dict[str, str]:
    """Lines without names: the one that is a day is the finish, the others answer what was asked, in that order."""
    open_items = [item for item in PLAN_ITEMS if item in asked]
    given: dict[str, str] = {}
    for line in filter(None, (line.strip(_EDGES) for line in text.splitlines())):
        item = "finish" if _is_a_day(line, today) else next((i for i in open_items if i != "finish"), None)
        if item in open_items:
            open_items.remove(item)
            given[item] = _finish(line, today) if item == "finish" else line
    if given or "finish" not in open_items or not text.strip():
        return given
    return {"finish": _finish(text, today)}


def _is_a_day(line: str, today: date) -> bool:
    named = day_in(line, today, ahead=True)
    return named is not None and len(line) - (named.end - named.start) <= 3


def _finish(words: str, today: date) -> str:
    named = day_in(words, today, ahead=True)
    if named is None:
        raise CaseworkError("error-bad-date", text=words)
    return named.day.isoformat()


@dataclass(frozen=True, slots=True)
class ContactSaid:
    """A contact as a message tells it; `kind` is one of CONTACT_KINDS, empty where the message does not say."""

    held_on: date | None
    kind: str
    place: str
    summary: str

    @property
    def missing(self) -> list[str]:
        """What a contact record cannot do without, and this message does not say."""
        gaps = {"day": self.held_on is None, "kind": not self.kind, "summary": not self.summary}
        return [name for name, open_ in gaps.items() if open_]

    def as_words(self) -> dict[str, str]:
        """The same as plain words, for a dialogue to remember."""
        return asdict(self) | {"held_on": self.held_on.isoformat() if self.held_on else ""}

    @classmethod
    def from_words(cls, words: Mapping[str, str]) -> "ContactSaid":
        """What `as_words` wrote."""
        day = words["held_on"]
        return cls(date.fromisoformat(day) if day else None, words["kind"], words["place"], words["summary"])


def contact_from(text: str, today: date) -> ContactSaid:
    """A contact out of one message: the last such day up to today, how, where, and what was talked about.

    Raises CaseworkError when what looks like a day is none.
    """
    named = day_in(text, today, ahead=False)
    rest = f"{text[: named.start]} {text[named.end :]}" if named else text
    kind, where = _KIND_SAID.search(rest), _PLACE_SAID.search(rest)
    place = _KIND_SAID.split(where[1])[0] if where else ""
    if kind:
        rest = _without_kind(rest.strip(_EDGES), kind[0])
    if where:
        rest = rest.strip(_EDGES).removeprefix(where[0]) or rest
    return ContactSaid(named.day if named else None, _kind(kind), place, " ".join(rest.split()).strip(_EDGES))


def _without_kind(text: str, kind: str) -> str:
    """The text without the kind, where that begins it or stands by itself: “现场 和代表…”, “…，电话”."""
    alone = re.compile(rf"(?:^|(?<=[\s，,。；;])){re.escape(kind)}(?=$|[\s，,。；;])")
    return alone.sub("", text, count=1) if alone.search(text) else text.removeprefix(kind)


def _kind(said: re.Match[str] | None) -> str:
    return next((name for name, words in _KINDS.items() if said and said[0].lower() in words), "")


@dataclass(frozen=True, slots=True)
class UnitsSaid:
    """The unit names in one line, as typed: who leads, who helps, and names with no part said."""

    leads: tuple[str, ...]
    co: tuple[str, ...]
    plain: tuple[str, ...]


def units_from(text: str) -> UnitsSaid:
    """Who handles, out of one line: “主办交通局 协办教育局”, “交通局主办，教育局协办”, or just names."""
    pieces = _PART_SAID.split(text)
    if len(pieces) == 1:
        return UnitsSaid((), (), _names(text))
    words, parts = pieces[0::2], pieces[1::2]
    told_before = bool(words[0].strip(_EDGES)) and not words[-1].strip(_EDGES)
    named = list(zip(parts, words if told_before else words[1:], strict=False))
    plain = () if told_before else _names(words[0])
    leads = [name for part, its in named if part.lower() in _PARTS["lead"] for name in _names(its)]
    co = [name for part, its in named if part.lower() in _PARTS["co"] for name in _names(its)]
    return UnitsSaid(tuple(leads), tuple(co), plain)


def halves(name: str) -> tuple[str, ...]:
    """The names in what may be two units in one breath: “教育局和水务局”. Alone when there is no “and” in it."""
    return tuple(part.strip() for part in _AND.split(name) if part.strip())


def _names(words: str) -> tuple[str, ...]:
    return tuple(name for name in _NAMES_APART.split(words) if name)


def plan_gaps(plan: Mapping[str, str]) -> list[str]:
    """The fixed items that are still empty, in their order."""
    return [item for item in PLAN_ITEMS if not plan.get(item)]


def letter_number(prefix: str, year: int, serial: int) -> str:
    """The number of a unit's letter, written the way letters are numbered."""
    return _LETTER_NUMBER.format(prefix=prefix, year=year, serial=serial)
