"""From an update to its handler: aiogram's dispatcher with our memory, our presses and our way of refusing."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar, cast

from aiogram import Dispatcher, Router
from aiogram.types import ErrorEvent, TelegramObject

from bot.dialogue import DialogueStorage
from bot.turn import current
from bot.typed import typed_presses
from domain.errors import CaseworkError

T = TypeVar("T")


class Suspended(RuntimeError):
    """A handler waited for something. Nothing inside a turn may: it holds the transaction of a whole batch."""


def dispatcher(router: Router) -> Dispatcher:
    """The dispatcher for `router`. Its filters and handlers are async and await nothing but us."""
    # one line per update is not for the log of a service that people confide in
    logging.getLogger("aiogram.event").setLevel(logging.WARNING)
    dispatch = Dispatcher(storage=DialogueStorage())
    dispatch.include_router(router)
    dispatch.update.outer_middleware(typed_presses)
    dispatch.errors.outer_middleware(undone_first)
    return dispatch


async def undone_first(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: dict[str, Any]
) -> Any:
    """Middleware: a refusal undoes the turn, then its handler may speak; any other error fails the turn, unseen."""
    error = cast(ErrorEvent, event).exception
    if not isinstance(error, CaseworkError):
        raise error
    current.get().take_back()
    return await handler(event, data)


def drive(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits to its end, here and now. Raises Suspended when it does wait."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    coroutine.close()
    raise Suspended
