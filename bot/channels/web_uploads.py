"""What a browser sends along: no more than is allowed, and taken for what its bytes are, whatever its name says."""

import re
from collections.abc import AsyncGenerator
from hashlib import sha256
from typing import NamedTuple

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.file_types import KINDS, PICTURES, ending_of, is_heic, type_of
from bot.pictures import BrokenPicture, HugePicture, clean
from domain.legible import file_called

BIGGEST = 10 * 1024 * 1024
# room for the borders of the form around the file
_BORDERS = 64 * 1024

# how a page calls what it sends, so that sending it again does no harm
NAME = r"[A-Za-z0-9_-]{5,70}"
_NAME = re.compile(NAME)

ACCEPT = ",".join(KINDS)
# what a browser calls its own recordings; their containers could hold a film, too
_RECORDED = {"video/webm": "audio/webm", "video/mp4": "audio/mp4"}


class TooBig(Exception):
    """More bytes than are allowed."""


class NotAllowed(Exception):
    """A form without a file or a name, or a file of a kind we cannot show; the text says which."""


class Heic(Exception):
    """A picture as some telephones keep them, out of which we cannot take what the camera wrote."""


class Broken(Exception):
    """A picture that cannot be opened, or a file with nothing in it."""


class TooManyPixels(Exception):
    """A picture that unfolds to more than we open: to more than so many pixels."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class Upload(NamedTuple):
    """One file: our name for the message, what it is, and the hash of what came where something else is kept."""

    name: str
    kind: str
    mime: str
    file_name: str
    content: bytes
    original: str | None


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request. Raises TooBig before more than `most` bytes are kept."""
    return b"".join([chunk async for chunk in _chunks(request, most)])


async def upload_of(request: Request) -> Upload:
    """The file of a form with the fields client_msg_id and file. Raises TooBig, NotAllowed, Heic, Broken and
    TooManyPixels."""
    parser = MultiPartParser(request.headers, _chunks(request, BIGGEST + _BORDERS), max_files=1, max_fields=4)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise NotAllowed("") from error
    file = form.get("file")
    name = form.get("client_msg_id")
    try:
        if not isinstance(file, UploadFile) or not isinstance(name, str) or not _NAME.fullmatch(name):
            raise NotAllowed("")
        content = await file.read(BIGGEST + 1)
    finally:
        await form.close()
    if len(content) > BIGGEST:
        raise TooBig
    return await _as_kept(name, file_called(file.filename or ""), file.content_type or "", content)


async def _as_kept(name: str, file_name: str, said_to_be: str, content: bytes) -> Upload:
    """The file as it may be kept: pictures without what a camera wrote. Raises NotAllowed, Heic, Broken and
    TooManyPixels."""
    if not content:
        raise Broken
    mime = type_of(content, file_name)
    if not mime and is_heic(content):
        raise Heic
    if not mime:
        raise NotAllowed(ending_of(file_name))
    if said_to_be.startswith("audio/"):
        mime = _RECORDED.get(mime, mime)
    if mime not in PICTURES:
        return Upload(name, KINDS[mime], mime, file_name, content, None)
    try:
        kept = await clean(content, mime)
    except HugePicture as huge:
        raise TooManyPixels(huge.most) from None
    except BrokenPicture:
        raise Broken from None
    return Upload(name, KINDS[mime], mime, file_name, kept, sha256(content).hexdigest())


async def _chunks(request: Request, most: int) -> AsyncGenerator[bytes, None]:
    left = most
    async for chunk in request.stream():
        left -= len(chunk)
        if left < 0:
            raise TooBig
        yield chunk
