"""What an update is to us: somebody talking, somebody shutting the door or opening it again, or nothing."""

from enum import Enum
from typing import Any

from handlers.offered_commands import IN_GROUPS
from handlers.words import command_for
from locales.texts import CHINESE, ENGLISH, language_for

Update = dict[str, Any]


class Kind(Enum):
    """What is done with an update."""

    TALK = "talk"
    LEFT = "left"
    CAME_BACK = "came back"
    IN_GROUP = "in a group"
    GROUP_MOVED = "the group goes on elsewhere"
    NOTHING = "nothing"


GROUPS = ("group", "supergroup")


def kind_of(update: Update) -> Kind:
    """Private chats concern us; of groups only commands, presses and whether we are in them. Nothing else does."""
    if message := update.get("message"):
        return Kind.TALK if _is_private(message) else _in_group(message)
    if press := update.get("callback_query"):
        message = press.get("message") or {}
        return Kind.TALK if _is_private(message) else Kind.IN_GROUP if _is_group(message) else Kind.NOTHING
    membership = update.get("my_chat_member")
    if membership is None or not (_is_private(membership) or _is_group(membership)):
        return Kind.NOTHING
    return Kind.LEFT if membership["new_chat_member"]["status"] in ("kicked", "left") else Kind.CAME_BACK


def group_of(update: Update) -> str | None:
    """The address of the group an update comes from, or None."""
    said = update.get("message") or (update.get("callback_query") or {}).get("message") or update.get("my_chat_member")
    return str(said["chat"]["id"]) if said and _is_group(said) else None


def bare(update: Update) -> Update:
    """The update as handlers need it: of the message a press hangs on only the chat, not its words and buttons."""
    press = update.get("callback_query")
    if press is None:
        return update
    message = press["message"]
    there = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
    return {**update, "callback_query": {**press, "message": there}}


def language_of(update: Update) -> str:
    """The language to speak to somebody new: that of their app, Chinese where it says none, else English."""
    said = update.get("message") or update.get("callback_query") or {}
    return language_for(said.get("from", {}).get("language_code") or CHINESE) or ENGLISH


def _in_group(message: dict[str, Any]) -> Kind:
    """In a group we hear commands, and the words that stand for the commands of groups."""
    if not _is_group(message):
        return Kind.NOTHING
    if "migrate_to_chat_id" in message:
        return Kind.GROUP_MOVED
    words = message.get("text") or ""
    command = words if words.startswith("/") else command_for(words)
    meant = command is not None and (words.startswith("/") or command[1:] in IN_GROUPS)
    return Kind.IN_GROUP if meant else Kind.NOTHING


def _is_group(said: dict[str, Any]) -> bool:
    return said.get("chat", {}).get("type") in GROUPS


def _is_private(said: dict[str, Any]) -> bool:
    return bool(said.get("chat", {}).get("type") == "private")
