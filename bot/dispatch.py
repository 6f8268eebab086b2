"""From an update to its handler: aiogram's router, types and memory, without the layers in between."""

from collections.abc import Coroutine
from typing import Any, TypeVar

from aiogram import Bot, Router
from aiogram.dispatcher.event.handler import CallableObject, HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import ErrorEvent, Update

from bot import incoming
from bot.dialogue import DialogueStorage
from bot.received import heard, pressed
from bot.turn import current
from bot.typed import typed_press
from domain.errors import CaseworkError

T = TypeVar("T")


class Suspended(RuntimeError):
    """A handler waited for something. Nothing inside a turn may: it holds the transaction of a whole batch."""


class Dispatch:
    """Takes an update to the one handler that hears messages, or to the one that takes presses.

    Filters and middlewares there are none: the tables of the handlers say what is meant for whom. aiogram's own
    dispatcher would pass each update through some twenty calls to find that out (docs/performance.md).
    """

    def __init__(self, router: Router) -> None:
        observers = (router.message, router.callback_query, router.errors)
        self._hear, self._press, self._refused = map(_first, observers)
        # whose memory it is says the turn
        self._state = FSMContext(DialogueStorage(), StorageKey(bot_id=0, chat_id=0, user_id=0))

    async def feed(self, bot: Bot, update: incoming.Update, **data: Any) -> Any:
        """Let the update be handled; what its handler returned. A refusal undoes the turn, then its handler speaks.

        data: what handlers may ask for by name. Raises whatever a handler raised that is no refusal.
        """
        data |= {"bot": bot, "state": self._state}
        try:
            return await self._take(bot, update, data)
        except CaseworkError as refusal:
            current.get().take_back()
            whole = Update.model_validate(incoming.bare(update), context={"bot": bot})
            return await self._refused.call(ErrorEvent(update=whole, exception=refusal), **data)

    async def _take(self, bot: Bot, update: incoming.Update, data: dict[str, Any]) -> Any:
        said = update.get("message")
        press = update["callback_query"] if said is None else typed_press(update["update_id"], said, data["texts"])
        if press is not None:
            return await self._press.call(pressed(bot, press), **data)
        return await self._hear.call(heard(bot, update["message"]), **data)


def _first(observer: TelegramEventObserver) -> HandlerObject | CallableObject:
    """The handler of a kind of event; where there is none, nothing is done. Raises ValueError for one that is only for
    some of them."""
    if not observer.handlers:
        return CallableObject(_nothing)
    handler = observer.handlers[0]
    if observer.event_name != "error" and handler.filters:
        raise ValueError(f"{observer.event_name}: filters are not looked at")
    return handler


async def _nothing(event: Any) -> None:
    """Nobody takes this."""


def drive(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that never waits to its end, here and now. Raises Suspended when it does wait."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    coroutine.close()
    raise Suspended
