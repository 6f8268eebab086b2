"""What customers say: a page of it and how far it was read are kept in one transaction, each item once."""

import json
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from re import compile as pattern
from typing import Any

from bot import nursery
from bot.channels.methods import KF
from bot.channels.wecom.kf_menus import entry_of
from bot.channels.wecom.updates import Json, Speaker, file, link, place
from storage import inbox
from storage.channels import kf_accounts, kf_windows, native_messages
from storage.channels.kf_accounts import Bookmark
from storage.channels.native_messages import NativeMessage, Reader
from storage.connection import Connection
from storage.inbox import Arrival

log = logging.getLogger(__name__)
Item = Mapping[str, Any]
CUSTOMER, SERVICER = 3, 5
# marks come in batches, a moment after
PATIENCE = timedelta(seconds=5)
WELCOME_WITHIN = timedelta(seconds=20)
# the talk goes to a person (from the pool, from another, taken up again), or ends
TO_PEOPLE, TO_NOBODY = (1, 2, 4), 3
# the scene of a link whose argument is too long for a scene
LONG_SCENE = "start"
LONGEST_ADDRESS = 80
_ARGUMENT = pattern(r"[A-Za-z0-9_-]{1,64}")


class NotMarkedYet(Exception):
    """A message is said to have failed before we have written down that it was taken: a moment's patience."""


def keep_page(
    c: Connection,
    open_kfid: str,
    was: Bookmark,
    cursor: str,
    items: Sequence[Item],
    now: datetime,
    ahead: timedelta = timedelta(),
) -> list[inbox.Speaker] | None:
    """Keep a page and read on from `cursor`; of whom there is news in it. None when somebody else was quicker.

    ahead: how far our days are ahead of the world's. What is older than our first reading was never said to us.
    Raises AccountAppeared, NotMarkedYet: begin again.
    """
    if not kf_accounts.move(c, open_kfid, was.cursor, cursor):
        return None
    return [(KF, _address(open_kfid, item)) for item in items if _heard_if_sound(c, open_kfid, was, item, now, ahead)]


def moment_of(item: Item) -> datetime:
    """When it happened."""
    return datetime.fromtimestamp(item["send_time"], UTC)


def _heard_if_sound(c: Connection, open_kfid: str, was: Bookmark, item: Item, now: datetime, ahead: timedelta) -> bool:
    """Hear an item, if it is meant for us. One of a shape nobody has heard of must not stop those behind it."""
    try:
        item = {**item, "send_time": int(item.get("send_time") or 0) + int(ahead.total_seconds())}
        # a first reading in the future was on a day that has been put back since: of what is older it says nothing
        meant = was.since > now or moment_of(item) >= was.since.replace(microsecond=0)
        return meant and _heard(c, open_kfid, item, now)
    except (AttributeError, LookupError, TypeError, ValueError, OverflowError) as broken:
        log.warning("channel=kf item skipped=%s", nursery.where(broken))
        return False


def _heard(c: Connection, open_kfid: str, item: Item, now: datetime) -> bool:
    event, address = item.get("event") or {}, _address(open_kfid, item)
    if address.endswith(":") or len(address) > LONGEST_ADDRESS:
        return False
    if item.get("msgtype") == "event":
        return _event(c, address, item, event, now)
    if item.get("origin") == SERVICER:
        reader = native_messages.reader_at(c, KF, address)
        if reader is not None:
            kf_windows.by_human(c, reader.account_id, True)
        return False
    if item.get("origin") != CUSTOMER:
        return False
    return _spoke(c, address, item, now)


def _address(open_kfid: str, item: Item) -> str:
    """Where whoever an item is about can be reached; without anybody's name it ends with the colon."""
    return f"{open_kfid}:{item.get('external_userid') or (item.get('event') or {}).get('external_userid') or ''}"


def _spoke(c: Connection, address: str, item: Item, now: datetime) -> bool:
    reader = native_messages.open_account(c, KF, address, now)
    window, at = kf_windows.get(c, reader.account_id), moment_of(item)
    by_human = window.is_with_people(at)
    speaker = Speaker(reader.account_id, reader.language, _number(item), at)
    update = speaker.is_served_by_people() if by_human else _update(c, speaker, reader, item)
    if not _put(c, address, item, update, now):
        return False
    kf_windows.spoke(c, reader.account_id, at, now)
    if window.by_human and not by_human:
        kf_windows.by_human(c, reader.account_id, False)
    return True


def _update(c: Connection, speaker: Speaker, reader: Reader, item: Item) -> Json:
    kind = str(item.get("msgtype"))
    said: Mapping[str, Any] = item.get(kind) or {}
    match kind:
        case "text" if said.get("menu_id"):
            named = entry_of(str(said["menu_id"]))
            message = native_messages.one(c, reader.account_id, named[0]) if named else None
            return speaker.presses(message, named[1] if named else "")
        case "text":
            words = str(said.get("content", ""))
            return speaker.says(**({"text": words} if words.strip() else {}))
        case "image" | "voice" | "video" | "file":
            return speaker.says(**file(kind, str(said.get("media_id", ""))))
        case "location":
            names = (str(said.get("name") or ""), str(said.get("address") or ""))
            return speaker.says(**place(str(said.get("latitude")), str(said.get("longitude")), *names))
        case "link":
            return speaker.says(**link(*(str(said.get(part) or "") for part in ("title", "desc", "url"))))
        case _:
            return speaker.says()


def _event(c: Connection, address: str, item: Item, event: Mapping[str, Any], now: datetime) -> bool:
    match event.get("event_type"):
        case "enter_session":
            return _came_in(c, address, item, event, now)
        case "msg_send_fail":
            number = str(event.get("fail_msgid", "")).split("-")[1:2]
            reader = native_messages.reader_at(c, KF, address)
            if reader and number and number[0].isdecimal():
                message = native_messages.one(c, reader.account_id, int(number[0]))
                if message is not None:
                    _failed(c, message, now)
        case "session_status_change":
            reader = native_messages.reader_at(c, KF, address)
            if reader is not None:
                change = event.get("change_type")
                if change in TO_PEOPLE or change == TO_NOBODY:
                    kf_windows.by_human(c, reader.account_id, change in TO_PEOPLE)
    return False


def _failed(c: Connection, message: NativeMessage, now: datetime) -> None:
    if not native_messages.is_marked(c, message) and now < message.at + PATIENCE:
        raise NotMarkedYet
    native_messages.not_delivered(c, message, now)


def _came_in(c: Connection, address: str, item: Item, event: Mapping[str, Any], now: datetime) -> bool:
    """Somebody opens the chat. Greeted when the channel lets us; a link's argument counts in any case."""
    scene, parameter = str(event.get("scene") or ""), str(event.get("scene_param") or "")
    argument = parameter if scene == LONG_SCENE else scene
    argument = argument if _ARGUMENT.fullmatch(argument) else ""
    code, until = str(event.get("welcome_code") or ""), moment_of(item) + WELCOME_WITHIN
    if not (code or argument):
        return False
    reader = native_messages.open_account(c, KF, address, now)
    if kf_windows.get(c, reader.account_id).is_with_people(moment_of(item)):
        return False
    speaker = Speaker(reader.account_id, reader.language, _number(item), moment_of(item))
    if not _put(c, address, item, speaker.says(text=f"/start {argument}".strip()), now):
        return False
    if code:
        kf_windows.came_in(c, reader.account_id, code, until)
    return True


def _put(c: Connection, address: str, item: Item, update: Json, now: datetime) -> bool:
    raw = json.dumps(update, ensure_ascii=False, separators=(",", ":")).encode()
    return bool(inbox.put(c, [Arrival(KF, f"k:{item['msgid']}"[:80], address, raw, now)]))


def _number(item: Item) -> int:
    return int(sha256(str(item["msgid"]).encode()).hexdigest()[:12], 16)
