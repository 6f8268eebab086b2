"""Files on their way out: what WeCom takes as a picture, a voice or a video goes as that, everything else as a file."""

from bot.channels.sender import Refused
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.said import File
from storage import attachments
from storage.attachments import Blob
from storage.engines import Store

MB = 1024 * 1024
# kind of file -> what it is for WeCom, the types it may have, the most bytes
AS = {
    "photo": ("image", ("image/jpeg", "image/png"), 10 * MB),
    "voice": ("voice", ("audio/amr", "audio/x-amr"), 2 * MB),
    "video": ("video", ("video/mp4",), 10 * MB),
}
LARGEST, SMALLEST = 20 * MB, 6


async def upload(api: CorpApi, store: Store, file: File) -> dict[str, object]:
    """Hand a kept file in; the native message that shows it. Raises Refused for what is too large or too small."""
    blob = await store.read(attachments.blob, file.blob)
    if not SMALLEST <= len(blob.bytes) <= LARGEST:
        raise Refused(f"413 a file of {len(blob.bytes)} bytes")
    kind = _kind(file, blob)
    name = file.name or f"{file.kind}-{blob.id}{_suffix(blob)}"
    media_id = await api.upload(kind, name, blob.bytes, blob.mime)
    return {"msgtype": kind, kind: {"media_id": media_id}}


def _kind(file: File, blob: Blob) -> str:
    kind, types, most = AS.get(file.kind, ("file", (), 0))
    return kind if blob.mime in types and len(blob.bytes) <= most else "file"


def _suffix(blob: Blob) -> str:
    return {"image/jpeg": ".jpg", "image/png": ".png", "audio/amr": ".amr", "video/mp4": ".mp4"}.get(blob.mime, "")
