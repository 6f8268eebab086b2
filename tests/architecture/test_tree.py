"""Nothing in the repository speaks of one machine, of a registry, or of work to be done some day."""

import re
from pathlib import Path

import pytest

from tests.architecture.house import ROOT, own_files, place

HOSTS = ("pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "deb." + "debian.org", "extra-" + "index-url")
PATHS = ("/opt/" + "pypi", "/work/" + "main", "/work/" + "shared", "/ro" + "ot/", "/ho" + "me/")
SOME_DAY = re.compile("|".join((r"\bTO" + "DO\\b", r"\bFIX" + "ME\\b", r"\bX" + "XX\\b", "not yet " + "implemented")))
TEXT = {
    ".py",
    ".toml",
    ".md",
    ".ftl",
    ".txt",
    ".in",
    ".html",
    ".css",
    ".js",
    ".cfg",
    ".ini",
    ".example",
    ".json",
    ".mako",
}
# Collected elsewhere, kept as it is.
OTHERS_WORDS = {"naughty_strings.json"}
LOCK = re.compile(r"^[A-Za-z0-9_.\[\]-]+==\S+( ; [^\\]+)? \\$|^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def texts() -> list[Path]:
    ours = [file for file in own_files() if file.name not in OTHERS_WORDS]
    return [file for file in ours if file.suffix in TEXT or file.name in {"Makefile", "run", ".gitignore"}]


def test_the_files_are_about_the_program_only() -> None:
    strays = []
    for file in texts():
        words = file.read_text(encoding="utf-8")
        strays += [f"{unwanted} in {place(file)}" for unwanted in (*HOSTS, *PATHS) if unwanted in words]
        strays += [f"{found[0]} in {place(file)}" for found in SOME_DAY.finditer(words)]

    assert not strays


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_holds_names_versions_and_hashes_only(name: str) -> None:
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        assert LOCK.match(line), line


def test_what_is_asked_for_is_locked() -> None:
    for name in ("requirements", "requirements-dev"):
        asked = (ROOT / f"{name}.in").read_text(encoding="utf-8").splitlines()
        locked = (ROOT / f"{name}.txt").read_text(encoding="utf-8").lower()
        for line in asked:
            if wanted := re.match(r"[A-Za-z][A-Za-z0-9._-]*", line):
                assert f"\n{re.sub('[._]', '-', wanted[0].lower())}==" in f"\n{locked}", wanted[0]
