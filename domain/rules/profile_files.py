"""Profile files: found by name or path, read with the line of every value, completed from the profile they inherit."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from domain.rules.toml_lines import Key, line_of, malformed

HERE = Path(__file__).parent / "profiles"
# what stands in a file of ours where the source says nothing: the value is inherited, law is never invented
NOT_IN_THE_SOURCE = "-"
TERMS, SETTINGS = SECTIONS = ("terms", "settings")
AT_THE_TOP = ("name", "inherits", "as_inherited", *SECTIONS)
ENTRIES = {TERMS: ("amount", "unit", "source"), SETTINGS: ("value", "source")}


class Problem(NamedTuple):
    """One thing wrong with a profile: the sentence that says so, where it stands, and the facts of the sentence.

    key: terms.reply_within.amount; line: 0 when no line can be named.
    """

    says: str
    key: str = ""
    line: int = 0
    facts: Mapping[str, str] = {}


class ProfileUnusable(ValueError):
    """A profile that does not exist or breaks a rule; `problems` holds everything that is wrong with it."""

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        super().__init__(f"profile {name}: " + "; ".join(f"{one.says} {one.key}".strip() for one in problems))
        self.name, self.problems = name, tuple(problems)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One profile as it is written. text: the file, empty when it came from nowhere; file: what people call it."""

    data: Mapping[str, Any]
    text: str = ""
    file: str = ""

    @property
    def name(self) -> str:
        """What the profile calls itself."""
        return str(self.data.get("name", self.file))

    def line_of(self, key: Key) -> int:
        """The line where a key stands, or the nearest above it that is there; 0 without a file."""
        return line_of(self.text, key)


@dataclass(frozen=True, slots=True)
class Complete:
    """A profile with what it inherits. origin: whose value it is; inherited: what is said of values not its own."""

    sheet: Sheet
    entries: Mapping[str, Mapping[str, Mapping[str, Any]]]
    origin: Mapping[Key, Sheet]
    problems: tuple[Problem, ...] = field(default=())

    @property
    def inherited(self) -> dict[str, str]:
        """For every value of another profile, by its name: what is printed behind its source."""
        return {
            key[1]: str(whose.data.get("as_inherited", whose.name))
            for key, whose in self.origin.items()
            if whose is not self.sheet
        }

    def problem(self, says: str, key: Key, **facts: str) -> Problem:
        """A problem with a key, at the line of the file where it stands."""
        return Problem(says, ".".join(key), self.sheet.line_of(key), {"key": ".".join(key), **facts})


def path_of(name: str) -> Path | None:
    """The file of a profile: one of ours by its name, or any file by its path; None when there is none."""
    ours = HERE / f"{name}.toml"
    if "/" not in name and ours.is_file():
        return ours
    return Path(name) if Path(name).is_file() else None


def names() -> list[str]:
    """The profiles that come with the program, the one all others inherit first."""
    return sorted((file.stem for file in HERE.glob("*.toml")), key=lambda name: (name != "county_default", name))


def open_sheet(name: str) -> Sheet:
    """A profile as it is written, by its name or path. Raises ProfileUnusable."""
    file = path_of(name)
    if file is None:
        raise ProfileUnusable(name, [Problem("profile-no-file", facts={"name": name, "names": ", ".join(names())})])
    try:
        text = file.read_text(encoding="utf_8_sig")
    except (OSError, UnicodeDecodeError):
        raise ProfileUnusable(name, [Problem("profile-unreadable", facts={"name": name})]) from None
    try:
        return Sheet(tomllib.loads(text), text, file.stem if file.parent == HERE else str(file))
    except tomllib.TOMLDecodeError as error:
        wrong = malformed(text, error)
        says = "profile-twice" if wrong.twice else "profile-malformed"
        raise ProfileUnusable(name, [Problem(says, "", wrong.line, {"shown": wrong.shown})]) from None


def complete(sheet: Sheet) -> Complete:
    """A profile with everything it inherits, value by value. Its form is checked here, its values by the profile."""
    entries: dict[str, dict[str, Mapping[str, Any]]] = {section: {} for section in SECTIONS}
    origin: dict[Key, Sheet] = {}
    above, problems = _inherited(sheet)
    for one in (*above, sheet):
        for key, entry in _own(one):
            entries[key[0]][key[1]], origin[key] = entry, one
    found = Complete(sheet, entries, origin)
    return Complete(sheet, entries, origin, (*problems, *_badly_formed(found)))


def _inherited(sheet: Sheet) -> tuple[list[Sheet], list[Problem]]:
    """The profiles above one, the topmost first."""
    above: list[Sheet] = []
    wanted = sheet.data.get("inherits")
    while wanted is not None:
        if wanted not in names() or wanted in (sheet.name, *(one.name for one in above)):
            facts = {"value": str(wanted), "names": ", ".join(names())}
            return above, [Problem("profile-no-such-parent", "inherits", sheet.line_of(("inherits",)), facts)]
        above.insert(0, open_sheet(wanted))
        wanted = above[0].data.get("inherits")
    return above, []


def _own(sheet: Sheet) -> Iterator[tuple[Key, Mapping[str, Any]]]:
    """The entries a file has itself; what is no table is complained of elsewhere."""
    for section in SECTIONS:
        table = sheet.data.get(section, {})
        for name, entry in table.items() if isinstance(table, dict) else ():
            if isinstance(entry, dict):
                yield (section, name), entry


def _badly_formed(found: Complete) -> Iterator[Problem]:
    """What is wrong with the form of the file itself."""
    data = found.sheet.data
    if not isinstance(data.get("name"), str) or not data["name"]:
        yield found.problem("profile-missing-name", ("name",))
    for key in data:
        if key not in AT_THE_TOP:
            yield found.problem("profile-unknown", (key,), known=", ".join(AT_THE_TOP))
    for section in SECTIONS:
        table = data.get(section, {})
        if not isinstance(table, dict):
            yield found.problem("profile-no-table", (section,))
            continue
        for name, entry in table.items():
            yield from _bad_entry(found, (section, name), entry)


def _bad_entry(found: Complete, key: Key, entry: Any) -> Iterator[Problem]:
    fields = ENTRIES[key[0]]
    if entry == NOT_IN_THE_SOURCE and (found.sheet.data.get("inherits")):
        return
    if not isinstance(entry, dict):
        yield found.problem("profile-no-entry", key, fields=", ".join(fields))
        return
    for name in fields:
        if name not in entry:
            yield found.problem("profile-missing-field", (*key, name), field=name)
    for name in entry:
        if name not in fields:
            yield found.problem("profile-unknown", (*key, name), known=", ".join(fields))
