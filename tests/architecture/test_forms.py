"""A form is taken up by what stands in it: a button of one dialogue never sends what was written in another."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import ROOT

# What two files of one dialogue share.
SHARED = {
    "leads": {"assigning.py", "assignment_meeting.py"},
    "paper": {"paper.py", "evaluation.py"},
}


def calls(name: str) -> Iterator[tuple[Path, ast.AsyncFunctionDef, ast.Call]]:
    """Where handlers call this, and in which function."""
    for file in sorted((ROOT / "handlers").rglob("*.py")):
        for function in ast.walk(ast.parse(file.read_text())):
            if isinstance(function, ast.AsyncFunctionDef):
                for one in ast.walk(function):
                    if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == name:
                        yield file, function, one


def entries(file: Path, call: ast.Call) -> set[str]:
    """The names of what a form may be opened with: those written out, and where a whole dictionary is handed over, all
    that stand in dictionaries of the file."""
    named = {one.arg for one in call.keywords if one.arg}
    if named == {one.arg for one in call.keywords}:
        return {one for one in named if one}
    written = [key for one in ast.walk(ast.parse(file.read_text())) if isinstance(one, ast.Dict) for key in one.keys]
    return {one for one in named if one} | {str(key.value) for key in written if isinstance(key, ast.Constant)}


def wanted(call: ast.Call) -> str:
    """The entry by which a form is known; nothing where any will do."""
    has = [*call.args[2:3], *(one.value for one in call.keywords if one.arg == "has")]
    return str(has[0].value) if has and isinstance(has[0], ast.Constant) else ""


def test_a_press_knows_its_form_by_an_entry_no_other_dialogue_writes() -> None:
    writers, pressed = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for file, _, call in calls("open_form"):
        for name in entries(file, call):
            writers[name].add(file.name)
    for file, function, call in calls("form_of"):
        if "message" not in {one.arg for one in function.args.args}:  # words come to the dialogue that is open
            pressed[wanted(call)].add(file.name)
    assert len(pressed) > 40
    assert "" not in pressed
    several = {name: files | writers[name] for name, files in pressed.items() if len(files | writers[name]) > 1}
    assert several == SHARED
