"""What the house consists of: its rooms, their files, and how to read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "services", "domain", "storage", "scheduler", "web", "locales")
LEFT_BY_TOOLS = {
    ".git",
    ".venv",
    ".venv-bench",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".import_linter_cache",
    "__pycache__",
    "data",
    "results",
}


def python_files(*folders: str) -> list[Path]:
    """The Python files below these folders of the house; all rooms when none is named."""
    return sorted(file for folder in folders or ROOMS for file in (ROOT / folder).rglob("*.py"))


def own_files() -> Iterator[Path]:
    """Every file of the repository, without what tools and running programs leave."""
    for file in sorted(ROOT.rglob("*")):
        if file.is_file() and not LEFT_BY_TOOLS.intersection(file.relative_to(ROOT).parts):
            yield file


@cache
def tree(file: Path) -> ast.Module:
    """A file, parsed."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def place(file: Path, node: ast.AST | None = None) -> str:
    """Where something stands, as people write it: handlers/menu.py:12."""
    line = f":{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else ""
    return f"{file.relative_to(ROOT)}{line}"


def docstrings(module: ast.Module) -> set[int]:
    """The ids of the nodes that are docstrings."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(id(first.value))
    return found


def strings(file: Path) -> Iterator[ast.Constant]:
    """The string literals of a file, without docstrings."""
    module = tree(file)
    spoken = docstrings(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in spoken:
            yield node
