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
    """How fast one session, and one network address, may write: messages a minute, and how many at once."""

    a_minute: float = 30
    at_once: float = 20
    a_minute_from_one_place: float = 300
    at_once_from_one_place: float = 100


USUAL = Limits()


class Gate:
    """Counts what each session and each network address sends."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._buckets: dict[str, Bucket] = {}

    def wait_for(self, session: str, place: str) -> float:
        """Seconds to wait before this message may come in; 0 lets it in and counts it."""
        now = asyncio.get_running_loop().time()
        own = self._bucket(session, self._limits.a_minute, self._limits.at_once, now)
        shared = self._bucket(
            f"from {place}", self._limits.a_minute_from_one_place, self._limits.at_once_from_one_place, now
        )
        wait = max(own.wait_for(1, now), shared.wait_for(1, now))
        if not wait:
            own.reserve(now)
            shared.reserve(now)
        return wait

    def _bucket(self, name: str, a_minute: float, at_once: float, now: float) -> Bucket:
        if name not in self._buckets:
            if len(self._buckets) >= FORGET_AT:
                self._buckets = {n: b for n, b in self._buckets.items() if b.tokens(now) < b.burst}
            self._buckets[name] = Bucket(a_minute / 60, at_once, now)
        return self._buckets[name]


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
