"""Why an opinion is not taken up, and where its author can go instead (docs/rules.md §3.1): the place's own data."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from domain.notice import Fact, Say

_TABLE = tomllib.loads(Path(__file__).with_name("doors.toml").read_text(encoding="utf-8"))
LINES: Mapping[str, str] = _TABLE["lines"]
DOORS: Mapping[str, list[str]] = _TABLE["doors"]
_REASONS: Mapping[str, list[str]] = _TABLE["reasons"]
REASONS = tuple(_REASONS)


def doors_for(reason: str) -> tuple[str, ...]:
    """The doors that fit a reason, the usual one first; empty where the answer itself says what to do."""
    return tuple(_REASONS[reason])


def shown(name: str, facts: Mapping[str, Fact], lines: Mapping[str, str] = LINES) -> Say:
    """A door as people read it. With a telephone number nobody has confirmed: the station, in person.

    facts: station and address. name: one of DOORS, or empty for none.
    """
    if name not in DOORS or not all(lines.get(line) for line in DOORS[name]):
        return Say("door-unknown", facts)
    return Say(f"door-{name}", {**facts, **lines})
