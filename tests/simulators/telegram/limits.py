"""The documented limits of the Bot API. Every object a bot sends is read with python-telegram-bot's types."""

import json
import re
from collections.abc import Mapping
from typing import Any

import telegram

from tests.simulators.telegram.errors import bad
from tests.simulators.telegram.markup import read_html

TEXT = 4096  # characters, after entity parsing
CAPTION = 1024
CALLBACK_DATA = 64  # bytes
CALLBACK_ANSWER = 200
BUTTONS = 100
BUTTONS_IN_A_ROW = 8
PHOTO = 10 * 1024 * 1024  # bytes, upload
UPLOAD = 50 * 1024 * 1024
DOWNLOAD = 20 * 1024 * 1024
QUERY_SECONDS = 150
COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"[a-z]{2}")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
START_ARGUMENT = re.compile(r"[A-Za-z0-9_-]{0,64}")
PHOTO_BEGINNINGS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")

Markup = (
    telegram.InlineKeyboardMarkup | telegram.ReplyKeyboardMarkup | telegram.ReplyKeyboardRemove | telegram.ForceReply
)
Params = Mapping[str, Any]


def decoded(value: Any) -> Any:
    """A parameter that is an object: JSON in a form field, or already an object."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as why:
        raise bad("can't parse JSON object") from why


def text_of(params: Params) -> tuple[str, tuple[telegram.MessageEntity, ...]]:
    """The text and its entities. Raises 400 when it is empty or too long."""
    text, entities = _formatted(params, "text", "entities")
    if not text:
        raise bad("message text is empty")
    if len(text) > TEXT:
        raise bad("message is too long")
    return text, entities


def caption_of(params: Params) -> tuple[str, tuple[telegram.MessageEntity, ...]]:
    """The caption and its entities; it may be empty."""
    caption, entities = _formatted(params, "caption", "caption_entities")
    if len(caption) > CAPTION:
        raise bad("message caption is too long")
    return caption, entities


def markup_of(params: Params) -> Markup | None:
    """The keyboard of a request, read with python-telegram-bot and checked button by button."""
    raw = decoded(params.get("reply_markup"))
    if not raw:
        return None
    if not isinstance(raw, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in raw:
        return _inline(raw)
    kinds: dict[str, type[Markup]] = {
        "keyboard": telegram.ReplyKeyboardMarkup,
        "remove_keyboard": telegram.ReplyKeyboardRemove,
        "force_reply": telegram.ForceReply,
    }
    for name, kind in kinds.items():
        if name in raw:
            return kind.de_json(raw, None)
    raise bad("can't parse reply keyboard markup JSON object")


def _inline(raw: dict[str, Any]) -> telegram.InlineKeyboardMarkup:
    try:
        markup = telegram.InlineKeyboardMarkup.de_json(raw, None)
    except (TypeError, KeyError, ValueError) as why:
        raise bad("can't parse inline keyboard markup JSON object") from why
    rows = markup.inline_keyboard
    if sum(len(row) for row in rows) > BUTTONS or any(len(row) > BUTTONS_IN_A_ROW for row in rows):
        raise bad("REPLY_MARKUP_TOO_LONG")
    for row in rows:
        for button in row:
            _check_button(button)
    return markup


def _check_button(button: telegram.InlineKeyboardButton) -> None:
    if not str(button.text).strip():
        raise bad('can\'t parse inline keyboard button: field "text" must be non-empty')
    if button.callback_data is None and button.url is None and button.web_app is None:
        raise bad("text buttons are unallowed in the inline keyboard")
    if button.callback_data is not None:
        size = len(str(button.callback_data).encode())
        if not 1 <= size <= CALLBACK_DATA:
            raise bad("BUTTON_DATA_INVALID")


def _formatted(params: Params, name: str, entities_name: str) -> tuple[str, tuple[telegram.MessageEntity, ...]]:
    text = params.get(name) or ""
    if not isinstance(text, str):
        raise bad(f'field "{name}" must be a string')
    mode = params.get("parse_mode")
    if mode:
        if str(mode).lower() != "html":
            raise bad("unsupported parse_mode")
        return read_html(text)
    listed = decoded(params.get(entities_name)) or []
    entities = tuple(telegram.MessageEntity.de_list(listed, None))
    units = len(text.encode("utf-16-le")) // 2
    for entity in entities:
        if entity.offset < 0 or entity.length <= 0 or entity.offset + entity.length > units:
            raise bad(f"can't parse entities: entity beginning at {entity.offset} ends after the end of the text")
    return text.strip() if not entities else text.rstrip(), entities


def check_commands(params: Params) -> tuple[telegram.BotCommand, ...]:
    """The commands of a bot's menu."""
    commands = tuple(telegram.BotCommand.de_list(decoded(params.get("commands")) or [], None))
    if len(commands) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command.command):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return commands
