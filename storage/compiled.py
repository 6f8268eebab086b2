"""Statements are compiled once in a process: engines of one kind share what any of them has compiled.

The program has one engine that writes and one that reads; a command has one more; tests have one each.
"""

from typing import Any

from sqlalchemy import Connection, Dialect, Engine
from sqlalchemy.util import LRUCache

# Of each driver the dialect that was connected first, and what has been compiled for it.
_DIALECTS: dict[str, Dialect] = {}
_COMPILED: LRUCache[Any, Any] = LRUCache(2000)


def share(c: Connection, *engines: Engine) -> None:
    """Let these engines share what is compiled with all others of their kind. c: a connection of the first of them, so
    that its dialect knows the server it speaks to."""
    of_its_kind = _DIALECTS.setdefault(c.dialect.driver, c.dialect)
    for engine in engines:
        engine.dialect = of_its_kind
        engine.update_execution_options(compiled_cache=_COMPILED)
