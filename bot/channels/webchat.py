"""The web chat: a page for each session, what it sends becomes an inbox row, what it is told arrives as events."""

import json
from collections.abc import Awaitable, Callable, Iterable
from typing import Protocol
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.channels import web_session
from bot.channels.web_bodies import public, shown
from bot.channels.web_inbound import NotSaid, Said, hear, hear_file, said_in
from bot.channels.web_session import SLOT, USUAL, Gate, Limits
from bot.channels.web_streams import AT_FIRST, Hub, stream
from bot.channels.web_uploads import (
    ACCEPT,
    BIGGEST,
    Broken,
    Heic,
    NotAllowed,
    TooBig,
    TooManyPixels,
    Upload,
    body_of,
    upload_of,
)
from bot.clock import Clock
from locales.texts import Catalogue, Texts
from storage import attachments, places
from storage.channels import web_messages
from storage.channels.web_messages import WebMessage
from storage.connection import Connection
from storage.dialogues import AccountAppeared
from storage.engines import Store
from storage.inbox import Speaker
from storage.outbox import Outgoing
from web.origin import OURS, is_from_our_page, language_of
from web.rendering import locale_of, page

# what one person may write in one go; the page sends it in pieces
ALTOGETHER = 20_000
MOST_JSON = 64 * 1024
# what the page shows by itself; everything else is saved
SHOWN = ("image/", "audio/", "video/")
STREAM = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
Answer = Callable[[Request], Awaitable[Response]]
# takes what a request of this session brings, in this language; whether it is new
Take = Callable[[Request, str, str], Awaitable[bool]]


class Turns(Protocol):
    """Who takes care of what has come in."""

    def serve(self, speakers: Iterable[Speaker]) -> None:
        """What these have said is in the inbox."""


class WebSender:
    """The outbound half: what is said is kept for the page, whether it is open or not."""

    def __init__(self, store: Store, clock: Clock, hub: Hub) -> None:
        self._store, self._clock, self._hub = store, clock, hub

    async def send(self, row: Outgoing) -> str | None:
        """Put one call into the chat; the number of its message. Raises Refused."""
        call = json.loads(row.body)
        if row.method == "answerCallbackQuery":
            self._hub.flash(row.address, call)
            return None
        bodies = shown(row.method, call)
        if not bodies or row.id is None:
            return None
        seq = await self._store.run(web_messages.say, row.account_id, row.id, bodies, self._clock.now())
        self._hub.wake(row.address)
        return str(seq)


def routes(
    store: Store, turns: Turns, clock: Clock, catalogue: Catalogue, hub: Hub, limits: Limits = USUAL
) -> list[Route]:
    """Where the web chat is reached: /chat/{slot}/, one session per browser and slot."""
    chat = WebChat(store, turns, clock, catalogue, hub, Gate(limits))
    at = "/chat/{slot}"
    return [
        Route(f"{at}/", _in_slot(chat.page), methods=["GET"]),
        Route(f"{at}/message", _in_slot(chat.message), methods=["POST"]),
        Route(f"{at}/files", _in_slot(chat.files), methods=["POST"]),
        Route(f"{at}/events", _in_slot(chat.events), methods=["GET"]),
        Route(f"{at}/earlier", _in_slot(chat.earlier), methods=["GET"]),
        Route(f"{at}/files/{{seq}}", _in_slot(chat.file), methods=["GET"]),
    ]


class WebChat:
    """Answers the requests of the page."""

    def __init__(self, store: Store, turns: Turns, clock: Clock, catalogue: Catalogue, hub: Hub, gate: Gate) -> None:
        self._store, self._turns, self._clock = store, turns, clock
        self._catalogue, self._hub, self._gate = catalogue, hub, gate

    async def page(self, request: Request) -> Response:
        """The page itself; a browser without a session gets one."""
        token = web_session.token_in(request.cookies)
        language, service = await self._store.read(_greeting, web_session.address_of(token) if token else "")
        texts = self._catalogue.texts(language or language_of(request))
        slot, secure = request.path_params["slot"], request.url.scheme == "https"
        facts = {"slot": slot, "service": service or texts("page-service"), "accept": ACCEPT}
        response = page("chat.html", texts, words=page_words(texts), **facts)
        if token is None:
            web_session.give_session(response, slot, web_session.new_token(), secure=secure)
        return response

    async def message(self, request: Request) -> Response:
        """Words, a press, or the beginning of the chat."""
        return await self._heard(request, self._message, file=False)

    async def files(self, request: Request) -> Response:
        """One photo or document."""
        return await self._heard(request, self._file, file=True)

    async def events(self, request: Request) -> Response:
        """Everything said from number `after` (or the browser's Last-Event-ID) on, as it comes."""
        address = _address(request)
        if address is None:
            return Response(status_code=204)  # tells a browser not to come back
        after = _number(request.headers.get("last-event-id") or request.query_params.get("after"))
        events = stream(self._store, self._hub, address, after)
        return StreamingResponse(events, media_type="text/event-stream", headers=STREAM)

    async def earlier(self, request: Request) -> Response:
        """The messages before number `before`."""
        before = _number(request.query_params.get("before"))
        messages = await self._store.read(_before, _address(request) or "", before)
        return JSONResponse({"messages": [public(m) for m in messages]}, headers={"Cache-Control": "no-store"})

    async def file(self, request: Request) -> Response:
        """A photo or document of this chat, and of no other."""
        found = await self._store.read(_file, _address(request) or "", _number(request.path_params["seq"]))
        if found is None:
            return Response(status_code=404)
        name, mime, content = found
        kind = "inline" if mime.startswith(SHOWN) else "attachment"
        headers = {
            "Content-Disposition": f"{kind}; filename*=utf-8''{quote(name, safe='')}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, max-age=604800, immutable",
        }
        return Response(content, media_type=mime, headers=headers)

    async def _heard(self, request: Request, take: Take, *, file: bool) -> Response:
        language = request.headers.get(OURS, "")
        texts = self._catalogue.texts(language)
        try:
            address = self._let_in(request, file)
            new = await take(request, address, texts.language)
        except NotSaid as no:
            headers = {"Retry-After": no.facts["seconds"]} if "seconds" in no.facts else {}
            return JSONResponse({"says": texts(no.text_id, **no.facts)}, no.status, headers)
        if new:
            self._turns.serve([(web_messages.CHANNEL, address)])
            self._hub.heard(address)
        return JSONResponse({}, 202)

    def _let_in(self, request: Request, file: bool) -> str:
        if not is_from_our_page(request):
            raise NotSaid(403, "page-chat-not-ours")
        address = _address(request)
        if address is None:
            raise NotSaid(401, "page-chat-no-session")
        wait = self._gate.wait_for(address, web_session.place_of(request), file=file)
        if wait:
            raise NotSaid(429, "error-slow-down", seconds=str(int(wait) + 1))
        return address

    async def _message(self, request: Request, address: str, language: str) -> bool:
        try:
            said = said_in(await body_of(request, MOST_JSON))
        except TooBig:
            raise NotSaid(413, "page-chat-too-long", limit=str(ALTOGETHER)) from None
        return await self._kept(hear, address, language, said)

    async def _file(self, request: Request, address: str, language: str) -> bool:
        try:
            upload = await upload_of(request)
        except TooBig:
            raise NotSaid(413, "page-chat-file-too-big", limit=f"{BIGGEST >> 20} MB") from None
        except NotAllowed as error:
            raise NotSaid(415, "error-wrong-file", type=str(error)) from None
        except Heic:
            raise NotSaid(415, "error-heic") from None
        except TooManyPixels as huge:
            raise NotSaid(413, "error-picture-too-large", limit=str(huge.most // 10_000)) from None
        except Broken:
            raise NotSaid(415, "error-file-broken") from None
        return await self._kept(hear_file, address, language, upload)

    async def _kept(self, deed: Callable[..., bool], address: str, language: str, what: Said | Upload) -> bool:
        try:
            return await self._store.run(deed, address, language, what, self._clock.now())
        except AccountAppeared:
            return await self._store.run(deed, address, language, what, self._clock.now())


def page_words(texts: Texts) -> dict[str, str | int]:
    """The few words the page's own script needs."""
    return {
        "lang": texts.language,
        "locale": locale_of(texts),
        "you": texts("page-chat-you"),
        "bot": texts("page-chat-bot"),
        "photo": texts("page-chat-photo"),
        "choices": texts("page-chat-choices"),
        "sending": texts("page-chat-sending"),
        "failed": texts("page-chat-failed"),
        "again": texts("page-chat-again"),
        "offline": texts("page-chat-offline"),
        "here": texts("page-chat-here"),
        "noPlace": texts("page-chat-no-place"),
        "voice": texts("page-chat-voice"),
        "noVoice": texts("page-chat-no-voice"),
        "speak": texts("page-chat-speak"),
        "stop": texts("page-chat-stop"),
        "tooLong": texts("page-chat-too-long", limit=str(ALTOGETHER)),
        "tooBig": texts("page-chat-file-too-big", limit=f"{BIGGEST >> 20} MB"),
        "longest": ALTOGETHER,
        "biggest": BIGGEST,
    }


def _in_slot(answer: Answer) -> Answer:
    async def answered(request: Request) -> Response:
        if not SLOT.fullmatch(request.path_params["slot"]):
            return Response(status_code=404)
        return await answer(request)

    return answered


def _address(request: Request) -> str | None:
    token = web_session.token_in(request.cookies)
    return web_session.address_of(token) if token else None


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


def _greeting(c: Connection, address: str) -> tuple[str | None, str | None]:
    account = web_messages.account_at(c, address)
    congress = places.congress(c)
    return (account.language if account else None), (congress.service if congress else None)


def _before(c: Connection, address: str, seq: int) -> list[WebMessage]:
    account = web_messages.account_at(c, address)
    return web_messages.before(c, account.id, seq, AT_FIRST) if account else []


def _file(c: Connection, address: str, seq: int) -> tuple[str, str, bytes] | None:
    account = web_messages.account_at(c, address)
    message = web_messages.one(c, account.id, seq) if account else None
    if message is None or "blob" not in message.body:
        return None
    blob = attachments.blob(c, message.body["blob"])
    return message.body.get("file_name", ""), blob.mime, blob.bytes
