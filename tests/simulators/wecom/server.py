"""The API over HTTP: faults first, then the token, the body, the endpoint; refusals with HTTP 200."""

import asyncio
import json
from typing import Any
from urllib.parse import quote

from aiohttp import web

from tests.simulators.wecom.endpoints import ENDPOINTS, Wecom
from tests.simulators.wecom.errors import Refusal, need
from tests.simulators.wecom.faults import ERROR_PAGE, Fault
from tests.simulators.wecom.media import Part, upload
from tests.simulators.wecom.world import Body

Answer = Body | web.Response
MOST = 25 << 20


class Server:
    """One WeCom on one port."""

    def __init__(self, wecom: Wecom) -> None:
        self.wecom = wecom
        self.calls: list[tuple[str, Body]] = []
        self._runner: web.AppRunner | None = None
        self._ended = asyncio.Event()

    def app(self) -> web.Application:
        """The routes of the API."""
        app = web.Application(client_max_size=MOST)
        app.router.add_route("*", "/cgi-bin/{endpoint:.+}", self._answer)
        app.router.add_get("/connect/oauth2/authorize", self._log_in)
        return app

    async def start(self, port: int, app: web.Application | None = None) -> str:
        """Listen on this machine only; the base address."""
        self._ended.clear()
        self._runner = web.AppRunner(
            app or self.app(), access_log=None, handler_cancellation=True, shutdown_timeout=0.5
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening; whoever still waits is cut off."""
        self._ended.set()
        if self._runner:
            await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        endpoint = request.match_info["endpoint"]
        raw = await request.read() if not request.content_type.startswith("multipart/") else b""
        parts = await _parts(request) if request.content_type.startswith("multipart/") else []
        self.calls.append((endpoint, _seen(request, raw, parts)))
        fault = self.wecom.faults.next_for(endpoint)
        if early := await self._before(request, fault):
            return early
        try:
            answer = self._call(request, endpoint, raw, parts)
        except Refusal as why:
            answer = why.body()
        await self.wecom.world.tell()
        return await self._after(request, endpoint, fault, answer)

    async def _before(self, request: web.Request, fault: Fault) -> web.StreamResponse | None:
        await self.wecom.world.tell()
        match fault.kind:
            case "drop_before":
                return _cut(request)
            case "stall":
                await self._ended.wait()
                return _cut(request)
            case "refuse":
                return _json(Refusal(fault.errcode, "simulated").body())
            case "page":
                return _page(fault.status, "Bad Gateway" if fault.status == 502 else "Internal Server Error")
        return None

    async def _after(self, request: web.Request, endpoint: str, fault: Fault, answer: Answer) -> web.StreamResponse:
        gate = self.wecom.faults.gates.get(endpoint)
        if gate:
            gate.reached.set()
            await gate.opened.wait()
        match fault.kind:
            case "drop_after":
                return _cut(request)
            case "html":
                return _page(200, "Login")
            case "slow":
                await asyncio.sleep(fault.seconds)
        if isinstance(answer, web.Response):
            return answer
        full = {"errcode": 0, "errmsg": "ok", **answer}
        if fault.kind == "garble":
            text = json.dumps(full, ensure_ascii=False)
            return web.Response(text=text[: len(text) * 2 // 3], content_type="application/json")
        return _json(full)

    def _call(self, request: web.Request, endpoint: str, raw: bytes, parts: list[Part]) -> Answer:
        query: Body = dict(request.query)
        if endpoint == "gettoken":
            return self.wecom.tokens.issue(query)
        self.wecom.tokens.check(str(query.get("access_token") or ""))
        if endpoint == "media/upload":
            return upload(self.wecom.world, str(query.get("type")), parts)
        if endpoint == "media/get":
            return self._file(query)
        if endpoint not in ENDPOINTS:
            return web.Response(status=404, text="404 page not found")
        verb, call = ENDPOINTS[endpoint]
        need(request.method in verb.split("|"), 40058, f"{request.method} is not {verb}")
        body = self._body(raw) if request.method == "POST" else {}
        return call(self.wecom, {**query, **body})

    def _body(self, raw: bytes) -> Body:
        need(not self.wecom.strict_escape or b"\\u" not in raw, 40033, "Warning: wrong json format.")
        try:
            body = json.loads(raw.decode()) if raw else {}
        except ValueError as why:
            raise Refusal(40058, "Warning: wrong json format.") from why
        need(isinstance(body, dict), 40058, "the body is no object")
        return dict(body)

    def _file(self, query: Body) -> web.Response:
        media = self.wecom.world.usable(query.get("media_id"))
        name = {"content-disposition": f'attachment; filename="{quote(media.name)}"'}
        kinds = {"image": "image/jpeg", "voice": "audio/amr", "video": "video/mp4"}
        return web.Response(
            body=media.data, headers=name, content_type=kinds.get(media.kind, "application/octet-stream")
        )

    async def _log_in(self, request: web.Request) -> web.StreamResponse:
        """The login page; the cookie `wecom_user` says whose client has opened it."""
        try:
            back = self.wecom.tokens.log_in(request.cookies.get("wecom_user", ""), str(request.url))
        except Refusal as why:
            return web.Response(status=200, text=f"<h1>{why.errcode}</h1>", content_type="text/html")
        raise web.HTTPFound(back)


async def _parts(request: web.Request) -> list[Part]:
    """The parts of a form, with their headers as the other side wrote them."""
    parts = []
    reader: Any = await request.multipart()
    async for part in reader:
        disposition = part.headers.get("content-disposition", "")
        parts.append(Part(_field(disposition), disposition, bytes(await part.read())))
    return parts


def _field(disposition: str) -> str:
    for piece in disposition.split(";"):
        name, _, value = piece.strip().partition("=")
        if name == "name":
            return value.strip('"')
    return ""


def _seen(request: web.Request, raw: bytes, parts: list[Part]) -> Body:
    """What is remembered of a call: the body, the query without secrets, the headers of files."""
    secret = ("access_token", "corpsecret")
    seen: Body = {name: value for name, value in request.query.items() if name not in secret}
    if parts:
        seen["parts"] = [(part.name, part.disposition, len(part.data)) for part in parts]
    try:
        body = json.loads(raw) if raw else {}
    except ValueError:
        return {**seen, "raw": raw}
    return {**seen, **body} if isinstance(body, dict) else {**seen, "raw": raw}


def _json(body: Body) -> web.Response:
    return web.Response(text=json.dumps(body, ensure_ascii=False), content_type="application/json")


def _page(status: int, words: str) -> web.Response:
    return web.Response(status=status, text=ERROR_PAGE.format(f"{status} {words}"), content_type="text/html")


def _cut(request: web.Request) -> web.Response:
    """Cut the line: nobody hears the answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()
