"""Which methods of the Bot API each channel performs: the table the channels obey and docs/methods.md is made from."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

from aiogram import methods
from aiogram.methods import TelegramMethod
from aiogram.types import Message

from bot.channels.sender import Refused


class How(Enum):
    """What becomes of a call."""

    DONE = "done"
    DEGRADED = "degraded"
    NOTHING = "nothing"
    REFUSED = "refused"


class Cell(NamedTuple):
    """What one channel does with one method. note: how, in the words of docs/methods.md (English)."""

    how: How
    note: str = ""


DONE, NOTHING, REFUSED = Cell(How.DONE), Cell(How.NOTHING), Cell(How.REFUSED)
TELEGRAM, WEB, WECOM, KF = "telegram", "web", "wecom", "kf"
CHANNELS = (TELEGRAM, WEB, WECOM, KF)


def _less(note: str) -> Cell:
    return Cell(How.DEGRADED, note)


_UPLOAD = "bytes first, then the caption with its buttons as a second message"
_MAP = "the address and a link to a map, as text"
_QUIET = {WECOM: NOTHING, KF: NOTHING}
# What is not named here Telegram does, unless it is a question (inside a turn nobody answers); the others refuse it.
TABLE: Mapping[str, Mapping[str, Cell]] = {
    "sendMessage": {
        WEB: DONE,
        WECOM: _less("pieces of 2048 bytes; 1-6 buttons: card, to 10: list, to 20: vote, else numbered lines"),
        KF: _less("what is said in one action is one message; to 10 buttons: menu, else numbered lines; 5 in 48 hours"),
    },
    "sendPhoto": {WEB: DONE, WECOM: _less(_UPLOAD), KF: _less(_UPLOAD)},
    "sendDocument": {WEB: DONE, WECOM: _less(_UPLOAD), KF: _less(_UPLOAD)},
    "sendVideo": {WEB: DONE, WECOM: _less(_UPLOAD), KF: _less(_UPLOAD)},
    "sendVoice": {WEB: DONE, WECOM: _less("AMR as voice, else as a file"), KF: _less("AMR as voice, else as a file")},
    "sendAudio": {WEB: DONE, WECOM: _less("as a file"), KF: _less("as a file")},
    "sendLocation": {WECOM: _less(_MAP), KF: _less(_MAP)},
    "sendVenue": {WECOM: _less(_MAP), KF: _less(_MAP)},
    "sendContact": {WECOM: _less("as text"), KF: _less("as text")},
    "editMessageText": {
        WECOM: _less("the card is changed while its code lives (72 hours, once), else a new message"),
        KF: _less("a new message"),
    },
    "editMessageReplyMarkup": {
        WECOM: _less("as editMessageText"),
        KF: _less("a new message; nothing when the buttons only go"),
    },
    "deleteMessage": {WECOM: _less("recalled within 24 hours, later refused"), KF: NOTHING},
    "answerCallbackQuery": {
        WEB: DONE,
        WECOM: _less("a text message when it is an alert, else nothing"),
        KF: NOTHING,
    },
    **dict.fromkeys(
        (
            "setMessageReaction",
            "pinChatMessage",
            "unpinChatMessage",
            "unpinAllChatMessages",
            "deleteMyCommands",
            "setChatMenuButton",
        ),
        _QUIET,
    ),
    **dict.fromkeys(("sendChatAction", "setMyCommands"), _QUIET | {WEB: NOTHING}),
}


def _classes() -> Mapping[str, type[TelegramMethod[Any]]]:
    """Every method aiogram knows, by its name in the Bot API."""
    known = (getattr(methods, name) for name in methods.__all__)
    return {one.__api_method__: one for one in known if hasattr(one, "__api_method__") and one is not TelegramMethod}


METHODS = _classes()


def _asks(method: str) -> bool:
    """Whether a method is a question, or answers with anything but a message or yes."""
    returns = METHODS[method].__returning__
    tells = returns is bool or returns is Message or Message in getattr(returns, "__args__", ())
    return method.startswith("get") or not tells


def cell(method: str, channel: str) -> Cell:
    """What a channel does with a method."""
    if channel == TELEGRAM:
        return REFUSED if _asks(method) else DONE
    return TABLE.get(method, {}).get(channel, REFUSED)


def is_shown(method: str, channel: str) -> bool:
    """Whether there is anything to do; False when the call changes nothing here. Raises Refused when it cannot be."""
    how = cell(method, channel).how
    if how is How.REFUSED:
        raise Refused(f"400 Bad Request: {method} is not available in {channel}")
    return how is not How.NOTHING
