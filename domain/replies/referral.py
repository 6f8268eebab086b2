"""When and to whom a matter beyond this level was reflected, read from one line (docs/rules.md §3.3)."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from domain.days import day_in
from domain.errors import CaseworkError

_TABLE = tomllib.loads((Path(__file__).parent / "referral.toml").read_text(encoding="utf-8"))
_EDGES = " \t\n，,。.；;：:、"
TO_WHOM = 40


def referred_from(text: str, today: date) -> tuple[date, str]:
    """“5月20日 向省人社厅书面反映” as the day and the body. Raises referred-unclear, referred-ahead, error-bad-date."""
    named = day_in(text, today, ahead=False)
    if named is None:
        raise CaseworkError("referred-unclear")
    said = (text[: named.start], text[named.end :])
    to = "".join(_without(one.strip(_EDGES), _TABLE["before"]) for one in said)
    for word in _TABLE["after"]:
        to = to.removesuffix(word).strip(_EDGES)
    if not 1 < len(to) <= TO_WHOM:
        raise CaseworkError("referred-unclear")
    if named.day > today:
        raise CaseworkError("referred-ahead", date=named.day)
    return named.day, to


def _without(words: str, beginnings: Sequence[str]) -> str:
    for beginning in beginnings:
        words = words.removeprefix(beginning).strip(_EDGES)
    return words
