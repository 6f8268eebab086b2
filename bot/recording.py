"""Inside a turn nothing is sent: calls of the Bot API are recorded as JSON and leave after the commit."""

from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.base import BaseSession
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram.types import Chat, InputFile, Message
from pydantic import BaseModel

from bot.prefilled import fresh
from bot.turn import Turn, current

# presses that were typed have ids of ours, which no channel knows
TYPED = "typed:"
MOST_KEYBOARDS = 2000
_PLAIN = frozenset({str, int, float, bool})


class RecordingBot(Bot):
    """A bot whose calls are noted down. What every turn says takes the short way: no model is made of it first."""

    def __init__(self, token: str) -> None:
        super().__init__(token, session=RecordingSession())
        # keyboards are drawn once and kept (handlers/buttons.py), and so is what they are as JSON
        self._keyboards: dict[int, tuple[BaseModel, dict[str, Any]]] = {}

    async def __call__(self, method: TelegramMethod[Any], request_timeout: int | None = None) -> Any:
        """Record a call."""
        return await self.session.make_request(self, method)

    async def send_message(self, chat_id: int, text: str, reply_markup: Any = None, **more: Any) -> Message:  # type: ignore[override]
        """Record words and their buttons."""
        if more:
            return await super().send_message(chat_id, text, reply_markup=reply_markup, **more)
        turn, body = _turn("sendMessage"), {"chat_id": chat_id, "text": text}
        if reply_markup is not None:
            body["reply_markup"] = self._plain(reply_markup, turn.now)
        nth = turn.say("sendMessage", body, choices=has_choices(body))
        return _provisional(self, body, nth, turn.now)

    async def answer_callback_query(self, callback_query_id: str, text: str | None = None, **more: Any) -> bool:  # type: ignore[override]
        """Record the answer to a press."""
        if text is not None or more:
            return await super().answer_callback_query(callback_query_id, text, **more)
        return _acknowledge(_turn("answerCallbackQuery"), {"callback_query_id": callback_query_id})

    def _plain(self, keyboard: BaseModel, now: datetime) -> dict[str, Any]:
        known = self._keyboards.get(id(keyboard))
        if known is None or known[0] is not keyboard:
            if len(self._keyboards) > MOST_KEYBOARDS:
                self._keyboards.clear()
            known = self._keyboards[id(keyboard)] = (keyboard, plain(self, keyboard, now))
        return known[1]


class RecordingSession(BaseSession):
    """A session that notes down what the turn says."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        """Record a call; the answer is provisional. Raises RuntimeError outside a turn and for questions."""
        name = method.__api_method__
        turn = _turn(name)
        body: dict[str, Any] = plain(bot, method, turn.now)
        if isinstance(method, AnswerCallbackQuery):
            return _acknowledge(turn, body)
        tells = method.__returning__ is not bool
        if name.startswith("get") or (tells and not _may_be_message(method.__returning__)):
            raise RuntimeError(f"{name} asks the channel: inside a turn nobody answers")
        if body.get("message_id", 0) < 0:
            raise RuntimeError(f"{name} of a message that has not been sent yet")
        nth = turn.say(name, body, choices=has_choices(body))
        return _provisional(bot, body, nth, turn.now) if tells else True

    async def close(self) -> None:
        """Nothing to close."""

    def stream_content(self, *args: Any, **kwargs: Any) -> AsyncGenerator[bytes, None]:
        """Files are fetched after the turn. Raises RuntimeError."""
        raise RuntimeError("a download inside a turn")


def _turn(name: str) -> Turn:
    """The turn that runs. Raises RuntimeError where there is none."""
    turn = current.get(None)
    if turn is None or not turn.open:
        raise RuntimeError(f"{name} outside a turn: a detached task?")
    return turn


def _acknowledge(turn: Turn, body: dict[str, Any]) -> bool:
    if not body["callback_query_id"].startswith(TYPED):
        turn.acknowledge(AnswerCallbackQuery.__api_method__, body)
    elif text := body.get("text"):  # whoever typed sees no toast
        turn.say("sendMessage", {"chat_id": turn.chat_id, "text": text}, choices=False)
    return True


def plain(bot: Bot, value: Any, now: datetime) -> Any:
    """A value as Bot API JSON: defaults of the bot filled in, moments frozen, nothing that is unset.

    Raises TypeError for files: their bytes are kept first and sent by name.
    """
    kind = type(value)
    if kind in _PLAIN or value is None:
        return value
    if isinstance(value, BaseModel):
        fields = value.__dict__ | value.__pydantic_extra__ if value.__pydantic_extra__ else value.__dict__
        return {n: y for n, x in fields.items() if x is not None and (y := plain(bot, x, now)) is not None}
    if kind is Default:
        return plain(bot, bot.default[value.name], now)
    if isinstance(value, (list, tuple)):
        return [plain(bot, one, now) for one in value]
    if isinstance(value, dict):
        return {name: plain(bot, one, now) for name, one in value.items()}
    return _special(value, now)


def _special(value: Any, now: datetime) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, timedelta):
        return round((now + value).timestamp())
    if isinstance(value, datetime):
        return round(value.timestamp())
    if isinstance(value, InputFile):
        raise TypeError("a file is kept as a blob first and sent by its id")
    raise TypeError(f"{type(value).__name__} in a call of the Bot API")


def has_choices(body: dict[str, Any]) -> bool:
    """Whether a recorded message has buttons."""
    return bool((body.get("reply_markup") or {}).get("inline_keyboard"))


def _may_be_message(returning: Any) -> bool:
    return returning is Message or Message in getattr(returning, "__args__", ())


def _provisional(bot: Bot, body: dict[str, Any], nth: int, now: datetime) -> Message:
    """What the caller gets back: a message whose id is nobody's yet (negative)."""
    chat = fresh(Chat, bot, id=body["chat_id"], type="private")
    return fresh(Message, bot, message_id=-nth, date=now, chat=chat, text=body.get("text"))
