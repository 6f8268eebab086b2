"""Raw sockets that say nothing, too little, or too much: hung up on, while whoever behaves is answered."""

import asyncio
import contextlib
import resource
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.connections import Patience, network_of
from bot.webserver import WebServer, known

SHORT = Patience(head=0.5, body=0.5, rate=1_000_000, unread=0.5, idle=0.5)
NOT_US = "10.9.9.9"
HEAD = b"GET / HTTP/1.1\r\nHost: x\r\n"
WHOLE = HEAD + b"\r\n"
POST = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n"
# What somebody begins with, and what drips on.
SLOW: dict[str, tuple[bytes, bytes]] = {
    "nothing": (b"", b""),
    "half a head": (HEAD, b""),
    "a head by drops": (HEAD, b"X-Slow: 1\r\n"),
    "no body": (POST, b""),
    "a body by drops": (POST, b"x"),
    "chunks by drops": (POST.replace(b"Content-Length: 5000", b"Transfer-Encoding: chunked"), b"1\r\nx\r\n"),
    "nothing more": (WHOLE, b""),
    "half a second head": (WHOLE + HEAD, b""),
}
LARGE = 16 * 1024 * 1024


async def whole(request: Request) -> Response:
    """Says how long the body was, to whoever is still there."""
    with contextlib.suppress(ClientDisconnect):
        return PlainTextResponse(str(len(await request.body())))
    return Response()


async def large(request: Request) -> Response:
    """More than anybody's buffers hold."""
    return Response(bytes(LARGE))


@asynccontextmanager
async def a_server(patience: Patience, trusted: str = NOT_US) -> AsyncIterator[WebServer]:
    server = WebServer("127.0.0.1", 0, trusted, patience)
    paths = [Route("/", whole, methods=["GET", "POST"]), Route("/large", large, methods=["GET"])]
    server.start(Starlette(routes=paths))
    try:
        yield server
    finally:
        await server.stop()
        server.close()


Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def knocks(server: WebServer, words: bytes = b"") -> Line:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(words)
    return reader, writer


async def drips(line: Line, drop: bytes) -> None:
    """A little now and then, until the line is dead."""
    while not line[1].is_closing():  # a line that was reset never comes to its end
        line[1].write(drop)
        await asyncio.sleep(0.05)


async def is_hung_up(line: Line, what: str = "") -> None:
    """Wait until nothing more can come."""
    try:
        async with asyncio.timeout(60):
            while await line[0].read(65536):
                pass
    except ConnectionError:
        pass
    except TimeoutError:
        raise AssertionError(f"still connected: {what}") from None
    finally:
        line[1].close()


async def is_answered(server: WebServer) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"http://127.0.0.1:{server.port}/") as answer:
        assert answer.status == 200


async def test_who_keeps_us_waiting_is_hung_up_on() -> None:
    async with a_server(SHORT) as server:
        await asyncio.gather(*(keeps_waiting(server, name) for name in SLOW))
        await is_answered(server)


async def keeps_waiting(server: WebServer, name: str) -> None:
    """Begin, go on by drops if at all, and see the line cut."""
    first, drop = SLOW[name]
    line = await knocks(server, first)
    dripping = asyncio.gather(drips(line, drop), return_exceptions=True)
    await is_hung_up(line, name)
    await dripping


async def test_who_has_been_answered_may_ask_again_after_a_rest() -> None:
    """Whoever reuses a connection has it cut under their hands, and a message lost, when it is we who let go first."""
    async with a_server(SHORT._replace(idle=3600)) as server:
        reader, writer = await knocks(server)
        for _ in range(2):
            writer.write(WHOLE)
            async with asyncio.timeout(60):
                await reader.readuntil(b"\r\n\r\n0")
            await rests(server)
        writer.write(HEAD)
        await is_hung_up((reader, writer), "half a head after a rest")


async def rests(server: WebServer) -> None:
    """Longer than a head may take, and than anything in front of us keeps a connection: nobody lets go."""
    [connection] = server._doors.open
    assert connection.timeout_keep_alive >= 3600
    now = asyncio.get_running_loop().time()
    for later in (now, now + 3599):
        assert not connection.is_too_slow(later)


async def test_what_is_no_http_is_turned_away_and_fills_no_log(caplog: pytest.LogCaptureFixture) -> None:
    chunks = POST.replace(b"Content-Length: 5000", b"Transfer-Encoding: chunked")
    upgrade = HEAD + b"Connection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n"
    async with a_server(SHORT) as server:
        for words in (b"\x16\x03\x01 no head\r\n\r\n", HEAD + b"Host: y\r\n\r\n", chunks + b"-1\r\nx\r\n", upgrade):
            await is_hung_up(await knocks(server, words))
        await is_answered(server)
    assert not [record.name for record in caplog.records if record.name.startswith("uvicorn")]


async def test_who_takes_nothing_of_the_answer_is_hung_up_on() -> None:
    async with a_server(SHORT) as server:
        with socket.create_connection(("127.0.0.1", server.port)) as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
            await until(lambda: server.connections == 1)
            await until(lambda: server.connections == 0)
        await is_answered(server)


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110 – the server tells nobody
            await asyncio.sleep(0.05)


async def test_a_slow_but_steady_upload_arrives() -> None:
    async with a_server(Patience(head=0.5, body=0.5, rate=10)) as server:
        reader, writer = await knocks(server, POST)
        for _ in range(50):
            writer.write(b"x" * 100)
            await asyncio.sleep(0.04)
        async with asyncio.timeout(60):
            assert b"5000" in await reader.read(65536)
        writer.close()


async def test_one_address_holds_only_so_many_and_others_find_room() -> None:
    async with a_server(SHORT._replace(head=60, of_one=3)) as server:
        held = [await knocks(server) for _ in range(3)]
        await is_hung_up(await knocks(server, HEAD))
        for _, writer in held:
            writer.close()
        await until(lambda: server.connections == 0)
        await is_answered(server)


async def test_behind_a_proxy_of_ours_the_address_is_not_counted_but_the_whole_is() -> None:
    async with a_server(SHORT._replace(head=60, of_one=1, altogether=3), "127.0.0.1") as server:
        held = [await knocks(server, HEAD) for _ in range(3)]
        await until(lambda: server.connections == 3)
        await is_hung_up(await knocks(server, HEAD))
        for _, writer in held:
            writer.close()


@pytest.fixture
def files() -> Iterator[Callable[[int], None]]:
    """Says how many files this process may have open; afterwards it is as before."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    yield lambda most: resource.setrlimit(resource.RLIMIT_NOFILE, (most, before[1]))
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_as_many_are_let_in_as_files_may_be_open_without_those_we_need_ourselves(files: Callable[[int], None]) -> None:
    files(700)
    assert Patience.usual()[-2:] == (250, 500)
    files(1024)
    assert Patience.usual()[-2:] == (400, 824)


@pytest.mark.parametrize(
    ("host", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1%eth0", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_addresses_of_one_subscriber_are_one_place(host: str, network: str) -> None:
    assert network_of(host) == network


@pytest.mark.parametrize(
    ("proxies", "host", "ours"),
    [
        ("127.0.0.1", "127.0.0.1", True),
        ("127.0.0.1, 10.1.0.0/16", "10.1.2.3", True),
        ("10.1.2.3/16", "10.1.9.9", True),
        ("127.0.0.1", "192.0.2.7", False),
        ("*", "192.0.2.7", True),
        ("127.0.0.1", "nobody", False),
    ],
)
def test_a_proxy_is_known_by_its_address_or_network(proxies: str, host: str, ours: bool) -> None:
    assert known(proxies)(host) is ours


def test_the_usual_room_leaves_files_for_the_program_itself() -> None:
    usual: Any = Patience.usual()
    assert 0 < usual.of_one <= usual.altogether // 2


async def test_an_answer_waits_for_nobodys_receipt() -> None:
    """Head and body leave one after the other: with Nagle's algorithm the body would wait for the client's delayed
    receipt of the head, 40 ms each time."""
    async with a_server(Patience()) as server:
        reader, writer = await knocks(server, HEAD + b"\r\n")
        await reader.readuntil(b"\r\n\r\n")
        [connection] = server._doors.open
        line = connection.transport.get_extra_info("socket")
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        writer.close()
