"""Before every page and callback: how often one place may ask, how much it may hold open, how often it may guess."""

from collections import Counter
from collections.abc import Collection

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web_session import Gate, place_of
from locales.texts import Catalogue
from web.origin import language_of

# unchanging files, which cost nothing
FREE = "/static/"
# what stands behind these addresses is found by whoever knows or guesses them
GUESSED = ("/calendar/", "/full/", "/metrics")
# answers that say: this was not right
WRONG = frozenset({400, 401, 403, 404, 405, 408, 413})
TOO_MANY = 429
# a request that says twice how long it is may be two requests to whoever stands before us
TWO_LENGTHS = frozenset({"content-length", "transfer-encoding"})
# requests under way from one place and from all, open pages among them
FROM_ONE = 400
ALTOGETHER = 4_000


class Doorkeeper:
    """Stands before the application. from_one: requests under way from one place.

    callbacks: the addresses channels push to. What is right there may come as often as it likes, whatever else comes
    from the same place: behind a proxy that does not say who is asking, everybody comes from one.
    """

    def __init__(
        self,
        app: ASGIApp,
        gate: Gate,
        catalogue: Catalogue,
        callbacks: Collection[str] = (),
        from_one: int = FROM_ONE,
    ) -> None:
        self._app, self._gate, self._catalogue, self._from_one = app, gate, catalogue, from_one
        self._callbacks = frozenset(callbacks)
        self._under_way: Counter[str] = Counter()
        self._all = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or ask its sender to wait."""
        if scope["type"] != "http" or scope["path"].startswith(FREE):
            return await self._app(scope, receive, send)
        request = Request(scope)
        if set(request.headers) >= TWO_LENGTHS:
            return await Response(status_code=400, headers={"Connection": "close"})(scope, receive, send)
        place = place_of(request)
        if wait := self._wait_for(scope["path"], place):
            return await self._later(request, wait)(scope, receive, send)
        self._begins(place, 1)
        try:
            await self._app(scope, receive, self._watched(scope["path"], place, send))
        except ClientDisconnect:
            return None  # who has hung up needs no answer
        finally:
            self._begins(place, -1)

    def _begins(self, place: str, count: int) -> None:
        self._all += count
        self._under_way[place] += count
        if not self._under_way[place]:
            del self._under_way[place]

    def _wait_for(self, path: str, place: str) -> float:
        if not self._gate.limits.looks[0]:
            return 0.0
        if self._under_way[place] >= self._from_one or self._all >= ALTOGETHER:
            return 60.0
        if path in self._callbacks:
            return 0.0
        if path.startswith(GUESSED) and (wait := self._gate.wait("wrong", place)):
            return wait
        return self._gate.wait("looks", place, counts=True)

    def _watched(self, path: str, place: str, send: Send) -> Send:
        async def counted(message: Message) -> None:
            wrong = message["type"] == "http.response.start" and message["status"] in WRONG
            if wrong and self._gate.wait(kind, place, counts=True):
                message["status"] = TOO_MANY
            await send(message)

        kind = "wrong" if path.startswith(GUESSED) else "forged"
        return counted if kind == "wrong" or path in self._callbacks else send

    def _later(self, request: Request, wait: float) -> Response:
        seconds = str(int(wait) + 1)
        says = self._catalogue.texts(language_of(request))("page-too-many", seconds=seconds)
        headers = {"Retry-After": seconds, "Cache-Control": "no-store"}
        if request.method == "POST":  # a page of ours reads it
            return JSONResponse({"says": says}, TOO_MANY, headers)
        return PlainTextResponse(says, TOO_MANY, headers)
