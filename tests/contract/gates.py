"""Ways to a database that can be shut, and servers that let nobody in."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Gate:
    """The way to a host; while it is shut nothing passes, and nobody is told so."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._open = asyncio.Event()
        self._open.set()
        self._streams: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def start(self) -> int:
        """Returns the port to be called at."""
        self._server = await asyncio.start_server(self._pass, "127.0.0.1")
        return int(self._server.sockets[0].getsockname()[1])

    def shut(self) -> None:
        """As when the machine behind it loses its power."""
        self._open.clear()

    @property
    def carries(self) -> bool:
        """Whether somebody is connected over it."""
        return bool(self._streams)

    async def stop(self) -> None:
        """Break every line."""
        self._open.set()
        for one in self._streams:
            one.transport.abort()
        if self._server:
            self._server.close()
            await self._server.wait_closed()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._to)
        self._streams |= {writer, back}
        await asyncio.gather(self._copy(reader, back), self._copy(there, writer))
        self._streams -= {writer, back}

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while some := await reader.read(1 << 16):
                await self._open.wait()
                writer.write(some)
        except OSError:
            pass
        writer.close()


class Doorman:
    """A server that lets nobody in, for this reason, or says nothing at all. most: lines that were there at once."""

    def __init__(self, code: bytes = b"") -> None:
        fields = b"SFATAL\0VFATAL\0C" + code + b"\0Mnot now\0\0"
        self._refusal = b"E" + (len(fields) + 4).to_bytes(4, "big") + fields if code else b""
        self._lines: set[asyncio.StreamWriter] = set()
        self.changed, self.port, self.most = asyncio.Event(), 0, 0

    @property
    def there(self) -> int:
        """How many lines are open."""
        return len(self._lines)

    async def sees(self, lines: int) -> None:
        """Wait until so many lines are open."""
        while self.there != lines:
            self.changed.clear()
            await self.changed.wait()

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One line, to its end."""
        self._lines.add(writer)
        self.most = max(self.most, self.there)
        self.changed.set()
        with suppress(OSError):
            while said := await reader.read(1 << 12):
                writer.write((self._refusal if b"user" in said else b"N") if self._refusal else b"")  # N: no TLS here
            writer.close()
            await writer.wait_closed()
        self._lines.discard(writer)
        self.changed.set()


@asynccontextmanager
async def refusing(code: bytes = b"") -> AsyncIterator[Doorman]:
    """A server that lets nobody in."""
    one = Doorman(code)
    server = await asyncio.start_server(one.answer, "127.0.0.1")
    one.port = int(server.sockets[0].getsockname()[1])
    yield one
    server.close()
    await one.sees(0)
