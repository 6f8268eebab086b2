"""The rooms are ours, tidy, and named after what is in them."""

import ast
import importlib
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.house import ROOMS, ROOT, place, python_files, tree

CELLARS = {"utils", "helpers", "common", "misc", "manager", "base", "service"}
LONGEST_FILE = 300
MOST_FILES = 30
OF_ONE_ROOM = {"channels", "migrations", "tables", "turns"}  # folders of storage/ that are no subjects


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_on_the_path_is_ours(room: str) -> None:
    module = importlib.import_module(room)

    assert module.__file__
    assert Path(module.__file__).parent == ROOT / room


def test_no_installed_package_has_the_name_of_a_room() -> None:
    assert not set(ROOMS) & set(packages_distributions())


def test_the_rooms_are_the_packages_we_declare() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == list(ROOMS)
    assert "Private :: Do Not Upload" in project["project"]["classifiers"]


def test_a_file_says_in_one_line_what_lives_in_it() -> None:
    silent = [file for file in python_files(*ROOMS, "tests", "bench") if not ast.get_docstring(tree(file))]

    assert not [place(file) for file in silent]


def test_a_file_is_named_after_an_idea_and_short_enough_to_read() -> None:
    files = python_files(*ROOMS, "tests", "bench")

    assert not [place(file) for file in files if file.stem in CELLARS]
    assert not [place(file) for file in files if lines(file) > LONGEST_FILE]


@pytest.mark.parametrize("room", ["handlers", "services", "domain", "storage"])
def test_a_room_is_divided_by_subject_as_the_others_are(room: str) -> None:
    subjects = folders("services")

    assert not folders(room) - subjects - (OF_ONE_ROOM if room == "storage" else set())
    for folder in (ROOT / room, *(ROOT / room / subject for subject in subjects)):
        assert len(list(folder.glob("*.py"))) <= MOST_FILES, folder.relative_to(ROOT)


def folders(room: str) -> set[str]:
    """The packages directly inside a room."""
    return {file.parent.name for file in (ROOT / room).glob("*/__init__.py")}


def lines(file: Path) -> int:
    """How long a file is."""
    return len(file.read_text(encoding="utf-8").splitlines())
