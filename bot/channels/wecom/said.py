"""What a call of the Bot API says, without its shape: words, choices below them, files. Both channels begin here."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from bot.channels.sender import Refused

Json = dict[str, Any]
FILES = {
    "sendPhoto": "photo",
    "sendDocument": "document",
    "sendVideo": "video",
    "sendVoice": "voice",
    "sendAudio": "audio",
}
WORDS = "sendMessage"
PLACES = frozenset({"sendLocation", "sendVenue"})
CONTACT = "sendContact"


class Choice(NamedTuple):
    """One button: what is written on it, and what it says (data), opens (url) or lets the person say (words)."""

    label: str
    data: str = ""
    url: str = ""
    words: str = ""


class File(NamedTuple):
    """A file kept as a blob. kind: photo, document, video, voice or audio."""

    kind: str
    blob: int
    name: str


class Said(NamedTuple):
    """Something said to one person."""

    text: str
    choices: tuple[Choice, ...] = ()
    files: tuple[File, ...] = ()

    def kept(self) -> Json:
        """As it is kept beside the message."""
        return {"text": self.text, "choices": list(self.choices), "files": list(self.files)}

    def beside(self, other: "Said") -> "Said":
        """Two things said in one message: the later choices count."""
        text = "\n\n".join(filter(None, (self.text, other.text)))
        return Said(text, other.choices or self.choices, self.files + other.files)


def said_again(kept: Mapping[str, Any]) -> Said:
    """What `kept` kept."""
    choices = tuple(Choice(*one) for one in kept["choices"])
    return Said(kept["text"], choices, tuple(File(*one) for one in kept["files"]))


def said_in(method: str, call: Mapping[str, Any]) -> Said:
    """What a call says. Raises Refused for what a chat of this kind cannot show."""
    choices = choices_of(call.get("reply_markup") or {})
    if method in FILES:
        return Said(_caption(call), choices, (_file(method, call),))
    if method in PLACES:
        return Said(_place(call), choices)
    if method == CONTACT:
        return Said(" ".join(filter(None, map(call.get, ("first_name", "last_name", "phone_number")))), choices)
    return Said(_plain(str(call.get("text", "")), call.get("entities", ())), choices)


def choices_of(markup: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The buttons of any keyboard, in reading order; a button that can do nothing here is left out."""
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or ()
    found = (_choice(button) for row in rows for button in row)
    return tuple(choice for choice in found if choice is not None)


def _choice(button: Mapping[str, Any] | str) -> Choice | None:
    if isinstance(button, str):
        return Choice(button, words=button)
    label = str(button["text"])
    if data := button.get("callback_data"):
        return Choice(label, data=data)
    if url := button.get("url") or (button.get("web_app") or {}).get("url"):
        return Choice(label, url=url)
    return Choice(label, words=label) if len(button) == 1 else None


def _caption(call: Mapping[str, Any]) -> str:
    return _plain(str(call.get("caption") or ""), call.get("caption_entities", ()))


def _file(method: str, call: Mapping[str, Any]) -> File:
    kind = FILES[method]
    where, _, number = str(call.get(kind, "")).partition(":")
    if where != "blob" or not number.isdigit():
        raise Refused("a file that is not kept here")
    return File(kind, int(number), str(call.get("file_name") or ""))


def _place(call: Mapping[str, Any]) -> str:
    """A place as words and a link to a map."""
    names = filter(None, (call.get("title"), call.get("address")))
    where = f"{call['latitude']},{call['longitude']}"
    return "\n".join((*map(str, names), f"https://apis.map.qq.com/uri/v1/marker?marker=coord:{where}"))


def _plain(text: str, entities: Sequence[Mapping[str, Any]]) -> str:
    """The words, each link written out behind its words. Offsets count UTF-16 units."""
    raw = text.encode("utf-16-le")
    for entity in sorted((e for e in entities if e.get("url")), key=lambda e: -int(e["offset"])):
        end = 2 * (int(entity["offset"]) + int(entity["length"]))
        raw = raw[:end] + f" ({entity['url']})".encode("utf-16-le") + raw[end:]
    return raw.decode("utf-16-le", errors="replace")
