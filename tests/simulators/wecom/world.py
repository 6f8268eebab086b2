"""WeCom's memory: the corp, its app, members and customers, phones, what was sent, what was cut or dropped."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.simulators.wecom import limits
from tests.simulators.wecom.clock import Moment, VirtualClock, a_morning
from tests.simulators.wecom.errors import need
from tests.simulators.wecom.screens import Bubble, Phone

Body = dict[str, Any]
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


@dataclass(frozen=True, slots=True)
class Corp:
    """What the console shows to the operator. `open_kfid` is the first kf account."""

    corpid: str = "ww5823bf96d3bd56c7"
    secret: str = "a-secret-of-the-simulator-0123456789abcdefg"
    agentid: int = 1000002
    callback_token: str = "TokenOfTheSimulator1"
    aes_key: str = "SimulatorSimulatorSimulatorSimulatorSimulat"
    open_kfid: str = "wkAJ2GCAAASimulatorAccountOne0001"
    trusted_domain: str = "127.0.0.1"


@dataclass(slots=True)
class Member:
    """A person of the corp. `visible`: in the app's visible range; `gone`: no longer of the corp."""

    phone: Phone
    userid: str
    visible: bool = True
    gone: bool = False
    licensed: bool = True


@dataclass(slots=True)
class Sent:
    """A message of the app to one or more members: which bubble it is on each phone."""

    msgid: str
    at: float
    bubbles: dict[str, int]


@dataclass(slots=True)
class ResponseCode:
    """A right to change one card once, for these members."""

    msgid: str
    userids: frozenset[str]
    at: float
    used: bool = False


@dataclass(slots=True)
class Media:
    """An uploaded file, for three days."""

    id: str
    kind: str
    name: str
    data: bytes
    at: float


@dataclass(slots=True)
class World:
    """Everything WeCom knows."""

    corp: Corp
    clock: VirtualClock = field(default_factory=lambda: VirtualClock(a_morning))
    dice: Random = field(default_factory=lambda: Random(1))
    members: dict[str, Member] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    sent: dict[str, Sent] = field(default_factory=dict)
    codes: dict[str, ResponseCode] = field(default_factory=dict)
    task_ids: set[str] = field(default_factory=set)
    media: dict[str, Media] = field(default_factory=dict)
    contents: dict[tuple[str, str], float] = field(default_factory=dict)  # duplicate check: (userid, content) -> when
    dropped: list[tuple[str, Body]] = field(default_factory=list)
    truncated: list[tuple[str, Body]] = field(default_factory=list)
    menu: Body = field(default_factory=dict)
    callback_url: str = ""
    per_minute: limits.Meter = field(default_factory=lambda: limits.Meter(30, 60.0))
    per_hour: limits.Meter = field(default_factory=lambda: limits.Meter(1000, 3600.0))
    push: Callable[[str, Body], None] = lambda person, message: None
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _counter: int = 0

    @classmethod
    def of(cls, corp: Corp, now: Moment, seed: int) -> "World":
        """An empty world."""
        return cls(corp, VirtualClock(now), Random(seed))

    def number(self) -> int:
        """A number never given before."""
        self._counter += 1
        return self._counter

    def code(self, prefix: str = "", length: int = 43) -> str:
        """A secret-looking string never given before."""
        return f"{prefix}{self.number()}" + "".join(self.dice.choices(ALPHABET, k=length))

    def phone(self, key: str, name: str) -> Phone:
        """The phone of this key; made when it is new."""
        return self.phones.setdefault(key, Phone(key, name))

    def reachable(self, userid: str) -> Member | None:
        """A member whom the app may write to. WeCom does not mind upper and lower case."""
        member = self.members.get(userid.lower())
        return member if member and member.visible and not member.gone else None

    def in_range(self, userid: str) -> bool:
        """Whether this is a member of the corp at all."""
        member = self.members.get(userid.lower())
        return member is not None and not member.gone

    def store(self, kind: str, name: str, data: bytes) -> Media:
        """Keep a file and give it a media id."""
        media = Media(self.code("3"), kind, name, data, self.clock.now())
        self.media[media.id] = media
        return media

    def usable(self, media_id: object, kind: str = "") -> Media:
        """A file that still exists, of this kind. Raises 40007."""
        media = self.media.get(str(media_id))
        need(media, 40007, "media_id is unknown")
        assert media
        need(self.clock.now() - media.at <= limits.MEDIA_LIFE, 40007, "media_id has expired")
        need(not kind or media.kind == kind, 40007, f"a {media.kind} is no {kind}")
        return media

    def arm(self, msgid: str, *userids: str) -> str:
        """A new response code for a card."""
        code = self.code("rc")
        self.codes[code] = ResponseCode(msgid, frozenset(userids), self.clock.now())
        return code

    def bubble_of(self, sent: Sent, userid: str) -> tuple[Phone, Bubble]:
        """Where a message stands on a member's phone."""
        phone = self.members[userid].phone
        return phone, phone.bubble(sent.bubbles[userid])

    async def tell(self) -> None:
        """Wake everybody who waits for something to change."""
        async with self.changed:
            self.changed.notify_all()
