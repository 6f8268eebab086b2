"""docs/rules.md names what the code has: sections that are pointed at, roles, clocks, every value of a place."""

import re
from collections.abc import Iterator

import pytest

from domain.clocks import Clock
from domain.roles import Role
from domain.rules.deadlines import Unit
from domain.rules.profile import load
from tests.architecture.house import ROOMS, ROOT

PAGE = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
SECTION = re.compile(r"^#{2,3} §([\d.]+) ", re.MULTILINE)
POINTER = re.compile(r"rules(?:\.md)? ((?:§[\d.]+(?:, | and )?)+)")
UNITS = {Unit.WORKING_DAY: "个工作日", Unit.CALENDAR_DAY: "天", Unit.MONTH: "个月"}


def section(number: str) -> str:
    """The text of one of the main sections."""
    return PAGE.split(f"\n## §{number} ")[1].split("\n## §")[0]


def pointers() -> Iterator[tuple[str, str]]:
    """Every place in the code that points at a section."""
    for room in (*ROOMS, "tests"):
        for file in sorted((ROOT / room).rglob("*.*")):
            if file.suffix in {".py", ".toml", ".ftl"}:
                for found in POINTER.finditer(file.read_text(encoding="utf-8")):
                    for number in re.findall(r"§([\d.]+)", found[1]):
                        yield str(file.relative_to(ROOT)), number.rstrip(".")


def test_whatever_points_at_a_section_finds_one() -> None:
    there = set(SECTION.findall(PAGE))
    found = list(pointers())
    assert len(found) > 100
    assert [one for one in found if one[1] not in there] == []


@pytest.mark.parametrize("role", Role)
def test_every_role_stands_in_the_table_of_roles(role: Role) -> None:
    assert f"| `{role}` |" in section("2")


@pytest.mark.parametrize("clock", Clock)
def test_every_clock_stands_in_the_table_of_limits(clock: Clock) -> None:
    assert f"| `{clock}` |" in section("5")


def test_every_value_of_a_place_stands_there_and_no_other() -> None:
    rows = re.findall(r"^\| (`[^|]*`)", section("6"), re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)} == set(load().values)


def test_every_length_is_the_one_of_the_county() -> None:
    for name, length in load().terms.items():
        row = next(line for line in section("6").splitlines() if line.startswith(f"| `{name}` "))
        assert f"{length.amount}{UNITS[length.unit]}" in row.split("|")[2], row
