"""Turns in their transactions: what one takes back, what several write together, what a connection remembers."""

from sqlalchemy import Engine

from storage.turns import memory, together, undo


def watch(engine: Engine) -> None:
    """Let every connection of this engine do its part of it."""
    for part in (memory, undo, together):
        part.watch(engine)
