"""What we depend on: what runs is what is locked, it fits together, and nothing locked has a fault long mended."""

import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.house import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt")
FAULTS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("known_faults.toml").read_text(encoding="utf-8"))


def locked(name: str) -> dict[str, Version]:
    """What a lock pins for this machine."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [
        Requirement(line.removesuffix("\\").strip()) for line in lines if "==" in line and not line.startswith(" ")
    ]
    here = [one for one in wanted if one.marker is None or one.marker.evaluate()]
    return {canonicalize_name(one.name): Version(str(one.specifier).removeprefix("==")) for one in here}


@pytest.mark.parametrize("name", LOCKS)
def test_nothing_locked_has_a_fault_that_is_mended_elsewhere(name: str) -> None:
    old = [f"{one} {is_} < {FAULTS[one][0]}: {FAULTS[one][1]}" for one, is_ in locked(name).items()
           if one in FAULTS and is_ < Version(FAULTS[one][0])]  # fmt: skip
    assert old == []


def test_the_list_of_faults_is_about_what_we_use() -> None:
    assert set(FAULTS) - set(locked("requirements-dev.txt")) == set()
    for name, (mended, why) in FAULTS.items():
        assert Version(mended), name
        assert why.startswith("CVE-"), name


@pytest.mark.parametrize("name", LOCKS)
def test_what_runs_is_what_is_locked(name: str) -> None:
    other = {}
    for one, pinned in locked(name).items():
        try:
            found = version(one)
        except PackageNotFoundError:
            found = "missing"
        if found == "missing" or Version(found) != pinned:
            other[one] = f"{found}, locked {pinned}"
    assert other == {}


def test_what_is_installed_fits_together() -> None:
    asked = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stdout


def test_ruffs_security_rules_are_on_and_no_file_is_left_out() -> None:
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    left_out = {one for each in rules["lint"]["per-file-ignores"].values() for one in each if one.startswith("S")}
    assert "S" in rules["lint"]["select"]
    assert "exclude" not in rules
    assert left_out <= {"S104", "S105", "S106", "S311", "S608"}
    assert [one for one in rules["lint"]["ignore"] if one.startswith("S")] == ["S101", "S603", "S607"]
