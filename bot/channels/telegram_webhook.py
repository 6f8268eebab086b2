"""Telegram by webhook: an update is in the inbox before Telegram is told that it has come."""

import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from hmac import compare_digest
from typing import NamedTuple
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot import nursery
from bot.channels.telegram_updates import arrival_of
from bot.channels.web_uploads import TooBig, body_of
from bot.clock import Clock
from storage.inbox import Arrival

log = logging.getLogger(__name__)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 – the name of a header
# an update is a few thousand bytes
MOST = 1 << 20

# returns when the batch is stored for good
Receive = Callable[[Sequence[Arrival]], Awaitable[None]]


class Webhook(NamedTuple):
    """Where Telegram reaches us, and the word by which we know that it is Telegram."""

    url: str
    secret: str


def route(webhook: Webhook, clock: Clock, receive: Receive) -> Route:
    """The route of the program's web server which Telegram posts to: the path of the webhook's address."""

    async def take(request: Request) -> Response:
        said = request.headers.get(SECRET_HEADER, "")
        if not compare_digest(said.encode(), webhook.secret.encode()):
            return Response(status_code=401)
        return Response(status_code=await _taken(request, clock, receive))

    return Route(path_of(webhook), take, methods=["POST"])


def path_of(webhook: Webhook) -> str:
    """Where on this server Telegram posts to."""
    return urlsplit(webhook.url).path or "/"


async def _taken(request: Request, clock: Clock, receive: Receive) -> int:
    """Store the update of a request; the status of the answer. Anything but 200 makes Telegram send it again."""
    try:
        body = await body_of(request, MOST)
        arrival = arrival_of(json.loads(body), clock.now())
    except TooBig:
        return 413
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return 400
    try:
        await receive([arrival] if arrival else [])
    except Exception as error:  # the database is away
        log.warning("channel=telegram webhook trouble=%s", nursery.where(error))
        return 503
    return 200
