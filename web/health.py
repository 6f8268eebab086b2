"""What a supervisor and Prometheus ask: whether the program lives, whether it is ready, and how it goes."""

from collections.abc import Mapping
from hmac import compare_digest
from ipaddress import ip_address
from typing import Protocol

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

NO_STORE = {"Cache-Control": "no-store"}
TEXT = "text/plain; version=0.0.4; charset=utf-8"
# what a proxy adds: behind one everybody seems to be this machine
BY_PROXY = ("forwarded", "x-forwarded-for", "x-real-ip", "via")


class Watched(Protocol):
    """The program, as it looks at itself. metrics_token: by which /metrics is read from elsewhere; None: it is not."""

    @property
    def metrics_token(self) -> str | None: ...

    async def parts(self) -> Mapping[str, bool]:
        """Each part that must be ready, and whether it is."""
        ...

    async def metrics(self) -> bytes:
        """Every figure, as Prometheus reads it."""
        ...


def routes(watched: Watched) -> list[Route]:
    """/healthz: 200 while the program answers at all; a database that is away is no reason to start it anew.

    /readyz: 200 when every part is ready, else 503 with their names. /metrics: for Prometheus, and nobody else.
    """

    async def health(request: Request) -> Response:
        return JSONResponse({"ok": True}, headers=NO_STORE)

    async def ready(request: Request) -> Response:
        missing = sorted(name for name, is_ready in (await watched.parts()).items() if not is_ready)
        return JSONResponse({"ready": not missing, "not_ready": missing}, 503 if missing else 200, NO_STORE)

    async def metrics(request: Request) -> Response:
        if not may_read(request, watched.metrics_token):
            return PlainTextResponse("see MINYI_METRICS_TOKEN\n", 403, NO_STORE)
        return Response(await watched.metrics(), media_type=TEXT, headers=NO_STORE)

    pages = {"/healthz": health, "/readyz": ready, "/metrics": metrics}
    return [Route(path, page, methods=["GET"]) for path, page in pages.items()]


def may_read(request: Request, token: str | None) -> bool:
    """Whether whoever asks may read the figures: by the token, or, where there is none, from this very machine."""
    if token is not None:
        return compare_digest(request.headers.get("authorization", "").encode(), f"Bearer {token}".encode())
    return request.client is not None and _is_here(request.client.host) and not any(map(request.headers.get, BY_PROXY))


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
