"""media/upload and media/get: what may be uploaded, under which name it arrives, how long it stays."""

import re
from dataclasses import dataclass

from tests.simulators.wecom import limits
from tests.simulators.wecom.errors import need
from tests.simulators.wecom.world import Body, World

NAME = re.compile(r'(?<![a-z*])filename="((?:[^"\\]|\\.)*)"')
AMR = b"#!AMR\n"
FRAME_SIZES = (13, 14, 16, 18, 20, 21, 27, 32, 6)  # bytes of an AMR frame by its mode; each lasts 20 ms


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the multipart body, with its header as it came over the wire."""

    name: str
    disposition: str
    data: bytes


def upload(world: World, kind: str, parts: list[Part]) -> Body:
    """Take a file. The field is called `media`; RFC 2231 names (filename*=) are not read."""
    need(kind in limits.MEDIA, 40004, f"type {kind!r}")
    part = next((part for part in parts if part.name == "media"), None)
    need(part, 44001, "no field called media")
    assert part
    name = NAME.search(part.disposition)
    need(name and name[1], 44001, "no filename")
    assert name
    need(part.data, 44001, "no bytes")
    need(5 < len(part.data) <= limits.MEDIA[kind], 40006, f"{len(part.data)} bytes")
    _look_inside(kind, part.data)
    stored = world.store(kind, name[1].encode(errors="surrogateescape").decode(errors="replace"), part.data)
    return {"type": kind, "media_id": stored.id, "created_at": str(int(stored.at))}


def _look_inside(kind: str, data: bytes) -> None:
    if kind == "image":
        need(data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")), 40005, "neither JPG nor PNG")
    if kind == "video":
        need(data[4:8] == b"ftyp", 40005, "no MP4")
    if kind == "voice":
        need(data.startswith(AMR), 40005, "no AMR")
        need(amr_seconds(data) <= limits.VOICE_SECONDS, 40006, "longer than a minute")


def amr_seconds(data: bytes) -> float:
    """How long a recording lasts."""
    place, frames = len(AMR), 0
    while place < len(data):
        mode = data[place] >> 3 & 15
        place += FRAME_SIZES[mode] if mode < len(FRAME_SIZES) else 1
        frames += 1
    return frames * 0.02
