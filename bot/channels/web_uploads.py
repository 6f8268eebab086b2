"""What a browser sends along: no more than is allowed, and taken for what its bytes are, whatever its name says."""

from collections.abc import AsyncGenerator, Mapping
from typing import NamedTuple

import puremagic
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

BIGGEST = 10 * 1024 * 1024
# room for the borders of the form around the file
_BORDERS = 64 * 1024
_NAME_LENGTH = 120

# What is taken, by the type of its content: as a photo, or as a document.
KINDS: Mapping[str, str] = {
    "image/jpeg": "photo",
    "image/png": "photo",
    "image/gif": "photo",
    "image/webp": "photo",
    "image/heif": "document",
    "application/pdf": "document",
    "application/msword": "document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "document",
    "audio/mpeg": "document",
    "audio/ogg": "document",
    "audio/mp4": "document",
    "video/mp4": "document",
}
ACCEPT = ",".join(KINDS)


class TooBig(Exception):
    """More bytes than are allowed."""


class NotAllowed(Exception):
    """A form without a file, or a file of a kind we cannot show; the text says which."""


class Upload(NamedTuple):
    """One file as it came: our name for the message, and what it is."""

    name: str
    kind: str
    mime: str
    file_name: str
    content: bytes


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request. Raises TooBig before more than `most` bytes are kept."""
    return b"".join([chunk async for chunk in _chunks(request, most)])


async def upload_of(request: Request) -> Upload:
    """The file of a form with the fields client_msg_id and file. Raises TooBig, NotAllowed."""
    parser = MultiPartParser(request.headers, _chunks(request, BIGGEST + _BORDERS), max_files=1, max_fields=4)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise NotAllowed("") from error
    file = form.get("file")
    name = form.get("client_msg_id")
    if not isinstance(file, UploadFile) or not isinstance(name, str):
        raise NotAllowed("")
    content = await file.read(BIGGEST + 1)
    await form.close()
    if len(content) > BIGGEST:
        raise TooBig
    mime = type_of(content)
    if mime not in KINDS:
        raise NotAllowed(mime or (file.filename or "").rpartition(".")[2][:10])
    return Upload(name, KINDS[mime], mime, (file.filename or "")[-_NAME_LENGTH:], content)


def type_of(content: bytes) -> str:
    """The type these bytes are of, as far as a web chat takes it; empty for anything else."""
    try:
        guesses = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError):
        return ""
    return next((guess.mime_type for guess in guesses if guess.mime_type in KINDS), "")


async def _chunks(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    left = most
    async for chunk in request.stream():
        left -= len(chunk)
        if left < 0:
            raise TooBig
        yield chunk
