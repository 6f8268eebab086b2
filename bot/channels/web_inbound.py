"""What a page sends in: read strictly, looked up in what was really said, kept, and laid into the inbox."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from bot.channels.web_bodies import LONGEST, Json, Speaker
from bot.channels.web_uploads import NAME, Upload
from storage import attachments, inbox
from storage.channels import web_messages
from storage.channels.web_messages import CHANNEL, WebAccount
from storage.connection import Connection
from storage.inbox import Arrival

NOTHING = "\x00"  # the one character no database keeps; everything else stays as it was written
Name = Annotated[str, StringConstraints(pattern=f"^{NAME}$")]
Argument = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,64}$")]


class NotSaid(Exception):
    """A message that cannot be taken: the status of the answer, and the sentence that says why."""

    def __init__(self, status: int, text_id: str, **facts: str) -> None:
        super().__init__(text_id)
        self.status, self.text_id, self.facts = status, text_id, facts


class Press(BaseModel):
    """A press of button number `index` (from 0) below message number `of`."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    of: int = Field(ge=1, le=2**31 - 1)
    index: int = Field(ge=0, le=200)


class Place(BaseModel):
    """Where a person is, as their browser knows it: degrees."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    latitude: float = Field(ge=-90, le=90, allow_inf_nan=False)
    longitude: float = Field(ge=-180, le=180, allow_inf_nan=False)


class Said(BaseModel):
    """One thing a person said: words, a press, a place, or that the chat begins. Its name makes repeating harmless."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    client_msg_id: Name
    text: str | None = None
    press: Press | None = None
    place: Place | None = None
    start: Argument | None = None


def said_in(body: bytes) -> Said:
    """What the body of a request says. Raises NotSaid."""
    try:
        said = Said.model_validate_json(body)
    except ValidationError as error:
        raise NotSaid(400, "page-chat-broken") from error
    if [said.text, said.press, said.place, said.start].count(None) != 3:
        raise NotSaid(400, "page-chat-broken")
    if said.text is None:
        return said
    text = said.text.replace(NOTHING, "").replace("\r\n", "\n").strip()
    if not text:
        raise NotSaid(422, "error-empty")
    if len(text) > LONGEST:
        raise NotSaid(413, "error-too-long", length=str(len(text)), limit=str(LONGEST))
    return said.model_copy(update={"text": text})


def hear(c: Connection, address: str, language: str, said: Said, at: datetime) -> bool:
    """Keep what was said and lay it into the inbox; False when it is there already. Raises NotSaid."""

    def build(speaker: Speaker, seq: int) -> tuple[Json, Json]:
        if said.press is not None:
            return _press(c, speaker, seq, said.press, at)
        if said.place is not None:
            place = said.place.model_dump()
            return {"kind": "place", **place}, speaker.says(seq, at, location=place)
        if said.start is not None:
            return {"kind": "start"}, speaker.says(seq, at, text=f"/start {said.start}".strip())
        return {"kind": "text", "text": said.text}, speaker.says(seq, at, text=said.text)

    return _keep(c, web_messages.open_account(c, address, language, at), said.client_msg_id, at, build)


def hear_file(c: Connection, address: str, language: str, upload: Upload, at: datetime) -> bool:
    """Keep a file that was sent and lay it into the inbox; False when it is there already."""

    def build(speaker: Speaker, seq: int) -> tuple[Json, Json]:
        blob = attachments.keep_bytes(c, upload.content, upload.mime, upload.original)
        body = {"kind": upload.kind, "blob": blob, "file_name": upload.file_name}
        return body, speaker.says(seq, at, **_as_content(upload, blob))

    return _keep(c, web_messages.open_account(c, address, language, at), upload.name, at, build)


def _keep(
    c: Connection,
    account: WebAccount,
    name: str,
    at: datetime,
    build: Callable[[Speaker, int], tuple[Json, Json]],
) -> bool:
    event_id = f"{account.id}:{name}"
    seq = web_messages.newest(c, account.id) + 1
    # asked now, under the account's lock: an insert that meets the row of a turn under way would wait for that turn,
    # which waits for this lock
    if inbox.is_there(c, CHANNEL, event_id):
        return False
    body, update = build(Speaker(account.id, account.language), seq)
    raw = json.dumps(update, ensure_ascii=False, separators=(",", ":")).encode()
    inbox.put(c, [Arrival(CHANNEL, event_id, account.address, raw, at)])
    web_messages.hear(c, account.id, seq, {"name": name, "buttons": [], **body}, at)
    return True


def _press(c: Connection, speaker: Speaker, seq: int, press: Press, at: datetime) -> tuple[Json, Json]:
    message = web_messages.one(c, speaker.account_id, press.of)
    buttons = message.body["buttons"] if message and not message.from_person else []
    if message is None or press.index >= len(buttons) or "data" not in buttons[press.index]:
        raise NotSaid(409, "page-chat-no-such-button")
    body = {"kind": "press", "of": press.of, "index": press.index}
    return body, speaker.presses(seq, at, message, buttons[press.index]["data"])


def _as_content(upload: Upload, blob: int) -> Json:
    handle = f"blob:{blob}"
    size = len(upload.content)
    if upload.kind == "photo":
        photo = {"file_id": handle, "file_unique_id": str(blob), "width": 0, "height": 0, "file_size": size}
        return {"photo": [photo]}
    facts: Json = {"file_name": upload.file_name, "mime_type": upload.mime, "file_size": size}
    if upload.kind in ("voice", "video"):
        facts["duration"] = 0
    if upload.kind == "video":
        facts |= {"width": 0, "height": 0}
    return {upload.kind: {"file_id": handle, "file_unique_id": str(blob), **facts}}
