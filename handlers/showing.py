"""Showing files that are kept: as what they are, where a channel can show them so; else as a file to save."""

from collections.abc import Sequence

from handlers.talk import Talk
from storage.attachments import Attachment

# By the type of what is kept. Everything else goes as a file: a chat app plays no other voice or film by itself.
_AS_PHOTO = ("image/jpeg", "image/png", "image/webp")
_AS_VOICE = "audio/ogg"
_AS_VIDEO = "video/mp4"


async def show_files(talk: Talk, files: Sequence[Attachment]) -> int:
    """Send the files whose bytes are kept, one by one; returns how many these are."""
    kept = [file for file in files if file.blob_id is not None]
    for file in kept:
        handle = f"blob:{file.blob_id}"
        if file.mime in _AS_PHOTO and file.kind == "photo":
            await talk.bot.send_photo(talk.chat_id, handle)
        elif file.mime == _AS_VOICE:
            await talk.bot.send_voice(talk.chat_id, handle)
        elif file.mime == _AS_VIDEO:
            await talk.bot.send_video(talk.chat_id, handle)
        else:
            await talk.bot.send_document(talk.chat_id, handle)
    return len(kept)
