"""Files on their way out: what WeCom takes as a picture, a voice or a video goes as that, everything else as a file."""

from bot.channels.sender import Refused
from bot.channels.wecom.api import CorpApi
from bot.channels.wecom.said import File
from storage import attachments
from storage.engines import Store
from storage.keeping.blobs import Blob

MB = 1024 * 1024
# kind of file -> what it is for WeCom, the types it may have, the most bytes
AS = {
    "photo": ("image", ("image/jpeg", "image/png"), 10 * MB),
    "voice": ("voice", ("audio/amr", "audio/x-amr"), 2 * MB),
    "video": ("video", ("video/mp4",), 10 * MB),
}
LARGEST, SMALLEST = 20 * MB, 6
# a voice message lasts a minute at most; AMR: bytes of a frame of 20 ms by its mode, behind a head
LONGEST_VOICE, FRAME = 60.0, 0.02
AMR_HEAD, AMR_FRAMES = b"#!AMR\n", (13, 14, 16, 18, 20, 21, 27, 32, 6)


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
    # a recording in AMR plays here, whatever it was called elsewhere
    kind, types, most = AS.get("voice" if blob.mime in AS["voice"][1] else file.kind, ("file", (), 0))
    fits = blob.mime in types and len(blob.bytes) <= most and (kind != "voice" or seconds(blob.bytes) <= LONGEST_VOICE)
    return kind if fits else "file"


def seconds(amr: bytes) -> float:
    """How long a recording lasts; one that is no narrow-band AMR lasts for ever."""
    at, frames = len(AMR_HEAD), 0
    while at < len(amr):
        mode = amr[at] >> 3 & 15
        if mode >= len(AMR_FRAMES):
            return float("inf")
        at, frames = at + AMR_FRAMES[mode], frames + 1
    return frames * FRAME if amr.startswith(AMR_HEAD) else float("inf")


def _suffix(blob: Blob) -> str:
    return {"image/jpeg": ".jpg", "image/png": ".png", "audio/amr": ".amr", "video/mp4": ".mp4"}.get(blob.mime, "")
