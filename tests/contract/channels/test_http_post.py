"""What is posted over a connection that stays open: answers of every kind, and servers that behave badly."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from bot.channels.http_post import Answer, Poster

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
Behave = Callable[[asyncio.StreamReader, asyncio.StreamWriter, int], Awaitable[None]]


class Server:
    """A server that behaves as a test says; `behave` is called for each request, with how many came before on the
    same connection."""

    def __init__(self, behave: Behave) -> None:
        self._behave = behave
        self.requests: list[bytes] = []
        self.connections = 0
        self.base = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        before = 0
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
                self.requests.append(head + await reader.readexactly(length))
                await self._behave(reader, writer, before)
                before += 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(behave: Behave) -> AsyncIterator[Server]:
    there = Server(behave)
    server = await asyncio.start_server(there.serve, "127.0.0.1", 0)
    there.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:x"
    async with server:
        yield there


def saying(*pieces: bytes) -> Behave:
    async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, before: int) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)

    return behave


async def test_requests_one_after_the_other_share_a_connection() -> None:
    async with serving(saying(OK)) as there:
        poster = Poster(there.base)
        assert [await poster.post("sendMessage", b'{"a":1}', 5) for _ in range(3)] == [Answer(200, b"{}")] * 3
        poster.close()

    assert there.connections == 1
    head, _, body = there.requests[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST /bot1:x/sendMessage HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"Content-Type: application/json" in head
    assert body == b'{"a":1}'


async def test_requests_at_the_same_time_have_a_connection_each() -> None:
    async with serving(saying(OK)) as there:
        poster = Poster(there.base)
        await asyncio.gather(*(poster.post("m", b"{}", 5) for _ in range(4)))
        poster.close()
    assert there.connections == 4


@pytest.mark.parametrize(
    "pieces",
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"3\r\n{}\n\r\n", b"0\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\ncontent-le", b"ngth: 3\r\n\r\n{", b"}\n"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}\n",),
    ],
    ids=["in chunks", "in pieces", "announced first"],
)
async def test_an_answer_may_come_in_any_shape(pieces: tuple[bytes, ...]) -> None:
    async with serving(saying(*pieces)) as there:
        poster = Poster(there.base)
        assert await poster.post("m", b"{}", 5) == Answer(200, b"{}\n")
        poster.close()


async def test_a_server_that_ends_its_connections_is_connected_to_again() -> None:
    last = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
    async with serving(saying(last)) as there:
        poster = Poster(there.base)
        assert [(await poster.post("m", b"{}", 5)).status for _ in range(2)] == [200, 200]
    assert there.connections == 2


async def test_what_a_server_had_kept_open_and_closes_is_asked_anew() -> None:
    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, before: int) -> None:
        if before:
            writer.close()
        else:
            writer.write(OK)

    async with serving(once) as there:
        poster = Poster(there.base)
        assert [(await poster.post("m", b"{}", 5)).status for _ in range(3)] == [200, 200, 200]
    assert there.connections == 3


async def test_nothing_that_was_not_asked_for_is_taken_for_an_answer() -> None:
    wrong = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong"
    async with serving(saying(OK + wrong)) as there:
        poster = Poster(there.base)
        assert [(await poster.post("m", b"{}", 5)).body for _ in range(2)] == [b"{}", b"{}"]
        poster.close()


@pytest.mark.parametrize(
    "pieces",
    [(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",), (b"SSH-2.0-OpenSSH\r\n",), (b"",)],
    ids=["cut off", "not HTTP", "not a word"],
)
async def test_no_whole_answer_is_an_error(pieces: tuple[bytes, ...]) -> None:
    async def rude(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, before: int) -> None:
        await saying(*pieces)(reader, writer, before)
        writer.close()

    async with serving(rude) as there:
        with pytest.raises(ConnectionError):
            await Poster(there.base).post("m", b"{}", 5)


async def test_nobody_waits_longer_than_they_said() -> None:
    async with serving(saying(b"HTTP/1.1 200 OK\r\n")) as there:
        poster = Poster(there.base)
        with pytest.raises(TimeoutError):
            await poster.post("m", b"{}", 0.5)
    assert there.connections == 1


async def test_nobody_there_is_an_error() -> None:
    async with serving(saying(OK)) as there:
        base = there.base
    with pytest.raises(OSError, match="onnect"):
        await Poster(base).post("m", b"{}", 5)


async def test_a_server_without_tls_is_not_spoken_to_where_tls_was_meant() -> None:
    async with serving(saying(OK)) as there:
        # a plain server waits for the rest of what it takes for a request
        with pytest.raises(TimeoutError):
            await Poster(there.base.replace("http://", "https://")).post("m", b"{}", 0.3)
    assert there.requests == []
