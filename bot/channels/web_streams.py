"""The open pages: whom to wake when something new has been said, and what they are sent (server-sent events)."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.channels.web_bodies import public
from storage.channels import web_messages
from storage.channels.web_messages import WebMessage
from storage.connection import Connection
from storage.engines import Store, Unavailable

AT_A_TIME = 200
AT_FIRST = 100
# more pages of one session than this: the one opened first is let go
MOST_PAGES = 8
# how often a page is shown that the line still stands, in seconds
SIGN_OF_LIFE = 15.0
# somebody has just opened the page or said something: so long an answer is expected, and so long more words after it
EXPECTED_FOR, MORE_FOR = 5.0, 0.5
# after so many milliseconds a page whose stream has ended comes back
COMES_BACK = 1000


class Line:
    """One open page."""

    def __init__(self) -> None:
        self.let_go = False
        self._news = asyncio.Event()
        self._toasts: list[str] = []
        self.expects()

    @property
    def expecting(self) -> bool:
        """Whether an answer may come any moment."""
        return _now() < self._expecting_until

    def expects(self, seconds: float = EXPECTED_FOR) -> None:
        """An answer may come within so many seconds."""
        self._expecting_until = _now() + seconds

    def end(self) -> None:
        """Nothing more is sent here."""
        self.let_go = True
        self._news.set()

    def wake(self) -> None:
        """There is something new to read."""
        self._news.set()

    def flash(self, toast: str) -> None:
        """Show this for a moment; it is kept nowhere."""
        self._toasts.append(toast)
        self._news.set()

    async def news(self, seconds: float) -> list[str]:
        """Wait for something new, at most that long; returns what is to be flashed."""
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            return []
        self._news.clear()
        toasts, self._toasts = self._toasts, []
        return toasts


class Hub:
    """All open pages of this process, by the address of their account.

    look_every: seconds after which a page looks by itself, for what another process has written; look_soon: the same
    where an answer is expected.
    """

    def __init__(self, look_every: float = SIGN_OF_LIFE, look_soon: float = SIGN_OF_LIFE) -> None:
        self.look_every, self.look_soon = look_every, look_soon
        self.closed = False
        self._lines: defaultdict[str, list[Line]] = defaultdict(list)

    def wake(self, address: str) -> None:
        """Something new has been said in the chat of this address."""
        for line in self._lines.get(address, ()):
            line.wake()

    def heard(self, address: str) -> None:
        """The person at this address has said something: an answer will follow, perhaps another process's."""
        for line in self._lines.get(address, ()):
            line.expects()
            line.wake()

    def flash(self, address: str, call: Mapping[str, Any]) -> None:
        """Show the answer to a press, where there is one to show."""
        if call.get("text"):
            fact = json.dumps({"text": call["text"], "alert": bool(call.get("show_alert"))}, ensure_ascii=False)
            for line in self._lines.get(address, ()):
                line.flash(fact)

    def close(self) -> None:
        """End every stream: the program is stopping."""
        self.closed = True
        for lines in self._lines.values():
            for line in lines:
                line.end()

    @contextmanager
    def line(self, address: str) -> Iterator[Line]:
        """A page opens here, and is forgotten when it closes."""
        line = Line()
        lines = self._lines[address]
        lines.append(line)
        if len(lines) > MOST_PAGES:
            lines[0].end()
        try:
            yield line
        finally:
            lines.remove(line)
            if not lines and self._lines.get(address) is lines:
                del self._lines[address]


async def stream(store: Store, hub: Hub, address: str, after: int) -> AsyncIterator[str]:
    """The events of one page: what follows number `after`, the word that this was all, and then whatever comes."""
    caught_up = False
    yield f"retry: {COMES_BACK}\n\n"
    with hub.line(address) as line:
        while not (hub.closed or line.let_go):
            try:
                messages = await store.read(_fresh, address, after)
            except Unavailable:
                return  # the page comes back by itself, and asks from where it stands
            for message in messages:
                yield f"id: {message.seq}\nevent: message\ndata: {json.dumps(public(message), ensure_ascii=False)}\n\n"
                after = message.seq
            if len(messages) == AT_A_TIME:
                continue
            if caught_up and not all(message.from_person for message in messages):
                line.expects(MORE_FOR)
            yield ": here\n\n" if caught_up else "event: ready\ndata: {}\n\n"
            caught_up = True
            for toast in await line.news(hub.look_soon if line.expecting else hub.look_every):
                yield f"event: toast\ndata: {toast}\n\n"


def _fresh(c: Connection, address: str, after: int) -> list[WebMessage]:
    account = web_messages.account_at(c, address)
    if account is None:
        return []
    if after:
        return web_messages.after(c, account.id, after, AT_A_TIME)
    return web_messages.latest(c, account.id, AT_FIRST)


def _now() -> float:
    return asyncio.get_running_loop().time()
