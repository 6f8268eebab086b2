"""One message of a person, whatever its kind: words, a photo, a voice message, a file, a place."""

import re
from dataclasses import dataclass

from aiogram.types import Message

from domain.legible import file_called, in_a_line

# how a message carries a file, and what that is to people
_FILES = {"voice": "voice", "audio": "voice", "video": "video", "video_note": "video", "document": "document"}
_PHONE = re.compile(r"[\d+][\d\s-]{5,}\d")


@dataclass(frozen=True, slots=True)
class Part:
    """What one message holds. `handle` is the channel's own name for the file; `kind` names it for people."""

    kind: str
    text: str = ""
    handle: str = ""
    file_name: str = ""
    mime: str = ""
    size: int = 0
    place: str = ""
    lat: float | None = None
    lon: float | None = None

    def name_and_phone(self) -> tuple[str, str]:
        """“Ms Wang 13800000000” as a name and a number; either may be empty."""
        found = _PHONE.search(self.text)
        phone = found.group() if found else ""
        name = self.text.replace(phone, "") if phone else self.text
        return in_a_line(name).strip(" ，,、")[:60], in_a_line(phone)[:40]


def part_of(message: Message) -> Part | None:
    """The message as a part; None for kinds nobody can act on (stickers, polls, …)."""
    caption = message.caption or ""
    if message.text:
        return Part("text", message.text)
    if message.photo:
        photo = message.photo[-1]
        return Part("photo", caption, photo.file_id, mime="image/jpeg", size=photo.file_size or 0)
    if message.location:
        lat, lon = message.location.latitude, message.location.longitude
        return Part("location", place=f"{lat:.5f}, {lon:.5f}", lat=lat, lon=lon)
    for field, kind in _FILES.items():
        file = getattr(message, field)
        if file:
            name, mime = file_called(getattr(file, "file_name", None) or ""), getattr(file, "mime_type", None) or ""
            return Part(kind, caption, file.file_id, name, mime, file.file_size or 0)
    return None
