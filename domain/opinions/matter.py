"""What can be told from a citizen's words: topic, place, gaps, give-aways. Guesses for people to correct."""

import re
import tomllib
from pathlib import Path

from domain.legible import in_a_line
from domain.scripts import simplified

_TABLE = tomllib.loads(Path(__file__).with_name("matter.toml").read_text(encoding="utf-8"))
_GREETINGS = frozenset(_TABLE["greetings"]["words"])
_TOPICS: dict[str, list[str]] = _TABLE["topics"]
_PLACES = [re.compile(pattern) for pattern in _TABLE["places"]["patterns"]]
_VAGUE = [re.compile(pattern) for pattern in _TABLE["places"]["vague"]]
_WISHES: list[str] = _TABLE["wishes"]["words"]
_GIVEAWAYS = [re.compile(pattern) for pattern in _TABLE["giveaways"].values()]
_CLAUSE = re.compile(r"[，。；！？,;!?\n]+")

OTHER = "other"
TOPICS = (*_TOPICS, OTHER)
TITLE_LENGTH = 20
PLACE_LENGTH = 100


def topic_of(text: str) -> str:
    """The topic whose words stand in the text most; “other” when none does."""
    words = simplified(text.lower())
    points = {topic: sum(len(word) for word in its if word in words) for topic, its in _TOPICS.items()}
    best = max(points, key=lambda topic: points[topic])
    return best if points[best] else OTHER


def place_in(text: str) -> str:
    """The clause that says where; empty when none does."""
    for clause in _CLAUSE.split(text):
        words = simplified(clause)
        if any(pattern.search(words) for pattern in _PLACES) and not any(v.search(words) for v in _VAGUE):
            return clause.strip()[:PLACE_LENGTH]
    return ""


def place_of(text: str, place: str, *, sent: bool) -> str:
    """Where it is, in words people can find: what was named; a spot on the map (`sent`) stands behind the words."""
    words = place_in(text) if sent or not place else ""
    if not words or not place or words in place:
        return place or words
    return f"{words[: PLACE_LENGTH - len(place) - 2]}（{place}）"


def place_said(text: str) -> str:
    """The place in an answer to “where?”: the clause that says it, else the first that is not a wish."""
    clauses = (clause.strip() for clause in _CLAUSE.split(text))
    said = (clause for clause in clauses if clause and not _wishes(clause))
    return place_in(text) or next(said, "")[:PLACE_LENGTH]


def first_clause(text: str) -> str:
    """The words up to the first comma or full stop."""
    return next((clause.strip() for clause in _CLAUSE.split(text) if clause.strip()), "")


def gaps(text: str, place: str, *, files: int = 0) -> tuple[str, ...]:
    """What is missing for somebody to act on it: matter, place, wish; all are asked at once (tell-once rule)."""
    missing = []
    if not says_something(text) and files:
        missing.append("matter")
    if not place:
        missing.append("place")
    if not _wishes(text):
        missing.append("wish")
    return tuple(missing)


def is_greeting(text: str) -> bool:
    """Whether somebody only greets or thanks."""
    return simplified(text).strip(" 。.!！~，,？?").lower() in _GREETINGS


def says_something(text: str) -> bool:
    """Whether there are at least four letters or digits, in any script."""
    return sum(letter.isalnum() for letter in text) >= 4


def title_of(text: str) -> str:
    """A short heading out of the first clause, for lists; a person may write a better one."""
    clause = in_a_line(first_clause(text) or text)
    return short(clause, TITLE_LENGTH)


def short(text: str, length: int = 200) -> str:
    """The beginning of a long text, for quoting; the whole of it stays where it is."""
    return text if len(text) <= length else text[: length - 1] + "…"


def giveaways(text: str) -> tuple[str, ...]:
    """Places in an anonymous text that could show who wrote it: telephone, number plate, “my home is …”."""
    plain = simplified(text)
    found = (text[match.start() : match.end()] for pattern in _GIVEAWAYS for match in pattern.finditer(plain))
    return tuple(dict.fromkeys(found))


def _wishes(text: str) -> bool:
    words = simplified(text.lower())
    return any(word in words for word in _WISHES)
