"""The handlers' only way in: one use case, on this turn's work."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from services.work import Work

P = ParamSpec("P")
T = TypeVar("T")


class Desk:
    """Calls use cases with the work of the running turn."""

    __slots__ = ("work",)

    def __init__(self, work: Work) -> None:
        self.work = work

    async def do(self, use_case: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run one use case inside the turn's transaction and return what it returns."""
        return use_case(self.work, *args, **kwargs)
