"""Updates in the shape of the Bot API, for what people of WeCom and customer service say, press and do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.channels.wecom.said import Choice, said_again
from storage.channels.native_messages import NativeMessage
from storage.outbox import SURROGATE

Json = dict[str, Any]
# names a deed that nobody has: the router says kindly that this button leads nowhere any more
GONE = "b:gone:0:0:"
VOICE_TYPE = "audio/amr"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person's side of one chat. number: names the event; at: when it happened."""

    account_id: int
    language: str
    number: int
    at: datetime

    def says(self, **content: Any) -> Json:
        """A message: text="…", photo=[…], location={…}, or nothing that we know."""
        content = {name: readable(what) if isinstance(what, str) else what for name, what in content.items()}
        return {"update_id": self.number, "message": self._message(self.number, content) | {"from": self._user()}}

    def presses(self, message: NativeMessage | None, key: str) -> Json:
        """A press of the choice with this number below a message; a forged or forgotten one leads nowhere."""
        choice = _choice(message, key)
        if choice is not None and choice.words:
            return self.says(text=choice.words)
        of = self._message(message.id if message else 0, {})
        query = {"id": str(self.number), "from": self._user(), "chat_instance": str(self._chat_id), "message": of}
        data = choice.data if choice is not None and choice.data else GONE
        return {"update_id": self.number, "callback_query": query | {"data": data}}

    def is_served_by_people(self) -> Json:
        """The person talks with somebody of the office: nothing to us."""
        return {"update_id": self.number}

    def leaves(self) -> Json:
        """The person has shut the door."""
        return self._membership("member", "kicked")

    def comes_back(self) -> Json:
        """The person has opened it again."""
        return self._membership("kicked", "member")

    def _membership(self, was: str, now: str) -> Json:
        user = self._user()
        member = {
            "chat": {"id": self._chat_id, "type": "private"},
            "from": user,
            "date": int(self.at.timestamp()),
            "old_chat_member": {"status": was, "user": user},
            "new_chat_member": {"status": now, "user": user},
        }
        return {"update_id": self.number, "my_chat_member": member}

    @property
    def _chat_id(self) -> int:
        return SURROGATE + self.account_id

    def _message(self, number: int, content: Mapping[str, Any]) -> Json:
        chat = {"id": self._chat_id, "type": "private"}
        return {"message_id": number, "date": int(self.at.timestamp()), "chat": chat, **content}

    def _user(self) -> Json:
        return {"id": self._chat_id, "is_bot": False, "first_name": "", "language_code": self.language}


def readable(words: str) -> str:
    """Without halves of letters and the one character no database keeps."""
    return words.replace("\x00", "").encode(errors="replace").decode()


def file(kind: str, media_id: str) -> Json:
    """A file somebody sent, by where it can be fetched. kind: image, voice, video or file."""
    handle = {"file_id": media_id, "file_unique_id": media_id[:64]}
    match kind:
        case "image":
            return {"photo": [handle | {"width": 0, "height": 0}]}
        case "voice":
            return {"voice": handle | {"duration": 0, "mime_type": VOICE_TYPE}}
        case "video":
            return {"video": handle | {"duration": 0, "width": 0, "height": 0}}
        case _:
            return {"document": handle}


def place(latitude: str, longitude: str, *names: str) -> Json:
    """A place; broken numbers are words."""
    try:
        where = {"latitude": float(latitude), "longitude": float(longitude)}
    except ValueError:
        return {"text": " ".join(filter(None, names))} if any(names) else {}
    named = [name for name in names if name]
    if not named:
        return {"location": where}
    return {"location": where, "venue": {"location": where, "title": named[0], "address": named[-1]}}


def link(*words: str) -> Json:
    """A link somebody passed on, as words."""
    said = "\n".join(filter(None, words))
    return {"text": said} if said else {}


def _choice(message: NativeMessage | None, key: str) -> Choice | None:
    if message is None or not (key.isascii() and key.isdecimal() and len(key) < 4):
        return None
    choices = said_again(message.body).choices
    return choices[int(key)] if int(key) < len(choices) else None
