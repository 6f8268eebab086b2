"""Whoever operates the program reads no point before the opening, either: not by a command, not by another room."""

import asyncio
import logging
import os
import re
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.architecture.house import ROOMS, place, python_files
from tests.contract.campaigns.scoring.sitting import sitting
from tests.contract.campaigns.scoring.test_seal import MEAN, WRITTEN

COMMANDS = (["verify"], ["explain", "PY-2026-0001"], ["explain", "JY-2026-0001"], ["doctor"], ["profile", "show"])
# what takes sheets out of a box, or asks for it
OPENS = re.compile(r"\bbox\.(collect|open_)\(")


async def _seal(url: str) -> None:
    async with sitting(url) as its:
        await its.sealed()


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_output_of_the_program_shows_a_point_before_the_opening(
    words: list[str],
    sqlite_url: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asyncio.run(_seal(sqlite_url))
    for name in [name for name in os.environ if name.startswith("MINYI_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("MINYI_DATABASE_URL", sqlite_url)
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    before = root.handlers[:], root.level
    capsys.readouterr()
    try:
        main(words)
    except SystemExit:
        pass
    finally:
        root.handlers[:], root.level = before
    said = "".join(capsys.readouterr())
    assert said.strip()
    assert not WRITTEN.search(said)
    assert not MEAN.search(said)


def test_only_the_sealing_looks_into_a_box() -> None:
    """One file takes sheets out, once to seal and once to open; nobody else asks for it."""
    looking = [place(file) for file in python_files(*ROOMS) if OPENS.search(file.read_text(encoding="utf-8"))]

    assert looking == ["services/campaigns/scoring/sealing.py"]
