"""What members of WeCom send: read from one callback, kept once, laid into the inbox as an update."""

import json
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from bot.channels.methods import WECOM
from bot.channels.wecom.cards import chosen_key
from bot.channels.wecom.updates import Json, Speaker, file, link, place
from bot.channels.wecom.xml import Fields
from storage import inbox
from storage.channels import native_messages
from storage.channels.native_messages import Reader
from storage.connection import Connection
from storage.inbox import Arrival

CODE_LIVES = timedelta(hours=72)
# somebody who opens the app is greeted once in so many seconds
GREETED_EVERY = 12 * 3600
CLICKS = frozenset({"template_card_event", "template_card_menu_event"})
EVENTS = CLICKS | {"click", "subscribe", "unsubscribe"}
MEDIA = frozenset({"image", "voice", "video"})
LONGEST_ID, LONGEST_NAME = 80, 64


class Event(NamedTuple):
    """One callback of a member. id: the same for every delivery of it; number: short, for the update."""

    id: str
    number: int
    kind: str
    fields: Fields

    @property
    def address(self) -> str:
        """Where the member can be reached."""
        return self.fields["FromUserName"].lower()


def event_in(fields: Fields) -> Event | None:
    """What a callback tells; None when it tells nothing we could act on."""
    who, kind = fields["FromUserName"].lower(), fields["MsgType"]
    if not 0 < len(who) <= LONGEST_NAME:
        return None
    if kind != "event":
        number = fields["MsgId"]
        return Event(f"m:{number}"[:LONGEST_ID], int(number), kind, fields) if _is_number(number) else None
    name = fields["Event"]
    if name == "enter_agent":
        return Event(_greeting(fields), _moment(fields), name, fields)
    if name not in EVENTS:
        return None
    # a second is all CreateTime tells: what was clicked tells two clicks of one second from each other
    parts = ("CreateTime", "Event", "EventKey", "TaskId", "ResponseCode")
    digest = sha256("\n".join((who, *(fields[part] for part in parts), *fields.chosen)).encode()).hexdigest()
    return Event(f"e:{digest[:40]}", int(digest[:12], 16), name, fields)


def hear(c: Connection, event: Event, now: datetime) -> bool:
    """Keep what a member said and lay it into the inbox; False when it is there already, or nobody need hear it.

    Raises AccountAppeared: begin again.
    """
    address = event.address
    known = native_messages.reader_at(c, WECOM, address)
    if event.kind == "unsubscribe" and known is None:
        return False
    if event.kind == "enter_agent" and known is not None and known.state:
        return False
    if event.kind == "subscribe" and known is None:  # the first time they are here
        event = event._replace(id=_greeting(event.fields), kind="enter_agent")
    reader = known or native_messages.open_account(c, WECOM, address, now)
    update = _update(c, event, reader, now)
    raw = json.dumps(update, ensure_ascii=False, separators=(",", ":")).encode()
    return bool(inbox.put(c, [Arrival(WECOM, event.id, address, raw, now)]))


def _update(c: Connection, event: Event, reader: Reader, now: datetime) -> Json:
    speaker, fields = Speaker(reader.account_id, reader.language, event.number, now), event.fields
    if event.kind in CLICKS:
        return _press(c, speaker, reader, fields, now)
    if event.kind == "enter_agent":
        return speaker.says(text="/start")
    if event.kind in ("subscribe", "unsubscribe"):
        return speaker.comes_back() if event.kind == "subscribe" else speaker.leaves()
    if event.kind in MEDIA:
        return speaker.says(**file(event.kind, fields["MediaId"]))
    match event.kind:
        case "text" | "click":
            words = fields["Content"] or fields["EventKey"]
            return speaker.says(**({"text": words} if words.strip() else {}))
        case "location":
            return speaker.says(**place(fields["Location_X"], fields["Location_Y"], fields["Label"]))
        case "link":
            return speaker.says(**link(fields["Title"], fields["Description"], fields["Url"]))
        case _:
            return speaker.says()


def _press(c: Connection, speaker: Speaker, reader: Reader, fields: Fields, now: datetime) -> Json:
    message = native_messages.of_task(c, reader.account_id, fields["TaskId"])
    if message is not None and fields["ResponseCode"]:
        native_messages.remember_code(c, message.id, fields["ResponseCode"], now + CODE_LIVES)
    return speaker.presses(message, chosen_key(fields["EventKey"], fields.chosen))


def _greeting(fields: Fields) -> str:
    """The same for every entry of one person within twelve hours, so that only the first one counts."""
    return f"in:{_moment(fields) // GREETED_EVERY}:{fields['FromUserName'].lower()}"[:LONGEST_ID]


def _moment(fields: Fields) -> int:
    return int(fields["CreateTime"]) if _is_number(fields["CreateTime"]) else 0


def _is_number(words: str) -> bool:
    return words.isascii() and words.isdecimal() and len(words) <= 20
