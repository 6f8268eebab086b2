"""Which files are taken, and what a file is by its bytes, whatever its name says."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import puremagic

# What is taken, by the type of its content: as a photo, a voice message, a video or a document.
KINDS: Mapping[str, str] = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/gif": "photo",
    "image/webp": "photo",
    "application/pdf": "document",
    "application/msword": "document",
    "application/vnd.ms-excel": "document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "document",
    "text/csv": "document",
    "audio/mpeg": "voice",
    "audio/ogg": "voice",
    "audio/mp4": "voice",
    "audio/amr": "voice",
    "audio/wav": "voice",
    "audio/webm": "voice",
    "video/mp4": "video",
    "video/webm": "video",
    "video/quicktime": "video",
    "video/3gpp": "video",
}
# pictures, which lose what their camera wrote into them before they are kept
PICTURES = frozenset(mime for mime, kind in KINDS.items() if kind == "photo")
# names the library has for the same things
_SAME = {"application/ogg": "audio/ogg", "audio/wave": "audio/wav", "audio/x-wav": "audio/wav"}
# what the library knows by the ending only
_BY_ENDING = {".amr": "audio/amr", ".m4a": "audio/mp4"}
# a part every such package has, and the type it then is; one with macros is none of them
_PACKAGES = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_HEIC = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
CSV = "text/csv"
# what such a table is written in
_ENCODINGS = ("utf-8", "gb18030")
_MACROS = "vbaProject.bin"
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
# a stream every such file has, as its directory spells it
_STREAMS = {"WordDocument": "application/msword", "Workbook": "application/vnd.ms-excel"}


def type_of(content: bytes, name: str = "") -> str:
    """The type these bytes are of, as far as it is one that is taken; empty for anything else.

    name: of the file; only a table of words with commas, which has no sign of its own, is known by it.
    """
    if name.lower().endswith(".csv") and _is_words(content):
        return CSV
    if content.startswith(b"PK"):
        return _package(content)
    if content.startswith(_OLD_OFFICE):
        return next((mime for name, mime in _STREAMS.items() if name.encode("utf-16-le") in content), "")
    try:
        guesses = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError):
        return ""
    known = ((_SAME.get(g.mime_type, g.mime_type) or _BY_ENDING.get(g.extension, "")) for g in guesses)
    return next((mime for mime in known if mime in KINDS), "")


def _is_words(content: bytes) -> bool:
    """Whether it is text, and neither a page nor a script."""
    if content[:1] in (b"<", b"#") or b"\x00" in content:
        return False
    for encoding in _ENCODINGS:
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False


def is_heic(content: bytes) -> bool:
    """Whether it is a picture as some telephones keep them. Nothing here can take out what their camera wrote in, the
    place above all: it is not kept, and its sender hears how to send it otherwise."""
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC


def ending_of(name: str) -> str:
    """How a file's name ends, to name a type nobody knows; without what else the name says."""
    ending = name.rpartition(".")[2] if "." in name else ""
    return "".join(letter for letter in ending if letter.isalnum())[:10]


def _package(content: bytes) -> str:
    """A zip archive is taken only when it is a document or a sheet without macros."""
    try:
        names = zipfile.ZipFile(BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return ""
    if any(name.endswith(_MACROS) for name in names):
        return ""
    return next((mime for part, mime in _PACKAGES.items() if part in names), "")
