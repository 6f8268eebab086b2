"""docs/security.md promises nothing that no test shows."""

import ast
import re

from tests.architecture.house import ROOT, python_files, tree

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(test_\w+)`")
# What must be spoken of.
MATTERS = (
    "forged webhooks", "replays", "invitations", "codes", "feeds", "case numbers", "presses", "before it is given",
    "anonymous author", "secret ballot", "enumeration", "one person", "one address", "whole congress",
    "oversized bodies", "slow clients", "uploads", "stored HTML", "spreadsheet formulas", "in logs",
)  # fmt: skip


def every_test() -> set[str]:
    """The names of all tests there are."""
    nodes = (node for file in python_files("tests") for node in ast.walk(tree(file)))
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_every_test_named_there_exists() -> None:
    assert sorted(set(NAMED.findall(PAGE)) - every_test()) == []


def test_every_line_names_a_test() -> None:
    lines = [line for line in PAGE.splitlines() if line.startswith("|") and not line.startswith("| ---")]
    assert [line for line in lines if not NAMED.search(line) and "shown by" not in line] == []


def test_every_matter_is_spoken_of() -> None:
    assert [one for one in MATTERS if one not in PAGE] == []
