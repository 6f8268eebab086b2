"""What Telegram tells a bot, on either way in: which updates are asked for, and whose turn each of them is."""

import json
from datetime import datetime
from typing import Any

from storage.inbox import Arrival

CHANNEL = "telegram"
# where the name of the bot is noted: links into the chat need it, and commands in groups carry it
BOT_NAME = "telegram.bot_name"
ALLOWED = ("message", "callback_query", "my_chat_member")


def arrival_of(update: dict[str, Any], now: datetime) -> Arrival | None:
    """The update as an inbox row; None when it tells of no person.

    Raises KeyError, TypeError, ValueError or AttributeError for what is no update.
    """
    event_id = int(update["update_id"])
    said: dict[str, Any] = next((update[kind] for kind in ALLOWED if kind in update), {})
    if "from" not in said:
        return None
    raw = json.dumps(update, ensure_ascii=False, separators=(",", ":")).encode()
    return Arrival(CHANNEL, str(event_id), str(int(said["from"]["id"])), raw, now)
