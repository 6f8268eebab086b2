"""Words that narrow a search (filters.toml): 在办, 办结, 超期 …"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from domain.scripts import simplified


class Filter(NamedTuple):
    """What one such word stands for: the statuses of opinions and of suggestions; late: the last day has passed; key:
    under supervision."""

    opinions: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    late: bool = False
    key: bool = False


class Query(NamedTuple):
    """A search as it was typed: the words to be found, and what narrows it."""

    words: tuple[str, ...]
    statuses: tuple[tuple[str, ...], tuple[str, ...]] | None
    late: bool
    key: bool = False


def _table() -> Mapping[str, Filter]:
    rows: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("filters.toml").read_text("utf-8"))["filter"]
    return {
        word: Filter(
            tuple(row.get("opinions", ())),
            tuple(row.get("suggestions", ())),
            bool(row.get("late")),
            bool(row.get("key")),
        )
        for row in rows
        for word in row["words"]
    }


FILTERS = _table()


def read(typed: str) -> Query:
    """What was typed, with the narrowing words taken out. Of two that name statuses the last one counts."""
    every = typed.split()
    words = tuple(word for word in every if simplified(word.lower()) not in FILTERS)
    chosen = [FILTERS[found] for word in every if (found := simplified(word.lower())) in FILTERS]
    states = [(one.opinions, one.suggestions) for one in chosen if not one.late and not one.key]
    narrowed = states[-1] if states else None
    return Query(words, narrowed, any(one.late for one in chosen), any(one.key for one in chosen))
