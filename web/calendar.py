"""/calendar/….ics: somebody's own deadlines, for the calendar program that asks for them every now and then."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time
from hashlib import sha256

from icalendar import Calendar, Event
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from locales.texts import Catalogue, Texts
from services.office.calendar_feed import Entry, Feed

# What a link shows; None for a link that opens nothing.
Ask = Callable[[str], Awaitable[Feed | None]]
# Seconds to wait before this link, or this network address, may ask again; 0 lets it in and counts it.
Wait = Callable[[str, str], float]
HEADERS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}


def routes(ask: Ask, catalogue: Catalogue, wait_for: Wait) -> list[Route]:
    """The one address: 200 with the calendar, 304 where it is as before, 404, or 429."""

    async def calendar(request: Request) -> Response:
        token = request.path_params["token"]
        if wait := wait_for(token, request.client.host if request.client else ""):
            return PlainTextResponse("", 429, {**HEADERS, "Retry-After": str(int(wait) + 1)})
        found = await ask(token)
        if found is None:
            return PlainTextResponse("", 404, HEADERS)
        content = written(found, catalogue.texts(found.language))
        tag = f'"{sha256(content).hexdigest()[:32]}"'
        if tag in [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]:
            return Response(status_code=304, headers={**HEADERS, "ETag": tag})
        return Response(content, media_type="text/calendar; charset=utf-8", headers={**HEADERS, "ETag": tag})

    return [Route("/calendar/{token}.ics", calendar, methods=["GET"])]


def written(feed: Feed, texts: Texts) -> bytes:
    """The calendar as RFC 5545 wants it. The same deadlines give the same bytes."""
    book = Calendar()
    book.add("version", "2.0")
    book.add("prodid", "-//Minyi//deadlines//")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", texts("calendar-name"))
    book.add("x-published-ttl", "PT1H")
    for entry in feed.entries:
        book.add_component(_event(entry, texts))
    content: bytes = book.to_ical()
    return content


def _event(entry: Entry, texts: Texts) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("summary", texts("calendar-entry", number=entry.number, what=entry.what).strip())
    event.add("dtstart", entry.day)
    event.add("dtstamp", datetime.combine(entry.since, time(), tzinfo=UTC))
    event.add("sequence", entry.changed)
    event.add("transp", "TRANSPARENT")
    return event
