"""What people say, as tables: commands, presses and answers, each with the handler that takes it.

Every subject file of this room exports some of the three; handlers/__init__.py joins them. A name stands in one
table only once.
"""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

from domain.roles import Role

Handler = Callable[..., Awaitable[Any]]


class Deed(NamedTuple):
    """A handler, and the appointment one must hold for it (None: everybody may).

    speaks: without one appointment, those it may be for; the first one the person holds heads what is said.
    number: of an answer: a bare number may be it, and presses no button that has no number of its own.
    case: of an answer: the number of a case is it, and opens no case.
    """

    call: Handler
    role: Role | None = None
    speaks: tuple[Role, ...] = ()
    number: bool = False
    case: bool = False
