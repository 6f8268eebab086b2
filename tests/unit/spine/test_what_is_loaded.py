"""A replica holds what every replica needs: what few ever use is loaded for its first use."""

import json
import subprocess
import sys

from aiogram import methods, types
from pydantic import BaseModel

from tests.architecture.house import ROOT

# spreadsheets, Word documents, letters as PDF, fonts
RARE = {"openpyxl", "docx", "lxml", "fpdf", "fontTools"}


def told(program: str) -> object:
    """What a new process prints, which does this and nothing else."""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_a_replica_loads_no_library_of_letters_and_spreadsheets() -> None:
    loaded = told("import bot.__main__, sys, json; print(json.dumps([*sys.modules]))")

    assert isinstance(loaded, list)
    assert "bot.program" in loaded
    assert {name.split(".")[0] for name in loaded} & RARE == set()


def test_a_replica_reads_no_phrases_of_traditional_characters_before_somebody_writes_them() -> None:
    asked = """
import json, bot.__main__, domain.scripts, locales.scripts
from locales.texts import Catalogue
read = lambda: [m._phrases.cache_info().currsize for m in (domain.scripts, locales.scripts)]
before = read()
Catalogue().texts("zh-hant"), domain.scripts.is_traditional("\u8aaa\u8a71")
print(json.dumps([before, read()]))
"""
    assert told(asked) == [[0, 0], [1, 1]]


def test_a_replica_builds_a_type_of_aiogram_when_it_is_first_used() -> None:
    asked = """
import json, bot
from aiogram.types import Poll, User
before = [Poll.__pydantic_complete__, User.__pydantic_complete__]
said = User.model_validate({"id": 1, "is_bot": False, "first_name": "Wang"}).first_name
print(json.dumps([*before, Poll.__pydantic_complete__, User.__pydantic_complete__, said]))
"""
    assert told(asked) == [False, False, False, True, "Wang"]


def test_every_type_and_method_of_aiogram_can_be_built_late() -> None:
    asked = """
import json, bot
from aiogram import methods, types
for place in (types, methods):
    for name in place.__all__:
        its = getattr(place, name)
        if hasattr(its, "model_rebuild"):
            its.model_rebuild()
made = [n for p in (types, methods) for n in p.__all__ if getattr(getattr(p, n), "__pydantic_complete__", False)]
print(json.dumps(made))
"""
    every = [
        name
        for place in (types, methods)
        for name in place.__all__
        if isinstance(its := getattr(place, name), type) and issubclass(its, BaseModel)
    ]

    assert told(asked) == every
