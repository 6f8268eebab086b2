"""What a supervisor asks: whether the program lives, and how much waits."""

import logging
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

log = logging.getLogger(__name__)
# Reads something from the database and counts what waits; raises when the database is gone.
Check = Callable[[], Awaitable[Mapping[str, int]]]


def routes(check: Check) -> list[Route]:
    """/healthz: 200 with the counts, or 503."""

    async def health(request: Request) -> Response:
        try:
            counts = await check()
        except Exception as error:
            log.error("health failed=%s", type(error).__name__)
            return JSONResponse({"ok": False}, 503, {"Cache-Control": "no-store"})
        return JSONResponse({"ok": True, **counts}, headers={"Cache-Control": "no-store"})

    return [Route("/healthz", health, methods=["GET"])]
