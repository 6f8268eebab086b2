"""Who is asking: the session of a web chat, and whether it asks too often."""

import asyncio
import re
import secrets
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from bot.pacing import Bucket

COOKIE = "minyi"
SLOT = re.compile(r"[a-z0-9-]{1,24}")
A_YEAR = 365 * 24 * 3600
FORGET_AT = 5000
_TOKEN = re.compile(r"[0-9a-f]{32}")


class Limits(NamedTuple):
    """How much may come in: so many a minute (0: no limit), and so many at once. A place is a network address."""

    messages: tuple[float, float] = (30, 20)
    files: tuple[float, float] = (10, 10)
    from_one_place: tuple[float, float] = (600, 200)

    @classmethod
    def of(cls, a_minute: float) -> "Limits":
        """The usual limits, made for so many messages a minute from one session; 0: none at all."""
        times = a_minute / USUAL.messages[0]
        return cls(*((rate * times, at_once * times) for rate, at_once in USUAL))


USUAL = Limits()


class Gate:
    """Counts what each session and each network address sends."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._buckets: dict[tuple[str, str], Bucket] = {}

    def wait_for(self, session: str, place: str, *, file: bool = False) -> float:
        """Seconds to wait before this may come in; 0 lets it in and counts it."""
        now = asyncio.get_running_loop().time()
        kind = "files" if file else "messages"
        buckets = self._bucket(kind, session, now), self._bucket("from_one_place", place, now)
        wait = max(bucket.wait_for(1, now) for bucket in buckets)
        if not wait:
            for bucket in buckets:
                bucket.reserve(now)
        return wait

    def _bucket(self, kind: str, who: str, now: float) -> Bucket:
        if (kind, who) not in self._buckets:
            if len(self._buckets) >= FORGET_AT:
                self._buckets = {n: b for n, b in self._buckets.items() if b.tokens(now) < b.burst}
            a_minute, at_once = getattr(self._limits, kind)
            self._buckets[kind, who] = Bucket(a_minute / 60, at_once, now)
        return self._buckets[kind, who]


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
    """The network address the request comes from."""
    return request.client.host if request.client else ""
