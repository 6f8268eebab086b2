"""What nobody may do, except in the one place made for it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import place, python_files, strings, tree

# name of the call -> the only files that may use it
ONLY_IN = {
    "datetime.now": {"bot/clock.py"},
    "datetime.utcnow": set(),
    "datetime.today": set(),
    "date.today": set(),
    "time.time": {"bot/clock.py"},
    "asyncio.create_task": {"bot/nursery.py"},
    "asyncio.ensure_future": {"bot/nursery.py"},
    "asyncio.wait_for": set(),  # before Python 3.12 it may swallow a cancellation: use asyncio.timeout
    "loop.create_task": {"bot/nursery.py"},
}
# Words people say to us are not sentences of ours: these files recognise them.
UNDERSTOOD = {
    "handlers/words.py",  # commands without a slash
    "handlers/suggestions/three_parts.py",  # the parts of a suggestion by their names
    "services/people/deputies.py",  # a deputy addressed by name and title
    "handlers/citizens/correcting.py",  # which line of a list to take out
    "domain/days.py",  # dates as people write them
    "domain/opinions/caller.py",  # who came, rang or wrote, as officers write it down
    "domain/guards.py",  # co-opinions that say nothing
}
CHINESE = re.compile("[\u4e00-\u9fff]")


def dotted(node: ast.AST) -> str:
    """The dotted name of an attribute or name: `a.b.c`."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def nodes(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    """Every node of every file, with its file."""
    for file in python_files(*folders):
        for node in ast.walk(tree(file)):
            yield file, node


def test_the_clock_and_tasks_have_one_home_each() -> None:
    strays = []
    for file, node in nodes():
        last_two = ".".join(dotted(node).split(".")[-2:])
        if place(file) not in ONLY_IN.get(last_two, {place(file)}):
            strays.append(f"{last_two} at {place(file, node)}")

    assert not strays


def test_no_sentence_stands_in_code() -> None:
    files = [file for file in python_files() if place(file) not in UNDERSTOOD]

    assert not [f"{place(f, s)}: {s.value!r}" for f in files for s in strings(f) if CHINESE.search(str(s.value))]


def test_tests_replace_nothing_by_patching() -> None:
    patched = []
    for file, node in nodes("tests"):
        if isinstance(node, ast.ImportFrom | ast.Import):
            names = {alias.name for alias in node.names} | {getattr(node, "module", None)}
            patched += [place(file, node)] if {"unittest.mock", "mock"} & names else []
        if dotted(node) in {"time.sleep", "monkeypatch.setattr"}:
            patched.append(place(file, node))

    assert not patched


def test_no_error_is_swallowed_unseen() -> None:
    swallowed = [
        place(file, node.body[0])
        for file, node in nodes()
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or dotted(node.type) in {"Exception", "BaseException"})
        and all(isinstance(step, ast.Pass) for step in node.body)
    ]

    assert not swallowed
