"""Floods from one place, guesses of links, forged calls: asked to wait, while another place is served as before."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import doorkeeper
from bot.channels.web_session import FORGET_AT, LONGEST, Gate, Limits
from bot.doorkeeper import Doorkeeper
from bot.pacing import Bucket
from bot.webserver import WebServer
from locales.texts import Catalogue
from web.app import StrictHeaders

HOOK = "/hook"
HERE, THERE = "192.0.2.1", "192.0.2.2"
NONE = (0.0, 0.0)


async def page(request: Request) -> Response:
    """Right when one knows the word."""
    known = request.query_params.get("word") == "right"
    return PlainTextResponse("", 200 if known else 404)


async def hook(request: Request) -> Response:
    """A channel's call."""
    await request.body()
    return PlainTextResponse("", 200 if request.query_params.get("word") == "right" else 401)


class Place:
    """Somebody who comes from one network address."""

    def __init__(self, http: aiohttp.ClientSession, url: str, address: str) -> None:
        self._http, self._url, self._as = http, url, {"X-Forwarded-For": address, "Accept-Language": "zh"}

    async def asks(self, path: str, *, post: bool = False, **more: str) -> tuple[int, str]:
        """One request: status and words of the answer."""
        async with self._http.request("POST" if post else "GET", self._url + path, headers=self._as | more) as answer:
            return answer.status, await answer.text()

    async def floods(self, path: str, times: int, *, post: bool = False) -> list[int]:
        """The same again and again."""
        return [(await self.asks(path, post=post))[0] for _ in range(times)]


@asynccontextmanager
async def guarded(limits: Limits, most: int = doorkeeper.FROM_ONE) -> AsyncIterator[tuple[Place, Place]]:
    """Two places before one door; behind it pages, a link to be guessed, a channel's hook, and a page that waits."""

    async def waits(_: Request) -> Response:
        await held.wait()
        return PlainTextResponse("")

    async def lets_go(_: Request) -> Response:
        held.set()
        return PlainTextResponse("")

    held = asyncio.Event()
    paths = [Route("/chat/page", page), Route("/calendar/x", page), Route(HOOK, hook, methods=["POST"])]
    gate = Gate(limits)
    server = WebServer("127.0.0.1", 0)
    routes = [*paths, Route("/static/a", page), Route("/waits", waits), Route("/lets-go", lets_go)]
    server.start(Doorkeeper(StrictHeaders(Starlette(routes=routes)), gate, Catalogue(), [HOOK], from_one=most))
    url = f"http://127.0.0.1:{server.port}"
    try:
        async with aiohttp.ClientSession() as http:
            yield Place(http, url, HERE), Place(http, url, THERE)
    finally:
        held.set()
        await server.stop()
        server.close()


def only(**some: tuple[float, float]) -> Limits:
    """No limit but these, and none on looks that matters here."""
    return Limits(NONE, NONE, NONE, NONE, (60, 1000), NONE, NONE)._replace(**some)


async def test_one_place_looks_only_so_often_and_another_is_served() -> None:
    async with guarded(only(looks=(1, 5))) as (here, there):
        assert await here.floods("/chat/page?word=right", 7) == [200] * 5 + [429] * 2
        status, says = await here.asks("/chat/page")
        assert (status, "现在来的人多" in says) == (429, True)
        assert (await there.asks("/chat/page?word=right"))[0] == 200
        assert (await here.asks("/static/a?word=right"))[0] == 200, "what costs nothing is not counted"


async def test_who_guesses_is_turned_away_before_the_guess_is_looked_at() -> None:
    path = "/calendar/x"
    async with guarded(only(wrong=(1, 3))) as (here, there):
        assert await here.floods(f"{path}?word=right", 5) == [200] * 5, "who is right may come often"
        assert await here.floods(path, 5) == [404] * 3 + [429] * 2
        assert (await here.asks(f"{path}?word=right"))[0] == 429, "a right one is not told from a wrong one"
        assert (await here.asks("/chat/page?word=right"))[0] == 200, "everybody else there goes on"
        assert (await there.asks(f"{path}?word=right"))[0] == 200


async def test_forged_calls_lock_no_channel_out_that_comes_through_the_same_proxy() -> None:
    async with guarded(only(wrong=(1, 3), forged=(1, 3))) as (proxy, _):
        assert await proxy.floods(HOOK, 5, post=True) == [401] * 3 + [429] * 2
        assert await proxy.floods(f"{HOOK}?word=right", 5, post=True) == [200] * 5
        assert (await proxy.asks("/calendar/x?word=right"))[0] == 200, "nor anybody's calendar"


async def test_a_channel_pushes_as_often_as_it_likes() -> None:
    async with guarded(only(looks=(1, 2))) as (here, _):
        assert set(await here.floods(f"{HOOK}?word=right", 20, post=True)) == {200}


async def test_one_place_holds_only_so_many_pages_open() -> None:
    async with guarded(only(), most=2) as (here, there):
        async with asyncio.TaskGroup() as both:
            held = [both.create_task(here.asks("/waits")) for _ in range(2)]
            while (await here.asks("/chat/page?word=right"))[0] != 429:  # noqa: ASYNC110 – the door tells nobody
                await asyncio.sleep(0)
            assert (await there.asks("/chat/page?word=right"))[0] == 200
            await there.asks("/lets-go")
        assert [one.result()[0] for one in held] == [200, 200]
        assert (await here.asks("/chat/page?word=right"))[0] == 200


async def test_a_request_of_two_lengths_is_not_read() -> None:
    async with guarded(only()) as (here, _):
        reader, writer = await asyncio.open_connection("127.0.0.1", int(here._url.rpartition(":")[2]))
        writer.write(b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")
        writer.write(b"0\r\n\r\nGET /chat/page?word=right HTTP/1.1\r\nHost: x\r\n\r\n")
        async with asyncio.timeout(60):
            answered = await reader.read()
        assert (answered.count(b"HTTP/1.1 "), answered.split()[1]) == (1, b"400")
        writer.close()


async def test_who_hangs_up_in_the_middle_leaves_no_trace_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async with guarded(only()) as (here, _):
        _, writer = await asyncio.open_connection("127.0.0.1", int(here._url.rpartition(":")[2]))
        writer.write(b"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\nhalf")
        await writer.drain()
        writer.close()
        await writer.wait_closed()
        assert (await here.asks("/chat/page?word=right"))[0] == 200
    assert caplog.text == ""


async def test_what_comes_altogether_has_a_limit_whoever_sends_it() -> None:
    gate = Gate(Limits((60, 1000), NONE, NONE, (1, 3)))
    waits = [bool(gate.wait_for(f"session{n}", f"192.0.2.{n}")) for n in range(5)]
    assert waits == [False] * 3 + [True] * 2


async def test_made_up_sessions_fill_no_memory() -> None:
    gate = Gate(Limits((60, 5), (60, 5), from_one_place=(60, 5)))
    for n in range(FORGET_AT + 10):
        gate.wait_for(f"{n}" + "x" * 10_000, "192.0.2.1")
    buckets: dict[tuple[str, str], Bucket] = gate._buckets
    assert max(len(who) for _, who in buckets) <= LONGEST
    assert len(buckets) < 20, "whoever comes from where too much came from is remembered"


async def test_who_is_calm_is_forgotten() -> None:
    at_once = (1e12, 1e12)
    gate = Gate(Limits(at_once, at_once, at_once, altogether=at_once))
    for n in range(3 * FORGET_AT):
        assert gate.wait_for(f"s{n}", f"192.0.2.{n % 250}") == 0
    assert len(gate._buckets) <= FORGET_AT + 3


@pytest.mark.parametrize(("scheme", "kept"), [("https", "max-age=31536000"), ("http", None)])
async def test_over_tls_browsers_are_told_to_stay_there(scheme: str, kept: str | None) -> None:
    async with guarded(only()) as (here, _), aiohttp.ClientSession() as http:
        headers = {"X-Forwarded-Proto": scheme}
        async with http.get(here._url + "/chat/page?word=right", headers=headers) as answer:
            assert answer.headers.get("Strict-Transport-Security") == kept
