"""POST requests to one server, cheaply: what is said is sent over connections that stay open, one request at a time."""

import asyncio
import ssl
from functools import cache, partial
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from httptools import HttpParserError, HttpResponseParser

CONNECT_WITHIN = 10.0
# of an answer; a hundred updates are about a megabyte
MOST = 32 * 1024 * 1024
PLAIN, TLS = 80, 443


class Answer(NamedTuple):
    """What the server said."""

    status: int
    body: bytes


class Poster:
    """Posts JSON to the addresses below `base`. Raises OSError or TimeoutError when there is no answer.

    As many connections as there are requests under way; what is done with waits to be used again, the latest first.
    """

    def __init__(self, base: str) -> None:
        where = urlsplit(base)
        self._tls = where.scheme == "https"
        self._host, self._port = where.hostname or "", where.port or (TLS if self._tls else PLAIN)
        self._path, self._named = where.path.rstrip("/"), where.netloc.rpartition("@")[2]
        self._idle: list[_Line] = []

    async def post(self, path: str, body: bytes, within: float) -> Answer:
        """The answer to one request. `within`: seconds for all of it.

        A server may have closed a connection it had kept open just when it is used again: then it is asked anew.
        """
        request = self._head(path, len(body)) + body
        try:
            async with asyncio.timeout(within):
                while self._idle:
                    try:
                        return await self._ask(self._idle.pop(), request)
                    except _Unheard:
                        continue
                return await self._ask(await self._connect(), request)
        except _Unheard as gone:
            raise ConnectionResetError from gone

    def close(self) -> None:
        """Close what waits."""
        for line in self._idle:
            line.hang_up()
        self._idle.clear()

    async def _ask(self, line: "_Line", request: bytes) -> Answer:
        try:
            answer = await line.ask(request)
        except BaseException:  # given up, too: what comes now is nobody's answer
            line.hang_up()
            raise
        if line.open:
            self._idle.append(line)
        else:
            line.hang_up()
        return answer

    async def _connect(self) -> "_Line":
        loop = asyncio.get_running_loop()
        trust = _trust() if self._tls else None
        async with asyncio.timeout(CONNECT_WITHIN):
            return (await loop.create_connection(partial(_Line, loop), self._host, self._port, ssl=trust))[1]

    def _head(self, path: str, length: int) -> bytes:
        return (
            f"POST {self._path}/{path} HTTP/1.1\r\nHost: {self._named}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
        ).encode("ascii")


class _Unheard(ConnectionError):
    """The connection was closed before a byte of the answer came."""


class _Line(asyncio.Protocol):
    """One connection: a question at a time."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._parser = HttpResponseParser(self)
        self._answer: asyncio.Future[Answer] | None = None
        self._transport: asyncio.Transport | None = None
        self._pieces: list[bytes] = []
        self._length = 0
        self._heard = False
        self.open = False

    def ask(self, request: bytes) -> "asyncio.Future[Answer]":
        """Send a request; what comes back."""
        self._answer, self._heard = self._loop.create_future(), False
        if self._transport is None or not self.open:
            self._fail(_Unheard())
        else:
            self._transport.write(request)
        return self._answer

    def hang_up(self) -> None:
        """Let go at once."""
        self.open = False
        if self._transport is not None:
            self._transport.abort()

    # ── asyncio ───────────────────────────────────────────────────────────────────────────────────
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """It stands."""
        self._transport, self.open = cast(asyncio.Transport, transport), True

    def data_received(self, data: bytes) -> None:
        """A piece of the answer, or of something nobody asked for."""
        if self._answer is None or self._answer.done():
            self.hang_up()  # said without being asked: it could be taken for the next answer
            return
        self._heard = True
        try:
            self._parser.feed_data(data)
        except HttpParserError:
            self._fail(ConnectionError("not HTTP"))

    def connection_lost(self, exc: Exception | None) -> None:
        """It is gone, with or without an answer."""
        self.open = False
        self._fail(ConnectionError("cut off") if self._heard else _Unheard())

    # ── httptools ─────────────────────────────────────────────────────────────────────────────────
    def on_body(self, body: bytes) -> None:
        """A piece of what is said."""
        self._pieces.append(body)
        self._length += len(body)
        if self._length > MOST:
            self._fail(ConnectionError("too long"))

    def on_message_complete(self) -> None:
        """All is said. What only announces an answer (1xx) is none."""
        status, body = self._parser.get_status_code(), b"".join(self._pieces)
        self._pieces, self._length = [], 0
        if status >= 200 and self._answer is not None and not self._answer.done():
            self.open = self.open and self._parser.should_keep_alive()
            self._answer.set_result(Answer(status, body))

    def _fail(self, why: Exception) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(why)


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()
