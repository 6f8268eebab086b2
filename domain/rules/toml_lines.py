"""On which line of a TOML text every key stands, for people who have to mend it."""

import tomllib
from collections.abc import Iterator
from typing import Any, NamedTuple

Key = tuple[str, ...]


class Malformed(NamedTuple):
    """Where a text is no TOML: the line, how it begins, and whether a name stands there a second time."""

    line: int
    shown: str
    twice: bool


def lines_of(text: str) -> dict[Key, int]:
    """The line of every key: a key is new in the first part of the text that can be read and has it.

    The entries of a list are counted from 0: ("people", "3", "name").
    """
    found: dict[Key, int] = {}
    rows = text.replace("\r\n", "\n").split("\n")
    begins = 1
    for end in range(1, len(rows) + 1):
        try:
            so_far = tomllib.loads("\n".join(rows[:end]))
        except tomllib.TOMLDecodeError:
            continue
        begins = next((n for n in range(begins, end + 1) if _says_something(rows[n - 1])), end)
        for key in _keys(so_far):
            found.setdefault(key, begins)
        begins = end + 1
    return found


def line_of(text: str, key: Key) -> int:
    """The line of a key, or of the nearest above it that is there; 0 for a text that has nothing of it."""
    lines = lines_of(text)
    return next((lines[key[:end]] for end in range(len(key), 0, -1) if key[:end] in lines), 0)


def malformed(text: str, error: tomllib.TOMLDecodeError) -> Malformed:
    """Where a text that could not be read goes wrong."""
    said, rows = str(error), text.splitlines()
    line = next((int(word.strip(",")) for word in said.partition("at line ")[2].split()[:1]), len(rows))
    shown = rows[line - 1].strip()[:40] if 0 < line <= len(rows) else ""
    return Malformed(line, shown, "Cannot overwrite" in said or "twice" in said)


def _says_something(row: str) -> bool:
    return bool(row.strip()) and not row.lstrip().startswith("#")


def _keys(value: Any, above: Key = ()) -> Iterator[Key]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, below in inner:
        key = (*above, str(name))
        yield key
        yield from _keys(below, key)
