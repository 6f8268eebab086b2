"""A page for what is longer than customer service carries: shown to whoever has its link, for a week."""

import hmac
import secrets
from datetime import timedelta
from functools import partial
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.wecom.kf_menus import Page
from bot.clock import Clock
from locales.texts import Catalogue
from storage import notes, places
from storage.channels import native_messages
from storage.connection import Connection
from storage.engines import Store
from web.rendering import page

SECRET_NOTE = "full-text.secret"  # noqa: S105 – its name, not the secret
LASTS = timedelta(days=7)
LONGEST_NAME = 60


class Pages:
    """Makes links and answers them. address: where people reach us."""

    def __init__(self, store: Store, clock: Clock, catalogue: Catalogue, address: str) -> None:
        self._store, self._clock, self._catalogue, self._address = store, clock, catalogue, address
        self._secret = b""

    async def start(self) -> None:
        """Read the secret that makes links hard to guess; the first run makes it."""
        self._secret = (await self._store.run(_secret)).encode()

    def address_of(self, message_id: int) -> Page:
        """Makes the address of a message's page, when it is needed."""
        return partial(self._link, message_id)

    def routes(self) -> list[Route]:
        """The pages."""
        return [Route("/full/{name}", self._show, methods=["GET"])]

    def _link(self, message_id: int) -> str:
        return f"{self._address}/full/{self._name(message_id)}"

    def _name(self, message_id: int) -> str:
        return f"{message_id}-{hmac.new(self._secret, str(message_id).encode(), sha256).hexdigest()[:32]}"

    async def _show(self, request: Request) -> Response:
        name = request.path_params["name"]
        number = name.partition("-")[0]
        known = number.isascii() and number.isdecimal() and len(name) <= LONGEST_NAME
        if not known or not hmac.compare_digest(self._name(int(number)).encode(), name.encode()):
            return Response(status_code=404)
        found = await self._store.read(_read, int(number))
        if found is None or self._clock.now() > found[0].at + LASTS:
            return Response(status_code=404)
        message, language, service = found
        texts = self._catalogue.texts(language)
        facts = {"service": service or texts("page-service"), "words": message.body["text"]}
        return page("full.html", texts, **facts)


def _read(c: Connection, message_id: int) -> tuple[native_messages.NativeMessage, str, str] | None:
    message = native_messages.any_one(c, message_id)
    if message is None:
        return None
    congress = places.congress(c)
    language = native_messages.reader(c, message.account_id).language
    return message, language, congress.service if congress else ""


def _secret(c: Connection) -> str:
    kept = notes.get(c, SECRET_NOTE)
    if kept is None:
        kept = secrets.token_hex(16)
        notes.put(c, SECRET_NOTE, kept)
    return kept
