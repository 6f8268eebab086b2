"""Messages and presses as handlers get them: aiogram's own types, with nothing in them that nobody reads."""

from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery, Chat, InaccessibleMessage, Message

from bot.prefilled import fresh

# What handlers read of a message. Who speaks is known from the account, not from what the channel calls them.
READ = (
    "message_id", "date", "text", "caption", "media_group_id", "photo", "voice", "audio", "video", "video_note",
    "document", "location",
)  # fmt: skip


def heard(bot: Bot, said: dict[str, Any]) -> Message:
    """A message. Raises pydantic's ValidationError for what is none."""
    read = {name: said[name] for name in READ if name in said}
    return Message.model_validate(read | {"chat": _chat(bot, said)}, context={"bot": bot})


def pressed(bot: Bot, press: dict[str, Any]) -> CallbackQuery:
    """A press: of the message it hangs on only the chat and the number, not its words and buttons."""
    message = press["message"]
    there = fresh(InaccessibleMessage, bot, chat=_chat(bot, message), message_id=message["message_id"], date=0)
    data = press.get("data")
    return fresh(CallbackQuery, bot, id=str(press["id"]), data=data if isinstance(data, str) else None, message=there)


def _chat(bot: Bot, said: dict[str, Any]) -> Chat:
    chat = said["chat"]
    return fresh(Chat, bot, id=int(chat["id"]), type=chat["type"])
