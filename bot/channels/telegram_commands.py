"""The commands beside Telegram's input field: those every chat has, and those of one person's chat."""

from collections.abc import Iterable, Iterator
from typing import Any

from bot.channels.telegram_updates import CHANNEL
from domain.person import Person
from handlers.offered_commands import EVERYBODY, IN_GROUPS, commands_for
from locales.texts import Catalogue, Texts

__all__ = ["CHANNEL", "METHOD", "defaults", "for_chat"]
# By the language of a person's app: Telegram tells Simplified and Traditional apart only in a person's own choice
# with us, and then the chat has commands of its own. The first is for every other language, too.
LANGUAGES = ("zh", "en")
METHOD = "setMyCommands"


def defaults(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """The calls that show the usual commands: in every private chat and every group, in each language."""
    for scope, names in ((None, EVERYBODY), ("all_group_chats", IN_GROUPS)):
        for language in LANGUAGES:
            call: dict[str, Any] = {"commands": _shown(catalogue.texts(language), names)}
            if scope:
                call["scope"] = {"type": scope}
            if language != LANGUAGES[0]:
                call["language_code"] = language
            yield call


def for_chat(catalogue: Catalogue, person: Person, chat_id: int) -> dict[str, Any]:
    """The call that shows a person's own commands in their chat, in their language."""
    shown = _shown(catalogue.texts(person.language), commands_for(person))
    return {"commands": shown, "scope": {"type": "chat", "chat_id": chat_id}}


def _shown(texts: Texts, names: Iterable[str]) -> list[dict[str, str]]:
    return [{"command": name, "description": texts(f"command-{name}")} for name in names]
