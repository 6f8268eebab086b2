"""Who is asking: the session of a web chat, and whether it asks too often."""

import asyncio
import re
import secrets
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from bot.connections import network_of
from bot.pacing import Bucket

COOKIE = "minyi"
SLOT = re.compile(r"[a-z0-9-]{1,24}")
A_YEAR = 365 * 24 * 3600
FORGET_AT = 5000
# of a name nobody has looked at: enough to tell one from another
LONGEST = 64
_TOKEN = re.compile(r"[0-9a-f]{32}")


class Limits(NamedTuple):
    """How much may come in: so many a minute (0: no limit), and so many at once. A place is a network address.

    altogether: messages and files of everybody. looks: whatever is asked for from one place. wrong: what was asked
    for in vain there and can be guessed: links of calendars and pages. forged: calls that are not the channel's.
    """

    messages: tuple[float, float] = (30, 20)
    files: tuple[float, float] = (10, 10)
    from_one_place: tuple[float, float] = (600, 200)
    altogether: tuple[float, float] = (12_000, 2_000)
    looks: tuple[float, float] = (2_400, 800)
    wrong: tuple[float, float] = (60, 60)
    forged: tuple[float, float] = (60, 60)

    @classmethod
    def of(cls, a_minute: float) -> "Limits":
        """The usual limits, made for so many messages a minute from one session; 0: none at all."""
        times = a_minute / USUAL.messages[0]
        return cls(*((rate * times, at_once * times) for rate, at_once in USUAL))


USUAL = Limits()


class Gate:
    """Counts what each session and each network address sends, and what comes altogether."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._buckets: dict[tuple[str, str], Bucket] = {}
        self._clean_at = FORGET_AT

    def wait_for(self, session: str, place: str, *, file: bool = False) -> float:
        """Seconds to wait before this may come in; 0 lets it in and counts it."""
        return self.wait("altogether", "") or self._both(session, place, "files" if file else "messages")

    def wait(self, kind: str, who: str, *, counts: bool = False) -> float:
        """Seconds to wait by one limit alone; counts: where there is nothing to wait for, it is counted."""
        now = asyncio.get_running_loop().time()
        bucket = self._bucket(kind, who, now)
        wait = bucket.wait_for(1, now)
        if counts and not wait:
            bucket.reserve(now)
        return wait

    def _both(self, session: str, place: str, kind: str) -> float:
        now = asyncio.get_running_loop().time()
        if wait := self._bucket("from_one_place", place, now).wait_for(1, now):
            return wait  # nothing is remembered of whoever comes from there
        buckets = [self._bucket(*one, now) for one in ((kind, session), ("from_one_place", place), ("altogether", ""))]
        wait = max(bucket.wait_for(1, now) for bucket in buckets)
        if not wait:
            for bucket in buckets:
                bucket.reserve(now)
        return wait

    def _bucket(self, kind: str, who: str, now: float) -> Bucket:
        key = kind, who[:LONGEST]
        if key not in self._buckets:
            if len(self._buckets) >= self._clean_at:
                self._buckets = {n: b for n, b in self._buckets.items() if b.tokens(now) < b.burst}
                self._clean_at = max(FORGET_AT, 2 * len(self._buckets))
            a_minute, at_once = getattr(self.limits, kind)
            self._buckets[key] = Bucket(a_minute / 60, at_once, now)
        return self._buckets[key]


def new_token() -> str:
    """A session nobody can guess: 128 random bits."""
    return secrets.token_hex(16)


def address_of(token: str) -> str:
    """The address of a session's account: whoever reads the database cannot take the session over."""
    return sha256(token.encode()).hexdigest()


def token_in(cookies: Mapping[str, str]) -> str | None:
    """The session the browser sends along, if it looks like one of ours."""
    token = cookies.get(COOKIE, "")
    return token if _TOKEN.fullmatch(token) else None


def give_session(response: Response, slot: str, token: str, *, secure: bool) -> None:
    """Let the browser keep the session for the chat in this slot, and for nothing else.

    Raises ValueError for a slot that is not [a-z0-9-]{1,24}.
    """
    if not SLOT.fullmatch(slot):
        raise ValueError("not a slot")
    response.set_cookie(
        COOKIE, token, max_age=A_YEAR, path=f"/chat/{slot}/", httponly=True, samesite="lax", secure=secure
    )


def place_of(request: Request) -> str:
    """The network address the request comes from, or the network it belongs to."""
    return network_of(request.client.host) if request.client else ""
