"""Every sentence in locales/, and every place in the code that names one."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from tests.architecture.house import ROOMS, ROOT, place, python_files, strings, tree

NAME = re.compile(r"[a-z]+(-[a-z0-9_]+)+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One entry of a language: its file, the facts it needs, the other entries it is made of, its plain words."""

    id: str
    file: str
    facts: frozenset[str]
    parts: frozenset[str]
    words: str


def _below(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    """A node and everything inside it."""
    yield node
    for value in vars(node).values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, ftl.BaseNode):
                yield from _below(inner)


def _sentence(entry: ftl.Message, file: str) -> Sentence:
    nodes = list(_below(entry))
    return Sentence(
        entry.id.name,
        file,
        frozenset(node.id.name for node in nodes if isinstance(node, ftl.VariableReference)),
        frozenset(node.id.name for node in nodes if isinstance(node, ftl.MessageReference)),
        "".join(node.value for node in nodes if isinstance(node, ftl.TextElement)),
    )


@cache
def sentences(language: str) -> dict[str, Sentence]:
    """All entries of a language by id. Raises AssertionError for what is no Fluent and for an id given twice."""
    found: dict[str, Sentence] = {}
    for file in sorted((ROOT / "locales" / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{place(file)}: {entry.content}"
            if isinstance(entry, ftl.Message):
                one = _sentence(entry, file.stem)
                assert one.id not in found, f"{one.id} stands twice: {found[one.id].file} and {one.file}"
                found[one.id] = one
    return found


@cache
def literals() -> dict[str, str]:
    """Every string in the rooms, with one place where it stands."""
    return {str(node.value): place(file, node) for file in python_files(*ROOMS) for node in strings(file)}


@cache
def beginnings() -> dict[str, str]:
    """The fixed beginnings of names that code completes (f"role-{role}"), each with one place."""
    found: dict[str, str] = {}
    for file in python_files(*ROOMS):
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.JoinedStr) and node.values:
                first = node.values[0]
                if isinstance(first, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z0-9_]+)*-", str(first.value)):
                    found[str(first.value)] = place(file, node)
    return found


def names_in(*rooms: str) -> Iterator[tuple[str, str]]:
    """Every string of these rooms that looks like the name of a sentence, with its place."""
    for file in python_files(*rooms):
        for node in strings(file):
            if NAME.fullmatch(str(node.value)):
                yield str(node.value), place(file, node)


def said_with_buttons() -> Iterator[str]:
    """Sentences that `say` sends with buttons below."""
    for file in python_files("handlers"):
        for node in ast.walk(tree(file)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or node.func.attr != "say":
                continue
            if len(node.args) > 1 and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)


@cache
def named_in_pages() -> set[str]:
    """Sentences that the templates of the pages name, and beginnings (ending in a hyphen) that they complete."""
    pages = [file.read_text(encoding="utf-8") for file in (ROOT / "web").rglob("*.html")]
    return {found[0] for page in pages for found in re.finditer(r"[a-z]+(-[a-z0-9_]+)+-?", page)}
