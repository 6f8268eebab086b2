"""What is not accepted as a suggestion (不作为建议), as a table, and what in a text raises the question."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple


class Exclusion(NamedTuple):
    """One reason. rule: where it stands. only: the places that know it; empty for all. signs: words to look out for."""

    code: str
    rule: str
    only: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    recognised_as: str = ""


_TABLE = tomllib.loads(Path(__file__).with_name("exclusions.toml").read_text(encoding="utf-8"))
EXCLUSIONS: Mapping[str, Exclusion] = {
    code: Exclusion(
        code,
        row["rule"],
        tuple(row.get("only", ())),
        tuple(row.get("signs", ())),
        row.get("recognised_as", ""),
    )
    for code, row in _TABLE.items()
}


def exclusions_in(place: str) -> tuple[Exclusion, ...]:
    """The reasons a place knows, in the order of the table. place: the name of its profile."""
    return tuple(one for one in EXCLUSIONS.values() if not one.only or place in one.only)


def suspected(text: str, place: str, recognised: Iterable[str] = ()) -> tuple[Exclusion, ...]:
    """The reasons a text looks like. Only a hint: whether one applies, a person decides.

    recognised: what the reading of opinions recognised in the same text.
    """
    names = set(recognised)
    return tuple(
        one
        for one in exclusions_in(place)
        if (one.recognised_as and one.recognised_as in names) or any(sign in text for sign in one.signs)
    )
