"""The two shapes of a web chat's messages: as kept and shown, and as the Bot API writes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels.sender import Refused
from storage.channels.web_messages import WebMessage
from storage.outbox import SURROGATE

Json = dict[str, Any]
LONGEST = 4096
# calls that change nothing a web chat shows
_NOTHING_TO_SHOW = frozenset({"sendChatAction", "setMyCommands"})
_FILES = {
    "sendPhoto": "photo",
    "sendVoice": "voice",
    "sendAudio": "audio",
    "sendVideo": "video",
    "sendDocument": "document",
}
# what a page plays by itself, and as what
_PLAYED = {"voice": "audio", "audio": "audio", "video": "video"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person's side of one web chat."""

    account_id: int
    language: str

    @property
    def chat_id(self) -> int:
        """The id Bot API calls name this chat by."""
        return SURROGATE + self.account_id

    def says(self, seq: int, at: datetime, **content: Any) -> Json:
        """Update for a message: text="…", photo=[…], voice={…}, location={…} and the like."""
        return {"update_id": seq, "message": self._message(seq, at, content) | {"from": self._user()}}

    def presses(self, seq: int, at: datetime, message: WebMessage, data: str) -> Json:
        """Update for a press of the button with this data below a message."""
        keyboard = [[_as_bot_api(button)] for button in message.body["buttons"]]
        shown = {"text": message.body.get("text", ""), "reply_markup": {"inline_keyboard": keyboard}}
        query = {
            "id": f"{self.account_id}-{seq}",
            "from": self._user(),
            "chat_instance": str(self.chat_id),
            "message": self._message(message.seq, message.at, shown),
            "data": data,
        }
        return {"update_id": seq, "callback_query": query}

    def _message(self, seq: int, at: datetime, content: Mapping[str, Any]) -> Json:
        chat = {"id": self.chat_id, "type": "private"}
        return {"message_id": seq, "date": int(at.timestamp()), "chat": chat, **content}

    def _user(self) -> Json:
        return {"id": self.chat_id, "is_bot": False, "first_name": "", "language_code": self.language}


def shown(method: str, call: Mapping[str, Any]) -> list[Json]:
    """What a call of the bot puts into the chat, message by message. Raises Refused for what a web chat cannot do."""
    if method in _NOTHING_TO_SHOW:
        return []
    buttons = _buttons(call.get("reply_markup"))
    if method == "sendMessage":
        return [{"kind": "text", "text": call["text"], "buttons": buttons}]
    if method in _FILES:
        file = _blob(call[_FILES[method]])
        named = {"file_name": call["file_name"]} if call.get("file_name") else {}
        return [{"kind": _FILES[method], "text": call.get("caption") or "", "blob": file, "buttons": buttons, **named}]
    raise Refused(f"{method} is not for the web chat")


def public(message: WebMessage) -> Json:
    """A message as its page may see it: without what buttons carry and where files are kept."""
    body = message.body
    facts: Json = {"seq": message.seq, "mine": message.from_person, "at": message.at.isoformat(), "kind": body["kind"]}
    facts |= {key: body[key] for key in ("name", "text", "of", "index") if key in body}
    facts["buttons"] = [{"label": b["text"], **({"url": b["url"]} if "url" in b else {})} for b in body["buttons"]]
    if "blob" in body:
        facts["file"] = {"name": body.get("file_name", ""), "image": body["kind"] == "photo"}
        if body["kind"] in _PLAYED:
            facts["file"]["plays"] = _PLAYED[body["kind"]]
    if body["kind"] == "place":
        facts["place"] = {name: body[name] for name in ("latitude", "longitude")}
    return facts


def _buttons(markup: Mapping[str, Any] | None) -> list[Json]:
    rows: Sequence[Sequence[Mapping[str, Any]]] = (markup or {}).get("inline_keyboard", ())
    return [_as_kept(button) for row in rows for button in row if "callback_data" in button or "url" in button]


def _as_kept(button: Mapping[str, Any]) -> Json:
    if "url" in button:
        return {"text": button["text"], "url": button["url"]}
    return {"text": button["text"], "data": button["callback_data"]}


def _as_bot_api(button: Mapping[str, Any]) -> Json:
    if "url" in button:
        return {"text": button["text"], "url": button["url"]}
    return {"text": button["text"], "callback_data": button["data"]}


def _blob(handle: str) -> int:
    kind, _, number = handle.partition(":")
    if kind != "blob" or not number.isdigit():
        raise Refused("a file that is not kept here")
    return int(number)
