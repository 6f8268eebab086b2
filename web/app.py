"""The web application: which pages there are, and the strict rules every answer carries."""

from collections.abc import Mapping, Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, ExceptionHandler, Message, Receive, Scope, Send

from web import demo, health
from web.demo import Demo
from web.health import Watched
from web.rendering import STATIC

RULES = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        "connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(self), geolocation=(self)",
}
# once it came over TLS it is never asked for without again
OVER_TLS = (b"strict-transport-security", b"max-age=31536000")


# what is answered when this happens
Troubles = Mapping[type[Exception], ExceptionHandler]


class StrictHeaders:
    """Puts the rules on every answer that does not bring stricter ones of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and its answer back."""

        async def with_rules(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {name.lower() for name, _ in message["headers"]}
                rules = [*_RAW_RULES, OVER_TLS] if scope["scheme"] == "https" else _RAW_RULES
                message["headers"] += [rule for rule in rules if rule[0] not in there]
            await send(message)

        await self._app(scope, receive, with_rules if scope["type"] == "http" else send)


_RAW_RULES = [(name.lower().encode(), rule.encode()) for name, rule in RULES.items()]


class Revalidated(StaticFiles):
    """Files of the pages: asked for anew each time, sent only when they have changed."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        """The file, or that it is unchanged."""
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = "no-cache"
        return response


def app(
    chat: Sequence[BaseRoute],
    watched: Watched,
    played: Demo | None = None,
    troubles: Troubles | None = None,
) -> Starlette:
    """Everything a browser can reach. The demo's pages exist only where there is a demo to play.

    troubles: what is answered when this happens, on whichever page.
    """

    async def own_chat(request: Request) -> Response:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/chat/me/{query}")

    async def front(request: Request) -> Response:
        if played is None or request.url.query:
            return await own_chat(request)
        return RedirectResponse("/demo/")

    pages: list[BaseRoute] = [
        Route("/", front, methods=["GET"]),
        Route("/chat/", own_chat, methods=["GET"]),
        *chat,
        *health.routes(watched),
        Mount("/static", Revalidated(directory=STATIC), name="static"),
    ]
    if played is not None:
        pages += demo.routes(played)
    site = Starlette(routes=pages, middleware=[Middleware(StrictHeaders)], exception_handlers=dict(troubles or {}))
    site.router.redirect_slashes, site.router.default = False, _with_or_without_slash(pages)
    return site


def _with_or_without_slash(pages: Sequence[BaseRoute]) -> ASGIApp:
    """/demo is meant as /demo/. It leads to a path only: the Host header is anybody's word."""

    async def lead(scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        meant = path.rstrip("/") if path.endswith("/") else f"{path}/"
        known = any(page.matches({**scope, "path": meant})[0] is not Match.NONE for page in pages)
        query = f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else ""
        answer = RedirectResponse(meant + query) if known else PlainTextResponse("Not Found", 404)
        await answer(scope, receive, send)

    return lead
