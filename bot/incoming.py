"""What an update is to us: somebody talking, somebody shutting the door or opening it again, or nothing."""

from enum import Enum
from typing import Any

Update = dict[str, Any]


class Kind(Enum):
    """What is done with an update."""

    TALK = "talk"
    LEFT = "left"
    CAME_BACK = "came back"
    NOTHING = "nothing"


def kind_of(update: Update) -> Kind:
    """Only private chats concern us; edits, groups, reactions and the like are nothing to us."""
    if message := update.get("message"):
        return Kind.TALK if _is_private(message) else Kind.NOTHING
    if press := update.get("callback_query"):
        return Kind.TALK if _is_private(press.get("message") or {}) else Kind.NOTHING
    membership = update.get("my_chat_member")
    if membership is None or not _is_private(membership):
        return Kind.NOTHING
    return Kind.LEFT if membership["new_chat_member"]["status"] == "kicked" else Kind.CAME_BACK


def bare(update: Update) -> Update:
    """The update as handlers need it: of the message a press hangs on only the chat, not its words and buttons."""
    press = update.get("callback_query")
    if press is None:
        return update
    message = press["message"]
    there = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
    return {**update, "callback_query": {**press, "message": there}}


def language_of(update: Update) -> str:
    """The language to speak to somebody new: Chinese to whoever reads it or says nothing, else English."""
    said = update.get("message") or update.get("callback_query") or {}
    code = said.get("from", {}).get("language_code") or "zh"
    return "zh" if code.lower().startswith("zh") else "en"


def _is_private(said: dict[str, Any]) -> bool:
    return bool(said.get("chat", {}).get("type") == "private")
