"""The report of lifecycle rows taken: a whole run fails for a row that nobody took, a part of the tests does not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from domain.lives import LIVES
from tests.architecture.house import ROOT
from tests.rows_fired import Taken, how_many, missing

EVERY = {
    Taken(life.kind, status, row.do, row.who, row.to) for life in LIVES for row in life.rows for status in row.while_
}
UPHOLD = "opinion: screening/accepted office uphold"
INI = "[pytest]\ntestpaths = tests\npythonpath = . {}\nasyncio_default_fixture_loop_scope = function\n"
TESTS = """
from domain.lives import LIVES
from tests.rows_fired import SEEN, Taken

ROWS = [(life.kind, row.while_[0], row.do, row.who, row.to) for life in LIVES for row in life.rows]
EVERY = [Taken(*map(str, row)) for row in ROWS]
LAST = Taken("opinion", "screening", "uphold", "office", "declined")
EVERY.remove(LAST)

def test_some(): SEEN.update(EVERY[::2])
def test_others(): SEEN.update(EVERY[1::2])
def test_last(): SEEN.update([LAST])
"""


def test_of_nothing_every_row_is_missing_and_of_everything_none() -> None:
    assert len(missing([])) == how_many()
    assert missing(EVERY) == []


def test_a_row_is_taken_by_whom_it_names_only() -> None:
    others = {one for one in EVERY if (one.kind, one.action, one.role) != ("opinion", "uphold", "office")}

    assert missing(others) == [UPHOLD]


class Ended(NamedTuple):
    """How a run of tests ended, and what it said."""

    code: int
    said: str


class House:
    """A folder with our conftest, and tests that take every row, one of them the last."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "tests" / "test_all.py"
        self.file.parent.mkdir()
        for name in ("__init__", "conftest", "log_watch", "rows_fired", "ports", "postgres", "lending"):
            shutil.copy(ROOT / "tests" / f"{name}.py", self.file.parent)
        self.file.write_text(TESTS)
        (folder / "pytest.ini").write_text(INI.format(ROOT))

    def runs(self, *arguments: str) -> Ended:
        """Run its tests."""
        words = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments)
        ours = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
        done = subprocess.run(words, cwd=self.folder, capture_output=True, text=True, check=False, env=ours)
        return Ended(done.returncode, done.stdout + done.stderr)

    def forgets_the_last(self) -> None:
        """The test that takes the last row is gone."""
        self.file.write_text(TESTS.rpartition("def ")[0])


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_whole_run_fails_for_the_row_nobody_took_and_names_it(house: House, workers: str) -> None:
    every = house.runs("-n", workers)
    house.forgets_the_last()
    without = house.runs("-n", workers)

    assert every.code == 0, every.said
    assert f"lifecycle rows taken: {how_many()} of {how_many()}" in every.said
    assert without.code == 1, without.said
    assert f"lifecycle rows taken: {how_many() - 1} of {how_many()}\n  never taken – {UPHOLD}" in without.said


@pytest.mark.parametrize("part", [("-k", "some"), ("tests/test_all.py",)])
def test_a_part_of_the_tests_reports_and_does_not_fail(house: House, part: tuple[str, ...]) -> None:
    house.forgets_the_last()
    done = house.runs(*part)

    assert done.code == 0, done.said
    assert "lifecycle rows taken: " in done.said
    assert "never taken" not in done.said
