"""The fake Bot API over HTTP: requests in, faults applied, methods called, updates handed out by long polling."""

import asyncio
from typing import Any

import telegram
from aiohttp import web

from tests.simulators.telegram import limits
from tests.simulators.telegram.errors import OTHER_POLL, WEBHOOK_ACTIVE, ApiError, bad
from tests.simulators.telegram.faults import Faults
from tests.simulators.telegram.methods import KNOWN, Upload, check_names
from tests.simulators.telegram.pusher import Pusher
from tests.simulators.telegram.world import World

LONGEST_POLL = 50  # seconds
MOST_UPDATES = 100


class Server:
    """One bot's Bot API. `calls` lists every request that arrived: method in lower case, parameters."""

    def __init__(self, token: str, world: World, faults: Faults) -> None:
        self.token = token
        self.world = world
        self.faults = faults
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self._poll: asyncio.Event | None = None
        self._runner: web.AppRunner | None = None
        self.pusher = Pusher(world)
        self._pushing: asyncio.Task[None] | None = None

    def app(self) -> web.Application:
        """The web application: methods and file downloads."""
        app = web.Application(client_max_size=limits.UPLOAD + 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        return app

    async def start(self, port: int = 0, *, app: web.Application | None = None) -> str:
        """Listen on loopback; return the base address. Port 0 takes a free one."""
        self._runner = web.AppRunner(app or self.app(), access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self._pushing = asyncio.ensure_future(self.pusher.run())
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Close every connection and stop listening."""
        for gate in self.faults.gates.values():
            gate.release()
        if self._pushing:
            self._pushing.cancel()
            await asyncio.gather(self._pushing, return_exceptions=True)
        if self._poll:
            self._poll.set()
        if self._runner:
            await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"].lower()
        try:
            if request.match_info["token"] != self.token:
                raise ApiError(401, "Unauthorized")
            if method not in KNOWN:
                raise ApiError(404, "Not Found: method not found")
            params = await _params(request)
            self.calls.append((method, params))
            return await self._with_faults(request, method, params)
        except ApiError as refusal:
            await self.world.tell()
            if refusal.page:
                return web.Response(text=refusal.page, status=refusal.status, content_type="text/html")
            return web.json_response(refusal.body(), status=refusal.status)

    async def _with_faults(self, request: web.Request, method: str, params: dict[str, Any]) -> web.StreamResponse:
        if self.faults.latency and method != "getupdates":
            await asyncio.sleep(self.faults.latency)
        if self.faults.drop_before(method):
            return _hang_up(request)
        if refusal := self.faults.refusal(method):
            raise refusal
        if method.startswith(("send", "edit")):
            self.faults.check_pace(str(params.get("chat_id")))
        result = await self._call(method, params)
        await self.world.tell()
        if gate := self.faults.gates.get(method):
            gate.reached.set()
            await gate.opened.wait()
            if request.transport is None or request.transport.is_closing():
                self.faults.lose(result)
        if self.faults.drop_after(method):
            self.faults.lose(result)
            return _hang_up(request)
        return web.json_response({"ok": True, "result": result})

    async def _call(self, method: str, params: dict[str, Any]) -> Any:
        check_names(method, params)
        if method == "getupdates":
            return await self._updates(params)
        return KNOWN[method][0](self.world, params)

    async def _updates(self, params: dict[str, Any]) -> list[dict[str, Any]]:
        """Confirm what lies before the offset, then hand out what is left; a newer poll ends an older one with 409."""
        if self.world.webhook:
            raise ApiError(409, WEBHOOK_ACTIVE)
        if self._poll:
            self._poll.set()
        self._poll = ended = asyncio.Event()
        self.world.confirm(_number(params, "offset", 0))
        await self.world.tell()
        most = min(max(_number(params, "limit", MOST_UPDATES), 1), MOST_UPDATES)
        wait = min(_number(params, "timeout", 0), LONGEST_POLL)
        wanted = limits.decoded(params.get("allowed_updates")) or None
        try:
            async with asyncio.timeout(wait), self.world.changed:
                await self.world.changed.wait_for(lambda: self._wanted(wanted) or ended.is_set())
        except TimeoutError:
            pass
        if ended.is_set():
            raise ApiError(409, OTHER_POLL)
        self._poll = None
        return self._wanted(wanted)[:most]

    def _wanted(self, kinds: list[str] | None) -> list[dict[str, Any]]:
        if kinds is None:
            return self.world.updates
        return [update for update in self.world.updates if any(kind in update for kind in kinds)]

    async def _download(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return web.Response(status=401)
        if self.faults.drop_before("download"):
            return _hang_up(request)
        for file, data in self.world.files.values():
            if file.file_path == request.match_info["path"]:
                return web.Response(body=data, content_type="application/octet-stream")
        return web.Response(status=404)


def new_bot(token: str) -> telegram.User:
    """The bot a token belongs to."""
    return telegram.User(int(token.partition(":")[0]), "民意", True, username="minyi_test_bot")


def _number(params: dict[str, Any], name: str, otherwise: int) -> int:
    try:
        return int(params.get(name, otherwise) or 0)
    except (TypeError, ValueError) as why:
        raise bad(f"{name} is invalid") from why


def _hang_up(request: web.Request) -> web.Response:
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)


async def _params(request: web.Request) -> dict[str, Any]:
    params: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        params.update(await request.json() if request.can_read_body else {})
        return params
    for name, value in (await request.post()).items():
        params[name] = Upload(value.filename, value.file.read()) if isinstance(value, web.FileField) else value
    return params
