"""What a database looks like from outside: a deed is a function on a connection, run in a transaction of its own."""

from collections.abc import Awaitable, Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection

P = ParamSpec("P")
T = TypeVar("T")
Deed = Callable[Concatenate[Connection, P], T]

# seconds from one try to the next while the database is not there, and the least of them between two
EVERY, LEAST = 1.0, 0.1


class Unavailable(Exception):
    """The database itself failed: gone, full, locked. Nothing of the deed is kept; trying later may help."""


def pause_after(seconds: float) -> float:
    """For how many seconds to leave a database alone that was not there, when finding that out has taken so many.

    Where there are several hosts the try itself has waited for one that leads: the next follows almost at once.
    """
    return max(LEAST, EVERY - seconds)


class Store(Protocol):
    """Where everything is kept."""

    @property
    def joins(self) -> bool:
        """Whether deeds asked for in one breath share one commit, in the order they were asked for (SQLite)."""
        ...

    async def open(self) -> None:
        """Connect. Raises Unavailable."""
        ...

    async def close(self) -> None:
        """Let what was asked for end, then disconnect."""
        ...

    def run(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """Ask for a deed in a transaction of its own: all of it, durably, or the error it raised and nothing of it.

        What is awaited raises Unavailable when it was the database that failed.
        """
        ...

    def run_one(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """The same for a deed that is one single statement: PostgreSQL is spared the transaction around it."""
        ...

    async def read(self, deed: Deed[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a deed that only reads, beside whoever writes; each statement sees what is committed by then."""
        ...
