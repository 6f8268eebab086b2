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


class Line:
    """One open page."""

    def __init__(self) -> None:
        self.let_go = False
        self._news = asyncio.Event()
        self._toasts: list[str] = []

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

    look_every: seconds after which a page looks by itself, for what another process has written.
    """

    def __init__(self, look_every: float = SIGN_OF_LIFE) -> None:
        self.look_every = look_every
        self.closed = False
        self._lines: defaultdict[str, list[Line]] = defaultdict(list)

    def wake(self, address: str) -> None:
        """Something new has been said in the chat of this address."""
        for line in self._lines.get(address, ()):
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
            yield ": here\n\n" if caught_up else "event: ready\ndata: {}\n\n"
            caught_up = True
            for toast in await line.news(hub.look_every):
                yield f"event: toast\ndata: {toast}\n\n"


def _fresh(c: Connection, address: str, after: int) -> list[WebMessage]:
    account = web_messages.account_at(c, address)
    if account is None:
        return []
    if after:
        return web_messages.after(c, account.id, after, AT_A_TIME)
    return web_messages.latest(c, account.id, AT_FIRST)
